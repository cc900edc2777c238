// What is in force since overall grades ended, and what was judged area by area.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/screens/timeline/timeline.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

// 2013 one area; 2019 the county, care leavers with children in care; 2026 the two councils, no overall grade.
MadeRecord record_of_judgements() {
    MadeRecord made;
    made.inspections = {{.id = "parts",
                         .date = "2013-02",
                         .published = "2013-03-20",
                         .kind = "full",
                         .framework = "part",
                         .judgements = {{.area = "safeguarding", .grade = "inadequate"}}},
                        {.id = "overall",
                         .date = "2019-06",
                         .published = "2019-07-29",
                         .kind = "full",
                         .judgements = {{.area = "overall", .grade = "inadequate"},
                                        {.area = "leaders", .grade = "requires-improvement"},
                                        {.area = "care", .grade = "inadequate"}}},
                        {.id = "areas",
                         .date = "2026-05-11",
                         .published = "2026-07-07",
                         .kind = "full",
                         .framework = "since",
                         .bodies = {"north", "west"},
                         .judgements = {{.area = "leaders", .grade = "outstanding", .body = "north"},
                                        {.area = "help", .grade = "good", .body = "north"},
                                        {.area = "care", .grade = "good", .body = "north"},
                                        {.area = "leavers", .grade = "good", .body = "north"},
                                        {.area = "leaders", .grade = "good", .body = "west"},
                                        {.area = "help", .grade = "good", .body = "west"},
                                        {.area = "care", .grade = "good", .body = "west"},
                                        {.area = "leavers", .grade = "good", .body = "west"}}},
                        {.id = "visit", .date = "2026-10", .bodies = {"north"}}};
    return made;
}

std::string texts(const Drawing& drawing) {
    std::string all;
    for (const Shape& shape : drawing.shapes)
        if (!shape.text.empty()) all += shape.text + " | ";
    return all;
}

} // namespace

TEST_CASE("judgements by area: each graded inspection's own, or why it gave none") {
    const record::Dataset data = record_of_judgements().load();
    const View view = make_view(catalogued(data), ViewState{});
    const Table* table = table_called(view, "Judgements by area");
    REQUIRE(table != nullptr);
    REQUIRE(table->columns.size() == 4);
    CHECK(table->columns[3].head == std::vector<std::string>{"May 2026"});
    CHECK(words(table->columns[3].about) == "North · West, published Jul 2026");
    const std::vector<Row> rows = all_rows(*table);
    REQUIRE(rows.size() == 5);
    CHECK(text_of(rows[0]) == "Overall | no overall grade | Inadequate | no overall grade");
    CHECK(text_of(rows[1]) == "Leaders | not judged | Requires improvement | North Outstanding, West Good");
    CHECK(text_of(rows[2]) == "Help and protection | Inadequate | not judged | Good");
    CHECK(text_of(rows[3]) == "Children in care | not judged | Inadequate | Good");
    CHECK(text_of(rows[4]) == "Care leavers | not judged | with children in care | Good");
    // A row leads to that area's line.
    const ViewState next = applied(view.state, rows[1].cells[0].action);
    CHECK(next.judgement == record::Maps::leaders);
    CHECK(encode(next) == "judgement=leaders");
}

TEST_CASE("since overall grades ended the chart says so, and draws a point at each grade with its areas") {
    const record::Dataset data = record_of_judgements().load();
    const View view = make_view(catalogued(data), ViewState{});
    const Drawing drawing = all_of<Chart>(view.main)[0]->draw({.width = 1000});
    const std::string all = texts(drawing);
    CHECK(contains(all, "no overall grade since April 2026"));
    CHECK(contains(all, "leaders (North)"));
    CHECK(contains(all, "leaders (West)"));
    CHECK(contains(all, "care leavers"));
    // Both points of the inspection can be pressed, and say what they are of.
    std::vector<std::string> names;
    for (const Spot& spot : drawing.spots) names.push_back(spot.name);
    CHECK(std::count_if(names.begin(), names.end(),
                        [](const auto& name) { return contains(name, "May 2026, full inspection"); }) == 2);
    CHECK(std::any_of(names.begin(), names.end(),
                      [](const auto& name) { return contains(name, "leaders (North) outstanding"); }));
}

TEST_CASE("one area drawn: its own line, its title and Ofsted's caution; the others' points are gone") {
    const record::Dataset& data = real_record();
    const View view = make_view(catalogued(data), decode("judgement=leavers"));
    CHECK(contains(text_of(view.main), "Care leavers: good since July 2026"));
    const std::string shown = text_of(view.main);
    CHECK(contains(shown, "Ofsted asks for caution"));
    CHECK(shown.find("Ofsted asks for caution") == shown.rfind("Ofsted asks for caution"));
    const std::string all = texts(all_of<Chart>(view.main)[0]->draw({.width = 1000}));
    CHECK(contains(all, "judged with children in care"));
    CHECK_FALSE(contains(all, "safeguarding"));
    CHECK_FALSE(contains(all, "no overall grade since"));
}

TEST_CASE("what grades mean stands with the judgements: Ofsted's words, or where they can be read") {
    const record::Dataset& data = real_record();
    const auto detail_of = [&](const char* link) {
        return text_of(make_view(catalogued(data), decode(link)).detail);
    };
    CHECK(contains(detail_of("inspection=feb-2016"), "What the grades mean, in Ofsted’s words"));
    CHECK(contains(detail_of("inspection=feb-2016"),
                   "A local authority that is inadequate is providing services"));
    CHECK(contains(detail_of("inspection=may-2026"), "isn’t among these sources"));
}
