#version 300 es
// One instance per segment: a rectangle around a capsule.
precision highp float;
uniform vec4 u_canvas;  // width, height, size of a device pixel
layout(location = 0) in vec4 a_ends;     // x0, y0, x1, y1
layout(location = 1) in vec4 a_pattern;  // width, dash, gap, offset along the polyline
layout(location = 2) in vec4 a_color;
flat out vec4 v_pattern;
flat out vec4 v_color;
flat out float v_length;
out vec2 v_at;  // along the segment from its start, and across

void main() {
  vec2 along = a_ends.zw - a_ends.xy;
  float size = length(along);
  vec2 t = size > 0.0 ? along / size : vec2(1.0, 0.0);
  float reach = a_pattern.x * 0.5 + u_canvas.z;
  float s = (gl_VertexID & 1) == 0 ? -reach : size + reach;
  float side = (gl_VertexID & 2) == 0 ? -reach : reach;
  v_at = vec2(s, side);
  v_length = size;
  v_pattern = a_pattern;
  v_color = a_color;
  vec2 at = a_ends.xy + t * s + vec2(-t.y, t.x) * side;
  gl_Position = vec4(at.x / u_canvas.x * 2.0 - 1.0, 1.0 - at.y / u_canvas.y * 2.0, 0.0, 1.0);
}
