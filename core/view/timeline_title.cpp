#include "core/view/timeline_title.h"

#include <vector>

#include "core/query/grades.h"
#include "core/view/phrases.h"

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

// How often "inadequate" followed something else, in the order of publication.
std::size_t inadequate_spells(const std::vector<GradePoint>& points) {
    std::size_t spells = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].grade == Grade::inadequate && (i == 0 || points[i - 1].grade != Grade::inadequate))
            ++spells;
    return spells;
}

struct Standing {
    Index body;
    Grade grade;
    Date since;
};

// What each council that still exists is graded now.
std::vector<Standing> standings(const record::Dataset& data) {
    std::vector<Standing> now;
    for (const query::GradeLine& line : query::grade_lines(data)) {
        if (date_known(data.bodies[line.body].to)) continue;
        const query::GradeSpell& last = line.spells.back();
        // The grade may have been given again since: it has stood from the first of the run.
        Date since = last.from;
        for (auto spell = line.spells.rbegin(); spell != line.spells.rend() && spell->grade == last.grade;
             ++spell)
            since =
                spell->carriedOver ? query::in_force_from(data.inspections[spell->inspection]) : spell->from;
        now.push_back({line.body, last.grade, since});
    }
    return now;
}

std::string sentence_case(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace

std::string timeline_title(const record::Dataset& data) {
    const std::vector<GradePoint> points = query::grade_points(data);
    const std::vector<Standing> now = standings(data);
    if (points.empty()) return "No grades in this record";

    bool alike = true, inadequateNow = false;
    for (const Standing& s : now) {
        alike = alike && s.grade == now[0].grade && s.since == now[0].since;
        inadequateNow = inadequateNow || s.grade == Grade::inadequate;
    }
    std::vector<std::string> parts;
    if (alike && !now.empty())
        parts.push_back(lower_first(label(now[0].grade)) + " since " + month(now[0].since));
    else
        for (const Standing& s : now)
            parts.push_back(body_short(data, s.body) + " " + lower_first(label(s.grade)) + " since " +
                            month(s.since));

    const std::size_t spells = inadequate_spells(points) - (inadequateNow ? 1 : 0);
    if (spells > 0) {
        const bool before = inadequateNow;
        parts.insert(parts.begin(), "inadequate " + times(spells) + (before ? " before" : ""));
    }
    return sentence_case(joined(parts, ", "));
}

} // namespace view
