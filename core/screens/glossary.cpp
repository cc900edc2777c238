// Terms explained where they stand.
#include <algorithm>
#include <map>
#include <set>

#include "core/block/phrases.h"
#include "core/query/search/marks.h"
#include "core/query/terms.h"
#include "core/screens/detail.h"

namespace view {
namespace {

constexpr std::size_t kCardsRead = 60; // of a long list, the first are read for terms

// Which terms stand in the text.
std::set<std::size_t> terms_in(const query::PhraseFinder& finder, std::string_view text) {
    std::set<std::size_t> terms;
    finder.each(text, [&](std::size_t term) { terms.insert(term); });
    return terms;
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
    query::Marks spellings;
    std::string meaning;
};

// Parts the first run in which the term stands, so that the term is a run of its own. False: in none.
bool mark_term(Text& text, const Sought& term) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Run whole = text[i];
        if (!whole.action.empty() || !whole.address.empty() || !whole.meaning.empty() || !whole.name.empty())
            continue;
        for (const query::Sought& spelling : term.spellings) {
            const std::vector<query::Hit> hits = query::hits(whole.text, {spelling});
            if (hits.empty()) continue;
            const query::Hit at = hits.front();
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
void explain_terms(const Asked& asked, std::vector<Block>& blocks, const std::set<std::size_t>& standing) {
    std::vector<Sought> left;
    for (const std::size_t i : standing) {
        const record::Term& term = asked.data().glossary[i];
        Sought& sought = left.emplace_back(Sought{{}, words(explanation(asked.data(), term))});
        for (const std::string& spelling : query::term_spellings(term.term))
            sought.spellings.push_back(query::exactly(spelling));
    }
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

// The terms, each with its meaning.
List words_used(const Asked& asked, const std::set<std::size_t>& terms) {
    List list{.name = "Words used here"};
    for (const std::size_t i : terms)
        list.items.push_back(explanation(asked.data(), asked.data().glossary[i]));
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
    if (blocks.empty()) return blocks;
    const query::PhraseFinder& finder = asked.catalogue->terms;
    const std::set<std::size_t> used = terms_in(finder, read_out(blocks));
    std::set<std::size_t> standing = used;
    for (const Block& block : blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            standing.merge(terms_in(finder, words(paragraph->text)));
    explain_terms(asked, blocks, standing);
    add_list(blocks, words_used(asked, used));
    return blocks;
}

} // namespace view
