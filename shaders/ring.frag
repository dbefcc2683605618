#version 300 es
// Track, progress with round ends (a second turn in its own colour, its head lifted off the first by a thin shade)
// and, outside, the thinner arc of what was expected. All edges are distances: sharp at any size and density.
precision highp float;
uniform vec4 u_ring;
uniform vec4 u_mark;
uniform float u_progress;
uniform vec4 u_track, u_fill, u_over, u_expected;
in vec2 v_at;
out vec4 color;

const float turn = 6.28318530718;

// Signed distance to an arc from the top, clockwise, `share` of a turn long, `half_width` to each side.
float arc(vec2 p, float share, float radius, float half_width) {
  float from_circle = abs(length(p) - radius) - half_width;
  if (share >= 1.0) return from_circle;
  float angle = atan(p.x, -p.y);
  if (angle < 0.0) angle += turn;
  float end = share * turn;
  if (angle <= end) return from_circle;
  vec2 tip = radius * vec2(sin(end), -cos(end));
  return min(length(p - tip), length(p - vec2(0.0, -radius))) - half_width;
}

float cover(float distance_to_edge) { return clamp(0.5 - distance_to_edge / u_mark.w, 0.0, 1.0); }

// `paint` over what is there; straight colours.
vec4 over(vec4 below, vec4 paint, float coverage) {
  float a = paint.a * coverage;
  float out_a = a + below.a * (1.0 - a);
  vec3 rgb = out_a > 0.0 ? (paint.rgb * a + below.rgb * below.a * (1.0 - a)) / out_a : vec3(0.0);
  return vec4(rgb, out_a);
}

void main() {
  float radius = u_ring.z, half_width = u_ring.w * 0.5;
  vec4 c = vec4(u_track.rgb, 0.0);
  c = over(c, u_track, cover(arc(v_at, 1.0, radius, half_width)));
  if (u_progress > 0.0) c = over(c, u_fill, cover(arc(v_at, min(u_progress, 1.0), radius, half_width)));
  if (u_progress > 1.0) {
    float second = min(u_progress - 1.0, 1.0);
    float head = second * turn;
    vec2 tip = radius * vec2(sin(head), -cos(head));
    float shade = smoothstep(half_width * 1.7, half_width * 0.8, length(v_at - tip)) * cover(arc(v_at, 1.0, radius, half_width));
    c = over(c, vec4(0.0, 0.0, 0.0, 0.18), shade);
    c = over(c, u_over, cover(arc(v_at, second, radius, half_width)));
  }
  if (u_mark.x > 0.0) {
    float outside = radius + half_width + u_mark.y + u_mark.z * 0.5;
    c = over(c, u_expected, cover(arc(v_at, min(u_mark.x, 1.0), outside, u_mark.z * 0.5)));
  }
  color = c;
}
