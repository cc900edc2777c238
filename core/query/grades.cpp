#include "core/query/grades.h"

#include <algorithm>
#include <set>

#include "core/record/sorting.h"

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

// Whose judgement it is: of the council that it names, else of every council of its inspection.
std::vector<Index> judged_bodies(const Dataset& data, const Inspection& inspection,
                                 const record::Judgement& judgement) {
    return judgement.body != kNone ? std::vector{judgement.body} : councils(data, inspection.bodies);
}

std::vector<GradePoint> overall_points(const Dataset& data, Index i) {
    const Inspection& inspection = data.inspections[i];
    std::vector<GradePoint> overall, areas;
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
        const record::FrameworkArea& area = data.frameworkAreas[j.area];
        for (const Index body : judged_bodies(data, inspection, j)) {
            GradePoint point{.inspection = i,
                             .body = body,
                             .date = in_force_from(inspection),
                             .grade = j.grade,
                             .overall = area.level == record::Level::overall};
            if (point.overall)
                overall.push_back(std::move(point));
            else if (area.level == record::Level::main)
                add_area_point(areas, std::move(point), j.area);
        }
    }
    return overall.empty() ? areas : overall;
}

std::vector<GradePoint> points_of_area(const Dataset& data, Index i, Drawn drawn) {
    const Inspection& inspection = data.inspections[i];
    std::vector<GradePoint> points;
    for (const Index council : councils(data, inspection.bodies)) {
        const AreaJudgement found = judged(data, inspection, council, drawn);
        const bool withCare = found.is == AreaJudgement::Is::withCare;
        if (withCare || found.is == AreaJudgement::Is::graded)
            points.push_back({.inspection = i,
                              .body = council,
                              .date = in_force_from(inspection),
                              .grade = found.grade,
                              .withCare = withCare});
    }
    return points;
}

// Whether an area that it is of stands beside those of other frameworks.
bool counts(const Dataset& data, const GradePoint& point) {
    return point.overall || std::any_of(point.areas.begin(), point.areas.end(), [&](Index area) {
               return data.frameworkAreas[area].maps != record::Maps::none;
           });
}

bool follows(const Dataset& data, Index body, Index before) {
    const auto all = slice(data.bodyRefs, data.bodies[body].follows);
    return std::find(all.begin(), all.end(), before) != all.end();
}

void add_spell(GradeLine& line, GradeSpell spell) {
    if (!line.spells.empty() && !date_known(line.spells.back().to)) line.spells.back().to = spell.from;
    line.spells.push_back(spell);
}

bool held_whole(const GradeLine& line) {
    return !line.spells.empty() && line.spells.back().standing == Standing::held;
}

// The overall grade ends with the frameworks that gave one; until the council's first inspection since then
// the line goes on, lapsed.
void end_overall(GradeLine& line, Date ended, Date inspected) {
    if (!date_known(ended) || !held_whole(line)) return;
    GradeSpell lapsed = line.spells.back();
    lapsed.from = ended;
    lapsed.standing = Standing::lapsed;
    add_spell(line, lapsed);
    line.spells.back().to = inspected;
}

} // namespace

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

bool judges(const Dataset& data, const Inspection& inspection, Drawn area) {
    if (inspection.framework == kNone) return false;
    const auto areas = slice(data.frameworkAreas, data.frameworks[inspection.framework].areas);
    return std::any_of(areas.begin(), areas.end(), [&](const auto& each) { return each.maps == area; });
}

AreaJudgement judged(const Dataset& data, const Inspection& inspection, Index council, Drawn area) {
    using Is = AreaJudgement::Is;
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
        const std::vector<Index> bodies = judged_bodies(data, inspection, j);
        if (data.frameworkAreas[j.area].maps == area &&
            std::find(bodies.begin(), bodies.end(), council) != bodies.end())
            return {Is::graded, j.grade, &j};
    }
    if (area == Drawn::overall) return {judges(data, inspection, area) ? Is::notJudged : Is::noOverall};
    if (area == Drawn::leavers && judges(data, inspection, area))
        if (AreaJudgement care = judged(data, inspection, council, Drawn::care); care.is == Is::graded) {
            care.is = Is::withCare;
            return care;
        }
    return {};
}

std::string_view caution(const Dataset& data, const std::vector<Index>& inspections) {
    std::set<Index> frameworks;
    for (const Index i : inspections)
        if (graded(data.inspections[i])) frameworks.insert(data.inspections[i].framework);
    if (frameworks.size() < 2) return {};
    for (const Index framework : frameworks)
        if (framework != kNone)
            for (const record::Statement& s : slice(data.statements, data.frameworks[framework].statements))
                if (s.caution) return s.statement;
    return {};
}

std::vector<GradePoint> grade_points(const Dataset& data, Drawn drawn) {
    std::vector<GradePoint> points;
    for (Index i = 0; i < data.inspections.size(); ++i)
        if (data.inspections[i].status == record::InspectionStatus::held)
            for (GradePoint& point :
                 drawn == Drawn::overall ? overall_points(data, i) : points_of_area(data, i, drawn))
                points.push_back(std::move(point));
    record::sort_stably(points,
                        [](const GradePoint& a, const GradePoint& b) { return date_less(a.date, b.date); });
    return points;
}

Date overall_ended(const Dataset& data) {
    const auto gives = [&](const record::Framework& framework) {
        const auto areas = slice(data.frameworkAreas, framework.areas);
        return std::any_of(areas.begin(), areas.end(),
                           [](const auto& area) { return area.level == record::Level::overall; });
    };
    Date ended;
    for (const record::Framework& framework : data.frameworks) {
        if (gives(framework) || !date_known(framework.from)) continue;
        const bool after =
            std::any_of(data.frameworks.begin(), data.frameworks.end(), [&](const auto& other) {
                return gives(other) && !date_before(framework.from, other.from);
            });
        if (after && (!date_known(ended) || date_less(framework.from, ended))) ended = framework.from;
    }
    return date_known(ended) && date_less(data.asAt, ended) ? Date{} : ended;
}

std::vector<GradeLine> grade_lines(const Dataset& data, Drawn drawn) {
    const std::vector<GradePoint> points = grade_points(data, drawn);
    const Date ended = drawn == Drawn::overall ? overall_ended(data) : Date{};
    const auto since_then = [&](const GradePoint& point) {
        return date_known(ended) && !point.overall && !date_less(point.date, ended);
    };
    const auto standing = [](const GradePoint& point) {
        return point.withCare ? Standing::withCare : point.overall ? Standing::held : Standing::areaOnly;
    };
    std::vector<GradeLine> lines;
    for (Index body = 0; body < data.bodies.size(); ++body) {
        if (!is_council(data, body)) continue;
        GradeLine line{body, {}};
        const Date begins = data.bodies[body].from;
        // What its predecessors had when it began, carried over.
        for (const GradePoint& point : points)
            if (counts(data, point) && follows(data, body, point.body) && !date_less(begins, point.date)) {
                line.spells.clear();
                add_spell(line,
                          {begins, {}, point.grade, standing(point), true, point.inspection, point.body});
            }
        Date inspected; // first since there are no overall grades
        for (const GradePoint& point : points) {
            if (point.body != body || !counts(data, point)) continue;
            if (!since_then(point))
                add_spell(line,
                          {point.date, {}, point.grade, standing(point), false, point.inspection, body});
            else if (!date_known(inspected))
                inspected = point.date;
        }
        if (line.spells.empty()) continue;
        if (date_known(data.bodies[body].to))
            line.spells.back().to = data.bodies[body].to;
        else
            end_overall(line, ended, inspected);
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
