// grades: every judgement as a point in time, and the grade in force.
//
// Rules (design, "Grade in force"):
// - A grade is in force from the publication of its inspection; where that isn't known, its end or start.
// - Each council has a line of its own from the day it begins. Until it is judged itself it shows its
//   predecessor's grade, carried over.
// - An inspection that gave no grade for the whole service (2011 and 2013) makes points that carry
//   their area's name; from it on, until a whole-service grade follows, there is no overall grade. What maps
//   to nothing (adoption) makes a point and moves no line.
// - Once a framework came into use that gives no overall grade where one before it did (April 2026), no
//   overall grade is in force: the line lapses then, and ends at the first inspection under it. None is ever
//   worked out from the others.
// - Drawn by one area, the same of that area's judgements across frameworks (`maps`). Where a framework
//   judges care leavers, but an inspection under it judged them with children in care (2018 to 2022), their
//   line stands at that grade and says so.
// - Grades are ordinal: never averaged, never interpolated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/query/councils.h"
#include "core/record/record.h"

namespace query {

// What is drawn: the grades of the whole service (then, where there are none, of each area), or one area's.
using Drawn = record::Maps;

// A graded inspection of one body. Main areas that got the same grade are one point.
struct GradePoint {
    record::Index inspection = record::kNone;
    record::Index body = record::kNone;
    record::Date date; // from when the grade is in force
    record::Grade grade = record::Grade::requiresImprovement;
    bool overall = true;   // a grade of the whole service; or, drawn by one area, of that area
    bool withCare = false; // of care leavers: judged with children in care
    std::vector<record::Index> areas = {}; // frameworkAreas that got it; of a point that is not overall
};

enum class Standing : std::uint8_t {
    held,     // the grade that is drawn, in force
    areaOnly, // the latest judged area's grade: no overall grade
    lapsed,   // no overall grade any more; until the first inspection that gives none
    withCare  // of care leavers: the grade of children in care
};

// A stretch in which one grade stood for one council.
struct GradeSpell {
    record::Date from;
    record::Date to; // not known: to this day
    record::Grade grade = record::Grade::requiresImprovement;
    Standing standing = Standing::held;
    bool carriedOver = false;                 // from a predecessor
    record::Index inspection = record::kNone; // that gave it
    record::Index givenTo = record::kNone;    // body
};

struct GradeLine {
    record::Index body = record::kNone; // a council
    std::vector<GradeSpell> spells;     // by date, end to start
};

// By date. Only inspections that were held.
std::vector<GradePoint> grade_points(const record::Dataset& data, Drawn drawn = Drawn::overall);

// A line for every council that was judged or follows one that was.
std::vector<GradeLine> grade_lines(const record::Dataset& data, Drawn drawn = Drawn::overall);

// From when no overall grade is given any more, by the frameworks; not known while one is.
record::Date overall_ended(const record::Dataset& data);

// The grade in force for a council on a date; nullopt before its first, and once there is none. Of a date that
// is only a month or a year, the last grade that may have been in force within it.
std::optional<GradeSpell> grade_on(const GradeLine& line, record::Date date);

// From when an inspection counts: its publication, else its end, else its start.
record::Date in_force_from(const record::Inspection& inspection);

// The whole-service judgement of an inspection (of one body, where it says so); nullptr: none.
const record::Judgement* overall_judgement(const record::Dataset& data, const record::Inspection& inspection,
                                           record::Index body = record::kNone);

// What one council was judged in one area: a grade, or why there is none.
struct AreaJudgement {
    enum class Is : std::uint8_t { graded, notJudged, withCare, noOverall } is = Is::notJudged;
    record::Grade grade = record::Grade::requiresImprovement;
    const record::Judgement* judgement = nullptr; // where it is graded
};
AreaJudgement judged(const record::Dataset& data, const record::Inspection& inspection, record::Index council,
                     Drawn area);

// Whether its framework has a judgement that maps to this.
bool judges(const record::Dataset& data, const record::Inspection& inspection, Drawn area);

// Ofsted's own caution about comparing, where these inspections were graded under several frameworks; else
// empty.
std::string_view caution(const record::Dataset& data, const std::vector<record::Index>& inspections);

// Whether the inspection gave any grade.
bool graded(const record::Inspection& inspection);

} // namespace query
