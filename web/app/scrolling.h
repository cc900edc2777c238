// scrolling: moves the panel under a point by CSS pixels, as far as the system's own wheel, trackpad or
// finger would. (Dear ImGui's own wheel counts in lines of its font, which is never the system's speed.)
#pragma once

#include "imgui.h"

namespace web {

// Scrolls the innermost panel at `at` that can move that way. False where none can.
bool scroll_at(ImVec2 at, ImVec2 by);

// Height of the innermost panel at `at` that can scroll up or down; 0 where none can.
float panel_height_at(ImVec2 at);

} // namespace web
