#include <algorithm>
#include <climits>
#include <string>
#include <vector>

#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/rich_text.h"
#include "ui/shown_rows.h"
#include "ui/text.h"

namespace ui {

namespace {

using view::Text;
using view::Tone;

constexpr float kCardBar = 4, kCardPadX = 12, kCardPadY = 10, kCardGap = 10, kQuoteGap = 3,
                kCardRounding = 6; // CSS pixels

// A paragraph of a card.
struct CardPart {
    Text text;
    TextLook look{.size = kBody};
    SetText set{};
    float gap = 0;     // above it
    bool name = false; // says what the card says
};

struct SetCard {
    view::Card card;
    std::vector<CardPart> parts;
    float height = 0;
};

Text first_line(const view::Card& card) {
    Text text{words_run(card.kind, card.tone, true)};
    text.front().mark = card.mark;
    if (!card.voice.empty()) text.push_back(words_run(" · " + card.voice, Tone::secondary));
    if (!card.extent.empty()) text.push_back(words_run(" · " + card.extent, Tone::secondary));
    return text;
}

Text quote_text(const view::Quote& quote) {
    Text text;
    if (quote.verbatim) text.push_back(words_run("“", Tone::secondary));
    if (quote.runs.empty())
        text.push_back(words_run(quote.text, Tone::secondary));
    else
        text.insert(text.end(), quote.runs.begin(), quote.runs.end());
    if (quote.verbatim) text.push_back(words_run("”", Tone::secondary));
    if (!quote.where.empty()) text.push_back(words_run(" · ", Tone::secondary));
    text.insert(text.end(), quote.where.begin(), quote.where.end());
    return text;
}

// Made once the card stands where it stays: what is set refers to the card's own strings.
float set_card(const Painter& painter, SetCard& card, float width) {
    const TextLook small{.size = kSecondary, .tone = Tone::secondary};
    const float gap = scaled(painter, kQuoteGap);
    card.parts.push_back({.text = first_line(card.card), .look = {.size = kSecondary}});
    card.parts.push_back({.text = card.card.statement, .name = true});
    for (const view::Quote& quote : card.card.quotes)
        card.parts.push_back({.text = quote_text(quote), .look = small, .gap = gap});
    if (!card.card.about.empty()) card.parts.push_back({.text = card.card.about, .look = small, .gap = gap});
    const float inner = width - scaled(painter, kCardBar) - 2 * scaled(painter, kCardPadX);
    card.height = 2 * scaled(painter, kCardPadY);
    for (CardPart& part : card.parts) {
        part.set = set_text(painter, part.text, part.look, measure(painter, part.look, inner));
        card.height += part.gap + part.set.height;
    }
    return card.height + scaled(painter, kCardGap);
}

void draw_card(Painter& painter, const SetCard& set, std::size_t place, std::size_t count, ImGuiID seed,
               float x, double y, float width) {
    const view::Card& card = set.card;
    const ImRect area = box(x, y, width, set.height);
    const float rounding = scaled(painter, kCardRounding), bar = scaled(painter, kCardBar);
    const ImGuiID own = name_id(seed, card.id);
    const std::string statement = view::words(card.statement);
    const bool pressable = !card.action.empty() && !statement.empty();
    const ImGuiID id = pressable ? unique_id(painter, own, "card") : 0;
    semantics::Tree& tree = painter.explorer.semantics;
    semantics::push(tree, {.role = Role::article,
                           .name = card.kind + (card.voice.empty() ? "" : ", " + card.voice),
                           .setSize = static_cast<int>(std::min<std::size_t>(count, INT_MAX)),
                           .position = static_cast<int>(place) + 1,
                           .from = area.Min,
                           .to = area.Max});

    const ImU32 ground = painter.ground;
    painter.ground = painter[Tone::page];
    if (pressable && lit(id)) painter.ground = mixed(painter[Tone::accent], painter.ground, 0.05F);
    if (in_sight(y, y + static_cast<double>(set.height))) {
        painter.list->AddRectFilled(area.Min, area.Max, painter.ground, rounding);
        if (card.chosen)
            painter.list->AddRect({area.Min.x + 0.5F, area.Min.y + 0.5F},
                                  {area.Max.x - 0.5F, area.Max.y - 0.5F}, painter[Tone::accent], rounding, 0,
                                  2);
        else
            painter.list->AddRect(area.Min, area.Max, painter[Tone::line], rounding);
        painter.list->AddRectFilled(area.Min, {area.Min.x + bar, area.Max.y}, painter[card.tone],
                                    rounding / 2, ImDrawFlags_RoundCornersLeft);
        ring(painter, id, area);
    }
    const float left = x + bar + scaled(painter, kCardPadX);
    double at = y + static_cast<double>(scaled(painter, kCardPadY));
    for (std::size_t i = 0; i < set.parts.size(); ++i) {
        const CardPart& part = set.parts[i];
        at += static_cast<double>(part.gap);
        semantics::Declared node{.role = Role::text};
        if (part.name && pressable) node = link_at(painter, id, card.action, card.chosen, area);
        draw_text(painter, part.text, part.set, left, at, std::max(part.set.width, 1.0F), part.look,
                  name_id(own, std::to_string(i)), std::move(node));
        at += static_cast<double>(part.set.height);
    }
    // Last, so that the links on it come first.
    if (pressable && control(painter, id, area).pressed) painter.outcome.action = card.action;
    painter.ground = ground;
    semantics::pop(tree);
}

} // namespace

double draw_cards(Painter& painter, const view::Cards& cards, ImGuiID seed, float x, double y, float width) {
    if (cards.count == 0 || !cards.cards) return 0;
    BlockMemory& memory = painter.explorer.memory.blocks[seed];
    Heights& heights = memory.heights;
    heights.fit(cards.count, width, painter.style.scale, scaled(painter, 140));
    const double known = heights.total();
    const ImRect shown = painter.panel->InnerClipRect;
    semantics::push(painter.explorer.semantics, {.role = Role::group,
                                                 .name = cards.name,
                                                 .from = {x, static_cast<float>(y)},
                                                 .to = {x + width, static_cast<float>(y + known)}});
    const auto ask = [&](std::size_t first, std::size_t count) {
        std::vector<SetCard> made;
        for (view::Card& card : cards.cards({first, count})) {
            made.emplace_back();
            made.back().card = std::move(card);
        }
        return made;
    };
    const auto set = [&](SetCard& card) { return set_card(painter, card, width); };
    const ShownRows<SetCard> rows = shown_rows<SetCard>(painter, memory, y, static_cast<double>(shown.Min.y),
                                                        static_cast<double>(shown.Max.y), ask, set);
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
        draw_card(painter, rows.rows[i], rows.first + i, cards.count, seed, x,
                  rows.y + heights.offset(rows.first + i), width);
    for (const auto& other : rows.others)
        draw_card(painter, other.row, other.place, cards.count, seed, x, rows.y + heights.offset(other.place),
                  width);
    tell_of_rows(painter, memory, rows.y, 1);
    semantics::pop(painter.explorer.semantics);
    if (heights.total() != known) painter.outcome.again = true;
    return heights.total() - static_cast<double>(scaled(painter, kCardGap));
}

} // namespace ui
