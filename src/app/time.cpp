// Owns: moving the cut-off without leaving a trail: while a slider moves, only the state follows; where it rests, the address
// does. Browsers refuse more than some hundred addresses in half a minute (WebKit: 100 in 30 s), which a drag exceeds.
#include "app/reducers.h"

namespace avanzar::app {

void slide_cut(AppState& state, Effects& effects, const intent::SlideCut& wish) {
  state.route.cut = wish.cut == state.today ? no_day : wish.cut;  // "today" stays today tomorrow
  if (wish.rests) effects.emplace_back(effect::SetAddress{route_hash(state.route), false});
}

}  // namespace avanzar::app
