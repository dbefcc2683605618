#version 300 es
// Rounded box with hairline over its shadow. The shadow is the box blurred by a Gaussian: exact along one axis by the
// error function, summed over a few rows along the other (after Evan Wallace, "Fast Rounded Rectangle Shadows", CC0).
precision highp float;
uniform vec4 u_canvas;
uniform vec4 u_box;
uniform vec4 u_shape;
uniform vec4 u_fill, u_border, u_shadow;
in vec2 v_at;
out vec4 color;

float box(vec2 p, vec2 half_size, float radius) {
  vec2 q = abs(p) - half_size + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

// Abramowitz and Stegun 7.1.27
vec2 erf(vec2 x) {
  vec2 s = sign(x), a = abs(x);
  x = 1.0 + (0.278393 + (0.230389 + 0.078108 * (a * a)) * a) * a;
  x *= x;
  return s - s / (x * x);
}

float blurred_row(float x, float y, float sigma, float corner, vec2 half_size) {
  float delta = min(half_size.y - corner - abs(y), 0.0);
  float curved = half_size.x - corner + sqrt(max(0.0, corner * corner - delta * delta));
  vec2 integral = 0.5 + 0.5 * erf((x + vec2(-curved, curved)) * (0.70710678 / sigma));
  return integral.y - integral.x;
}

float blurred_box(vec2 p, vec2 half_size, float sigma, float corner) {
  float low = p.y - half_size.y, high = p.y + half_size.y;
  float from = clamp(-3.0 * sigma, low, high), to = clamp(3.0 * sigma, low, high);
  float row = (to - from) / 4.0, y = from + row * 0.5, value = 0.0;
  for (int i = 0; i < 4; i++) {
    value += blurred_row(p.x, p.y - y, sigma, corner, half_size) * exp(-(y * y) / (2.0 * sigma * sigma)) / (2.50662827 * sigma) * row;
    y += row;
  }
  return value;
}

vec4 over(vec4 below, vec4 paint, float coverage) {
  float a = paint.a * coverage;
  float out_a = a + below.a * (1.0 - a);
  vec3 rgb = out_a > 0.0 ? (paint.rgb * a + below.rgb * below.a * (1.0 - a)) / out_a : vec3(0.0);
  return vec4(rgb, out_a);
}

void main() {
  float pixel = u_canvas.z;
  float corner = min(u_shape.x, min(u_box.z, u_box.w));
  float d = box(v_at, u_box.zw, corner);
  vec4 c = vec4(u_shadow.rgb, 0.0);
  if (u_shape.y > 0.0 && u_shadow.a > 0.0) {
    c.a = u_shadow.a * clamp(blurred_box(v_at - vec2(0.0, u_shape.z), u_box.zw, u_shape.y * 0.5, corner), 0.0, 1.0);
  }
  c = over(c, u_fill, clamp(0.5 - d / pixel, 0.0, 1.0));
  if (u_border.a > 0.0) {
    float line = abs(d + u_shape.w * 0.5) - u_shape.w * 0.5;
    c = over(c, u_border, clamp(0.5 - line / pixel, 0.0, 1.0));
  }
  color = c;
}
