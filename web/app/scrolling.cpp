#include "web/app/scrolling.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstdlib>
#include <vector>

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

// A panel on its way back to where it stood.
struct Back {
    ImGuiID panel = 0;
    ImVec2 to;
};
std::vector<Back>& way_back() {
    static std::vector<Back> all;
    return all;
}
int passes_back = 0; // left to try

bool is_panel(const ImGuiWindow& window) {
    return window.WasActive && (window.Flags & ImGuiWindowFlags_ChildWindow) != 0;
}

} // namespace

std::string scroll_places() {
    std::string places;
    if (ImGui::GetCurrentContext() == nullptr) return places; // nothing is drawn, only read
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (is_panel(*window) && (window->Scroll.x > 0 || window->Scroll.y > 0))
            places += (places.empty() ? "" : ";") + std::to_string(window->ID) + "," +
                      std::to_string(static_cast<int>(window->Scroll.x)) + "," +
                      std::to_string(static_cast<int>(window->Scroll.y));
    return places;
}

void scroll_back(std::string_view places) {
    if (ImGui::GetCurrentContext() == nullptr) return;
    constexpr int kPasses = 12;
    std::vector<Back>& all = way_back();
    all.clear();
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (is_panel(*window)) all.push_back({window->ID, {0, 0}});
    const std::string text(places);
    for (const char* at = text.c_str(); *at != '\0';) {
        char* end = nullptr;
        Back back;
        back.panel = static_cast<ImGuiID>(std::strtoul(at, &end, 10));
        if (end == at || *end != ',') return;
        back.to.x = static_cast<float>(std::strtol(end + 1, &end, 10));
        if (*end != ',') return;
        back.to.y = static_cast<float>(std::strtol(end + 1, &end, 10));
        std::erase_if(all, [&](const Back& each) { return each.panel == back.panel; });
        all.push_back(back);
        at = *end == ';' ? end + 1 : end;
        if (*end != ';' && *end != '\0') return;
    }
    passes_back = kPasses;
}

bool scroll_waits() {
    const ImVector<ImGuiWindow*>& windows = ImGui::GetCurrentContext()->Windows;
    return std::any_of(windows.begin(), windows.end(), [](const ImGuiWindow* window) {
        return is_panel(*window) && (window->ScrollTarget.x < FLT_MAX || window->ScrollTarget.y < FLT_MAX);
    });
}

bool scroll_on() {
    if (passes_back == 0) return false;
    --passes_back;
    bool waits = false;
    for (const Back& back : way_back()) {
        ImGuiWindow* window = ImGui::FindWindowByID(back.panel);
        if (window == nullptr || !window->WasActive) continue;
        if (std::abs(window->Scroll.x - back.to.x) < 1 && std::abs(window->Scroll.y - back.to.y) < 1)
            continue;
        ImGui::SetScrollX(window, back.to.x);
        ImGui::SetScrollY(window, back.to.y);
        waits = true;
    }
    return waits && passes_back > 0;
}

bool scroll_at(ImVec2 at, ImVec2 by) {
    passes_back = 0; // the reader goes elsewhere
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
