// Owns: every colour, size and distance of the interface, in CSS pixels at text scale 1. Views take numbers from
// here only. Light, dark and high contrast are equal citizens; contrast ratios are checked by a test.
#pragma once
#include <imgui.h>

#include <span>

#include "progress/progress.h"
#include "ui/ui_io.h"

namespace avanzar {

enum class Type : std::uint8_t {
  Caption,        // 13
  CaptionStrong,  // 13 semibold
  Body,           // 15
  Field,          // 15; 16 under a finger: iOS zooms the page into smaller fields
  BodyStrong,     // 15 semibold
  Title,          // 18 semibold
  Headline,       // 24 semibold
  Display,        // 40 semibold
};

struct Palette {
  ImU32 page, rail, surface, surface_raised, hairline, hairline_strong, shadow, dim;
  ImU32 text, text_soft, text_faint, on_accent;
  ImU32 accent, accent_hover, accent_soft, highlight, highlight_soft;
  ImU32 danger, danger_hover, danger_soft, danger_text, on_danger;
  ImU32 ok, warn, bad, none;           // lights as shapes (3:1 on surface)
  ImU32 ok_text, warn_text, bad_text;  // as words (4.5:1)
  ImU32 ok_soft, warn_soft;            // behind those words
  ImU32 focus, selection, row_hover, row_stripe, field, field_border, track;
};

struct Theme {
  Palette color;
  MediaPrefs media;
  float scale = 1;     // text scale
  bool phone = false;  // one column
  float pixel_ratio = 1;
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  float em_to_line = 1;  // ascent + descent of the fonts per em: ImGui measures fonts by that, CSS by the em
  [[nodiscard]] float px(float css) const { return css * scale; }
  [[nodiscard]] float snap(float css) const;  // to whole device pixels
  [[nodiscard]] float size(Type type) const;  // CSS font-size
  [[nodiscard]] float line(Type type) const;  // height of a line of text
  [[nodiscard]] ImFont* font(Type type) const;
  [[nodiscard]] float touch_target() const { return px(media.coarse_pointer ? 44.0f : 36.0f); }
  [[nodiscard]] float hairline() const { return snap(1) > 0 ? snap(1) : 1; }
  [[nodiscard]] ImU32 light_color(Light light) const;       // of the shape
  [[nodiscard]] ImU32 light_text_color(Light light) const;  // of the word
  [[nodiscard]] ImU32 light_soft_color(Light light) const;  // behind it
};

[[nodiscard]] Palette make_palette(bool dark, bool more_contrast);
[[nodiscard]] double contrast_ratio(ImU32 a, ImU32 b);  // WCAG 2.1; both opaque
[[nodiscard]] ImU32 with_alpha(ImU32 color, float alpha);
[[nodiscard]] ImU32 blend(ImU32 from, ImU32 to, float share);

// (ascent + descent) / em of an OpenType file's hhea and head tables; 1 if it cannot be read.
[[nodiscard]] float font_line_per_em(std::span<const unsigned char> font);

}  // namespace avanzar
