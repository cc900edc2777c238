#include <doctest/doctest.h>

#include <string>

#include "core/query/grades.h"
#include "core/record/names.h"
#include "tests/core/make_record.h"

using namespace query;
using record::Index;

namespace {

const GradeLine* line_of(const record::Dataset& data, const std::vector<GradeLine>& lines,
                         std::string_view id) {
    for (const GradeLine& line : lines)
        if (data.bodies[line.body].id == id) return &line;
    return nullptr;
}

// "inadequate", "inadequate, carried over from ncc", "good, of an area", "none"
std::string on(const record::Dataset& data, std::string_view body, std::string_view day,
               Drawn drawn = Drawn::overall) {
    const std::vector<GradeLine> lines = grade_lines(data, drawn);
    const GradeLine* line = line_of(data, lines, body);
    if (line == nullptr) return "no line";
    const auto spell = grade_on(*line, *record::date_parse(day));
    if (!spell) return "none";
    std::string text(key(spell->grade));
    if (spell->standing == Standing::areaOnly) text += ", of an area";
    if (spell->standing == Standing::lapsed) text += ", lapsed";
    if (spell->standing == Standing::withCare) text += ", with children in care";
    if (spell->carriedOver) text += ", carried over from " + std::string(data.bodies[spell->givenTo].id);
    return text;
}

MadeInspection graded_inspection(std::string id, std::string published, std::string grade,
                                 Words bodies = {"county"}) {
    MadeInspection made;
    made.id = std::move(id);
    made.published = std::move(published);
    made.kind = "full";
    made.bodies = std::move(bodies);
    made.judgements = {{.area = "overall", .grade = std::move(grade)}};
    return made;
}

} // namespace

// The official table:
//   safeguarding and looked-after   6 May 2011
//   protection                      20 March 2013
//   looked-after                    23 August 2013
//   overall                         27 April 2016, 29 July 2019, 25 November 2022
TEST_CASE("the grade in force for the county council, day by day") {
    const record::Dataset& data = real_record();
    CHECK(on(data, "ncc", "2011-05-05") == "none");
    CHECK(on(data, "ncc", "2011-05-06") == "requires-improvement, of an area");
    CHECK(on(data, "ncc", "2013-03-19") == "requires-improvement, of an area");
    CHECK(on(data, "ncc", "2013-03-20") == "inadequate, of an area");
    CHECK(on(data, "ncc", "2013-12-31") == "inadequate, of an area");
    // Inspected in February, not yet published.
    CHECK(on(data, "ncc", "2016-04-26") == "inadequate, of an area");
    CHECK(on(data, "ncc", "2016-04-27") == "requires-improvement");
    CHECK(on(data, "ncc", "2019-07-28") == "requires-improvement");
    CHECK(on(data, "ncc", "2019-07-29") == "inadequate");
    CHECK(on(data, "ncc", "2021-03-31") == "inadequate");
    CHECK(on(data, "ncc", "2021-04-01") == "none"); // the council is no more
}

TEST_CASE("from April 2021 each council has a line of its own, at first with its predecessor's grade") {
    const record::Dataset& data = real_record();
    for (const char* const council : {"nnc", "wnc"}) {
        CAPTURE(council);
        CHECK(on(data, council, "2021-03-31") == "none");
        CHECK(on(data, council, "2021-04-01") == "inadequate, carried over from ncc");
        CHECK(on(data, council, "2021-07-13") == "inadequate, carried over from ncc");
        CHECK(on(data, council, "2022-11-24") == "inadequate, carried over from ncc");
        CHECK(on(data, council, "2022-11-25") == "requires-improvement");
        CHECK(on(data, council, "2026-03-31") == "requires-improvement");
        CHECK(on(data, council, "2026-07-06") == "requires-improvement, lapsed");
        CHECK(on(data, council, "2026-11-26") == "none");
        CHECK(on(data, council, "2026-11-26", Drawn::leaders) == "outstanding");
        CHECK(on(data, council, "2026-11-26", Drawn::leavers) == "good");
        CHECK(on(data, council, "2026-07-06", Drawn::leavers) ==
              "requires-improvement, with children in care");
    }
    CHECK(grade_lines(data).size() == 3);
}

TEST_CASE("points: 2011 one for two areas of one grade, 2013 one each (adoption too), 2022 one a council") {
    const record::Dataset& data = real_record();
    std::size_t points2011 = 0, areas2013 = 0, overall2022 = 0;
    for (const GradePoint& point : grade_points(data)) {
        if (point.date.year == 2011) {
            ++points2011;
            CHECK_FALSE(point.overall);
            CHECK(point.areas.size() == 2);
        }
        if (point.date.year == 2013) {
            ++areas2013;
            CHECK_FALSE(point.overall);
            REQUIRE(point.areas.size() == 1);
            CHECK(point.grade == record::Grade::inadequate);
        }
        if (point.date.year == 2022) {
            ++overall2022;
            CHECK(point.overall);
        }
    }
    CHECK(points2011 == 1);
    CHECK(areas2013 == 3);
    CHECK(overall2022 == 2);
}

TEST_CASE("only the grade of the whole service counts where there is one") {
    MadeRecord made;
    made.inspections = {graded_inspection("a", "2019-07-29", "good")};
    made.inspections[0].judgements.push_back({.area = "care", .grade = "inadequate"});
    const record::Dataset data = made.load();
    const auto points = grade_points(data);
    REQUIRE(points.size() == 1);
    CHECK(points[0].grade == record::Grade::good);
    CHECK(on(data, "county", "2020-01-01") == "good");
}

TEST_CASE(
    "a grade that is given again stays in force; one that isn't published counts from its end or start") {
    MadeRecord made;
    made.inspections = {graded_inspection("a", "", "good"), graded_inspection("b", "2020-02-01", "good")};
    made.inspections[0].date = "2019-06-17";
    const record::Dataset data = made.load();
    CHECK(on(data, "county", "2019-06-16") == "none");
    CHECK(on(data, "county", "2019-06-17") == "good");
    CHECK(on(data, "county", "2020-02-01") == "good");
}

TEST_CASE("a grade published after the council ended isn't carried over") {
    MadeRecord made;
    made.inspections = {graded_inspection("a", "2019-07-29", "good"),
                        graded_inspection("late", "2021-06-01", "inadequate")};
    const record::Dataset data = made.load();
    CHECK(on(data, "north", "2021-07-01") == "good, carried over from county");
}

TEST_CASE("a judgement of one council says nothing of the other") {
    MadeRecord made;
    made.inspections = {graded_inspection("a", "2019-07-29", "inadequate"),
                        graded_inspection("b", "2022-11-25", "good", {"north", "west", "trust"})};
    made.inspections[1].judgements[0].body = "north";
    const record::Dataset data = made.load();
    CHECK(on(data, "north", "2023-01-01") == "good");
    CHECK(on(data, "west", "2023-01-01") == "inadequate, carried over from county");
    CHECK(on(data, "trust", "2023-01-01") == "no line");
    CHECK(overall_judgement(data, data.inspections[1], record::find(data, record::Part::bodies, "west")) ==
          nullptr);
    REQUIRE(overall_judgement(data, data.inspections[1]) != nullptr);
    CHECK(overall_judgement(data, data.inspections[1])->grade == record::Grade::good);
}

TEST_CASE("an inspection that wasn't held gives no grade") {
    MadeRecord made;
    made.inspections = {graded_inspection("a", "2019-07-29", "good")};
    made.inspections[0].status = "cancelled";
    const record::Dataset data = made.load();
    CHECK(grade_points(data).empty());
    CHECK(grade_lines(data).empty());
}

TEST_CASE("a date that is only a month lies after what came into force on its first day") {
    MadeRecord made;
    made.inspections = {graded_inspection("a", "2019-07-29", "inadequate")};
    const record::Dataset data = made.load();
    CHECK(on(data, "north", "2021-04") == "inadequate, carried over from county");
    CHECK(on(data, "north", "2021-03") == "none");
}

namespace {

// The county's overall grade of 2019, and the councils' of 2022; then what each area was judged since.
MadeRecord since_april_2026(bool inspected = true) {
    MadeRecord made;
    made.inspections = {graded_inspection("a", "2019-07-29", "inadequate"),
                        graded_inspection("b", "2022-11-25", "requires-improvement", {"north", "west"})};
    made.inspections[0].judgements.push_back({.area = "care", .grade = "inadequate"});
    made.inspections[0].judgements.push_back({.area = "leaders", .grade = "good"});
    made.inspections[1].judgements.push_back({.area = "care", .grade = "requires-improvement"});
    if (!inspected) return made;
    MadeInspection now;
    now.id = "c";
    now.date = "2026-05-11";
    now.published = "2026-07-07";
    now.kind = "full";
    now.framework = "since";
    now.bodies = {"north", "west"};
    now.judgements = {{.area = "leaders", .grade = "outstanding"},
                      {.area = "help", .grade = "good"},
                      {.area = "care", .grade = "good"},
                      {.area = "leavers", .grade = "good"}};
    made.inspections.push_back(now);
    return made;
}

} // namespace

TEST_CASE(
    "since April 2026 no overall grade is in force: it lapses, and ends at the first inspection since") {
    const record::Dataset data = since_april_2026().load();
    CHECK(date_iso(overall_ended(data)) == "2026-04");
    CHECK(on(data, "north", "2026-03-31") == "requires-improvement");
    CHECK(on(data, "north", "2026-05-01") == "requires-improvement, lapsed");
    CHECK(on(data, "north", "2026-07-06") == "requires-improvement, lapsed");
    CHECK(on(data, "north", "2026-07-08") == "none");
    // A point at each grade that it gave, for each council.
    std::size_t outstanding = 0, good = 0;
    for (const GradePoint& point : grade_points(data)) {
        if (point.date.year != 2026) continue;
        CHECK_FALSE(point.overall);
        outstanding += point.grade == record::Grade::outstanding ? point.areas.size() : 0;
        good += point.grade == record::Grade::good ? point.areas.size() : 0;
    }
    CHECK(outstanding == 2);
    CHECK(good == 6);
}

TEST_CASE("a council that wasn't inspected since: its overall grade has lapsed all the same") {
    const record::Dataset data = since_april_2026(false).load();
    CHECK(on(data, "north", "2026-03-31") == "requires-improvement");
    CHECK(on(data, "north", "2026-11-01") == "requires-improvement, lapsed");
    MadeRecord before = since_april_2026(false);
    before.asAt = "2026-03-01"; // a record of before: the framework isn't in use yet
    CHECK(on(before.load(), "north", "2026-03-01") == "requires-improvement");
}

TEST_CASE("drawn by one area: its own judgements across frameworks") {
    const record::Dataset data = since_april_2026().load();
    CHECK(on(data, "county", "2020-01-01", Drawn::leaders) == "good");
    CHECK(on(data, "north", "2022-01-01", Drawn::leaders) == "good, carried over from county");
    CHECK(on(data, "north", "2026-08-01", Drawn::leaders) == "outstanding");
    CHECK(on(data, "county", "2020-01-01", Drawn::help) == "no line");
    CHECK(on(data, "north", "2026-08-01", Drawn::help) == "good");
    CHECK(on(data, "north", "2026-05-01", Drawn::care) == "requires-improvement"); // no area lapses
}

TEST_CASE("care leavers who were judged with children in care: their line says so") {
    const record::Dataset data = since_april_2026().load();
    CHECK(on(data, "county", "2020-01-01", Drawn::leavers) == "inadequate, with children in care");
    CHECK(on(data, "north", "2023-01-01", Drawn::leavers) == "requires-improvement, with children in care");
    CHECK(on(data, "north", "2026-08-01", Drawn::leavers) == "good");
    const record::Inspection& last = data.inspections[1];
    const Index north = record::find(data, record::Part::bodies, "north");
    using Is = AreaJudgement::Is;
    CHECK(judged(data, last, north, Drawn::leavers).is == Is::withCare);
    CHECK(judged(data, last, north, Drawn::help).is == Is::notJudged);
    CHECK(judged(data, last, north, Drawn::overall).is == Is::graded);
    CHECK(judged(data, data.inspections[2], north, Drawn::overall).is == Is::noOverall);
}
