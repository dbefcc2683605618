// Owns: what can go wrong, as data. Must not know: words for people (app/strings turns a code into a
// sentence with a next step) nor who reports it. An expected failure travels as Result<T>; a bug asserts;
// imperfect input is collected in a Report by the reader and never stops at the first fault.
#pragma once
#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace avanzar {

// One entry per distinct message a person may have to act on. The order is not stored anywhere.
enum class ErrorCode : std::uint8_t {
  // text and numbers
  NotUtf8, NotANumber, NotADate, BadNit, NitCheckDigit,
  // records
  FieldRequired, FieldTooShort, FieldTooLong, FieldOutOfRange, UnknownCode, UnknownRecord, DuplicateNit,
  DateOrder, DateOutsidePlan, StateNeedsInstrument, StateNeedsActivity, StateNeedsEvidence, StateNeedsPartner, StateNotAllowed,
  LockedGoal, TerritoryIncomplete, OrganisationIncomplete, DateInFuture, FieldWrongType, PossibleDuplicate, ScopeDisagrees,
  // ledger
  ChainGap, ChainBroken, ChangeHash, ChangeMalformed, ChangeTooLarge, NothingToUndo, UndoNoLongerApplies,
  // files
  FileTooLarge, FileUnreadable, FileNotJson, FileNotOurs, FileWithoutHistory, FileNewerVersion, FileTruncated, FileHash, FileDisagrees,
  JsonDepth, JsonMembers, JsonTextTooLong, JsonNumber, JsonDuplicateKey, JsonControl, JsonSurrogate, TooManyRecords,
  TooManyOps, TooManyDevices, FileEmpty, FileMemberIgnored,
  // storage
  StorageDenied, StorageBlocked, StorageQuota, StorageNewer, StorageTimeout, StorageFailed, FrameDamaged, OtherTabWrites,
};

// A failure with its place. `line`/`column` are 1-based, 0 = not applicable. `subject` names the file, field,
// record or device concerned (never personal data), `detail` is the offending value cut to 80 characters.
struct Error {
  ErrorCode code;
  std::string subject;
  std::string detail;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string subject = {}, std::string detail = {},
                                                 std::uint32_t line = 0, std::uint32_t column = 0) {
  return std::unexpected(Error{code, std::move(subject), std::move(detail), line, column});
}

// Collects every imperfection of an input that can still be used; handed down by reference so that it is
// hard to ignore. `limit` bounds memory on hostile input; `dropped` says how many more there were.
struct Report {
  std::vector<Error> issues;
  std::size_t dropped = 0;
  std::size_t limit = 1000;

  void add(Error e) {
    if (issues.size() < limit) issues.push_back(std::move(e));
    else ++dropped;
  }
};

}  // namespace avanzar
