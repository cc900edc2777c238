#include "core/screens/timeline/timeline.h"

#include <algorithm>
#include <set>
#include <vector>

#include "core/block/phrases.h"
#include "core/query/grades.h"

namespace view {
namespace {

using query::GradePoint;
using record::Date;
using record::Grade;
using record::Index;

std::string month(Date date) {
    date.day = 0;
    return date_long(date);
}

// What one council was graded, its predecessors' grades first, in the order of publication.
struct History {
    Index body;
    std::vector<GradePoint> points;
};

// A history for each council that still exists; where none does, of each that had grades.
std::vector<History> histories(const record::Dataset& data) {
    const std::vector<GradePoint> all = query::grade_points(data);
    std::vector<History> now, ended;
    for (const query::GradeLine& line : query::grade_lines(data)) {
        const record::Body& body = data.bodies[line.body];
        const auto follows = slice(data.bodyRefs, body.follows);
        History history{line.body, {}};
        for (const GradePoint& point : all) {
            const bool before = std::find(follows.begin(), follows.end(), point.body) != follows.end() &&
                                !date_less(body.from, point.date);
            if (before || point.body == line.body) history.points.push_back(point);
        }
        (date_known(body.to) ? ended : now).push_back(std::move(history));
    }
    return now.empty() ? ended : now;
}

// How often "inadequate" followed something else, by the inspections that began it: two councils that began
// it at one inspection count once, and one council's grades don't end another's spell. A spell that lasts to
// this day is left out.
std::size_t inadequate_spells(const std::vector<History>& histories) {
    std::set<Index> begun, lasting;
    for (const History& history : histories) {
        Index since = record::kNone;
        for (const GradePoint& point : history.points) {
            if (point.grade != Grade::inadequate)
                since = record::kNone;
            else if (since == record::kNone)
                begun.insert(since = point.inspection);
        }
        if (since != record::kNone) lasting.insert(since);
    }
    return begun.size() - lasting.size();
}

struct Standing {
    Index body;
    Grade grade;
    Date since;
    bool overall; // else only areas were judged
};

// What each council that still exists is graded now, and since when: the grade may have been given again
// since, to its predecessor too, so it has stood from the first of the run.
std::vector<Standing> standings(const record::Dataset& data, const std::vector<History>& histories) {
    std::vector<Standing> now;
    for (const History& history : histories) {
        if (date_known(data.bodies[history.body].to)) continue;
        const GradePoint& last = history.points.back();
        Date since = last.date;
        for (auto point = history.points.rbegin(); point != history.points.rend(); ++point) {
            if (point->overall != last.overall || (last.overall && point->grade != last.grade)) break;
            since = point->date;
        }
        now.push_back({history.body, last.grade, since, last.overall});
    }
    return now;
}

} // namespace

std::string timeline_title(const record::Dataset& data) {
    const std::vector<History> graded = histories(data);
    const std::vector<Standing> now = standings(data, graded);
    if (graded.empty()) return "No grades in this record";

    const auto in_force = [](const Standing& s) {
        return (s.overall ? lower_first(label(s.grade)) : "no overall grade") + " since " + month(s.since);
    };
    bool alike = true, inadequateNow = false;
    for (const Standing& s : now) {
        alike = alike && in_force(s) == in_force(now[0]);
        inadequateNow = inadequateNow || (s.overall && s.grade == Grade::inadequate);
    }
    std::vector<std::string> parts;
    if (now.empty())
        parts.emplace_back("no grade in force");
    else if (alike)
        parts.push_back(in_force(now[0]));
    else
        for (const Standing& s : now) parts.push_back(body_short(data, s.body) + " " + in_force(s));

    const std::size_t spells = inadequate_spells(graded);
    if (spells > 0)
        parts.insert(parts.begin(), "inadequate " + times(spells) + (inadequateNow ? " before" : ""));
    return first_upper(joined(parts, ", "));
}

} // namespace view
