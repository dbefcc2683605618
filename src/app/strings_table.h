// Every word of the interface: id, Spanish (Colombia), English. No include guard: included where AVANZAR_STRING
// is defined. Grouped by screen. Names of controls are an interface (tests and screen readers): keep them stable.
#include "app/strings_app.h"
#include "app/strings_errors.h"
#include "app/strings_merge.h"
#include "app/strings_records.h"
#include "app/strings_panel.h"
#include "app/strings_time.h"
// clang-format off
AVANZAR_STRING(app_name, "Avanzar", "Avanzar")
AVANZAR_STRING(nav_main, "Principal", "Main")
AVANZAR_STRING(nav_panel, "Panel", "Dashboard")
AVANZAR_STRING(nav_alliances, "Alianzas", "Alliances")
AVANZAR_STRING(nav_organisations, "Organizaciones", "Organisations")
AVANZAR_STRING(nav_data, "Datos", "Data")
AVANZAR_STRING(nav_about, "Acerca de", "About")
AVANZAR_STRING(new_alliance, "Nueva alianza", "New alliance")
AVANZAR_STRING(new_organisation, "Nueva organización", "New organisation")
AVANZAR_STRING(save, "Guardar", "Save")
AVANZAR_STRING(cancel, "Cancelar", "Cancel")
AVANZAR_STRING(change_state, "Cambiar estado", "Change state")
AVANZAR_STRING(add_evidence, "Agregar evidencia", "Add evidence")
AVANZAR_STRING(add_partner, "Agregar cooperante", "Add partner")
AVANZAR_STRING(add_instrument, "Agregar instrumento", "Add instrument")
AVANZAR_STRING(add_activity, "Agregar actividad", "Add activity")
AVANZAR_STRING(undo, "Deshacer", "Undo")
AVANZAR_STRING(redo, "Rehacer", "Redo")
AVANZAR_STRING(export_file, "Exportar", "Export")
AVANZAR_STRING(import_file, "Importar", "Import")
AVANZAR_STRING(accept, "Aceptar", "Accept")
AVANZAR_STRING(edit, "Editar", "Edit")
AVANZAR_STRING(remove, "Eliminar", "Delete")
AVANZAR_STRING(search, "Buscar", "Search")
AVANZAR_STRING(why_percent, "¿Por qué este %?", "Why this %?")
// clang-format on
