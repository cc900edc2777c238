#include "web/app/canvas.h"

#include <GLES3/gl3.h>
#include <cmath>
#include <cstdlib>
#include <emscripten/html5.h>

#include "imgui_impl_opengl3.h"

namespace web {

namespace {

struct Canvas {
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
    int width = 0, height = 0;                 // of the backing store
    int measuredWidth = 0, measuredHeight = 0; // by the page; 0: it couldn't
};
Canvas canvas;

// The page's measure where it agrees with ours to a pixel: it may be from before the latest change of size.
int pixels(double css, double ratio, int measured) {
    const int computed = static_cast<int>(std::lround(css * ratio));
    return std::abs(measured - computed) <= 1 ? measured : computed;
}

} // namespace

bool canvas_start() {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = false;
    wanted.depth = false;
    wanted.stencil = false;
    wanted.antialias = true;
    canvas.context = emscripten_webgl_create_context(kCanvas, &wanted);
    if (canvas.context <= 0) {
        canvas.context = 0;
        return false;
    }
    emscripten_webgl_make_context_current(canvas.context);
    return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void canvas_stop() {
    if (!canvas.context) return;
    ImGui_ImplOpenGL3_Shutdown();
    emscripten_webgl_destroy_context(canvas.context);
    canvas.context = 0;
}

bool canvas_started() { return canvas.context != 0; }

void canvas_measured(int width, int height) {
    canvas.measuredWidth = width;
    canvas.measuredHeight = height;
}

bool canvas_fit(ImGuiIO& io) {
    double width = 0, height = 0;
    emscripten_get_element_css_size(kCanvas, &width, &height);
    if (width < 1 || height < 1) return false;
    const double ratio = emscripten_get_device_pixel_ratio();
    const int across = pixels(width, ratio, canvas.measuredWidth);
    const int down = pixels(height, ratio, canvas.measuredHeight);
    if (across != canvas.width || down != canvas.height) {
        // Setting a size empties the canvas, so only where it is another one.
        emscripten_set_canvas_element_size(kCanvas, across, down);
        canvas.width = across;
        canvas.height = down;
    }
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DisplayFramebufferScale = {static_cast<float>(across / width), static_cast<float>(down / height)};
    return true;
}

void canvas_draw(ImDrawData* drawn, ImU32 background) {
    ImGui_ImplOpenGL3_NewFrame();
    glViewport(0, 0, canvas.width, canvas.height);
    const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(background);
    glClearColor(colour.x, colour.y, colour.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(drawn);
}

} // namespace web
