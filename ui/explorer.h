// explorer: the Dear ImGui front end. It draws a View and tells what was pressed; it decides nothing.
//
// Ownership: the caller owns the ImGui context, the View and the Explorer. A frame lies between the caller's
// own ImGui::NewFrame and ImGui::Render:
//
//   ui::Outcome outcome = ui::explorer_frame(explorer, view, {width, height}, style);
//   if (!outcome.action.empty()) ...               // move to the next state
//
// Sizes are CSS pixels. The layout follows the width: three columns from 1100, two from 900 (detail below),
// filters folded into a button below 900, one column below 600.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "core/block/view.h"
#include "imgui.h"
#include "ui/memory.h"
#include "ui/semantics/semantics.h"
#include "ui/style.h"

namespace ui {

using semantics::Role;

struct Explorer {
    semantics::Tree semantics;
    // Of a long table or list the tree is told the rows in sight, and in each frame so many others, until it has them.
    std::size_t rowsToTell = 0;
    bool filtersOpen = false;    // narrow layouts: whether the folded filters are unfolded
    bool chooserOpen = false;    // and whether the list is that the choice beside them is made from
    std::string screen;          // whose filters they were: those of another come folded
    std::string filtersExpanded; // title of the Options whose "N more" is open
    ImGuiID focused = 0;         // item that has the keyboard, as the page's element told
    bool scrollToFocus = false;  // set with `focused`: bring it into view
    std::string chosen;          // what is, in words of its own
    bool chosenAnew = false;     // something else was in the last frame
    Memory memory;               // measurements and the like
    // For tests, where given: takes each colour that words are written in, with that of the ground under
    // them.
    std::set<std::pair<ImU32, ImU32>>* written = nullptr;
};

struct Outcome {
    view::Action action; // what was pressed; empty: nothing
    std::string copies;  // text for the clipboard
    bool copiesLink = false;
    std::string opens;  // address to open in a new tab
    bool again = false; // something is still moving: another frame is wanted
};

[[gnu::noinline]] Outcome explorer_frame(Explorer& explorer, const view::View& view, ImVec2 size,
                                         const Style& style);

// Whether the picture may change when the pointer moves so: something that answers to it is entered or left. Where it
// isn't, a frame would draw the same again. Of the last frame; allocates nothing.
bool explorer_answers(const Explorer& explorer, ImVec2 from, ImVec2 to);

// The page's element of this item was focused (0: focus left the canvas).
void explorer_focus(Explorer& explorer, ImGuiID item);

// A reader scrolled: what was pressed no longer keeps its place under the pointer, nor does a row come into view.
void explorer_scrolled(Explorer& explorer);

// The page's element of this item was pressed by keyboard, screen reader or click(): activates it next frame.
void explorer_press(Explorer& explorer, ImGuiID item);

// Escape: the details of a place in a chart, or of a term that is explained, go until another one is hovered
// or focused. False where none were shown.
bool explorer_dismiss(Explorer& explorer);

} // namespace ui
