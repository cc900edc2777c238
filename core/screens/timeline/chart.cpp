// Judgements and visits as a drawing.
//
// From the top: who was responsible (a band for each council, a bar for the trust); a line for each grade,
// with the grade in force as steps; a filled circle for each graded inspection, a hollow diamond for each
// visit without a grade; years. Rules: query/grades.h, and the design's "Grade in force":
// - Points stand where their inspection was published (else where it was held); their names give both months.
// - A carried-over grade is dashed; while there is no grade of the whole service the line is thin, and the
//   points carry their area's name.
// - Where overall grades ended stands a thin rule that says so; an inspection since then is a point at each
//   grade that it gave, joined by a thin line, with the areas' names beside it.
// - Drawn by one area (Timeline::state.judgement), the same of that area's judgements.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/block/drawing.h"
#include "core/block/phrases.h"
#include "core/block/text_width.h"
#include "core/screens/timeline/chart_places.h"

namespace view {
namespace {

using query::GradeLine;
using query::GradePoint;
using query::GradeSpell;
using query::Standing;
using record::Dataset;
using record::Date;
using record::Grade;
using record::Index;
using record::kNone;

// CSS pixels.
constexpr float kGradePoint = 8;
constexpr float kGradeTarget = 32; // of what can be pressed
constexpr float kCrowded = 24;     // a point keeps this width even where others stand close
constexpr float kLine = 18;        // from one line of text to the next
constexpr const char* kTrust = "Children’s trust";

void draw_grades(Pen& pen, const GradeScale& scale) {
    for (const Grade grade :
         {Grade::outstanding, Grade::good, Grade::requiresImprovement, Grade::inadequate}) {
        const float y = scale.y(grade);
        pen.line(scale.left, y, scale.right, y, Tone::line);
        const float x = scale.left - 12;
        if (grade == Grade::requiresImprovement) {
            pen.text(x, y - 3, "Requires", Tone::secondary, Anchor::end);
            pen.text(x, y + 13, scale.narrow ? "improv." : "improvement", Tone::secondary, Anchor::end);
        } else {
            const bool shorten = scale.narrow && grade != Grade::good;
            const std::string name =
                shorten ? (grade == Grade::inadequate ? "Inadeq." : "Outst.") : std::string(label(grade));
            pen.text(x, y + 5, name, Tone::secondary, Anchor::end);
        }
    }
    if (scale.before)
        pen.text(scale.left - 12, scale.none() + 5, scale.narrow ? "None yet" : "No grade yet",
                 Tone::secondary, Anchor::end);
}

void draw_years(Pen& pen, const GradeScale& scale) {
    const float y = scale.bottom();
    const float year = scale.x(scale.first + 1) - scale.x(scale.first);
    const int every = std::max(1, static_cast<int>(std::ceil(46 / year)));
    for (int i = 0; scale.first + i <= scale.last; ++i) {
        const float x = scale.x(scale.first + i);
        pen.line(x, y, x, y + 7, Tone::outline);
        if (i % every == 0)
            pen.text(x, y + 24, std::to_string(static_cast<int>(scale.first) + i), Tone::secondary,
                     Anchor::middle);
    }
}

// Councils that began on one day share a band.
void draw_bodies(Pen& pen, const GradeScale& scale, const Dataset& data) {
    std::map<double, std::vector<Index>> bands;
    for (Index body = 0; body < data.bodies.size(); ++body)
        if (data.bodies[body].kind == record::BodyKind::council)
            bands[position_or(data.bodies[body].from, scale.first)].push_back(body);
    for (const auto& [from, bodies] : bands) {
        double to = scale.first;
        std::vector<std::string> names, shorts;
        for (const Index body : bodies) {
            to = std::max(to, position_or(data.bodies[body].to, scale.last));
            names.emplace_back(data.bodies[body].name);
            shorts.push_back(body_short(data, body));
        }
        const float x = scale.x(std::max(from, scale.first)), x2 = scale.x(to) - 1;
        const bool several = bodies.size() > 1;
        pen.box(x, 0, x2, kBand, several ? Tone::line : Tone::wash);
        const std::string name =
            fitting({several ? joined(shorts) + " councils" : names[0], joined(shorts)}, x2 - x - 6);
        pen.text((x + x2) / 2, kBand - 6, name, Tone::ink, Anchor::middle);
    }
    for (const record::Body& body : data.bodies) {
        if (body.kind != record::BodyKind::trust) continue;
        const float x = scale.x(position_or(body.from, scale.first));
        const float x2 = scale.x(position_or(body.to, scale.last)) - 1;
        const float y = kBand + 3;
        pen.box(x, y, x2, y + kTrustBar, Tone::outline);
        pen.text(x - 6, y + 13, kTrust, Tone::secondary, Anchor::end);
    }
}

void draw_line(Pen& pen, const GradeScale& scale, const Dataset& data, const GradeLine& line, float shift) {
    for (std::size_t i = 0; i < line.spells.size(); ++i) {
        const GradeSpell& spell = line.spells[i];
        const float x = scale.x(spell.from);
        const float x2 = date_known(spell.to) ? scale.x(spell.to) : scale.right;
        const float y = scale.y(spell.grade) + shift;
        const bool whole = spell.standing != Standing::areaOnly;
        const float width = whole ? 3.0F : 1.5F;
        const Tone tone = whole ? Tone::ink : Tone::secondary;
        pen.line(x, y, x2, y, tone, width,
                 spell.carriedOver || spell.standing == Standing::lapsed ||
                     spell.standing == Standing::withCare);
        if (i + 1 < line.spells.size()) {
            const GradeSpell& next = line.spells[i + 1];
            const bool thin = next.standing == Standing::areaOnly;
            if (next.grade != spell.grade)
                pen.line(x2, y, x2, scale.y(next.grade) + shift, thin ? Tone::secondary : Tone::ink,
                         thin ? 1.5F : 3.0F);
        }
    }
    // The line's label stands at its end.
    if (!date_known(line.spells.back().to)) {
        const float y = scale.y(line.spells.back().grade) + shift;
        const float lift = shift < 0 ? -4.0F : shift > 0 ? 15.0F : 5.0F;
        pen.text(scale.right + 6, y + lift, body_short(data, line.body), Tone::ink, Anchor::start, true);
    }
}

// "no overall grade", over the longest stretch on one level that had none.
void draw_no_overall(Pen& pen, const GradeScale& scale, const std::vector<GradeLine>& lines) {
    float from = 0, to = 0, y = 0;
    for (const GradeLine& line : lines) {
        const GradeSpell* start = nullptr;
        for (const GradeSpell& spell : line.spells) {
            if (spell.standing != Standing::areaOnly || !date_known(spell.to)) {
                start = nullptr;
                continue;
            }
            if (start == nullptr || start->grade != spell.grade) start = &spell;
            const float x = scale.x(start->from), x2 = scale.x(spell.to);
            if (x2 - x > to - from) {
                from = x;
                to = x2;
                y = scale.y(spell.grade);
            }
        }
    }
    const std::string words = fitting({"no overall grade", "no overall"}, to - from - 6);
    if (!words.empty() && !scale.narrow) pen.text(to - 4, y - 11, words, Tone::secondary, Anchor::end);
}

// The names of councils whose lines ended, over the end of the last spell that was in force, or under it. Not
// after it: names at the end of a line are those of who has that grade now.
void draw_ended(Pen& pen, const GradeScale& scale, const Dataset& data, const std::vector<GradeLine>& lines) {
    std::map<std::pair<float, Grade>, std::vector<std::string>> ends; // by where the spell that lapsed begins
    for (const GradeLine& line : lines)
        if (const GradeSpell& last = line.spells.back();
            last.standing == Standing::lapsed && date_known(last.to))
            ends[{scale.x(last.from), last.grade}].push_back(body_short(data, line.body));
    for (const auto& [end, names] : ends)
        write_where_clear(pen, {joined(names)},
                          {{end.first - 6, scale.y(end.second) - 13, Anchor::end},
                           {end.first - 6, scale.y(end.second) + 22, Anchor::end}},
                          Tone::secondary);
}

// "no overall grade since April 2026", at a rule where overall grades ended.
void draw_overall_ended(Pen& pen, const Timeline& answer, const GradeScale& scale) {
    const Date ended = query::overall_ended(answer.data());
    if (answer.state.judgement != query::Drawn::overall || !date_known(ended)) return;
    const float x = scale.x(Date{ended.year, ended.month, 1});
    const float top = scale.top - 34;
    pen.line(x, top, x, scale.y(Grade::inadequate) + 10, Tone::secondary, 1.5F, true);
    const std::string words =
        fitting({"no overall grade since " + date_long(ended), "no overall grade"}, x - scale.left - 6);
    pen.text(x - 6, scale.top - 16, words, Tone::secondary, Anchor::end);
}

void draw_marks(Pen& pen, const std::vector<Placed>& marks, Index chosen) {
    const float dot = dot_of(pen.canvas, kGradePoint), visit = dot - 1;
    const auto draw = [&](const Placed& mark) {
        const bool isChosen = mark.inspection == chosen;
        if (mark.graded) {
            if (isChosen) pen.mark(ShapeKind::circle, mark.x, mark.y, dot + 4, Tone::accent, 3);
            pen.mark(ShapeKind::circle, mark.x, mark.y, dot, tone_of(mark.grade));
        } else {
            const float size = isChosen ? visit + 3 : visit;
            pen.mark(ShapeKind::diamond, mark.x, mark.y, size, Tone::page);
            pen.mark(ShapeKind::diamond, mark.x, mark.y, size, isChosen ? Tone::accent : Tone::ink,
                     isChosen ? 3.0F : 2.0F);
        }
    };
    for (const Placed& mark : marks)
        if (mark.inspection != chosen) draw(mark);
    for (const Placed& mark : marks)
        if (mark.inspection == chosen) draw(mark);
}

// The areas' names at points that aren't of the whole service: under the lowest grade, over the others, where
// no step of the line crosses. A label that would run into the next one of its row is set to the left of its
// point; one that fits on neither side is left to the point's name.
void draw_areas(Pen& pen, const GradeScale& scale, const std::vector<Placed>& marks) {
    const float dot = dot_of(pen.canvas, kGradePoint);
    std::map<Grade, float> taken; // up to where the row's labels stand
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Placed& mark = marks[i];
        if (mark.areas.empty() || mark.since) continue;
        const std::string areas = joined(mark.areas);
        const float width = text_width(areas, kChartText);
        const float y = mark.grade == Grade::inadequate ? mark.y + 24 : mark.y - 15;
        float next = scale.right; // the next area label of this row
        for (std::size_t k = i + 1; k < marks.size(); ++k)
            if (!marks[k].areas.empty() && !marks[k].since && marks[k].grade == mark.grade)
                next = std::min(next, marks[k].x);
        const float from = taken.count(mark.grade) != 0 ? taken[mark.grade] : 0;
        const float start = std::max(mark.x - dot, from);
        if (start <= mark.x + 2 * dot && start + width < next - dot) {
            pen.text(start, y, areas, Tone::secondary);
            taken[mark.grade] = start + width + 8;
        } else if (mark.x + dot - width > from) {
            pen.text(mark.x + dot, y, areas, Tone::secondary, Anchor::end);
            taken[mark.grade] = mark.x + dot + 8;
        }
    }
}

// Since there are no overall grades: what one inspection gave is joined, and each of its points has its areas'
// names beside it, a line each; where there is little room before it, in one line.
void draw_since(Pen& pen, const GradeScale& scale, const std::vector<Placed>& marks) {
    const float away = dot_of(pen.canvas, kGradePoint) + 12;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Placed& mark = marks[i];
        if (!mark.since) continue;
        for (std::size_t k = i + 1; k < marks.size(); ++k)
            if (marks[k].inspection == mark.inspection && marks[k].since)
                pen.line(mark.x, mark.y, marks[k].x, marks[k].y, Tone::ink, 1.5F);
        const bool last = std::none_of(marks.begin(), marks.end(), [&](const Placed& other) {
            return other.since && other.x > mark.x && other.grade == mark.grade;
        });
        if (!last) continue; // its point's name tells
        if (scale.narrow) {
            pen.text(mark.x - away, mark.y + 19,
                     fitting({joined(mark.areas), "the others"}, mark.x - away - scale.left), Tone::ink,
                     Anchor::end, true);
            continue;
        }
        const float lines = static_cast<float>(mark.areas.size());
        float y = mark.y + 5 - (lines - 1) * kLine / 2;
        for (std::size_t n = 0; n < mark.areas.size(); ++n, y += kLine)
            pen.text(mark.x + away, y, mark.areas[n] + (n + 1 < mark.areas.size() ? "," : ""), Tone::ink,
                     Anchor::start, true);
    }
}

void add_spots(Pen& pen, const Dataset& data, const std::vector<Placed>& marks, Index chosen) {
    for (const Placed& mark : marks) {
        Spot spot = spot_at(mark.x, mark.y, kGradeTarget, pen.canvas);
        // Neighbours of one height share the room between them; fingers get it all, and the nearest place.
        if (!pen.canvas.touch) {
            float from = spot.x, to = spot.x + spot.w;
            for (const Placed& other : marks) {
                if (std::abs(other.y - mark.y) > kGradeTarget || other.x == mark.x) continue;
                const float middle = (other.x + mark.x) / 2;
                if (other.x < mark.x) from = std::max(from, middle);
                if (other.x > mark.x) to = std::min(to, middle);
            }
            const float missing = std::max(0.0F, kCrowded - (to - from)) / 2;
            spot.x = from - missing;
            spot.w = to - from + 2 * missing;
        }
        const record::Inspection& inspection = data.inspections[mark.inspection];
        spot.name = inspection_name(inspection) + ", " +
                    (mark.since ? joined(mark.areas) + " " + lower_first(label(mark.grade))
                                : grade_phrase(data, inspection));
        spot.details = point_details(data, mark.inspection);
        spot.chosen = mark.inspection == chosen;
        spot.action = choose(Field::inspection, inspection.id);
        pen.drawing.spots.push_back(std::move(spot));
    }
}

Drawing draw(const Timeline& answer, Canvas canvas) {
    const Dataset& data = answer.data();
    const GradeScale scale = grade_scale(answer, canvas.width);
    Pen pen(canvas);
    draw_bodies(pen, scale, data);
    draw_grades(pen, scale);
    draw_years(pen, scale);
    for (const GradeLine& line : answer.lines)
        draw_line(pen, scale, data, line, line_offset(answer.lines, data, line.body));
    draw_no_overall(pen, scale, answer.lines);
    draw_overall_ended(pen, answer, scale);
    const std::vector<Placed> marks = placed(answer, scale);
    if (!scale.narrow) draw_areas(pen, scale, marks);
    draw_since(pen, scale, marks);
    draw_ended(pen, scale, data, answer.lines);
    draw_marks(pen, marks, answer.inspection);
    add_spots(pen, data, marks, answer.inspection);
    pen.drawing.height = scale.bottom() + 28;
    return std::move(pen.drawing);
}

// Who gave the judgements: "Source: Ofsted".
std::string source_of(const Dataset& data) {
    std::vector<std::string> names;
    for (const record::Judgement& judgement : data.judgements)
        for (const record::Evidence& e : slice(data.evidence, judgement.evidence))
            add_once(names, data.sources[e.source].publisher);
    return sources_line(names);
}

std::string alternative(const Dataset& data) {
    std::size_t graded = 0, ungraded = 0;
    for (const record::Inspection& inspection : data.inspections) {
        if (inspection.status != record::InspectionStatus::held) continue;
        ++(query::graded(inspection) ? graded : ungraded);
    }
    return "Grades over time, from outstanding to inadequate: " + counted(graded, "graded inspection") +
           " and " +
           counted(ungraded, "inspection or visit without a grade",
                   "inspections and visits without a grade") +
           ". Each is a button in the chart and a row of the table “Every inspection and visit”.";
}

} // namespace

std::string point_details(const Dataset& data, Index i) {
    const record::Inspection& inspection = data.inspections[i];
    std::string text = std::string(label(inspection.kind)) + ", ";
    const std::string held = date_span(inspection.started, inspection.ended);
    text += held.empty() ? inspection_month(inspection) : held;
    if (!held.empty() && date_known(inspection.published))
        text += ", published " + date_long(inspection.published);
    text += ". " + bodies_phrase(data, inspection.bodies) + ": " + grade_phrase(data, inspection) + ".";
    return text;
}

// What thin, thick and dashed lines mean, of those that are drawn.
std::string lines_in_words(const Timeline& answer) {
    bool thick = false, thin = false, carried = false, lapsed = false, withCare = false;
    for (const GradeLine& line : answer.lines)
        for (const GradeSpell& spell : line.spells) {
            const bool dashed = spell.carriedOver || spell.standing == Standing::lapsed ||
                                spell.standing == Standing::withCare;
            thin = thin || spell.standing == Standing::areaOnly;
            thick = thick || (spell.standing == Standing::held && !dashed);
            carried = carried || spell.carriedOver;
            lapsed = lapsed || spell.standing == Standing::lapsed;
            withCare = withCare || spell.standing == Standing::withCare;
        }
    std::vector<std::string> parts, dashed;
    if (thick) parts.emplace_back("thick, the grade in force");
    if (thin) parts.emplace_back("thin, that of one area, where none was overall");
    if (carried) dashed.emplace_back("a former council’s");
    if (lapsed) dashed.emplace_back("the last that was given");
    if (withCare) dashed.emplace_back("judged with children in care");
    if (!dashed.empty()) parts.push_back("dashed, " + joined(dashed, " or "));
    if (parts.size() < 2) return {};
    std::string text = "   Lines: ";
    for (std::size_t i = 0; i < parts.size(); ++i) text += (i > 0 ? "; " : "") + parts[i];
    return text + ".";
}

Chart chart(const Timeline& answer) {
    const Dataset& data = answer.data();
    Chart chart;
    chart.title = answer.history;
    const query::Drawn drawn = answer.state.judgement;
    const std::string of =
        drawn == query::Drawn::overall ? "children’s services" : "“" + lower_first(label(drawn)) + "”";
    chart.subtitle = {run("Judgements of " + of + ", " + years_span(data) + ". ", Tone::secondary),
                      marked(Mark::graded, Tone::secondary, " graded inspection   "),
                      marked(Mark::visit, Tone::secondary, " visit, no grade."),
                      run(lines_in_words(answer), Tone::secondary)};
    chart.alternative = alternative(data);
    chart.source = source_of(data);
    chart.draw = remembered([&answer](Canvas canvas) { return draw(answer, canvas); });
    return chart;
}

} // namespace view
