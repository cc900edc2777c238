// view: one screen as plain data. Made by core/screens from an answer; drawn by every output (Dear ImGui, the
// text view's HTML, Markdown, ...), which work nothing out themselves.
//
// A View is four lists of blocks, in reading order: notices, filters, main, detail. A block is one of nine
// kinds below. It knows sizes only where a column needs some least, and a chart can be drawn for a canvas.
//
// Lifetime: rows and cards are made when they are asked for, of the answer, which the View keeps, and of the
// record, whose Dataset and Catalogue must outlive it. A block that is copied out of a View is good while the
// View is.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/block/palette.h"
#include "core/query/entries.h"
#include "core/state/change.h"
#include "core/state/view_state.h"

namespace view {

// Marks are drawn, not typed, so that they look the same everywhere. Colour never speaks alone.
enum class Mark : std::uint8_t {
    none,
    strength,       // triangle pointing up
    progress,       // filled diamond
    concern,        // triangle pointing down
    neutral,        // small ring
    graded,         // filled circle
    visit,          // hollow diamond
    recommendation, // hollow square
    knownWhole,     // filled square: how much of an inspection is known
    knownInPart,    // square, its left half filled
    gradesAlone     // hollow square
};

// A run of text within a line. With an action it is a control, with an address it leads out of the explorer.
struct Run {
    std::string text;
    Tone tone = Tone::ink;
    bool strong = false;
    Mark mark = Mark::none; // drawn before the text, in the run's tone
    Action action = {};
    std::string address = {};
    std::string name = {};    // what a screen reader says where `text` isn't enough ("3 concerns")
    bool hit = false;         // found by the search: drawn on a wash
    bool framed = false;      // a grade: stands in a frame of its tone, and isn't broken over two lines
    bool quiet = false;       // a control that looks like the words around it until it is met
    std::string meaning = {}; // of a term of the glossary: told at the word, on hover, focus and touch alike
};
using Text = std::vector<Run>;

// The words of a text: each run's name where it has one, its text otherwise.
std::string words(const Text& text);

// Whether the search found something in it.
bool has_hits(const Text& text);

struct Heading {
    int level = 2; // 2 to 4; the page's own title is 1
    Text text;
};

struct Paragraph {
    Text text;
};

// One line that says where one is: "Monitoring visit · 13 to 30 July 2021 · no grade".
struct Overline {
    Text text;
};

// A choice among the filters, or of an inspection, a theme, a measure.
struct Option {
    std::string label = {};
    std::string name = {}; // with its count in words: "Workforce stability, 14 findings"
    Mark mark = Mark::none;
    Tone tone = Tone::ink;
    std::string count = {}; // what choosing it would leave
    bool chosen = false;
    Action action = {};
    std::string group = {}; // a heading over it and its neighbours of the same
};

struct Options {
    std::string title = {};
    bool several = false; // choices can be combined (check boxes), or one replaces the other
    std::vector<Option> options = {};
    bool chooser = false;  // one of it is what the screen shows: not a filter
    std::size_t shown = 0; // how many stand there before "N more"; 0: all
    bool narrow = false; // short words of one length: several stand beside one another, without their counts
};

// A button. One that copies hands `copies` to the clipboard instead of changing the state.
struct Button {
    std::string label = {};
    std::string name = {};
    Action action = {};
    std::string copies = {};
    bool copiesLink = false;
    bool chosen = false;
};

struct Buttons {
    std::vector<Button> buttons;
};

// The kinds of nothing are told apart in every output.
enum class CellKind : std::uint8_t { text, number, nothingSaid, notKnown, notLooked };
inline bool is_nothing(CellKind kind) { return kind >= CellKind::nothingSaid; }
// Each in words ("nothing said", "not known", "not looked at"; empty for a cell with something in it), and as a
// sign ("–", "?"; what wasn't looked at is shaded and has none).
std::string_view nothing_words(CellKind kind);
std::string_view nothing_sign(CellKind kind);

// A short card within a cell: a finding in one sentence.
struct Note {
    Mark mark = Mark::none;
    Tone tone = Tone::ink;
    std::string kind = {}; // "Concern": what the mark means
    Text text = {};
    bool chosen = false;
    Action action = {};
};

struct Cell {
    Text text = {};
    std::vector<Note> notes = {}; // below the text
    CellKind kind = CellKind::text;
    std::string where = {},
                says = {}; // in words where `text` isn't enough: "Homes, July 2021", "not looked at"
    bool head = false;
    bool chosen = false;
    Action action = {};

    // The whole cell in words: "Homes, July 2021: not looked at"; empty: the words of `text`.
    std::string name() const { return where.empty() ? says : where + ": " + says; }
};

struct TableColumn {
    std::vector<std::string> head = {}; // one to three short lines
    Text about = {};                    // under the head: a grade, a body
    std::string name = {};              // the same in full: "July 2021, monitoring visit"
    bool numbers = false;               // set to the right
    bool chosen = false;
    float weight = 1;  // share of the width
    float atLeast = 0; // CSS pixels
    float wishes = 0;  // and as many as it would fill, where there is room to spare
    Action action = {};
};

struct Row {
    std::vector<Cell> cells = {};
    bool chosen = false;
    std::string heading = {}; // of the rows that follow; such a row has no cells
};

struct Range {
    std::size_t first = 0;
    std::size_t count = 0;
};

// What gives the things of a range, where `make(i)` makes the one at `i` of `count`.
template <class Make>
auto each_of(std::size_t count, Make make) {
    return [count, make = std::move(make)](Range range) {
        std::vector<std::invoke_result_t<const Make&, std::size_t>> made;
        const std::size_t end = std::min(range.first + range.count, count);
        for (std::size_t i = range.first; i < end; ++i) made.push_back(make(i));
        return made;
    };
}

// A count and a function from a range to rows. The function may be called for any range within the count, in
// any order, and gives the same rows each time.
struct Table {
    std::string caption = {};
    Text about = {}; // the line under the caption
    std::vector<TableColumn> columns = {};
    bool stacks = false;     // where there is no room, each row stands as a block of its own, a line a cell
    bool opensAtEnd = false; // where it scrolls sideways, it first shows the last columns
    std::size_t count = 0;
    std::size_t opensAt = SIZE_MAX; // the row that a link is about: who opens it finds it in sight
    std::function<std::vector<Row>(Range)> rows = each_of(0, [](std::size_t) { return Row{}; });
};

// Gives the table its rows: `make(i)` makes row `i`.
template <class Make>
void rows_of(Table& table, std::size_t count, Make make) {
    table.count = count;
    table.rows = each_of(count, std::move(make));
}

// Gives it rows as they are.
inline void fixed_rows(Table& table, std::vector<Row> rows) {
    const std::size_t count = rows.size();
    const auto kept = std::make_shared<const std::vector<Row>>(std::move(rows)); // a std::function is copied
    rows_of(table, count, [kept](std::size_t i) { return (*kept)[i]; });
}

// Evidence as a reader can check it.
struct Quote {
    std::string text; // verbatim, without quotation marks; or "row, column: value" of a table
    Text runs;        // the same, with the search's hits marked
    bool verbatim = true;
    Text where;         // source, date, place in it; runs may carry an address
    std::string source; // the source's id
};

// A finding, response or figure with everything that makes it quotable.
struct Card {
    std::string id;
    query::EntryKind entry = query::EntryKind::finding;
    Mark mark = Mark::none;
    Tone tone = Tone::ink;
    std::string kind;  // "Progress", "Concern", "Recommendation", ...
    std::string voice; // "inspectors"
    Text statement;
    std::string extent; // the source's own scale word
    std::vector<Quote> quotes;
    Text about; // theme, inspection, bodies
    bool chosen = false;
    Action action;
};

// Cards, as a count and a function from a range.
struct Cards {
    std::string name;
    std::size_t count = 0;
    std::function<std::vector<Card>(Range)> cards;
};

// A chart as a list of things to draw, in CSS pixels from its upper left corner.
enum class ShapeKind : std::uint8_t { line, rectangle, circle, diamond, triangleUp, triangleDown, text };
enum class Anchor : std::uint8_t { start, middle, end };

struct Shape {
    ShapeKind kind = ShapeKind::line;
    float x = 0, y = 0;   // start of a line, upper left of a rectangle, centre of a mark, baseline of a text
    float x2 = 0, y2 = 0; // end of a line, lower right of a rectangle
    float size = 0;       // radius of a mark; height of a text
    float width = 1;      // of a stroke; 0: filled
    Tone tone = Tone::ink;
    bool dashed = false;
    bool strong = false;
    Anchor anchor = Anchor::start;
    std::string text = {};
};

// A place in the drawing that can be chosen. All of them are also in the chart's table or list.
struct Spot {
    float x = 0, y = 0, w = 0, h = 0;
    std::string name = {};    // "July 2021, monitoring visit, no grade"
    std::string details = {}; // what hover, focus and touch show
    bool chosen = false;
    Action action = {};
};

struct Drawing {
    float width = 0, height = 0;
    std::vector<Shape> shapes;
    std::vector<Spot> spots;
};

// What a chart is drawn for.
struct Canvas {
    float width = 0;    // CSS pixels
    bool touch = false; // its spots are as large as a fingertip

    friend bool operator==(const Canvas&, const Canvas&) = default;
};

struct Chart {
    std::string title = {}; // what the chart shows, worked out from the data
    Text subtitle = {};     // what is plotted, unit, dates
    std::string alternative = {};
    std::function<const Drawing&(Canvas)> draw =
        {};                  // good until the next of its calls (drawing.h, remembered())
    std::string source = {}; // who stands behind it: "Source: Department for Education, ..."
};

// A list of lines with a bullet each.
struct List {
    std::string name = {};
    std::vector<Text> items = {};
};

using Block = std::variant<Heading, Paragraph, Overline, Options, Buttons, Table, Cards, Chart, List>;

struct Answer;

struct View {
    ViewState state;            // what it shows, after the record's say: a chosen id that isn't there is gone
    std::string title;          // of the page: "Workforce stability, July 2021"
    std::string says;           // one sentence on what is shown, for a shared link
    std::vector<Block> notices; // what a reader must know first: parts of a link left out, what changed since
    std::vector<Block> filters;
    std::size_t filtersSet =
        0; // how many of them are set: where there is little room they fold behind this number
    std::vector<Block> main;
    std::vector<Block> detail;
    Action closes;        // lets go of what was chosen and the details tell; empty where nothing was
    std::string detailOf; // what the details are of: as long as it stays the same, so does a reader's place
    std::string mainOf;   // so of main: what else is told begins at its top
    std::optional<Chart> chart;           // of `main`: what a picture of the screen shows
    std::optional<Table> table;           // of `main`: what the screen's table is, to be copied
    std::string asAt;                     // ISO date of the record
    std::shared_ptr<const Answer> answer; // that it was made of: core/screens/registry.h
};

} // namespace view
