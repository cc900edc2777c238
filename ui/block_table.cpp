#include <algorithm>
#include <climits>
#include <string>
#include <vector>

#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/rich_text.h"
#include "ui/shown_rows.h"
#include "ui/table_beyond.h"
#include "ui/table_cell.h"
#include "ui/table_columns.h"
#include "ui/table_stacked.h"
#include "ui/text.h"

namespace ui {

namespace {

using view::Cell;
using view::Tone;

constexpr float kForColumn = 240;  // CSS pixels that a column of words takes on a wide screen
constexpr float kPanelMargin = 24; // CSS pixels, at the right of what is wider than the text's column
constexpr float kCellPadX = 8, kCellPadY = 6; // CSS pixels around the text of a cell
const TextLook kGroupLook{.size = kSubheading, .strong = true};
constexpr float kStickyShare = 0.3F; // of the panel: a higher head doesn't stay in sight

struct SetRow {
    view::Row row;
    std::vector<SetCell> cells;
    view::Text heading;
    SetText headingSet;
    float height = 0;
};

struct SetHead {
    std::vector<view::Text> texts;
    std::vector<SetText> set, about;
    float height = 0;
};

// What drawing a table needs in all its parts.
struct Grid {
    const view::Table& table;
    Columns columns;
    std::vector<TextLook> looks;
    ImGuiID seed = 0;
    float x = 0, width = 0;
    float offset = 0; // scrolled sideways by
    float padX = 0, padY = 0;
    double rowsFrom = 0; // above it no row is seen
};

// To the left and right of a cell's text. Marks stand closer.
float pad_of(const Grid& grid, std::size_t column) {
    return grid.looks[column].align == Align::centre ? grid.padX / 2 : grid.padX;
}

float left_of(const Grid& grid, std::size_t column) {
    return grid.x + grid.columns.starts[column] - (column == 0 ? 0 : grid.offset);
}

// The columns that scroll are cut off where the first one stands.
class BesideFirst {
public:
    explicit BesideFirst(const Grid& grid) : active(grid.columns.wide) {
        if (!active) return;
        const ImRect shown = ImGui::GetCurrentWindow()->ClipRect;
        const float left = grid.x + grid.columns.widths[0];
        ImGui::PushClipRect({left, shown.Min.y}, {grid.x + grid.width, shown.Max.y}, true);
    }
    ~BesideFirst() {
        if (active) ImGui::PopClipRect();
    }
    BesideFirst(const BesideFirst&) = delete;
    BesideFirst& operator=(const BesideFirst&) = delete;

private:
    bool active;
};

SetHead set_head(const Painter& painter, const Grid& grid) {
    SetHead head;
    head.texts.resize(grid.table.columns.size());
    for (std::size_t i = 0; i < grid.table.columns.size(); ++i) {
        const view::TableColumn& column = grid.table.columns[i];
        const bool narrow = column.numbers || grid.looks[i].align == Align::centre;
        for (std::size_t line = 0; line < column.head.size(); ++line)
            head.texts[i].push_back(words_run((line > 0 ? "\n" : "") + column.head[line],
                                              column.chosen         ? Tone::accent
                                              : line == 0 || narrow ? Tone::ink
                                                                    : Tone::secondary,
                                              line == 0 || narrow));
    }
    for (std::size_t i = 0; i < head.texts.size(); ++i) {
        const float room = grid.columns.widths[i] - 2 * pad_of(grid, i);
        head.set.push_back(set_text(painter, head.texts[i], grid.looks[i], room));
        head.about.push_back(set_text(painter, grid.table.columns[i].about, grid.looks[i], room));
        head.height =
            std::max(head.height, head.set.back().height + head.about.back().height + 2 * grid.padY);
    }
    if (painter.style.touch) head.height = std::max(head.height, target(painter));
    return head;
}

TextLook look_of(const Grid& grid, const SetRow& row, std::size_t column) {
    TextLook look = grid.looks[column];
    look.strong = row.row.chosen && column == 0;
    return look;
}

// Once the row stands where it stays: what is set refers to the row's own strings.
float set_row(const Painter& painter, const Grid& grid, SetRow& row) {
    if (row.row.cells.empty() && !row.row.heading.empty()) {
        row.heading = {words_run(row.row.heading)};
        row.headingSet = set_text(painter, row.heading, kGroupLook, grid.width - 2 * grid.padX);
        row.height = row.headingSet.height + 4 * grid.padY + painter.pixel;
        return row.height;
    }
    row.row.cells.resize(grid.table.columns.size());
    for (std::size_t i = 0; i < row.row.cells.size(); ++i) {
        const float room = grid.columns.widths[i] - 2 * pad_of(grid, i);
        row.cells.push_back(set_cell(painter, row.row.cells[i], look_of(grid, row, i), room));
        row.height = std::max(row.height, row.cells.back().height + 2 * grid.padY);
        if (!row.row.cells[i].action.empty())
            row.height = std::max(row.height, scaled(painter, target(painter)));
    }
    row.height += painter.pixel; // the line under it
    return row.height;
}

// Where a cell's contents begin. What a row is about, its first cell says: of a row that is higher than the panel it
// stays in sight while there is something of the row to be read.
double contents_at(const Grid& grid, const SetRow& row, std::size_t column, double y) {
    const double top = y + static_cast<double>(grid.padY);
    if (column > 0) return top;
    const double room = static_cast<double>(row.height - 2 * grid.padY - row.cells[0].height);
    return std::clamp(grid.rowsFrom + static_cast<double>(grid.padY), top, top + std::max(room, 0.0));
}

void draw_one_cell(Painter& painter, const Grid& grid, const SetRow& row, std::size_t place,
                   std::size_t column, double y) {
    const Cell& cell = row.row.cells[column];
    const float left = left_of(grid, column), width = grid.columns.widths[column];
    const ImRect area = box(left, y, width, row.height - painter.pixel);
    const bool pressable = !cell.action.empty() && !said(cell).empty();
    const ImGuiID seed = name_id(grid.seed, std::to_string(place) + "," + std::to_string(column));
    const ImGuiID id = pressable ? unique_id(painter, seed, "cell") : 0;

    const ImU32 ground = painter.ground;
    const bool shown = in_sight(y, y + static_cast<double>(row.height));
    if (shown && pressable && lit(id)) {
        painter.ground = mixed(painter[Tone::accent], ground, kHover);
        painter.list->AddRectFilled(area.Min, area.Max, painter.ground);
    }
    draw_cell(painter, {cell, area, column, id}, row.cells[column], left + pad_of(grid, column),
              contents_at(grid, row, column, y), width - 2 * pad_of(grid, column), look_of(grid, row, column),
              seed);
    if (pressable) {
        if (control(painter, id, area).pressed) painter.outcome.action = cell.action;
        ring(painter, id, area);
    }
    if (shown && cell.chosen)
        painter.list->AddRect({area.Min.x + 1, area.Min.y + 1}, {area.Max.x - 1, area.Max.y - 1},
                              painter[Tone::accent], 0, 0, 2);
    painter.ground = ground;
}

// A heading among the rows: of the rows that follow.
void draw_group(Painter& painter, const Grid& grid, const SetRow& row, const ImRect& area, double y) {
    draw_text(painter, row.heading, row.headingSet, grid.x + grid.padX,
              y + static_cast<double>(3 * grid.padY), grid.width - 2 * grid.padX, kGroupLook, 0,
              {.role = Role::rowHeader, .columnIndex = 1, .from = area.Min, .to = area.Max});
}

void draw_row(Painter& painter, const Grid& grid, const SetRow& row, std::size_t place, double y) {
    semantics::Tree& tree = painter.explorer.semantics;
    const ImRect area = box(grid.x, y, grid.width, row.height);
    semantics::push(tree, {.role = Role::row,
                           .rowIndex = static_cast<int>(place) + 2,
                           .chosen = row.row.chosen,
                           .from = area.Min,
                           .to = area.Max});
    const ImU32 ground = painter.ground;
    const bool shown = in_sight(y, y + static_cast<double>(row.height));
    if (row.row.chosen) painter.ground = painter[Tone::wash];
    if (shown && row.row.chosen) painter.list->AddRectFilled(area.Min, area.Max, painter.ground);
    if (row.cells.empty()) draw_group(painter, grid, row, area, y);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i == 0) {
            draw_one_cell(painter, grid, row, place, i, y);
            continue;
        }
        const BesideFirst beside(grid);
        draw_one_cell(painter, grid, row, place, i, y);
    }
    if (shown)
        painter.list->AddRectFilled({area.Min.x, area.Max.y - painter.pixel}, area.Max, painter[Tone::line]);
    painter.ground = ground;
    semantics::pop(tree);
}

void draw_head_cell(Painter& painter, const Grid& grid, const SetHead& head, std::size_t column, double y) {
    const view::TableColumn& about = grid.table.columns[column];
    const ImRect area = box(left_of(grid, column), y, grid.columns.widths[column], head.height);
    semantics::Tree& tree = painter.explorer.semantics;
    const std::string name = about.name.empty() ? view::words(head.texts[column]) : about.name;
    const bool pressable = !about.action.empty() && !name.empty();
    const semantics::Declared whole{.role = Role::columnHeader,
                                    .columnIndex = static_cast<int>(column) + 1,
                                    .chosen = about.chosen,
                                    .from = area.Min,
                                    .to = area.Max};
    const bool parts = pressable || !about.about.empty();
    if (parts) {
        semantics::push(tree, whole);
        // Called otherwise than its words: so is the head as a whole.
        if (semantics::Node* node = semantics::current(tree);
            node != nullptr && !pressable && name != view::words(head.texts[column]))
            node->name = name + ", " + view::words(about.about);
    }
    semantics::Declared words = whole;
    if (parts) words = {.role = Role::text};
    words.name = name;
    const ImU32 ground = painter.ground;
    if (about.chosen) {
        painter.ground = painter[Tone::wash];
        painter.list->AddRectFilled(area.Min, area.Max, painter.ground);
    }
    if (pressable) {
        const ImGuiID id = unique_id(painter, name_id(grid.seed, "head"), std::to_string(column));
        // Sorting is done here; all else is a place to go to.
        words = link_at(painter, id, about.action, about.chosen, area);
        words.name = name;
        if (about.action.front().field == view::Field::sort) {
            words.role = Role::button;
            words.address.clear();
        }
        const Pressed state = control(painter, id, area);
        if (state.pressed) painter.outcome.action = about.action;
        if (state.hovered)
            painter.list->AddRectFilled(area.Min, area.Max,
                                        mixed(painter[Tone::accent], painter.ground, kHover));
        ring(painter, id, area);
    }
    // Heads of one table end on one line; where something is said under them, they begin on one.
    const float own = head.set[column].height + head.about[column].height;
    const bool fromTop =
        std::any_of(head.about.begin(), head.about.end(), [](const SetText& set) { return set.height > 0; });
    const double top = y + static_cast<double>(fromTop ? grid.padY : head.height - own - grid.padY);
    const float left = area.Min.x + pad_of(grid, column),
                room = grid.columns.widths[column] - 2 * pad_of(grid, column);
    const ImGuiID seed = name_id(grid.seed, "head " + std::to_string(column));
    draw_text(painter, head.texts[column], head.set[column], left, top, room, grid.looks[column], seed,
              std::move(words));
    draw_text(painter, about.about, head.about[column], left,
              top + static_cast<double>(head.set[column].height), room, grid.looks[column], seed,
              {.role = Role::text});
    painter.ground = ground;
    if (parts) semantics::pop(tree);
}

void draw_head(Painter& painter, const Grid& grid, const SetHead& head, double y) {
    const ImRect area = box(grid.x, y, grid.width, head.height);
    semantics::push(painter.explorer.semantics,
                    {.role = Role::row, .rowIndex = 1, .from = area.Min, .to = area.Max});
    painter.list->AddRectFilled(area.Min, area.Max, painter.ground);
    for (std::size_t i = 0; i < grid.table.columns.size(); ++i) {
        if (i == 0) {
            draw_head_cell(painter, grid, head, i, y);
            continue;
        }
        const BesideFirst beside(grid);
        draw_head_cell(painter, grid, head, i, y);
    }
    const float rule = std::max(1.5F, painter.pixel);
    painter.list->AddRectFilled({area.Min.x, area.Max.y - rule}, area.Max, painter[Tone::outline]);
    semantics::pop(painter.explorer.semantics);
}

// A wide table scrolls in a window of its own, which covers what can be seen of it, so that its scrollbar can
// always be seen too. Whatever scrolls windows (wheel, finger, keys) scrolls it.
class Sideways {
public:
    Sideways(Painter& painter, Grid& grid, double y, double total) : painter(painter), outer(painter.list) {
        const ImRect& shown = painter.panel->InnerClipRect;
        const float top = std::max(static_cast<float>(y), shown.Min.y);
        const float bottom = static_cast<float>(std::min(y + total, static_cast<double>(shown.Max.y)));
        if (!grid.columns.wide || bottom - top < 1) return;
        // Of one whose rows are all scrolled away a part of its bar is left, too little to be one.
        if (y < static_cast<double>(shown.Min.y) && bottom - top < kScrollbar) return;
        draw_rings(painter);
        ImGui::SetCursorScreenPos({grid.x, top});
        ImGui::SetNextWindowContentSize({grid.columns.total, 0});
        ImGui::BeginChild(name_id(grid.seed, "sideways"), {grid.width, bottom - top}, ImGuiChildFlags_None,
                          ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                              ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
        open = true;
        if (ImGui::IsWindowAppearing()) painter.outcome.again = true; // its scrollbar comes a frame later
        painter.list = ImGui::GetWindowDrawList();
        grid.offset = ImGui::GetScrollX();
        semantics::scrolls(painter.explorer.semantics);
        painter.beside = grid.columns.widths[0];
    }
    ~Sideways() {
        if (!open) return;
        draw_rings(painter);
        ImGui::EndChild();
        painter.list = outer;
        painter.beside = 0;
    }
    Sideways(const Sideways&) = delete;
    Sideways& operator=(const Sideways&) = delete;

    // A column that was chosen elsewhere comes into sight; at first, where none is chosen, what the table opens
    // at.
    void show_column(const Grid& grid, BlockMemory& memory) const {
        if (open && grid.table.opensAtEnd && !memory.openedAtEnd) {
            memory.openedAtEnd = true;
            ImGui::SetScrollX(std::max(0.0F, grid.columns.total - grid.width));
            painter.outcome.again = true;
        }
        for (std::size_t i = 1; i < grid.table.columns.size(); ++i) {
            if (!grid.table.columns[i].chosen) continue;
            const ImGuiID chosen = name_id(0, grid.table.columns[i].name);
            if (!open || memory.chosenColumn == chosen) return;
            memory.chosenColumn = chosen;
            const float from = grid.columns.starts[i] - grid.columns.widths[0];
            const float to = grid.columns.starts[i] + grid.columns.widths[i];
            if (grid.offset > from || grid.offset + grid.width < to) {
                // About the middle, with a whole column at the left.
                const float half = (grid.width - grid.columns.widths[0] - grid.columns.widths[i]) / 2;
                float start = from;
                for (std::size_t j = i; j >= 1; --j) {
                    const float column = grid.columns.starts[j] - grid.columns.widths[0];
                    if (column >= from - half) start = column;
                }
                ImGui::SetScrollX(std::clamp(start, 0.0F, std::max(0.0F, grid.columns.total - grid.width)));
                painter.outcome.again = true;
            }
            return;
        }
    }

    void go_where_wanted(const Grid& grid, BlockMemory& memory) const {
        if (!open) return;
        if (memory.wanted >= 0) {
            ImGui::SetScrollX(memory.wanted);
            memory.wanted = -1;
            painter.outcome.again = true;
        }
        if (memory.offset != grid.offset)
            painter.outcome.again = true; // what lies beyond is told a frame later
        memory.offset = grid.offset;
    }

private:
    Painter& painter;
    ImDrawList* outer;
    bool open = false;
};

double draw_caption(Painter& painter, const view::Table& table, ImGuiID seed, float x, double y,
                    float width) {
    double at = y;
    if (!table.caption.empty()) {
        const view::Text caption{words_run(table.caption)};
        at += static_cast<double>(put_text(painter, caption, x, at, width, {.size = kHeading, .strong = true},
                                           seed, {.role = Role::heading, .level = 2}));
    }
    const TextLook small{.size = kSecondary, .tone = Tone::secondary};
    if (!table.about.empty())
        at +=
            static_cast<double>(put_text(painter, table.about, x, at, caption_measure(painter, small, width),
                                         small, name_id(seed, "about"), {.role = Role::text}));
    return at > y ? at - y + static_cast<double>(scaled(painter, 8)) : 0;
}

} // namespace

double draw_table(Painter& painter, const view::Table& table, ImGuiID seed, float x, double y, float width) {
    double start = y + draw_caption(painter, table, seed, x, y, width);
    if (table.columns.empty()) return start - y;
    // Columns that don't fit take what the panel leaves beside the text's column before they scroll sideways.
    const float beside = painter.panel->InnerRect.Max.x - scaled(painter, kPanelMargin) - x;
    const float wished = table.stacks ? scaled(painter, kForColumn) * static_cast<float>(table.columns.size())
                                      : wished_width(painter, table);
    width = std::max(width, std::min(wished, beside));

    Grid grid{.table = table,
              .columns = lay_out_columns(painter, table, width),
              .looks = {},
              .seed = seed,
              .x = x,
              .width = width,
              .padX = scaled(painter, kCellPadX),
              .padY = scaled(painter, kCellPadY)};
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        grid.looks.push_back({.size = kSecondary, .align = align_of(table, i)});
    if (grid.columns.stacked) return start - y + draw_stacked(painter, table, seed, x, start, width);
    const SetHead head = set_head(painter, grid);

    BlockMemory& memory = painter.explorer.memory.blocks[seed];
    if (grid.columns.wide)
        start += draw_beyond(painter, grid.columns, memory.offset, seed, x, start, width, memory);
    Heights& heights = memory.heights;
    start -= fit_in_place(painter, heights, table.rows ? table.count : 0, width,
                          line_height(painter, kSecondary) + 2 * grid.padY,
                          start + static_cast<double>(head.height));
    const double bar = grid.columns.wide ? static_cast<double>(kScrollbar) : 0;
    const double known = static_cast<double>(head.height) + heights.total() + bar;

    push_table(painter, table, box(x, start, width, static_cast<float>(known)));
    double total = 0;
    {
        const Sideways sideways(painter, grid, start, known);
        sideways.show_column(grid, memory);
        sideways.go_where_wanted(grid, memory);

        // The head stays in sight while its rows are.
        const ImRect shown = painter.panel->InnerClipRect;
        const bool sticks = head.height < kStickyShare * shown.GetHeight();
        double headY = start;
        if (sticks && start < static_cast<double>(shown.Min.y))
            headY = std::min(static_cast<double>(shown.Min.y),
                             std::max(start, start + known - bar - static_cast<double>(head.height)));
        draw_head(painter, grid, head, headY);
        painter.below = headY > start ? head.height : 0;
        grid.rowsFrom = std::max(headY + static_cast<double>(head.height), static_cast<double>(shown.Min.y));

        const double rowsY = start + static_cast<double>(head.height);
        go_to_row(painter, heights, table.opensAt, rowsY);
        const auto ask = [&](std::size_t first, std::size_t count) {
            std::vector<SetRow> rows;
            for (view::Row& row : table.rows({first, count})) {
                rows.emplace_back();
                rows.back().row = std::move(row);
            }
            return rows;
        };
        const auto set = [&](SetRow& row) { return set_row(painter, grid, row); };
        const ShownRows<SetRow> rows =
            shown_rows<SetRow>(painter, memory, rowsY, static_cast<double>(shown.Min.y),
                               static_cast<double>(shown.Max.y), ask, set);
        const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
        ImGui::PushClipRect({clip.Min.x, std::max(clip.Min.y, static_cast<float>(headY) + head.height)},
                            clip.Max, true);
        for (std::size_t i = 0; i < rows.rows.size(); ++i)
            draw_row(painter, grid, rows.rows[i], rows.first + i, rows.y + heights.offset(rows.first + i));
        for (const auto& other : rows.others)
            draw_row(painter, grid, other.row, other.place, rows.y + heights.offset(other.place));
        tell_of_rows(painter, memory, rows.y, 2);
        ImGui::PopClipRect();
        painter.below = 0;
        total = static_cast<double>(head.height) + heights.total() + bar;
    }
    semantics::pop(painter.explorer.semantics);
    if (total != known) painter.outcome.again = true;
    return start + total - y;
}

} // namespace ui
