// canvas: the WebGL 2 canvas, as sharp as the screen can show it.
//
// The canvas has as many pixels as the screen gives to its element: CSS size × device pixel ratio, which
// follows the browser's zoom and a move to another screen. Dear ImGui works in CSS pixels and is told the
// ratio, at which it rasterises its fonts.
#pragma once

#include "imgui.h"

namespace web {

inline constexpr const char* kCanvas = "#canvas"; // the element, as a CSS selector

enum class Graphics {
    missing, // the browser has no WebGL 2
    lost,    // it took them away from this page and hasn't given them back
    here
};

// Makes the context and the renderer (renderer.h), unless they are there. Where the graphics were lost, those
// of before are let go of first: the browser gives back the element's context, but nothing that was in it.
Graphics canvas_start();

// Some work after canvas_start, and before anything is drawn: has the graphics ready by then (renderer_warm).
void canvas_warm();

// Lets go of both, for good or to start anew. Nothing is drawn from here on, whatever becomes of it.
void canvas_stop();

bool canvas_started();

// The next picture is drawn even where it looks like the last one, which may be gone.
void canvas_forget();

// The page measured the element in the screen's own pixels, which CSS size × ratio gives to the nearest one.
// True where the picture that is on it has another size.
bool canvas_measured(int width, int height);

// Fits the canvas to its element and tells Dear ImGui. False where nothing of it can be seen.
bool canvas_fit(ImGuiIO& io);

// Draws what Dear ImGui rendered, on `background` (Dear ImGui's packing).
// Does nothing where that is on the canvas already.
[[gnu::noinline]] void canvas_draw(ImDrawData* drawn, ImU32 background);

} // namespace web
