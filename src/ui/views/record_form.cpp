// Owns: drawing the sections of a form, its faults and its buttons (record_form.h).
#include "ui/views/record_form.h"

#include <vector>

#include "ui/kit_extra.h"
#include "ui/views/field_sections.h"
#include "ui/views/form_fields.h"

namespace avanzar::views {
namespace {

// Narrow fields side by side where there is room, wide ones across.
void section_fields(Ux& ux, const AppState& state, ViewData& data, const std::string& key, const RecordForm& form,
                    const FieldSection& section) {
  std::size_t at = 0;
  while (at < section.fields.size()) {
    if (at > 0) kit::gap(ux, 8);
    if (is_wide(field_def(form.entity, section.fields[at]))) {
      form_field(ux, state, data, key, form, section.fields[at++]);
      continue;
    }
    kit::Columns columns(ux, std::string("columns") + std::to_string(at), 240, 2);
    while (at < section.fields.size() && !is_wide(field_def(form.entity, section.fields[at]))) {
      columns.next();
      form_field(ux, state, data, key, form, section.fields[at++]);
    }
  }
}

void faults_summary(Ux& ux, const RecordForm& form) {
  if (form.faults.empty()) return;
  std::string text =
      count_words(static_cast<std::int64_t>(form.faults.size()), Str::form_fault_one, Str::form_fault_many, ux.lang);
  for (const Error& fault : form.faults) {
    text += '\n';
    text += error_text(fault, ux.lang, form.entity);
  }
  kit::banner(ux, NoticeKind::Error, text);
}

// The key of the field, in the order of the form, that has the first fault.
std::string_view first_fault(const RecordForm& form) {
  for (const FieldSection& section : sections_of(form.entity)) {
    for (const FieldIx field : section.fields) {
      const std::string_view key = field_def(form.entity, field).key;
      for (const Error& fault : form.faults) {
        if (fault.subject == key) return key;
      }
    }
  }
  return {};
}

}  // namespace

void record_form(Ux& ux, const AppState& state, ViewData& data, const std::string& key, const RecordForm& form) {
  const bool part = is_part(form.entity);
  kit::begin_part(ux, "form", Role::Form, {});
  faults_summary(ux, form);
  const std::size_t began = ux.semantics.nodes().size();
  const std::vector<FieldSection> sections = sections_of(form.entity);
  for (const FieldSection& section : sections) {
    const std::string section_key = std::to_string(static_cast<unsigned>(section.title));
    if (sections.size() == 1) {
      const kit::Scope scope(ux, section_key);
      section_fields(ux, state, data, key, form, section);
      continue;
    }
    kit::begin_card(ux, section_key);
    kit::heading(ux, 2, ux.tr(section.title));
    section_fields(ux, state, data, key, form, section);
    kit::end_card(ux);
    kit::gap(ux, 8);
  }
  kit::form_came_back(ux, key, began, first_fault(form));
  if (!part) kit::paragraph(ux, ux.tr(Str::form_draft), Type::Caption, ux.theme.color.text_soft);
  kit::gap(ux, 4);
  kit::begin_row(ux, "buttons");
  const bool save = kit::button(ux, "save", ux.tr(Str::save), kit::ButtonLook::Primary, can_edit(state));
  if (kit::button(ux, "cancel", ux.tr(Str::cancel))) ux.wish(intent::CancelForm{key});
  kit::end_row(ux);
  if (save || (can_edit(state) && kit::take_save_key(ux))) {
    kit::form_sent(ux, key);
    ux.wish(intent::SaveForm{key});
  }
  kit::end_part(ux);
}

}  // namespace avanzar::views
