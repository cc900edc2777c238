// canvas: the WebGL 2 canvas, as sharp as the screen can show it.
//
// The canvas has as many pixels as the screen gives to its element: CSS size × device pixel ratio, which
// follows the browser's zoom and a move to another screen. Dear ImGui works in CSS pixels and is told the
// ratio, at which it rasterises its fonts.
#pragma once

#include "imgui.h"

namespace web {

inline constexpr const char* kCanvas = "#canvas"; // the element, as a CSS selector

// Makes the context and Dear ImGui's renderer. False where the browser has no WebGL 2.
bool canvas_start();

// Lets go of both, for good or to start anew (a lost context).
void canvas_stop();

bool canvas_started();

// The page measured the element in the screen's own pixels, which CSS size × ratio gives only to the nearest
// one.
void canvas_measured(int width, int height);

// Fits the canvas to its element and tells Dear ImGui. False where nothing of it can be seen.
bool canvas_fit(ImGuiIO& io);

// Draws what Dear ImGui rendered, on `background` (Dear ImGui's packing); does nothing where that is on the
// canvas.
void canvas_draw(ImDrawData* drawn, ImU32 background);

} // namespace web
