#version 300 es
// One instance per quadrilateral between two vertical sides, a pixel taller than it is so that its edges can fade.
precision highp float;
uniform vec4 u_canvas;
layout(location = 0) in vec3 a_left;   // x, low, high (y of each)
layout(location = 1) in vec3 a_right;
layout(location = 2) in vec4 a_color0;
layout(location = 3) in vec4 a_color1;
out vec2 v_limits;  // upper and lower y here
out float v_y;
out vec4 v_color;

void main() {
  bool right = (gl_VertexID & 1) != 0;
  vec3 side = right ? a_right : a_left;
  float upper = min(side.y, side.z), lower = max(side.y, side.z);
  v_limits = vec2(upper, lower);
  v_y = (gl_VertexID & 2) == 0 ? upper - 2.0 * u_canvas.z : lower + 2.0 * u_canvas.z;
  v_color = right ? a_color1 : a_color0;
  gl_Position = vec4(side.x / u_canvas.x * 2.0 - 1.0, 1.0 - v_y / u_canvas.y * 2.0, 0.0, 1.0);
}
