// Terms explained where they stand, and the line at the foot of every screen.
#include <algorithm>

#include "core/query/search.h"
#include "core/view/panels.h"
#include "core/view/phrases.h"

namespace view {
namespace {

constexpr std::size_t kCardsRead = 60; // of a long list, the first are read for terms

bool letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80;
}

// Whether the term stands in the text as a word of its own ("plans" counts as "plan").
bool stands_in(const std::string& text, const query::Needles& term) {
    for (const query::Hit& hit : query::hits(text, term)) {
        const bool open = hit.from > 0 && letter(text[hit.from - 1]);
        const std::size_t end = hit.to < text.size() && text[hit.to] == 's' ? hit.to + 1 : hit.to;
        if (!open && (end >= text.size() || !letter(text[end]))) return true;
    }
    return false;
}

// "Multi-agency safeguarding hub (MASH)" is met as either.
std::vector<query::Needles> spellings(std::string_view term) {
    std::vector<query::Needles> all;
    const auto bracket = term.find(" (");
    const auto add = [&](std::string_view words) {
        all.push_back(query::needles("\"" + std::string(words) + "\""));
    };
    add(term.substr(0, bracket));
    if (bracket != std::string_view::npos && term.back() == ')')
        add(term.substr(bracket + 2, term.size() - bracket - 3));
    return all;
}

std::string read_out(const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) text += words(heading->text) + "\n";
        if (const auto* overline = std::get_if<Overline>(&block)) text += words(overline->text) + "\n";
        if (const auto* cards = std::get_if<Cards>(&block))
            for (const Card& card : cards->cards({0, kCardsRead})) {
                text += words(card.statement) + "\n";
                for (const Quote& quote : card.quotes) text += quote.text + "\n";
            }
    }
    return text;
}

} // namespace

std::vector<Block> words_used(const Context& context, const std::vector<Block>& blocks) {
    const std::string text = read_out(blocks);
    List list;
    list.name = "Words used here";
    for (const record::Term& term : context.data->glossary) {
        const std::vector<query::Needles> all = spellings(term.term);
        if (std::any_of(all.begin(), all.end(), [&](const auto& each) { return stands_in(text, each); }))
            list.items.push_back(
                {run(std::string(term.term) + ": ", Tone::ink, true), run(std::string(term.meaning))});
    }
    if (list.items.empty()) return {};
    std::vector<Block> made{heading(3, list.name)};
    made.emplace_back(std::move(list));
    return made;
}

Block colophon(const record::Dataset& data) {
    return paragraph(
        "Independent of Ofsted, the councils and the Trust. Record as at " + date_long(data.asAt) +
            ". If something here is wrong, send the link of what you see to whoever sent you this page, "
            "or to its keeper: every line names the source to check it against.",
        Tone::secondary);
}

} // namespace view
