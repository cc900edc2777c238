// Tables and cards are a count and a function from a range: whoever asks for a few rows gets the same ones as
// whoever asks for all.
#include <doctest/doctest.h>

#include <string>

#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

void check(const Table& table) {
    CAPTURE(table.caption);
    const auto all = all_rows(table);
    REQUIRE(all.size() == table.count);
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}})
        for (std::size_t first = 0; first < table.count; first += step) {
            const auto some = table.rows({first, step});
            REQUIRE(some.size() == std::min(step, table.count - first));
            for (std::size_t i = 0; i < some.size(); ++i) {
                CHECK(text_of(some[i]) == text_of(all[first + i]));
                CHECK(some[i].chosen == all[first + i].chosen);
                if (!some[i].cells.empty()) CHECK(some[i].cells.size() == table.columns.size());
            }
        }
    CHECK(table.rows({table.count, 10}).empty());
    CHECK(table.rows({table.count + 100, 10}).empty());
    CHECK(table.rows({0, 0}).empty());
}

void check(const Cards& cards) {
    CAPTURE(cards.name);
    const auto all = all_cards(cards);
    REQUIRE(all.size() == cards.count);
    for (std::size_t first = 0; first < cards.count; first += 3) {
        const auto some = cards.cards({first, 3});
        REQUIRE(some.size() == std::min(std::size_t{3}, cards.count - first));
        for (std::size_t i = 0; i < some.size(); ++i) {
            CHECK(some[i].id == all[first + i].id);
            CHECK(text_of(some[i]) == text_of(all[first + i]));
        }
    }
    CHECK(cards.cards({cards.count + 1, 10}).empty());
}

} // namespace

TEST_CASE("every range of every table and list of cards gives the rows that all at once have") {
    const record::Dataset& data = real_record();
    std::size_t tables = 0, cards = 0;
    for (const char* const link :
         {"theme=workforce&inspection=jul-2021", "inspection=oct-2022", "theme=workforce", "view=findings",
          "view=findings&group=theme&q=staff", "view=compare",
          "view=compare&columns=jun-2019~jul-2021~oct-2022.nnc~oct-2022.wnc", "view=numbers&measure=agency",
          "view=sources&inspection=jul-2021"}) {
        CAPTURE(link);
        const View view = make_view(catalogued(data), decode(link));
        for (const std::vector<Block>* blocks : {&view.main, &view.detail}) {
            for (const Table* table : all_of<Table>(*blocks)) check(*table), ++tables;
            for (const Cards* each : all_of<Cards>(*blocks)) check(*each), ++cards;
        }
    }
    CHECK(tables >= 12);
    CHECK(cards >= 4);
}
