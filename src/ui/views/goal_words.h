// Owns: a goal's figures in words, for the panel and its explanation: "31 de 60", "51,7 %", the rule in a sentence.
// Must not know: layout.
#pragma once
#include <string>

#include "app/view_data.h"
#include "ui/kit.h"

namespace avanzar::views {

[[nodiscard]] std::string number(std::int64_t value, Lang lang);
[[nodiscard]] std::string decimal(Rational value, int digits, Lang lang);  // trailing zeros gone: "37,4", "6"
[[nodiscard]] std::string percent(const std::optional<Rational>& fraction, Lang lang);  // one decimal; "no aplica"
[[nodiscard]] std::string date(Day day, Lang lang);

[[nodiscard]] bool is_stock(const GoalData& goal);  // level over an opening balance
[[nodiscard]] std::string headline(const GoalData& goal, Lang lang);  // "31 de 60", "1.080 de 1.200"
[[nodiscard]] std::int64_t headline_target(const GoalData& goal);
[[nodiscard]] std::string value_words(const GoalData& goal, Lang lang);  // the progress bar's value text
[[nodiscard]] std::string rule_sentence(const GoalData& goal, Lang lang);
[[nodiscard]] std::string_view light_words(const GoalData& goal, Lang lang);
// The list of the records that count, with what the panel's route takes as known.
[[nodiscard]] std::string counted_href(const GoalData& goal, const Route& panel, Day cut);
[[nodiscard]] std::string_view threshold_word(const GoalData& goal, Lang lang);  // "consolidada"
// Where X stands on an axis that shows levels: a stock's axis begins at its baseline.
[[nodiscard]] std::int64_t axis_origin(const GoalData& goal);

}  // namespace avanzar::views
