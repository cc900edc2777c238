// scrolling: moves the panel under a point by CSS pixels, as far as the system's own wheel, trackpad or
// finger would. (Dear ImGui's own wheel counts in lines of its font, which is never the system's speed.)
#pragma once

#include <string>
#include <string_view>

#include "imgui.h"

namespace web {

// Scrolls the innermost panel at `at` that can move that way. False where none can.
bool scroll_at(ImVec2 at, ImVec2 by);

// Height of the innermost panel at `at` that can scroll up or down; 0 where none can.
float panel_height_at(ImVec2 at);

// Where every panel that is scrolled stands: "id,x,y;id,x,y", for scroll_back(). Ids are the same in every visit.
std::string scroll_places();

// Has the panels stand so again, as soon as what they show is laid out; the others at their beginning.
void scroll_back(std::string_view places);

// Whether a panel is to stand elsewhere in the next pass.
bool scroll_waits();

// To be called before each pass of laying out. True while a panel has still to get there.
bool scroll_on();

} // namespace web
