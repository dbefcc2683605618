// Owns: what a finger on the canvas means for scrolling: when a press becomes a drag, how far it scrolls, and how it
// runs on after the finger has left. Pure arithmetic over positions and seconds. Must not know: ImGui, regions.
// Numbers: design, web C4 (8 px, 80 ms, τ 325 ms, 20 px/s).
#pragma once
#include <array>

namespace avanzar {

class TouchScroll {
 public:
  void down(float x, float y, double seconds);
  // How far the content moves up for this movement; 0 until the press has become a vertical drag.
  float move(float x, float y, double seconds);
  void up(double seconds);
  void stop();  // a finger catches what is running

  [[nodiscard]] bool pressed() const { return pressed_; }
  [[nodiscard]] bool dragging() const { return dragging_; }
  [[nodiscard]] bool running() const { return velocity_ != 0; }
  float step(float delta_seconds);  // inertia: how far in this time

 private:
  struct Sample {
    double at;
    float y;
  };
  bool pressed_ = false, dragging_ = false, sideways_ = false;
  float start_x_ = 0, start_y_ = 0, last_y_ = 0;
  std::array<Sample, 8> samples_{};
  int count_ = 0;
  float velocity_ = 0;  // CSS px per second
};

}  // namespace avanzar
