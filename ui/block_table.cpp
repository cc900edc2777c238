#include <algorithm>
#include <climits>
#include <string>
#include <vector>

#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/rich_text.h"
#include "ui/shown_rows.h"
#include "ui/table_cell.h"
#include "ui/table_columns.h"
#include "ui/table_stacked.h"
#include "ui/text.h"

namespace ui {

namespace {

using view::Cell;
using view::Tone;

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

struct Head {
    std::vector<view::Text> texts;
    std::vector<SetText> set, about;
    float height = 0;
};

// What drawing a table needs in all its parts.
struct Frame {
    const view::Table& table;
    Columns columns;
    std::vector<TextLook> looks;
    ImGuiID seed = 0;
    float x = 0, width = 0;
    float offset = 0; // scrolled sideways by
    float padX = 0, padY = 0;
};

// To the left and right of a cell's text. Marks stand closer.
float pad_of(const Frame& frame, std::size_t column) {
    return frame.looks[column].align == Align::centre ? frame.padX / 2 : frame.padX;
}

float left_of(const Frame& frame, std::size_t column) {
    return frame.x + frame.columns.starts[column] - (column == 0 ? 0 : frame.offset);
}

// The columns that scroll are cut off where the first one stands.
class BesideFirst {
public:
    explicit BesideFirst(const Frame& frame) : active(frame.columns.wide) {
        if (!active) return;
        const ImRect shown = ImGui::GetCurrentWindow()->ClipRect;
        const float left = frame.x + frame.columns.widths[0];
        ImGui::PushClipRect({left, shown.Min.y}, {frame.x + frame.width, shown.Max.y}, true);
    }
    ~BesideFirst() {
        if (active) ImGui::PopClipRect();
    }
    BesideFirst(const BesideFirst&) = delete;
    BesideFirst& operator=(const BesideFirst&) = delete;

private:
    bool active;
};

Head set_head(const Pen& pen, const Frame& frame) {
    Head head;
    head.texts.resize(frame.table.columns.size());
    for (std::size_t i = 0; i < frame.table.columns.size(); ++i) {
        const view::TableColumn& column = frame.table.columns[i];
        const bool narrow = column.numbers || frame.looks[i].align == Align::centre;
        for (std::size_t line = 0; line < column.head.size(); ++line)
            head.texts[i].push_back(words_run((line > 0 ? "\n" : "") + column.head[line],
                                              column.chosen         ? Tone::accent
                                              : line == 0 || narrow ? Tone::ink
                                                                    : Tone::secondary,
                                              line == 0 || narrow));
    }
    for (std::size_t i = 0; i < head.texts.size(); ++i) {
        const float room = frame.columns.widths[i] - 2 * pad_of(frame, i);
        head.set.push_back(set_text(pen, head.texts[i], frame.looks[i], room));
        head.about.push_back(set_text(pen, frame.table.columns[i].about, frame.looks[i], room));
        head.height =
            std::max(head.height, head.set.back().height + head.about.back().height + 2 * frame.padY);
    }
    if (pen.theme.touch) head.height = std::max(head.height, target(pen));
    return head;
}

TextLook look_of(const Frame& frame, const SetRow& row, std::size_t column) {
    TextLook look = frame.looks[column];
    look.strong = row.row.chosen && column == 0;
    return look;
}

// Once the row stands where it stays: what is set refers to the row's own strings.
float set_row(const Pen& pen, const Frame& frame, SetRow& row) {
    if (row.row.cells.empty() && !row.row.heading.empty()) {
        row.heading = {words_run(row.row.heading)};
        row.headingSet = set_text(pen, row.heading, kGroupLook, frame.width - 2 * frame.padX);
        row.height = row.headingSet.height + 4 * frame.padY + pen.pixel;
        return row.height;
    }
    row.row.cells.resize(frame.table.columns.size());
    for (std::size_t i = 0; i < row.row.cells.size(); ++i) {
        const float room = frame.columns.widths[i] - 2 * pad_of(frame, i);
        row.cells.push_back(set_cell(pen, row.row.cells[i], look_of(frame, row, i), room));
        row.height = std::max(row.height, row.cells.back().height + 2 * frame.padY);
        if (!row.row.cells[i].action.empty()) row.height = std::max(row.height, scaled(pen, target(pen)));
    }
    row.height += pen.pixel; // the line under it
    return row.height;
}

void draw_one_cell(Pen& pen, const Frame& frame, const SetRow& row, std::size_t place, std::size_t column,
                   double y) {
    const Cell& cell = row.row.cells[column];
    const float left = left_of(frame, column), width = frame.columns.widths[column];
    const ImRect area = box(left, y, width, row.height - pen.pixel);
    SemanticTree& tree = pen.explorer.semantics;
    const std::string name = said(cell);
    const bool pressable = !cell.action.empty() && !name.empty();
    semantics_push(tree, {.role = column == 0 || cell.head ? Role::rowHeader : Role::cell,
                          .name = pressable || has_parts(cell) ? std::string() : name,
                          .hits = hits_said(cell),
                          .columnIndex = static_cast<int>(column) + 1,
                          .chosen = cell.chosen,
                          .from = area.Min,
                          .to = area.Max});
    const ImGuiID seed = name_id(frame.seed, std::to_string(place) + "," + std::to_string(column));
    const ImGuiID id = pressable ? unique_id(pen, seed, "cell") : 0;
    if (pressable)
        semantics_item(
            tree,
            {.role = Role::button, .id = id, .name = name, .hits = hits_said(cell), .chosen = cell.chosen});

    const ImU32 ground = pen.ground;
    const bool shown = in_sight(y, y + static_cast<double>(row.height));
    if (shown && pressable && lit(id)) {
        pen.ground = mixed(pen[Tone::accent], ground, kHover);
        pen.list->AddRectFilled(area.Min, area.Max, pen.ground);
    }
    draw_cell(pen, cell, row.cells[column], left + pad_of(frame, column), y + static_cast<double>(frame.padY),
              width - 2 * pad_of(frame, column), look_of(frame, row, column), seed, !pressable);
    if (pressable) {
        if (control(pen, id, area).pressed) pen.outcome.action = cell.action;
        ring(pen, id, area);
    }
    if (shown && cell.chosen)
        pen.list->AddRect({area.Min.x + 1, area.Min.y + 1}, {area.Max.x - 1, area.Max.y - 1},
                          pen[Tone::accent], 0, 0, 2);
    pen.ground = ground;
    semantics_pop(tree);
}

// A heading among the rows: of the rows that follow.
void draw_group(Pen& pen, const Frame& frame, const SetRow& row, const ImRect& area, double y) {
    semantics_item(pen.explorer.semantics, {.role = Role::rowHeader,
                                            .name = row.row.heading,
                                            .columnIndex = 1,
                                            .from = area.Min,
                                            .to = area.Max});
    draw_text(pen, row.heading, row.headingSet, frame.x + frame.padX, y + static_cast<double>(3 * frame.padY),
              frame.width - 2 * frame.padX, kGroupLook, 0, {});
}

void draw_row(Pen& pen, const Frame& frame, const SetRow& row, std::size_t place, double y) {
    SemanticTree& tree = pen.explorer.semantics;
    const ImRect area = box(frame.x, y, frame.width, row.height);
    semantics_push(tree, {.role = Role::row,
                          .rowIndex = static_cast<int>(place) + 2,
                          .chosen = row.row.chosen,
                          .from = area.Min,
                          .to = area.Max});
    const ImU32 ground = pen.ground;
    const bool shown = in_sight(y, y + static_cast<double>(row.height));
    if (row.row.chosen) pen.ground = pen[Tone::wash];
    if (shown && row.row.chosen) pen.list->AddRectFilled(area.Min, area.Max, pen.ground);
    if (row.cells.empty()) draw_group(pen, frame, row, area, y);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i == 0) {
            draw_one_cell(pen, frame, row, place, i, y);
            continue;
        }
        const BesideFirst beside(frame);
        draw_one_cell(pen, frame, row, place, i, y);
    }
    if (shown) pen.list->AddRectFilled({area.Min.x, area.Max.y - pen.pixel}, area.Max, pen[Tone::line]);
    pen.ground = ground;
    semantics_pop(tree);
}

void draw_head_cell(Pen& pen, const Frame& frame, const Head& head, std::size_t column, double y) {
    const view::TableColumn& about = frame.table.columns[column];
    const ImRect area = box(left_of(frame, column), y, frame.columns.widths[column], head.height);
    SemanticTree& tree = pen.explorer.semantics;
    const std::string name = about.name.empty() ? view::words(head.texts[column]) : about.name;
    const bool pressable = !about.action.empty() && !name.empty();
    const bool parts = pressable || !about.about.empty();
    semantics_push(tree, {.role = Role::columnHeader,
                          .name = parts ? std::string() : name,
                          .columnIndex = static_cast<int>(column) + 1,
                          .chosen = about.chosen,
                          .from = area.Min,
                          .to = area.Max});
    const ImU32 ground = pen.ground;
    if (about.chosen) {
        pen.ground = pen[Tone::wash];
        pen.list->AddRectFilled(area.Min, area.Max, pen.ground);
    }
    if (pressable) {
        const ImGuiID id = unique_id(pen, name_id(frame.seed, "head"), std::to_string(column));
        semantics_item(tree, {.role = Role::button, .id = id, .name = name, .chosen = about.chosen});
        const Pressed state = control(pen, id, area);
        if (state.pressed) pen.outcome.action = about.action;
        if (state.hovered)
            pen.list->AddRectFilled(area.Min, area.Max, mixed(pen[Tone::accent], pen.ground, kHover));
        ring(pen, id, area);
    } else if (parts) {
        semantics_item(tree, {.role = Role::text, .name = name, .from = area.Min, .to = area.Max});
    }
    // Heads of one table end on one line; where something is said under them, they begin on one.
    const float own = head.set[column].height + head.about[column].height;
    const bool fromTop =
        std::any_of(head.about.begin(), head.about.end(), [](const SetText& set) { return set.height > 0; });
    const double top = y + static_cast<double>(fromTop ? frame.padY : head.height - own - frame.padY);
    const float left = area.Min.x + pad_of(frame, column),
                room = frame.columns.widths[column] - 2 * pad_of(frame, column);
    const ImGuiID seed = name_id(frame.seed, "head " + std::to_string(column));
    draw_text(pen, head.texts[column], head.set[column], left, top, room, frame.looks[column], seed, {});
    draw_text(pen, about.about, head.about[column], left, top + static_cast<double>(head.set[column].height),
              room, frame.looks[column], seed, {.role = Role::text});
    pen.ground = ground;
    semantics_pop(tree);
}

void draw_head(Pen& pen, const Frame& frame, const Head& head, double y) {
    const ImRect area = box(frame.x, y, frame.width, head.height);
    semantics_push(pen.explorer.semantics,
                   {.role = Role::row, .rowIndex = 1, .from = area.Min, .to = area.Max});
    pen.list->AddRectFilled(area.Min, area.Max, pen.ground);
    for (std::size_t i = 0; i < frame.table.columns.size(); ++i) {
        if (i == 0) {
            draw_head_cell(pen, frame, head, i, y);
            continue;
        }
        const BesideFirst beside(frame);
        draw_head_cell(pen, frame, head, i, y);
    }
    const float rule = std::max(1.5F, pen.pixel);
    pen.list->AddRectFilled({area.Min.x, area.Max.y - rule}, area.Max, pen[Tone::outline]);
    semantics_pop(pen.explorer.semantics);
}

// A wide table scrolls in a window of its own, which covers what can be seen of it, so that its scrollbar can
// always be seen too. Whatever scrolls windows (wheel, finger, keys) scrolls it.
class Sideways {
public:
    Sideways(Pen& pen, Frame& frame, double y, double total) : pen(pen), outer(pen.list) {
        const ImRect& shown = pen.panel->InnerClipRect;
        const float top = std::max(static_cast<float>(y), shown.Min.y);
        const float bottom = static_cast<float>(std::min(y + total, static_cast<double>(shown.Max.y)));
        if (!frame.columns.wide || bottom - top < 1) return;
        draw_rings(pen);
        ImGui::SetCursorScreenPos({frame.x, top});
        ImGui::SetNextWindowContentSize({frame.columns.total, 0});
        ImGui::BeginChild(name_id(frame.seed, "sideways"), {frame.width, bottom - top}, ImGuiChildFlags_None,
                          ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                              ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
        open = true;
        if (ImGui::IsWindowAppearing()) pen.outcome.again = true; // its scrollbar comes a frame later
        pen.list = ImGui::GetWindowDrawList();
        frame.offset = ImGui::GetScrollX();
        pen.beside = frame.columns.widths[0];
    }
    ~Sideways() {
        if (!open) return;
        draw_rings(pen);
        ImGui::EndChild();
        pen.list = outer;
        pen.beside = 0;
    }
    Sideways(const Sideways&) = delete;
    Sideways& operator=(const Sideways&) = delete;

    // A column that was chosen elsewhere comes into sight.
    void show_column(const Frame& frame, BlockMemory& memory) const {
        for (std::size_t i = 1; i < frame.table.columns.size(); ++i) {
            if (!frame.table.columns[i].chosen) continue;
            const ImGuiID chosen = name_id(0, frame.table.columns[i].name);
            if (!open || memory.chosenColumn == chosen) return;
            memory.chosenColumn = chosen;
            const float from = frame.columns.starts[i] - frame.columns.widths[0];
            const float to = frame.columns.starts[i] + frame.columns.widths[i];
            if (frame.offset > from || frame.offset + frame.width < to) {
                // About the middle, with a whole column at the left.
                const float half = (frame.width - frame.columns.widths[0] - frame.columns.widths[i]) / 2;
                float start = from;
                for (std::size_t j = i; j >= 1; --j) {
                    const float column = frame.columns.starts[j] - frame.columns.widths[0];
                    if (column >= from - half) start = column;
                }
                ImGui::SetScrollX(std::clamp(start, 0.0F, std::max(0.0F, frame.columns.total - frame.width)));
                pen.outcome.again = true;
            }
            return;
        }
    }

private:
    Pen& pen;
    ImDrawList* outer;
    bool open = false;
};

double draw_caption(Pen& pen, const view::Table& table, ImGuiID seed, float x, double y, float width) {
    double at = y;
    if (!table.caption.empty()) {
        const view::Text caption{words_run(table.caption)};
        at += static_cast<double>(put_text(pen, caption, x, at, width, {.size = kHeading, .strong = true},
                                           seed, {.role = Role::heading, .level = 2}));
    }
    const TextLook small{.size = kSecondary, .tone = Tone::secondary};
    if (!table.about.empty())
        at += static_cast<double>(put_text(pen, table.about, x, at, caption_measure(pen, small, width), small,
                                           name_id(seed, "about"), {.role = Role::text}));
    return at > y ? at - y + static_cast<double>(scaled(pen, 8)) : 0;
}

} // namespace

double draw_table(Pen& pen, const view::Table& table, ImGuiID seed, float x, double y, float width) {
    const double start = y + draw_caption(pen, table, seed, x, y, width);
    if (table.columns.empty()) return start - y;

    Frame frame{table,
                lay_out_columns(pen, table, width),
                {},
                seed,
                x,
                width,
                0,
                scaled(pen, kCellPadX),
                scaled(pen, kCellPadY)};
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        frame.looks.push_back({.size = kSecondary, .align = align_of(table, i)});
    if (frame.columns.stacked) return start - y + draw_stacked(pen, table, seed, x, start, width);
    const Head head = set_head(pen, frame);

    BlockMemory& memory = pen.explorer.memory.blocks[seed];
    Heights& heights = memory.heights;
    heights.fit(table.rows ? table.count : 0, width, pen.theme.scale,
                line_height(pen, kSecondary) + 2 * frame.padY);
    const double bar = frame.columns.wide ? static_cast<double>(kScrollbar) : 0;
    const double known = static_cast<double>(head.height) + heights.total() + bar;

    semantics_push(pen.explorer.semantics,
                   {.role = Role::table,
                    .name = table.caption,
                    .rowCount = static_cast<int>(std::min<std::size_t>(table.count + 1, INT_MAX)),
                    .columnCount = static_cast<int>(table.columns.size()),
                    .from = {x, static_cast<float>(start)},
                    .to = {x + width, static_cast<float>(start + known)}});
    double total = 0;
    {
        const Sideways sideways(pen, frame, start, known);
        sideways.show_column(frame, memory);

        // The head stays in sight while its rows are.
        const ImRect shown = pen.panel->InnerClipRect;
        const bool sticks = head.height < kStickyShare * shown.GetHeight();
        double headY = start;
        if (sticks && start < static_cast<double>(shown.Min.y))
            headY = std::min(static_cast<double>(shown.Min.y),
                             std::max(start, start + known - bar - static_cast<double>(head.height)));
        draw_head(pen, frame, head, headY);
        pen.below = headY > start ? head.height : 0;

        const double rowsY = start + static_cast<double>(head.height);
        const auto ask = [&](std::size_t first, std::size_t count) {
            std::vector<SetRow> rows;
            for (view::Row& row : table.rows({first, count})) {
                rows.emplace_back();
                rows.back().row = std::move(row);
            }
            return rows;
        };
        const auto set = [&](SetRow& row) { return set_row(pen, frame, row); };
        const ShownRows<SetRow> rows =
            shown_rows<SetRow>(pen, heights, rowsY, static_cast<double>(shown.Min.y),
                               static_cast<double>(shown.Max.y), ask, set);
        const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
        ImGui::PushClipRect({clip.Min.x, std::max(clip.Min.y, static_cast<float>(headY) + head.height)},
                            clip.Max, true);
        for (std::size_t i = 0; i < rows.rows.size(); ++i)
            draw_row(pen, frame, rows.rows[i], rows.first + i, rows.y + heights.offset(rows.first + i));
        ImGui::PopClipRect();
        pen.below = 0;
        total = static_cast<double>(head.height) + heights.total() + bar;
    }
    semantics_pop(pen.explorer.semantics);
    if (total != known) pen.outcome.again = true;
    return start + total - y;
}

} // namespace ui
