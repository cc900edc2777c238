#include "core/query/grades.h"

#include <algorithm>

namespace query {
namespace {

using record::BodyKind;
using record::Dataset;
using record::Date;
using record::Index;
using record::Inspection;
using record::kNone;

bool is_council(const Dataset& data, Index body) { return data.bodies[body].kind == BodyKind::council; }

// Area grades of one body: one point for each grade.
void add_area_point(std::vector<GradePoint>& points, GradePoint point, Index area) {
    for (GradePoint& other : points)
        if (other.inspection == point.inspection && other.body == point.body && other.grade == point.grade) {
            other.areas.push_back(area);
            return;
        }
    point.areas.push_back(area);
    points.push_back(std::move(point));
}

std::vector<GradePoint> points_of(const Dataset& data, Index i) {
    const Inspection& inspection = data.inspections[i];
    std::vector<GradePoint> overall, areas;
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
        // Of the council that it names, else of every council of its inspection.
        const auto judged = j.body != kNone ? std::vector{j.body} : councils(data, inspection.bodies);
        const record::FrameworkArea& area = data.frameworkAreas[j.area];
        for (const Index body : judged) {
            GradePoint point{
                i, body, in_force_from(inspection), j.grade, area.level == record::Level::overall, {}};
            if (area.level == record::Level::overall)
                overall.push_back(std::move(point));
            else if (area.level == record::Level::main)
                add_area_point(areas, std::move(point), j.area);
        }
    }
    return overall.empty() ? areas : overall;
}

bool follows(const Dataset& data, Index body, Index before) {
    const auto all = slice(data.bodyRefs, data.bodies[body].follows);
    return std::find(all.begin(), all.end(), before) != all.end();
}

void add_spell(GradeLine& line, GradeSpell spell) {
    if (!line.spells.empty()) line.spells.back().to = spell.from;
    line.spells.push_back(spell);
}

} // namespace

std::vector<Index> councils(const Dataset& data, record::Span bodies) {
    const auto all = slice(data.bodyRefs, bodies);
    std::vector<Index> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](Index body) { return is_council(data, body); });
    return found;
}

Date in_force_from(const Inspection& inspection) {
    if (date_known(inspection.published)) return inspection.published;
    return date_known(inspection.ended) ? inspection.ended : inspection.started;
}

bool graded(const Inspection& inspection) { return inspection.judgements.count > 0; }

const record::Judgement* overall_judgement(const Dataset& data, const Inspection& inspection, Index body) {
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements))
        if (data.frameworkAreas[j.area].level == record::Level::overall &&
            (body == kNone || j.body == kNone || j.body == body))
            return &j;
    return nullptr;
}

std::vector<GradePoint> grade_points(const Dataset& data) {
    std::vector<GradePoint> points;
    for (Index i = 0; i < data.inspections.size(); ++i)
        if (data.inspections[i].status == record::InspectionStatus::held)
            for (GradePoint& point : points_of(data, i)) points.push_back(std::move(point));
    std::stable_sort(points.begin(), points.end(),
                     [](const GradePoint& a, const GradePoint& b) { return date_less(a.date, b.date); });
    return points;
}

std::vector<GradeLine> grade_lines(const Dataset& data) {
    const std::vector<GradePoint> points = grade_points(data);
    std::vector<GradeLine> lines;
    for (Index body = 0; body < data.bodies.size(); ++body) {
        if (!is_council(data, body)) continue;
        GradeLine line{body, {}};
        const Date begins = data.bodies[body].from;
        // What its predecessors had when it began, carried over.
        for (const GradePoint& point : points)
            if (follows(data, body, point.body) && !date_less(begins, point.date)) {
                line.spells.clear();
                add_spell(line, {begins, {}, point.grade, point.overall, true, point.inspection, point.body});
            }
        for (const GradePoint& point : points)
            if (point.body == body)
                add_spell(line, {point.date, {}, point.grade, point.overall, false, point.inspection, body});
        if (line.spells.empty()) continue;
        if (date_known(data.bodies[body].to)) line.spells.back().to = data.bodies[body].to;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<GradeSpell> grade_on(const GradeLine& line, Date date) {
    std::optional<GradeSpell> found;
    for (const GradeSpell& spell : line.spells)
        if (!date_before(date, spell.from) && !(date_known(spell.to) && date_before(spell.to, date)))
            found = spell;
    return found;
}

} // namespace query
