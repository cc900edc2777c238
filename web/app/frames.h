// frames: draws when something changed, and not otherwise. Every event, every move and every change of size
// asks for frames; while nothing asks, the browser isn't asked for any.
#pragma once

namespace web {

// Dear ImGui settles in this many frames after an event:
// one takes it, one lays out what it changed, one measures.
inline constexpr int kSettle = 3;

// Draws at least `count` frames from now on. Asks nothing of the browser while the canvas isn't started.
void request_frames(int count = kSettle);

// Frames drawn since the page was opened.
int frames_drawn();

// Whether nothing asks for a frame: what was done has had its effect.
bool frames_rest();

// Has the whole semantic tree told anew by the next frame.
void retell_tree();

} // namespace web
