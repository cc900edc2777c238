// Every row of the table of change words (design: rules), each with the smallest record that makes it.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/query/compare.h"
#include "core/screens/compare/compare.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace query;
using record::Index;
using record::kNone;

namespace {

// Visits in 2018, 2019, 2021 and 2023: what each says on homes; A is 2019, B 2021. A visit has homes in its
// focus and its letter was read whole, unless something else is said.
struct Case {
    Words before = {}, a = {}, b = {}, after = {};         // directions
    bool aLooks = true, bLooks = true;                     // by its focus
    bool aWhole = true, bWhole = true, beforeWhole = true; // its letter was read
    bool beforeLooks = true;
};

MadeRecord made_record(const Case& what) {
    MadeRecord made;
    made.inspections = {{.id = "before", .date = "2018-01"},
                        {.id = "a", .date = "2019-06"},
                        {.id = "b", .date = "2021-02"},
                        {.id = "between", .date = "2021-03"},
                        {.id = "after", .date = "2023-10", .bodies = {"north", "west"}}};
    const auto set = [&](std::size_t i, bool looks, bool whole) {
        if (looks) made.inspections[i].focus = {"homes"};
        if (whole) made.inspections[i].readWhole = {"county"};
    };
    set(0, what.beforeLooks, what.beforeWhole);
    set(1, what.aLooks, what.aWhole);
    set(2, what.bLooks, what.bWhole);
    const auto say = [&](const std::string& inspection, const Words& directions) {
        for (const std::string& direction : directions)
            made.findings.push_back({.id = "f" + std::to_string(made.findings.size()),
                                     .inspection = inspection,
                                     .theme = "homes",
                                     .direction = direction});
    };
    say("before", what.before);
    say("a", what.a);
    say("b", what.b);
    say("after", what.after);
    return made;
}

struct Answer {
    std::string words;
    bool changed;
};

Answer answer(const Case& what) {
    const record::Dataset data = made_record(what).load();
    const view::Asked asked = view::make_asked(catalogued(data), {});
    const Subject a{record::find(data, record::Part::inspections, "a"), kNone};
    const Subject b{record::find(data, record::Part::inspections, "b"), kNone};
    const record::Index theme = record::find(data, record::Part::themes, "homes");
    const ThemeChange change = theme_change(*asked.catalogue, a, b, theme);
    return {view::words(view::change_text(asked, change, a, b, theme)), change.changed};
}

std::string word(const Case& what) { return answer(what).words; }

} // namespace

TEST_CASE("concern, then concern: it persists, or comes with progress") {
    CHECK(word({.a = {"concern"}, .b = {"concern"}}) == "Concern persists");
    CHECK(word({.a = {"concern"}, .b = {"concern", "progress"}}) == "Concern, with progress");
    CHECK(word({.a = {"concern"}, .b = {"strength", "concern"}}) == "Concern, with progress");
    CHECK(word({.a = {"concern", "progress"}, .b = {"concern"}}) == "Concern persists");
    CHECK(word({.a = {"concern"}, .b = {"concern", "neutral"}}) == "Concern persists");
    // A later one that isn't known whole may have said something better too.
    CHECK(word({.a = {"concern"}, .b = {"concern"}, .bWhole = false}) == "Concern at both");
    CHECK(word({.a = {"concern"}, .b = {"concern"}, .bLooks = false}) == "Concern at both");
    CHECK(word({.a = {"concern"}, .b = {"concern"}, .aWhole = false}) == "Concern persists");
    CHECK(word({.a = {"concern"}, .b = {"concern", "progress"}, .bWhole = false}) ==
          "Concern, with progress");
}

TEST_CASE("no concern in an earlier one that was read whole and looked, then concern: new concern") {
    CHECK(word({.a = {"strength"}, .b = {"concern"}}) == "New concern");
    CHECK(word({.a = {"neutral"}, .b = {"concern"}}) == "New concern");
    CHECK(word({.b = {"concern"}}) == "New concern");
    CHECK(word({.before = {"concern"}, .b = {"concern"}}) == "New concern");
    CHECK(word({.a = {"strength"}, .b = {"concern", "progress"}}) == "New concern");
    CHECK(word({.a = {"strength"}, .b = {"concern"}, .bWhole = false}) == "New concern");
}

TEST_CASE("no concern known in an earlier one whose silence proves nothing: not known before") {
    CHECK(word({.a = {"strength"}, .b = {"concern"}, .aWhole = false}) == "Concern, not known before");
    CHECK(word({.a = {"strength"}, .b = {"concern"}, .aLooks = false}) == "Concern, not known before");
    CHECK(word({.b = {"concern"}, .aWhole = false}) == "Concern, not known before");
    CHECK(word({.b = {"concern"}, .aLooks = false, .aWhole = false}) == "Concern, not known before");
}

TEST_CASE("not looked at, then concern: first reported here, reported before, or first known here") {
    CHECK(word({.b = {"concern"}, .aLooks = false}) == "First reported here");
    CHECK(word({.before = {"concern"}, .b = {"concern"}, .aLooks = false}) ==
          "Reported before, and here. A concern in January 2018");
    CHECK(word({.before = {"strength"}, .b = {"concern"}, .aLooks = false}) == "First reported here");
    CHECK(word({.b = {"concern"}, .after = {"concern"}, .aLooks = false}) == "First reported here");
    CHECK(word({.b = {"concern"}, .aLooks = false, .beforeWhole = false}) == "First known here");
    CHECK(word({.before = {"strength"}, .b = {"concern"}, .aLooks = false, .beforeWhole = false}) ==
          "First known here");
    CHECK(word({.before = {"concern"}, .b = {"concern"}, .aLooks = false, .beforeWhole = false}) ==
          "Reported before, and here. A concern in January 2018");
}

TEST_CASE("concern, then none though it was read whole and looked: not raised again") {
    CHECK(word({.a = {"concern"}}) == "Not raised again");
    CHECK(word({.a = {"concern"}, .b = {"neutral"}}) == "Not raised again");
    CHECK(word({.a = {"concern"}, .b = {"strength"}}) == "Not raised again, with strength");
    CHECK(word({.a = {"concern"}, .b = {"progress"}}) == "Not raised again, with progress");
    CHECK(word({.a = {"concern"}, .aWhole = false}) ==
          "Not raised again"); // a concern was said, whatever else
}

TEST_CASE("concern, then something good in one whose silence proves nothing: what it reports") {
    CHECK(word({.a = {"concern"}, .b = {"strength"}, .bWhole = false}) == "Strength reported");
    CHECK(word({.a = {"concern"}, .b = {"progress"}, .bWhole = false}) == "Progress reported");
    CHECK(word({.a = {"concern"}, .b = {"progress"}, .bLooks = false}) == "Progress reported");
}

TEST_CASE("not looked at, and not known, are told apart") {
    CHECK(word({.a = {"concern"}, .bLooks = false}) == "Not looked at");
    CHECK(word({.a = {"concern"}, .after = {"neutral"}, .bLooks = false}) ==
          "Not looked at. Looked at in October 2023");
    CHECK(word({.a = {"strength"}, .bLooks = false}) == "Not looked at");
    CHECK(word({.a = {"concern"}, .bWhole = false}) == "Not known");
    CHECK(word({.a = {"strength"}, .bLooks = false, .bWhole = false}) == "Not known");
    CHECK(word({.bWhole = false}) == "Not known");
}

TEST_CASE("no concern in either: the word of the later one's own findings") {
    CHECK(word({.a = {"strength"}, .b = {"strength"}}) == "Strength kept");
    CHECK(word({.a = {"progress"}, .b = {"strength"}}) == "Strength kept");
    CHECK(word({.b = {"strength"}}) == "Now a strength");
    CHECK(word({.a = {"neutral"}, .b = {"strength"}}) == "Now a strength");
    CHECK(word({.a = {"strength"}, .b = {"progress"}}) == "Progress");
    CHECK(word({.b = {"progress"}}) == "Progress");
    for (const bool aWhole : {false, true})
        for (const bool bWhole : {false, true}) {
            if (aWhole && bWhole) continue;
            CHECK(word({.a = {"strength"}, .b = {"strength"}, .aWhole = aWhole, .bWhole = bWhole}) ==
                  "Strength reported");
            CHECK(word({.b = {"progress"}, .aWhole = aWhole, .bWhole = bWhole}) == "Progress reported");
        }
    CHECK(word({.b = {"strength"}, .aLooks = false}) == "Strength reported");
    CHECK(word({.a = {"strength"}, .b = {"progress"}, .aLooks = false}) == "Progress reported");
    CHECK(word({.a = {"strength"}}) == "Not mentioned");
    CHECK(word({.a = {"progress"}, .aWhole = false}) == "Not mentioned");
}

TEST_CASE("neutral findings never decide a word") {
    CHECK(word({.a = {"neutral"}, .b = {"neutral"}}) == "Nothing to compare");
    CHECK(word({}) == "Nothing to compare");
    CHECK(word({.aLooks = false}) == "Nothing to compare");
    CHECK(word({.aWhole = false}) == "Nothing to compare");
    for (const Words& a : {Words{"concern"}, Words{"strength"}, Words{"progress"}})
        for (const Words& b : {Words{"concern"}, Words{"strength"}, Words{"progress"}}) {
            Words a2 = a, b2 = b;
            a2.emplace_back("neutral");
            b2.emplace_back("neutral");
            CHECK(word({.a = a, .b = b}) == word({.a = a2, .b = b2}));
        }
}

TEST_CASE("only what changed: what whole columns show to be new, gone, better or worse") {
    CHECK_FALSE(answer({.a = {"concern"}, .b = {"concern"}}).changed);
    CHECK(answer({.a = {"concern"}, .b = {"concern", "progress"}}).changed);
    CHECK(answer({.a = {"strength"}, .b = {"concern"}}).changed);
    CHECK(answer({.b = {"concern"}}).changed);
    CHECK(answer({.a = {"concern"}}).changed);
    CHECK_FALSE(answer({.a = {"strength"}, .b = {"strength"}}).changed);
    CHECK(answer({.b = {"strength"}}).changed);
    CHECK(answer({.b = {"progress"}}).changed);
    CHECK_FALSE(answer({.a = {"neutral"}, .b = {"neutral"}}).changed);
    // What rests on an excerpt is no change.
    CHECK_FALSE(answer({.a = {"concern"}, .b = {"concern", "progress"}, .aWhole = false}).changed);
    CHECK_FALSE(answer({.a = {"strength"}, .b = {"concern"}, .aWhole = false}).changed);
    CHECK_FALSE(answer({.a = {"concern"}, .b = {"strength"}, .bWhole = false}).changed);
    CHECK_FALSE(answer({.a = {"concern"}, .bWhole = false}).changed);
    CHECK_FALSE(answer({.b = {"concern"}, .aLooks = false, .beforeWhole = false}).changed);
}

TEST_CASE("of one council's columns only what became of it is told, and themes that a choice leaves out are "
          "counted") {
    MadeRecord made;
    made.inspections = {{.id = "a",
                         .date = "2022-10",
                         .kind = "full",
                         .bodies = {"north", "west"},
                         .readWhole = {"north", "west"}},
                        {.id = "b",
                         .date = "2026-05",
                         .kind = "full",
                         .bodies = {"north", "west"},
                         .readWhole = {"north", "west"}}};
    made.findings = {{.id = "asked",
                      .inspection = "a",
                      .statement = "Homes should be nearer.",
                      .kind = "recommendation",
                      .bodies = {"north", "west"}},
                     {.id = "alone",
                      .inspection = "a",
                      .statement = "Files should be kept.",
                      .kind = "recommendation",
                      .bodies = {"north", "west"}},
                     {.id = "n",
                      .inspection = "b",
                      .direction = "strength",
                      .statement = "North’s homes are near.",
                      .answers = {"asked"},
                      .bodies = {"north"}},
                     {.id = "w",
                      .inspection = "b",
                      .direction = "strength",
                      .statement = "West’s homes are near.",
                      .answers = {"asked", "alone"},
                      .bodies = {"west"}}};
    const record::Dataset data = made.load();
    const auto text = [&](const std::string& link) {
        return text_of(view::make_view(catalogued(data), view::decode(link)).main);
    };
    const std::string both = text("view=compare&columns=a~b"),
                      north = text("view=compare&columns=a.north~b.north");
    CHECK(contains(both, "West’s homes are near."));
    CHECK(contains(north, "North’s homes are near."));
    CHECK_FALSE(contains(north, "West’s homes are near."));
    CHECK(contains(north, "Of another council alone."));
    CHECK_FALSE(contains(both, "left out"));

    const std::string changed =
        text_of(view::make_view(catalogued(real_record()),
                                view::decode("view=compare&columns=oct-2022.nnc~may-2026.nnc&show=changed"))
                    .main);
    CHECK(contains(changed, " themes are left out, for what is told of them proves no change"));
}

TEST_CASE("inspections of different councils: nothing is compared, and neither silences the other") {
    MadeRecord made;
    made.inspections = {
        {.id = "full",
         .date = "2022-10",
         .kind = "full",
         .bodies = {"north", "west"},
         .readWhole = {"north", "west"}},
        {.id = "ofnorth", .date = "2023-10", .bodies = {"north"}, .focus = {"homes"}, .readWhole = {"north"}},
        {.id = "ofwest",
         .date = "2024-10",
         .bodies = {"west", "trust"},
         .focus = {"homes"},
         .readWhole = {"west"}}};
    made.findings = {{.id = "n", .inspection = "full", .direction = "strength", .bodies = {"north"}},
                     {.id = "w", .inspection = "full", .direction = "concern", .bodies = {"west"}},
                     {.id = "t", .inspection = "ofwest", .direction = "concern", .bodies = {"trust"}}};
    const record::Dataset data = made.load();
    const Catalogue catalogue = make_catalogue(data);
    const auto word = [&](Index a, Index b) {
        return theme_change(catalogue, {a, kNone}, {b, kNone}, 0).word;
    };
    CHECK(word(1, 2) == ChangeWord::anotherCouncil);
    CHECK(word(0, 1) == ChangeWord::notMentioned);    // West's concern is none of North's
    CHECK(word(0, 2) == ChangeWord::concernPersists); // of the trust that works for West
    CHECK(theme_change(catalogue, {0, 1}, {1, kNone}, 0).word == ChangeWord::notMentioned);
    CHECK(theme_change(catalogue, {0, 2}, {1, kNone}, 0).word == ChangeWord::anotherCouncil);
}

TEST_CASE("a council that followed another is compared with it") {
    MadeRecord made;
    made.inspections = {
        {.id = "old", .date = "2019-06", .focus = {"homes"}, .readWhole = {"county"}},
        {.id = "new", .date = "2023-10", .bodies = {"west"}, .focus = {"homes"}, .readWhole = {"west"}}};
    made.findings = {{.id = "f", .inspection = "old", .direction = "concern"}};
    const record::Dataset data = made.load();
    CHECK(theme_change(make_catalogue(data), {0, kNone}, {1, kNone}, 0).word == ChangeWord::notRaisedAgain);
}

TEST_CASE("two reports of one inspection, one of them not read: its silence proves nothing") {
    MadeRecord made;
    made.inspections = {{.id = "old",
                         .date = "2021-07",
                         .bodies = {"north", "west"},
                         .focus = {"homes"},
                         .readWhole = {"north"}},
                        {.id = "new",
                         .date = "2023-10",
                         .bodies = {"north", "west"},
                         .focus = {"homes"},
                         .readWhole = {"north", "west"}}};
    made.findings = {{.id = "f", .inspection = "new", .direction = "concern", .bodies = {"north", "west"}}};
    const record::Dataset data = made.load();
    const Catalogue catalogue = make_catalogue(data);
    CHECK(theme_change(catalogue, {0, kNone}, {1, kNone}, 0).word == ChangeWord::concernNotKnownBefore);
    CHECK(theme_change(catalogue, {0, 1}, {1, 1}, 0).word == ChangeWord::newConcern);
    CHECK(theme_change(catalogue, {0, 2}, {1, 2}, 0).word == ChangeWord::concernNotKnownBefore);
}

TEST_CASE("a recommendation that is a concern counts as one") {
    MadeRecord made = made_record({.a = {"concern"}, .b = {"concern"}});
    made.findings[1].kind = "recommendation";
    const record::Dataset data = made.load();
    const Catalogue catalogue = make_catalogue(data);
    CHECK(theme_change(catalogue, {1, kNone}, {2, kNone}, 0).word == ChangeWord::concernPersists);
}

TEST_CASE("two bodies of one inspection: both, only the one, only the other") {
    const auto told = [](const Words& north, const Words& west, bool both = false,
                         const Words& read = {"north", "west"}) {
        MadeRecord made;
        made.inspections = {{.id = "full",
                             .date = "2022-10",
                             .kind = "full",
                             .bodies = {"north", "west"},
                             .readWhole = read}};
        const auto say = [&](const Words& directions, const Words& bodies) {
            for (const std::string& direction : directions)
                made.findings.push_back({.id = "f" + std::to_string(made.findings.size()),
                                         .inspection = "full",
                                         .direction = direction,
                                         .bodies = bodies});
        };
        say(north, {"north"});
        say(west, {"west"});
        if (both) say({"concern"}, {"north", "west"});
        const record::Dataset data = made.load();
        const view::Asked asked = view::make_asked(catalogued(data), {});
        const Subject a{0, record::find(data, record::Part::bodies, "north")};
        const Subject b{0, record::find(data, record::Part::bodies, "west")};
        return view::change_label(asked, theme_change(*asked.catalogue, a, b, 0), a, b);
    };
    CHECK(told({"concern"}, {"concern"}) == "Both");
    CHECK(told({"concern"}, {"strength"}) == "Both");
    CHECK(told({}, {}, true) == "Both");
    CHECK(told({"concern"}, {}) == "Only North");
    CHECK(told({}, {"progress"}) == "Only West");
    CHECK(told({"concern"}, {"neutral"}) == "Only North");
    CHECK(told({"neutral"}, {"neutral"}) == "Nothing to compare");
    // A report that wasn't read may say it too.
    CHECK(told({"concern"}, {}, false, {"north"}) == "Said of North; West not known");
    CHECK(told({}, {"concern"}, false, {"west"}) == "Said of West; North not known");
    CHECK(told({}, {"concern"}, false, {"north"}) == "Only West");
}

TEST_CASE("of two bodies the screen tells what only the one was told, and shows it first") {
    MadeRecord made;
    made.inspections = {{.id = "full", .date = "2022-10", .kind = "full", .bodies = {"north", "west"}}};
    const auto say = [&](const std::string& statement, const Words& bodies, const std::string& theme) {
        made.findings.push_back({.id = "f" + std::to_string(made.findings.size()),
                                 .inspection = "full",
                                 .theme = theme,
                                 .statement = statement,
                                 .bodies = bodies});
    };
    say("Shared.", {"north", "west"}, "homes");
    say("West first.", {"west"}, "homes");
    say("West second.", {"west"}, "homes");
    say("Shared plans.", {"north", "west"}, "plans");
    const record::Dataset data = made.load();
    view::ViewState state;
    state.screen = "compare";
    state.columns = {{"full", "north"}, {"full", "west"}};
    view::View view = view::make_view(catalogued(data), state);
    CHECK(contains(text_of(view.main),
                   "West beside North: of 4 findings 2 are on both, 0 on North alone and 2 on "
                   "West alone."));
    view::Row homes = all_rows(*table_called(view, "Theme by theme"))[0];
    CHECK(text_of(homes.cells.back()) == "Both. 2 findings on West alone");
    CHECK(view::words(homes.cells[2].notes[0].text) == "West first.");
    state.show = view::Show::changed;
    view = view::make_view(catalogued(data), state);
    const std::vector<view::Row> rows = all_rows(*table_called(view, "Theme by theme"));
    REQUIRE(rows.size() == 1); // "plans" says the same of both
    CHECK(contains(text_of(rows[0]), "Homes"));
}

TEST_CASE("each word on the screen is explained there") {
    const record::Dataset data = made_record({.a = {"concern"}, .b = {"concern", "progress"}}).load();
    view::ViewState state;
    state.screen = "compare";
    state.columns = {{"a", ""}, {"b", ""}};
    const view::View view = view::make_view(catalogued(data), state);
    const view::Table* table = table_called(view, "Theme by theme");
    REQUIRE(table != nullptr);
    REQUIRE(table->count == 1);
    CHECK(text_of(all_rows(*table)[0].cells.back()) == "Concern, with progress");
    CHECK(contains(text_of(view.main),
                   "Concern, with progress: Both raise a concern; the later one also reports"));
    for (int i = 0; i < static_cast<int>(kChangeWords); ++i)
        CHECK_FALSE(definition(static_cast<ChangeWord>(i)).empty());
}

TEST_CASE("where only the earlier one holds a strength, the screen doesn't say that neither does") {
    CHECK(word({.a = {"strength"}}) == "Not mentioned");
    CHECK_FALSE(contains(definition(ChangeWord::none), "Neither"));
}

TEST_CASE("Compare sets the earlier one first, whichever was chosen first, and titles what changed") {
    const record::Dataset data = made_record({.a = {"concern"}, .b = {"concern"}}).load();
    view::ViewState state;
    state.screen = "compare";
    state.columns = {{"b", ""}, {"a", ""}};
    const view::View view = view::make_view(catalogued(data), state);
    const view::Table* table = table_called(view, "Theme by theme");
    REQUIRE(table->columns.size() == 4);
    CHECK(contains(table->columns[1].name, "June 2019"));
    CHECK(contains(table->columns[2].name, "February 2021"));
    CHECK(view.title == "February 2021 beside June 2019");
    CHECK(text_of({view.main[0]}) == "February 2021 beside June 2019: concern persists on 1 theme\n");
}

TEST_CASE("two inspections of the same councils: each council’s is one press away") {
    const record::Dataset& data = real_record();
    const auto councils = [&](const view::View& view) {
        std::string all;
        for (const view::Buttons* row : all_of<view::Buttons>(view.main))
            for (const view::Button& button : row->buttons)
                if (button.label.ends_with("only") || button.label == "Both councils")
                    all += "[" + button.label + (button.chosen ? "*" : "") + "]";
        return all;
    };
    view::View view =
        view::make_view(catalogued(data), view::decode("view=compare&columns=oct-2022~may-2026"));
    CHECK(councils(view) == "[Both councils*][North only][West only]");
    for (const view::Buttons* row : all_of<view::Buttons>(view.main))
        for (const view::Button& button : row->buttons)
            if (button.label == "North only") {
                const view::ViewState north = applied(view.state, button.action);
                CHECK(encode(north) == "view=compare&columns=oct-2022.nnc~may-2026.nnc");
                CHECK(councils(view::make_view(catalogued(data), north)) ==
                      "[Both councils][North only*][West only]");
            }
    CHECK(councils(view::make_view(catalogued(data),
                                   view::decode("view=compare&columns=feb-2016~oct-2022"))) == "");
    CHECK(councils(view::make_view(catalogued(data),
                                   view::decode("view=compare&columns=oct-2022.nnc~oct-2022.wnc"))) == "");
}

TEST_CASE("Compare: only what changed, only concerns") {
    MadeRecord made = made_record({.a = {"concern"}, .b = {"concern"}});
    for (std::size_t i : {1, 2}) made.inspections[i].focus = {"homes", "plans", "staff"};
    made.findings.push_back({.id = "p1", .inspection = "b", .theme = "plans", .direction = "progress"});
    made.findings.push_back({.id = "s1", .inspection = "a", .theme = "staff", .direction = "strength"});
    made.findings.push_back({.id = "s2", .inspection = "b", .theme = "staff", .direction = "strength"});
    const record::Dataset data = made.load();
    const auto themes = [&](view::Show show) {
        view::ViewState state;
        state.screen = "compare";
        state.columns = {{"a", ""}, {"b", ""}};
        state.show = show;
        const view::View view = view::make_view(catalogued(data), state);
        Words names;
        for (const view::Row& row : all_rows(*table_called(view, "Theme by theme")))
            names.push_back(text_of(row.cells[0]));
        return names;
    };
    CHECK(themes(view::Show::all) == Words{"Homes", "Staff", "Plans"});
    CHECK(themes(view::Show::changed) == Words{"Plans"});
    CHECK(themes(view::Show::concerns) == Words{"Homes"});
}

TEST_CASE("Compare: a cell doesn't call nothing reported what a filter or a choice hides") {
    MadeRecord made = made_record({.a = {"concern"}, .b = {"concern"}});
    made.findings.push_back({.id = "s1", .inspection = "a", .theme = "homes", .direction = "strength"});
    made.findings[1].direction = "strength";
    const record::Dataset data = made.load();
    view::ViewState state;
    state.screen = "compare";
    state.columns = {{"a", ""}, {"b", ""}};
    const auto cells = [&] {
        const view::View view = view::make_view(catalogued(data), state);
        const auto rows = all_rows(*table_called(view, "Theme by theme"));
        REQUIRE(rows.size() == 1);
        return std::pair{text_of(rows[0].cells[1]), text_of(rows[0].cells[2])};
    };
    CHECK(contains(cells().first, "[Concern] Something was found. [Strength] Something was found."));
    CHECK(contains(cells().second, "[Strength]"));
    state.show = view::Show::concerns;
    CHECK(contains(cells().first, "[Concern]"));
    CHECK_FALSE(contains(cells().first, "[Strength]"));
    CHECK(cells().second == "No concern; 1 other finding");
    state.show = view::Show::all;
    state.filters.lists[view::Facet::voice] = {"press"};
    CHECK(cells().first == "2 findings, hidden by the filters");
    CHECK(cells().second == "1 finding, hidden by the filters");
}

TEST_CASE("where four columns are chosen, it is said why no other is offered") {
    const record::Dataset& data = real_record();
    view::ViewState state;
    state.screen = "compare";
    state.columns = {{"feb-2016", ""}, {"jun-2019", ""}, {"jul-2021", ""}, {"oct-2022", ""}};
    const auto said = [&] {
        return contains(text_of(view::make_view(catalogued(data), state).filters),
                        "Four are chosen: take one away to see the others.");
    };
    CHECK(said());
    state.columns.pop_back();
    CHECK_FALSE(said());
}

TEST_CASE("columns that the record lacks make room for others") {
    const record::Dataset data = made_record({.a = {"concern"}, .b = {"concern"}}).load();
    view::ViewState state;
    state.screen = "compare";
    state.columns = {{"a", ""}, {"gone", ""}, {"gone2", ""}, {"gone3", ""}};
    const view::View view = view::make_view(catalogued(data), state);
    CHECK(view.state.columns == std::vector<view::Column>{{"a", ""}});
    const view::Options* options = options_called(view, "Set side by side (up to four)");
    REQUIRE(options != nullptr);
    for (const view::Option& option : options->options)
        CHECK(applied(view.state, option.action).columns.size() == (option.chosen ? 0 : 2));
}

namespace {

// What the property below rests on, read off the record by itself: whose own report was read, and what an
// inspection had to look at.
struct Proof {
    const record::Dataset& data;

    // The councils that a subject is of, as they are today: North and West for the county.
    std::set<std::string> councils(Subject subject) const {
        std::set<std::string> all;
        for (const Index body : slice(data.bodyRefs, data.inspections[subject.inspection].bodies)) {
            if (subject.body != kNone && body != subject.body) continue;
            if (data.bodies[body].id == "ncc")
                all.insert({"nnc", "wnc"});
            else if (data.bodies[body].id != "nct")
                all.emplace(data.bodies[body].id);
        }
        return all;
    }
    bool whole(Index inspection, const std::set<std::string>& of) const {
        std::set<std::string> read;
        for (const record::Output& output : slice(data.outputs, data.inspections[inspection].outputs)) {
            if (output.source == kNone) continue;
            const std::string id(data.bodies[output.body].id);
            if (id == "ncc") read.insert({"nnc", "wnc"});
            read.insert(id);
        }
        return std::all_of(of.begin(), of.end(), [&](const std::string& id) { return read.contains(id); });
    }
    bool looks(Index inspection, Index theme) const {
        const record::Inspection& x = data.inspections[inspection];
        for (const record::Statement& focus : slice(data.statements, x.focus))
            for (const Index each : slice(data.themeRefs, focus.themes))
                if (each == theme) return true;
        if (!x.kind.whole || x.framework == kNone) return false;
        const record::Area area = data.themes[theme].area;
        for (const auto& each : slice(data.frameworkAreas, data.frameworks[x.framework].areas))
            if ((area == record::Area::leaders && each.maps == record::Maps::leaders) ||
                (area == record::Area::helpAndProtection && each.maps == record::Maps::help) ||
                (area == record::Area::care &&
                 (each.maps == record::Maps::care || each.maps == record::Maps::leavers)))
                return true;
        return false;
    }
};

} // namespace

TEST_CASE("no word rests on a silence that proves nothing: every pair of columns of the real record") {
    const record::Dataset& data = real_record();
    const Catalogue catalogue = make_catalogue(data);
    const Proof proof{data};
    std::vector<Subject> subjects; // by date
    for (const Index i : held_by_date(catalogue)) {
        subjects.push_back({i, kNone});
        for (const Index body : slice(data.bodyRefs, data.inspections[i].bodies))
            if (data.bodies[body].kind == record::BodyKind::council) subjects.push_back({i, body});
    }
    REQUIRE(subjects.size() > 30);
    std::set<ChangeWord> met;
    for (std::size_t first = 0; first < subjects.size(); ++first)
        for (std::size_t second = first + 1; second < subjects.size(); ++second) {
            const Subject a = subjects[first], b = subjects[second];
            std::set<std::string> common = proof.councils(a);
            const std::set<std::string> others = proof.councils(b);
            std::erase_if(common, [&](const std::string& id) { return !others.contains(id); });
            for (Index theme = 0; theme < data.themes.size(); ++theme) {
                const ChangeWord word = theme_change(catalogue, a, b, theme).word;
                met.insert(word);
                const bool aProves = proof.whole(a.inspection, common) && proof.looks(a.inspection, theme);
                const bool bProves = proof.whole(b.inspection, common) && proof.looks(b.inspection, theme);
                bool sound = true;
                if (a.inspection != b.inspection)
                    sound = (word == ChangeWord::anotherCouncil) == common.empty();
                switch (word) {
                case ChangeWord::newConcern:
                    sound = sound && aProves;
                    break;
                case ChangeWord::concernPersists:
                case ChangeWord::notRaisedAgain:
                case ChangeWord::notMentioned:
                    sound = sound && bProves;
                    break;
                case ChangeWord::strengthKept:
                case ChangeWord::nowAStrength:
                case ChangeWord::progress:
                    sound = sound && aProves && bProves;
                    break;
                case ChangeWord::notLookedAt:
                    sound = sound && proof.whole(b.inspection, common) && !proof.looks(b.inspection, theme);
                    break;
                case ChangeWord::firstReportedHere:
                    for (const Index i : held_by_date(catalogue)) {
                        if (i == b.inspection) break;
                        std::set<std::string> shared = proof.councils({i, kNone});
                        std::erase_if(shared, [&](const std::string& id) { return !common.contains(id); });
                        sound = sound && (shared.empty() || proof.whole(i, shared));
                    }
                    break;
                case ChangeWord::onlyFirst:
                    sound = sound && proof.whole(b.inspection, others);
                    break;
                case ChangeWord::onlySecond:
                    sound = sound && proof.whole(a.inspection, proof.councils(a));
                    break;
                default:
                    break;
                }
                CHECK_MESSAGE(sound, data.inspections[a.inspection].id
                                         << " " << (a.body == kNone ? "" : data.bodies[a.body].id)
                                         << " beside " << data.inspections[b.inspection].id << " "
                                         << (b.body == kNone ? "" : data.bodies[b.body].id) << ", "
                                         << data.themes[theme].id << ": " << definition(word));
            }
        }
    // The record makes most of the words.
    CHECK(met.size() > 12);
    CHECK(met.contains(ChangeWord::notKnown));
    CHECK(met.contains(ChangeWord::concernNotKnownBefore));
    CHECK(met.contains(ChangeWord::anotherCouncil));
}

TEST_CASE("a column of one council says what that council was judged, and names no other") {
    const View view =
        make_view(catalogued(real_record()), decode("view=compare&columns=oct-2022.nnc~may-2026.nnc"));
    const Table* table = table_called(view, "Theme by theme");
    REQUIRE(table != nullptr);
    REQUIRE(table->columns.size() == 4);
    const std::string about = words(table->columns[2].about);
    CHECK(contains(about, "Leaders outstanding, everything else good ·"));
    CHECK_FALSE(contains(about, "West"));
}
