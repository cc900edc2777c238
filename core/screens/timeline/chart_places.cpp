#include "core/screens/timeline/chart_places.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/block/phrases.h"
#include "core/record/sorting.h"

namespace view {
namespace {

using query::GradeLine;
using query::GradePoint;
using record::Dataset;
using record::Date;
using record::Grade;
using record::Index;

constexpr float kApart = 5;       // between the lines of two councils that have the same grade
constexpr float kAreaNames = 156; // room for areas' names to the right of the last points

// Whether an inspection since overall grades ended is drawn: its areas' names stand beside it.
bool drawn_since(const Timeline& answer) {
    const Date ended = query::overall_ended(answer.data());
    return date_known(ended) &&
           std::any_of(answer.points.begin(), answer.points.end(), [&](const GradePoint& point) {
               return !point.overall && !date_less(point.date, ended);
           });
}

// The lowest grade of the councils' latest judgements before the date: where a visit stands once no grade of
// the whole service is in force.
std::optional<Grade> last_grade(const Timeline& answer, const record::Inspection& inspection, Date date) {
    std::optional<Grade> found;
    Date last;
    for (const GradePoint& point : answer.points) {
        const auto bodies = slice(answer.data().bodyRefs, inspection.bodies);
        if (date_less(date, point.date) ||
            std::find(bodies.begin(), bodies.end(), point.body) == bodies.end())
            continue;
        found = found && last == point.date ? std::max(*found, point.grade) : point.grade;
        last = point.date;
    }
    return found;
}

// Whether an inspection is drawn as a visit without a grade. Drawn by one area, an inspection that judged others
// says nothing of it.
bool is_visit(const Timeline& answer, Index i) {
    const record::Inspection& inspection = answer.data().inspections[i];
    return inspection.status == record::InspectionStatus::held && // not expected, nor never held
           date_known(query::in_force_from(inspection)) && !query::graded(inspection) &&
           std::none_of(answer.points.begin(), answer.points.end(),
                        [&](const GradePoint& point) { return point.inspection == i; });
}

// How high a visit stands: on the grade in force for the councils that it was of. Nothing where none was yet.
std::optional<float> level_of_visit(const Timeline& answer, const GradeScale& scale, Index i) {
    const Dataset& data = answer.data();
    const record::Inspection& inspection = data.inspections[i];
    const Date date = query::in_force_from(inspection);
    float sum = 0;
    int number = 0;
    for (const Index body : slice(data.bodyRefs, inspection.bodies))
        for (const GradeLine& line : answer.lines) {
            if (line.body != body) continue;
            const auto spell = query::grade_on(line, date);
            if (!spell) continue;
            sum += scale.y(spell->grade) + line_offset(answer.lines, data, body);
            ++number;
        }
    if (number == 0)
        if (const auto grade = last_grade(answer, inspection, date)) return scale.y(*grade);
    if (number == 0) // of no council that has a line: on the line of any that has a grade then
        for (const GradeLine& line : answer.lines)
            if (const auto spell = query::grade_on(line, date)) sum += scale.y(spell->grade), ++number;
    if (number == 0) return std::nullopt;
    return sum / static_cast<float>(number);
}

// Whether a visit was before any grade was in force: it has a row of its own, under the grades.
bool some_before_grades(const Timeline& answer) {
    for (Index i = 0; i < answer.data().inspections.size(); ++i)
        if (is_visit(answer, i) && !level_of_visit(answer, {}, i)) return true;
    return false;
}

// The areas that got the point's grade; with the council's name where not all that were judged got it.
std::vector<std::string> area_names(const Timeline& answer, const GradePoint& of) {
    const Dataset& data = answer.data();
    std::vector<std::pair<Index, std::vector<Index>>> got; // area, councils
    std::size_t councils = 0;
    for (const GradePoint& point : answer.points) {
        if (point.inspection != of.inspection) continue;
        if (point.grade != of.grade) continue;
        for (const Index area : point.areas) {
            auto at =
                std::find_if(got.begin(), got.end(), [&](const auto& one) { return one.first == area; });
            if (at == got.end()) at = got.insert(at, {area, {}});
            at->second.push_back(point.body);
        }
    }
    std::vector<Index> judged;
    for (const GradePoint& point : answer.points)
        if (point.inspection == of.inspection &&
            std::find(judged.begin(), judged.end(), point.body) == judged.end())
            judged.push_back(point.body);
    councils = judged.size();
    std::vector<std::string> names;
    for (const auto& [area, bodies] : got)
        names.push_back(area_name(data.frameworkAreas[area]) +
                        (bodies.size() < councils ? " (" + body_short(data, bodies[0]) + ")" : ""));
    return names;
}

} // namespace

double position_or(Date date, double otherwise) { return date_known(date) ? date_position(date) : otherwise; }

GradeScale grade_scale(const Timeline& answer, float width) {
    const Dataset& data = answer.data();
    double first = 3000, last = 0;
    for (const record::Inspection& inspection : data.inspections) {
        const Date date = query::in_force_from(inspection);
        if (!date_known(date)) continue;
        first = std::min(first, date_position(date));
        last = std::max(last, date_position(date));
    }
    if (first > last) first = last = date_position(data.asAt);
    last = std::max(last, position_or(data.asAt, last));
    const bool narrow = width < kNarrow;
    GradeScale scale{};
    scale.narrow = narrow;
    scale.before = some_before_grades(answer);
    scale.left = narrow ? 76.0F : 116.0F;
    scale.right = width - (!narrow && drawn_since(answer) ? kAreaNames : 52);
    scale.first = std::floor(first);
    scale.last = std::max(last, scale.first + 1);
    scale.top = kBand + kTrustBar + 46;
    scale.step = narrow ? 42.0F : 44.0F;
    return scale;
}

float line_offset(const std::vector<GradeLine>& lines, const Dataset& data, Index body) {
    std::size_t at = 0, many = 0;
    for (const GradeLine& line : lines) {
        if (data.bodies[line.body].from != data.bodies[body].from) continue;
        if (line.body == body) at = many;
        ++many;
    }
    if (many < 2) return 0;
    return (static_cast<float>(at) - static_cast<float>(many - 1) / 2) * kApart;
}

std::vector<Placed> placed(const Timeline& answer, const GradeScale& scale) {
    const Dataset& data = answer.data();
    const std::vector<GradeLine>& lines = answer.lines;
    const Date ended = query::overall_ended(data);
    std::vector<Placed> marks;
    // Graded inspections: one circle a grade, in the middle of the councils that got it.
    std::map<std::pair<Index, Grade>, std::pair<float, int>> shifts;
    for (const GradePoint& point : answer.points) {
        auto& [sum, number] = shifts[{point.inspection, point.grade}];
        sum += line_offset(lines, data, point.body);
        if (number++ > 0) continue;
        Placed mark{point.inspection, scale.x(point.date), scale.y(point.grade), true, point.grade, {}};
        if (!point.overall) mark.areas = area_names(answer, point);
        if (point.withCare) mark.areas = {"judged with children in care"};
        mark.since = !point.overall && date_known(ended) && !date_less(point.date, ended);
        marks.push_back(std::move(mark));
    }
    for (Placed& mark : marks) {
        const auto& [sum, number] = shifts[{mark.inspection, mark.grade}];
        mark.y += sum / static_cast<float>(number);
    }
    for (Index i = 0; i < data.inspections.size(); ++i)
        if (is_visit(answer, i))
            marks.push_back({.inspection = i,
                             .x = scale.x(query::in_force_from(data.inspections[i])),
                             .y = level_of_visit(answer, scale, i).value_or(scale.none()),
                             .areas = {}});
    record::sort_stably(marks, [](const Placed& a, const Placed& b) { return a.x < b.x; });
    return marks;
}

} // namespace view
