#version 300 es
// A filled range; its sloping edges are antialiased, its vertical sides meet the next instance exactly.
precision highp float;
uniform vec4 u_canvas;
in vec2 v_limits;
in float v_y;
in vec4 v_color;
out vec4 color;

void main() {
  // Across a slope a pixel of y is more than a pixel of distance.
  float upper = (v_y - v_limits.x) / max(fwidth(v_y - v_limits.x), 1e-4);
  float lower = (v_limits.y - v_y) / max(fwidth(v_limits.y - v_y), 1e-4);
  color = vec4(v_color.rgb, v_color.a * clamp(upper + 0.5, 0.0, 1.0) * clamp(lower + 0.5, 0.0, 1.0));
}
