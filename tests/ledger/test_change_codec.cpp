// The text of a change: exact bytes, what comes back from them, and what is refused.
#include <doctest/doctest.h>

#include <string>

#include "ledger/change_codec.h"

using namespace avanzar;

namespace {

// Written by hand; the hash is coreutils' sha256sum of these bytes.
constexpr std::string_view by_hand =
    R"({"action":"organisation.create","at":1782777600000,"by":"MG","device":"k3v0000000000001","ops":[{"entity":"organisation","id":"019f0000-0000-7000-8000-000000000001","set":{"country":"CO","name":"Fundación \"Ñandú\" 2","sdgGoals.17":true}}],"reason":"línea\nbase","seq":1})";
constexpr std::string_view by_hand_hash = "92e393c769d7f5681f4d37b6e2293c3a2085383146a11a71f1af9a1d355bf790";

// One op around `set` (and what comes before it in the op).
std::string with_op(std::string_view inside) {
  return R"({"action":"a","at":1,"device":"k3v0000000000001","ops":[{"entity":"goal","id":"x",)" + std::string(inside) + R"(}],"seq":9})";
}
std::string with_member(std::string_view member) {
  return R"({"action":"a","at":1,"device":"k3v0000000000001","ops":[],"seq":9,)" + std::string(member) + "}";
}
bool accepted(std::string_view body) { return decode_change(body).has_value(); }
ErrorCode refusal(std::string_view body) {
  const auto result = decode_change(body);
  REQUIRE(!result);
  return result.error().code;
}

}  // namespace

TEST_CASE("a change written by hand is read, and written back byte for byte") {
  const auto change = decode_change(by_hand);
  REQUIRE(change);
  CHECK(to_hex(sha256(by_hand)) == by_hand_hash);
  CHECK(change->device == "k3v0000000000001");
  CHECK(change->seq == 1);
  CHECK(change->at == 1782777600000);
  CHECK(change->by == "MG");
  CHECK(change->reason == "línea\nbase");
  CHECK(change->prev.empty());
  REQUIRE(change->ops.size() == 1);
  REQUIRE(change->ops[0].writes.size() == 3);
  CHECK(change->ops[0].writes[1].value == Value{std::string("Fundación \"Ñandú\" 2")});
  CHECK(change->ops[0].writes[2].field == "sdgGoals");
  CHECK(change->ops[0].writes[2].element == "17");
  CHECK(change->ops[0].writes[2].value == Value{true});
  CHECK(encode_change(*change) == by_hand);
}

TEST_CASE("all optional members, in canonical order whatever the order in memory") {
  Change change;
  change.device = "k3v0000000000001";
  change.seq = 3;
  change.at = -5;
  change.action = "undo";
  change.group = "g";
  change.prev = std::string(64, 'a');
  change.undoes = {{"k3v0000000000001", 2}, {"k3v0000000000001", 1}};
  change.ops.push_back({"goal", "r", {{"weight", "", std::int64_t{5}, {{"k3v0000000000009", 4}, {"genesis", 1}}}, {"code", "", Value{}, {}}}});
  CHECK(encode_change(change) ==
        R"({"action":"undo","at":-5,"device":"k3v0000000000001","group":"g","ops":[{"entity":"goal","id":"r","replaces":{"weight":["genesis:1","k3v0000000000009:4"]},"set":{"code":null,"weight":5}}],"prev":")" +
            std::string(64, 'a') + R"(","seq":3,"undoes":["k3v0000000000001:1","k3v0000000000001:2"]})");
}

TEST_CASE("members in another order are fine to read") {
  const auto change = decode_change(R"({"seq":2,"ops":[{"set":{"b":1,"a":"x"},"id":"r","entity":"e"}],"device":"genesis","at":0,"action":"a"})");
  REQUIRE(change);
  CHECK(change->ops[0].writes[0].field == "a");
  CHECK(encode_change(*change) == R"({"action":"a","at":0,"device":"genesis","ops":[{"entity":"e","id":"r","set":{"a":"x","b":1}}],"seq":2})");
}

TEST_CASE("what a newer version may add is passed over") {
  CHECK(accepted(with_member(R"("sig":"abc","new":{"deep":[1,2.5e3,{"x":null}]})")));
  CHECK(accepted(with_op(R"("note":[true,false],"set":{"future":{"a":1},"name":"x","rate":0.25})")));
  const auto change = decode_change(with_op(R"("replaces":{"future":["genesis:1"]},"set":{"future":[1],"name":"x"})"));
  REQUIRE(change);
  REQUIRE(change->ops[0].writes.size() == 1);
  CHECK(change->ops[0].writes[0].field == "name");
}

TEST_CASE("escapes mean characters") {
  const auto change = decode_change(with_op(R"("set":{"name":"\u00d1\ud83d\ude00\/\b\f\n\r\t\\\""})"));
  REQUIRE(change);
  CHECK(change->ops[0].writes[0].value == Value{std::string("Ñ😀/\b\f\n\r\t\\\"")});
}

TEST_CASE("integers are kept exactly up to 2^53-1 and refused beyond") {
  CHECK(accepted(with_op(R"("set":{"n":9007199254740991})")));
  CHECK(accepted(with_op(R"("set":{"n":-9007199254740991})")));
  for (const char* bad : {"9007199254740992", "-9007199254740992", "123456789012345678901", "01", "-", "-0", "+1", "1.", "1e", ".5", "NaN", "1 "})
    CHECK_MESSAGE(!accepted(with_op(std::string(R"("set":{"n":)") + bad + "}")), bad);
}

TEST_CASE("refused: not this form") {
  CHECK(accepted(with_member(R"("by":"MG")")));
  for (const char* bad : {
           "", "{", "[]", "null", R"({"action":"a"})",
           R"({"action":"a","at":1,"device":"k3v0000000000001","ops":[],"seq":9}x)",
           R"({"action":"a","at":1,"device":"k3v0000000000001","ops":[],"seq":9},)",
           R"({"action":"a","at":1,"device":"k3v0000000000001","ops":[],"seq":9,})",
           R"({ "action":"a","at":1,"device":"k3v0000000000001","ops":[],"seq":9})",
           R"({"action":"a","at":1,"device":"k3v0000000000001","ops":[],"seq":0})",
           R"({"action":"a","at":1,"device":"k3v0000000000001","ops":[],"seq":4294967296})",
           R"({"action":"a","at":1,"device":"k3v0000000000001","ops":[],"seq":"9"})",
           R"({"action":"a","at":1.5,"device":"k3v0000000000001","ops":[],"seq":9})",
           R"({"action":"","at":1,"device":"k3v0000000000001","ops":[],"seq":9})",
           R"({"action":"a","at":1,"device":"K3V0000000000001","ops":[],"seq":9})",
           R"({"action":"a","at":1,"device":"k3v000000000000l","ops":[],"seq":9})",
           R"({"action":"a","at":1,"device":"","ops":[],"seq":9})",
           R"({"action":"a","at":1,"device":"k3v0000000000001","ops":{},"seq":9})",
       })
    CHECK_MESSAGE(!accepted(bad), bad);
  for (const char* bad : {R"("by":1)", R"("by":"a","by":"a")", R"("at":1)", R"("x":1,"x":1)", R"("prev":"abc")", R"("undoes":["genesis"])",
                          R"("undoes":["genesis:01"])", R"("undoes":["genesis:1","genesis:1"])", R"("undoes":["k3v0000000000001:9"])",
                          R"("reason":"\ud83d")", R"("reason":"\ude00")", R"("reason":"\u0000")", R"("reason":"\x")", R"("reason":"a)", "\"reason\":\"\t\"",
                          R"("x":{"y":1,"y":2})", R"("x":[1,])", R"("x":tru)", R"("x":[[[[[[[[1]]]]]]]])"})
    CHECK_MESSAGE(!accepted(with_member(bad)), bad);
  CHECK(accepted(with_member(R"("x":[[[[[[[1]]]]]]])")));  // depth 8 with the change itself
}

TEST_CASE("refused: ops") {
  CHECK(accepted(with_op(R"("set":{})")));
  for (const char* bad : {
           R"("set":{"a":1,"a":2})", R"("set":{"a":1},"set":{"b":1})", R"("replaces":{})", R"("set":[])", R"("set":{"":1})",
           R"("set":{".x":true})", R"("set":{"x.":true})", R"("set":{"a b":1})", R"("set":{"deleted":1})", R"("set":{"deleted":null})",
           R"("set":{"deleted":[1]})", R"("set":{"deleted.x":true})", R"("set":{"a":1},"id":"y")",
           R"("replaces":{"b":["genesis:1"]},"set":{"a":1})", R"("replaces":{"a":"genesis:1"},"set":{"a":1})",
           R"("replaces":{"a":["k3v0000000000001:9"]},"set":{"a":1})", R"("replaces":{"a":["k3v0000000000001:10"]},"set":{"a":1})",
           R"("replaces":{"a":["genesis:1"],"a":["genesis:1"]},"set":{"a":1})", R"("replaces":{"a":["genesis:1","genesis:1"]},"set":{"a":1})",
       })
    CHECK_MESSAGE(!accepted(with_op(bad)), bad);
  const auto two_ops = [](const char* first, const char* second) {
    return with_op(std::string(R"("set":{)") + first + R"(}},{"entity":"goal","id":"x","set":{)" + second + "}");
  };
  CHECK(accepted(two_ops(R"("a":1)", R"("b":1)")));
  CHECK(!accepted(two_ops(R"("a":1)", R"("a":1)")));
}

TEST_CASE("refused: bad UTF-8, with the place") {
  std::string body = with_member("\"by\":\"a\xC3\x28\"");
  const auto result = decode_change(body);
  REQUIRE(!result);
  CHECK(result.error().code == ErrorCode::ChangeMalformed);
  CHECK(result.error().column == body.find('\xC3') + 1);
  CHECK(!accepted(with_member("\"by\":\"\xED\xA0\x80\"")));
  CHECK(!accepted(with_member("\"by\":\"\xC0\xAF\"")));
  CHECK(!accepted(with_member(std::string("\"by\":\"a\0b\"", 10))));
}

TEST_CASE("sizes") {
  std::string ops = R"({"entity":"e","id":"0","set":{"a":1}})";
  for (int i = 1; i < 1000; ++i) ops += R"(,{"entity":"e","id":")" + std::to_string(i) + R"(","set":{"a":1}})";
  const auto change = [](const std::string& inside) { return R"({"action":"a","at":1,"device":"genesis","ops":[)" + inside + R"(],"seq":1})"; };
  CHECK(accepted(change(ops)));
  CHECK(refusal(change(ops + R"(,{"entity":"e","id":"1000","set":{"a":1}})")) == ErrorCode::ChangeTooLarge);
  CHECK(accepted(with_member("\"by\":\"" + std::string(65536, 'x') + "\"")));
  CHECK(refusal(with_member("\"by\":\"" + std::string(65537, 'x') + "\"")) == ErrorCode::ChangeMalformed);
  std::string long_list = "\"x\":[1";
  while (long_list.size() < 512 * 1024) long_list += ",1";
  CHECK(refusal(with_member(long_list + "]")) == ErrorCode::ChangeTooLarge);
  CHECK(!accepted(with_member("\"x\":" + std::string(100000, '['))));
}

TEST_CASE("every cut and every changed bit of a change is refused or still means itself") {
  for (std::size_t cut = 0; cut < by_hand.size(); ++cut) CHECK(!accepted(by_hand.substr(0, cut)));
  for (std::size_t i = 0; i < by_hand.size(); ++i)
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged(by_hand);
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
      if (const auto change = decode_change(damaged)) CHECK(decode_change(encode_change(*change)));
    }
}

TEST_CASE("dots") {
  CHECK(dot_text({"genesis", 12}) == "genesis:12");
  CHECK(parse_dot("k3v0000000000001:4294967295") == Dot{"k3v0000000000001", 4294967295});
  for (const char* bad : {"", ":", "genesis", "genesis:", "genesis:0", "genesis:01", "genesis:1 ", "genesis:-1", "genesis:4294967296", "k3v:1",
                          "genesis:99999999999", "genesis:1:2"})
    CHECK_MESSAGE(!parse_dot(bad), bad);
}

TEST_CASE("lines of a file") {
  std::string line;
  append_change_line(line, by_hand, *parse_sha256_hex(by_hand_hash));
  CHECK(line == "{\"body\":" + std::string(by_hand) + ",\"hash\":\"" + std::string(by_hand_hash) + "\"}");
  const auto parsed = parse_change_line(line);
  REQUIRE(parsed);
  CHECK(parsed->body == by_hand);
  for (std::size_t i = 0; i < line.size(); ++i) {
    std::string damaged = line;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    const auto result = parse_change_line(damaged);
    REQUIRE(!result);
    const bool in_body = i >= 8 && i < 8 + by_hand.size();
    if (in_body) CHECK(result.error().code == ErrorCode::ChangeHash);
    CHECK(!parse_change_line(line.substr(0, i)));
  }
  CHECK(!parse_change_line(line + "\n"));
}
