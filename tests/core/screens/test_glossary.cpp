// Terms of the glossary, explained where they stand.
#include <doctest/doctest.h>

#include <set>

#include "core/query/search/marks.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

void add_explained(std::vector<Run>& into, const Text& text) {
    for (const Run& run : text)
        if (!run.meaning.empty()) into.push_back(run);
}

// Every run of the blocks that is explained, in reading order.
std::vector<Run> explained(const std::vector<Block>& blocks) {
    std::vector<Run> runs;
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) add_explained(runs, paragraph->text);
        if (const auto* cards = std::get_if<Cards>(&block))
            for (const Card& card : all_cards(*cards)) {
                add_explained(runs, card.statement);
                for (const Quote& quote : card.quotes) add_explained(runs, quote.runs);
            }
    }
    return runs;
}

const std::vector<std::string> kGlossaryLinks = {"inspection=jul-2021&theme=workforce",
                                                 "inspection=oct-2022&theme=consistency",
                                                 "inspection=feb-2016", "theme=front-door"};

} // namespace

TEST_CASE("each term is explained once, at words that are the term's") {
    for (const std::string& link : kGlossaryLinks) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        const std::vector<Run> runs = explained(view.detail);
        CHECK(!runs.empty());
        std::set<std::string> met;
        for (const Run& run : runs) {
            CAPTURE(run.text);
            CHECK(met.insert(run.meaning).second);
            std::string word = run.text;
            if (!query::occurs(run.meaning, query::exactly(word)) && word.back() == 's') word.pop_back();
            const std::string term = run.meaning.substr(0, run.meaning.find(": "));
            CHECK_MESSAGE(query::occurs(term, query::exactly(word)), run.meaning);
        }
    }
}

TEST_CASE(
    "explaining a term changes none of the words around it, and any range of cards is explained alike") {
    const View view = make_view(catalogued(real_record()), decode("inspection=oct-2022&theme=consistency"));
    for (const Cards* cards : all_of<Cards>(view.detail)) {
        const std::vector<Card> all = all_cards(*cards);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Card alone = cards->cards({i, 1}).front();
            CHECK(alone.statement.size() == all[i].statement.size());
            for (const Quote& quote : alone.quotes) CHECK(words(quote.runs) == quote.text);
        }
    }
}
