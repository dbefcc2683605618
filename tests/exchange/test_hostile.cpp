// Owns: files made to break the reader or the person (quality.md T8): each is refused with its code and place, or
// neutralised and reported; nothing crashes, nothing is stored.
#include <doctest/doctest.h>

#include "file_craft.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

constexpr std::string_view device_a = "0123456789abcdef";
constexpr std::string_view organisation_a = "018f0000-0000-7000-8000-000000000001";

Ledger one_organisation(std::string_view name) {
  Ledger ledger;
  ChangeDraft draft(ledger.state(), "organisation.create");
  draft.set(Entity::Organisation, organisation_a, "name", std::string(name));
  Change change = std::move(draft).take();
  change.device = device_a;
  REQUIRE(ledger.append(std::move(change)).has_value());
  return ledger;
}

std::string good_file() { return export_exchange(one_organisation("Fundación Faro")); }

// A member more at the end of the top level, sealed.
std::string with_member(std::string_view member) {
  return sealed(replaced(good_file(), ",\n\"content\":{", ",\n" + std::string(member) + ",\n\"content\":{"));
}

void check_place(std::string_view file, ErrorCode code, std::uint32_t line, std::uint32_t column) {
  const Error fault = error_of(file);
  CHECK(fault.code == code);
  CHECK(fault.line == line);
  CHECK(fault.column == column);
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("what is not ours says what it is not") {
  CHECK(code_of("") == ErrorCode::FileEmpty);
  CHECK(code_of(" \r\n\t ") == ErrorCode::FileEmpty);
  CHECK(code_of(std::string("PK\x03\x04\x14\x00\x06\x00", 8)) == ErrorCode::FileNotJson);
  CHECK(code_of("%PDF-1.7\n") == ErrorCode::FileNotJson);
  CHECK(code_of("\x1F\x8B\x08") == ErrorCode::FileNotJson);
  CHECK(code_of("id;nombre\n1;Uno\n") == ErrorCode::FileNotJson);
  CHECK(code_of(std::string("\xFF\xFE{\0}\0", 6)) == ErrorCode::FileNotJson);
  CHECK(code_of("null") == ErrorCode::FileNotJson);
  CHECK(code_of("<html>") == ErrorCode::FileNotJson);
  CHECK(code_of("{}") == ErrorCode::FileNotOurs);
  CHECK(code_of("[1,2,3]") == ErrorCode::FileNotOurs);
  CHECK(code_of("[{\"format\":\"avanzar\",\"formatVersion\":1}]") == ErrorCode::FileNotOurs);
  CHECK(code_of(R"({"format":"geojson","formatVersion":1})") == ErrorCode::FileNotOurs);
  CHECK(code_of(R"({"format":7,"formatVersion":1})") == ErrorCode::FileNotOurs);
  CHECK(code_of(R"({"format":"avanzar"})") == ErrorCode::FileNotOurs);
  CHECK(code_of(R"({"format":"avanzar","formatVersion":"1"})") == ErrorCode::FileNotOurs);
  CHECK(code_of(R"({"format":"avanzar","formatVersion":0})") == ErrorCode::FileNotOurs);
  CHECK(code_of(R"({"type":"FeatureCollection","changes":[{"a":1}]})") == ErrorCode::FileNotOurs);
}

TEST_CASE("a newer version is named before anything else of the file is judged") {
  const Error fault = error_of("{\"format\":\"avanzar\",\"formatVersion\":2,\"x\":[[[[[[[[[[[[[[1.5]]]]]]]]]]]]]]}");
  CHECK(fault.code == ErrorCode::FileNewerVersion);
  CHECK(fault.detail == "2");
  CHECK(code_of("{\"formatVersion\":99,\"format\":\"avanzar\"}") == ErrorCode::FileNewerVersion);
  CHECK(code_of(sealed(replaced(good_file(), "\"formatVersion\":1", "\"formatVersion\":2"))) == ErrorCode::FileNewerVersion);
}

TEST_CASE("records without history are told apart from files that are not ours") {
  CHECK(code_of(R"({"format":"avanzar","formatVersion":1,"organisations":[{"name":"Uno"}]})") == ErrorCode::FileWithoutHistory);
}

TEST_CASE("depth of a million") {
  constexpr std::size_t million = 1'000'000;
  check_place(repeated("[", million), ErrorCode::JsonDepth, 1, 13);
  check_place(repeated("{\"a\":", million), ErrorCode::JsonDepth, 1, 61);
  const Error fault = error_of(with_member("\"x\":" + repeated("[", million) + repeated("]", million)));
  CHECK(fault.code == ErrorCode::JsonDepth);
  CHECK(fault.subject == "x");
  CHECK(code_of(with_member("\"x\":[[[[[[[[[[[1]]]]]]]]]]]")) == accepted);    // 12 with the top level
  CHECK(code_of(with_member("\"x\":[[[[[[[[[[[[1]]]]]]]]]]]]")) == ErrorCode::JsonDepth);
}

TEST_CASE("numbers that two programs would read differently") {
  for (const std::string_view number : {"1.5", "1e3", "1E400", "-1e400", "9007199254740992", "-9007199254740992", "18446744073709551615",
                                        "99999999999999999999999999", "1.0", "0.1"}) {
    CAPTURE(number);
    const Error fault = error_of(with_member("\"x\":" + std::string(number)));
    CHECK(fault.code == ErrorCode::JsonNumber);
    CHECK(fault.subject == "x");
    CHECK(fault.column == 5);
  }
  CHECK(code_of(with_member("\"x\":" + repeated("9", 100'000))) == ErrorCode::JsonNumber);
  CHECK(code_of(with_member("\"x\":" + repeated("9", 1'000'000))) == ErrorCode::JsonTextTooLong);
  CHECK(code_of(with_member("\"x\":[9007199254740991,-9007199254740991,0]")) == accepted);
  for (const std::string_view junk : {"01", "+1", ".5", "1.", "0x1F", "NaN", "Infinity", "--1", "nul", "'a'"})
    CHECK_MESSAGE(code_of(with_member("\"x\":" + std::string(junk))) == ErrorCode::FileNotJson, junk);
}

TEST_CASE("texts beyond 64 KiB are cut off while they are read") {
  const std::string longest(64 * 1024, 'a');
  CHECK(code_of(with_member("\"x\":\"" + longest + "\"")) == accepted);
  CHECK(code_of(with_member("\"x\":\"" + longest + "a\"")) == ErrorCode::JsonTextTooLong);
  CHECK(code_of(with_member("\"x\":\"" + repeated("\\u0061", longest.size()) + "\"")) == accepted);
  CHECK(code_of(with_member("\"x\":\"" + std::string(5'000'000, 'a') + "\"")) == ErrorCode::JsonTextTooLong);
  CHECK(code_of(with_member("\"" + longest + "a\":1")) == ErrorCode::JsonTextTooLong);
  CHECK(code_of("{\"format\":\"" + std::string(5'000'000, 'a')) == ErrorCode::JsonTextTooLong);
  CHECK(code_of("{" + std::string(5'000'000, ' ') + "}") == ErrorCode::JsonTextTooLong);  // white space is a token's lead
}

TEST_CASE("characters that are not characters") {
  for (const std::string_view escape : {"\\ud800", "\\udc00", "\\ud800x", "\\ud800\\u0041", "\\udfff\\ud800", "\\ud83d\\n"})
    CHECK_MESSAGE(code_of(with_member("\"x\":\"" + std::string(escape) + "\"")) == ErrorCode::JsonSurrogate, escape);
  CHECK(code_of(with_member("\"x\":\"\\ud83c\\udf0a\"")) == accepted);
  for (const std::string_view bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80",
                                       "\xF5\x80\x80\x80", "\x80", "\xC3(", "\xFE", "\xFF"})
    CHECK(code_of(with_member("\"x\":\"" + std::string(bytes) + "\"")) == ErrorCode::NotUtf8);
  CHECK(code_of(with_member(std::string("\"x\":\"a\0b\"", 9))) == ErrorCode::JsonControl);
  CHECK(code_of(with_member("\"x\":\"\\u0000\"")) == ErrorCode::JsonControl);
  CHECK(code_of(with_member("\"x\":\"a\tb\"")) == ErrorCode::JsonControl);
  CHECK(code_of(with_member("\"x\":\"a\nb\"")) == ErrorCode::JsonControl);
  CHECK(code_of(with_member("\"x\":\"\\q\"")) == ErrorCode::FileNotJson);
  CHECK(code_of(with_member("\"x\":\"\\u12G4\"")) == ErrorCode::FileNotJson);
}

TEST_CASE("line and column are those an editor shows, the column in characters") {
  check_place("{\"a\":1,\n \"ñandú\":1.5}", ErrorCode::JsonNumber, 2, 10);
  check_place("{\"a\":1,\n\"é\":\"\\ud800\"}", ErrorCode::JsonSurrogate, 2, 12);
  check_place("{\n\"a\":1,\n  \"a\":2}", ErrorCode::JsonDuplicateKey, 3, 3);
  check_place("{\"a\":\"ñ\xC0\xAF\"}    ", ErrorCode::NotUtf8, 1, 8);
  check_place("{\"a\":1}\n\n  x", ErrorCode::FileNotJson, 3, 3);
  check_place("{\n\"a\" 1}", ErrorCode::FileNotJson, 2, 5);
  check_place("{\n\"a\" \"bc\"}", ErrorCode::FileNotJson, 2, 5);
  check_place("{\n\"a\":[1,2,]}", ErrorCode::FileNotJson, 2, 10);
  check_place("{\n\"a\":trux}", ErrorCode::FileNotJson, 2, 8);
  check_place(std::string("{\n\"\0\":1}", 8), ErrorCode::JsonControl, 2, 2);
  check_place("{\"format\":\"avanzar\",\n\"formatVersion\":1,\"a\":[", ErrorCode::FileTruncated, 2, 24);
}

TEST_CASE("a key twice: on top, in a record, in a change") {
  check_place(replaced(good_file(), "\"schema\":", "\"format\":"), ErrorCode::JsonDuplicateKey, 1, 39);
  CHECK(code_of(replaced(good_file(), "{\"id\":\"018f", "{\"name\":\"Otra\",\"id\":\"018f")) == ErrorCode::JsonDuplicateKey);
  CHECK(code_of(replaced(good_file(), "\"name\":\"Fundación Faro\"}],", "\"name\":\"Fundación Faro\",\"n\\u0061me\":\"Otra\"}],")) ==
        ErrorCode::JsonDuplicateKey);
  CHECK(code_of(sealed(replaced(good_file(), ",\n\"content\":{", ",\n\"changes\":[],\n\"content\":{"))) == ErrorCode::JsonDuplicateKey);

  const Ledger ledger = one_organisation("Fundación Faro");
  const StoredChange change = ledger.change(device_a, 1);
  const std::string body = replaced(std::string(change.body), "\"seq\":1", "\"seq\":1,\"seq\":1");
  std::string old_line;
  append_change_line(old_line, change.body, change.hash);
  const Error fault = error_of(sealed(replaced(good_file(), old_line, line_of(body))));
  CHECK(fault.code == ErrorCode::ChangeMalformed);
  CHECK(fault.line > 1);
  CHECK(fault.column > 9);
}

TEST_CASE("invisible characters are reported with their place and shown nowhere; the bytes of the change stay what they are") {
  const std::string file = export_exchange(one_organisation("pagar\u202Egnp.exe\u200B"));
  const Result<ReadFile> read = read_exchange_file(file);
  REQUIRE(read.has_value());
  REQUIRE(read->report.issues.size() == 2);  // in the change; the record is without them
  CHECK(read->report.issues[0].code == ErrorCode::JsonControl);
  CHECK(read->report.issues[0].detail == "U+202E");
  CHECK(read->report.issues[0].line > 1);
  CHECK(read->report.issues[1].detail == "U+200B");
  const Table& organisations = read->ledger.state().table(Entity::Organisation);
  CHECK(organisations.text(0, organisation::name) == "pagargnp.exe");
  CHECK(export_exchange(read->ledger) == file);
}

TEST_CASE("members of the top level that nobody knows are ignored and reported, wherever they stand") {
  for (const std::string_view before : {"\"content\":{", "\"organisations\":[", "\"dataset\":{", "\"changes\":["}) {
    CAPTURE(before);
    const std::string file = sealed(replaced(good_file(), "\n" + std::string(before), "\n\"futuro\":{\"a\":[1,\"<script>\"]},\n" + std::string(before)));
    const Result<ReadFile> read = read_exchange_file(file);
    REQUIRE(read.has_value());
    REQUIRE(read->report.issues.size() == 1);
    CHECK(read->report.issues[0].code == ErrorCode::FileMemberIgnored);
    CHECK(read->report.issues[0].subject == "futuro");
    CHECK(export_exchange(read->ledger) == good_file());
  }
}

TEST_CASE("a byte order mark is ignored with a note") {
  const Result<ReadFile> read = read_exchange_file("\xEF\xBB\xBF" + good_file());
  REQUIRE(read.has_value());
  REQUIRE(read->report.issues.size() == 1);
  CHECK(read->report.issues[0].subject == "BOM");
  CHECK(code_of("\xEF\xBB\xBF\xEF\xBB\xBF" + good_file()) == ErrorCode::FileNotJson);
}

TEST_CASE("another layout of the same JSON is an altered file") {
  const std::string file = good_file();
  std::string crlf;
  for (const char c : file) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(code_of(crlf) == ErrorCode::FileHash);
  CHECK(code_of(sealed(crlf)) == ErrorCode::FileHash);
  CHECK(code_of(sealed(replaced(file, "\n\"changes\":[\n", "\n \"changes\":[\n"))) == ErrorCode::FileHash);
  CHECK(code_of(sealed(replaced(file, "\n\"changes\":[\n", "\n\"changes\":[ \n"))) == ErrorCode::FileHash);
  CHECK(code_of(sealed(replaced(file, "\"content\":{\"counts\"", "\"conten\\u0074\":{\"counts\""))) == accepted);
  CHECK(code_of(sealed(replaced(file, "\"hash\":\"sha256:", "\"hash\":\"sha256\\u003a"))) == ErrorCode::FileHash);
}

TEST_CASE("decoys around the changes do not mislead the line cutter") {
  const std::string file = good_file();
  const std::string decoy = "\"x\":{\n\"changes\":[\n{\"body\":{},\"hash\":\"00\"}],\n\"y\":1},";
  CHECK(code_of(sealed(replaced(file, "\n\"dataset\":{", "\n" + decoy + "\n\"dataset\":{"))) == ErrorCode::FileHash);
  CHECK(code_of(sealed(replaced(file, "}],\n\"content\"", "}],\n\"changes\":[\n],\n\"content\""))) != accepted);
  CHECK(code_of(sealed(replaced(file, "\n\"changes\":[\n", "\n\"changes\":[\n{},\n"))) == ErrorCode::ChangeMalformed);
  CHECK(code_of(sealed(replaced(file, "\n\"changes\":[\n", "\n\"changes\":[\n1,\n"))) != accepted);
  const std::size_t found = file.find("{\"body\":");
  const std::string line = file.substr(found, file.find("}],\n\"content\"") + 1 - found);
  CHECK(code_of(sealed(replaced(file, line, line + "," + line))) == ErrorCode::ChangeHash);
}

TEST_CASE("the same change twice in a file is one change") {
  const std::string file = good_file();
  const std::size_t found = file.find("{\"body\":");
  const std::string line = file.substr(found, file.find("}],\n\"content\"") + 1 - found);
  const Result<ReadFile> read = read_exchange_file(sealed(replaced(file, line, line + ",\n" + line)));
  REQUIRE(read.has_value());
  CHECK(read->ledger.change_count() == 1);
}

TEST_CASE("changes that claim to be the shipped plan's go out again, or are refused") {
  const Ledger fresh;
  const std::uint32_t last = fresh.last_seq("genesis");
  const std::string prev = to_hex(fresh.change("genesis", last).hash);
  Change change;
  change.device = "genesis";
  change.seq = last + 1;
  change.prev = prev;
  change.action = "plan.ship";
  change.ops.push_back({"plan", "018cc251-f400-7000-8000-000000000001", {{"sourceNote", {}, std::string("ajena"), {}}}});
  const std::string body = encode_change(change);
  Ledger ledger;
  REQUIRE(ledger.add(body, sha256(body)).has_value());
  const std::string file = export_exchange(ledger);
  const Result<ReadFile> read = read_exchange_file(file);
  REQUIRE(read.has_value());
  CHECK(export_exchange(read->ledger) == file);
}
