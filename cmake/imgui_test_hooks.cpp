// Empty hooks for Dear ImGui's IMGUI_ENABLE_TEST_ENGINE (native builds only). Weak: a test that audits the names of
// widgets defines its own in its program and those win. Without a test nothing is recorded.
#include "imgui.h"
#include "imgui_internal.h"

#define WEAK __attribute__((weak))
WEAK void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
WEAK void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
WEAK void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
WEAK const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
