// Owns: the order of things inside one turn.
#include "platform/program.h"

#include <algorithm>
#include <utility>

namespace avanzar {
namespace {

constexpr int max_passes = 6;  // a wish that answers itself for ever is spread over frames instead of hanging one

}  // namespace

Program::Program(std::array<std::uint64_t, 4> seed, const UiFonts& fonts, const GpuSeam& gpu, Execute execute)
    : execute_(std::move(execute)), state_(seed), ui_(fonts, gpu) {}

void Program::execute(Effects& effects) {
  for (Effect& effect : effects) {
    if (auto* focus = std::get_if<effect::FocusNode>(&effect)) {
      focus_pending_ = true;
      focus_key_ = std::move(focus->name);
    } else {
      execute_(std::move(effect));
    }
  }
}

void Program::apply(Intents& intents) {
  // Taken out first: an executed effect may lead back here only by queueing.
  const Intents batch = std::exchange(intents, {});
  for (const Intent& intent : batch) {
    Effects effects = reduce(state_, intent);
    execute(effects);
  }
}

void Program::start(const Clock& clock, std::string_view hash, const Lang* forced) {
  state_.now_ms = clock.now_ms;
  state_.today = clock.today;
  if (forced) state_.lang = *forced;
  Effects effects = avanzar::start(state_);
  execute(effects);
  Intents facts;
  facts.emplace_back(intent::Navigate{parse_route(hash), true});
  apply(facts);
  focus_pending_ = false;  // a page that opens leaves focus where the browser put it
}

void Program::think(const Clock& clock, Intents facts) {
  facts.insert(facts.begin(), intent::Tick{clock.now_ms, clock.today, clock.utc_offset_min});
  apply(facts);
}

FrameOutput Program::frame(const Clock& clock, Intents facts, FrameInput input) {
  think(clock, std::move(facts));
  Intents wishes = std::exchange(late_, {});
  FrameOutput out = ui_.frame(state_, input, wishes);
  for (int pass = 1; pass < max_passes && !wishes.empty(); ++pass) {
    apply(wishes);
    input.events.clear();
    input.delta_seconds = 0.001f;
    FrameOutput next = ui_.frame(state_, input, wishes);
    if (next.focus == 0) next.focus = out.focus;
    next.frames_wanted = std::max(next.frames_wanted, out.frames_wanted);
    out = next;
  }
  if (!wishes.empty()) {
    late_ = std::move(wishes);
    out.frames_wanted = std::max(out.frames_wanted, 1);
  }
  out.focus = resolve_focus(*out.nodes, out.focus);
  return out;
}

NodeId Program::resolve_focus(const std::vector<SemanticNode>& nodes, NodeId wish) {
  const bool pending = std::exchange(focus_pending_, false);
  const NodeId wanted = std::exchange(wanted_node_, 0);
  if (wish != 0) return wish;
  const auto it = std::ranges::find_if(nodes, [&](const SemanticNode& n) { return wanted != 0 && n.id == wanted; });
  if (it != nodes.end()) return wanted;
  if (!pending) return 0;
  const auto by_key = std::ranges::find_if(nodes, [&](const SemanticNode& n) {
    return focus_key_.empty() ? n.role == Role::Heading && n.level == 1 : n.key == focus_key_;
  });
  return by_key == nodes.end() ? 0 : by_key->id;
}

}  // namespace avanzar
