#include "web/app/input.h"

#include <cfloat>
#include <cmath>

#include "web/app/app.h"
#include "web/app/frames.h"
#include "web/app/scrolling.h"

namespace web {

namespace {

constexpr float kLine = 40;         // CSS pixels, as browsers scroll for an arrow key and a line of the wheel
constexpr float kPageShare = 0.9F;  // of a panel's height, so that a line or two stay in sight
constexpr float kDragFrom = 8;      // CSS pixels that a finger may move and still tap
constexpr float kGlideFor = 0.325F; // seconds in which a glide loses two thirds of its speed
constexpr float kGlideLeast = 20;   // CSS pixels a second: slower is standing still
constexpr double kFresh = 60;       // milliseconds: a finger that rested longer lets go without a glide

struct Finger {
    bool down = false;
    bool drags = false;
    bool held = false;
    ImVec2 from{0, 0}, last{0, 0};
    double when = 0;
    ImVec2 speed{0, 0}; // CSS pixels a second
};
Finger finger;

// As the page told it last; what was left untold to Dear ImGui changes nothing that is drawn.
struct Pointer {
    ImVec2 at{-FLT_MAX, -FLT_MAX};
    bool told = true;
    bool down = false; // its main button
};
Pointer pointer;

void tell_pointer() {
    if (pointer.told) return;
    pointer.told = true;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(pointer.at.x, pointer.at.y);
}

void move_pointer(ImVec2 to) {
    pointer.at = to;
    pointer.told = false;
}

// Moves the panel there. Whoever scrolls wants to go on: what was pressed no longer stays where it was.
bool scroll_panel(ImVec2 at, ImVec2 by) {
    const bool moved = scroll_at(at, by);
    if (moved) ui::explorer_scrolled(app().explorer);
    return moved;
}

float length(ImVec2 a) { return std::hypot(a.x, a.y); }

} // namespace

void pointer_moved(ImVec2 at) {
    const bool answered = pointer.down || ui::explorer_answers(app().explorer, pointer.at, at);
    move_pointer(at);
    if (answered) request_frame();
}

void pointer_pressed(ImVec2 at, int button, bool down) {
    finger.speed = {0, 0};
    move_pointer(at);
    tell_pointer();
    pointer.down = down;
    ImGui::GetIO().AddMouseButtonEvent(button, down);
    request_frame();
}

void pointer_left() { pointer_moved({-FLT_MAX, -FLT_MAX}); }

bool wheel_turned(ImVec2 at, ImVec2 by, int mode) {
    finger.speed = {0, 0};
    const float unit = mode == 1 ? kLine : mode == 2 ? panel_height_at(at) * kPageShare : 1;
    const bool moved = scroll_panel(at, {by.x * unit, by.y * unit});
    if (moved) request_frame();
    return moved;
}

void finger_down(ImVec2 at, double now) { finger = {.down = true, .from = at, .last = at, .when = now}; }

void finger_held(ImVec2 at) {
    if (!finger.down || finger.drags) return;
    finger.held = true;
    pointer = {.at = at};
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(at.x, at.y);
    request_frame();
}

void finger_moved(ImVec2 at, double now) {
    if (!finger.down || finger.held) return;
    if (!finger.drags && length({at.x - finger.from.x, at.y - finger.from.y}) < kDragFrom) return;
    finger.drags = true;
    const ImVec2 by{finger.last.x - at.x, finger.last.y - at.y};
    scroll_panel(finger.from, by);
    if (now > finger.when) {
        const auto seconds = static_cast<float>((now - finger.when) / 1000);
        // Half of the speed before, half of the latest: one jerk of the finger doesn't throw the panel.
        finger.speed = {(finger.speed.x + by.x / seconds) / 2, (finger.speed.y + by.y / seconds) / 2};
    }
    finger.last = at;
    finger.when = now;
    request_frame();
}

void finger_up(ImVec2 at, double now) {
    if (!finger.down) return;
    finger.down = false;
    if (finger.held) return;
    if (finger.drags) {
        if (now - finger.when > kFresh) finger.speed = {0, 0};
        request_frame();
        return;
    }
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); // a finger that is gone hovers over nothing
    pointer = {};
    request_frame();
}

void finger_cancelled() { finger = {}; }

bool scroll_key(ImVec2 at, ScrollKey key) {
    const float page = panel_height_at(at) * kPageShare;
    constexpr float kAll = 1e7F;
    ImVec2 by{0, 0};
    switch (key) {
    case ScrollKey::up:
        by.y = -kLine;
        break;
    case ScrollKey::down:
        by.y = kLine;
        break;
    case ScrollKey::pageUp:
        by.y = -page;
        break;
    case ScrollKey::pageDown:
        by.y = page;
        break;
    case ScrollKey::home:
        by.y = -kAll;
        break;
    case ScrollKey::end:
        by.y = kAll;
        break;
    case ScrollKey::left:
        by.x = -kLine;
        break;
    case ScrollKey::right:
        by.x = kLine;
        break;
    }
    const bool moved = scroll_panel(at, by);
    if (moved) request_frame();
    return moved;
}

void input_tell() { tell_pointer(); }

bool input_glide(const App& app, float seconds) {
    if (finger.down) return false;
    if (!app.style.motion || length(finger.speed) < kGlideLeast ||
        !scroll_panel(finger.from, {finger.speed.x * seconds, finger.speed.y * seconds})) {
        finger.speed = {0, 0};
        return false;
    }
    const float kept = std::exp(-seconds / kGlideFor);
    finger.speed = {finger.speed.x * kept, finger.speed.y * kept};
    return true;
}

} // namespace web
