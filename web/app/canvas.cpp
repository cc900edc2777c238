#include "web/app/canvas.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <utility>

#include "web/app/renderer.h"

// Ends the frame; the page goes on with the text view.
EM_JS(void, throw_no_program, (), { throw new Error("The browser could not make the explorer's shaders."); });

namespace web {

namespace {

struct Size {
    double width = 0, height = 0; // of the element, in CSS's pixels
    int across = 0, down = 0;     // of the backing store, in the screen's

    friend bool operator==(const Size&, const Size&) = default;
};

struct Canvas {
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
    Size size;
    int measuredWidth = 0, measuredHeight = 0; // by the page; 0: it couldn't
    std::uint64_t shown = 0;                   // the fingerprint of the picture on it; 0: none
};
Canvas canvas;

// The page's measure where it agrees with ours to a pixel: it may be from before the latest change of size.
int pixels(double css, double ratio, int measured) {
    const int computed = static_cast<int>(std::lround(css * ratio));
    return std::abs(measured - computed) <= 1 ? measured : computed;
}

Size size_now() {
    Size size;
    emscripten_get_element_css_size(kCanvas, &size.width, &size.height);
    const double ratio = emscripten_get_device_pixel_ratio();
    size.across = pixels(size.width, ratio, canvas.measuredWidth);
    size.down = pixels(size.height, ratio, canvas.measuredHeight);
    return size;
}

// FNV-1a, by words of 8 bytes for speed.
struct Fingerprint {
    std::uint64_t value = 0xcbf29ce484222325;

    void add(const void* data, std::size_t bytes) {
        const char* at = static_cast<const char*>(data);
        for (; bytes >= sizeof(std::uint64_t); bytes -= sizeof(std::uint64_t), at += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, sizeof word);
            add_word(word);
        }
        for (; bytes > 0; --bytes, ++at) add_word(static_cast<unsigned char>(*at));
    }
    template <class T>
    void add(const T& value) {
        add(&value, sizeof value);
    }
    template <class T>
    void add(const ImVector<T>& all) {
        add(all.Data, static_cast<std::size_t>(all.size_in_bytes()));
    }

private:
    void add_word(std::uint64_t word) {
        value = (value ^ word) * 0x100000001b3;
        value ^= value >> 32; // a multiplication carries upwards only
    }
};

// All that a picture is made of, but for its textures: never 0.
[[gnu::noinline]] std::uint64_t fingerprint(const ImDrawData& drawn, ImU32 background) {
    Fingerprint print;
    print.add(background);
    print.add(drawn.DisplayPos);
    print.add(drawn.DisplaySize);
    print.add(drawn.FramebufferScale);
    for (const ImDrawList* list : drawn.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            // One by one: between them the compiler may leave room, which holds anything.
            print.add(command.ClipRect);
            print.add(command.GetTexID());
            print.add(command.VtxOffset);
            print.add(command.IdxOffset);
            print.add(command.ElemCount);
        }
        print.add(list->IdxBuffer);
        print.add(list->VtxBuffer);
    }
    return print.value | 1;
}

bool textures_wait(const ImDrawData& drawn) {
    if (!drawn.Textures) return false;
    return std::any_of(drawn.Textures->begin(), drawn.Textures->end(), [](const ImTextureData* texture) {
        return texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed;
    });
}

} // namespace

Graphics canvas_start() {
    if (canvas.context && emscripten_is_webgl_context_lost(canvas.context)) canvas_stop();
    if (canvas.context) return Graphics::here;
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = false;
    wanted.depth = false;
    wanted.stencil = false;
    // Dear ImGui smooths its edges itself; twice is seen by nobody and costs half the drawing.
    wanted.antialias = false;
    // No extension is needed, and to turn on each takes the browser a while.
    wanted.enableExtensionsByDefault = false;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(kCanvas, &wanted);
    if (context <= 0) return Graphics::missing;
    if (emscripten_is_webgl_context_lost(context)) {
        emscripten_webgl_destroy_context(context);
        return Graphics::lost;
    }
    canvas.context = context;
    emscripten_webgl_make_context_current(context);
    canvas.shown = 0;
    renderer_start();
    return Graphics::here;
}

void canvas_warm() {
    if (canvas.context) renderer_warm();
}

void canvas_stop() {
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = std::exchange(canvas.context, 0);
    if (!context) return;
    renderer_stop();
    emscripten_webgl_destroy_context(context);
}

void canvas_forget() { canvas.shown = 0; }

bool canvas_started() { return canvas.context != 0; }

bool canvas_measured(int width, int height) {
    canvas.measuredWidth = width;
    canvas.measuredHeight = height;
    return !(size_now() == canvas.size);
}

bool canvas_fit(ImGuiIO& io) {
    const Size size = size_now();
    if (size.width < 1 || size.height < 1) return false;
    if (size.across != canvas.size.across || size.down != canvas.size.down) {
        // Setting a size empties the canvas, so only where it is another one.
        emscripten_set_canvas_element_size(kCanvas, size.across, size.down);
        canvas.shown = 0;
    }
    canvas.size = size;
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    io.DisplayFramebufferScale = {static_cast<float>(size.across / size.width),
                                  static_cast<float>(size.down / size.height)};
    return true;
}

void canvas_draw(ImDrawData* drawn, ImU32 background) {
    // Of the frames that follow an event most look like the one before; what is on the canvas stays there by
    // itself. A new texture comes first: it may change what the same picture looks like.
    const bool textures = textures_wait(*drawn);
    const std::uint64_t print = textures ? 0 : fingerprint(*drawn, background);
    if (!textures && print == canvas.shown) return;
    canvas.shown = print;
    if (renderer_draw(*drawn, canvas.size.across, canvas.size.down, background)) return;
    // Of lost graphics the page is told by the browser.
    if (!emscripten_is_webgl_context_lost(canvas.context)) throw_no_program();
}

} // namespace web
