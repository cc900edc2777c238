// control: the one way in which anything is pressed, hovered and focused:
// an item of ImGui's with our own look.
#pragma once

#include <string>

#include "ui/painter.h"

namespace ui {

struct Pressed {
    bool hovered = false;
    bool held = false;
    bool pressed = false;
};

// The item of `id`: it stands at `area`; the pointer meets it at `hit` (within a line of text one of several
// pieces). Whoever lies on top comes first: of two controls that overlap, the one that was made first gets
// the pointer. Its node is declared apart, where it belongs in the reading order.
Pressed control(Painter& painter, ImGuiID id, const ImRect& area, const ImRect& hit);
inline Pressed control(Painter& painter, ImGuiID id, const ImRect& area) {
    return control(painter, id, area, area);
}

// What is drawn answers to the pointer within `area` (explorer_answers). control() says so of its own.
void reaches(Painter& painter, ImRect area);

// Whether the item was hovered in the last frame: for what is painted before the item can be made.
bool lit(ImGuiID id);

// Marks what is focused with a ring around `area`.
void ring(Painter& painter, ImGuiID id, const ImRect& area);
void draw_rings(Painter& painter);

// Scrolls the panel, and the table within it, so that `area` can be seen. False where it can be seen already.
bool bring_into_view(Painter& painter, const ImRect& area);

// The least height of something to press, in CSS pixels before the style's scale.
float target(const Painter& painter);

} // namespace ui
