#version 300 es
// Distance to a capsule, cut by dashes that are capsules themselves and run on from segment to segment.
precision highp float;
uniform vec4 u_canvas;
flat in vec4 v_pattern;
flat in vec4 v_color;
flat in float v_length;
in vec2 v_at;
out vec4 color;

void main() {
  float radius = v_pattern.x * 0.5;
  float beyond = max(max(-v_at.x, v_at.x - v_length), 0.0);
  float d = length(vec2(beyond, v_at.y)) - radius;
  float period = v_pattern.y + v_pattern.z;
  if (v_pattern.y > 0.0 && v_pattern.z > 0.0) {
    float m = mod(v_pattern.w + v_at.x, period) - v_pattern.y * 0.5;
    m = abs(m) > period * 0.5 ? period - abs(m) : abs(m);
    float straight = max(v_pattern.y * 0.5 - radius, 0.0);
    d = max(d, length(vec2(max(m - straight, 0.0), v_at.y)) - radius);
  }
  color = vec4(v_color.rgb, v_color.a * clamp(0.5 - d / u_canvas.z, 0.0, 1.0));
}
