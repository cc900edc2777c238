// Where the timeline's drawing puts things: years and grades, graded inspections, visits (chart.cpp draws them).
// Coordinates are CSS pixels in the drawing, y downwards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/block/drawing.h"
#include "core/screens/timeline/timeline.h"

namespace view {

constexpr float kBand = 22, kTrustBar = 7; // heights of the councils' band and of the trust's bar

// A graded inspection or a visit, placed.
struct Placed {
    record::Index inspection = record::kNone;
    float x = 0, y = 0;
    bool graded = false;
    record::Grade grade = record::Grade::requiresImprovement;
    std::vector<std::string> areas; // of a point that is not of the whole service
    bool since = false;             // since there are no overall grades
};

// Where years and grades lie in a drawing of some width.
struct GradeScale : YearScale {
    float top, step;
    bool narrow;
    bool before; // a row under the grades, for visits before any was in force

    float y(record::Grade grade) const { return top + step * static_cast<float>(grade); }
    // Under the lowest grade, and under the areas' names that stand there where there is room for them.
    float none() const { return y(record::Grade::inadequate) + (narrow ? 28.0F : 36.0F); }
    // The axis.
    float bottom() const {
        return before ? none() + 12 : y(record::Grade::inadequate) + (narrow ? 24.0F : 40.0F);
    }
};

// The scale of a drawing of this width.
GradeScale grade_scale(const Timeline& answer, float width);

// Where a date lies on the axis, in years; `otherwise` where it isn't known.
double position_or(record::Date date, double otherwise);

// How far a council's line lies off the grade's own line, so that two with one grade are seen as two.
float line_offset(const std::vector<query::GradeLine>& lines, const record::Dataset& data,
                  record::Index body);

// Every graded inspection (once for each grade that it gave) and every visit, by date. A visit stands on the
// grade in force for the councils that it was of; before any was, in a row of its own under the grades.
std::vector<Placed> placed(const Timeline& answer, const GradeScale& scale);

} // namespace view
