// Owns: what stands around every screen: navigation, save status, undo, bands about storage, the notice at the foot,
// language and appearance; and the choice of the screen by route. Must not know: what screens show.
#include "ui/views.h"

#include <algorithm>
#include <cmath>

#include "ui/kit_state.h"

namespace avanzar::views {
namespace {

using kit::Icon;

struct Place {
  Str name;
  std::string_view href;
  Icon icon;
  Screen screen, record;
};
constexpr Place places[] = {
    {Str::nav_panel, "#/panel", Icon::Panel, Screen::Panel, Screen::Compare},
    {Str::nav_alliances, "#/alianzas", Icon::Alliances, Screen::Alliances, Screen::Alliance},
    {Str::nav_organisations, "#/organizaciones", Icon::Organisations, Screen::Organisations, Screen::Organisation},
    {Str::nav_data, "#/datos", Icon::Data, Screen::Data, Screen::Data},
};
constexpr Place about_place{Str::nav_about, "#/acerca", Icon::About, Screen::About, Screen::About};

bool is_here(const AppState& state, const Place& place) {
  return state.route.screen == place.screen || state.route.screen == place.record;
}

// The sign: a ring three quarters full, with a step up.
void draw_mark(Ux& ux, float cx, float cy, float size) {
  const Palette& color = ux.theme.color;
  const RingDraw ring{cx, cy,          size * 0.4f,  size * 0.16f, 0.74f,
                      -1, color.track, color.accent, color.accent, color.highlight};
  kit::draw_ring(ux, ring);
  ImGui::GetWindowDrawList()->AddCircleFilled({cx, cy}, size * 0.13f, color.highlight, 24);
}

void brand(Ux& ux) {
  const Theme& theme = ux.theme;
  const float size = theme.px(28);
  const std::string_view name = ux.tr(Str::app_name);
  const Rect rect = kit::place(ux, size + theme.px(10) + kit::text_width(ux, name, Type::Title), size);
  draw_mark(ux, rect.x + size / 2, rect.y + size / 2, size);
  kit::draw_line(ux, Type::Title, rect.x + size + theme.px(10), rect.y + (size - theme.line(Type::Title)) / 2,
                 theme.color.text, name);
  kit::emit(ux, kit::make_node(ux, kit::node_id(ux, "brand"), "brand", Role::Paragraph, name, rect));
}

void nav_link(Ux& ux, const AppState& state, const Place& place) {
  const Theme& theme = ux.theme;
  const bool here = is_here(state, place);
  const Rect rect = kit::place(ux, 0, theme.touch_target() + theme.px(4));
  const NodeId id = kit::node_id(ux, place.href);
  const kit::Touch touch = kit::interact(ux, id, rect);
  const float radius = theme.px(8);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (here || touch.hovered)
    list->AddRectFilled({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h},
                        here ? theme.color.surface : theme.color.hairline, radius);
  if (here) {
    const float inset = theme.px(10);
    list->AddRectFilled({rect.x, rect.y + inset}, {rect.x + theme.px(3), rect.y + rect.h - inset}, theme.color.accent,
                        theme.px(2));
  }
  const ImU32 ink = here ? theme.color.accent : theme.color.text_soft;
  kit::draw_icon(ux, place.icon, rect.x + theme.px(24), rect.y + rect.h / 2, theme.px(18), ink);
  const Type type = here ? Type::BodyStrong : Type::Body;
  kit::draw_line(ux, type, rect.x + theme.px(46), rect.y + (rect.h - theme.line(type)) / 2,
                 here ? theme.color.text : theme.color.text_soft, ux.tr(place.name), rect.w - theme.px(50));
  SemanticNode node = kit::make_node(ux, id, place.href, Role::Link, ux.tr(place.name), rect);
  node.href = place.href;
  if (here) node.states |= node_current;
  kit::emit(ux, std::move(node));
  kit::focus_ring(ux, id, rect, radius);
  if (touch.used) kit::navigate(ux, place.href);
}

void preferences(Ux& ux, const AppState& state) {
  const std::string_view languages[] = {ux.tr(Str::shell_spanish), ux.tr(Str::shell_english)};
  const int language =
      kit::segmented(ux, "language", ux.tr(Str::shell_language), languages, state.lang == Lang::Es ? 0 : 1);
  if (language >= 0) ux.wish(intent::SetLang{language == 0 ? Lang::Es : Lang::En});
  const std::string_view themes[] = {ux.tr(Str::shell_theme_system), ux.tr(Str::shell_theme_light),
                                     ux.tr(Str::shell_theme_dark)};
  const int theme = kit::segmented(ux, "theme", ux.tr(Str::shell_theme), themes, static_cast<int>(state.theme));
  if (theme >= 0) ux.wish(intent::SetTheme{static_cast<ThemeChoice>(theme)});
}

// --- the state of saving

struct SaveWords {
  Str words;
  ImU32 mark, text;
  bool hollow;
};
SaveWords save_words(const Palette& color, SaveStatus status) {
  switch (status) {
    case SaveStatus::Loading: return {Str::save_loading, color.none, color.text_soft, true};
    case SaveStatus::Untouched: return {Str::save_untouched, color.none, color.text_soft, true};
    case SaveStatus::Saving: return {Str::save_saving, color.warn, color.warn_text, true};
    case SaveStatus::Saved: return {Str::save_saved, color.ok, color.text_soft, false};
    case SaveStatus::NotSaving: return {Str::save_not_saving, color.bad, color.bad_text, false};
    case SaveStatus::ReadOnly: return {Str::save_read_only, color.warn, color.warn_text, true};
  }
  return {Str::save_loading, color.none, color.text_soft, true};
}

void save_status(Ux& ux, const AppState& state) {
  const Theme& theme = ux.theme;
  const SaveWords words = save_words(theme.color, state.save);
  const std::string_view text = ux.tr(words.words);
  const float mark = theme.px(8), height = theme.line(Type::Caption);
  const Rect rect = kit::place(ux, std::ceil(mark + theme.px(8) + kit::text_width(ux, text, Type::Caption)), height);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 at{rect.x + mark / 2, theme.snap(rect.y + height / 2)};
  if (words.hollow)
    list->AddCircle(at, mark / 2 - theme.px(0.75f), words.mark, 20, theme.px(1.5f));
  else
    list->AddCircleFilled(at, mark / 2, words.mark, 20);
  kit::draw_line(ux, Type::Caption, rect.x + mark + theme.px(8), rect.y, words.text, text);
  kit::emit(ux, kit::make_node(ux, kit::node_id(ux, "save-status"), "save-status", Role::Status, text, rect));
}

void undo_button(Ux& ux, const AppState& state, ViewData& data, bool small) {
  const bool possible = can_edit(state) && data.can_undo(state);
  const std::string_view name = ux.tr(Str::undo);
  const bool used = small ? kit::icon_button(ux, "undo", name, Icon::Undo, possible)
                          : kit::button(ux, "undo", name, kit::ButtonLook::Quiet, possible, {}, Icon::Undo);
  if (used) ux.wish(intent::Undo{});
}

// --- bands across the screen, and the line at the foot

void bands(Ux& ux, const AppState& state) {
  if (state.save == SaveStatus::NotSaving) {
    const std::string reason = state.store_error ? error_text(*state.store_error, ux.lang) : std::string();
    kit::banner(ux, NoticeKind::Error, tr(Str::band_not_saving, ux.lang, {reason}));
    kit::begin_row(ux, "not-saving");
    if (kit::button(ux, "download-now", ux.tr(Str::band_download), kit::ButtonLook::Danger, true, {}, Icon::Download))
      ux.wish(intent::Export{});
    if (kit::button(ux, "retry", ux.tr(Str::band_retry))) ux.wish(intent::RetryStore{});
    kit::end_row(ux);
    kit::gap(ux, 8);
  }
  if (state.save == SaveStatus::ReadOnly) {
    kit::banner(ux, NoticeKind::Info, ux.tr(Str::band_read_only));
    kit::gap(ux, 8);
  }
  if (state.update_waiting) {
    kit::banner(ux, NoticeKind::Info, ux.tr(Str::band_update));
    if (kit::button(ux, "update-now", ux.tr(Str::band_update_now), kit::ButtonLook::Primary))
      ux.wish(intent::ApplyUpdate{});
    kit::gap(ux, 8);
  }
}

void notice(Ux& ux, const Notice& notice, float bottom) {
  const Theme& theme = ux.theme;
  const float side = theme.touch_target(), pad = theme.px(16);
  const float width = std::min(ux.input.width - theme.px(24), theme.px(560));
  const float text_room = width - side - pad - theme.px(24);
  const std::vector<std::string_view> lines = kit::wrap_lines(ux, Type::Body, notice.text, text_room);
  const float height =
      std::max(side + theme.px(8), theme.line(Type::Body) * static_cast<float>(lines.size()) + theme.px(20));
  Rect rect{theme.snap((ux.input.width - width) / 2), theme.snap(bottom - height - theme.px(16)), width, height};
  kit::RegionLook look;
  look.front = true;
  kit::begin_region(ux, "notice", rect, look);
  ImGui::PushClipRect({0, 0}, {ux.input.width, ux.input.height}, false);  // its shadow lies outside of it
  kit::draw_card(ux, rect, theme.px(12), theme.color.surface_raised, true);
  ImGui::PopClipRect();
  const bool error = notice.kind == NoticeKind::Error;
  const ImU32 edge = error ? theme.color.bad : notice.kind == NoticeKind::Success ? theme.color.ok : theme.color.accent;
  ImGui::GetWindowDrawList()->AddCircleFilled({rect.x + pad + theme.px(4), rect.y + rect.h / 2}, theme.px(4), edge, 20);
  const float text_height = theme.line(Type::Body) * static_cast<float>(lines.size());
  kit::draw_lines(ux, Type::Body, rect.x + pad + theme.px(20), rect.y + (rect.h - text_height) / 2,
                  error ? theme.color.danger_text : theme.color.text, lines);
  // Said aloud by effect::Announce when it happens; a status node here would be said a second time.
  kit::emit(ux, kit::make_node(ux, kit::node_id(ux, "text"), "notice", Role::Paragraph, notice.text, rect));
  Flow at;
  at.x = rect.x + rect.w - side - theme.px(4);
  at.y = rect.y + (rect.h - side) / 2;
  at.w = side;
  kit::open_flow(ux, at);
  if (kit::icon_button(ux, "dismiss", ux.tr(Str::dismiss), Icon::Close)) ux.wish(intent::DismissNotice{});
  kit::close_flow(ux);
  kit::end_region(ux);
}

// --- keys of the whole program

void keys(Ux& ux, const AppState& state) {
  const SemanticNode* focus = ux.focused != 0 ? ux.semantics.find(ux.focused) : nullptr;
  if (focus && is_text_field(focus->role)) return;
  for (std::size_t i = 0; i < ux.state.events.size(); ++i) {
    const UiEvent& event = ux.state.events[i];
    if (ux.state.used[i] || event.kind != UiEvent::Kind::Key || event.alt) continue;
    const bool undo = event.ctrl && !event.shift && event.key == KeyCode::Z;
    const bool redo = event.ctrl && (event.key == KeyCode::Y || (event.shift && event.key == KeyCode::Z));
    const bool find = !event.ctrl && event.key == KeyCode::Slash;
    if (!undo && !redo && !find) continue;
    ux.state.used[i] = true;
    if (undo && can_edit(state)) ux.wish(intent::Undo{});
    if (redo && can_edit(state)) ux.wish(intent::Redo{});
    if (find)
      for (const SemanticNode& node : ux.semantics.nodes())
        if (node.role == Role::SearchBox) *ux.focus_wish = node.id;
  }
}

void screen(Ux& ux, const AppState& state, ViewData& data) {
  switch (state.route.screen) {
    case Screen::Panel: return panel(ux, state, data);
    case Screen::Alliances: return alliances(ux, state, data);
    case Screen::Alliance: return alliance(ux, state, data);
    case Screen::Organisations: return organisations(ux, state, data);
    case Screen::Organisation: return organisation(ux, state, data);
    case Screen::Data: return data_screen(ux, state, data);
    case Screen::About: return about(ux, state);
    case Screen::Compare: return compare(ux, state, data);
    case Screen::NotFound: return not_found(ux, state);
  }
}

// Each place has a scroll position of its own: its key is the screen and the record.
std::string place_key(const AppState& state) {
  std::string key = "screen-";
  key += std::to_string(static_cast<int>(state.route.screen));
  return key.append(state.route.record_id);
}

void open_main(Ux& ux, const Rect& rect) {
  ux.semantics.open(kit::make_node(ux, kit::child_id(1, "main"), "main", Role::Main, {}, rect));
}

SemanticNode area(NodeId id, std::string_view key, Role role, std::string_view name, const Rect& rect) {
  SemanticNode node;
  node.id = id;
  node.key = key;
  node.role = role;
  node.name = name;
  node.rect = node.clip = rect;
  return node;
}

void wide(Ux& ux, const AppState& state, ViewData& data) {
  const Theme& theme = ux.theme;
  const Insets& safe = ux.input.safe_area;
  const float rail_width = theme.snap(theme.px(248) + safe.left);
  const Rect rail{0, 0, rail_width, ux.input.height};
  kit::RegionLook look;
  look.pad_x = theme.px(16);
  look.pad_top = theme.px(24) + safe.top;
  look.pad_bottom = theme.px(20) + safe.bottom;
  look.fill = theme.color.rail;
  kit::begin_region(ux, "rail", rail, look);
  kit::begin_box(ux, "brand-box", 0);
  ux.state.flows.back().x += theme.px(8);
  brand(ux);
  kit::end_box(ux);
  kit::gap(ux, 20);
  ux.state.flows.back().gap = theme.px(2);
  ux.semantics.open(area(kit::node_id(ux, "nav"), "nav", Role::Navigation, ux.tr(Str::nav_main), rail));
  for (const Place& place : places) nav_link(ux, state, place);
  ux.semantics.close();
  // About and preferences stand at the foot, if there is room.
  const float foot = kit::remembered(ux, kit::node_id(ux, "foot"), theme.px(140));
  Flow& flow = ux.state.flows.back();
  flow.y = std::max(flow.y + theme.px(24), std::floor(rail.h - look.pad_bottom - foot - flow.gap));
  kit::begin_box(ux, "foot", 0, 10);
  ux.semantics.open(
      area(kit::node_id(ux, "preferences"), "preferences", Role::Group, ux.tr(Str::shell_preferences), rail));
  nav_link(ux, state, about_place);
  kit::gap(ux, 4);
  preferences(ux, state);
  ux.semantics.close();
  kit::end_box(ux);
  kit::end_region(ux);

  const Rect content{rail_width, 0, ux.input.width - rail_width - safe.right, ux.input.height};
  look = {};
  look.pad_x = theme.px(content.w > theme.px(1100) ? 48.0f : 32.0f);
  look.pad_top = theme.px(16) + safe.top;
  look.pad_bottom = theme.px(64) + safe.bottom;
  look.max_width = theme.px(1120);
  kit::begin_region(ux, place_key(state), content, look);
  ux.semantics.open(area(kit::child_id(1, "banner"), "banner", Role::Banner, ux.tr(Str::shell_header), content));
  kit::begin_row(ux, "top", kit::Align::End, 12);
  save_status(ux, state);
  undo_button(ux, state, data, false);
  kit::end_row(ux);
  ux.semantics.close();
  open_main(ux, content);
  bands(ux, state);
  screen(ux, state, data);
  keys(ux, state);
  ux.semantics.close();
  kit::end_region(ux);
}

// --- phone

void tab(Ux& ux, const AppState& state, const Place& place, const Rect& rect, bool words) {
  const Theme& theme = ux.theme;
  const bool here = is_here(state, place);
  const NodeId id = kit::node_id(ux, place.href);
  const kit::Touch touch = kit::interact(ux, id, rect);
  const ImU32 ink = here ? theme.color.accent : theme.color.text_soft;
  const float icon = theme.px(22), line = theme.line(Type::Caption);
  const float top = rect.y + (rect.h - icon - (words ? line + theme.px(1) : 0)) / 2;
  if (here || touch.held)
    ImGui::GetWindowDrawList()->AddRectFilled({rect.x + rect.w / 2 - theme.px(24), top - theme.px(3)},
                                              {rect.x + rect.w / 2 + theme.px(24), top + icon + theme.px(3)},
                                              theme.color.accent_soft, theme.px(14));
  kit::draw_icon(ux, place.icon, rect.x + rect.w / 2, top + icon / 2, icon * 0.86f, ink, 1.8f);
  if (words)
    kit::draw_centred(ux, here ? Type::CaptionStrong : Type::Caption, {rect.x, top + icon + theme.px(3), rect.w, line},
                      here ? theme.color.text : theme.color.text_soft, ux.tr(place.name));
  SemanticNode node = kit::make_node(ux, id, place.href, Role::Link, ux.tr(place.name), rect);
  node.href = place.href;
  if (here) node.states |= node_current;
  kit::emit(ux, std::move(node));
  kit::focus_ring(ux, id, {rect.x + theme.px(4), rect.y + theme.px(4), rect.w - theme.px(8), rect.h - theme.px(8)},
                  theme.px(8));
  if (touch.used) kit::navigate(ux, place.href);
}

void tab_bar(Ux& ux, const AppState& state, const Rect& bar) {
  const Theme& theme = ux.theme;
  kit::RegionLook look;
  look.fill = theme.color.surface;
  kit::begin_region(ux, "tabs", bar, look);
  ImGui::GetWindowDrawList()->AddRectFilled({bar.x, bar.y}, {bar.x + bar.w, bar.y + theme.hairline()},
                                            theme.color.hairline_strong);
  ux.semantics.open(area(kit::node_id(ux, "nav"), "nav", Role::Navigation, ux.tr(Str::nav_main), bar));
  // As wide as their words, what is left shared out; without words where they do not fit.
  float widths[std::size(places)], sum = 0;
  for (std::size_t i = 0; i < std::size(places); ++i)
    sum += widths[i] = kit::text_width(ux, ux.tr(places[i].name), Type::CaptionStrong) + theme.px(8);
  const float inner = bar.w - ux.input.safe_area.left - ux.input.safe_area.right;
  const bool words = sum <= inner;
  float x = bar.x + ux.input.safe_area.left;
  for (std::size_t i = 0; i < std::size(places); ++i) {
    const float count = static_cast<float>(std::size(places));
    const float w = words ? widths[i] + (inner - sum) / count : inner / count;
    tab(ux, state, places[i], {theme.snap(x), bar.y, theme.snap(w), bar.h - ux.input.safe_area.bottom}, words);
    x += w;
  }
  ux.semantics.close();
  kit::end_region(ux);
}

void phone_foot(Ux& ux, const AppState& state) {
  kit::gap(ux, 24);
  kit::divider(ux);
  kit::gap(ux, 8);
  kit::link(ux, "about", ux.tr(Str::nav_about), about_place.href, is_here(state, about_place));
  preferences(ux, state);
}

void narrow(Ux& ux, const AppState& state, ViewData& data) {
  const Theme& theme = ux.theme;
  const Insets& safe = ux.input.safe_area;
  const float bar_height = theme.snap(std::min(theme.px(60), ux.input.height * 0.25f) + safe.bottom);
  const float top_height = theme.snap(std::min(theme.px(56), ux.input.height * 0.25f) + safe.top);
  const Rect top{0, 0, ux.input.width, top_height};
  kit::RegionLook look;
  look.pad_x = theme.px(16);
  look.pad_top = safe.top + theme.snap((top_height - safe.top - theme.touch_target()) / 2);
  look.fill = theme.color.page;
  kit::begin_region(ux, "top", top, look);
  ux.semantics.open(area(kit::child_id(1, "banner"), "banner", Role::Banner, ux.tr(Str::shell_header), top));
  kit::begin_row(ux, "top", kit::Align::Between, 10);
  brand(ux);
  kit::begin_row(ux, "save", kit::Align::Start, 6);
  save_status(ux, state);
  undo_button(ux, state, data, true);
  kit::end_row(ux);
  kit::end_row(ux);
  ux.semantics.close();
  kit::end_region(ux);

  const Rect bar{0, ux.input.height - bar_height, ux.input.width, bar_height};
  const Rect content{0, top_height, ux.input.width, std::max(1.0f, bar.y - top_height)};
  look = {};
  look.pad_x = theme.px(16) + std::max(safe.left, safe.right);
  look.pad_top = theme.px(8);
  look.pad_bottom = theme.px(32);
  look.max_width = theme.px(720);
  kit::begin_region(ux, place_key(state), content, look);
  open_main(ux, content);
  bands(ux, state);
  screen(ux, state, data);
  phone_foot(ux, state);
  keys(ux, state);
  ux.semantics.close();
  kit::end_region(ux);
  tab_bar(ux, state, bar);
}

}  // namespace

void shell(Ux& ux, const AppState& state, ViewData& data) {
  ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {ux.input.width + 1, ux.input.height + 1}, ux.theme.color.page);
  if (ux.theme.phone)
    narrow(ux, state, data);
  else
    wide(ux, state, data);
  if (state.notice) {
    const float bar = ux.theme.phone ? ux.theme.px(60) + ux.input.safe_area.bottom : 0;
    notice(ux, *state.notice, ux.input.height - bar);
  }
  dialogs(ux, state, data);
}

}  // namespace avanzar::views
