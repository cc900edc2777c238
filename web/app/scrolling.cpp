#include "web/app/scrolling.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "imgui_internal.h"

namespace web {

namespace {

ImGuiWindow* panel_at(ImVec2 at) {
    const ImVector<ImGuiWindow*>& windows = ImGui::GetCurrentContext()->Windows; // back to front
    for (int i = windows.Size - 1; i >= 0; --i) {
        ImGuiWindow* window = windows[i];
        if (!window->WasActive || window->Hidden || (window->Flags & ImGuiWindowFlags_NoMouseInputs))
            continue;
        if (window->OuterRectClipped.Contains(at)) return window;
    }
    return nullptr;
}

ImGuiWindow* around(const ImGuiWindow* window) {
    return (window->Flags & ImGuiWindowFlags_ChildWindow) ? window->ParentWindow : nullptr;
}

// Where it scrolls to: an earlier scroll may wait for the next frame.
float position(const ImGuiWindow* window, ImGuiAxis axis) {
    const bool waits = window->ScrollTarget[axis] != FLT_MAX && window->ScrollTargetCenterRatio[axis] == 0;
    return waits ? window->ScrollTarget[axis] : window->Scroll[axis];
}

// Dear ImGui scrolls by whole pixels; what a slow trackpad gives is kept until it makes one.
float whole(float by, ImGuiAxis axis) {
    static ImVec2 rest;
    rest[axis] = (rest[axis] * by < 0 ? 0 : rest[axis]) + by;
    const float pixels = std::trunc(rest[axis]);
    rest[axis] -= pixels;
    return pixels;
}

bool scroll_along(ImVec2 at, float by, ImGuiAxis axis) {
    if (by == 0) return false;
    for (ImGuiWindow* window = panel_at(at); window; window = around(window)) {
        const float from = position(window, axis);
        const float most = window->ScrollMax[axis];
        if (by < 0 ? from <= 0 : from >= most) continue;
        const float to = std::clamp(from + whole(by, axis), 0.0F, most);
        if (axis == ImGuiAxis_X)
            ImGui::SetScrollX(window, to);
        else
            ImGui::SetScrollY(window, to);
        return true;
    }
    return false;
}

} // namespace

bool scroll_at(ImVec2 at, ImVec2 by) {
    const bool across = scroll_along(at, by.x, ImGuiAxis_X);
    const bool down = scroll_along(at, by.y, ImGuiAxis_Y);
    return across || down;
}

float panel_height_at(ImVec2 at) {
    for (const ImGuiWindow* window = panel_at(at); window; window = around(window))
        if (window->ScrollMax.y > 0) return window->InnerRect.GetHeight();
    return 0;
}

} // namespace web
