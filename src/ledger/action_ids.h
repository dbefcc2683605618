// Owns: the stable ids of actions, as they stand in changes. Words for them are in app/strings.
#pragma once
#include <string_view>

namespace avanzar::action {
inline constexpr std::string_view ship_plan = "plan.ship";
inline constexpr std::string_view name_device = "device.name";
inline constexpr std::string_view create_organisation = "organisation.create";
inline constexpr std::string_view edit_organisation = "organisation.edit";
inline constexpr std::string_view delete_organisation = "organisation.delete";
inline constexpr std::string_view create_alliance = "alliance.create";
inline constexpr std::string_view edit_alliance = "alliance.edit";
inline constexpr std::string_view delete_alliance = "alliance.delete";
inline constexpr std::string_view edit_part = "alliance.part";   // partner, instrument, activity of an alliance
inline constexpr std::string_view change_state = "state.change";
inline constexpr std::string_view add_evidence = "evidence.add";
inline constexpr std::string_view delete_evidence = "evidence.delete";
inline constexpr std::string_view edit_goal = "goal.edit";
inline constexpr std::string_view undo = "undo";
inline constexpr std::string_view import_file = "import.file";  // never in a change: what undo_import takes back
inline constexpr std::string_view undo_import = "import.undo";  // unmerge.h
}  // namespace avanzar::action
