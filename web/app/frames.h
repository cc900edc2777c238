// frames: draws when something changed, and not otherwise. Every event, every move and every change of size
// asks for a frame; while nothing asks, the browser isn't asked for any.
//
// Dear ImGui needs several passes over what it draws until an event has had its effect: one takes it, one lays
// out what it changed, one measures. They all run within one frame, and only the last one is drawn: the next
// picture after an event is the one that shows what it did, and the reader never sees the ones between.
#pragma once

namespace web {

// Draws a frame, of at least so many passes. Asks nothing of the browser while the canvas isn't started.
void request_frame(int passes = 1);

// What is drawn for the first time, or in another size, is laid out from what its first pass measured.
inline constexpr int kAnew = 2;

// Draws without waiting for the browser to ask: the first frame, for which everything has waited.
void draw_at_once();

// Tells the page the semantic tree of the last picture unless it has it. No frame does so by itself: to lay the tree out
// takes the browser longer than the picture, and the page knows who waits for it (hooks.h: hook_tree_waits). Of the rows
// of long tables it tells those in sight and some others; returns how many are left for the next call.
int tell_tree();

// Frames drawn since the page was opened.
int frames_drawn();

// Whether nothing asks for a frame, nor, with `told`, waits to be told: what was done has had its effect.
bool frames_rest(bool told);

} // namespace web
