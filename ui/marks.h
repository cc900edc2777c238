// marks: the small signs of view::Mark, drawn rather than typed.
#pragma once

#include "ui/painter.h"

namespace ui {

// How wide a mark stands in text of that size, without the gap after it.
// `size`: CSS pixels, before the style's scale.
float mark_width(const Painter& painter, float size);

// `centre` is that of the mark; `ground` fills the hollow ones.
void draw_mark(Painter& painter, view::Mark mark, ImVec2 centre, float size, ImU32 colour, ImU32 ground);

// The arrow of what unfolds: down, or up where it is open.
// `half`: of its width, in CSS pixels before the style's scale.
void draw_arrow(Painter& painter, ImVec2 centre, float half, bool up, ImU32 colour);

} // namespace ui
