#version 300 es
// A goal's ring: a square around it, without buffers. Coordinates are CSS pixels on the canvas, y down.
precision highp float;
uniform vec4 u_canvas;  // width, height, 0, 0
uniform vec4 u_ring;    // centre, radius of the middle of the track, thickness
uniform vec4 u_mark;    // expected, gap to the track, width, pixel: size of a device pixel
out vec2 v_at;          // from the centre

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  float reach = u_ring.z + u_ring.w * 0.5 + u_mark.y + u_mark.z + 2.0 * u_mark.w;
  v_at = corner * reach;
  vec2 at = u_ring.xy + v_at;
  gl_Position = vec4(at.x / u_canvas.x * 2.0 - 1.0, 1.0 - at.y / u_canvas.y * 2.0, 0.0, 1.0);
}
