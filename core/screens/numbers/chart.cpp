// The measure over the years. A break in a series is a gap with its reason; the axis starts at zero; each
// line is named at its end. A series far larger than ours (England's number of children in need) would press
// ours flat: it is left to the table, and the chart's subtitle says so.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/block/drawing.h"
#include "core/block/phrases.h"
#include "core/block/text_width.h"
#include "core/query/grades.h"
#include "core/record/sorting.h"
#include "core/screens/numbers/numbers.h"
#include "core/screens/numbers/values.h"

namespace view {
namespace {

using record::Dataset;
using record::Date;
using record::Index;
using record::kNone;
using record::Measure;
using record::Point;
using record::Series;

constexpr float kHeight = 290, kTop = 52, kTooLarge = 6;
constexpr float kPoint = 5;     // radius of a value of ours
constexpr float kTarget = 24;   // of what can be pressed
constexpr float kLabelGap = 20; // between the labels at the lines' ends
constexpr std::array<Tone, 4> kOthers = {Tone::strength, Tone::secondary, Tone::progress,
                                         Tone::requiresImprovement};

struct Line {
    const Series* series;
    Tone tone;
    bool local;
    bool dashed;
    float aside = 0; // of a bar: its middle from its date
};

double largest(const Dataset& data, const Series& series) {
    double most = 0;
    for (const Point* point : given_points(data, series)) most = std::max(most, point->value);
    return most;
}

// A series too large for the chart's axis.
bool off_the_chart(const Dataset& data, const Measure& measure, const Series& series) {
    if (is_local(data, series)) return false;
    double ours = 0;
    for (const Series& other : slice(data.series, measure.series))
        if (is_local(data, other)) ours = std::max(ours, largest(data, other));
    return ours > 0 && largest(data, series) > kTooLarge * ours;
}

std::vector<Line> lines_of(const Numbers& asked) {
    const Measure& measure = *asked.measure;
    std::vector<Line> lines;
    std::size_t others = 0, locals = 0;
    for (const Series& series : slice(asked.data().series, measure.series)) {
        const bool local = is_local(asked.data(), series);
        // A colour belongs to a series whether or not the others are shown.
        const Tone tone =
            local ? (++locals > 2 ? Tone::progress : Tone::accent) : kOthers[others % kOthers.size()];
        if (!local) ++others;
        const bool nation = series.area == record::kNation;
        const bool wanted =
            std::find(asked.wanted.begin(), asked.wanted.end(), &series) != asked.wanted.end();
        if (wanted && !off_the_chart(asked.data(), measure, series))
            lines.push_back({&series, nation ? Tone::secondary : tone, local, nation});
    }
    return lines;
}

// A step of 1, 2 or 5 times a power of ten that gives at most five lines.
double step_for(double most) {
    double step = std::pow(10.0, std::floor(std::log10(std::max(most, 1e-6) / 4)));
    for (const double times : {1.0, 2.0, 5.0, 10.0})
        if (step * times * 5 >= most) return step * times;
    return step * 10;
}

struct Scale : YearScale {
    float top, bottom;
    double most, step;
    double latest; // date of all

    float y(double value) const { return bottom - static_cast<float>(value / most) * (bottom - top); }
};

Scale make_scale(const Dataset& data, const Measure& measure, const std::vector<Line>& lines, float width) {
    Scale scale{};
    double first = 3000, last = 0, most = 0;
    for (const Line& line : lines)
        for (const Point& point : slice(data.points, line.series->points)) {
            first = std::min(first, date_position(point.date));
            last = std::max(last, date_position(point.date));
            if (point.missing.empty()) most = std::max(most, point.value);
        }
    if (most <= 0) most = 1;
    scale.step = step_for(most);
    scale.most = std::ceil(most / scale.step - 1e-9) * scale.step;
    const double room =
        measure.drawn == record::Drawn::bars ? 0.5 : 0; // for the bars of the first and the last date
    scale.first = first - room;
    scale.last = last + room;
    scale.latest = last;
    scale.left = text_width(value_text(scale.most, measure.unit), kChartText) + 14;
    const bool narrow = width < kNarrow;
    scale.right = width - (narrow ? 124.0F : 180.0F);
    scale.top = kTop;
    scale.bottom = kTop + kHeight;
    return scale;
}

void draw_axes(Pen& pen, const Dataset& data, const Measure& measure, const Scale& scale,
               const std::vector<Line>& lines) {
    for (int i = 0; i * scale.step <= scale.most * 1.0001; ++i) {
        const float y = scale.y(i * scale.step);
        pen.line(scale.left, y, scale.right, y, i == 0 ? Tone::outline : Tone::line);
        pen.text(scale.left - 8, y + 5, value_text(i * scale.step, measure.unit), Tone::secondary,
                 Anchor::end);
    }
    std::set<std::int16_t> years;
    double within = 0.5;
    for (const Line& line : lines)
        for (const Point& point : slice(data.points, line.series->points)) {
            years.insert(point.date.year);
            within = date_position(point.date) - point.date.year;
        }
    float taken = -100;
    for (const std::int16_t year : years) {
        const float x = scale.x(year + within);
        if (x - taken < 44) continue;
        taken = x;
        pen.text(x, scale.bottom + 24, std::to_string(year), Tone::secondary, Anchor::middle);
    }
}

// An inspection that is marked on the years of the chart.
struct Marked {
    Date date;
    std::string name; // "Inadequate"; of a chosen visit without a grade "Monitoring visit"
    Tone tone = Tone::accent;
    bool chosen = false;
};

std::string with_date(const Marked& marked) { return marked.name + ", " + date_short(marked.date); }

// Whole-service grades while the measure runs, each inspection once, and what the reader chose elsewhere.
std::vector<Marked> marked_inspections(const Numbers& asked, const Scale& scale) {
    const Dataset& data = asked.data();
    std::vector<Marked> found;
    const auto in_range = [&](Date date) {
        const double at = date_known(date) ? date_position(date) : 0;
        return at >= scale.first && at <= scale.last;
    };
    Index last = kNone;
    bool chosenIsGraded = false;
    for (const query::GradePoint& point : query::grade_points(data)) {
        if (!point.overall || !in_range(point.date) || point.inspection == last) continue;
        last = point.inspection;
        const bool chosen = last == asked.inspection;
        chosenIsGraded = chosenIsGraded || chosen;
        found.push_back({point.date, std::string(label(point.grade)), tone_of(point.grade), chosen});
    }
    if (asked.inspection == kNone || chosenIsGraded) return found;
    const record::Inspection& inspection = data.inspections[asked.inspection];
    const Date date = query::in_force_from(inspection);
    if (in_range(date))
        found.push_back({date, first_upper(std::string(label(inspection.kind))), Tone::accent, true});
    return found;
}

// A line for each (`lines`), or, once everything else is labelled, their labels, in two rows where they stand
// close, without the date where there is no room for it.
void draw_inspections(Pen& pen, const Numbers& asked, const Scale& scale, bool lines) {
    for (const Marked& marked : marked_inspections(asked, scale)) {
        const float x = scale.x(marked.date);
        if (lines) {
            pen.line(x, scale.top - 26, x, scale.bottom, marked.tone, marked.chosen ? 3.0F : 1.5F, true);
            continue;
        }
        const float low = scale.top - 14, high = scale.top - 34;
        write_where_free(pen, {with_date(marked), marked.name},
                         {{x + 8, low, Anchor::start},
                          {x - 8, low, Anchor::end},
                          {x + 8, high, Anchor::start},
                          {x - 8, high, Anchor::end}},
                         marked.tone, marked.chosen);
    }
}

// "County council’s last return ...", once, where one local line ends and another begins.
void draw_breaks(Pen& pen, const Dataset& data, const Scale& scale, const std::vector<Line>& lines) {
    std::string why;
    double from = 0, to = 3000;
    for (const Line& line : lines) {
        if (!line.local) continue;
        for (const record::Break& gap : slice(data.breaks, line.series->breaks)) {
            const double at = date_position(gap.date);
            const Point* last = last_point(data, *line.series);
            if (last != nullptr && last->date == gap.date)
                from = std::max(from, at);
            else
                to = std::min(to, at);
            if (why.empty()) why = std::string(gap.why);
        }
    }
    if (why.empty() || from == 0 || to == 3000 || from >= to) return;
    const float x = scale.x((from + to) / 2);
    pen.line(x, scale.bottom - 26, x, scale.bottom, Tone::outline);
    // Its reason, up to the first stop, where there is room; all of it stands under the table.
    const std::string reason = why.substr(0, why.find_first_of(";.")), brief = "series breaks here";
    const float half = text_width(reason, kChartText) / 2;
    const bool fits = x - half > scale.left && x + half < scale.right;
    write_where_free(pen, fits ? std::vector{reason, brief} : std::vector{brief},
                     {{x, scale.bottom - 32, Anchor::middle},
                      {x - 6, scale.bottom - 12, Anchor::end},
                      {x + 6, scale.bottom - 12, Anchor::start},
                      {x, scale.bottom - 50, Anchor::middle}},
                     Tone::secondary);
}

void draw_line(Pen& pen, const Dataset& data, const Scale& scale, const Line& line) {
    const Point* before = nullptr;
    for (const Point& point : slice(data.points, line.series->points)) {
        if (!point.missing.empty()) {
            before = nullptr; // a missing value is a gap, never a zero
            continue;
        }
        const float x = scale.x(point.date), y = scale.y(point.value);
        if (before != nullptr)
            pen.line(scale.x(before->date), scale.y(before->value), x, y, line.tone, line.local ? 3.5F : 2.0F,
                     line.dashed);
        if (line.local) pen.mark(ShapeKind::circle, x, y, dot_of(pen.canvas, kPoint), line.tone);
        before = &point;
    }
}

void draw_lines(Pen& pen, const Dataset& data, const Scale& scale, const std::vector<Line>& lines) {
    for (const bool local : {false, true}) // ours on top
        for (const Line& line : lines)
            if (line.local == local) draw_line(pen, data, scale, line);
}

// How wide a bar is: those of one date stand side by side, in the order of the series.
float bar_width(const Scale& scale, std::size_t bars) {
    return (scale.x(scale.first + 1) - scale.x(scale.first)) * 0.8F / static_cast<float>(bars);
}

void draw_bars(Pen& pen, const Dataset& data, const Scale& scale, const std::vector<Line>& lines) {
    for (const Line& line : lines)
        for (const Point* point : given_points(data, *line.series)) {
            const float x = scale.x(point->date) + line.aside, half = bar_width(scale, lines.size()) / 2;
            pen.box(x - half, scale.y(point->value), x + half - 1, scale.bottom, line.tone);
        }
}

void set_bars_aside(const Scale& scale, std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].aside = bar_width(scale, lines.size()) *
                         (static_cast<float>(i) + 0.5F - static_cast<float>(lines.size()) / 2);
}

// By record::Drawn: a further way to draw a measure is a function here and a word in record/names.h.
constexpr std::array kWays = {draw_lines, draw_bars};

// A line's name and its last value, at its end; one under the other where there is no room beside.
struct EndLabel {
    float y, at;
    std::string name, value;
    Tone tone;
    bool strong;
};

// The name without what stands in brackets: "North and West (Trust return)" -> "North and West".
std::string without_brackets(std::string_view name) {
    const auto bracket = name.find(" (");
    return std::string(name.substr(0, bracket));
}

// A line that ends before the axis does is named at its first point, on the side that the line leaves free.
void label_at_start(Pen& pen, const Dataset& data, const Scale& scale, const Line& line) {
    const std::vector<const Point*> given = given_points(data, *line.series);
    if (given.empty()) return;
    const bool falls = given.size() < 2 || given[1]->value <= given[0]->value;
    const float x = scale.x(given[0]->date), y = scale.y(given[0]->value);
    const float above = y - 10, below = y + 24;
    std::vector<TextPlace> places;
    for (int row = 0; row < 4; ++row) {
        const float shift = kLabelGap * static_cast<float>(row);
        for (const float at : {falls ? above - shift : below + shift, falls ? below + shift : above - shift})
            if (at < scale.bottom) // not among the years
                places.insert(places.end(), {{x + 8, at, Anchor::start}, {x - 8, at, Anchor::end}});
    }
    const std::string name(line.series->area);
    write_where_free(pen, {name, short_area(data, name)}, places, line.tone, true);
}

void draw_labels(Pen& pen, const Dataset& data, const Measure& measure, const Scale& scale,
                 const std::vector<Line>& lines) {
    std::vector<EndLabel> labels;
    const float room = pen.drawing.width - scale.right - 12;
    bool beside = true;
    for (const Line& line : lines) {
        const Point* last = last_point(data, *line.series);
        if (last == nullptr) continue;
        if (scale.x(last->date) < scale.x(scale.latest) - 2) {
            label_at_start(pen, data, scale, line);
            continue;
        }
        std::string name = without_brackets(line.series->area);
        if (text_width(name, kChartText, line.local) > room) name = short_area(data, name);
        labels.push_back({scale.y(last->value), 0, std::move(name), value_text(data, measure, last->value),
                          line.tone, line.local});
        beside = beside &&
                 text_width(labels.back().name + " " + labels.back().value, kChartText, line.local) <= room;
    }
    record::sort_stably(labels, [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
    const float height = beside ? kLabelGap : 2 * kLabelGap;
    float free = -1000;
    for (EndLabel& each : labels) {
        each.at = std::max(each.y, free);
        free = each.at + height;
    }
    // Labels pushed below the axis move up together.
    if (!labels.empty()) {
        const float over = labels.back().at + height - kLabelGap - (scale.bottom + 4);
        for (std::size_t i = labels.size(); over > 0 && i-- > 0;) {
            labels[i].at -= over;
            if (i > 0 && labels[i - 1].at + height <= labels[i].at) break;
        }
    }
    for (const EndLabel& each : labels) {
        pen.text(scale.right + 10, each.at + 5, beside ? each.name + " " + each.value : each.name, each.tone,
                 Anchor::start, each.strong);
        if (!beside)
            pen.text(scale.right + 10, each.at + 5 + kLabelGap - 3, each.value, each.tone, Anchor::start,
                     each.strong);
    }
}

void add_spots(Pen& pen, const Dataset& data, const Measure& measure, const Scale& scale,
               const std::vector<Line>& lines) {
    for (const Line& line : lines)
        for (const Point* point : given_points(data, *line.series)) {
            Spot spot =
                spot_at(scale.x(point->date) + line.aside, scale.y(point->value), kTarget, pen.canvas);
            spot.name = std::string(line.series->area) + ", " + date_long(point->date) + ": " +
                        value_text(data, measure, point->value);
            spot.details = spot.name + ". " + std::string(line.series->covers) + ".";
            pen.drawing.spots.push_back(std::move(spot));
        }
}

Drawing draw(const Numbers& answer, Canvas canvas) {
    const Dataset& data = answer.data();
    const Measure& measure = *answer.measure;
    std::vector<Line> lines = lines_of(answer);
    const Scale scale = make_scale(data, measure, lines, canvas.width);
    if (measure.drawn == record::Drawn::bars) set_bars_aside(scale, lines);
    Pen pen(canvas);
    draw_axes(pen, data, measure, scale, lines);
    if (answer.state.marks) draw_inspections(pen, answer, scale, true);
    kWays[static_cast<std::size_t>(measure.drawn)](pen, data, scale, lines);
    draw_labels(pen, data, measure, scale, lines);
    draw_breaks(pen, data, scale, lines);
    if (answer.state.marks) draw_inspections(pen, answer, scale, false);
    add_spots(pen, data, measure, scale, lines);
    pen.drawing.height = scale.bottom + 34;
    return std::move(pen.drawing);
}

// " Marked: Inadequate, Jul 2019; Monitoring visit, Sep 2021 (chosen).": what the drawing shows beside the
// figures.
std::string marked_in_words(const Numbers& answer) {
    if (!answer.state.marks) return {};
    const Scale scale = make_scale(answer.data(), *answer.measure, lines_of(answer), 600);
    std::string text;
    for (const Marked& marked : marked_inspections(answer, scale))
        text += (text.empty() ? " Marked: " : "; ") + with_date(marked) + (marked.chosen ? " (chosen)" : "");
    return text.empty() ? text : text + ".";
}

} // namespace

std::string sources_of(const Numbers& answer) {
    std::vector<std::string> names;
    for (const Series& series : slice(answer.data().series, answer.measure->series)) {
        const record::Source& source = answer.data().sources[series.source];
        add_once(names, std::string(source.publisher) + ", “" + std::string(source.title) + "”");
    }
    return sources_line(names);
}

Chart chart(const Numbers& answer) {
    const Dataset& data = answer.data();
    const Measure& measure = *answer.measure;
    Chart chart;
    chart.title = answer.sentence;
    std::string about(measure.definition);
    std::vector<std::string> large;
    for (const Series* series : answer.wanted)
        if (off_the_chart(data, measure, *series)) large.emplace_back(series->area);
    if (!large.empty())
        about += " " + joined(large) + (large.size() == 1 ? " is" : " are") +
                 " too large for this axis: see the table.";
    chart.subtitle = {run(std::string(measure.name) +
                              (measure.unit == "%" ? ", %. " : ", " + std::string(measure.unit) + ". ") +
                              about,
                          Tone::secondary)};
    chart.alternative = std::string(label(measure.drawn)) +
                        " over the years; the table “The same figures” holds every value." +
                        marked_in_words(answer);
    chart.source = sources_of(answer);
    chart.draw = remembered([&answer](Canvas canvas) { return draw(answer, canvas); });
    return chart;
}

} // namespace view
