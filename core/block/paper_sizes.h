// paper_sizes: the sheet of a briefing, and the sizes of type and space on it. sheet.cpp reckons with them
// what fits a page; the page's style (web/page/page.css, "paper") has them by the names in the two lists.
#pragma once

#include <array>
#include <string_view>

namespace view::paper {

// A4, in millimetres.
inline constexpr int kWidth = 210, kHeight = 297, kMargin = 15;

// Type: its size in points, and how high a line of it is, as a multiple of that.
struct Type {
    std::string_view name;
    float points, line;
};
inline constexpr Type kBody{"body", 10, 1.35F};
inline constexpr Type kSmall{"small", 9, 1.35F}; // tables, and what stands around the body
inline constexpr Type kTitle{"title", 20, 1.2F};
inline constexpr Type kHead2{"head2", 13, 1.25F};
inline constexpr Type kHead3{"head3", 11, 1.25F}; // and those below
inline constexpr std::array kTypes = {kBody, kSmall, kTitle, kHead2, kHead3};

// Space, in CSS pixels.
inline constexpr float kBelow = 6; // under a paragraph, a list, a card, a chart, a table, the title
inline constexpr float kOverHead = 11, kUnderHead = 3;
inline constexpr float kIndent = 17;                 // of a list
inline constexpr float kCardEdge = 3, kCardSide = 9; // a card's stroke, and from it to the words
inline constexpr float kCellOver = 2, kCellUnder = 3, kCellSide = 10; // from a cell's words to its end
inline constexpr float kNameUnder = 3, kNameBelow = 10; // from the record's name to its line, from that on
inline constexpr float kFootAbove = 8, kFootOver = 5;   // to the foot's line, from that to the foot's words

struct Space {
    std::string_view name;
    float pixels;
};
inline constexpr std::array kSpaces = {
    Space{"below", kBelow},          Space{"over-head", kOverHead},   Space{"under-head", kUnderHead},
    Space{"indent", kIndent},        Space{"card-edge", kCardEdge},   Space{"card-side", kCardSide},
    Space{"cell-over", kCellOver},   Space{"cell-under", kCellUnder}, Space{"cell-side", kCellSide},
    Space{"name-under", kNameUnder}, Space{"name-below", kNameBelow}, Space{"foot-above", kFootAbove},
    Space{"foot-over", kFootOver}};

} // namespace view::paper
