// Owns: answering texture requests without a GPU.
#include "platform/null_renderer.h"

#include <imgui.h>

namespace avanzar {

void null_renderer_init() {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "none";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

void null_renderer_frame() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    switch (texture->Status) {
      case ImTextureStatus_WantCreate:
      case ImTextureStatus_WantUpdates:
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
        break;
      case ImTextureStatus_WantDestroy:
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
        break;
      case ImTextureStatus_OK:
      case ImTextureStatus_Destroyed: break;
    }
  }
}

}  // namespace avanzar
