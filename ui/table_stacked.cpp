#include "ui/table_stacked.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <string>
#include <vector>

#include "ui/control.h"
#include "ui/rich_text.h"
#include "ui/shown_rows.h"
#include "ui/table_cell.h"
#include "ui/text.h"

namespace ui {

namespace {

using view::Cell;
using view::Tone;

constexpr float kStackedPadX = 8, kStackedPadY = 10, kStackedGap = 10; // CSS pixels
constexpr float kShort = 150; // room for a short cell, several of which share a line
const TextLook kTitleLook{.size = kSubheading, .strong = true};
const TextLook kLabelLook{.size = kSmall, .strong = true, .tone = Tone::secondary};
const TextLook kCellLook{.size = kSecondary};

struct StackedCell {
    std::size_t column = 0;
    view::Text label;
    SetText labelSet;
    SetCell set;
    float height = 0;
    float left = 0, width = 0; // from the row's left edge
    float top = 0;             // from its upper edge
};

struct StackedRow {
    view::Row row;
    view::Text heading;
    SetText headingSet;
    std::vector<StackedCell> cells;
    float height = 0;
};

std::string column_name(const view::TableColumn& column) {
    std::string name;
    for (const std::string& line : column.head) name += (name.empty() ? "" : " ") + line;
    return name.empty() ? column.name : name;
}

bool is_short(const Cell& cell) { return cell.notes.empty(); }

// One past the last of the cells that share a line with `first`: short ones, at most `across`.
std::size_t end_of_line(const view::Row& row, std::size_t first, std::size_t across) {
    std::size_t end = first + 1;
    if (!is_short(row.cells[first])) return end;
    while (end < row.cells.size() && end - first < across && is_short(row.cells[end])) ++end;
    return end;
}

void set_stacked_cell(const Painter& painter, const view::TableColumn& column, const Cell& cell,
                      StackedCell& set) {
    const float room = set.width - 2 * scaled(painter, kStackedPadX);
    const bool title = set.column == 0;
    if (!title) set.label = {words_run(column_name(column))};
    set.labelSet = set_text(painter, set.label, kLabelLook, room);
    set.set = set_cell(painter, cell, title ? kTitleLook : kCellLook, room);
    set.height =
        set.labelSet.height +
        (cell.action.empty() ? set.set.height : std::max(set.set.height, scaled(painter, target(painter))));
}

float set_row(const Painter& painter, const view::Table& table, StackedRow& row, float width) {
    row.height = scaled(painter, kStackedPadY);
    if (row.row.cells.empty()) {
        row.heading = {words_run(row.row.heading)};
        row.headingSet = set_text(painter, row.heading, kTitleLook, width);
        row.height += row.headingSet.height + scaled(painter, kStackedPadY);
        return row.height;
    }
    row.row.cells.resize(table.columns.size());
    row.cells.resize(table.columns.size());
    const std::size_t across =
        std::max<std::size_t>(1, static_cast<std::size_t>(width / scaled(painter, kShort)));
    for (std::size_t i = 0; i < row.cells.size();) {
        const std::size_t end = i == 0 ? 1 : end_of_line(row.row, i, across);
        if (i > 0) row.height += scaled(painter, kStackedGap);
        float height = 0;
        for (std::size_t first = i; i < end; ++i) {
            StackedCell& cell = row.cells[i];
            const bool alone = end - first == 1 && (i == 0 || !is_short(row.row.cells[i]));
            cell.column = i;
            cell.top = row.height;
            cell.width = alone ? width : std::floor(width / static_cast<float>(across));
            cell.left = cell.width * static_cast<float>(i - first);
            if (i + 1 == end) cell.width = width - cell.left;
            set_stacked_cell(painter, table.columns[i], row.row.cells[i], cell);
            height = std::max(height, cell.height);
        }
        row.height += height;
    }
    row.height += scaled(painter, kStackedPadY) + painter.pixel;
    return row.height;
}

// Where nothing else of a row can be pressed, all of the row is its first cell's: a finger needn't find the words.
bool pressed_as_one(const StackedRow& row) {
    return !row.row.cells.empty() &&
           std::none_of(row.row.cells.begin() + 1, row.row.cells.end(),
                        [](const Cell& cell) { return !cell.action.empty() || has_parts(cell); });
}

// `hit`: where a press on it counts, if that is more than the cell.
void draw_stacked_cell(Painter& painter, const StackedCell& set, const Cell& cell, float x, double y,
                       float width, ImGuiID seed, const ImRect* hit) {
    const bool pressable = !cell.action.empty() && !said(cell).empty();
    const double inner = y + static_cast<double>(set.labelSet.height);
    const ImRect area =
        box(x, inner, width, std::max(set.set.height, pressable ? scaled(painter, target(painter)) : 0.0F));
    const ImGuiID id = pressable ? unique_id(painter, seed, "cell") : 0;
    const ImU32 ground = painter.ground;
    if (pressable && lit(id)) {
        painter.ground = mixed(painter[Tone::accent], ground, kHover);
        painter.list->AddRectFilled(area.Min, area.Max, painter.ground, 4);
    }
    const float left = x + scaled(painter, kStackedPadX), room = width - 2 * scaled(painter, kStackedPadX);
    draw_text(painter, set.label, set.labelSet, left, y, room, kLabelLook, seed, {});
    draw_cell(painter, {cell, area, set.column, id}, set.set, left, inner, room,
              set.column == 0 ? kTitleLook : kCellLook, seed);
    if (pressable) {
        if (control(painter, id, area, hit != nullptr ? *hit : area).pressed)
            painter.outcome.action = cell.action;
        ring(painter, id, area);
    }
    painter.ground = ground;
}

void draw_stacked_row(Painter& painter, const StackedRow& row, std::size_t place, ImGuiID seed, float x,
                      double y, float width) {
    semantics::Tree& tree = painter.explorer.semantics;
    const ImRect area = box(x, y, width, row.height);
    semantics::push(tree, {.role = Role::row,
                           .rowIndex = static_cast<int>(place) + 2,
                           .chosen = row.row.chosen,
                           .from = area.Min,
                           .to = area.Max});
    const ImU32 ground = painter.ground;
    if (row.row.chosen) {
        painter.ground = painter[Tone::wash];
        painter.list->AddRectFilled(area.Min, area.Max, painter.ground);
    }
    if (row.cells.empty())
        draw_text(painter, row.heading, row.headingSet, x,
                  y + static_cast<double>(scaled(painter, kStackedPadY)), width, kTitleLook, seed,
                  {.role = Role::rowHeader, .columnIndex = 1});
    const bool one = pressed_as_one(row);
    for (const StackedCell& cell : row.cells)
        draw_stacked_cell(painter, cell, row.row.cells[cell.column], x + cell.left,
                          y + static_cast<double>(cell.top), cell.width,
                          name_id(seed, std::to_string(place) + "," + std::to_string(cell.column)),
                          one && cell.column == 0 ? &area : nullptr);
    painter.list->AddRectFilled({area.Min.x, area.Max.y - painter.pixel}, area.Max, painter[Tone::line]);
    painter.ground = ground;
    semantics::pop(tree);
}

// What is said under the heads stands once above all rows.
double draw_abouts(Painter& painter, const view::Table& table, ImGuiID seed, float x, double y, float width) {
    double at = y;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        if (table.columns[i].about.empty()) continue;
        view::Text line{words_run(column_name(table.columns[i]) + ": ", Tone::ink, true)};
        line.insert(line.end(), table.columns[i].about.begin(), table.columns[i].about.end());
        at +=
            static_cast<double>(put_text(painter, line, x, at, width, kCellLook,
                                         name_id(seed, "about " + std::to_string(i)), {.role = Role::text}));
    }
    return at > y ? at - y + static_cast<double>(scaled(painter, kStackedGap)) : 0;
}

} // namespace

double draw_stacked(Painter& painter, const view::Table& table, ImGuiID seed, float x, double y,
                    float width) {
    double start = y + draw_abouts(painter, table, seed, x, y, width);
    // The same rows as in columns: who goes from the one to the other keeps a place among them.
    BlockMemory& memory = painter.explorer.memory.blocks[seed];
    Heights& heights = memory.heights;
    start -= fit_in_place(painter, heights, table.rows ? table.count : 0, width, scaled(painter, 300), start);
    const ImRect rule = box(x, start, width, std::max(1.5F, painter.pixel));
    painter.list->AddRectFilled(rule.Min, rule.Max, painter[Tone::outline]);
    const double known = heights.total();
    push_table(painter, table, box(x, start, width, static_cast<float>(known)));
    // No head is drawn; the names of the columns stand at each cell.
    semantics::push(painter.explorer.semantics,
                    {.role = Role::row, .rowIndex = 1, .from = rule.Min, .to = rule.Max});
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        semantics::item(painter.explorer.semantics, {.role = Role::columnHeader,
                                                     .name = column_name(table.columns[i]),
                                                     .columnIndex = static_cast<int>(i) + 1,
                                                     .from = rule.Min,
                                                     .to = rule.Max});
    semantics::pop(painter.explorer.semantics);
    const ImRect shown = painter.panel->InnerClipRect;
    const auto ask = [&](std::size_t first, std::size_t count) {
        std::vector<StackedRow> rows;
        for (view::Row& row : table.rows({first, count})) {
            rows.emplace_back();
            rows.back().row = std::move(row);
        }
        return rows;
    };
    const auto set = [&](StackedRow& row) { return set_row(painter, table, row, width); };
    const double rowsY = start + static_cast<double>(scaled(painter, 2));
    go_to_row(painter, heights, table.opensAt, rowsY);
    const ShownRows<StackedRow> rows = shown_rows<StackedRow>(
        painter, memory, rowsY, static_cast<double>(shown.Min.y), static_cast<double>(shown.Max.y), ask, set);
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
        draw_stacked_row(painter, rows.rows[i], rows.first + i, seed, x,
                         rows.y + heights.offset(rows.first + i), width);
    for (const auto& other : rows.others)
        draw_stacked_row(painter, other.row, other.place, seed, x, rows.y + heights.offset(other.place),
                         width);
    tell_of_rows(painter, memory, rows.y, 2);
    semantics::pop(painter.explorer.semantics);
    if (heights.total() != known) painter.outcome.again = true;
    return rowsY + heights.total() - y;
}

} // namespace ui
