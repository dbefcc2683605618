// Stands in for the parts of Dear ImGui that no screen uses and that its core would link all the same: tables and columns
// (imgui_tables.cpp is left out; kit_table.cpp draws ours), tab bars and multiple selection, which imgui.cpp closes when a
// caller forgot to. What the core calls of them, empty. A use of a table or column does not link.
#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {
void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void EndColumns() {}

// cmake/ThirdParty.cmake puts these two names into imgui.cpp.
void EndNoTabBar() {}
ImGuiMultiSelectIO* EndNoMultiSelect() { return nullptr; }
}  // namespace ImGui
