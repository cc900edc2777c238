#include "ui/words.h"

#include <algorithm>

namespace ui {

namespace {

using semantics::LineEnd;
using semantics::Stretch;
using view::Run;
using view::Text;

// A place in a text: a run, and a byte in it.
struct Spot {
    std::size_t run = 0, byte = 0;
};

Spot start_of(const Text& text, const Piece& piece) {
    // A mark, or room beside one, stands before its run's words.
    if (piece.mark || piece.text.data() == nullptr) return {piece.run, 0};
    return {piece.run, static_cast<std::size_t>(piece.text.data() - text[piece.run].text.data())};
}

// What stood between two lines, of which nothing is drawn.
LineEnd end_between(const Text& text, Spot from, const Spot& to) {
    LineEnd end = LineEnd::within;
    for (; from.run < to.run || (from.run == to.run && from.byte < to.byte); ++from.byte) {
        if (from.byte >= text[from.run].text.size()) {
            ++from.run;
            from.byte = static_cast<std::size_t>(-1); // the loop makes it 0
            continue;
        }
        if (text[from.run].text[from.byte] == '\n') return LineEnd::hard;
        end = LineEnd::space;
    }
    return end;
}

// Whether the run says something else than it shows.
bool says_other(const Run& run) {
    const auto trimmed = [](std::string_view text) {
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        return text;
    };
    return !run.name.empty() && trimmed(run.name) != trimmed(run.text);
}

bool is_room(const Piece& piece) { return !piece.mark && piece.text.data() == nullptr; }

// The room beside a mark stands for the space in the words, if there is one.
bool says_space(const Run& run, const Piece& piece) {
    return is_room(piece) && !run.text.empty() && run.text.front() == ' ';
}

Stretch stretch_of(const Run& run, const Piece& piece, const TextLook& look) {
    Stretch stretch;
    stretch.text = std::string(piece.text);
    stretch.strong = look.strong || run.strong;
    stretch.hit = run.hit;
    return stretch;
}

} // namespace

semantics::Control control_of(const Painter& painter, const Run& run, ImGuiID id) {
    semantics::Control control{.id = id, .name = run.name, .description = run.meaning};
    if (!run.meaning.empty()) return control;
    control.role = Role::link;
    control.leaves = run.action.empty();
    control.address = control.leaves ? run.address : address(painter, run.action);
    return control;
}

semantics::Words words_of(const Painter& painter, const Text& text, const SetText& set, float x, float width,
                          const TextLook& look, const std::vector<ImGuiID>& ids) {
    semantics::Words words;
    words.size = look.size * painter.style.scale;
    words.lineHeight = set.lineHeight;
    words.inset = {x, 0};
    std::vector<int> controls(text.size(), -1);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] == 0) continue;
        controls[i] = static_cast<int>(words.controls.size());
        words.controls.push_back(control_of(painter, text[i], ids[i]));
    }
    std::vector<bool> said(text.size(), false); // a name is said once, however many lines the words take
    const float frame = kFrameRoom * look.size * painter.style.scale;
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        const SetLine& line = set.lines[i];
        float gap = line_start(line, 0, width, look.align);
        for (std::size_t p = line.first; p < line.end; ++p) {
            const Piece& piece = set.pieces[p];
            const Run& run = text[piece.run];
            const bool named = controls[piece.run] < 0 && says_other(run);
            if (piece.mark || (is_room(piece) && !says_space(run, piece))) {
                gap += piece.width;
                if (!piece.mark || !run.text.empty() || !named) continue;
            }
            Stretch stretch = stretch_of(run, piece, look);
            if (says_space(run, piece)) stretch.text = " ";
            if (named) {
                if (!said[piece.run])
                    stretch.says = run.name;
                else
                    stretch.says = " ";
                said[piece.run] = true;
            }
            stretch.control = controls[piece.run];
            stretch.gap = piece.framed ? gap + frame : gap;
            gap = piece.framed ? frame : 0;
            words.stretches.push_back(std::move(stretch));
        }
        if (i + 1 == set.lines.size()) break;
        if (line.first == line.end) words.stretches.emplace_back();
        if (words.stretches.empty()) continue;
        const SetLine& next = set.lines[i + 1];
        if (next.first == next.end || line.first == line.end) {
            words.stretches.back().end = LineEnd::hard;
            continue;
        }
        const Piece& last = set.pieces[line.end - 1];
        Spot from = start_of(text, last);
        from.byte += last.text.size();
        words.stretches.back().end = end_between(text, from, start_of(text, set.pieces[next.first]));
    }
    return words;
}

} // namespace ui
