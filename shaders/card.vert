#version 300 es
// A card and its shadow: a rectangle large enough for both, without buffers.
precision highp float;
uniform vec4 u_canvas;  // width, height, size of a device pixel
uniform vec4 u_box;     // centre, half size
uniform vec4 u_shape;   // corner radius, shadow radius, shadow shift, width of the hairline
out vec2 v_at;          // from the centre

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  vec2 reach = u_box.zw + u_shape.y * 1.5 + abs(u_shape.z) + 2.0 * u_canvas.z;
  v_at = corner * reach;
  vec2 at = u_box.xy + v_at;
  gl_Position = vec4(at.x / u_canvas.x * 2.0 - 1.0, 1.0 - at.y / u_canvas.y * 2.0, 0.0, 1.0);
}
