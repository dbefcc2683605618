// Owns: import_records.h. Fields are compared only for records that are open, in the frame they are drawn in.
#include "ui/views/import_records.h"

#include <algorithm>

#include "base/text.h"
#include "ledger/record_diff.h"
#include "model/code_lists.h"
#include "ui/kit_extra.h"

namespace avanzar::views {
namespace {

constexpr std::size_t page_size = 20;
constexpr std::size_t value_length = 300;

// A state event and a year of a schedule have no name of their own: they are called like what they belong to.
Entity subject_entity(const Table& events, Row row) {
  return events.code(row, state_event::subjectType) == codes::counted_entity.find("ALIANZAS") ? Entity::Alliance : Entity::Organisation;
}

std::string told_name(const State& state, Entity entity, std::string_view id, Lang lang) {
  const Table& table = state.table(entity);
  const auto row = table.find(id);
  if (row && entity == Entity::StateEvent) return record_name(state, subject_entity(table, *row), table.text(*row, state_event::subjectId), lang);
  if (row && entity == Entity::Schedule) return value_text(state, entity, *row, schedule::goalId, lang) + " " + std::to_string(table.integer(*row, schedule::year).value_or(0));
  return record_name(state, entity, id, lang);
}

std::string told_values(const State& state, Entity entity, std::string_view id, const FieldDiff& diff, const std::vector<Value>& values, Lang lang) {
  const Table& table = state.table(entity);
  const auto row = table.find(id);
  const std::string* text = values.size() == 1 ? std::get_if<std::string>(&values[0]) : nullptr;
  if (entity == Entity::StateEvent && row && text) {
    const Entity subject = subject_entity(table, *row);
    if (diff.field == state_event::subjectId) return record_name(state, subject, *text, lang);
    if (diff.field == state_event::from || diff.field == state_event::to)
      if (const auto code = state_codes(subject).find(*text)) return std::string(state_codes(subject).at(*code).label.in(lang));
  }
  return clip_text(values_text(state, entity, diff.field, values, lang), value_length);
}

// Before and after are told in the words of their own state: a record that a reference names may be new.
void field_line(Ux& ux, const State& before, const State& after, Entity entity, std::string_view id, const FieldDiff& diff) {
  const auto words = [&](const State& state, const std::vector<Value>& values) {
    return values.empty() ? std::string(ux.tr(Str::merge_empty)) : told_values(state, entity, id, diff, values, ux.lang);
  };
  const auto fields = entity_def(entity).fields;
  const std::string_view label = diff.field < fields.size() ? fields[diff.field].label.in(ux.lang) : ux.tr(Str::merge_existence);
  const std::string now = words(after, diff.after);
  kit::label_value(ux, label, diff.before.empty() ? now : tr(Str::merge_before_after, ux.lang, {words(before, diff.before), now}));
}

void record_line(Ux& ux, const State& before, const State& after, const MergedRecord& record) {
  const std::string_view id = after.table(record.entity).id(record.row);
  const std::string name = tr(record.deleted ? Str::merge_record_deleted : Str::merge_record, ux.lang,
                              {entity_def(record.entity).name.in(ux.lang), told_name(record.deleted ? before : after, record.entity, id, ux.lang)});
  kit::begin_part(ux, "record", Role::ListItem, name);
  if (kit::fold(ux, "fields", name, false, clip_text(name, ux.theme.phone ? 36 : 64))) {
    const auto diffs = diff_record(before, after, record.entity, id);
    // Of a record that comes or goes its fields say so; "there" adds nothing.
    const auto existence = static_cast<FieldIx>(entity_def(record.entity).fields.size());
    for (const FieldDiff& diff : diffs)
      if (diff.field != existence || diffs.size() == 1) field_line(ux, before, after, record.entity, id, diff);
    if (diffs.empty()) kit::paragraph(ux, ux.tr(Str::merge_same), Type::Caption, ux.theme.color.text_soft);
    kit::gap(ux, 4);
  }
  kit::end_part(ux);
}

void outcome_chips(Ux& ux, const PendingImport& import) {
  kit::begin_row(ux, "outcomes");
  for (std::size_t i = 0; i < merge_outcomes; ++i) {
    const std::uint32_t count = import.preview.merge.all.of[i];
    if (count > 0 && kit::counted_chip(ux, std::to_string(i), ux.tr(outcome_words(i)), format_int(count, ux.lang), i == import.listed))
      ux.wish(intent::BrowseImport{static_cast<std::int32_t>(i), 0});
  }
  kit::end_row(ux);
}

void pages(Ux& ux, const PendingImport& import, std::size_t first, std::size_t last, std::size_t all) {
  if (all <= page_size) return;
  const auto number = [&](std::size_t n) { return format_int(static_cast<std::int64_t>(n), ux.lang); };
  const auto turn = [&](std::size_t page) {
    ux.wish(intent::BrowseImport{static_cast<std::int32_t>(import.listed), static_cast<std::int32_t>(page)});
  };
  kit::begin_row(ux, "pages");
  if (kit::button(ux, "previous", ux.tr(Str::merge_previous), kit::ButtonLook::Quiet, import.page > 0)) turn(import.page - 1);
  if (kit::button(ux, "next", ux.tr(Str::merge_next), kit::ButtonLook::Quiet, last < all)) turn(import.page + 1);
  kit::status_text(ux, "page", tr(Str::merge_page, ux.lang, {number(first + 1), number(last), number(all)}), Type::Caption,
                   ux.theme.color.text_soft);
  kit::end_row(ux);
}

}  // namespace

Str outcome_words(std::size_t outcome) {
  constexpr Str words[merge_outcomes] = {Str::merge_added, Str::merge_updated, Str::merge_combined, Str::merge_conflict};
  return words[outcome];
}

void import_records(Ux& ux, const AppState& state, const PendingImport& import) {
  const MergeReport& merge = import.preview.merge;
  if (merge.records.empty() || import.listed >= merge_outcomes) return;
  kit::gap(ux, 4);
  kit::heading(ux, 3, ux.tr(Str::merge_which));
  outcome_chips(ux, import);
  std::size_t begin = 0;  // of the outcome's records, which lie together
  for (std::size_t i = 0; i < import.listed; ++i) begin += merge.all.of[i];
  const std::size_t all = merge.all.of[import.listed];
  const std::size_t first = std::min(import.page * page_size, all), last = std::min(first + page_size, all);
  kit::begin_part(ux, "records", Role::List, ux.tr(outcome_words(import.listed)));
  for (std::size_t i = begin + first; i < begin + last; ++i) {
    const kit::Scope scope(ux, std::to_string(i));
    record_line(ux, state.ledger.state(), import.merged.state(), merge.records[i]);
  }
  kit::end_part(ux);
  pages(ux, import, first, last, all);
}

}  // namespace avanzar::views
