#include "core/block/phrases.h"

#include <algorithm>
#include <array>

#include "core/query/grades.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

std::string words(const Text& text) {
    std::string all;
    for (const Run& part : text) all += part.name.empty() ? part.text : part.name;
    return all;
}

std::vector<Stretch> hits(const Text& text) {
    std::vector<Stretch> found;
    std::size_t at = 0;
    for (const Run& part : text) {
        const std::size_t end = at + (part.name.empty() ? part.text : part.name).size();
        if (part.hit) found.push_back({at, end});
        at = end;
    }
    return found;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    std::string text = std::to_string(number);
    for (std::size_t end = text.size(); end > 3; end -= 3) text.insert(end - 3, ",");
    text += " ";
    if (number == 1) return text.append(one);
    return many.empty() ? text.append(one).append("s") : text.append(many);
}

std::string times(std::size_t number) {
    constexpr std::array<std::string_view, 10> small = {"never", "once", "twice", "three", "four",
                                                        "five",  "six",  "seven", "eight", "nine"};
    if (number < 3) return std::string(small[number]);
    return (number < small.size() ? std::string(small[number]) : std::to_string(number)) + " times";
}

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? std::string(last) : ", ";
        text += parts[i];
    }
    return text;
}

std::string lower_first(std::string_view text) {
    std::string lower(text);
    // "MASH" and "I" keep their capitals.
    const bool word = lower.size() > 1 && lower[1] >= 'a' && lower[1] <= 'z';
    if (word && lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    return lower;
}

std::string first_upper(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string within_sentence(const Dataset& data, std::string_view text) {
    const std::string_view first = text.substr(0, text.find_first_of(" ’'"));
    const bool name =
        first == data.area || std::any_of(data.bodies.begin(), data.bodies.end(), [&](const auto& body) {
            return body.name.substr(0, body.name.find_first_of(" ’'")) == first;
        });
    return name ? std::string(text) : lower_first(text);
}

std::string inspection_month(const Inspection& inspection, bool bare) {
    record::Date date = query::inspection_date(inspection);
    date.day = 0;
    const bool published = !date_known(inspection.started) && !date_known(inspection.ended);
    if (!date_known(date)) return "date not known";
    return (published && !bare ? "published " : "") + date_long(date);
}

std::string inspection_name(const Inspection& inspection) {
    return first_upper(inspection_month(inspection)) + ", " + lower_first(label(inspection.kind));
}

std::vector<std::string> inspection_head(const Inspection& inspection) {
    const std::string head = date_short(query::inspection_date(inspection));
    const auto space = head.find(' ');
    if (space == std::string::npos) return {head, ""};
    return {head.substr(0, space), head.substr(space + 1)};
}

std::string grade_phrase(const Dataset& data, const Inspection& inspection) {
    if (inspection.judgements.count == 0) return "no grade";
    // Whole-service grades where there are any, main areas otherwise; said once where all are the same.
    std::vector<std::string> parts;
    for (const bool overall : {true, false}) {
        for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
            const record::FrameworkArea& area = data.frameworkAreas[j.area];
            if (area.level != (overall ? record::Level::overall : record::Level::main)) continue;
            std::string part = lower_first(label(j.grade));
            const std::string of =
                overall ? (j.body == record::kNone ? "" : body_short(data, j.body)) : lower_first(area.name);
            if (!of.empty()) part += " (" + of + ")";
            parts.push_back(part);
        }
        if (!parts.empty()) break;
    }
    // "requires improvement (North), requires improvement (West)" -> "requires improvement (North and West)"
    std::vector<std::string> grades, of;
    for (const std::string& part : parts) {
        const auto bracket = part.find(" (");
        grades.push_back(part.substr(0, bracket));
        if (bracket != std::string::npos) of.push_back(part.substr(bracket + 2, part.size() - bracket - 3));
    }
    const bool same =
        std::all_of(grades.begin(), grades.end(), [&](const auto& g) { return g == grades[0]; });
    if (!same || of.empty()) return joined(parts);
    return grades[0] + " (" + joined(of) + ")";
}

std::string body_short(const Dataset& data, Index body) {
    std::string name(data.bodies[body].name);
    const std::string area(data.area);
    const std::string tail = " " + area + " Council";
    if (ends_with(name, tail)) return name.substr(0, name.size() - tail.size());
    if (name.rfind(area + " ", 0) == 0) return name.substr(area.size() + 1);
    return name;
}

std::string bodies_phrase(const Dataset& data, record::Span bodies) {
    std::vector<Index> councils, all;
    for (const Index body : slice(data.bodyRefs, bodies)) {
        all.push_back(body);
        if (data.bodies[body].kind == record::BodyKind::council) councils.push_back(body);
    }
    const std::vector<Index>& shown = councils.empty() ? all : councils;
    std::vector<std::string> names, shorts;
    const std::string tail = " " + std::string(data.area) + " Council";
    bool alike = shown.size() > 1;
    for (const Index body : shown) {
        names.emplace_back(data.bodies[body].name);
        shorts.push_back(body_short(data, body));
        alike = alike && ends_with(data.bodies[body].name, tail);
    }
    return alike ? joined(shorts) + " " + std::string(data.area) + " councils" : joined(names);
}

std::string column_name(const Dataset& data, Index inspection, Index body) {
    std::string name = inspection_month(data.inspections[inspection]);
    if (body != kNone) name += ", " + body_short(data, body);
    return name;
}

std::string source_phrase(const Dataset& data, Index i) {
    const record::Source& source = data.sources[i];
    const bool alone =
        std::none_of(data.sources.begin(), data.sources.end(), [&](const record::Source& other) {
            return &other != &source && other.kind == source.kind && other.publisher == source.publisher &&
                   other.published == source.published;
        });
    std::string text = alone ? std::string(label(source.kind)) : "“" + std::string(source.title) + "”";
    text += ", " + std::string(source.publisher);
    if (date_known(source.published))
        text += ", " + date_long(source.published) + (source.publishedInferred ? " (date inferred)" : "");
    return text;
}

std::string years_span(const Dataset& data) {
    record::Date first, last;
    for (const Inspection& inspection : data.inspections) {
        if (inspection.status != record::InspectionStatus::held) continue;
        const record::Date date = query::inspection_date(inspection);
        if (!date_known(date)) continue;
        if (!date_known(first) || date_less(date, first)) first = date;
        if (!date_known(last) || date_less(last, date)) last = date;
    }
    if (!date_known(first)) return {};
    if (first.year == last.year) return std::to_string(first.year);
    return std::to_string(first.year) + " to " + std::to_string(last.year);
}

Run run(std::string text, Tone tone, bool strong) {
    Run r;
    r.text = std::move(text);
    r.tone = tone;
    r.strong = strong;
    return r;
}

Run marked(Mark mark, Tone tone, std::string text, std::string name) {
    Run r = run(std::move(text), tone);
    r.mark = mark;
    r.name = std::move(name);
    return r;
}

Run link(std::string text, Action action) {
    Run r = run(std::move(text), Tone::accent);
    r.action = std::move(action);
    return r;
}

Mark mark_of(record::Direction direction) {
    switch (direction) {
    case record::Direction::strength:
        return Mark::strength;
    case record::Direction::progress:
        return Mark::progress;
    case record::Direction::concern:
        return Mark::concern;
    case record::Direction::neutral:
        break;
    }
    return Mark::neutral;
}

Tone tone_of(record::Direction direction) {
    switch (direction) {
    case record::Direction::strength:
        return Tone::strength;
    case record::Direction::progress:
        return Tone::progress;
    case record::Direction::concern:
        return Tone::concern;
    case record::Direction::neutral:
        break;
    }
    return Tone::secondary;
}

Tone tone_of(record::Grade grade) {
    switch (grade) {
    case record::Grade::outstanding:
        return Tone::outstanding;
    case record::Grade::good:
        return Tone::good;
    case record::Grade::requiresImprovement:
        return Tone::requiresImprovement;
    case record::Grade::inadequate:
        break;
    }
    return Tone::inadequate;
}

} // namespace view
