// Owns: inbox_card.h.
#include "ui/views/inbox_card.h"

namespace avanzar::views {

void inbox_card(Ux& ux, const AppState& state) {
  kit::begin_card(ux, "inbox");
  kit::heading(ux, 2, ux.tr(Str::inbox_title));
  kit::paragraph(ux, ux.tr(Str::inbox_text), Type::Caption, ux.theme.color.text_soft);
  kit::begin_part(ux, "files", Role::List, ux.tr(Str::inbox_title));
  for (const InboxEntry& entry : state.inbox) {
    const kit::Scope scope(ux, entry.key);
    kit::begin_part(ux, "file", Role::ListItem, entry.name);
    kit::gap(ux, 4);
    kit::paragraph(ux, entry.name, Type::BodyStrong);
    kit::paragraph(ux, tr(Str::inbox_entry, ux.lang, {megabytes(entry.size, ux.lang), day_of(state, entry.at)}), Type::Caption, ux.theme.color.text_soft);
    kit::begin_row(ux, "buttons");
    const auto name = [&](Str verb) { return tr(Str::inbox_named, ux.lang, {ux.tr(verb), entry.name}); };
    if (kit::button(ux, "review", name(Str::inbox_review), kit::ButtonLook::Secondary, can_edit(state), ux.tr(Str::inbox_review)))
      ux.wish(intent::ReviewInbox{entry.key});
    if (kit::button(ux, "drop", name(Str::inbox_drop), kit::ButtonLook::Quiet, can_edit(state), ux.tr(Str::inbox_drop)))
      ux.wish(intent::DropInbox{entry.key});
    kit::end_row(ux);
    kit::end_part(ux);
  }
  kit::end_part(ux);
  kit::end_card(ux);
}

}  // namespace avanzar::views
