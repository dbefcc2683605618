// Owns: the programs made of shaders/, and their use inside draw callbacks. A callback sets the state it needs and
// puts back what the backend's next command relies on. Colours are straight, blending is as ImGui's.
#include "platform/web/gpu_shapes.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "generated/shaders.h"

namespace avanzar::web {
namespace {

GLuint compile(GLenum kind, std::string_view source) {
  const GLuint shader = glCreateShader(kind);
  const GLchar* text = source.data();
  const auto size = static_cast<GLint>(source.size());
  glShaderSource(shader, 1, &text, &size);
  glCompileShader(shader);
  return shader;
}

// A program that does not link draws nothing; the shaders are checked when the product is built.
GLuint link(std::string_view vertex, std::string_view fragment) {
  const GLuint program = glCreateProgram();
  for (const GLuint shader : {compile(GL_VERTEX_SHADER, vertex), compile(GL_FRAGMENT_SHADER, fragment)}) {
    glAttachShader(program, shader);
    glDeleteShader(shader);
  }
  glLinkProgram(program);
  return program;
}

struct Ring { GLuint program; GLint canvas, ring, mark, progress, track, fill, over, expected; } ring;
struct Card { GLuint program; GLint canvas, box, shape, fill, border, shadow; } card;
struct Chart { GLuint program; GLint canvas; GLuint vertices, buffer; } line, band;
GLuint no_vertices = 0;  // a vertex array without attributes: corners come from gl_VertexID

struct View {
  float width, height, pixel;  // CSS pixels; size of a device pixel
};

// Clip rectangle and viewport as the backend sets them for its own commands. False = nothing can be seen.
bool enter(const ImDrawCmd* command, View& view) {
  const ImDrawData* data = ImGui::GetDrawData();
  const ImVec2 scale = data->FramebufferScale;
  view = {data->DisplaySize.x, data->DisplaySize.y, 1.0f / scale.x};
  const float height = data->DisplaySize.y * scale.y;
  const ImVec4 clip = command->ClipRect;
  const float x0 = std::max((clip.x - data->DisplayPos.x) * scale.x, 0.0f), y0 = std::max((clip.y - data->DisplayPos.y) * scale.y, 0.0f);
  const float x1 = std::min((clip.z - data->DisplayPos.x) * scale.x, data->DisplaySize.x * scale.x), y1 = std::min((clip.w - data->DisplayPos.y) * scale.y, height);
  if (x1 <= x0 || y1 <= y0) return false;
  glScissor(static_cast<GLint>(x0), static_cast<GLint>(height - y1), static_cast<GLsizei>(x1 - x0), static_cast<GLsizei>(y1 - y0));
  return true;
}

// What ImGui's backend binds once for all its commands. (Scissor and texture it sets for each.)
class BackendState {
 public:
  BackendState() {
    glGetIntegerv(GL_CURRENT_PROGRAM, &program_);
    glGetIntegerv(GL_VERTEX_ARRAY_BINDING, &vertices_);
    glGetIntegerv(GL_ARRAY_BUFFER_BINDING, &buffer_);
  }
  ~BackendState() {
    glUseProgram(static_cast<GLuint>(program_));
    glBindVertexArray(static_cast<GLuint>(vertices_));
    glBindBuffer(GL_ARRAY_BUFFER, static_cast<GLuint>(buffer_));
  }
  BackendState(const BackendState&) = delete;
  BackendState& operator=(const BackendState&) = delete;

 private:
  GLint program_ = 0, vertices_ = 0, buffer_ = 0;
};

void color(GLint place, ImU32 c) {
  const auto part = [&](unsigned shift) { return static_cast<float>((c >> shift) & 255u) / 255.0f; };
  glUniform4f(place, part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT));
}

void draw_ring(const ImDrawList*, const ImDrawCmd* command) {
  View view;
  if (!enter(command, view)) return;
  const BackendState restored;
  const RingDraw& r = *static_cast<const RingDraw*>(command->UserCallbackData);
  const float mark_width = std::max(r.thickness * 0.2f, 2.0f);
  glUseProgram(ring.program);
  glUniform4f(ring.canvas, view.width, view.height, 0, 0);
  glUniform4f(ring.ring, r.cx, r.cy, r.radius, r.thickness);
  glUniform4f(ring.mark, r.expected, mark_width, mark_width, view.pixel);
  glUniform1f(ring.progress, r.progress);
  color(ring.track, r.track);
  color(ring.fill, r.fill);
  color(ring.over, r.over);
  color(ring.expected, r.mark);
  glBindVertexArray(no_vertices);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

void draw_card(const ImDrawList*, const ImDrawCmd* command) {
  View view;
  if (!enter(command, view)) return;
  const BackendState restored;
  const CardDraw& c = *static_cast<const CardDraw*>(command->UserCallbackData);
  glUseProgram(card.program);
  glUniform4f(card.canvas, view.width, view.height, view.pixel, 0);
  glUniform4f(card.box, c.x + c.w * 0.5f, c.y + c.h * 0.5f, c.w * 0.5f, c.h * 0.5f);
  glUniform4f(card.shape, c.radius, c.shadow_radius, c.shadow_dy, std::max(std::round(1.0f / view.pixel) * view.pixel, view.pixel));
  color(card.fill, c.fill);
  color(card.border, c.border);
  color(card.shadow, c.shadow);
  glBindVertexArray(no_vertices);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

template <class T>
void draw_instances(const Chart& chart, const std::vector<T>& items, const View& view) {
  if (items.empty()) return;
  glUseProgram(chart.program);
  glUniform4f(chart.canvas, view.width, view.height, view.pixel, 0);
  glBindVertexArray(chart.vertices);
  glBindBuffer(GL_ARRAY_BUFFER, chart.buffer);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(items.size() * sizeof(T)), items.data(), GL_STREAM_DRAW);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(items.size()));
}

void draw_chart(const ImDrawList*, const ImDrawCmd* command) {
  View view;
  if (!enter(command, view)) return;
  const BackendState restored;
  const ChartDraw& chart = *static_cast<const ChartDraw*>(command->UserCallbackData);
  draw_instances(band, chart.bands, view);
  draw_instances(line, chart.lines, view);
}

void attribute(GLuint place, GLint count, GLenum type, std::size_t stride, std::size_t offset) {
  glEnableVertexAttribArray(place);
  glVertexAttribPointer(place, count, type, type == GL_UNSIGNED_BYTE, static_cast<GLsizei>(stride), reinterpret_cast<const void*>(offset));
  glVertexAttribDivisor(place, 1);
}

Chart make_chart(std::string_view vertex, std::string_view fragment) {
  Chart chart{link(vertex, fragment), 0, 0, 0};
  chart.canvas = glGetUniformLocation(chart.program, "u_canvas");
  glGenVertexArrays(1, &chart.vertices);
  glGenBuffers(1, &chart.buffer);
  glBindVertexArray(chart.vertices);
  glBindBuffer(GL_ARRAY_BUFFER, chart.buffer);
  return chart;
}

}  // namespace

GpuSeam gpu_shapes() { return {.ring = draw_ring, .card = draw_card, .chart = draw_chart}; }

void gpu_shapes_init() {
  ring.program = link(shaders::ring_vert, shaders::ring_frag);
  const auto in_ring = [](const char* name) { return glGetUniformLocation(ring.program, name); };
  ring = {ring.program, in_ring("u_canvas"), in_ring("u_ring"), in_ring("u_mark"), in_ring("u_progress"), in_ring("u_track"), in_ring("u_fill"), in_ring("u_over"), in_ring("u_expected")};

  card.program = link(shaders::card_vert, shaders::card_frag);
  const auto in_card = [](const char* name) { return glGetUniformLocation(card.program, name); };
  card = {card.program, in_card("u_canvas"), in_card("u_box"), in_card("u_shape"), in_card("u_fill"), in_card("u_border"), in_card("u_shadow")};

  line = make_chart(shaders::line_vert, shaders::line_frag);
  attribute(0, 4, GL_FLOAT, sizeof(ChartLine), offsetof(ChartLine, x0));
  attribute(1, 4, GL_FLOAT, sizeof(ChartLine), offsetof(ChartLine, width));
  attribute(2, 4, GL_UNSIGNED_BYTE, sizeof(ChartLine), offsetof(ChartLine, colour));

  band = make_chart(shaders::band_vert, shaders::band_frag);
  attribute(0, 3, GL_FLOAT, sizeof(ChartBand), offsetof(ChartBand, x0));
  attribute(1, 3, GL_FLOAT, sizeof(ChartBand), offsetof(ChartBand, x1));
  attribute(2, 4, GL_UNSIGNED_BYTE, sizeof(ChartBand), offsetof(ChartBand, colour0));
  attribute(3, 4, GL_UNSIGNED_BYTE, sizeof(ChartBand), offsetof(ChartBand, colour1));

  glGenVertexArrays(1, &no_vertices);
  glBindVertexArray(0);
  glBindBuffer(GL_ARRAY_BUFFER, 0);
}

void gpu_shapes_forget() {
  ring = {};
  card = {};
  line = band = {};
  no_vertices = 0;
}

}  // namespace avanzar::web
