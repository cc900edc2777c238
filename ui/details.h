// details: the small panel that tells of a place in a chart or explains a term. Hover, focus and touch show
// the same one. It stays while the pointer moves onto it, and goes on Escape (WCAG 2.2, 1.4.13).
#pragma once

#include <string>

#include "ui/painter.h"

namespace ui {

// Whether the details of the item `id` are to be seen now.
bool wants_details(Painter& painter, ImGuiID id, bool hovered);

// Draws them over everything else, within the canvas, beside the item, which stands at `spot`.
void draw_details(Painter& painter, ImGuiID id, const ImRect& spot, const std::string& text);

} // namespace ui
