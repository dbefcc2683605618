// Owns: keeping the page's elements in step with the frame, and telling screen readers what happened.
#pragma once
#include <string_view>
#include <vector>

#include "ui/semantics.h"

namespace avanzar::web {

void a11y_start();
void a11y_update(const std::vector<SemanticNode>& nodes);  // after each frame
void a11y_focus(NodeId id);
void a11y_announce(std::string_view text, bool assertive);

}  // namespace avanzar::web
