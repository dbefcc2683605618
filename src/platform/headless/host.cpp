// Owns: what each effect means without a browser, and a hand and a keyboard that work by names.
#include "platform/headless/host.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>
#include <utility>

#include "platform/null_renderer.h"

namespace avanzar {
namespace {

constexpr int patience = 240;  // frames; a program that never settles is a bug

std::vector<unsigned char> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

HeadlessFonts read_fonts(const std::string& folder) {
  return {read_file(folder + "/inter-regular.otf"), read_file(folder + "/inter-semibold.otf")};
}

HeadlessHost::HeadlessHost(MemoryStore& store, const HeadlessFonts& fonts, std::array<std::uint64_t, 4> seed)
    : store_(store),
      program_(seed, UiFonts{fonts.regular, fonts.semibold}, GpuSeam{}, [this](Effect&& effect) { carry(std::move(effect)); }) {
  null_renderer_init();
  view.width = 1280;
  view.height = 720;
}

void HeadlessHost::carry(Effect&& effect) {
  struct Carry {
    HeadlessHost& host;
    void operator()(StoreOpen&) { host.store_.open(); }
    void operator()(StoreCommit& e) { host.store_.commit(e); }
    void operator()(StoreDrafts& e) { host.store_.keep_drafts(e); }
    void operator()(StoreInboxPut& e) { host.store_.inbox_put(e); }
    void operator()(StoreInboxRead& e) { host.store_.inbox_read(e); }
    void operator()(StoreInboxDrop& e) { host.store_.inbox_drop(e); }
    void operator()(effect::SetAddress& e) {
      host.address = e.hash;
      host.addresses.push_back(std::move(e));
    }
    void operator()(effect::SetTitle& e) { host.title = std::move(e.title); }
    void operator()(effect::Announce& e) { host.announcements.push_back(std::move(e)); }
    void operator()(effect::Download& e) { host.downloads.push_back(std::move(e)); }
    void operator()(effect::OpenFilePicker&) { ++host.pickers; }
    void operator()(effect::SavePreference& e) { host.preferences.push_back(std::move(e)); }
    void operator()(effect::SetLanguage& e) { host.language = e.lang; }
    void operator()(effect::SetThemeMode& e) { host.theme = e.theme; }
    void operator()(effect::AskPersist&) { ++host.persists; }
    void operator()(effect::ActivateUpdate&) { ++host.updates; }
    void operator()(effect::FocusNode&) {}  // Program answers it
  };
  std::visit(Carry{*this}, effect);
}

void HeadlessHost::start(std::string_view hash, std::optional<Lang> forced) {
  address = hash;
  program_.start(clock, hash, forced ? &*forced : nullptr);
  frame();
  settle();
}

void HeadlessHost::frame(std::vector<UiEvent> events) {
  Intents facts = std::exchange(facts_, {});
  for (Intent& answer : store_.take_answers()) facts.push_back(std::move(answer));
  if (!events.empty()) wanted_ = std::max(wanted_, 3);
  FrameInput input = view;
  input.events = std::move(events);
  output_ = program_.frame(clock, std::move(facts), std::move(input));
  null_renderer_frame();
  last_ops = mirror.update(*output_.nodes);
  ++frames;
  clock.now_ms += 16;
  wanted_ = std::max(wanted_ - 1, output_.frames_wanted);
  const bool gone = focused != 0 && std::ranges::none_of(nodes(), [&](const SemanticNode& n) { return n.id == focused; });
  const NodeId next = output_.focus != 0 ? output_.focus : gone ? 0 : focused;
  if (next == focused) return;
  focused = next;
  frame({UiEvent{.kind = UiEvent::Kind::Focus, .node = focused}});
}

void HeadlessHost::settle() {
  for (int i = 0; i < patience; ++i) {
    frame();
    Intents answers = store_.take_answers();
    const bool quiet = wanted_ <= 0 && answers.empty() && facts_.empty();
    for (Intent& answer : answers) facts_.push_back(std::move(answer));
    if (quiet) return;
  }
  assert(false && "the program does not settle");
}

void HeadlessHost::push(Intent fact) { facts_.push_back(std::move(fact)); }

void HeadlessHost::navigate(std::string_view hash) {
  address = hash;
  push(intent::Navigate{parse_route(hash), true});
  settle();
}

const SemanticNode* HeadlessHost::find(Role role, std::string_view name) const {
  const auto it = std::ranges::find_if(nodes(), [&](const SemanticNode& n) { return n.role == role && n.name == name; });
  return it == nodes().end() ? nullptr : &*it;
}

const SemanticNode* HeadlessHost::find_field(std::string_view name) const {
  const auto it = std::ranges::find_if(nodes(), [&](const SemanticNode& n) {
    return (is_text_field(n.role) || n.role == Role::ComboBox || n.role == Role::CheckBox) && n.name == name;
  });
  return it == nodes().end() ? nullptr : &*it;
}

std::vector<const SemanticNode*> HeadlessHost::all(Role role) const {
  std::vector<const SemanticNode*> found;
  for (const SemanticNode& node : nodes())
    if (node.role == role) found.push_back(&node);
  return found;
}

std::string HeadlessHost::text() const {
  std::string out;
  for (const SemanticNode& node : nodes()) {
    if (!node.name.empty()) out.append(node.name).append("\n");
    if (!node.value.empty()) out.append(node.value).append("\n");
  }
  return out;
}

bool HeadlessHost::enabled(Role role, std::string_view name) const {
  const SemanticNode* node = find(role, name);
  return node && !(node->states & node_disabled);
}

bool HeadlessHost::point(Role role, std::string_view name, bool touch) {
  const SemanticNode* node = find(role, name);
  if (!node) return false;
  const Rect seen = intersect(node->rect, node->clip);
  if (seen.w <= 0 || seen.h <= 0) return false;
  UiEvent event{.kind = UiEvent::Kind::PointerMove, .x = seen.x + seen.w / 2, .y = seen.y + seen.h / 2, .touch = touch};
  if (!touch) frame({event});
  event.kind = UiEvent::Kind::PointerDown;
  frame({event});
  event.kind = UiEvent::Kind::PointerUp;
  frame({event});
  settle();
  return true;
}

bool HeadlessHost::click(Role role, std::string_view name) { return point(role, name, false); }
bool HeadlessHost::tap(Role role, std::string_view name) { return point(role, name, true); }

bool HeadlessHost::activate(Role role, std::string_view name) {
  const SemanticNode* node = find(role, name);
  if (!node || (node->states & node_disabled)) return false;
  const NodeId id = node->id;
  focus(role, name);
  frame({UiEvent{.kind = UiEvent::Kind::Activate, .node = id}});
  settle();
  return true;
}

bool HeadlessHost::focus(Role role, std::string_view name) {
  const SemanticNode* node = find(role, name);
  if (!node) return false;
  focused = node->id;
  frame({UiEvent{.kind = UiEvent::Kind::Focus, .node = focused}});
  return true;
}

bool HeadlessHost::type(std::string_view field, std::string_view text) {
  const SemanticNode* node = find_field(field);
  if (!node || !is_text_field(node->role) || (node->states & node_disabled)) return false;
  const NodeId id = node->id;
  focus(node->role, field);
  mirror.reported_text(id, std::string(text));
  frame({UiEvent{.kind = UiEvent::Kind::Text, .node = id, .text = std::string(text)}});
  frame({UiEvent{.kind = UiEvent::Kind::Commit, .node = id}});
  focused = 0;
  frame({UiEvent{.kind = UiEvent::Kind::Focus, .node = 0}});
  settle();
  return true;
}

bool HeadlessHost::choose(std::string_view combobox, std::string_view option) {
  const SemanticNode* node = find_field(combobox);
  if (!node || node->role != Role::ComboBox || (node->states & node_disabled)) return false;
  const auto it = std::ranges::find_if(node->options, [&](const Option& o) { return o.value == option || o.label == option; });
  if (it == node->options.end()) return false;
  const NodeId id = node->id;
  std::string value = it->value;
  mirror.reported_text(id, value);
  frame({UiEvent{.kind = UiEvent::Kind::Select, .node = id, .text = std::move(value)}});
  settle();
  return true;
}

bool HeadlessHost::toggle(std::string_view checkbox) {
  const SemanticNode* node = find_field(checkbox);
  if (!node || node->role != Role::CheckBox || (node->states & node_disabled)) return false;
  const NodeId id = node->id;
  mirror.reported_checked(id, !(node->states & node_checked));
  frame({UiEvent{.kind = UiEvent::Kind::Toggle, .node = id}});
  settle();
  return true;
}

void HeadlessHost::press(KeyCode key, bool ctrl, bool shift) {
  frame({UiEvent{.kind = UiEvent::Kind::Key, .node = focused, .key = key, .ctrl = ctrl, .shift = shift}});
  settle();
}

void HeadlessHost::wheel(float x, float y, float dy) {
  frame({UiEvent{.kind = UiEvent::Kind::Wheel, .x = x, .y = y, .dy = dy}});
  settle();
}

}  // namespace avanzar
