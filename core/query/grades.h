// grades: every judgement as a point in time, and the grade in force.
//
// Rules (design, "Grade in force"):
// - A grade is in force from the publication of its inspection; where that isn't known, its end or start.
// - Each council has a line of its own from the day it begins. Until it is judged itself it shows its
//   predecessor's grade, carried over.
// - An inspection that gave no grade for the whole service (2011 and 2013) makes points that carry
//   their area's name; from it on, until a whole-service grade follows, there is no overall grade.
// - Grades are ordinal: never averaged, never interpolated.
#pragma once

#include <optional>
#include <vector>

#include "core/record/record.h"

namespace query {

// A graded inspection of one body. Main areas that got the same grade are one point.
struct GradePoint {
    record::Index inspection = record::kNone;
    record::Index body = record::kNone;
    record::Date date; // from when the grade is in force
    record::Grade grade = record::Grade::requiresImprovement;
    bool overall = true;              // a grade of the whole service
    std::vector<record::Index> areas; // frameworkAreas that got it; of a point that is not overall
};

// A stretch in which one grade stood for one council.
struct GradeSpell {
    record::Date from;
    record::Date to; // not known: to this day
    record::Grade grade = record::Grade::requiresImprovement;
    bool overall = true;                      // false: the latest judged area's grade, no overall grade
    bool carriedOver = false;                 // from a predecessor
    record::Index inspection = record::kNone; // that gave it
    record::Index givenTo = record::kNone;    // body
};

struct GradeLine {
    record::Index body = record::kNone; // a council
    std::vector<GradeSpell> spells;     // by date, end to start
};

// By date. Only inspections that were held.
std::vector<GradePoint> grade_points(const record::Dataset& data);

// A line for every council that was judged or follows one that was.
std::vector<GradeLine> grade_lines(const record::Dataset& data);

// The grade in force for a council on a date; nullopt before its first. Of a date that is only a month or a
// year, the last grade that may have been in force within it.
std::optional<GradeSpell> grade_on(const GradeLine& line, record::Date date);

// The councils among these bodies.
std::vector<record::Index> councils(const record::Dataset& data, record::Span bodies);

// From when an inspection counts: its publication, else its end, else its start.
record::Date in_force_from(const record::Inspection& inspection);

// The whole-service judgement of an inspection (of one body, where it says so); nullptr: none.
const record::Judgement* overall_judgement(const record::Dataset& data, const record::Inspection& inspection,
                                           record::Index body = record::kNone);

// Whether the inspection gave any grade.
bool graded(const record::Inspection& inspection);

} // namespace query
