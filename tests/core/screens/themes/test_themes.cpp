#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/query/story.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

View themes(const record::Dataset& data, const std::string& link = {}) {
    return make_view(catalogued(data), decode("view=themes" + (link.empty() ? "" : "&" + link)));
}

std::string heading_of(const View& view) { return words(all_of<Heading>(view.main)[0]->text); }

// Three inspections of a council; the staff were a concern at the first two, and at the third there is progress.
MadeRecord record_of_story() {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2016", .focus = {"staff"}, .readWhole = {"county"}},
                        {.id = "b", .date = "2019", .focus = {"staff"}, .readWhole = {"county"}},
                        {.id = "c", .date = "2023", .focus = {"staff"}, .readWhole = {"county"}}};
    made.findings = {{.id = "f1", .inspection = "a", .theme = "staff", .direction = "concern"},
                     {.id = "f2", .inspection = "b", .theme = "staff", .direction = "concern"},
                     {.id = "f3", .inspection = "c", .theme = "staff", .direction = "progress"}};
    return made;
}

} // namespace

TEST_CASE("the title of a story tells when concerns were told of and what the last inspection found good") {
    MadeRecord made = record_of_story();
    const record::Dataset data = made.load();
    CHECK(heading_of(themes(data, "theme=staff")) ==
          "Staff: concerns told of from 2016 to 2019, progress in 2023");
    made.findings.push_back({.id = "f4", .inspection = "c", .theme = "staff", .direction = "concern"});
    CHECK(heading_of(themes(made.load(), "theme=staff")) ==
          "Staff: concerns told of from 2016 to 2023, progress too in 2023");
    CHECK(heading_of(themes(data, "theme=homes")) == "Homes: nothing is told of it in these sources");
}

TEST_CASE(
    "a story says how many of the inspections that looked at it raised it, and of which that isn’t known") {
    MadeRecord made = record_of_story();
    CHECK(contains(text_of(themes(made.load(), "theme=staff").main),
                   "Of the 3 inspections and visits that were to look at it 2 raised it as a concern, 1 did "
                   "not (2023)."));
    made.findings[2].direction = "concern";
    CHECK(contains(text_of(themes(made.load(), "theme=staff").main),
                   "All 3 inspections and visits that were to look at it raised it as a concern."));
    // Its report isn't here: that nothing is known of it proves nothing.
    made.inspections[2].readWhole = {};
    made.findings.pop_back();
    const std::string said = text_of(themes(made.load(), "theme=staff").main);
    CHECK(contains(said, "2 raised it as a concern; of 2023 it isn’t known."));
    CHECK_FALSE(contains(said, "did not"));
}

TEST_CASE("a story says of others that raised a concern whether it was their task, where that is known") {
    MadeRecord made = record_of_story();
    const auto said = [&] { return text_of(themes(made.load(), "theme=staff").main); };
    CHECK_FALSE(contains(said(), "raised it, too"));
    made.inspections.push_back({.id = "d", .date = "2024-05", .focus = {"homes"}, .readWhole = {"county"}});
    made.findings.push_back({.id = "f8", .inspection = "d", .theme = "staff", .direction = "concern"});
    CHECK(contains(said(), "1 other raised it, too, though it was not to look at it."));
    made.inspections.push_back({.id = "e", .date = "2024-09", .focus = {"homes"}});
    made.findings.push_back({.id = "f9", .inspection = "e", .theme = "staff", .direction = "concern"});
    CHECK(contains(said(), "2 others raised it, too: 1 not to look at it, and 1 of which that isn’t known."));
    made.inspections[made.inspections.size() - 2].readWhole = {};
    CHECK(contains(said(), "2 others raised it, too, of which it isn’t known that they were to look."));
}

TEST_CASE("what was raised each time stands over the matrix, with the way to its story") {
    MadeRecord made = record_of_story();
    CHECK(contains(text_of(themes(made.load()).main), "No theme was a concern at every inspection"));
    made.findings[2].direction = "concern";
    const record::Dataset data = made.load();
    const View view = themes(data);
    CHECK(contains(text_of(view.main), "Raised as a concern every time"));
    const Paragraph& each_time = *all_of<Paragraph>(view.main)[0];
    const auto way = std::find_if(each_time.text.begin(), each_time.text.end(),
                                  [](const Run& run) { return run.text == "Staff"; });
    REQUIRE(way != each_time.text.end());
    const View story = make_view(catalogued(data), applied(view.state, way->action));
    CHECK(contains(heading_of(story), "Staff: concerns told of"));
}

TEST_CASE(
    "a story tells every inspection that looked or spoke, the latest first, with coverage and who says it") {
    const View view = themes(real_record(), "theme=workforce");
    const std::string text = text_of(view.main);
    CHECK(text.find("May 2026") < text.find("Full inspection, published 25 November 2022"));
    CHECK(contains(text, "known whole: its own reports were read"));
    CHECK(contains(text, "known in part"));
    CHECK(contains(text, "press, reporting inspectors"));
    CHECK(contains(text, "Ofsted 2022, North, ¶"));
    CHECK(table_called(view, "What became of what was asked") == nullptr); // nothing was recommended on it
    CHECK(table_called(themes(real_record(), "theme=planning"), "What became of what was asked") != nullptr);
    CHECK(contains(text, "Where accounts differ"));
    REQUIRE(view.chart);
    CHECK(contains(view.chart->title, "Agency rate"));
    CHECK(view.says.size() > view.title.size());
}

TEST_CASE("a line of a story leads to the evidence, which stays beside it, and Close leads back") {
    const record::Dataset& data = real_record();
    const View view = themes(data, "theme=workforce");
    CHECK(view.detail.empty());
    const List& latest = *list_called(view.main, "May 2026");
    const auto statement = std::find_if(latest.items[0].begin(), latest.items[0].end(),
                                        [](const Run& run) { return !run.action.empty(); });
    REQUIRE(statement != latest.items[0].end());
    const View chosen = make_view(catalogued(data), applied(view.state, statement->action));
    CHECK(heading_of(chosen) == heading_of(view));
    REQUIRE_FALSE(all_of<Cards>(chosen.detail).empty());
    CHECK(applied(chosen.state, chosen.closes) == view.state);
}

TEST_CASE("filters leave a story its inspections and say what they hide") {
    const View all = themes(real_record(), "theme=workforce");
    const View some = themes(real_record(), "theme=workforce&direction=neutral");
    CHECK(heading_of(all) == heading_of(some));
    CHECK(contains(text_of(some.main), "The filters hide all"));
    CHECK(contains(text_of(some.main), "Only Neutral."));
    CHECK(table_called(all, "Known and said")->columns.size() ==
          table_called(some, "Known and said")->columns.size());
}

TEST_CASE("more of an inspection than a story tells is one press away, with the filters that are set") {
    const record::Dataset& data = real_record();
    const View view = themes(data, "theme=workforce&voice=inspectors");
    const Paragraph* more = nullptr;
    for (const Paragraph* each : all_of<Paragraph>(view.main))
        if (words(each->text).ends_with(" more") && more == nullptr) more = each;
    REQUIRE(more != nullptr);
    const View list = make_view(catalogued(data), applied(view.state, more->text[0].action));
    CHECK(list.state.screen == "findings");
    CHECK(list.state.filters.of(Facet::voice).size() == 1);
    CHECK(contains(text_of(list.main), "on workforce stability"));
}

TEST_CASE(
    "a cell of the matrix opens its findings beside it; a theme's name its story; an old link the timeline") {
    const record::Dataset& data = real_record();
    const View cell = themes(data, "theme=workforce&inspection=jul-2021");
    CHECK(table_called(cell, "Findings by theme and inspection") != nullptr);
    CHECK(contains(text_of(cell.detail), "Workforce stability"));
    CHECK(contains(text_of(cell.detail), "The story of workforce stability"));
    CHECK(applied(cell.state, cell.closes) == decode("view=themes").state);

    const View old = make_view(catalogued(data), decode("view=timeline&theme=workforce"));
    CHECK(old.state.screen == "timeline");
    CHECK(contains(text_of(old.detail), "Workforce stability"));
    CHECK(contains(text_of(old.detail), "The story of workforce stability"));
}

TEST_CASE("a finding on which accounts differ says so and leads there") {
    const record::Dataset& data = real_record();
    const View view = make_view(catalogued(data), decode("view=findings&finding=f-w45"));
    const Paragraph* differ = nullptr;
    for (const Paragraph* each : all_of<Paragraph>(view.detail))
        if (words(each->text).starts_with("Accounts differ: Caseloads")) differ = each;
    REQUIRE(differ != nullptr);
    const View there = make_view(catalogued(data), applied(view.state, differ->text[1].action));
    CHECK(contains(text_of(there.detail), "Our reading:"));
    CHECK_FALSE(contains(text_of(make_view(catalogued(data), decode("view=findings&finding=f-m013")).detail),
                         "Accounts differ: Caseloads"));
}

TEST_CASE("the ten recommendations of 2022 and what became of them are one press from the first page") {
    const record::Dataset& data = real_record();
    const View first = make_view(catalogued(data), ViewState{});
    const List& questions = *list_called(first.detail, "Questions to begin with");
    const auto asked = std::find_if(questions.items.begin(), questions.items.end(), [](const Text& item) {
        return contains(words(item), "What became of the") && contains(words(item), "October 2022");
    });
    REQUIRE(asked != questions.items.end());
    const View answer = make_view(catalogued(data), applied(first.state, (*asked)[0].action));
    const Table* table = table_called(answer, "What became of what was asked");
    REQUIRE(table != nullptr);
    CHECK(table->count == 10);
    // Ofsted's own count is another: who says "ten" must know.
    CHECK(contains(words(table->about), "4 points of"));
    CHECK(contains(words(table->about), "into 10"));
}

TEST_CASE("a story shows which inspections were to look at the theme, and its marks are those that pass the "
          "filters") {
    MadeRecord made = record_of_story();
    made.inspections[0].focus = {};
    made.inspections[0].readWhole = {};
    made.inspections[1].focus = {"homes"};
    const record::Dataset data = made.load();
    const View view = themes(data, "theme=staff&direction=concern");
    const Table* table = table_called(view, "Known and said");
    REQUIRE(table != nullptr);
    const std::vector<Row> rows = all_rows(*table);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].cells[1].kind == CellKind::notKnown);
    CHECK(words(rows[1].cells[2].text) == "no");
    CHECK(words(rows[1].cells[3].text) == "yes");
    CHECK(rows[2].cells[1].says == "1 concern");
    CHECK(rows[2].cells[3].says == "1 finding, hidden by the filters");
}

TEST_CASE("every question of the first page leads to something") {
    const record::Dataset& data = real_record();
    const View first = make_view(catalogued(data), ViewState{});
    const List& questions = *list_called(first.detail, "Questions to begin with");
    CHECK(questions.items.size() >= 7);
    for (const Text& item : questions.items) {
        const std::string question = words(item);
        CAPTURE(question);
        const View there = make_view(catalogued(data), applied(first.state, item[0].action));
        CHECK(there.state != first.state);
        CHECK(there.main.size() > 1);
    }
    // A record without any of it asks nothing that it can't answer.
    const View empty = make_view(catalogued(MadeRecord{}.load()), ViewState{});
    CHECK(list_called(empty.detail, "Questions to begin with") == nullptr);
}
