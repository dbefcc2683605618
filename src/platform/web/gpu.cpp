// Owns: the WebGL2 context and its loss (design: web, C6). The pictures of our own are in gpu_shapes.cpp; everything
// else is drawn by Dear ImGui's own OpenGL3 backend.
#include "platform/web/gpu.h"

#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5_webgl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

#include "platform/null_renderer.h"
#include "platform/web/gpu_shapes.h"
#include "platform/web/host.h"
#include "platform/web/surface.h"

namespace {

using avanzar::web::GpuState;

GpuState state = GpuState::None;
int max_size = 4096;

void make_objects() {
  ImGui_ImplOpenGL3_Init("#version 300 es");
  avanzar::web::gpu_shapes_init();
  GLint renderbuffer = 0, viewport[2] = {0, 0};
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &renderbuffer);
  glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport);
  max_size = std::max(1024, std::min({renderbuffer, viewport[0], viewport[1]}));
}

// ImGui keeps every texture's pixels and makes anew what it finds destroyed.
void forget_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

}  // namespace

extern "C" {
void js_gpu_watch();

// Let go at once: deleting objects is silent only as long as the context is lost. Afterwards their names belong to a
// dead context, and every deletion is an INVALID_OPERATION.
EMSCRIPTEN_KEEPALIVE void app_on_gpu_lost() {
  if (state != GpuState::Ready) return;
  state = GpuState::Lost;
  ImGui_ImplOpenGL3_Shutdown();
  avanzar::web::gpu_shapes_forget();
  avanzar::null_renderer_init();
}

EMSCRIPTEN_KEEPALIVE void app_on_gpu_restored() {
  if (state != GpuState::Lost) return;  // given up already: the page is the interface now
  forget_textures();
  make_objects();
  state = GpuState::Ready;
  avanzar::web::want_frames(avanzar::web::frames_of_input);
}

EMSCRIPTEN_KEEPALIVE void app_on_gpu_gone() {
  if (state != GpuState::Lost) return;
  state = GpuState::None;
  avanzar::web::surface_plain();
}
}

namespace avanzar::web {

GpuSeam gpu_seam() { return gpu_shapes(); }

void gpu_start() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = attributes.antialias = attributes.depth = attributes.stencil = false;
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) {
    null_renderer_init();
    surface_plain();
    return;
  }
  make_objects();
  state = GpuState::Ready;
  js_gpu_watch();
}

GpuState gpu_state() { return state; }

void gpu_frame_begins() {
  if (state == GpuState::Ready) ImGui_ImplOpenGL3_NewFrame();
}

void gpu_draw() {
  if (state != GpuState::Ready) {
    null_renderer_frame();
    return;
  }
  const ImDrawData* data = ImGui::GetDrawData();
  glViewport(0, 0, static_cast<GLsizei>(data->DisplaySize.x * data->FramebufferScale.x), static_cast<GLsizei>(data->DisplaySize.y * data->FramebufferScale.y));
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

int gpu_max_size() { return max_size; }

}  // namespace avanzar::web
