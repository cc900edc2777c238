// painter: what every block is drawn with: where to, in which colours and sizes, and what comes of it.
//
// Positions are screen positions in CSS pixels. Downwards they are doubles: a table of a million rows is
// higher than a float can tell apart, and most of it lies far above or below the screen.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/explorer.h"

namespace ui {

struct Painter {
    Explorer& explorer;
    const view::View& view;
    const Style& style;
    Outcome& outcome;
    ImDrawList* list = nullptr;   // of the panel that is being drawn
    ImGuiWindow* panel = nullptr; // that scrolls; bring_into_view moves it
    float pixel = 1;              // CSS pixels of one device pixel
    float body = kBody;           // size of paragraphs here
    ImU32 ground = 0;             // what is drawn on
    ImGuiID seed = 0;             // ids of the panel grow from it
    bool anchors = true;          // what is pressed here stays where it is (memory.h)
    float beside = 0, below = 0;  // what a table keeps in place at its left and at its top, over what scrolls
    std::unordered_set<ImGuiID> used{}; // ids of this frame
    std::vector<ImRect> rings{};        // of the focused item, drawn over everything else in the panel

    ImU32 operator[](view::Tone tone) const { return style[tone]; }
};

// To the nearest whole device pixel.
float snap(const Painter& painter, double position);

// Where the action leads to, as a link of the site; empty while nobody wants the tree.
std::string address(const Painter& painter, const view::Action& action);

// What is pressed there as a whole, and leads somewhere.
semantics::Declared link_at(const Painter& painter, ImGuiID id, const view::Action& action, bool chosen,
                            const ImRect& area);

// A length of the design at the style's text size, in whole device pixels.
float scaled(const Painter& painter, float length);

// Whether anything between these heights can be seen in the current window.
bool in_sight(double top, double bottom);

// A rectangle from a double height.
ImRect box(float x, double y, float width, float height);

// `colour` over `under`, `share` of it: the two stay opaque, so that they can be drawn in any order.
ImU32 mixed(ImU32 colour, ImU32 under, float share);

// The id of something by what it is called. Of two of one name the second gets another one, so that ids are
// unique in a frame and the same from frame to frame.
ImGuiID name_id(ImGuiID seed, std::string_view name);
ImGuiID unique_id(Painter& painter, ImGuiID seed, std::string_view name);

} // namespace ui
