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
std::vector<History> histories(const record::Dataset& data, const std::vector<GradePoint>& all) {
    std::vector<History> now, ended;
    for (Index i = 0; i < data.bodies.size(); ++i) {
        const record::Body& body = data.bodies[i];
        if (body.kind != record::BodyKind::council) continue;
        const auto follows = slice(data.bodyRefs, body.follows);
        History history{i, {}};
        for (const GradePoint& point : all) {
            const bool before = std::find(follows.begin(), follows.end(), point.body) != follows.end() &&
                                !date_less(body.from, point.date);
            if (before || point.body == i) history.points.push_back(point);
        }
        if (!history.points.empty()) (date_known(body.to) ? ended : now).push_back(std::move(history));
    }
    return now.empty() ? ended : now;
}

// The years in which the whole service (or the area that is drawn) became inadequate: of each spell the year
// that began it. One council's grades don't end another's spell. A spell that lasts to this day is left out.
std::vector<std::string> inadequate_years(const std::vector<History>& histories) {
    std::set<int> begun, lasting;
    for (const History& history : histories) {
        int since = 0;
        for (const GradePoint& point : history.points) {
            if (!point.overall || point.withCare) continue; // only what was judged by itself
            if (point.grade != Grade::inadequate)
                since = 0;
            else if (since == 0)
                begun.insert(since = point.date.year);
        }
        if (since != 0 && history.points.back().overall) lasting.insert(since);
    }
    std::vector<std::string> years;
    for (const int year : begun)
        if (!lasting.contains(year)) years.push_back(std::to_string(year));
    return years;
}

// What a council is graded now, and since when: the grade may have been given again since, to its predecessor
// too, so it has stood from the first of the run. "requires improvement since November 2022"; "in July 2026
// leaders outstanding, everything else good"; "no overall grade since May 2011".
std::string in_force(const record::Dataset& data, const History& history, Date ended) {
    const GradePoint& last = history.points.back();
    Date since = last.date;
    for (auto point = history.points.rbegin(); point != history.points.rend(); ++point) {
        if (point->overall != last.overall || point->withCare != last.withCare ||
            (last.overall && point->grade != last.grade))
            break;
        since = point->date;
    }
    const std::string grade = lower_first(label(last.grade));
    const bool lapsed = date_known(ended) && date_less(last.date, ended);
    if (last.overall && lapsed) return "no overall grade since " + month(ended) + ", " + grade + " before";
    const char* const with = last.withCare ? " (judged with children in care)" : "";
    if (last.overall) return grade + " since " + month(since) + with;
    if (!date_known(ended) || lapsed) return "no overall grade since " + month(since);
    return "in " + month(last.date) + " " +
           areas_phrase(data, data.inspections[last.inspection], history.body);
}

} // namespace

std::string timeline_title(const record::Dataset& data, query::Drawn drawn) {
    const std::vector<History> graded = histories(data, query::grade_points(data, drawn));
    const std::string of = drawn == query::Drawn::overall ? "" : std::string(label(drawn)) + ": ";
    if (graded.empty()) return of.empty() ? "No grades in this record" : of + "no grades in this record";
    const Date ended = of.empty() ? query::overall_ended(data) : Date{};

    std::vector<std::string> now, named; // of councils that still exist
    for (const History& history : graded) {
        if (date_known(data.bodies[history.body].to)) continue;
        now.push_back(in_force(data, history, ended));
        named.push_back(body_short(data, history.body) + " " + now.back());
    }
    const bool alike = std::all_of(now.begin(), now.end(), [&](const auto& each) { return each == now[0]; });
    std::vector<std::string> parts;
    if (const auto years = inadequate_years(graded); !years.empty())
        parts.push_back("inadequate in " + joined(years));
    if (now.empty()) parts.emplace_back("no grade in force");
    if (!now.empty() && alike) parts.push_back(now[0]);
    if (!alike) parts.insert(parts.end(), named.begin(), named.end());
    // Parts that hold commas themselves are set further apart.
    const bool commas = std::any_of(parts.begin(), parts.end(),
                                    [](const auto& part) { return part.find(',') != std::string::npos; });
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : commas ? "; " : ", ") + part;
    return of.empty() ? first_upper(text) : of + text;
}

} // namespace view
