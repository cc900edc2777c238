#include <doctest/doctest.h>

#include "core/state/change.h"
#include "core/state/link.h"
#include "core/state/words.h"

using namespace view;

TEST_CASE("choosing a theme leaves everything else as it was") {
    ViewState state;
    state.screen = "findings";
    state.inspection = "jul-2021";
    const ViewState next = applied(state, choose(Field::theme, "workforce"));
    CHECK(next.theme == "workforce");
    CHECK(next.inspection == "jul-2021");
    CHECK(next.screen == "findings");
}

TEST_CASE("choosing another inspection or theme lets go of the chosen finding, the same one keeps it") {
    ViewState state;
    state.theme = "workforce";
    state.inspection = "jul-2021";
    state.finding = "f-1";
    CHECK(applied(state, choose(Field::theme, "homes")).finding.empty());
    CHECK(applied(state, choose(Field::inspection, "oct-2022")).finding.empty());
    CHECK(applied(state, clear(Field::theme)).finding.empty());
    CHECK(applied(state, choose(Field::theme, "workforce")).finding == "f-1");
    CHECK(applied(state, choose(Field::measure, "agency")).finding == "f-1");
}

TEST_CASE("a filter is switched on by the first press and off by the second") {
    const ViewState on = applied({}, toggle(Facet::direction, "concern"));
    CHECK(on.filters.of(Facet::direction) == std::vector<std::string>{"concern"});
    const ViewState two = applied(on, toggle(Facet::direction, "progress"));
    CHECK(two.filters.of(Facet::direction) == std::vector<std::string>{"concern", "progress"});
    CHECK(applied(two, toggle(Facet::direction, "concern")).filters.of(Facet::direction) ==
          std::vector<std::string>{"progress"});
    CHECK(applied(on, toggle(Facet::direction, "concern")) == ViewState{});
}

TEST_CASE("setting a list leaves one word in it; setting it to nothing clears it") {
    const ViewState two = applied({}, both(toggle(Facet::year, "2021"), toggle(Facet::year, "2022")));
    CHECK(applied(two, choose(Facet::year, "2019")).filters.of(Facet::year) ==
          std::vector<std::string>{"2019"});
    CHECK(applied(two, choose(Facet::year, "")).filters.of(Facet::year).empty());
    CHECK(applied(two, clear(Facet::year)) == ViewState{});
}

TEST_CASE("a word that a field doesn't know leaves it as it was") {
    ViewState state;
    state.screen = "compare";
    state.sort = Sort::voice;
    CHECK(applied(state, choose(Field::screen, "elsewhere")) == state);
    CHECK(applied(state, choose(Field::sort, "")) == state);
}

TEST_CASE("columns: set as a list, switched one by one, four at most, each once") {
    ViewState state = applied({}, choose(Field::columns, "feb-2016~oct-2022.nnc"));
    REQUIRE(state.columns.size() == 2);
    CHECK(state.columns[0] == Column{"feb-2016", ""});
    CHECK(state.columns[1] == Column{"oct-2022", "nnc"});
    state = applied(state, toggle(Field::columns, "oct-2022.nnc"));
    CHECK(state.columns.size() == 1);
    for (const char* const more : {"a", "b", "c", "d"}) state = applied(state, toggle(Field::columns, more));
    CHECK(state.columns.size() == kMaxColumns);
    CHECK(applied(state, choose(Field::columns, "a~a~b")).columns.size() == 2);
    CHECK(applied(state, clear(Field::columns)).columns.empty());
    CHECK(column_from_word(column_word({"oct-2022", "nnc"})) == Column{"oct-2022", "nnc"});
}

TEST_CASE("marks are on until they are switched off") {
    const ViewState off = applied({}, {{Field::marks, Op::toggle, ""}});
    CHECK_FALSE(off.marks);
    CHECK(applied(off, {{Field::marks, Op::toggle, ""}}).marks);
    CHECK_FALSE(applied({}, choose(Field::marks, "off")).marks);
    CHECK(applied(off, clear(Field::marks)).marks);
}

TEST_CASE("clearing the filters keeps what is chosen") {
    ViewState state;
    state.screen = "findings";
    state.theme = "workforce";
    state.sort = Sort::theme;
    ViewState filtered = state;
    for (std::size_t f = 0; f < facets().size(); ++f)
        filtered.filters.lists[static_cast<Facet>(f)] = {"a", "b"};
    filtered.filters.search = "agency";
    CHECK(applied(filtered, clear_filters()) == state);
}

TEST_CASE("clearing everything leads back to the first screen") {
    ViewState state;
    state.screen = "numbers";
    state.measure = "agency";
    state.marks = false;
    CHECK(applied(state, clear(Field::everything)) == ViewState{});
}

TEST_CASE("searching leads to Findings, once, and emptying the search leads nowhere") {
    ViewState state;
    state.screen = "numbers";
    const ViewState found = applied(state, search_for(state, "agency"));
    CHECK(found.screen == "findings");
    CHECK(found.filters.search == "agency");
    CHECK(adds_step(search_for(state, "agency")));
    CHECK_FALSE(adds_step(search_for(found, "agency staff")));
    ViewState elsewhere = found;
    elsewhere.screen = "sources";
    elsewhere = applied(elsewhere, search_for(elsewhere, ""));
    CHECK(elsewhere.screen == "sources");
    CHECK(elsewhere.filters.search.empty());
}

TEST_CASE("whatever is searched for, its link opens the same") {
    const std::string longest(3000, '%');
    for (const std::string& text : {std::string("agency\tstaff"), std::string("\a\x1B bell "),
                                    std::string("caf\xC3\xA9 \xF0\x9F\x91\xA9"), std::string(999, '\xFF'),
                                    longest, std::string(999, 'x') + "\xC3\xA9", std::string(" \t ")}) {
        const ViewState found = applied(ViewState{}, search_for(ViewState{}, text));
        CAPTURE(text);
        const Link opened = decode(encode(found));
        CHECK(opened.state == found);
        CHECK(opened.leftOut.empty());
    }
    const auto searched = [](const std::string& text) {
        return applied(ViewState{}, search_for(ViewState{}, text)).filters.search;
    };
    CHECK(searched("agency\tstaff") == "agency staff");
    CHECK(searched("\a\x1B bell ") == "bell");
    CHECK(searched(std::string(999, 'x') + "\xC3\xA9") == std::string(999, 'x'));
}

TEST_CASE("typing, sorting and grouping replace a step of the history, everything else adds one") {
    CHECK_FALSE(adds_step(choose(Field::search, "agency")));
    CHECK_FALSE(adds_step(choose(Field::sort, "theme")));
    CHECK_FALSE(adds_step(choose(Field::group, "theme")));
    CHECK(adds_step(choose(Field::screen, "findings")));
    CHECK(adds_step(choose(Field::finding, "f-1")));
    CHECK(adds_step(toggle(Facet::voice, "press")));
    CHECK(adds_step(clear_filters()));
    CHECK(adds_step(clear(Field::everything)));
}
