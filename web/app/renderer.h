// renderer: draws what Dear ImGui laid out with WebGL 2.
//
// In place of Dear ImGui's own backend for OpenGL, which shares its context with others: before it draws, it
// asks for all the state that it will change, so as to put it back, and each answer waits for the process
// that draws. This one relies on being alone with the context: what is always the same it sets once, what
// changes it sets without asking, and it remembers what it set. In a frame it asks for nothing; only at the
// first drawing whether the browser could make its program (renderer.cpp says why that costs nothing).
//
// Lifetime: all calls are for the context that is current. renderer_start comes first, then any number of
// drawings, then renderer_stop before the context is let go of, lost or not. The same context may be started
// in again, with the state that an earlier renderer left. Dear ImGui's context is there throughout.
//
// Textures: Dear ImGui's own (its fonts' glyphs), in RGBA, as it makes them unless told otherwise. Each is
// made, changed and deleted in a drawing, as its status asks. When the graphics are lost, they are gone too;
// renderer_stop says so to Dear ImGui, which keeps their pixels and asks for them anew in its next frame.
// Lists may have more vertices than an index can count (ImDrawCmd::VtxOffset). What a list calls back
// (ImDrawCmd::UserCallback) must leave the context alone.
#pragma once

#include "imgui.h"

namespace web {

// Makes all but the textures, and tells Dear ImGui what it may count on. Waits for nothing.
void renderer_start();

// Draws a pixel that nobody sees, before anything is drawn: a driver makes its program for a drawing when it first draws.
// Called a while after renderer_start, it has that done on the side, while the first frame is still thought out.
void renderer_warm();

// Lets go of everything. Dear ImGui's textures count as destroyed from here on.
void renderer_stop();

// Draws on a canvas of `width` × `height` of its own pixels, over `background` (Dear ImGui's packing), which
// is opaque. What is drawn is in CSS pixels, of drawn.FramebufferScale of the canvas's pixels each.
// False: nothing is drawn, for the browser couldn't make the program, or the graphics are lost.
[[gnu::noinline]] bool renderer_draw(const ImDrawData& drawn, int width, int height, ImU32 background);

} // namespace web
