#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/state/facets.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

// Two inspections, five findings, a response and a figure.
MadeRecord record_to_filter() {
    MadeRecord made;
    made.inspections = {{.id = "first", .date = "2019-06"},
                        {.id = "later", .date = "2021-07", .bodies = {"north", "west", "trust"}}};
    made.findings = {
        {.id = "f1", .inspection = "first", .theme = "staff", .direction = "concern"},
        {.id = "f2", .inspection = "first", .theme = "homes", .direction = "strength"},
        {.id = "f3",
         .inspection = "later",
         .theme = "staff",
         .direction = "concern",
         .alsoThemes = {"plans"},
         .bodies = {"north"},
         .evidence = {{.source = "news"}, {.source = "seed"}}},
        {.id = "f4",
         .inspection = "later",
         .theme = "staff",
         .direction = "progress",
         .voice = "trust",
         .bodies = {"north", "west"},
         .evidence = {{.source = "news"}}},
        {.id = "f5", .theme = "plans", .direction = "neutral", .voice = "press", .bodies = {"west"}}};
    made.responses = {{.id = "r1", .inspection = "later", .theme = "staff"}};
    made.figures = {{.id = "g1", .date = "2022"}};
    return made;
}

using Ids = std::vector<std::string>;

// A Selection of which only what is wished need be named.
struct Wish {
    Words inspections = {}, themes = {}, directions = {}, voices = {}, tiers = {}, bodies = {}, years = {};
    std::string search = {};

    operator Selection() const {
        return {{{Facet::inspection, inspections},
                 {Facet::theme, themes},
                 {Facet::direction, directions},
                 {Facet::voice, voices},
                 {Facet::tier, tiers},
                 {Facet::body, bodies},
                 {Facet::year, years}},
                search};
    }
};

Ids passing(const record::Dataset& data, const Selection& selection) {
    const query::Catalogue& catalogue = catalogued(data);
    Ids ids;
    query::bits_each(filter(catalogue, selection).shown,
                     [&](record::Index i) { ids.emplace_back(query::id(catalogue.entries, i)); });
    return ids;
}

} // namespace

TEST_CASE("no filter lets everything pass") {
    CHECK(passing(record_to_filter().load(), {}) == Ids{"f1", "f2", "f3", "f4", "f5", "r1", "g1"});
}

TEST_CASE("each filter leaves what has its value") {
    const record::Dataset data = record_to_filter().load();
    CHECK(passing(data, Wish{.inspections = {"first"}}) == Ids{"f1", "f2"});
    // A theme also where it is touched beside another.
    CHECK(passing(data, Wish{.themes = {"plans"}}) == Ids{"f3", "f5"});
    CHECK(passing(data, Wish{.directions = {"concern"}}) == Ids{"f1", "f3"});
    CHECK(passing(data, Wish{.voices = {"press"}}) == Ids{"f5"});
    CHECK(passing(data, Wish{.voices = {"council"}}) == Ids{"r1", "g1"}); // a response has its body's voice
    CHECK(passing(data, Wish{.tiers = {"seed"}}) == Ids{"f3"});
    CHECK(passing(data, Wish{.tiers = {"public"}}) == Ids{"f3", "f4"});
    CHECK(passing(data, Wish{.bodies = {"west"}}) == Ids{"f4", "f5"});
    CHECK(passing(data, Wish{.years = {"2019"}}) == Ids{"f1", "f2"}); // of its inspection
    CHECK(passing(data, Wish{.years = {"2020"}}) == Ids{"f5"});       // of its own date
    CHECK(passing(data, Wish{.years = {"2022"}}) == Ids{"g1"});
}

TEST_CASE("words of one filter are alternatives, filters are all to be met") {
    const record::Dataset data = record_to_filter().load();
    CHECK(passing(data, Wish{.directions = {"concern", "progress"}}) == Ids{"f1", "f3", "f4"});
    CHECK(
        passing(data, Wish{.themes = {"staff"}, .directions = {"concern", "progress"}, .bodies = {"west"}}) ==
        Ids{"f4"});
    CHECK(passing(data, Wish{.inspections = {"first"}, .bodies = {"west"}}).empty());
    CHECK(passing(data, Wish{.directions = {"concern"}, .search = "something"}) == Ids{"f1", "f3"});
}

TEST_CASE("words that the record doesn't know choose nothing") {
    const record::Dataset data = record_to_filter().load();
    CHECK(passing(data, Wish{.themes = {"cheese"}}).size() == 7);
    CHECK(passing(data, Wish{.themes = {"cheese", "homes"}}) == Ids{"f2"});
    CHECK(passing(data, Wish{.years = {"soon", "2021-07"}}).size() == 7);
    CHECK(passing(data, Wish{.tiers = {"pub"}}).size() == 7);
}

TEST_CASE("evidence is shown of the chosen tiers only, of all where none is chosen") {
    const record::Dataset data = record_to_filter().load();
    const auto shows = [&](const Selection& selection, record::Tier tier) {
        return (shown_tiers(catalogued(data), selection) >> static_cast<unsigned>(tier) & 1U) != 0;
    };
    CHECK(shows(Selection{}, record::Tier::seed));
    CHECK(shows(Selection{}, record::Tier::pub));
    CHECK(shows(Wish{.tiers = {"seed"}}, record::Tier::seed));
    CHECK_FALSE(shows(Wish{.tiers = {"seed"}}, record::Tier::pub));
    CHECK(shows(Wish{.tiers = {"nonsense"}}, record::Tier::pub));
}

TEST_CASE("a finding is shown with the evidence of the chosen tier alone") {
    const record::Dataset data = record_to_filter().load();
    view::ViewState state;
    state.theme = "staff";
    state.inspection = "later";
    state.filters.lists[Facet::tier] = {"seed"};
    const view::View view = view::make_view(catalogued(data), state);
    const auto cards = all_of<view::Cards>(view.detail);
    REQUIRE(cards.size() == 1);
    const auto shown = all_cards(*cards[0]);
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].id == "f3");
    REQUIRE(shown[0].quotes.size() == 1);
    CHECK(shown[0].quotes[0].source == "seed");
}

TEST_CASE("wishes are counted word by word, the search as one") {
    CHECK(wishes(Selection{}) == 0);
    CHECK(wishes(Wish{.themes = {"a", "b"}, .search = "two words"}) == 3);
    CHECK(wishes(Wish{.search = "  "}) == 0);
}

// The number beside a choice is the promise of what pressing it leaves. Asked of every choice of every facet,
// with no filter and with one of each other facet.
TEST_CASE("Findings: the count beside a choice is what choosing it leaves") {
    const record::Dataset data = record_to_filter().load();
    const std::vector<Selection> others = {Wish{},
                                           Wish{.themes = {"staff"}},
                                           Wish{.directions = {"concern"}},
                                           Wish{.bodies = {"north"}},
                                           Wish{.tiers = {"public"}},
                                           Wish{.search = "staff"}};
    std::size_t checked = 0;
    for (const Selection& selection : others) {
        view::ViewState state;
        state.screen = "findings";
        state.filters = selection;
        const view::View view = view::make_view(catalogued(data), state);
        for (std::size_t f = 0; f < facets().size(); ++f) {
            if (!selection.of(static_cast<Facet>(f)).empty()) continue;
            // Years are a span: two lists, one choice each.
            const bool span = static_cast<Facet>(f) == Facet::year;
            const std::vector<std::string_view> titles =
                span ? std::vector<std::string_view>{"From year", "To year"}
                     : std::vector<std::string_view>{facets()[f].title};
            for (const std::string_view title : titles) {
                const view::Options* options = options_called(view, title);
                REQUIRE(options != nullptr);
                CHECK(options->several != span);
                for (const view::Option& option : options->options) {
                    CAPTURE(option.name);
                    const view::ViewState next = applied(state, option.action);
                    CHECK(option.count == std::to_string(passing(data, next.filters).size()));
                    ++checked;
                }
            }
        }
    }
    CHECK(checked > 80);
}

TEST_CASE("a choice of the same filter is counted by itself: choices add up") {
    const record::Dataset data = record_to_filter().load();
    view::ViewState state;
    state.screen = "findings";
    state.filters.lists[Facet::direction] = {"concern"};
    const view::View view = view::make_view(catalogued(data), state);
    const view::Options* options = options_called(view, "What was said");
    REQUIRE(options != nullptr);
    REQUIRE(option_called(*options, "Concern") != nullptr);
    CHECK(option_called(*options, "Concern")->chosen);
    CHECK(option_called(*options, "Concern")->count == "2");
    REQUIRE(option_called(*options, "Progress") != nullptr);
    CHECK_FALSE(option_called(*options, "Progress")->chosen);
    CHECK(option_called(*options, "Progress")->count == "1");
}

TEST_CASE("values that no entry has aren't offered; a chosen one stays, so that it can be dropped") {
    const record::Dataset data = record_to_filter().load();
    view::ViewState state;
    state.screen = "findings";
    view::View view = view::make_view(catalogued(data), state);
    CHECK(option_called(*options_called(view, "Told by"), "Staff") == nullptr);
    state.filters.lists[Facet::voice] = {"staff"};
    view = view::make_view(catalogued(data), state);
    REQUIRE(option_called(*options_called(view, "Told by"), "Staff") != nullptr);
    CHECK(option_called(*options_called(view, "Told by"), "Staff")->chosen);
}

TEST_CASE("Themes: counts are of findings, and of those that would be marked or told") {
    const record::Dataset data = record_to_filter().load();
    view::ViewState state;
    state.screen = "themes";
    view::View view = view::make_view(catalogued(data), state);
    CHECK(option_called(*options_called(view, "What was said"), "Concern")->count == "2");
    CHECK(option_called(*options_called(view, "Told by"), "Councils") == nullptr); // said in responses only
    CHECK(option_called(*options_called(view, "Themes"), "All themes")->count == "5");
    CHECK(option_called(*options_called(view, "Themes"), "Staff")->count == "3");

    // Of a theme's story they are of that theme; beside the themes they stay, for another may be chosen.
    state.theme = "homes";
    view = view::make_view(catalogued(data), state);
    CHECK(option_called(*options_called(view, "What was said"), "Strength")->count == "1");
    CHECK(option_called(*options_called(view, "Themes"), "Staff")->count == "3");

    // A filter by theme that came with a link is honoured by the numbers beside the themes.
    state.theme.clear();
    state.filters.lists[Facet::theme] = {"homes"};
    view = view::make_view(catalogued(data), state);
    CHECK(option_called(*options_called(view, "Themes"), "Staff")->count == "0");
    CHECK(option_called(*options_called(view, "Themes"), "All themes")->count == "1");
}

TEST_CASE("what the counts are of is said beside them: for one theme they differ from screen to screen") {
    const record::Dataset data = record_to_filter().load();
    const auto last = [&](const std::string& link) {
        const view::View view = view::make_view(catalogued(data), view::decode("view=" + link));
        REQUIRE(std::holds_alternative<view::Paragraph>(view.filters.back()));
        return view::words(std::get<view::Paragraph>(view.filters.back()).text);
    };
    CHECK(last("findings") ==
          "The counts are of all entries: findings, recommendations, responses and figures.");
    for (const char* const link : {"timeline&theme=homes", "themes", "compare", "sources&part=compared"})
        CHECK(last(link) == "The counts are of findings and recommendations; Findings also counts "
                            "responses and figures.");
}

TEST_CASE("Timeline: the summary counts the findings that pass the filters") {
    const record::Dataset data = record_to_filter().load();
    view::ViewState state;
    state.filters.lists[Facet::direction] = {"concern"};
    CHECK(contains(text_of(view::make_view(catalogued(data), state).filters), "2 of 5 shown"));
    state.theme = "homes"; // highlights a row, hides nothing
    CHECK(contains(text_of(view::make_view(catalogued(data), state).filters), "2 of 5 shown"));
}

TEST_CASE("Compare and Sources count findings of what they show, and each filter can be dropped") {
    const record::Dataset data = record_to_filter().load();
    view::ViewState state;
    state.screen = "compare";
    state.columns = {{"first", ""}, {"later", ""}};
    view::View view = view::make_view(catalogued(data), state);
    CHECK(option_called(*options_called(view, "Told by"), "Inspectors")->count == "3");
    CHECK(option_called(*options_called(view, "Found in"), "Press and other pages")->count == "2");

    state.screen = "sources";
    state.part = "compared";
    state.inspection = "later";
    view = view::make_view(catalogued(data), state);
    CHECK(option_called(*options_called(view, "Told by"), "Inspectors")->count == "1");

    state.filters.lists[Facet::direction] = {"progress"};
    state.filters.search = "something";
    for (const char* const screen : {"timeline", "themes", "findings", "compare", "sources"}) {
        CAPTURE(screen);
        state.screen = screen;
        view = view::make_view(catalogued(data), state);
        const auto rows = all_of<view::Buttons>(view.filters);
        REQUIRE(rows.size() == 1);
        REQUIRE(rows[0]->buttons.size() == 2);
        CHECK(rows[0]->buttons[0].name == "Progress ×, remove this filter");
        CHECK(applied(state, rows[0]->buttons[0].action).filters.lists[Facet::direction].empty());
        CHECK(rows[0]->buttons[1].name == "“something” ×, remove this search");
        CHECK(applied(state, rows[0]->buttons[1].action).filters.search.empty());
    }
}

TEST_CASE("nothing matches: the reader is told which filter to drop, and what that leaves") {
    const record::Dataset data = record_to_filter().load();
    view::ViewState state;
    state.screen = "findings";
    state.filters.lists[Facet::inspection] = {"first"};
    state.filters.lists[Facet::body] = {"west"};
    view::View view = view::make_view(catalogued(data), state);
    std::string said = text_of(view.main);
    CHECK(contains(said, "Nothing matches"));
    CHECK(contains(said, "Drop the filter June 2019, monitoring visit to see 2."));
    CHECK(contains(said, "Drop the filter West Testshire Council to see 2."));
    CHECK(view.main.size() >= 3);

    state.filters.search = "cheese";
    view = view::make_view(catalogued(data), state);
    CHECK(contains(text_of(view.main), "Clear all filters"));
}
