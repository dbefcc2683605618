// Owns: the arithmetic of touch_scroll.h.
#include "ui/touch_scroll.h"

#include <cmath>

namespace avanzar {
namespace {
constexpr float threshold = 8;
constexpr double velocity_window = 0.080;
constexpr float decay_seconds = 0.325f;
constexpr float still = 20;
constexpr float fastest = 6000;
}  // namespace

void TouchScroll::down(float x, float y, double seconds) {
  *this = TouchScroll{};
  pressed_ = true;
  start_x_ = x;
  start_y_ = last_y_ = y;
  samples_[0] = {seconds, y};
  count_ = 1;
}

float TouchScroll::move(float x, float y, double seconds) {
  if (!pressed_ || sideways_) return 0;
  if (!dragging_) {
    const float dx = std::fabs(x - start_x_), dy = std::fabs(y - start_y_);
    if (dx < threshold && dy < threshold) return 0;
    if (dx > dy) {
      sideways_ = true;
      return 0;
    }
    dragging_ = true;
  }
  if (count_ == static_cast<int>(samples_.size())) {
    for (std::size_t i = 1; i < samples_.size(); ++i) samples_[i - 1] = samples_[i];
    --count_;
  }
  samples_[static_cast<std::size_t>(count_++)] = {seconds, y};
  const float moved = last_y_ - y;
  last_y_ = y;
  return moved;
}

void TouchScroll::up(double seconds) {
  velocity_ = 0;
  if (dragging_) {
    const Sample& last = samples_[static_cast<std::size_t>(count_ - 1)];
    for (int i = 0; i < count_ - 1; ++i) {
      const Sample& first = samples_[static_cast<std::size_t>(i)];
      if (seconds - first.at > velocity_window || last.at - first.at < 0.001) continue;
      velocity_ = static_cast<float>((first.y - last.y) / (last.at - first.at));
      break;
    }
    if (velocity_ > fastest) velocity_ = fastest;
    if (velocity_ < -fastest) velocity_ = -fastest;
    if (std::fabs(velocity_) < still) velocity_ = 0;
  }
  pressed_ = dragging_ = sideways_ = false;
}

void TouchScroll::stop() { velocity_ = 0; }

float TouchScroll::step(float delta_seconds) {
  if (velocity_ == 0) return 0;
  const float left = std::exp(-delta_seconds / decay_seconds);
  const float moved = velocity_ * decay_seconds * (1 - left);
  velocity_ *= left;
  if (std::fabs(velocity_) < still) velocity_ = 0;
  return moved;
}

}  // namespace avanzar
