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

// The first cards of a block, read once: each with the terms that stand in it.
struct ReadCards {
    std::vector<Card> cards;
    std::vector<std::set<std::size_t>> terms;
};
ReadCards read(const query::PhraseFinder& finder, const Cards& cards) {
    ReadCards read;
    if (cards.cards) read.cards = cards.cards({0, kCardsRead});
    for (const Card& card : read.cards) {
        std::string text = words(card.statement);
        for (const Quote& quote : card.quotes) text += "\n" + quote.text;
        read.terms.push_back(terms_in(finder, text));
    }
    return read;
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

// Explains terms one after another, each where it stands first.
class Explaining {
public:
    explicit Explaining(const Asked& asked) : asked_(asked) {}

    void paragraph(Paragraph& paragraph) {
        for (const std::size_t term : terms_in(asked_.catalogue->terms, words(paragraph.text)))
            if (!done_.contains(term) && mark_term(paragraph.text, sought(term))) done_.insert(term);
    }
    void cards(Cards& cards, ReadCards read) {
        std::map<std::size_t, std::vector<Sought>> found;
        for (std::size_t i = 0; i < read.cards.size(); ++i)
            for (const std::size_t term : read.terms[i]) {
                if (done_.contains(term) || !mark_term(read.cards[i], sought(term))) continue;
                done_.insert(term);
                found[i].push_back(sought(term));
            }
        if (!found.empty()) cards = with_terms(cards, std::move(found));
    }

private:
    const Sought& sought(std::size_t term) {
        const auto [at, anew] = sought_.try_emplace(term);
        if (anew) {
            const record::Term& of = asked_.data().glossary[term];
            at->second = {{}, words(explanation(asked_.data(), of))};
            for (const std::string& spelling : query::term_spellings(of.term))
                at->second.spellings.push_back(query::exactly(spelling));
        }
        return at->second;
    }

    const Asked& asked_;
    std::map<std::size_t, Sought> sought_;
    std::set<std::size_t> done_;
};

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
    const query::PhraseFinder& finder = asked.catalogue->terms;
    std::set<std::size_t> used;
    Explaining explaining(asked);
    for (Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            used.merge(terms_in(finder, words(heading->text)));
        if (const auto* overline = std::get_if<Overline>(&block))
            used.merge(terms_in(finder, words(overline->text)));
        if (auto* paragraph = std::get_if<Paragraph>(&block)) explaining.paragraph(*paragraph);
        if (auto* cards = std::get_if<Cards>(&block)) {
            ReadCards of_it = read(finder, *cards);
            for (const std::set<std::size_t>& terms : of_it.terms) used.insert(terms.begin(), terms.end());
            explaining.cards(*cards, std::move(of_it));
        }
    }
    add_list(blocks, words_used(asked, used));
    return blocks;
}

} // namespace view
