// Drafts survive as bytes whatever was typed; damaged bytes give no drafts and no harm.
#include <doctest/doctest.h>

#include "app/forms.h"
#include "ledger/ledger.h"

using namespace avanzar;

namespace {
std::map<std::string, RecordForm> sample() {
  const Ledger ledger;
  RecordForm form = open_new_form(ledger.state(), Entity::Organisation, "0197a000-0000-7000-8000-000000000001", {}, 20000, Lang::Es);
  form.texts["name"] = "Niñez: «Ñandú»\n2:x";
  form.sets["sdgGoals"] = {"17", "4"};
  return {{"organisation:nueva", form}};
}
}  // namespace

TEST_CASE("drafts: encode and decode give the same form") {
  const auto forms = sample();
  const auto back = decode_drafts(encode_drafts(forms));
  REQUIRE(back.size() == 1);
  const RecordForm& form = back.at("organisation:nueva");
  CHECK(form.texts == forms.at("organisation:nueva").texts);
  CHECK(form.sets == forms.at("organisation:nueva").sets);
  CHECK(form.is_new);
  CHECK(form_changed(form));
}

TEST_CASE("drafts: an untouched form is not kept") {
  const Ledger ledger;
  CHECK(decode_drafts(encode_drafts({{"organisation:nueva", open_new_form(ledger.state(), Entity::Organisation, "x", {}, 20000, Lang::Es)}})).empty());
}

TEST_CASE("drafts: cut at any byte they are refused whole or read whole") {
  const std::string bytes = encode_drafts(sample());
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    const auto forms = decode_drafts(std::string_view(bytes).substr(0, cut));
    CHECK(forms.empty());
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    (void)decode_drafts(damaged);  // must not crash or hang (sanitizers watch)
  }
}
