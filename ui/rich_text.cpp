#include "ui/rich_text.h"

#include <algorithm>

#include "ui/control.h"
#include "ui/details.h"
#include "ui/marks.h"
#include "ui/text.h"
#include "ui/words.h"

namespace ui {

namespace {

using view::Run;
using view::Text;
using view::Tone;

constexpr float kMarkGap = 0.22F;    // after a mark, by text size
constexpr float kMarkSpace = 0.12F;  // the same where a space or another mark follows
constexpr float kMarkBefore = 0.35F; // before a mark that follows a word
constexpr float kMarkHeight = 0.33F; // of a mark's centre above the baseline
constexpr float kLineOfText = 31.5F; // ems: 75 characters of English
constexpr float kLineOfCaption = 48;
constexpr float kDot = 1.5F; // CSS pixels: of the line under a term that is explained
constexpr std::size_t kRunless = static_cast<std::size_t>(-1);

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t character_bytes(std::string_view text) {
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
    return bytes;
}

// Where within a word a line may end: after "-", "/" and dashes, unless nothing follows.
bool breaks_after(std::string_view character) {
    return character == "-" || character == "/" || character == "–" || character == "—";
}

class Setter {
public:
    Setter(const Painter& painter, const TextLook& look, float width)
        : painter(painter), look(look), limit(width) {}

    SetText set(const Text& of) {
        text = &of;
        if (of.empty()) return {};
        for (std::size_t i = 0; i < of.size(); ++i) add_run(of[i], i);
        end_word();
        end_line();
        result.lineHeight = line_height(painter, look.size);
        result.height = result.lineHeight * static_cast<float>(result.lines.size());
        return std::move(result);
    }

private:
    const Painter& painter;
    const TextLook& look;
    float limit;
    const Text* text = nullptr;
    SetText result;
    std::vector<Piece> word;
    float wordWidth = 0;
    Piece space{.run = kRunless};
    float x = 0;
    std::size_t lineStart = 0;

    float width_of(std::string_view text, const Run& run) const {
        return text_width(painter, text, look.size, look.strong || run.strong);
    }

    void add_run(const Run& run, std::size_t index) {
        if (run.mark != view::Mark::none) {
            if (!word.empty() && !word.back().mark)
                add_to_word({.run = index, .width = kMarkBefore * look.size * painter.style.scale});
            if (!word.empty()) end_word();
            const float gap = run.text.empty() || is_space(run.text.front()) ? kMarkSpace : kMarkGap;
            add_to_word({.run = index,
                         .width = mark_width(painter, look.size) + gap * look.size * painter.style.scale,
                         .mark = true});
        }
        if (run.framed) {
            const float room = kFrameRoom * look.size * painter.style.scale;
            const float width = width_of(run.text, run) + 2 * room;
            // Where there is no room for the frame, its words stand as others do.
            if (width <= limit)
                return add_to_word({.run = index, .text = run.text, .width = width, .framed = true});
        }
        std::string_view rest = run.text;
        if (run.mark != view::Mark::none && !rest.empty() && rest.front() == ' ') {
            // A mark doesn't part from the word that it belongs to.
            add_to_word({.run = index, .width = width_of(" ", run)});
            rest.remove_prefix(1);
        }
        while (!rest.empty()) {
            if (is_space(rest.front())) {
                end_word();
                if (rest.front() == '\n')
                    end_line();
                else if (space.run == kRunless)
                    space = {.run = index, .text = rest.substr(0, 1), .width = width_of(" ", run)};
                rest.remove_prefix(1);
                continue;
            }
            std::size_t end = 0;
            bool breaks = false;
            while (end < rest.size() && !is_space(rest[end]) && !breaks) {
                const std::size_t bytes = character_bytes(rest.substr(end));
                breaks = end > 0 && breaks_after(rest.substr(end, bytes));
                end += bytes;
            }
            const std::string_view part = rest.substr(0, end);
            add_to_word({.run = index, .text = part, .width = width_of(part, run)});
            rest.remove_prefix(end);
            if (breaks) end_word();
        }
    }

    void add_to_word(Piece piece) {
        wordWidth += piece.width;
        word.push_back(piece);
    }

    void end_word() {
        if (word.empty()) return;
        const bool startsLine = result.pieces.size() == lineStart;
        const float before = startsLine || space.run == kRunless ? 0 : space.width;
        if (!startsLine && x + before + wordWidth > limit)
            end_line();
        else if (before > 0)
            place(space);
        space.run = kRunless;
        const bool tooWide = wordWidth > limit;
        for (const Piece& piece : word) {
            if (tooWide && !piece.mark && x + piece.width > limit)
                place_in_parts(piece);
            else
                place(piece);
        }
        word.clear();
        wordWidth = 0;
    }

    void place_in_parts(const Piece& piece) {
        for (std::string_view rest = piece.text; !rest.empty();) {
            const std::string_view character = rest.substr(0, character_bytes(rest));
            const float width = width_of(character, (*text)[piece.run]);
            if (x + width > limit && result.pieces.size() > lineStart) end_line();
            place({.run = piece.run, .text = character, .width = width});
            rest.remove_prefix(character.size());
        }
    }

    void place(Piece piece) {
        piece.x = x;
        x += piece.width;
        if (result.pieces.size() > lineStart) {
            Piece& last = result.pieces.back();
            const bool goesOn = last.run == piece.run && !last.mark && !piece.mark && !last.text.empty() &&
                                last.text.data() + last.text.size() == piece.text.data();
            if (goesOn) {
                last.text = {last.text.data(), last.text.size() + piece.text.size()};
                last.width += piece.width;
                return;
            }
        }
        result.pieces.push_back(piece);
    }

    void end_line() {
        result.lines.push_back({lineStart, result.pieces.size(), x});
        result.width = std::max(result.width, x);
        lineStart = result.pieces.size();
        x = 0;
        space.run = kRunless;
    }
};

bool is_link(const Run& run) { return !run.action.empty() || !run.address.empty(); }
bool is_control(const Run& run) { return is_link(run) || !run.meaning.empty(); }

std::string_view run_name(const Run& run) { return run.name.empty() ? run.text : run.name; }

ImU32 colour_of(const Painter& painter, const Run& run, const TextLook& look) {
    if (is_link(run) && run.mark == view::Mark::none && run.tone == Tone::ink && !run.quiet)
        return painter[Tone::accent];
    return painter[run.tone == Tone::ink ? look.tone : run.tone];
}

// The node of a text that is set in lines: it holds the words, and what can be pressed among them.
void declare(Painter& painter, const Text& text, const SetText& set, float x, double y, float width,
             const TextLook& look, const std::vector<ImGuiID>& ids, semantics::Declared node) {
    if (node.from.x >= node.to.x) {
        node.from = {x, static_cast<float>(y)};
        node.to = {x + width, static_cast<float>(y) + set.height};
    }
    if (node.name.empty()) node.name = view::words(text);
    if (node.name.empty()) return;
    const ImVec2 from = node.from;
    semantics::Words words = words_of(painter, text, set, x - from.x, width, look, ids);
    words.inset.y = static_cast<float>(y - static_cast<double>(from.y));
    semantics::item(painter.explorer.semantics, std::move(node))->words = std::move(words);
}

void declare_control(Painter& painter, const Run& run, ImGuiID id) {
    const semantics::Control control = control_of(painter, run, id);
    semantics::item(painter.explorer.semantics, {.role = control.role,
                                                 .id = id,
                                                 .name = std::string(run_name(run)),
                                                 .description = control.description,
                                                 .address = control.address,
                                                 .leaves = control.leaves});
}

} // namespace

float line_start(const SetLine& line, float x, float width, Align align) {
    switch (align) {
    case Align::left:
        break;
    case Align::centre:
        return x + std::max(0.0F, (width - line.width) / 2);
    case Align::right:
        return x + std::max(0.0F, width - line.width);
    }
    return x;
}

Run words_run(std::string text, Tone tone, bool strong) {
    Run run;
    run.text = std::move(text);
    run.tone = tone;
    run.strong = strong;
    return run;
}

bool has_controls(const Text& text) { return std::any_of(text.begin(), text.end(), is_control); }

SetText set_text(const Painter& painter, const Text& text, const TextLook& look, float width) {
    return Setter(painter, look, std::max(width, 1.0F)).set(text);
}

float measure(const Painter& painter, const TextLook& look, float width) {
    return std::min(width, kLineOfText * look.size * painter.style.scale);
}

float caption_measure(const Painter& painter, const TextLook& look, float width) {
    return std::min(width, kLineOfCaption * look.size * painter.style.scale);
}

void draw_text(Painter& painter, const Text& text, const SetText& set, float x, double y, float width,
               const TextLook& look, ImGuiID seed, semantics::Declared node) {
    // Where each run's pieces stand, for those that are controls.
    std::vector<std::vector<ImRect>> places(text.size());
    const float drop = baseline_in_line(painter, look.size);
    const float em = look.size * painter.style.scale;
    const auto at_line = [&](std::size_t line) {
        return y + static_cast<double>(set.lineHeight * static_cast<float>(line));
    };
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        const float start = line_start(set.lines[i], x, width, look.align);
        for (std::size_t p = set.lines[i].first; p < set.lines[i].end; ++p) {
            const Piece& piece = set.pieces[p];
            if (is_control(text[piece.run])) {
                ImRect place = box(start + piece.x, at_line(i), piece.width, set.lineHeight);
                std::vector<ImRect>& own = places[piece.run];
                if (!own.empty() && own.back().Min.y == place.Min.y)
                    own.back().Add(place);
                else
                    own.push_back(place);
            }
        }
    }

    const bool controls = has_controls(text);
    semantics::Tree& tree = painter.explorer.semantics;
    std::vector<ImGuiID> ids(controls ? text.size() : 0, 0);
    for (std::size_t r = 0; r < ids.size(); ++r)
        if (is_control(text[r]) && !places[r].empty()) ids[r] = unique_id(painter, seed, run_name(text[r]));
    // What is pressed as a whole holds nothing else to press: that stands beside it in the tree.
    const bool within = node.role != Role::none && node.id == 0;
    if (node.role != Role::none && tree.wanted)
        declare(painter, text, set, x, y, width, look, within ? ids : std::vector<ImGuiID>(),
                std::move(node));
    for (std::size_t r = 0; r < ids.size(); ++r) {
        if (ids[r] == 0) continue;
        const Run& run = text[r];
        if (!within && tree.wanted) declare_control(painter, run, ids[r]);
        // The item stands at the first piece; the pointer may meet any of them.
        ImRect hit = places[r].front();
        for (const ImRect& place : places[r]) {
            if (place.Contains(ImGui::GetIO().MousePos)) hit = place;
            ring(painter, ids[r], place);
        }
        // The other pieces: control() says so of this one, and of twice the same it would seem that two crowd.
        for (const ImRect& place : places[r])
            if (place.Min.x != hit.Min.x || place.Min.y != hit.Min.y) reaches(painter, place);
        const float low = std::max(0.0F, target(painter) - set.lineHeight) / 2;
        const auto reach = [&](ImRect place) {
            if (places[r].size() == 1 && set.lines.size() == 1) place.Expand({0, low});
            return place;
        };
        const Pressed state = control(painter, ids[r], reach(places[r].front()), reach(hit));
        if (!run.meaning.empty()) {
            if (state.pressed) painter.explorer.memory.details.tapped = ids[r];
            if (wants_details(painter, ids[r], state.hovered) &&
                ImGui::GetCurrentWindow()->ClipRect.Overlaps(hit))
                draw_details(painter, ids[r], hit, run.meaning);
        } else if (state.pressed) {
            if (!run.action.empty())
                painter.outcome.action = run.action;
            else
                painter.outcome.opens = run.address;
        }
    }

    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        const double top = at_line(i);
        if (!in_sight(top, top + static_cast<double>(set.lineHeight))) continue;
        const float start = line_start(set.lines[i], x, width, look.align);
        const double baseline = top + static_cast<double>(drop);
        for (std::size_t p = set.lines[i].first; p < set.lines[i].end; ++p) {
            const Piece& piece = set.pieces[p];
            const Run& run = text[piece.run];
            const ImU32 colour = colour_of(painter, run, look);
            const float left = start + piece.x;
            if (piece.mark) {
                const float radius = mark_width(painter, look.size) / 2;
                draw_mark(painter, run.mark, {left + radius, static_cast<float>(baseline) - kMarkHeight * em},
                          look.size, colour, painter.ground);
                continue;
            }
            if (run.hit) {
                const ImRect wash = box(left - 1, top + 1, piece.width + 2, set.lineHeight - 2);
                painter.list->AddRectFilled(
                    wash.Min, wash.Max, mixed(painter[Tone::requiresImprovement], painter.ground, 0.16F), 3);
            }
            if (piece.framed) {
                const ImRect frame = box(left + 0.5F, top + 1.5, piece.width - 1, set.lineHeight - 3);
                painter.list->AddRectFilled(frame.Min, frame.Max, mixed(colour, painter.ground, 0.08F), 4);
                painter.list->AddRect(frame.Min, frame.Max, colour, 4);
                draw_text(painter, piece.text, left + kFrameRoom * em, baseline, look.size,
                          look.strong || run.strong, colour);
                continue;
            }
            draw_text(painter, piece.text, left, baseline, look.size, look.strong || run.strong, colour);
            if (!run.meaning.empty()) {
                const float under = snap(painter, baseline + static_cast<double>(0.14F * em));
                const float dot = lit(ids[piece.run]) ? 2 * kDot : kDot;
                for (float at = left; at + dot <= left + piece.width; at += dot + 2 * kDot)
                    painter.list->AddRectFilled({at, under}, {at + dot, under + kDot},
                                                painter[Tone::secondary]);
            } else if (is_control(run) && (!run.quiet || lit(ids[piece.run]))) {
                const float thick = lit(ids[piece.run])     ? 2.0F
                                    : painter.pixel > 0.75F ? 1.0F
                                                            : 2 * painter.pixel;
                const float under = snap(painter, baseline + static_cast<double>(0.12F * em));
                painter.list->AddRectFilled({snap(painter, static_cast<double>(left)), under},
                                            {left + piece.width, under + thick}, colour);
            }
        }
    }
}

float put_text(Painter& painter, const Text& text, float x, double y, float width, const TextLook& look,
               ImGuiID seed, semantics::Declared node) {
    const SetText set = set_text(painter, text, look, width);
    draw_text(painter, text, set, x, y, width, look, seed, std::move(node));
    return set.height;
}

} // namespace ui
