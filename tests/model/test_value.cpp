// Owns: what a field takes and refuses, from files and from hands.
#include <doctest/doctest.h>

#include <string>

#include "model/fields.h"
#include "model/value.h"

using namespace avanzar;

namespace {

const FieldDef& name = field_def(Entity::Organisation, organisation::name);        // Text, 2..200
const FieldDef& purpose = field_def(Entity::Alliance, alliance::purpose);          // Note
const FieldDef& dane = field_def(Entity::Plan, plan::entityDane);                  // Text, exactly 5
const FieldDef& weight = field_def(Entity::Goal, goal::weight);                    // Int, 0..10000
const FieldDef& target = field_def(Entity::Goal, goal::target);                    // Int, no upper limit of its own
const FieldDef& state = field_def(Entity::Organisation, organisation::state);      // Code
const FieldDef& country = field_def(Entity::Organisation, organisation::country);  // Code
const FieldDef& sectors = field_def(Entity::Organisation, organisation::sectors);  // CodeSet
const FieldDef& confirmed = field_def(Entity::Organisation, organisation::channelConfirmed);
const FieldDef& verified = field_def(Entity::Organisation, organisation::verifiedOn);
const FieldDef& merged = field_def(Entity::Organisation, organisation::mergedIntoId);

Value text(std::string_view s) { return Value{std::string(s)}; }
Value number(std::int64_t n) { return Value{n}; }

std::optional<ErrorCode> fault(const FieldDef& field, const Value& value, std::string_view element = {}) {
  const auto result = check_value(field, element, value);
  if (result) return std::nullopt;
  CHECK(result.error().subject == field.key);
  return result.error().code;
}
std::optional<ErrorCode> typed_fault(const FieldDef& field, std::string_view typed) {
  const auto result = parse_typed_value(field, typed);
  if (result) return std::nullopt;
  CHECK(result.error().subject == field.key);
  return result.error().code;
}
Value typed(const FieldDef& field, std::string_view input) {
  const auto result = parse_typed_value(field, input);
  REQUIRE(result.has_value());
  return *result;
}

}  // namespace

TEST_CASE("an emptied field is always fine") {
  for (const EntityDef& def : all_entities()) {
    for (const FieldDef& field : def.fields) {
      if (field.type != FieldType::CodeSet) CHECK(check_value(field, {}, Value{}).has_value());
    }
  }
}

TEST_CASE("text is measured in code points") {
  CHECK(fault(name, text("Ñá")) == std::nullopt);
  CHECK(fault(name, text("Ñ")) == ErrorCode::FieldTooShort);
  std::string long_name;
  for (int i = 0; i < 200; ++i) long_name += "ñ";
  CHECK(fault(name, text(long_name)) == std::nullopt);
  CHECK(fault(name, text(long_name + "x")) == ErrorCode::FieldTooLong);
  CHECK(fault(purpose, text(std::string(4000, 'x'))) == std::nullopt);
  CHECK(fault(purpose, text(std::string(4001, 'x'))) == ErrorCode::FieldTooLong);
  CHECK(fault(dane, text("13001")) == std::nullopt);
  CHECK(fault(dane, text("1300")) == ErrorCode::FieldTooShort);
  CHECK(fault(dane, text("130010")) == ErrorCode::FieldTooLong);
  CHECK(fault(name, text("bad \xC3(")) == ErrorCode::NotUtf8);
  CHECK(fault(name, number(5)) == ErrorCode::FieldWrongType);
}

TEST_CASE("the offending value is named, cut to eighty characters") {
  const auto result = check_value(name, {}, text(std::string(300, 'a')));
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().detail.size() < 90);
  CHECK(result.error().detail.starts_with("aaaa"));
}

TEST_CASE("whole numbers stay within their limits and within what JSON keeps") {
  CHECK(fault(weight, number(0)) == std::nullopt);
  CHECK(fault(weight, number(10000)) == std::nullopt);
  CHECK(fault(weight, number(10001)) == ErrorCode::FieldOutOfRange);
  CHECK(fault(weight, number(-1)) == ErrorCode::FieldOutOfRange);
  CHECK(fault(target, number(9007199254740991)) == std::nullopt);
  CHECK(fault(target, number(9007199254740992)) == ErrorCode::FieldOutOfRange);
  CHECK(fault(target, text("1200")) == ErrorCode::NotANumber);
  CHECK(fault(target, Value{true}) == ErrorCode::NotANumber);
}

TEST_CASE("codes, sets, dates, references, yes and no") {
  CHECK(fault(state, text("HABILITADA")) == std::nullopt);
  CHECK(fault(state, text("Habilitada")) == ErrorCode::UnknownCode);
  CHECK(fault(state, number(2)) == ErrorCode::UnknownCode);
  CHECK(fault(sectors, Value{true}, "140") == std::nullopt);
  CHECK(fault(sectors, Value{false}, "140") == std::nullopt);
  CHECK(fault(sectors, Value{}, "140") == std::nullopt);
  CHECK(fault(sectors, Value{true}, "999") == ErrorCode::UnknownCode);
  CHECK(fault(sectors, Value{true}) == ErrorCode::UnknownCode);
  CHECK(fault(sectors, text("140"), "140") == ErrorCode::FieldWrongType);
  CHECK(fault(name, text("Fundación"), "140") == ErrorCode::FieldWrongType);
  CHECK(fault(verified, text("2024-02-29")) == std::nullopt);
  CHECK(fault(verified, text("2023-02-29")) == ErrorCode::NotADate);
  CHECK(fault(verified, text("29/02/2024")) == ErrorCode::NotADate);
  CHECK(fault(merged, text("018cc251-f400-7000-8000-000000000001")) == std::nullopt);
  CHECK(fault(merged, text("ORG-00001")) == ErrorCode::UnknownRecord);
  CHECK(fault(confirmed, Value{true}) == std::nullopt);
  CHECK(fault(confirmed, text("true")) == ErrorCode::FieldWrongType);
}

TEST_CASE("what is typed becomes what is stored") {
  CHECK(is_null(typed(name, "")));
  CHECK(is_null(typed(name, "  \t ")));
  CHECK(typed(name, "  Fundación   Ejemplo ") == text("Fundación Ejemplo"));
  CHECK(typed(purpose, "uno\r\ndos") == text("uno\ndos"));
  CHECK(typed(target, "1.200") == number(1200));
  CHECK(typed(target, "1,200") == number(1200));
  CHECK(typed(verified, "30/6/2026") == text("2026-06-30"));
  CHECK(typed(verified, "30 de junio de 2026") == text("2026-06-30"));
  CHECK(typed(verified, "2026-06-30") == text("2026-06-30"));
  CHECK(typed(state, "HABILITADA") == text("HABILITADA"));
  CHECK(typed(country, "españa") == text("ES"));
  CHECK(typed(country, "Spain") == text("ES"));
  CHECK(typed(confirmed, "Sí") == Value{true});
  CHECK(typed(confirmed, "no") == Value{false});

  CHECK(typed_fault(name, "x") == ErrorCode::FieldTooShort);
  CHECK(typed_fault(target, "mil") == ErrorCode::NotANumber);
  CHECK(typed_fault(weight, "10.001") == ErrorCode::FieldOutOfRange);
  CHECK(typed_fault(verified, "31/6/2026") == ErrorCode::NotADate);
  CHECK(typed_fault(country, "Atlántida") == ErrorCode::UnknownCode);
  CHECK(typed_fault(confirmed, "quizás") == ErrorCode::FieldWrongType);
  CHECK(typed_fault(name, "\xFF\xFE") == ErrorCode::NotUtf8);
}

TEST_CASE("a stored value shown for editing reads back as itself") {
  CHECK(typed_text(target, number(1200), Lang::Es) == "1200");
  CHECK(typed_text(verified, text("2026-06-30"), Lang::Es) == "30/06/2026");
  CHECK(typed_text(verified, text("2026-06-30"), Lang::En) == "2026-06-30");
  CHECK(typed_text(country, text("DE"), Lang::Es) == "Alemania");
  CHECK(typed_text(country, text("DE"), Lang::En) == "Germany");
  CHECK(typed_text(country, text("ZZ"), Lang::Es) == "ZZ");  // of a newer version
  CHECK(typed_text(name, Value{}, Lang::Es) == "");

  for (const Lang lang : {Lang::Es, Lang::En}) {
    for (const EntityDef& def : all_entities()) {
      for (const FieldDef& field : def.fields) {
        if (field.type != FieldType::Code) continue;
        for (const Code& code : field.traits.codes->codes) {
          CAPTURE(field.key);
          CAPTURE(code.code);
          CHECK(typed(field, typed_text(field, text(code.code), lang)) == text(code.code));
        }
      }
    }
    CHECK(typed(verified, typed_text(verified, text("2027-01-09"), lang)) == text("2027-01-09"));
    CHECK(typed(target, typed_text(target, number(123456), lang)) == number(123456));
    CHECK(typed(confirmed, typed_text(confirmed, Value{true}, lang)) == Value{true});
    CHECK(typed(confirmed, typed_text(confirmed, Value{false}, lang)) == Value{false});
  }
}
