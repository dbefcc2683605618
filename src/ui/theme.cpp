// Owns: the values of the palette and the type scale. Must not know: widgets.
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace avanzar {
namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
  return IM_COL32((hex >> 16) & 255u, (hex >> 8) & 255u, hex & 255u, alpha);
}

// clang-format off
Palette light_palette() {
  return {
      .page = rgb(0xF6F4F0), .rail = rgb(0xEFECE6), .surface = rgb(0xFFFFFF), .surface_raised = rgb(0xFFFFFF),
      .hairline = rgb(0xE8E4DD), .hairline_strong = rgb(0xD3CDC4), .shadow = rgb(0x2A2418, 26), .dim = rgb(0x1A1F1E, 110),
      .text = rgb(0x1B2221), .text_soft = rgb(0x505957), .text_faint = rgb(0x666E6B), .on_accent = rgb(0xFFFFFF),
      .accent = rgb(0x0B6E75), .accent_hover = rgb(0x095A60), .accent_soft = rgb(0xE0EFEF),
      .highlight = rgb(0xCC7722), .highlight_soft = rgb(0xFBEBD8),
      .danger = rgb(0xB3372B), .danger_hover = rgb(0x952C22), .danger_soft = rgb(0xFBE9E6), .danger_text = rgb(0x9E2D22), .on_danger = rgb(0xFFFFFF),
      .ok = rgb(0x2C8050), .warn = rgb(0xC27A10), .bad = rgb(0xC0402F), .none = rgb(0x7C817D),
      .ok_text = rgb(0x1D6A3F), .warn_text = rgb(0x85520A), .bad_text = rgb(0x9E2D22),
      .ok_soft = rgb(0xE4F2E9), .warn_soft = rgb(0xFAEEDA),
      .focus = rgb(0x0B6E75), .selection = rgb(0xCFE6E6), .row_hover = rgb(0xF4F7F6), .row_stripe = rgb(0xFBFAF8),
      .field = rgb(0xFFFFFF), .field_border = rgb(0x8D877E), .track = rgb(0xE4E6E2)};
}

Palette dark_palette() {
  return {
      .page = rgb(0x121514), .rail = rgb(0x0D100F), .surface = rgb(0x1B1F1E), .surface_raised = rgb(0x232827),
      .hairline = rgb(0x2C3231), .hairline_strong = rgb(0x434A48), .shadow = rgb(0x000000, 90), .dim = rgb(0x000000, 150),
      .text = rgb(0xEDECE8), .text_soft = rgb(0xB9BDB9), .text_faint = rgb(0x989E9A), .on_accent = rgb(0x04282A),
      .accent = rgb(0x55C5C7), .accent_hover = rgb(0x7BD6D7), .accent_soft = rgb(0x153437),
      .highlight = rgb(0xF0A24F), .highlight_soft = rgb(0x3A2A17),
      .danger = rgb(0xF08A7B), .danger_hover = rgb(0xF6A498), .danger_soft = rgb(0x3B1F1B), .danger_text = rgb(0xF59C8E), .on_danger = rgb(0x2C0A06),
      .ok = rgb(0x5FBF86), .warn = rgb(0xE5A83F), .bad = rgb(0xEF7B6A), .none = rgb(0x8F9692),
      .ok_text = rgb(0x7FD3A1), .warn_text = rgb(0xF0BC63), .bad_text = rgb(0xF59C8E),
      .ok_soft = rgb(0x17301F), .warn_soft = rgb(0x352810),
      .focus = rgb(0x55C5C7), .selection = rgb(0x1F4A4D), .row_hover = rgb(0x222726), .row_stripe = rgb(0x1E2221),
      .field = rgb(0x151918), .field_border = rgb(0x757D7A), .track = rgb(0x2F3534)};
}
// clang-format on

Palette contrast_light() {
  Palette p = light_palette();
  p.page = p.rail = p.surface = p.surface_raised = p.field = p.row_stripe = rgb(0xFFFFFF);
  p.text = p.text_soft = p.text_faint = rgb(0x000000);
  p.hairline = rgb(0x767676);
  p.hairline_strong = p.field_border = rgb(0x000000);
  p.accent = p.focus = rgb(0x00474D);
  p.accent_hover = rgb(0x002F33);
  p.accent_soft = rgb(0xE6F3F3);
  p.highlight = rgb(0x8A4500);
  p.danger = p.bad = p.danger_text = p.bad_text = rgb(0x8E1409);
  p.danger_hover = rgb(0x6B0F07);
  p.ok = p.ok_text = rgb(0x0B5227);
  p.warn = p.warn_text = rgb(0x6B3D00);
  p.none = rgb(0x4A4A4A);
  p.track = rgb(0xD0D0D0);
  return p;
}

Palette contrast_dark() {
  Palette p = dark_palette();
  p.page = p.rail = p.surface = p.surface_raised = p.field = p.row_stripe = rgb(0x000000);
  p.text = p.text_soft = p.text_faint = rgb(0xFFFFFF);
  p.hairline = rgb(0x8C8C8C);
  p.hairline_strong = p.field_border = rgb(0xFFFFFF);
  p.accent = p.focus = rgb(0x7FEDEF);
  p.accent_hover = rgb(0xB6F6F7);
  p.accent_soft = rgb(0x06282A);
  p.on_accent = rgb(0x000000);
  p.highlight = rgb(0xFFC078);
  p.danger = p.bad = p.danger_text = p.bad_text = rgb(0xFFB0A4);
  p.danger_hover = rgb(0xFFD0C8);
  p.on_danger = rgb(0x000000);
  p.ok = p.ok_text = rgb(0x98F0BC);
  p.warn = p.warn_text = rgb(0xFFD58A);
  p.none = rgb(0xC4C4C4);
  p.track = rgb(0x3C3C3C);
  return p;
}

double linear(unsigned byte) {
  const double c = byte / 255.0;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 c) {
  return 0.2126 * linear((c >> IM_COL32_R_SHIFT) & 255u) + 0.7152 * linear((c >> IM_COL32_G_SHIFT) & 255u) +
         0.0722 * linear((c >> IM_COL32_B_SHIFT) & 255u);
}

}  // namespace

Palette make_palette(bool dark, bool more_contrast) {
  if (more_contrast) return dark ? contrast_dark() : contrast_light();
  return dark ? dark_palette() : light_palette();
}

double contrast_ratio(ImU32 a, ImU32 b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

ImU32 with_alpha(ImU32 color, float alpha) {
  const float own = static_cast<float>((color >> IM_COL32_A_SHIFT) & 255u);
  const auto a = static_cast<ImU32>(std::clamp(own * alpha + 0.5f, 0.0f, 255.0f));
  return (color & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}

ImU32 blend(ImU32 from, ImU32 to, float share) {
  ImU32 out = 0;
  for (unsigned shift = 0; shift < 32; shift += 8) {
    const float a = static_cast<float>((from >> shift) & 255u), b = static_cast<float>((to >> shift) & 255u);
    out |= static_cast<ImU32>(a + (b - a) * share + 0.5f) << shift;
  }
  return out;
}

float Theme::snap(float css) const { return std::round(css * pixel_ratio) / pixel_ratio; }

float Theme::size(Type type) const {
  switch (type) {
    case Type::Caption:
    case Type::CaptionStrong: return px(13);
    case Type::Body:
    case Type::BodyStrong: return px(15);
    case Type::Field: return px(media.coarse_pointer ? 16 : 15);
    case Type::Title: return px(18);
    case Type::Headline: return px(24);
    case Type::Display: return px(40);
  }
  return px(15);
}

float Theme::line(Type type) const {
  switch (type) {
    case Type::Caption:
    case Type::CaptionStrong: return px(19);
    case Type::Body:
    case Type::BodyStrong:
    case Type::Field: return px(22);
    case Type::Title: return px(26);
    case Type::Headline: return px(32);
    case Type::Display: return px(48);
  }
  return px(22);
}

ImFont* Theme::font(Type type) const { return type == Type::Caption || type == Type::Body || type == Type::Field ? regular : semibold; }

ImU32 Theme::light_color(Light light) const {
  switch (light) {
    case Light::Rojo: return color.bad;
    case Light::Amarillo: return color.warn;
    case Light::Verde:
    case Light::Cumplida: return color.ok;
    case Light::Gris:
    case Light::None: break;
  }
  return color.none;
}

ImU32 Theme::light_text_color(Light light) const {
  switch (light) {
    case Light::Rojo: return color.bad_text;
    case Light::Amarillo: return color.warn_text;
    case Light::Verde:
    case Light::Cumplida: return color.ok_text;
    case Light::Gris:
    case Light::None: break;
  }
  return color.text_soft;
}

ImU32 Theme::light_soft_color(Light light) const {
  switch (light) {
    case Light::Rojo: return color.danger_soft;
    case Light::Amarillo: return color.warn_soft;
    case Light::Verde:
    case Light::Cumplida: return color.ok_soft;
    case Light::Gris:
    case Light::None: break;
  }
  return color.track;
}

float font_line_per_em(std::span<const unsigned char> font) {
  const auto u16 = [&](std::size_t at) { return at + 2 <= font.size() ? (font[at] << 8) | font[at + 1] : 0; };
  const auto i16 = [&](std::size_t at) { return static_cast<int>(static_cast<short>(u16(at))); };
  int units = 0, ascent = 0, descent = 0;
  const int tables = u16(4);
  for (int i = 0; i < tables; ++i) {
    const std::size_t at = 12 + static_cast<std::size_t>(i) * 16;
    if (at + 16 > font.size()) break;
    const std::size_t offset = (static_cast<std::size_t>(u16(at + 8)) << 16) | static_cast<std::size_t>(u16(at + 10));
    const auto is = [&](const char* tag) {
      return font[at] == tag[0] && font[at + 1] == tag[1] && font[at + 2] == tag[2] && font[at + 3] == tag[3];
    };
    if (is("head")) units = u16(offset + 18);
    if (is("hhea")) {
      ascent = i16(offset + 4);
      descent = i16(offset + 6);
    }
  }
  return units > 0 && ascent > descent ? static_cast<float>(ascent - descent) / static_cast<float>(units) : 1.0f;
}

}  // namespace avanzar
