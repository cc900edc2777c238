#include "ui/table_cell.h"

#include <algorithm>

#include "ui/control.h"
#include "ui/text.h"

namespace ui {

namespace {

using view::Cell;
using view::CellKind;
using view::Tone;

constexpr float kBlankWidth = 34, kBlankHeight = 17; // CSS pixels
constexpr float kNoteBar = 4, kNoteX = 10, kNoteY = 6, kNoteGap = 6, kNoteRounding = 5;

const TextLook kNoteLook{.size = kSecondary};

SetNote set_note(const Painter& painter, const view::Note& note, float width) {
    SetNote set;
    if (note.mark != view::Mark::none) {
        set.text.push_back(words_run(" ", note.tone));
        set.text.back().mark = note.mark;
        if (!note.kind.empty()) set.text.back().name = note.kind + ": ";
    }
    set.text.insert(set.text.end(), note.text.begin(), note.text.end());
    const float inner = width - scaled(painter, kNoteBar) - 2 * scaled(painter, kNoteX);
    set.set = set_text(painter, set.text, kNoteLook, inner);
    set.height = set.set.height + 2 * scaled(painter, kNoteY);
    if (!note.action.empty()) set.height = std::max(set.height, scaled(painter, target(painter)));
    return set;
}

void draw_note(Painter& painter, const view::Note& note, const SetNote& set, float x, double y, float width,
               ImGuiID seed) {
    const std::string words = view::words(set.text);
    const bool pressable = !note.action.empty() && !words.empty();
    const ImGuiID id = pressable ? unique_id(painter, seed, words) : 0;
    const ImRect area = box(x, y, width, set.height);
    semantics::Declared node{.role = Role::text, .from = area.Min, .to = area.Max};
    if (pressable) node = link_at(painter, id, note.action, note.chosen, area);
    const ImU32 ground = painter.ground;
    painter.ground = painter[Tone::page];
    if (pressable && lit(id)) painter.ground = mixed(painter[Tone::accent], painter.ground, 0.07F);
    if (in_sight(y, y + static_cast<double>(set.height))) {
        const float rounding = scaled(painter, kNoteRounding);
        painter.list->AddRectFilled(area.Min, area.Max, painter.ground, rounding);
        if (note.chosen)
            painter.list->AddRect(area.Min, area.Max, painter[Tone::accent], rounding, 0, 2);
        else
            painter.list->AddRect(area.Min, area.Max, painter[Tone::line], rounding);
        painter.list->AddRectFilled(area.Min, {area.Min.x + scaled(painter, kNoteBar), area.Max.y},
                                    painter[note.tone], rounding / 2, ImDrawFlags_RoundCornersLeft);
        ring(painter, id, area);
    }
    const float left = x + scaled(painter, kNoteBar) + scaled(painter, kNoteX);
    draw_text(painter, set.text, set.set, left, y + static_cast<double>(scaled(painter, kNoteY)),
              x + width - left, kNoteLook, seed, std::move(node));
    if (pressable && control(painter, id, area).pressed) painter.outcome.action = note.action;
    painter.ground = ground;
}

float aligned(float x, float room, float width, Align align) {
    return align == Align::centre ? x + (room - width) / 2 : align == Align::right ? x + room - width : x;
}

void draw_blank(Painter& painter, float x, double y, float room, Align align) {
    const float width = std::min(scaled(painter, kBlankWidth), room), height = scaled(painter, kBlankHeight);
    const ImVec2 at{snap(painter, static_cast<double>(aligned(x, room, width, align))),
                    snap(painter, y + static_cast<double>((line_height(painter, kSecondary) - height) / 2))};
    painter.list->AddRectFilled(at, {at.x + width, at.y + height},
                                mixed(painter[Tone::line], painter.ground, 0.6F), 3);
}

void draw_sign(Painter& painter, std::string_view sign, float x, double y, float room, Align align) {
    const float width = text_width(painter, sign, kSecondary, false);
    draw_text(painter, sign, aligned(x, room, width, align),
              y + static_cast<double>(baseline_in_line(painter, kSecondary)), kSecondary, false,
              painter[Tone::secondary]);
}

} // namespace

SetCell set_cell(const Painter& painter, const Cell& cell, const TextLook& look, float width) {
    SetCell set;
    set.text = set_text(painter, cell.text, look, width);
    set.height = std::max(set.text.height, cell.notes.empty() ? line_height(painter, look.size) : 0.0F);
    for (const view::Note& note : cell.notes) {
        if (set.height > 0) set.height += scaled(painter, kNoteGap);
        set.notes.push_back(set_note(painter, note, width));
        set.height += set.notes.back().height;
    }
    return set;
}

std::string said(const Cell& cell) {
    if (!cell.says.empty()) return cell.says; // the heads of its row and column say where
    std::string words = view::words(cell.text);
    if (!words.empty() || !cell.notes.empty()) return words;
    return std::string(view::nothing_words(cell.kind));
}

bool has_parts(const Cell& cell) { return has_controls(cell.text) || !cell.notes.empty(); }

void draw_cell(Painter& painter, const CellNode& node, const SetCell& set, float x, double y, float width,
               const TextLook& look, ImGuiID seed) {
    const Cell& cell = node.cell;
    const bool shown = in_sight(y, y + static_cast<double>(set.height));
    const bool empty = cell.text.empty() && cell.notes.empty();
    if (shown && empty && cell.kind == CellKind::notLooked) draw_blank(painter, x, y, width, look.align);
    if (shown && empty) draw_sign(painter, view::nothing_sign(cell.kind), x, y, width, look.align);
    TextLook own = look;
    if (view::is_nothing(cell.kind)) own.tone = Tone::secondary;

    semantics::Tree& tree = painter.explorer.semantics;
    semantics::Declared whole{.role = node.column == 0 || cell.head ? Role::rowHeader : Role::cell,
                              .columnIndex = static_cast<int>(node.column) + 1,
                              .chosen = cell.chosen,
                              .from = node.area.Min,
                              .to = node.area.Max};
    const bool parts = node.id != 0 || has_parts(cell);
    if (parts) semantics::push(tree, whole);
    semantics::Declared words{.role = Role::text};
    if (node.id != 0)
        words = link_at(painter, node.id, cell.action, cell.chosen, node.area);
    else if (!parts)
        words = whole;
    words.name = said(cell);
    draw_text(painter, cell.text, set.text, x, y, width, own, seed, std::move(words));
    double at = y + static_cast<double>(set.text.height);
    for (std::size_t i = 0; i < set.notes.size(); ++i) {
        if (at > y) at += static_cast<double>(scaled(painter, kNoteGap));
        draw_note(painter, cell.notes[i], set.notes[i], x, at, width, seed);
        at += static_cast<double>(set.notes[i].height);
    }
    if (parts) semantics::pop(tree);
}

} // namespace ui
