#include "ui/control.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace ui {

namespace {

constexpr float kRing = 3, kRingGap = 2; // CSS pixels
// Frames in which the focused item is looked for: a long list before it is measured on the way.
constexpr int kTries = 12;
constexpr float kKeptFree = 24; // kept free around what is brought into view

// How far to scroll so that from..to lies within low..high; a thing that is too large shows its start.
float missing(float from, float to, float low, float high) {
    if (from < low || to - from > high - low) return from - low;
    return to > high ? to - high : 0;
}

bool scroll_to(Painter& painter, ImGuiWindow* window, const ImRect& area, float margin) {
    const ImRect& shown = window->InnerRect;
    const float down =
        missing(area.Min.y - margin, area.Max.y + margin, shown.Min.y + painter.below, shown.Max.y);
    const bool stays = painter.beside > 0 && std::abs(area.Min.x - shown.Min.x) < 0.5F;
    const float right =
        stays ? 0 : missing(area.Min.x, area.Max.x, shown.Min.x + painter.beside, shown.Max.x);
    if (down != 0 && window->ScrollMax.y > 0) {
        ImGui::SetScrollY(window, std::clamp(window->Scroll.y + down, 0.0F, window->ScrollMax.y));
        painter.outcome.again = true;
    }
    if (right != 0 && window->ScrollMax.x > 0) {
        ImGui::SetScrollX(window, std::clamp(window->Scroll.x + right, 0.0F, window->ScrollMax.x));
        painter.outcome.again = true;
    }
    return down != 0 || right != 0;
}

// Between which heights of the window what was pressed is to be seen.
struct Room {
    float highest, lowest;
};
Room room(const Painter& painter) {
    const ImRect& shown = painter.panel->InnerRect;
    return {shown.Min.y + painter.below, shown.Max.y};
}

// From its upper edge to what keeps its place.
float kept_at(const Anchor& anchor, const ImRect& area) {
    return anchor.whole ? 0 : anchor.share * area.GetHeight();
}

void remember(const Painter& painter, Anchor& anchor, const ImRect& area) {
    const Room seen = room(painter);
    anchor.whole = area.Min.y >= seen.highest && area.Max.y <= seen.lowest;
    anchor.y = area.Min.y + kept_at(anchor, area);
}

// Keeps what was pressed where it was, or, where a panel came over that place, in sight.
void hold(Painter& painter, Anchor& anchor, const ImRect& area) {
    if (anchor.frames == 0) {
        remember(painter, anchor, area);
        return;
    }
    if (painter.panel->ScrollTarget.y < FLT_MAX) return; // it is on its way already
    const Room seen = room(painter);
    // Of what was seen whole, all of it is to be seen again; else the place that was pressed.
    const float height = anchor.whole ? area.GetHeight() : 0;
    const float lowest = std::max(seen.highest, seen.lowest - height - kKeptFree);
    const float away = area.Min.y + kept_at(anchor, area) - std::clamp(anchor.y, seen.highest, lowest);
    if (std::abs(away) < 1) return;
    ImGui::SetScrollY(painter.panel, std::max(0.0F, painter.panel->Scroll.y + away));
    painter.outcome.again = true;
}

// Where in the area the pointer pressed it; at its upper edge where a key did.
float share_of(const ImRect& area) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return area.Contains(at) ? (at.y - area.Min.y) / area.GetHeight() : 0;
}

} // namespace

void reaches(Painter& painter, ImRect area) {
    area.ClipWith(ImGui::GetCurrentWindow()->ClipRect);
    if (area.Min.x < area.Max.x && area.Min.y < area.Max.y)
        painter.explorer.memory.reaches.push_back({area.Min, area.Max});
}

bool lit(ImGuiID id) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.HoveredIdPreviousFrame == id;
}

bool bring_into_view(Painter& painter, const ImRect& area) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const bool panel = scroll_to(painter, painter.panel, area, kKeptFree);
    const bool within = window != painter.panel && scroll_to(painter, window, area, 0);
    return panel || within;
}

void ring(Painter& painter, ImGuiID id, const ImRect& area) {
    if (painter.explorer.focused == id) painter.rings.push_back(area);
}

void draw_rings(Painter& painter) {
    for (ImRect area : painter.rings) {
        area.Expand(kRingGap + kRing / 2);
        painter.list->AddRect(area.Min, area.Max, painter[view::Tone::accent], 4, 0, kRing);
    }
    painter.rings.clear();
}

Pressed control(Painter& painter, ImGuiID id, const ImRect& area, const ImRect& hit) {
    Pressed state;
    const bool shown = ImGui::ItemAdd(area, id, nullptr, ImGuiItemFlags_NoNav);
    if (painter.explorer.focused == id && painter.explorer.scrollToFocus) {
        // A table that was out of sight can be scrolled sideways only when it has come into sight.
        int& tries = painter.explorer.memory.focusTries;
        painter.explorer.scrollToFocus = bring_into_view(painter, area) && ++tries < kTries;
    }
    Anchor& anchor = painter.explorer.memory.anchor;
    if (anchor.item == id && painter.anchors && painter.panel != nullptr) hold(painter, anchor, area);
    if (!shown) return state;
    reaches(painter, hit);
    state.pressed = ImGui::ButtonBehavior(hit, id, &state.hovered, &state.held, ImGuiButtonFlags_NoNavFocus);
    if (state.pressed) painter.explorer.memory.toOpensAt = 0;
    if (state.pressed && painter.anchors) {
        anchor = {.item = id, .share = share_of(area), .frames = kHeld};
        remember(painter, anchor, area);
    }
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return state;
}

float target(const Painter& painter) { return painter.style.touch ? 44.0F : 24.0F; }

} // namespace ui
