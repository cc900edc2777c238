#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "core/screens/screens.h"
#include "tests/core/boxes.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

const Chart& timeline_of(const View& view) {
    const auto charts = all_of<Chart>(view.main);
    REQUIRE(charts.size() == 1);
    return *charts[0];
}

View timeline(const std::string& inspection = {}, const std::string& theme = {}) {
    ViewState state;
    state.inspection = inspection;
    state.theme = theme;
    return make_view(catalogued(real_record()), state);
}

} // namespace

TEST_CASE("every inspection that was held is a spot of the chart, with a name, and leads to it") {
    const record::Dataset& data = real_record();
    const View view = timeline();
    for (const float width : {300.0F, 760.0F, 1600.0F}) {
        const Drawing drawing = timeline_of(view).draw({.width = width});
        std::set<std::string> reached;
        for (const Spot& spot : drawing.spots) {
            CHECK_FALSE(spot.name.empty());
            CHECK_FALSE(spot.details.empty());
            reached.insert(applied({}, spot.action).inspection);
        }
        for (const record::Inspection& inspection : data.inspections)
            if (inspection.status == record::InspectionStatus::held)
                CHECK_MESSAGE(reached.count(std::string(inspection.id)) == 1, inspection.id);
    }
}

TEST_CASE("an inspection that is only expected, or was cancelled, is no visit on the chart") {
    MadeRecord made;
    made.inspections = {{.id = "visit", .date = "2021-07"},
                        {.id = "coming", .date = "2027", .status = "expected"},
                        {.id = "never", .date = "2020", .status = "cancelled"}};
    const record::Dataset data = made.load();
    const View view = make_view(catalogued(data), ViewState{});
    CHECK(timeline_of(view).draw({.width = 760}).spots.size() == 1);
    // The table of all inspections has them, and says what they are.
    const std::string table = text_of({*table_called(view, "Every inspection and visit")});
    CHECK(contains(table, "2027, monitoring visit | not known | Testshire County Council | expected"));
    CHECK(contains(table, "2020, monitoring visit | not known | Testshire County Council | cancelled"));
    CHECK(contains(table, "July 2021, monitoring visit | not known | Testshire County Council | no grade"));
}

TEST_CASE("the chart stays inside its drawing, and can be pressed, at any width from 300 to 1600") {
    const View view = timeline("jul-2021");
    for (float width = 300; width <= 1600; width += 50) {
        CAPTURE(width);
        const Drawing drawing = timeline_of(view).draw({.width = width});
        CHECK(drawing.width == width);
        CHECK(outside(drawing) == "");
        for (const Spot& spot : drawing.spots) {
            CHECK(spot.w >= 24);
            CHECK(spot.h >= 24);
        }
    }
}

TEST_CASE("no two texts of the chart run into each other") {
    const View view = timeline("jul-2021");
    for (const float width : {320.0F, 358.0F, 600.0F, 760.0F, 1000.0F, 1600.0F}) {
        CAPTURE(width);
        const Drawing drawing = timeline_of(view).draw({.width = width});
        CHECK(overlaps(drawing) == "");
        CHECK(struck_through(drawing) == "");
    }
}

TEST_CASE("a visit before any grade was in force stands on no grade’s line, in a row that says so") {
    MadeRecord made;
    made.inspections = {{.id = "early", .date = "2017-03"},
                        {.id = "graded", .date = "2019-06", .judgements = {{"overall", "inadequate"}}},
                        {.id = "later", .date = "2020-07"}};
    const record::Dataset data = made.load();
    const View view = make_view(catalogued(data), ViewState{});
    for (const float width : {358.0F, 1000.0F}) {
        CAPTURE(width);
        const Drawing drawing = timeline_of(view).draw({.width = width});
        std::vector<float> visits, circles, row;
        for (const Shape& shape : drawing.shapes) {
            if (shape.kind == ShapeKind::diamond && shape.width > 0) visits.push_back(shape.y);
            if (shape.kind == ShapeKind::circle && shape.width == 0) circles.push_back(shape.y);
            if (contains(shape.text, width < 600 ? "None yet" : "No grade yet")) row.push_back(shape.y);
        }
        REQUIRE(visits.size() == 2);
        REQUIRE(circles.size() == 1);
        REQUIRE(row.size() == 1);
        CHECK(visits[0] > circles[0] + 20);
        CHECK(std::abs(visits[0] - row[0]) < 8);
        CHECK(visits[1] == circles[0]);
    }
    // Where every visit came after a grade there is no such row.
    made.inspections.erase(made.inspections.begin());
    const record::Dataset graded = made.load();
    const View without = make_view(catalogued(graded), ViewState{});
    for (const Shape& shape : timeline_of(without).draw({.width = 1000}).shapes)
        CHECK(shape.text != "No grade yet");
}

TEST_CASE("graded inspections are filled circles, visits hollow diamonds, the chosen one is ringed") {
    const View view = timeline("jul-2021");
    const Drawing drawing = timeline_of(view).draw({.width = 760});
    std::size_t circles = 0, diamonds = 0, strong = 0;
    for (const Shape& shape : drawing.shapes) {
        circles += shape.kind == ShapeKind::circle && shape.width == 0 ? 1U : 0U;
        diamonds += shape.kind == ShapeKind::diamond && shape.width > 0 ? 1U : 0U;
        strong += shape.kind == ShapeKind::diamond && shape.tone == Tone::accent ? 1U : 0U;
    }
    // 2011, adoption 2012, March (and adoption) and August 2013, 2016, 2019, 2022, and two grades in 2026
    CHECK(circles == 10);
    CHECK(diamonds == drawing.spots.size() - 10);
    CHECK(strong == 1);
    CHECK(std::count_if(drawing.spots.begin(), drawing.spots.end(), [](const Spot& s) { return s.chosen; }) ==
          1);
}

TEST_CASE(
    "a carried-over grade is dashed; without a grade of the whole service the line is thin and says so") {
    const Drawing drawing = timeline_of(timeline()).draw({.width = 1000});
    bool dashed = false, said = false, area = false;
    for (const Shape& shape : drawing.shapes) {
        dashed = dashed || (shape.kind == ShapeKind::line && shape.dashed);
        said = said || shape.text == "no overall grade";
        area = area || contains(shape.text, "protection");
    }
    CHECK(dashed);
    CHECK(said);
    CHECK(area);
    // What the lines mean stands with the chart.
    const std::string means = words(timeline_of(timeline()).subtitle);
    CHECK(contains(means, "thick, the grade in force"));
    CHECK(contains(means, "thin, that of one area, where none was overall"));
    CHECK(contains(means, "dashed, "));
}

TEST_CASE("which visit it was: each count with who says so, in whose words") {
    const View view = make_view(catalogued(real_record()), decode("inspection=jul-2021"));
    const List* counts = list_called(view.detail, "Which visit it was, by its sources");
    REQUIRE(counts != nullptr);
    REQUIRE(counts->items.size() == 4);
    for (const Text& item : counts->items) {
        CHECK(contains(words(item), "“"));
        CHECK(contains(words(item), "2021"));
    }
    CHECK(contains(words(counts->items[0]), "Fourth visit since the full inspection of June 2019"));
    CHECK(contains(words(counts->items[0]), "West Northamptonshire Council"));
}

TEST_CASE("the first page: nothing chosen, what this is and whose, the questions, what is known and happened "
          "last") {
    const record::Dataset& data = real_record();
    const View view = make_view(catalogued(data), ViewState{});
    CHECK(view.closes.empty());
    CHECK(view.notices.empty());
    const std::string is = words(all_of<Paragraph>(view.main)[0]->text);
    CHECK(contains(is, "What Ofsted’s inspectors said of children’s services in Northamptonshire"));
    CHECK(contains(is, record::date_long(data.asAt)));
    CHECK(contains(is, "can’t know"));
    CHECK(contains(is, "independent of Ofsted"));
    CHECK(contains(is, "No publisher has put a name to this copy."));
    CHECK(contains(is, "About this site"));
    const std::string details = text_of(view.detail);
    CHECK(contains(details, "What became of the"));
    CHECK(contains(details, "What was raised every time inspectors looked?"));
    CHECK(contains(details, "Was the visit of July 2021 the first, the second or the fourth?"));
    CHECK(contains(details, "What happened last"));
    CHECK(contains(text_of(view.main), "Report or letter read whole"));
}

TEST_CASE("the strip of what is known leads to Ofsted’s own documents, and to the inspection") {
    const View view = make_view(catalogued(real_record()), ViewState{});
    const List* known = nullptr;
    for (const List* list : all_of<List>(view.main))
        if (list->name == "How much of each inspection is known") known = list;
    REQUIRE(known != nullptr);
    REQUIRE(known->items.size() == 3);
    const Text& whole = known->items[0];
    CHECK(whole[0].mark == Mark::knownWhole);
    CHECK(std::any_of(whole.begin(), whole.end(), [](const Run& run) {
        return run.address.starts_with("https://files.ofsted.gov.uk") ||
               run.address.starts_with("https://reports.ofsted.gov.uk");
    }));
    std::size_t inspections = 0;
    for (const Text& item : known->items)
        inspections += static_cast<std::size_t>(
            std::count_if(item.begin(), item.end(), [](const Run& run) { return !run.action.empty(); }));
    CHECK(inspections == query::held_by_date(catalogued(real_record())).size());
}

TEST_CASE("who publishes a copy is said on its first page and at the foot of every screen") {
    record::Dataset data = MadeRecord{}.load();
    data.publisher = "Scrutiny office";
    data.contact = "scrutiny@example.org";
    const query::Catalogue catalogue = query::make_catalogue(data);
    for (const char* const link : {"", "view=themes", "view=findings", "view=about"}) {
        const View view = make_view(catalogue, decode(link));
        const std::string said = text_of(view.notices) + text_of(view.main);
        CHECK(contains(said, "Published by Scrutiny office."));
        CHECK(contains(said, "scrutiny@example.org"));
    }
}

TEST_CASE("July 2021 and the workforce: what was said, in which words, by whom, and where it stands") {
    const record::Dataset& data = real_record();
    const View view = timeline("jul-2021", "workforce");
    const auto cards = all_of<Cards>(view.detail);
    REQUIRE_FALSE(cards.empty());
    const auto findings = all_cards(*cards[0]);
    CHECK(findings.size() >= 3);
    for (const Card& card : findings) {
        CAPTURE(card.id);
        CHECK_FALSE(words(card.statement).empty());
        CHECK_FALSE(card.kind.empty());
        CHECK_FALSE(card.voice.empty());
        REQUIRE_FALSE(card.quotes.empty());
        for (const Quote& quote : card.quotes) {
            CHECK_FALSE(quote.text.empty());
            CHECK_FALSE(words(quote.where).empty());
            CHECK(record::find(data, record::Part::sources, quote.source) != record::kNone);
        }
    }
    const std::string said = text_of(view.detail);
    CHECK(contains(said, "Monitoring visit · 13 to 30 July 2021 · no grade"));
    CHECK(contains(said, "First a concern in these sources"));
    CHECK(contains(said, "Compare with…"));
    CHECK(contains(said, "Copy citation"));
    CHECK(contains(said, "Copy link"));
    CHECK(contains(said, "July 2021 (shown): "));
    CHECK(view.title == std::string(data.themes[record::find(data, record::Part::themes, "workforce")].name) +
                            ", July 2021");
}

TEST_CASE("an inspection by itself: judgements or why there are none, what it looked at, its evidence") {
    std::string said = text_of(timeline("oct-2022").detail);
    CHECK(contains(said, "Full inspection · 3 to 14 October 2022 · requires improvement (North and West)"));
    CHECK(contains(said, "Overall effectiveness, North: Requires improvement") ==
          contains(said, "Overall effectiveness, West: Requires improvement"));
    CHECK(contains(said, "Judgements"));
    CHECK(contains(said, "Findings by theme"));
    CHECK(contains(said, "Evidence for its dates"));
    CHECK(contains(text_of(timeline("2011-full").detail), "no grade") == false);
}

TEST_CASE("a theme by itself: when it was first raised, how often, and every finding, the latest first") {
    MadeRecord made;
    made.inspections = {
        {.id = "a", .date = "2018-03"}, {.id = "b", .date = "2019-06"}, {.id = "c", .date = "2020"}};
    made.findings = {
        {.id = "f1",
         .inspection = "a",
         .theme = "staff",
         .direction = "progress",
         .statement = "The oldest."},
        {.id = "f2", .inspection = "c", .theme = "staff", .direction = "concern", .statement = "The latest."},
        {.id = "f3", .inspection = "b", .theme = "staff", .direction = "concern", .statement = "Between."},
        {.id = "f4", .inspection = "b", .theme = "homes", .direction = "concern", .statement = "Elsewhere."}};
    const record::Dataset data = made.load();
    ViewState state;
    state.theme = "staff";
    const View view = make_view(catalogued(data), state);
    const std::string said = text_of(view.detail);
    CHECK(contains(said,
                   "First a concern in these sources: June 2019. A concern at 2 inspections and visits."));
    CHECK(contains(said, "March 2018: 1 progress"));
    CHECK_FALSE(contains(said, "Elsewhere."));
    const auto cards = all_cards(*all_of<Cards>(view.detail)[0]);
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].id == "f2");
    CHECK(cards[1].id == "f3");
    CHECK(cards[2].id == "f1");

    state.theme = "homes";
    CHECK(
        contains(text_of(make_view(catalogued(data), state).detail), "A concern at 1 inspection or visit."));
    state.theme = "plans";
    CHECK_FALSE(contains(text_of(make_view(catalogued(data), state).detail), "First raised"));
}

TEST_CASE("a cell that is empty says why: looked at, not looked at, or hidden by the filters") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2018-03", .focus = {"plans"}, .readWhole = {"county"}},
                        {.id = "b", .date = "2018-04", .focus = {"plans"}}};
    made.findings = {{.id = "f1", .inspection = "a", .theme = "staff", .direction = "concern"}};
    const record::Dataset data = made.load();
    ViewState state;
    state.inspection = "a";
    const auto said = [&](const std::string& theme) {
        state.theme = theme;
        return text_of(make_view(catalogued(data), state).detail);
    };
    CHECK(contains(said("plans"), "This was looked at, and the whole report says nothing of it."));
    CHECK(contains(said("homes"), "This inspection had no task to look at this"));
    CHECK(contains(said("homes"), "Known whole: its own report was read."));
    state.inspection = "b";
    CHECK(contains(said("plans"), "Not known: its own report or letter is not among these sources"));
    CHECK(contains(said("plans"), "Known in part: its report is not among these sources."));
    state.inspection = "a";
    state.filters.lists[Facet::direction] = {"strength"};
    CHECK(contains(said("staff"), "The filters hide all 1 finding on this."));
}

TEST_CASE("what became of a recommendation: what later inspections said of that very point, the last first") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2018-03", .focus = {"staff", "homes"}},
                        {.id = "b", .date = "2019-06", .focus = {"staff"}},
                        {.id = "c", .date = "2020-06", .focus = {"staff"}, .readWhole = {"county"}},
                        {.id = "d", .date = "2022-06", .bodies = {"north"}, .readWhole = {"north"}}};
    made.findings = {
        {.id = "rec",
         .inspection = "a",
         .theme = "staff",
         .statement = "Staff should stay.",
         .kind = "recommendation"},
        {.id = "half", .inspection = "b", .theme = "staff", .statement = "Half done.", .answers = {"rec"}},
        {.id = "done",
         .inspection = "d",
         .theme = "homes",
         .direction = "strength",
         .statement = "It was done.",
         .answers = {"rec"},
         .bodies = {"north"}},
        {.id = "beside", .inspection = "c", .theme = "staff", .statement = "Another point."},
        {.id = "rec2",
         .inspection = "a",
         .theme = "staff",
         .statement = "Pay should rise.",
         .kind = "recommendation"},
        {.id = "rec3",
         .inspection = "a",
         .theme = "homes",
         .statement = "Homes should be near.",
         .kind = "recommendation"},
        {.id = "rec4",
         .inspection = "c",
         .theme = "homes",
         .statement = "Homes should be warm.",
         .kind = "recommendation"},
        {.id = "alone", .theme = "staff", .statement = "A commissioner’s.", .kind = "recommendation"}};
    for (MadeFinding& each : made.findings)
        if (each.statement == "It was done.") each.direction = "strength";
    const record::Dataset data = made.load();
    const auto detail_of = [&](const std::string& link) {
        return text_of(make_view(catalogued(data), decode(link)).detail);
    };
    const std::string told = detail_of("finding=rec");
    CHECK(contains(told, "What became of it"));
    CHECK(told.find("It was done.") < told.find("Half done."));
    CHECK_FALSE(contains(told, "Another point."));
    CHECK(contains(detail_of("finding=done"), "What was said of this before"));
    CHECK(contains(
        detail_of("finding=rec2"),
        "No later inspection in these sources speaks to it. June 2020, read whole, looked at its theme."));
    CHECK(contains(detail_of("finding=rec3"),
                   "No later inspection in these sources speaks to it. None looked at its theme."));
    CHECK_FALSE(contains(detail_of("finding=beside"), "What became of it"));
    // Under the inspection, in Compare and in the briefing: a row a recommendation.
    for (const char* const link : {"inspection=a", "view=compare&columns=a~d"}) {
        CAPTURE(link);
        const View view = make_view(catalogued(data), decode(link));
        View both = view;
        both.main.insert(both.main.end(), view.detail.begin(), view.detail.end());
        const Table* table = table_called(both, "What became of what was asked");
        REQUIRE(table != nullptr);
        const std::vector<Row> rows = all_rows(*table);
        REQUIRE(rows.size() == 3);
        CHECK(text_of(rows[0]) ==
              "March 2018: Staff should stay. |  [Strength] June 2022: It was done. [Concern] "
              "June 2019: Half done.");
        CHECK(contains(text_of(rows[1]), "No later inspection"));
        CHECK(contains(text_of(briefing_of(view, Length::everyFinding)), "June 2022: It was done."));
    }
    // Of the last one set side by side nothing is asked here.
    CHECK(table_called(make_view(catalogued(data), decode("view=compare&columns=b~c")),
                       "What became of what was asked") == nullptr);
    // One that no inspection made is followed from its date on.
    CHECK(contains(detail_of("view=findings&finding=alone"), "June 2020, read whole, looked at its theme."));
}

TEST_CASE("what later inspections said of what was asked opens with its evidence, and leads back") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2018-03"}, {.id = "b", .date = "2019-06"}};
    made.findings = {
        {.id = "asked", .inspection = "a", .statement = "Staff should stay.", .kind = "recommendation"},
        {.id = "done",
         .inspection = "b",
         .direction = "strength",
         .statement = "Staff stay.",
         .answers = {"asked"},
         .evidence = {{.quote = "staff stay for long"}}}};
    const record::Dataset data = made.load();
    const View view = make_view(catalogued(data), decode("inspection=a"));
    const auto rows = all_rows(*table_called(view, "What became of what was asked"));
    const ViewState next = applied(view.state, rows[0].cells[1].notes[0].action);
    const View opened = make_view(catalogued(data), next);
    CHECK(contains(text_of(opened.detail), "“staff stay for long”"));
    CHECK(opened.detailOf != view.detailOf); // shown from its start
    const auto links = all_of<Paragraph>(opened.detail);
    REQUIRE(contains(words(links[0]->text), "Back to March 2018, monitoring visit"));
    CHECK(applied(next, links[0]->text[0].action) == view.state);
    CHECK(applied(next, opened.closes) == view.state); // what it was opened from isn't taken away with it
    // A card of a list of theme and inspection stays in its list.
    const View list = make_view(catalogued(data), decode("inspection=b&theme=homes"));
    const View chosen = make_view(catalogued(data), decode("inspection=b&theme=homes&finding=done"));
    CHECK(chosen.detailOf == list.detailOf);
}

TEST_CASE("whatever can be chosen on the record's screens has details that open") {
    std::size_t pressed = 0;
    for (const char* const link :
         {"", "inspection=jul-2021", "inspection=oct-2022", "theme=workforce", "view=themes",
          "view=themes&theme=workforce", "view=findings", "view=findings&q=trust", "view=compare",
          "view=sources", "view=sources&inspection=jul-2021"}) {
        const View view = make_view(catalogued(real_record()), decode(link));
        std::size_t here = 0;
        for (const Action& action : actions_of(view)) {
            const ViewState next = applied(view.state, action);
            if (next.finding.empty() || next.finding == view.state.finding || ++here > 60) continue;
            CAPTURE(link);
            CAPTURE(next.finding);
            CHECK_FALSE(make_view(catalogued(real_record()), next).detail.empty());
            ++pressed;
        }
    }
    CHECK(pressed > 100);
}

TEST_CASE("a grade in the table leads to its inspection, where its judgements stand before their evidence") {
    const View view = make_view(catalogued(real_record()), decode("theme=workforce"));
    const auto rows = all_rows(*table_called(view, "Judgements by area"));
    const ViewState next = applied(view.state, rows[1].cells.back().action);
    CHECK(next.inspection == "may-2026");
    CHECK(next.theme.empty());
    const std::string told = text_of(make_view(catalogued(real_record()), next).detail);
    const std::size_t grade = told.find("Outstanding"), meaning = told.find("What its grades mean"),
                      evidence = told.find("Evidence for the judgements");
    CHECK(grade < meaning);
    CHECK(meaning < evidence);
    CHECK(evidence != std::string::npos);
}

TEST_CASE("a citation stands on its own: statement, words, source, date, address") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2018-03"}};
    made.findings = {{.id = "f1",
                      .inspection = "a",
                      .statement = "Caseloads are lower.",
                      .evidence = {{.source = "report", .quote = "more manageable caseloads"}}}};
    const record::Dataset data = made.load();
    ViewState state;
    state.finding = "f1";
    std::string cited;
    const View view = make_view(catalogued(data), state);
    for (const Buttons* row : all_of<Buttons>(view.detail))
        for (const Button& button : row->buttons)
            if (button.label == "Copy citation") cited = button.copies;
    CHECK(cited == "Caseloads are lower. (inspectors)\n“more manageable caseloads” (Ofsted, “The report”, 9 "
                   "September 2021, "
                   "https://example.org/report)");
}

TEST_CASE(
    "a kind of inspection that only the record knows is called what it says there, and counts as it says") {
    MadeRecord made;
    made.kinds = {{.id = "joint-targeted-area", .name = "Joint area inspection", .whole = true}};
    made.inspections = {
        {.id = "joint", .date = "2024-05", .kind = "joint-targeted-area", .readWhole = {"county"}},
        {.id = "visit", .date = "2025-05", .kind = "monitoring", .readWhole = {"county"}}};
    made.findings = {{.id = "f1", .inspection = "joint", .theme = "homes"},
                     {.id = "f2", .inspection = "visit", .theme = "homes"}};
    const record::Dataset data = made.load();
    const View view = make_view(catalogued(data), decode("inspection=joint&theme=plans"));
    CHECK(contains(text_of(view), "May 2024, joint area inspection"));
    CHECK(contains(text_of(view.detail), "Joint area inspection · May 2024 · no grade"));
    // It looks at everything that its framework does, a visit only at what it speaks of.
    CHECK(contains(text_of(view.detail), "This was looked at, and the whole report says nothing"));
    const View other = make_view(catalogued(data), decode("inspection=visit&theme=plans"));
    CHECK(contains(text_of(other.detail), "had no task to look at this"));
}
