// memory: what the explorer keeps from frame to frame because it took work to find out. Nothing of it is in a
// link, and a frame without it looks the same once it has settled.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/block/view.h"
#include "imgui.h"
#include "ui/heights.h"

namespace ui {

// Which rows of a long list the page has elements of, as they are now (Explorer::rowsToTell).
struct RowsTold {
    std::uint64_t of = 0;                   // the View, and the width that they were set in
    std::vector<bool> told;                 // by row
    std::size_t shownFrom = 0, shownTo = 0; // those on the screen, and a few around them
};

// Of one block.
struct BlockMemory {
    Heights heights; // of a table's rows or of cards
    RowsTold rows;
    ImGuiID chosenColumn = 0; // that was last brought into view sideways
    bool openedAtEnd = false; // a table that first shows its last columns has done so
    float offset = 0;         // how far a wide table's columns were scrolled in the last frame
    float wanted = -1;        // and are to be, after a press on "6 more"; -1: nothing was pressed
};

// The details of a place in a chart, or of a term that is explained.
struct Details {
    ImGuiID shown = 0;           // in the last frame
    ImGuiID shownNow = 0;        // in this one
    ImVec2 from{0, 0}, to{0, 0}; // where: the pointer may move onto them
    ImGuiID tapped = 0;          // stays until something else is pressed
    ImGuiID dismissed = 0;       // by Escape
    // Where the pointer rested when what is shown changed: what came to lie under it doesn't explain itself before the
    // pointer moves.
    ImVec2 rested{-1, -1};
};

// What answers to the pointer, as far as it can be seen.
struct Reach {
    ImVec2 from, to;
};

// What was pressed last in the main panel or among the filters. When the screen changes by it, or when the details
// that it opened close, it stays where it was on the screen: nothing moves under the pointer, and a reader's place is
// kept, though lines break anew beside a panel that came or went. Of what is higher than the panel, or was seen in
// part, that holds for the place in it that was pressed.
struct Anchor {
    ImGuiID item = 0;
    float share = 0;   // how far down in it: 0 at its upper edge, 1 at its lower one
    bool whole = true; // all of it was to be seen
    float y = 0;       // of its upper edge then, else of that place, when it was last drawn
    int frames = 0;    // in which it is still to be brought back there
};

inline constexpr int kHeld = 24; // frames: passes of laying out, of which several make one picture

struct Memory {
    std::unordered_map<ImGuiID, BlockMemory> blocks;
    Details details;
    std::vector<Reach> reaches; // of the last frame, in which the first one on a place comes first
    Anchor anchor;
    int focusTries = 0;                       // frames that tried to bring the focused item into view
    std::weak_ptr<const view::Answer> answer; // of the View in the last frame
    std::uint32_t views = 0;                  // so many Views were shown
    ImGuiID list = 0; // what is shown but for the entry that is chosen: the rows are the same
    // Frames left in which the row that a link is about is brought into view; none once the reader did anything.
    int toOpensAt = kHeld;
};

} // namespace ui
