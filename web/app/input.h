// input: the pointer, the wheel, fingers, and the keys that scroll. Positions are CSS pixels from the
// canvas's upper left corner. The page tells only what happens over the explorer, and keeps everything else
// to the browser: no function here is told of any other key.
#pragma once

#include "imgui.h"

namespace web {

struct App;

void pointer_moved(ImVec2 at); // asks for a frame where something answers to it (ui::explorer_answers)
void pointer_pressed(ImVec2 at, int button, bool down); // 0: main, 1: second
void pointer_left();

// deltaX and deltaY of a WheelEvent, and its deltaMode: 0 pixels, 1 lines, 2 pages.
// False where nothing moved.
bool wheel_turned(ImVec2 at, ImVec2 by, int mode);

// One finger: it taps, or it drags the panel under it, which glides on when let go. `now` in milliseconds.
void finger_down(ImVec2 at, double now);
void finger_moved(ImVec2 at, double now);
void finger_up(ImVec2 at, double now);
// It rests where it went down, for long: tells of the place under it what hovering tells, and presses nothing
// when it goes up. What is told stays until the next touch.
void finger_held(ImVec2 at);
void finger_cancelled(); // the browser took it, or a second finger came: nothing is pressed

// Keys by which a reader scrolls, pressed while an element at `at` has the focus.
enum class ScrollKey { up, down, pageUp, pageDown, home, end, left, right };
bool scroll_key(ImVec2 at, ScrollKey key);

// Once a frame, before it is laid out: tells Dear ImGui where the pointer is. One that moved over nothing that answers to
// it asked for no frame, and had nothing told.
void input_tell();

// The same: a panel that was let go glides on. True while it does.
bool input_glide(const App& app, float seconds);

} // namespace web
