// Terms explained where they stand.
#include <algorithm>
#include <map>

#include "core/block/phrases.h"
#include "core/query/search.h"
#include "core/screens/detail.h"

namespace view {
namespace {

constexpr std::size_t kCardsRead = 60; // of a long list, the first are read for terms

bool letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80;
}

constexpr std::size_t kNowhere = std::string_view::npos;

// Where the term stands in the text as a word of its own ("plans" counts as "plan"); else from kNowhere.
query::Hit place_in(std::string_view text, const query::Needles& term) {
    for (const query::Hit& hit : query::hits(text, term)) {
        const bool open = hit.from > 0 && letter(text[hit.from - 1]);
        const std::size_t end = hit.to < text.size() && text[hit.to] == 's' ? hit.to + 1 : hit.to;
        if (!open && (end >= text.size() || !letter(text[end]))) return {hit.from, end};
    }
    return {kNowhere, kNowhere};
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

// A term that is looked for, and what its words mean.
struct Sought {
    std::vector<query::Needles> spellings;
    std::string meaning;
};

// Parts the first run in which the term stands, so that the term is a run of its own. False: in none.
bool mark_term(Text& text, const Sought& term) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Run whole = text[i];
        if (!whole.action.empty() || !whole.address.empty() || !whole.meaning.empty() || !whole.name.empty())
            continue;
        for (const query::Needles& spelling : term.spellings) {
            const query::Hit at = place_in(whole.text, spelling);
            if (at.from == kNowhere) continue;
            Run before = whole, middle = whole, after = whole;
            before.text = whole.text.substr(0, at.from);
            middle.text = whole.text.substr(at.from, at.to - at.from);
            middle.meaning = term.meaning;
            after.text = whole.text.substr(at.to);
            after.mark = Mark::none;
            if (before.text.empty() && before.mark == Mark::none) {
                text[i] = std::move(middle);
            } else {
                middle.mark = Mark::none;
                text[i] = std::move(before);
                text.insert(text.begin() + static_cast<std::ptrdiff_t>(++i), std::move(middle));
            }
            if (!after.text.empty())
                text.insert(text.begin() + static_cast<std::ptrdiff_t>(i + 1), std::move(after));
            return true;
        }
    }
    return false;
}

bool mark_term(Card& card, const Sought& term) {
    if (mark_term(card.statement, term)) return true;
    return std::any_of(card.quotes.begin(), card.quotes.end(),
                       [&](Quote& quote) { return quote.verbatim && mark_term(quote.runs, term); });
}

// The cards with `found`, terms by the card in which each stands first, explained; any range of them.
Cards with_terms(const Cards& cards, std::map<std::size_t, std::vector<Sought>> found) {
    Cards explained = cards;
    explained.cards = [inner = cards.cards, found = std::move(found)](Range range) {
        std::vector<Card> made = inner(range);
        for (std::size_t i = 0; i < made.size(); ++i)
            if (const auto terms = found.find(range.first + i); terms != found.end())
                for (const Sought& term : terms->second) mark_term(made[i], term);
        return made;
    };
    return explained;
}

// Gives each term its meaning where it stands first.
void explain_terms(const Asked& asked, std::vector<Block>& blocks) {
    std::vector<Sought> left;
    for (const record::Term& term : asked.data().glossary)
        left.push_back({spellings(term.term), words(explanation(asked.data(), term))});
    for (Block& block : blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block))
            std::erase_if(left, [&](const Sought& term) { return mark_term(paragraph->text, term); });
        auto* cards = std::get_if<Cards>(&block);
        if (cards == nullptr || !cards->cards) continue;
        std::map<std::size_t, std::vector<Sought>> found;
        std::vector<Card> read = cards->cards({0, kCardsRead});
        for (std::size_t i = 0; i < read.size(); ++i)
            for (auto term = left.begin(); term != left.end();) {
                const bool here = mark_term(read[i], *term);
                if (here) found[i].push_back(std::move(*term));
                term = here ? left.erase(term) : term + 1;
            }
        if (!found.empty()) *cards = with_terms(*cards, std::move(found));
    }
}

// The terms that stand in the blocks, each with its meaning.
List words_used(const Asked& asked, const std::vector<Block>& blocks) {
    const std::string text = read_out(blocks);
    List list{.name = "Words used here"};
    for (const record::Term& term : asked.data().glossary) {
        const std::vector<query::Needles> all = spellings(term.term);
        const auto stands = [&](const query::Needles& each) { return place_in(text, each).from != kNowhere; };
        if (std::any_of(all.begin(), all.end(), stands))
            list.items.push_back(explanation(asked.data(), term));
    }
    return list;
}

} // namespace

Text explanation(const record::Dataset& data, const record::Term& term) {
    Text text{run(std::string(term.term) + ": ", Tone::ink, true), run(std::string(term.meaning) + " ")};
    text.push_back(term.source == record::kNone
                       ? run("(our explanation)", Tone::secondary)
                       : away(source_phrase(data, term.source), data.sources[term.source].address));
    return text;
}

std::vector<Block> explained(const Asked& asked, std::vector<Block> blocks) {
    List words = words_used(asked, blocks);
    explain_terms(asked, blocks);
    add_list(blocks, std::move(words));
    return blocks;
}

} // namespace view
