// Owns: the making of a frame: events in the order they came, as many passes as they need, the last one's picture.
// Pointer events go through ImGui's queue (trickled: a press and its release are different passes); what the page's
// own elements report goes to the widgets directly, one element at a time, so that intents keep the order of events.
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <vector>

#include "ui/kit_state.h"
#include "ui/touch_scroll.h"
#include "ui/views.h"

namespace avanzar {
namespace {

constexpr float wide_layout = 900;  // CSS px at text scale 1: room for the navigation beside the screen
constexpr int most_passes = 40;     // of one frame, whatever came in
constexpr int most_relayouts = 6;   // in a row, if sizes never agree
constexpr std::size_t most_memory = 20000;

bool is_pointer(const UiEvent& event) {
  switch (event.kind) {
    case UiEvent::Kind::PointerMove:
    case UiEvent::Kind::PointerDown:
    case UiEvent::Kind::PointerUp:
    case UiEvent::Kind::PointerLeave:
    case UiEvent::Kind::Wheel: return true;
    default: return false;
  }
}

void set_style() {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = {0, 0};
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;
  style.CircleTessellationMaxError = 0.1f;
  style.CurveTessellationTol = 0.5f;
}

}  // namespace

struct Ui::Impl {
  GpuSeam gpu;
  ImGuiContext* context = nullptr;
  Theme theme;
  KitState kit;
  Semantics semantics;
  ViewData data;
  TouchScroll touch;
  NodeId touch_region = 0;
  bool touch_caught = false;   // the press only stopped a running scroll
  float height = 0;            // of the frame before
  bool leave_pending = false;  // a finger has left: nothing is under it any more
  double clock = 0;
  std::vector<UiEvent> batch;

  void set_theme(const AppState& state, const FrameInput& input);
  void feed(const UiEvent& event);
  void focus(NodeId node);
  void scroll(NodeId region, float delta);
  bool feed_next(const std::vector<UiEvent>& events, std::size_t& next);
  void pass(const AppState& state, const FrameInput& input, Intents& out, FrameOutput& answer, float delta);
};

Ui::Ui(const UiFonts& fonts, const GpuSeam& gpu) : impl_(std::make_unique<Impl>()) {
  impl_->gpu = gpu;
  impl_->context = ImGui::CreateContext();
  ImGui::SetCurrentContext(impl_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
  io.ConfigInputTextCursorBlink = false;
  io.ConfigInputTrickleEventQueue = true;
  set_style();
  const auto add = [&](std::span<const unsigned char> bytes) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    return io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()), 16,
                                          &config);
  };
  impl_->theme.regular = add(fonts.regular);
  impl_->theme.semibold = add(fonts.semibold);
  impl_->theme.em_to_line = font_line_per_em(fonts.regular);
}

Ui::~Ui() {
  ImGui::SetCurrentContext(impl_->context);
  ImGuiContext* context = impl_->context;
  impl_.reset();
  ImGui::DestroyContext(context);
}

void Ui::Impl::set_theme(const AppState& state, const FrameInput& input) {
  const bool dark = state.theme == ThemeChoice::Dark || (state.theme == ThemeChoice::System && input.media.dark);
  theme.color = make_palette(dark, input.media.more_contrast || input.media.forced_colors);
  theme.media = input.media;
  theme.media.dark = dark;
  theme.scale = std::clamp(input.text_scale, 0.5f, 4.0f);
  theme.pixel_ratio = input.pixel_ratio > 0 ? input.pixel_ratio : 1;
  theme.phone = input.width < wide_layout * theme.scale;
}

void Ui::Impl::focus(NodeId node) {
  if (node == kit.focused) return;
  kit.focused = node;
  kit.focus_moved = node != 0;
  kit.focus_by_keyboard = node != kit.wished || !kit.pointer_was_last;
  kit.wished = 0;
}

void Ui::Impl::scroll(NodeId region, float delta) {
  const auto found = kit.regions.find(region);
  if (found == kit.regions.end()) return;
  ScrollRegion& r = found->second;
  r.offset = theme.snap(std::clamp(r.offset + delta, 0.0f, r.limit()));
}

void Ui::Impl::feed(const UiEvent& event) {
  ImGuiIO& io = ImGui::GetIO();
  if (event.kind == UiEvent::Kind::Wheel) {
    if (const ScrollRegion* region = kit::region_at(kit, event.x, event.y)) scroll(region->id, event.dy);
    return;
  }
  io.AddMouseSourceEvent(event.touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  if (event.kind == UiEvent::Kind::PointerLeave) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    return;
  }
  kit.touch = event.touch;
  io.AddMousePosEvent(event.x, event.y);
  switch (event.kind) {
    case UiEvent::Kind::PointerDown:
      if (event.button != 0) return;
      kit.pointer_was_last = true;
      kit.focus_by_keyboard = false;
      touch_caught = event.touch && touch.running();
      if (event.touch) {
        const ScrollRegion* region = kit::region_at(kit, event.x, event.y);
        touch_region = region ? region->id : 0;
        touch.down(event.x, event.y, clock);
      }
      if (!touch_caught) io.AddMouseButtonEvent(0, true);
      break;
    case UiEvent::Kind::PointerMove:
      if (touch.pressed()) {
        const bool was = touch.dragging();
        const float moved = touch.move(event.x, event.y, clock);
        if (touch.dragging() && !was) ImGui::ClearActiveID();
        if (moved != 0) scroll(touch_region, moved);
      }
      break;
    case UiEvent::Kind::PointerUp:
      if (event.button != 0) return;
      if (event.touch) {
        if (touch.dragging()) ImGui::ClearActiveID();
        touch.up(clock);
        if (theme.media.reduced_motion) touch.stop();
        leave_pending = true;
      }
      if (!touch_caught) io.AddMouseButtonEvent(0, false);
      touch_caught = false;
      break;
    default: break;
  }
}

// Hands over what comes next, if ImGui has worked off what it got. True if there was something.
bool Ui::Impl::feed_next(const std::vector<UiEvent>& events, std::size_t& next) {
  batch.clear();
  if (context->InputEventsQueue.Size > 0) return true;
  if (leave_pending) {
    leave_pending = false;
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    return true;
  }
  if (next >= events.size()) return false;
  if (is_pointer(events[next])) {
    while (next < events.size() && is_pointer(events[next]) && !leave_pending) feed(events[next++]);
    return true;
  }
  const UiEvent& first = events[next++];
  if (first.kind == UiEvent::Kind::Focus) {
    focus(first.node);
    return true;
  }
  if (first.kind == UiEvent::Kind::Key) kit.pointer_was_last = false;
  batch.push_back(first);
  if (first.kind == UiEvent::Kind::Key) return true;
  while (next < events.size() && events[next].node == first.node && !is_pointer(events[next]) &&
         events[next].kind != UiEvent::Kind::Focus && events[next].kind != UiEvent::Kind::Key)
    batch.push_back(events[next++]);
  return true;
}

void Ui::Impl::pass(const AppState& state, const FrameInput& input, Intents& out, FrameOutput& answer, float delta) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {std::max(1.0f, input.width), std::max(1.0f, input.height)};
  io.DisplayFramebufferScale = {theme.pixel_ratio, theme.pixel_ratio};
  io.DeltaTime = delta;
  answer.pointer_cursor = answer.text_cursor = false;
  ImGui::NewFrame();
  semantics.begin_frame();
  kit.begin_pass(batch);
  Ux ux{.theme = theme,
        .lang = state.lang,
        .semantics = semantics,
        .intents = out,
        .input = input,
        .gpu = gpu,
        .state = kit,
        .focused = kit.focused,
        .focus_wish = &answer.focus,
        .frames_wanted = &answer.frames_wanted,
        .pointer_cursor = &answer.pointer_cursor,
        .text_cursor = &answer.text_cursor};
  views::shell(ux, state, data);
  kit.end_pass(ux);
  ImGui::EndFrame();
}

FrameOutput Ui::frame(const AppState& state, const FrameInput& input, Intents& out) {
  Impl& me = *impl_;
  ImGui::SetCurrentContext(me.context);
  me.set_theme(state, input);
  if (me.kit.memory.size() > most_memory) me.kit.memory.clear();
  // A phone's keyboard came up: what has the focus must stand above it.
  if (input.height < me.height) me.kit.focus_moved = me.kit.focused != 0;
  me.height = input.height;
  const float delta = std::clamp(input.delta_seconds, 0.0001f, 0.25f);
  me.clock += static_cast<double>(delta);
  if (me.touch.running()) me.scroll(me.touch_region, me.touch.step(delta));

  FrameOutput answer;
  std::size_t next = 0;
  int relayouts = 0;
  for (int passes = 0; passes < most_passes; ++passes) {
    const bool fed = me.feed_next(input.events, next);
    me.pass(state, input, out, answer, passes == 0 ? delta : 0.001f);
    relayouts = fed ? 0 : relayouts + 1;
    if (fed || (me.kit.again && relayouts < most_relayouts)) continue;
    break;
  }
  ImGui::Render();

  if (answer.focus != 0) {
    if (answer.focus == me.kit.focused)
      answer.focus = 0;
    else
      me.kit.wished = answer.focus;
  }
  answer.nodes = &me.semantics.nodes();
  if (me.touch.running()) answer.frames_wanted = std::max(answer.frames_wanted, 2);
  return answer;
}

}  // namespace avanzar
