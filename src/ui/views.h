// Owns: the list of views. Each is a function of (what to draw with, state, computed data); one file per view.
#pragma once
#include "app/view_data.h"
#include "ui/kit.h"

namespace avanzar::views {

void shell(Ux& ux, const AppState& state, ViewData& data);           // navigation, header, bands, the screen, dialogs, foot
void panel(Ux& ux, const AppState& state, ViewData& data);
void organisations(Ux& ux, const AppState& state, ViewData& data);   // table
void alliances(Ux& ux, const AppState& state, ViewData& data);
void organisation(Ux& ux, const AppState& state, ViewData& data);    // record and its form
void alliance(Ux& ux, const AppState& state, ViewData& data);
void data_screen(Ux& ux, const AppState& state, ViewData& data);     // export, import, device, storage, undo
void compare(Ux& ux, const AppState& state, ViewData& data);         // what differs between two cut-offs
void about(Ux& ux, const AppState& state);
void not_found(Ux& ux, const AppState& state);
void dialogs(Ux& ux, const AppState& state, ViewData& data);         // part form, state form, delete, import preview, explain

}  // namespace avanzar::views
