// Titles that are worked out from the data, against cases worked out by hand.
#include <doctest/doctest.h>

#include <string>

#include "core/screens/numbers/values.h"
#include "core/screens/timeline/timeline.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

namespace {

// "2019-07:inadequate" of the county; "2022-11:north good, west inadequate" of the two councils.
MadeInspection graded(std::string published, std::vector<MadeJudgement> judgements) {
    MadeInspection made;
    made.id = "i-" + published;
    made.published = std::move(published);
    made.kind = "full";
    made.judgements = std::move(judgements);
    if (!made.judgements[0].body.empty()) made.bodies = {"north", "west", "trust"};
    return made;
}

MadeInspection county(std::string published, std::string grade) {
    return graded(std::move(published), {{.area = "overall", .grade = std::move(grade)}});
}

MadeInspection councils(std::string published, std::string north, std::string west) {
    return graded(std::move(published), {{.area = "overall", .grade = std::move(north), .body = "north"},
                                         {.area = "overall", .grade = std::move(west), .body = "west"}});
}

MadeInspection area(std::string published, std::string grade) {
    MadeInspection made = graded(std::move(published), {{.area = "safeguarding", .grade = std::move(grade)}});
    made.framework = "part";
    return made;
}

// Of a record of before the framework of April 2026, or since.
std::string title(std::vector<MadeInspection> inspections, const std::string& asAt = "2025-06-01") {
    MadeRecord made;
    made.asAt = asAt;
    made.inspections = std::move(inspections);
    return view::timeline_title(made.load());
}

std::string measure(const std::string& name, const std::string& unit, std::vector<MadeSeries> series) {
    MadeRecord made;
    made.measures = {{.id = "m", .name = name, .unit = unit, .series = std::move(series)}};
    const record::Dataset data = made.load();
    return view::measure_title(data, data.measures[0]);
}

} // namespace

TEST_CASE("timeline: when inadequate, and what is in force since when") {
    CHECK(title({county("2016-04-27", "requires-improvement"), county("2019-07-29", "inadequate"),
                 councils("2022-11-25", "requires-improvement", "requires-improvement")}) ==
          "Inadequate in 2019, requires improvement since November 2022");
    CHECK(title({county("2013-03-20", "inadequate"), county("2016-04-27", "requires-improvement"),
                 county("2019-07-29", "inadequate"),
                 councils("2022-11-25", "requires-improvement", "requires-improvement")}) ==
          "Inadequate in 2013 and 2019, requires improvement since November 2022");
    CHECK(title({county("2009-01", "inadequate"), county("2011-01", "good"), county("2013-01", "inadequate"),
                 county("2016-01", "good"), county("2019-07", "inadequate"),
                 councils("2022-11-25", "good", "good")}) ==
          "Inadequate in 2009, 2013 and 2019; good since November 2022");
    CHECK(title({councils("2022-11-25", "good", "good")}) == "Good since November 2022");
}

TEST_CASE("timeline: two inspections in a row that found inadequate are one spell") {
    CHECK(title({area("2013-03-20", "inadequate"), area("2013-08-23", "inadequate"),
                 county("2016-04-27", "requires-improvement"),
                 councils("2022-11-25", "requires-improvement", "requires-improvement")}) ==
          "Requires improvement since April 2016"); // of one service: not counted
    CHECK(title({county("2013-03-20", "inadequate"), county("2014-08-23", "inadequate"),
                 county("2016-04-27", "requires-improvement")}) ==
          "Inadequate in 2013, requires improvement since April 2016");
}

TEST_CASE("timeline: a grade that is given again stands since the first of the run") {
    CHECK(title({county("2016-04-27", "good"), county("2019-07-29", "good"),
                 councils("2022-11-25", "good", "good")}) == "Good since April 2016");
}

TEST_CASE("timeline: inadequate now is told apart from the times before") {
    CHECK(title({county("2019-07-29", "inadequate")}) == "Inadequate since July 2019"); // carried over
    CHECK(title({county("2013-03-20", "inadequate"), county("2016-04-27", "good"),
                 county("2019-07-29", "inadequate")}) == "Inadequate in 2013, inadequate since July 2019");
    CHECK(title({county("2019-07-29", "inadequate"), councils("2022-11-25", "inadequate", "inadequate")}) ==
          "Inadequate since July 2019");
    CHECK(title({councils("2022-11-25", "inadequate", "inadequate")}) == "Inadequate since November 2022");
}

TEST_CASE("timeline: councils that differ are each named, and their spells aren't mixed up") {
    CHECK(title({county("2019-07-29", "requires-improvement"),
                 councils("2022-11-25", "good", "requires-improvement")}) ==
          "North good since November 2022, West requires improvement since July 2019");
    CHECK(
        title({county("2019-07-29", "inadequate"), councils("2022-11-25", "good", "requires-improvement")}) ==
        "Inadequate in 2019, North good since November 2022, West requires improvement since November 2022");
    // North was inadequate all along: that is no second time.
    CHECK(title({county("2019-07-29", "inadequate"),
                 councils("2022-11-25", "inadequate", "requires-improvement"),
                 councils("2024-11-25", "inadequate", "requires-improvement")}) ==
          "North inadequate since July 2019, West requires improvement since November 2022");
    CHECK(title({county("2019-07-29", "good"), councils("2022-11-25", "inadequate", "inadequate"),
                 councils("2024-11-25", "good", "good")}) == "Inadequate in 2022, good since November 2024");
}

TEST_CASE("timeline: a grade of one area is no grade of the whole service") {
    CHECK(title({area("2011-05-06", "requires-improvement")}) == "No overall grade since May 2011");
    CHECK(title({area("2011-05-06", "good"), county("2016-04-27", "good")}) == "Good since April 2016");
    CHECK(title({county("2011-05-06", "good"), area("2016-04-27", "good")}) ==
          "No overall grade since April 2016");
}

namespace {

MadeInspection since(std::string published, std::vector<MadeJudgement> judgements) {
    MadeInspection made = graded(std::move(published), std::move(judgements));
    made.framework = "since";
    made.bodies = {"north", "west", "trust"};
    return made;
}

} // namespace

TEST_CASE("timeline: since there are no overall grades, what each area was judged") {
    const char* const kNow = "2026-11-21";
    const MadeInspection old = county("2019-07-29", "inadequate");
    const MadeInspection last = councils("2022-11-25", "requires-improvement", "requires-improvement");
    const auto judged = [](const std::string& leaders, const std::string& help, const std::string& care,
                           const std::string& leavers) {
        return since("2026-07-07", {{.area = "leaders", .grade = leaders},
                                    {.area = "help", .grade = help},
                                    {.area = "care", .grade = care},
                                    {.area = "leavers", .grade = leavers}});
    };
    CHECK(title({old, last, judged("outstanding", "good", "good", "good")}, kNow) ==
          "Inadequate in 2019; in July 2026 leaders outstanding, everything else good");
    CHECK(title({last, judged("good", "good", "good", "good")}, kNow) == "In July 2026 good in every area");
    CHECK(title({last, judged("good", "good", "inadequate", "good")}, kNow) ==
          "In July 2026 children in care inadequate, everything else good");
    CHECK(title({last, judged("outstanding", "good", "requires-improvement", "good")}, kNow) ==
          "In July 2026 leaders outstanding, help and protection and care leavers good, children in care "
          "requires improvement");
    CHECK(
        title({last, since("2026-07-07", {{.area = "leaders", .grade = "good", .body = "north"},
                                          {.area = "help", .grade = "good", .body = "north"}})},
              kNow) ==
        "North in July 2026 good (leaders and help and protection); West no overall grade since April 2026, "
        "requires improvement before");
    CHECK(title({last}, kNow) == "No overall grade since April 2026, requires improvement before");
    CHECK(title({last}) == "Requires improvement since November 2022");
}

TEST_CASE("timeline: drawn by one area the title is of that area, and says which") {
    MadeRecord made;
    made.inspections = {county("2019-07-29", "inadequate"),
                        since("2026-07-07", {{.area = "leaders", .grade = "outstanding"}})};
    made.inspections[0].judgements.push_back({.area = "leaders", .grade = "inadequate"});
    const record::Dataset data = made.load();
    CHECK(view::timeline_title(data, query::Drawn::leaders) ==
          "Leaders: inadequate in 2019, outstanding since July 2026");
    // Judged with children in care: no grade of their own was inadequate.
    MadeRecord with;
    with.inspections = {county("2019-07-29", "inadequate")};
    with.inspections[0].judgements.push_back({.area = "care", .grade = "inadequate"});
    CHECK(view::timeline_title(with.load(), query::Drawn::leavers) ==
          "Care leavers: inadequate since July 2019 (judged with children in care)");
    CHECK(view::timeline_title(data, query::Drawn::help) == "Help and protection: no grades in this record");
}

TEST_CASE("timeline: a record without grades says so") {
    CHECK(title({}) == "No grades in this record");
    CHECK(title({{.id = "visit", .date = "2021-07"}}) == "No grades in this record");
}

TEST_CASE("timeline: the real record's title") {
    CHECK(view::timeline_title(real_record()) ==
          "Inadequate in 2019; in July 2026 leaders outstanding, everything else good");
}

TEST_CASE("measure: how it moved, and how it lies to England's on the same day") {
    CHECK(measure("Agency rate", "%",
                  {{.area = "Testshire", .points = {{"2017-09-30", 40}, {"2025-09-30", 20}}},
                   {.area = "England", .points = {{"2017-09-30", 15}, {"2025-09-30", 13}}}}) ==
          "Agency rate has fallen by half since 2017, from 40% to 20% in 2025, and is still above England’s "
          "13%");
    CHECK(measure("Agency rate", "%",
                  {{.area = "Testshire", .points = {{"2017-09-30", 10}, {"2025-09-30", 20}}},
                   {.area = "England", .points = {{"2017-09-30", 15}, {"2025-09-30", 13}}}}) ==
          "Agency rate has doubled since 2017, from 10% to 20% in 2025, and is above England’s 13%");
    CHECK(measure("Agency rate", "%",
                  {{.area = "Testshire", .points = {{"2017-09-30", 30}, {"2025-09-30", 13}}},
                   {.area = "England", .points = {{"2017-09-30", 15}, {"2025-09-30", 13}}}}) ==
          "Agency rate has fallen since 2017, from 30% to 13% in 2025, and is level with England’s 13%");
    CHECK(measure("Average caseload", "cases for each social worker",
                  {{.area = "Testshire", .points = {{"2017", 20}, {"2025", 20.4}}},
                   {.area = "England", .points = {{"2025", 30}}}}) ==
          "Average caseload has hardly changed since 2017, from 20.0 to 20.4 in 2025, and is below England’s "
          "30.0");
}

TEST_CASE("measure: a title that spans a break in the series says so") {
    CHECK(
        measure("Agency rate", "%",
                {{.area = "Testshire", .points = {{"2017-09-30", 40}, {"2020-09-30", 30}}},
                 {.area = "North and West Testshire", .points = {{"2021-09-30", 26}, {"2025-09-30", 20}}}}) ==
        "Agency rate has fallen by half since 2017, from 40% to 20% in 2025, across a break in the series in "
        "2021");
}

TEST_CASE("measure: numbers of places of different size aren't set beside England's") {
    CHECK(measure("Referrals", "referrals",
                  {{.area = "Testshire", .points = {{"2017", 1000}, {"2025", 1500}}},
                   {.area = "England", .points = {{"2017", 600000}, {"2025", 500000}}}}) ==
          "Referrals have risen since 2017, from 1,000 to 1,500 in 2025");
    CHECK(measure("Children in need", "children", {{.area = "Testshire", .points = {{"2025", 2406}}}}) ==
          "Children in need: 2,406 in 2025");
}

TEST_CASE("measure: councils side by side") {
    const auto both = [](double north, double west, double england) {
        return measure("Re-referrals within 12 months", "%",
                       {{.area = "North Testshire", .points = {{"2024", 20}, {"2025", north}}},
                        {.area = "West Testshire", .points = {{"2025", west}}},
                        {.area = "England", .points = {{"2025", england}}}});
    };
    CHECK(both(23.9, 24.5, 22) ==
          "Re-referrals within 12 months: North 23.9% and West 24.5% in 2025, both above England’s 22.0%");
    CHECK(both(23.9, 20, 22) ==
          "Re-referrals within 12 months: North 23.9% and West 20.0% in 2025, North above "
          "and West below England’s 22.0%");
}

TEST_CASE("measure: from nothing to something has risen; nothing stays nothing") {
    CHECK(measure("Vacancy rate", "%", {{.area = "Testshire", .points = {{"2017", 0}, {"2025", 10}}}}) ==
          "Vacancy rate has risen since 2017, from 0% to 10% in 2025");
    CHECK(measure("Vacancy rate", "%", {{.area = "Testshire", .points = {{"2017", 0}, {"2025", 0}}}}) ==
          "Vacancy rate has hardly changed since 2017, from 0% to 0% in 2025");
}

TEST_CASE("measure: missing values are no values") {
    CHECK(
        measure("Vacancy rate", "%",
                {{.area = "Testshire",
                  .points =
                      {{"2016", 0, "not collected"}, {"2017", 10}, {"2025", 15}, {"2026", 0, "not yet"}}}}) ==
        "Vacancy rate has risen since 2017, from 10% to 15% in 2025");
    CHECK(measure("Vacancy rate", "%", {{.area = "England", .points = {{"2025", 15}}}}) ==
          "Vacancy rate: no local figures");
}

TEST_CASE("numbers are written as people write them") {
    CHECK(view::number_text(0) == "0");
    CHECK(view::number_text(402400) == "402,400");
    CHECK(view::number_text(1000) == "1,000");
    CHECK(view::number_text(999) == "999");
    CHECK(view::number_text(1234567.5) == "1,234,567.5");
    CHECK(view::number_text(19.5) == "19.5");
    CHECK(view::number_text(0.1 + 0.2) == "0.3");
    CHECK(view::number_text(-1234) == "−1,234");
    CHECK(view::number_text(-0.0001) == "0");
    CHECK(view::value_text(19.5, "%") == "19.5%");
    CHECK(view::value_text(2406, "children") == "2,406");
}
