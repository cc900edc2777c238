// The peer of the page's benchmark: Dear ImGui's own demo window on a WebGL 2 canvas, drawn every frame, with
// no input, no text and no record. What a page made of Dear ImGui costs before it does anything.
#include <emscripten.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace {

bool frame(double, void*) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {1440, 900};
    io.DeltaTime = 1.0F / 60;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::ShowDemoWindow();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    EM_ASM({ window["drawn"] = 1; }); // what the benchmark waits for
    return true;
}

int on_frame(double time, void* data) { return frame(time, data) ? 1 : 0; }

} // namespace

int main() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &attributes));
    ImGui::CreateContext();
    ImGui_ImplOpenGL3_Init("#version 300 es");
    emscripten_request_animation_frame_loop(on_frame, nullptr);
    return 0;
}
