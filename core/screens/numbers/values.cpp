#include "core/screens/numbers/values.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "core/block/phrases.h"
#include "core/record/names.h"

namespace view {
namespace {

using record::Dataset;
using record::Measure;
using record::Point;
using record::Series;

// " England’s "
std::string the_nations() { return " " + std::string(record::kNation) + "’s "; }

const Point* point_on(const Dataset& data, const Series& series, record::Date date) {
    for (const Point* point : given_points(data, series))
        if (point->date == date) return point;
    return nullptr;
}

// The series of the whole country.
const Series* national(const Dataset& data, const Measure& measure) {
    for (const Series& series : slice(data.series, measure.series))
        if (series.area == record::kNation) return &series;
    return nullptr;
}

// Local series that reach the latest date of all, and the earliest local point.
struct Local {
    std::vector<const Series*> latest;
    const Point* first = nullptr;
    const Point* last = nullptr;
};

Local local_of(const Dataset& data, const Measure& measure) {
    Local local;
    for (const Series& series : slice(data.series, measure.series)) {
        const std::vector<const Point*> given = given_points(data, series);
        if (!is_local(data, series) || given.empty()) continue;
        if (local.first == nullptr || date_less(given[0]->date, local.first->date)) local.first = given[0];
        if (local.last == nullptr || date_less(local.last->date, given.back()->date)) {
            local.latest.clear();
            local.last = given.back();
        }
        if (given.back()->date == local.last->date) local.latest.push_back(&series);
    }
    return local;
}

bool plural(std::string_view name) {
    // "Children in need", "Child protection plans of two years or more": the first noun decides; ours are
    // few.
    const std::string first(name.substr(0, name.find(' ')));
    if (first == "Children") return true;
    const bool of =
        name.find(" rate") != std::string_view::npos || name.find("caseload") != std::string_view::npos;
    return !of;
}

// -1 below, 0 level (within a hundredth), 1 above
int beside(double own, double other) {
    if (std::abs(own - other) <= std::abs(other) / 100) return 0;
    return own < other ? -1 : 1;
}

std::string moved(double first, double last) {
    if (first == 0) return last > 0 ? "risen" : last < 0 ? "fallen" : "hardly changed";
    const double ratio = last / first;
    if (std::abs(ratio - 1) < 0.03) return "hardly changed";
    if (ratio > 0.45 && ratio < 0.55) return "fallen by half";
    if (ratio > 1.9 && ratio < 2.1) return "doubled";
    return ratio < 1 ? "fallen" : "risen";
}

std::string place(int side) {
    if (side == 0) return "level with";
    return side < 0 ? "below" : "above";
}

// The year in which the series that reaches the last point begins anew after the first local one; 0 where none does.
int broken_in(const Dataset& data, const Local& local) {
    const Series& series = *local.latest.front();
    const std::vector<const Point*> given = given_points(data, series);
    int year = date_less(local.first->date, given.front()->date) ? given.front()->date.year : 0;
    for (const record::Break& gap : slice(data.breaks, series.breaks))
        if (date_less(local.first->date, gap.date) && !date_less(local.last->date, gap.date))
            year = gap.date.year;
    return year;
}

std::string one_line(const Dataset& data, const Measure& measure, const Local& local) {
    const auto value = [&](const Point& point) { return value_text(data, measure, point.value); };
    std::string title(measure.name);
    if (local.first == local.last) {
        title += ": " + value(*local.last) + " in " + std::to_string(local.last->date.year);
    } else {
        title += plural(measure.name) ? " have " : " has ";
        title += moved(local.first->value, local.last->value) + " since " +
                 std::to_string(local.first->date.year) + ", from " + value(*local.first) + " to " +
                 value(*local.last) + " in " + std::to_string(local.last->date.year);
        if (const int year = broken_in(data, local); year > 0)
            title += ", across a break in the series in " + std::to_string(year);
    }
    const Series* nation = comparable(measure) ? national(data, measure) : nullptr;
    const Point* other = nation != nullptr ? point_on(data, *nation, local.last->date) : nullptr;
    if (other == nullptr) return title;
    const int now = beside(local.last->value, other->value);
    const Point* before = point_on(data, *nation, local.first->date);
    const bool still = before != nullptr && local.first != local.last && now != 0 &&
                       beside(local.first->value, before->value) == now;
    title += local.first == local.last ? "," : std::string(", and ") + (plural(measure.name) ? "are" : "is");
    return title + (still ? " still " : " ") + place(now) + the_nations() + value(*other);
}

std::string several_lines(const Dataset& data, const Measure& measure, const Local& local) {
    std::vector<std::string> parts, sides;
    const Series* nation = comparable(measure) ? national(data, measure) : nullptr;
    const Point* other = nation != nullptr ? point_on(data, *nation, local.last->date) : nullptr;
    bool alike = true;
    int first = 0;
    for (const Series* series : local.latest) {
        const Point* point = last_point(data, *series);
        const std::string name = short_area(data, series->area);
        parts.push_back(name + " " + value_text(data, measure, point->value));
        if (other == nullptr) continue;
        const int side = beside(point->value, other->value);
        if (sides.empty()) first = side;
        alike = alike && side == first;
        sides.push_back(name + " " + place(side));
    }
    std::string title =
        std::string(measure.name) + ": " + joined(parts) + " in " + std::to_string(local.last->date.year);
    if (other != nullptr) {
        const std::string both = local.latest.size() == 2 ? "both " : "all ";
        title += ", " + (alike ? both + place(first) : joined(sides)) + the_nations() +
                 value_text(data, measure, other->value);
    }
    return title;
}

} // namespace

std::string short_area(const Dataset& data, std::string_view area) {
    const std::string tail = " " + std::string(data.area);
    return std::string(
        area.ends_with(tail) && area.size() > tail.size() ? area.substr(0, area.size() - tail.size()) : area);
}

std::string plain_number(double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.3f", value);
    std::string text(buffer.data());
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string number_text(double value) {
    std::string text = plain_number(std::abs(value));
    const auto dot = std::min(text.find('.'), text.size());
    for (std::size_t at = dot; at > 3; at -= 3) text.insert(at - 3, ",");
    return (value < 0 && text != "0" ? "−" : "") + text;
}

std::string value_text(double value, std::string_view unit) {
    return number_text(value) + (unit == "%" ? "%" : "");
}

std::string value_number(const Dataset& data, const Measure& measure, double value) {
    std::size_t decimals = 0;
    for (const Series& series : slice(data.series, measure.series))
        for (const Point& point : slice(data.points, series.points)) {
            const std::string text = plain_number(point.value);
            const auto dot = text.find('.');
            if (dot != std::string::npos) decimals = std::max(decimals, text.size() - dot - 1);
        }
    std::string text = number_text(value);
    const auto dot = text.find('.');
    const std::size_t has = dot == std::string::npos ? 0 : text.size() - dot - 1;
    if (has == 0 && decimals > 0) text += '.';
    return text.append(decimals - std::min(has, decimals), '0');
}

std::string value_text(const Dataset& data, const Measure& measure, double value) {
    return value_number(data, measure, value) + (measure.unit == "%" ? "%" : "");
}

bool comparable(const Measure& measure) {
    return measure.unit == "%" || measure.unit.find("per ") != std::string_view::npos ||
           measure.unit.find("for each") != std::string_view::npos;
}

bool is_local(const Dataset& data, const Series& series) {
    return series.area.find(data.area) != std::string_view::npos ||
           series.covers.find(data.area) != std::string_view::npos;
}

std::vector<const Point*> given_points(const Dataset& data, const Series& series) {
    std::vector<const Point*> given;
    for (const Point& point : slice(data.points, series.points))
        if (point.missing.empty()) given.push_back(&point);
    return given;
}

const Point* last_point(const Dataset& data, const Series& series) {
    const std::vector<const Point*> given = given_points(data, series);
    return given.empty() ? nullptr : given.back();
}

std::string measure_title(const Dataset& data, const Measure& measure) {
    const Local local = local_of(data, measure);
    if (local.last == nullptr) return std::string(measure.name) + ": no local figures";
    return local.latest.size() == 1 ? one_line(data, measure, local) : several_lines(data, measure, local);
}

} // namespace view
