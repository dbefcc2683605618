// Owns: carrying the mirror's steps to the page, and what happens to its elements back as UiEvents.
#include "platform/web/a11y.h"

#include <emscripten/emscripten.h>

#include <string>

#include "platform/mirror.h"
#include "platform/web/bytes.h"
#include "platform/web/host.h"

using avanzar::MirrorOp;
using avanzar::MirrorPlace;
using avanzar::NodeId;
using avanzar::UiEvent;
using avanzar::web::Given;
using avanzar::web::length;
using avanzar::web::push;
using avanzar::web::take;

static_assert(sizeof(MirrorPlace) == 11 * sizeof(float), "web/lib/a11y.js reads it");

namespace {

avanzar::Mirror mirror;

// Each part ended by a zero byte, which no part may hold.
std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    for (const char c : part) {
      if (c != '\0') out += c;
    }
    out += '\0';
  }
  return out;
}

void push_node(UiEvent::Kind kind, NodeId node) { push(UiEvent{.kind = kind, .node = node}); }

}  // namespace

extern "C" {
void js_a11y_start();
void js_a11y_put(NodeId id, const char* tag, int tag_length, int wrapped, const char* attributes, int attributes_length,
                 const char* text, int text_length, const char* help, int help_length);
void js_a11y_options(NodeId id, const char* list, int list_length);
void js_a11y_place(NodeId id, const MirrorPlace* place);
int js_a11y_value(NodeId id, const char* text, int text_length);
void js_a11y_checked(NodeId id, int on);
void js_a11y_remove(NodeId id);
void js_a11y_arrange(const NodeId* ids, const NodeId* parents, int count);
void js_a11y_modal(NodeId id);
void js_a11y_focus(NodeId id);
void js_a11y_announce(const char* text, int text_length, int assertive);

EMSCRIPTEN_KEEPALIVE void app_on_a11y_activate(NodeId id) { push_node(UiEvent::Kind::Activate, id); }
EMSCRIPTEN_KEEPALIVE void app_on_a11y_focus(NodeId id) { push_node(UiEvent::Kind::Focus, id); }
EMSCRIPTEN_KEEPALIVE void app_on_a11y_commit(NodeId id) { push_node(UiEvent::Kind::Commit, id); }
EMSCRIPTEN_KEEPALIVE void app_on_a11y_submit(NodeId id) { push_node(UiEvent::Kind::Submit, id); }

EMSCRIPTEN_KEEPALIVE void app_on_a11y_text(NodeId id, Given* given) {
  std::string text = take(given);
  mirror.reported_text(id, text);
  push(UiEvent{.kind = UiEvent::Kind::Text, .node = id, .text = std::move(text)});
}

EMSCRIPTEN_KEEPALIVE void app_on_a11y_select(NodeId id, Given* given) {
  std::string value = take(given);
  mirror.reported_text(id, value);
  push(UiEvent{.kind = UiEvent::Kind::Select, .node = id, .text = std::move(value)});
}

EMSCRIPTEN_KEEPALIVE void app_on_a11y_toggle(NodeId id, int on) {
  mirror.reported_checked(id, on != 0);
  push_node(UiEvent::Kind::Toggle, id);
}
}

namespace avanzar::web {

void a11y_start() { js_a11y_start(); }

void a11y_update(const std::vector<SemanticNode>& nodes) {
  for (const MirrorOp& op : mirror.update(nodes)) {
    switch (op.kind) {
      case MirrorOp::Kind::Put: {
        const std::string attributes = joined(op.attributes);
        const std::string_view tag(op.tag);
        js_a11y_put(op.id, tag.data(), length(tag), op.wrapped, attributes.data(), length(attributes), op.text.data(), length(op.text), op.help.data(), length(op.help));
        break;
      }
      case MirrorOp::Kind::Options: {
        const std::string list = joined(op.attributes);
        js_a11y_options(op.id, list.data(), length(list));
        break;
      }
      case MirrorOp::Kind::Place: js_a11y_place(op.id, &op.place); break;
      case MirrorOp::Kind::Value:
        if (!js_a11y_value(op.id, op.text.data(), length(op.text))) mirror.refused_text(op.id);
        break;
      case MirrorOp::Kind::Checked: js_a11y_checked(op.id, op.on); break;
      case MirrorOp::Kind::Remove: js_a11y_remove(op.id); break;
      case MirrorOp::Kind::Arrange: js_a11y_arrange(op.ids.data(), op.parents.data(), static_cast<int>(op.ids.size())); break;
      case MirrorOp::Kind::Modal: js_a11y_modal(op.id); break;
    }
  }
}

void a11y_focus(NodeId id) { js_a11y_focus(id); }

void a11y_announce(std::string_view text, bool assertive) { js_a11y_announce(text.data(), length(text), assertive); }

}  // namespace avanzar::web
