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

SetNote set_note(const Pen& pen, const view::Note& note, float width) {
    SetNote set;
    if (note.mark != view::Mark::none) {
        set.text.push_back(words_run(" ", note.tone));
        set.text.back().mark = note.mark;
    }
    set.text.insert(set.text.end(), note.text.begin(), note.text.end());
    const float inner = width - scaled(pen, kNoteBar) - 2 * scaled(pen, kNoteX);
    set.set = set_text(pen, set.text, kNoteLook, inner);
    set.height = set.set.height + 2 * scaled(pen, kNoteY);
    if (!note.action.empty()) set.height = std::max(set.height, scaled(pen, target(pen)));
    return set;
}

void draw_note(Pen& pen, const view::Note& note, const SetNote& set, float x, double y, float width,
               ImGuiID seed) {
    view::Text whole = note.text;
    if (!note.kind.empty()) whole.insert(whole.begin(), words_run(note.kind + ": "));
    const std::string words = view::words(whole);
    const bool pressable = !note.action.empty() && !words.empty();
    const ImGuiID id = pressable ? unique_id(pen, seed, words) : 0;
    const ImRect area = box(x, y, width, set.height);
    SemanticTree& tree = pen.explorer.semantics;
    if (pressable)
        semantics_item(tree, {.role = Role::button,
                              .id = id,
                              .name = words,
                              .hits = view::hits(whole),
                              .chosen = note.chosen});
    else
        semantics_item(
            tree,
            {.role = Role::text, .name = words, .hits = view::hits(whole), .from = area.Min, .to = area.Max});
    const ImU32 ground = pen.ground;
    pen.ground = pen[Tone::page];
    if (pressable && lit(id)) pen.ground = mixed(pen[Tone::accent], pen.ground, 0.07F);
    if (in_sight(y, y + static_cast<double>(set.height))) {
        const float rounding = scaled(pen, kNoteRounding);
        pen.list->AddRectFilled(area.Min, area.Max, pen.ground, rounding);
        if (note.chosen)
            pen.list->AddRect(area.Min, area.Max, pen[Tone::accent], rounding, 0, 2);
        else
            pen.list->AddRect(area.Min, area.Max, pen[Tone::line], rounding);
        pen.list->AddRectFilled(area.Min, {area.Min.x + scaled(pen, kNoteBar), area.Max.y}, pen[note.tone],
                                rounding / 2, ImDrawFlags_RoundCornersLeft);
        ring(pen, id, area);
    }
    const float left = x + scaled(pen, kNoteBar) + scaled(pen, kNoteX);
    draw_text(pen, set.text, set.set, left, y + static_cast<double>(scaled(pen, kNoteY)), x + width - left,
              kNoteLook, seed, {});
    if (pressable && control(pen, id, area).pressed) pen.outcome.action = note.action;
    pen.ground = ground;
}

float aligned(float x, float room, float width, Align align) {
    return align == Align::centre ? x + (room - width) / 2 : align == Align::right ? x + room - width : x;
}

void draw_blank(Pen& pen, float x, double y, float room, Align align) {
    const float width = std::min(scaled(pen, kBlankWidth), room), height = scaled(pen, kBlankHeight);
    const ImVec2 at{snap(pen, static_cast<double>(aligned(x, room, width, align))),
                    snap(pen, y + static_cast<double>((line_height(pen, kSecondary) - height) / 2))};
    pen.list->AddRectFilled(at, {at.x + width, at.y + height}, mixed(pen[Tone::line], pen.ground, 0.6F), 3);
}

void draw_dash(Pen& pen, float x, double y, float room, Align align) {
    constexpr std::string_view kDash = "–";
    const float width = text_width(pen, kDash, kSecondary, false);
    draw_text(pen, kDash, aligned(x, room, width, align),
              y + static_cast<double>(baseline_in_line(pen, kSecondary)), kSecondary, false,
              pen[Tone::secondary]);
}

} // namespace

SetCell set_cell(const Pen& pen, const Cell& cell, const TextLook& look, float width) {
    SetCell set;
    set.text = set_text(pen, cell.text, look, width);
    set.height = std::max(set.text.height, cell.notes.empty() ? line_height(pen, look.size) : 0.0F);
    for (const view::Note& note : cell.notes) {
        if (set.height > 0) set.height += scaled(pen, kNoteGap);
        set.notes.push_back(set_note(pen, note, width));
        set.height += set.notes.back().height;
    }
    return set;
}

std::string said(const Cell& cell) {
    if (!cell.name.empty()) return cell.name;
    std::string words = view::words(cell.text);
    if (!words.empty() || !cell.notes.empty()) return words;
    switch (cell.kind) {
    case CellKind::nothingReported:
        return "nothing reported";
    case CellKind::notLooked:
        return "not looked at";
    case CellKind::text:
    case CellKind::number:
        break;
    }
    return {};
}

std::vector<view::Stretch> hits_said(const Cell& cell) {
    return cell.name.empty() ? view::hits(cell.text) : std::vector<view::Stretch>();
}

bool has_parts(const Cell& cell) { return has_controls(cell.text) || !cell.notes.empty(); }

void draw_cell(Pen& pen, const Cell& cell, const SetCell& set, float x, double y, float width,
               const TextLook& look, ImGuiID seed, bool declared) {
    const bool shown = in_sight(y, y + static_cast<double>(set.height));
    const bool empty = cell.text.empty() && cell.notes.empty();
    if (shown && empty && cell.kind == CellKind::notLooked) draw_blank(pen, x, y, width, look.align);
    if (shown && empty && cell.kind == CellKind::nothingReported) draw_dash(pen, x, y, width, look.align);
    TextLook own = look;
    if (cell.kind == CellKind::notLooked || cell.kind == CellKind::nothingReported)
        own.tone = Tone::secondary;
    const SemanticNode node{.role = declared && has_parts(cell) ? Role::text : Role::none};
    draw_text(pen, cell.text, set.text, x, y, width, own, seed, node);
    double at = y + static_cast<double>(set.text.height);
    for (std::size_t i = 0; i < set.notes.size(); ++i) {
        if (at > y) at += static_cast<double>(scaled(pen, kNoteGap));
        draw_note(pen, cell.notes[i], set.notes[i], x, at, width, seed);
        at += static_cast<double>(set.notes[i].height);
    }
}

} // namespace ui
