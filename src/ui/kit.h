// Owns: the widgets. Each draws with ImGui, emits its semantic node, and answers alike to a pointer on the canvas
// and to the activation of its mirror element. No other file calls ImGui's own widgets. Keys (`key`) make ids
// together with the scopes they stand in, and must be unique there; `name` is what people and screen readers see.
// Must not know: the domain.
//
// Layout: a stack of flows. In a column items follow downwards, 8 px apart, as wide as the column; in a row they
// follow to the right, centred on the line, and wrap. Sizes that are only known at the end (a row set to the right,
// cards of equal height) are remembered from the pass before; when one differs the frame is made once more.
// What a finger or pointer does arrives through ImGui; what a mirror element does arrives as a UiEvent.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "app/app_state.h"
#include "app/strings.h"
#include "ui/gpu_seam.h"
#include "ui/theme.h"
#include "ui/ui_io.h"

namespace avanzar {

struct KitState;  // ui/kit_state.h: what the widgets remember between frames

// What every view is handed. One per frame.
struct Ux {
  const Theme& theme;
  Lang lang;
  Semantics& semantics;
  Intents& intents;
  const FrameInput& input;
  const GpuSeam& gpu;
  KitState& state;
  NodeId focused = 0;  // has keyboard focus in the page
  NodeId* focus_wish = nullptr;
  int* frames_wanted = nullptr;
  bool* pointer_cursor = nullptr;
  bool* text_cursor = nullptr;
  void wish(Intent intent) { intents.push_back(std::move(intent)); }
  [[nodiscard]] std::string_view tr(Str id) const { return avanzar::tr(id, lang); }
};

namespace kit {

// --- text
void heading(Ux& ux, int level, std::string_view text);  // level 1 is the screen's title: key "title", takes focus
void paragraph(Ux& ux, std::string_view text, Type type = Type::Body, ImU32 color = 0);  // wraps; color 0 = text
void label_value(Ux& ux, std::string_view label,
                 std::string_view value);  // "Ámbito  Internacional", a pair in a record
void drawn_text(Ux& ux, std::string_view text, Type type, ImU32 color = 0);  // decoration: no semantic node of its own
void gap(Ux& ux, float css_px);
void divider(Ux& ux);  // a hairline across the column
[[nodiscard]] float text_width(Ux& ux, std::string_view text, Type type);

// --- controls; each returns true in the frame it was used
enum class ButtonLook : std::uint8_t { Primary, Secondary, Quiet, Danger };
enum class Icon : std::uint8_t {
  None,
  Panel,
  Alliances,
  Organisations,
  Data,
  About,
  Undo,
  Plus,
  Search,
  Close,
  ArrowRight,
  Chevron,
  Check,
  Download,
  Upload,
  Pencil,
  Trash
};
bool button(Ux& ux, std::string_view key, std::string_view name, ButtonLook look = ButtonLook::Secondary,
            bool enabled = true, std::string_view visible_text = {}, Icon icon = Icon::None);
bool icon_button(Ux& ux, std::string_view key, std::string_view name, Icon icon, bool enabled = true);
// A link to a "#/…" address pushes intent::Navigate by itself; `visible_text` if it differs from the name.
bool link(Ux& ux, std::string_view key, std::string_view name, std::string_view href, bool current = false,
          std::string_view visible_text = {}, Type type = Type::Body);
bool chip(Ux& ux, std::string_view key, std::string_view name, bool on);  // a toggle drawn as a pill: Role::CheckBox
bool checkbox(Ux& ux, std::string_view key, std::string_view name, bool on, std::string_view hint = {});
// One of few, side by side: a named group of buttons, the chosen one pressed. Answers the one just chosen, else -1.
int segmented(Ux& ux, std::string_view key, std::string_view name, std::span<const std::string_view> labels,
              int chosen);

struct FieldLook {
  std::string_view hint = {};
  std::string_view error = {};    // shown below, aria-invalid
  std::string_view reading = {};  // "= 30 jun 2026": how the input is understood
  TextKind kind = TextKind::Sentence;
  bool required = false;
  bool multiline = false;
  bool enabled = true;
  float width = 0;  // 0 = the column's
};
struct FieldAnswer {
  bool changed = false;    // `text` holds the new whole value
  bool committed = false;  // blur or change
  bool submitted = false;  // Enter
  std::string text;
};
FieldAnswer text_field(Ux& ux, std::string_view key, std::string_view name, std::string_view value,
                       const FieldLook& look = {});
// A text field whose text is no one's draft: what is typed stays here until it is committed; `changed` only then.
FieldAnswer transient_field(Ux& ux, std::string_view key, std::string_view name, std::string_view value,
                            const FieldLook& look = {});
[[nodiscard]] const std::string* typed_so_far(Ux& ux, std::string_view key);  // of such a field; null = nothing
void forget_typed(Ux& ux, std::string_view key);                              // it was used, or may go
FieldAnswer search_field(Ux& ux, std::string_view key, std::string_view name, std::string_view value);
FieldAnswer combo(Ux& ux, std::string_view key, std::string_view name, std::string_view value,
                  std::span<const Option> options, const FieldLook& look = {});  // value/text: Option::value

// --- containers
struct Scope {  // keys inside are told apart by `key`: one per record of a list, say
  Scope(Ux& ux, std::string_view key);
  ~Scope();
  Scope(const Scope&) = delete;

 private:
  Ux& ux_;
};
enum class Align : std::uint8_t { Start, End, Between };  // Between: the last item stands at the right
void begin_row(Ux& ux, std::string_view key, Align align = Align::Start, float gap_px = 8);
void end_row(Ux& ux);
void begin_box(Ux& ux, std::string_view key, float width = 0, float gap_px = 8);  // a column, inside a row say
void end_box(Ux& ux);
[[nodiscard]] float room(Ux& ux);  // width left for the next item
void begin_card(Ux& ux, std::string_view key, float width = 0,
                float pad_px = 24);  // height follows the content; drawn behind it
void end_card(Ux& ux);
struct Columns {  // responsive grid: as many columns of at least `min_width` as fit; cells of a line equally high cards
  Columns(Ux& ux, std::string_view key, float min_width, int max_columns, float gap_px = 16);
  ~Columns();
  Columns(const Columns&) = delete;
  void next();  // before each item
  [[nodiscard]] float width() const;
  [[nodiscard]] int count() const;

 private:
  Ux& ux_;
  NodeId id_;
  int columns_, at_ = -1, line_ = 0;
  float x_, y_, w_, gap_, line_height_ = 0, column_width_;
  void close_cell();
};
// A named part of the screen for screen readers: Role::Region, Form, List, ListItem, Group …
void begin_part(Ux& ux, std::string_view key, Role role, std::string_view name);
void end_part(Ux& ux);
// Modal dialog in the middle (a full-height sheet on a phone). Returns false when not open. Escape or a press
// outside sets *dismissed. What had focus gets it back when the dialog is no longer there.
bool begin_dialog(Ux& ux, std::string_view key, std::string_view title, bool alert, bool* dismissed);
void end_dialog(Ux& ux);

// --- facts
void light(Ux& ux, Light light, std::string_view word = {},
           bool pill = true);  // shape + word in colour; `word` if not the light's own
void badge(Ux& ux, std::string_view text,
           ImU32 color = 0);  // a state as a quiet pill with a dot of that colour; read as text
void empty_state(Ux& ux, std::string_view title, std::string_view next_step);
void banner(Ux& ux, NoticeKind kind, std::string_view text);  // across the page; Role::Alert for errors
// `ring` in its own coordinates is ignored: it is placed in the flow, centred, `radius` wide; `middle` is drawn inside.
void progress_ring(Ux& ux, std::string_view name, std::string_view value_text, const RingDraw& ring, int percent,
                   std::string_view middle = {}, std::string_view below = {});
void progress_bar(Ux& ux, std::string_view key, std::string_view name, std::string_view value_text, double share,
                  double expected, ImU32 fill, int percent);

// The figure of a card: "31" large with "de 60" on its base line. A link to the records that make it.
bool number_link(Ux& ux, std::string_view key, std::string_view name, std::string_view href, std::string_view number,
                 std::string_view rest);
void fact(Ux& ux, std::string_view label, std::string_view value,
          std::string_view note);  // small label, figure, remark: read as one

// --- table with virtual rows; identity of a row is its record id
struct TableColumn {
  std::string key;  // field key, for sorting
  std::string title;
  float weight = 1;  // share of the width
  bool numeric = false;
  bool sortable = true;
};
struct TableLook {
  std::string_view name;                 // accessible name
  std::span<const TableColumn> columns;  // the heaviest is the title of a row when there is only one column
  int rows = 0;
  std::string_view sort_key;
  bool descending = false;
};
struct TableAnswer {
  std::string sort_key;  // a header was used: sort by this (again = other direction)
  int opened = -1;       // a row was opened; its row_href has been pushed as intent::Navigate already
};
// Where a table's rows come from: `row_href` is where a row leads, `row_name` its accessible name.
struct TableSource {
  virtual std::string cell(int row, int column) const = 0;
  virtual std::string row_name(int row) const = 0;
  virtual std::string row_href(int row) const = 0;
  // The light or state chip of a cell, if it is one: colour 0 = plain text.
  virtual ImU32 cell_color(int, int) const { return 0; }

 protected:
  ~TableSource() = default;
};
TableAnswer table(Ux& ux, std::string_view key, const TableLook& look, const TableSource& source);

}  // namespace kit
}  // namespace avanzar
