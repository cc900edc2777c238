// shown_rows: of many rows of different heights, those that are on the screen and a few around them, so that
// Tab has somewhere to go on to. Only these are asked for and set; what was measured is remembered.
#pragma once

#include <algorithm>
#include <cfloat>
#include <deque>
#include <vector>

#include "ui/heights.h"
#include "ui/painter.h"

namespace ui {

inline constexpr std::size_t kAllRows = 40;   // as many are always made: a short table is told whole at once
inline constexpr std::size_t kAround = 4;     // before and after those on the screen
inline constexpr std::size_t kAtOnce = 12;    // asked for in one go
inline constexpr std::size_t kMostRows = 160; // in a frame; a screen holds fewer

template <class Row>
struct OtherRow {
    std::size_t place = 0;
    Row row;
};

template <class Row>
struct ShownRows {
    std::size_t first = 0;
    std::deque<OtherRow<Row>> others; // that are out of sight, for the semantic tree
    std::deque<Row> rows;             // a deque, because what is set in lines refers to its row's own strings
    double y = 0;                     // of row 0, after what was measured was taken into account
};

// Fits the heights of `count` rows that begin at `y`. Where they had been measured for another width, the row that
// was just pressed, or else the one at the top of the screen, goes on standing where it stood: returns by how much
// all of it is to be drawn higher.
double fit_in_place(Painter& painter, Heights& heights, std::size_t count, float width, float guess,
                    double y);

// Brings the row at which a table opens into view, somewhat under the panel's upper edge, until the reader does anything.
// Rows that begin at `y`, of which most were never measured: it takes some frames.
void go_to_row(Painter& painter, const Heights& heights, std::size_t row, double y);

// The semantic tree holds all of as many rows, and of more those in sight and as many before and after.
inline constexpr std::size_t kMostTold = 600, kToldAround = 200;

// Opens the table's node; its rows and the head stand at `area`.
void push_table(Painter& painter, const view::Table& table, const ImRect& area);

// Rows beside those from `first` up to `end`, which are on the screen, that the tree is told in this frame.
std::vector<view::Range> rows_to_tell(Painter& painter, BlockMemory& memory, std::size_t first,
                                      std::size_t end);

// Tells at the open node, the table or group of the rows, which of them there are and where each stands; row 0 stands
// at `y`, and has the index `index`.
void tell_of_rows(Painter& painter, const BlockMemory& memory, double y, int index);

// `ask(first, count)` gives a vector of rows; `set(row)` sets its text and returns its height. `top` and
// `bottom`: between which heights rows can be seen.
template <class Row, class Ask, class Set>
ShownRows<Row> shown_rows(Painter& painter, BlockMemory& memory, double y, double top, double bottom, Ask ask,
                          Set set) {
    Heights& heights = memory.heights;
    ShownRows<Row> shown;
    shown.y = y;
    const std::size_t count = heights.count();
    if (count == 0) return shown;
    const std::size_t anchor = top > y ? heights.at(top - y) : 0;
    const double before = heights.offset(anchor);
    const bool all = count <= kAllRows;
    shown.first = all ? 0 : anchor - std::min(anchor, kAround);
    std::size_t next = shown.first, beyond = 0;
    while (next < count && shown.rows.size() < kMostRows && (all || beyond < kAround)) {
        auto asked = ask(next, std::min(kAtOnce, count - next));
        if (asked.empty()) break; // fewer than were promised
        for (auto& row : asked) {
            shown.rows.push_back(std::move(row));
            heights.set(next, set(shown.rows.back()));
            ++next;
            if (y + heights.offset(next) > bottom + (heights.offset(anchor) - before)) ++beyond;
        }
    }
    for (const view::Range& range : rows_to_tell(painter, memory, shown.first, next)) {
        std::size_t place = range.first;
        for (auto& row : ask(range.first, range.count)) {
            shown.others.push_back({place, std::move(row)});
            heights.set(place++, set(shown.others.back().row));
        }
    }
    // Rows above the screen turned out higher or lower than thought: what is on the screen stays where it is,
    // unless the panel is on its way elsewhere.
    const double moved = heights.offset(anchor) - before;
    const bool leaving = painter.panel->ScrollTarget.y < FLT_MAX;
    if (anchor > 0 && moved != 0 && !leaving) {
        ImGui::SetScrollY(painter.panel, painter.panel->Scroll.y + static_cast<float>(moved));
        shown.y -= moved;
        painter.outcome.again = true;
    }
    return shown;
}

} // namespace ui
