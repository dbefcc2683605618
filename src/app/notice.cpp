// Owns: telling a person what happened: one line on screen and once to screen readers.
#include "app/reducers.h"

namespace avanzar::app {

void notify(AppState& state, Effects& effects, NoticeKind kind, std::string text) {
  effects.emplace_back(effect::Announce{text, kind == NoticeKind::Error});
  state.notice = Notice{kind, std::move(text)};
}

void notify_error(AppState& state, Effects& effects, const Error& error) {
  notify(state, effects, NoticeKind::Error, error_text(error, state.lang));
}

}  // namespace avanzar::app
