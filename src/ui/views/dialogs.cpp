// Owns: which dialog lies over the screen; one at a time, the one asked last. The dialog of a part's form and the
// question before deleting are here; the others have files of their own.
#include "ui/views.h"
#include "ui/views/alliance_parts.h"
#include "ui/views/import_dialog.h"
#include "ui/views/record_form.h"
#include "ui/views/state_dialog.h"

namespace avanzar::views {
namespace {

void delete_dialog(Ux& ux, const AppState& state, const ConfirmDelete& wish) {
  bool dismissed = false;
  const std::string name = record_name(state.ledger.state(), wish.entity, wish.id, ux.lang);
  if (!kit::begin_dialog(ux, "delete", tr(Str::delete_question, ux.lang, {name}), true, &dismissed)) return;
  kit::paragraph(ux, ux.tr(Str::delete_explained));
  if (wish.entity == Entity::Organisation) kit::paragraph(ux, ux.tr(Str::delete_organisation_explained));
  if (wish.entity == Entity::Evidence) kit::paragraph(ux, ux.tr(Str::delete_evidence_explained));
  kit::gap(ux, 8);
  kit::begin_row(ux, "buttons");  // the harmless one first: it gets focus
  if (kit::button(ux, "cancel", ux.tr(Str::cancel)) || dismissed) ux.wish(intent::CancelDialog{});
  if (kit::button(ux, "confirm", ux.tr(Str::delete_confirm), kit::ButtonLook::Danger, can_edit(state)))
    ux.wish(intent::ConfirmDialog{});
  kit::end_row(ux);
  kit::end_dialog(ux);
}

void part_dialog(Ux& ux, const AppState& state, ViewData& data) {
  const auto form = state.forms.find(state.active_form);
  if (form == state.forms.end()) return;
  const PartWords& words = part_words(form->second.entity);
  const std::string title =
      form->second.is_new ? std::string(ux.tr(words.add)) : tr(Str::part_edit_title, ux.lang, {ux.tr(words.noun)});
  bool dismissed = false;
  if (!kit::begin_dialog(ux, "part", title, false, &dismissed)) return;
  record_form(ux, state, data, form->first, form->second);
  if (dismissed) ux.wish(intent::CancelForm{form->first});
  kit::end_dialog(ux);
}

}  // namespace

void dialogs(Ux& ux, const AppState& state, ViewData& data) {
  if (state.confirm_delete) return delete_dialog(ux, state, *state.confirm_delete);
  if (state.pending_import) return import_dialog(ux, state, *state.pending_import);
  if (state.state_form) return state_dialog(ux, state, *state.state_form);
  if (!state.active_form.empty()) return part_dialog(ux, state, data);
}

}  // namespace avanzar::views
