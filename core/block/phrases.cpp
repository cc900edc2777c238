#include "core/block/phrases.h"

#include <algorithm>
#include <array>

#include "core/query/grades.h"
#include "core/record/sorting.h"

namespace view {

using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;

std::string words(const Text& text) {
    std::string all;
    for (const Run& part : text) all += part.name.empty() ? part.text : part.name;
    return all;
}

bool has_hits(const Text& text) {
    return std::any_of(text.begin(), text.end(), [](const Run& part) { return part.hit; });
}

std::string thousands(std::size_t number) {
    std::string text = std::to_string(number);
    for (std::size_t end = text.size(); end > 3; end -= 3) text.insert(end - 3, ",");
    return text;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    std::string text = thousands(number) + " ";
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

std::string within_sentence(const Dataset& data, std::string_view text) {
    const std::string_view first = text.substr(0, text.find_first_of(" ’'"));
    const bool name =
        first == data.area || std::any_of(data.bodies.begin(), data.bodies.end(), [&](const auto& body) {
            return body.name.substr(0, body.name.find_first_of(" ’'")) == first;
        });
    const bool voice = text == label(record::Voice::department);
    return name || voice ? std::string(text) : lower_first(text);
}

std::vector<std::string> inspection_head(const Inspection& inspection) {
    const std::string head = date_short(inspection_date(inspection));
    const auto space = head.find(' ');
    if (space == std::string::npos) return {head, ""};
    return {head.substr(0, space), head.substr(space + 1)};
}

std::string area_name(const record::FrameworkArea& area) {
    constexpr std::size_t longest = 25; // "children in care and care leavers" is a sentence's worth
    const bool sentence = area.name.size() > longest && area.maps != record::Maps::none;
    return lower_first(sentence ? label(area.maps) : area.name);
}

std::string areas_phrase(const Dataset& data, const Inspection& inspection, Index council) {
    struct Group {
        record::Grade grade;
        std::vector<std::string> areas;
    };
    std::vector<Group> groups;
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
        const record::FrameworkArea& area = data.frameworkAreas[j.area];
        if (area.level != record::Level::main || (j.body != kNone && j.body != council)) continue;
        auto at = std::find_if(groups.begin(), groups.end(),
                               [&](const Group& group) { return group.grade == j.grade; });
        if (at == groups.end()) at = groups.insert(at, {j.grade, {}});
        at->areas.push_back(area_name(area));
    }
    record::sort_stably(groups, [](const Group& a, const Group& b) { return a.grade < b.grade; });
    if (groups.empty()) return {};
    const auto grade = [](const Group& group) { return lower_first(label(group.grade)); };
    if (groups.size() == 1)
        return groups[0].areas.size() > 2 ? grade(groups[0]) + " in every area"
                                          : grade(groups[0]) + " (" + joined(groups[0].areas) + ")";
    // The larger of two groups is "everything else".
    const Group* rest = nullptr;
    if (groups.size() == 2 && groups[0].areas.size() != groups[1].areas.size()) {
        rest = groups[0].areas.size() > groups[1].areas.size() ? groups.data() : &groups[1];
        if (rest->areas.size() < 2) rest = nullptr;
    }
    std::vector<std::string> parts;
    for (const Group& group : groups)
        if (&group != rest) parts.push_back(joined(group.areas) + " " + grade(group));
    if (rest != nullptr) parts.push_back("everything else " + grade(*rest));
    return joined(parts, ", ");
}

std::string grade_phrase(const Dataset& data, const Inspection& inspection, Index only) {
    std::vector<Index> councils = query::councils(data, inspection.bodies);
    if (only != kNone) std::erase_if(councils, [only](Index council) { return council != only; });
    std::vector<std::string> grades, of; // of each council; equal ones together
    for (const Index council : councils) {
        const record::Judgement* overall = query::overall_judgement(data, inspection, council);
        const std::string grade =
            overall != nullptr ? lower_first(label(overall->grade)) : areas_phrase(data, inspection, council);
        if (grade.empty()) continue;
        const auto at = std::find(grades.begin(), grades.end(), grade);
        if (at == grades.end()) {
            grades.push_back(grade);
            of.push_back(body_short(data, council));
        } else {
            of[static_cast<std::size_t>(at - grades.begin())] += " and " + body_short(data, council);
        }
    }
    if (grades.empty()) return "no grade";
    // Several councils of one grade are named behind it, of several grades each with its own.
    if (grades.size() == 1) return councils.size() > 1 ? grades[0] + " (" + of[0] + ")" : grades[0];
    for (std::size_t i = 0; i < grades.size(); ++i) grades[i] = of[i] + " " + grades[i];
    return joined(grades, "; ");
}

std::string body_short(const Dataset& data, Index body) {
    std::string name(data.bodies[body].name);
    const std::string area(data.area);
    const std::string tail = " " + area + " Council";
    if (name.ends_with(tail)) return name.substr(0, name.size() - tail.size());
    if (name.starts_with(area + " ")) return name.substr(area.size() + 1);
    return name;
}

std::string bodies_phrase(const Dataset& data, record::Span bodies) {
    std::vector<Index> shown = query::councils(data, bodies);
    const auto all = slice(data.bodyRefs, bodies);
    if (shown.empty()) shown.assign(all.begin(), all.end());
    std::vector<std::string> names, shorts;
    const std::string tail = " " + std::string(data.area) + " Council";
    bool alike = shown.size() > 1;
    for (const Index body : shown) {
        names.emplace_back(data.bodies[body].name);
        shorts.push_back(body_short(data, body));
        alike = alike && data.bodies[body].name.ends_with(tail);
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
        const record::Date date = inspection_date(inspection);
        if (!date_known(date)) continue;
        if (!date_known(first) || date_less(date, first)) first = date;
        if (!date_known(last) || date_less(last, date)) last = date;
    }
    if (!date_known(first)) return {};
    if (first.year == last.year) return std::to_string(first.year);
    return std::to_string(first.year) + " to " + std::to_string(last.year);
}

void add_once(std::vector<std::string>& names, std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

std::string sources_line(const std::vector<std::string>& names) {
    return names.empty() ? "" : (names.size() == 1 ? "Source: " : "Sources: ") + joined(names);
}

Run run(std::string_view text, Tone tone, bool strong) {
    return {.text = std::string(text), .tone = tone, .strong = strong};
}
Run marked(Mark mark, Tone tone, std::string_view text, std::string_view name) {
    return {.text = std::string(text), .tone = tone, .mark = mark, .name = std::string(name)};
}
Run link(std::string_view text, Action action) {
    return {.text = std::string(text), .tone = Tone::accent, .action = std::move(action)};
}
Run away(std::string_view text, std::string_view address) {
    return {.text = std::string(text), .tone = Tone::secondary, .address = std::string(address)};
}

Block heading(int level, std::string_view text) { return Heading{level, {run(text)}}; }
Block paragraph(std::string_view text, Tone tone) { return Paragraph{{run(text, tone)}}; }

void add_list(std::vector<Block>& into, List list, int level) {
    if (list.items.empty()) return;
    if (level > 0) into.push_back(heading(level, list.name));
    into.emplace_back(std::move(list));
}

void append(std::vector<Block>& into, std::vector<Block> more) {
    std::move(more.begin(), more.end(), std::back_inserter(into));
}
void append(Text& into, const Text& more) { into.insert(into.end(), more.begin(), more.end()); }

void add_column(Table& table, std::string_view name, float weight, float atLeast, bool numbers) {
    table.columns.push_back({.head = {std::string(name)},
                             .name = std::string(name),
                             .numbers = numbers,
                             .weight = weight,
                             .atLeast = atLeast});
}

Cell cell_of(std::string_view text, Tone tone) { return {.text = {run(text, tone)}}; }
Cell number_cell(std::string_view text) { return {.text = {run(text)}, .kind = CellKind::number}; }
Cell head_cell(Run text, Action action) {
    return {.text = {std::move(text)}, .head = true, .action = std::move(action)};
}

Run published_run(record::Date published) {
    return date_known(published) ? run(date_long(published)) : run("not known", Tone::secondary);
}

Text quoted(const Quote& quote, Tone tone) {
    Text text{run(quote.verbatim ? "“" + quote.text + "” " : quote.text + " ", tone)};
    append(text, quote.where);
    return text;
}

namespace {
// By CellKind.
constexpr std::array<std::string_view, 5> kNothingWords = {"", "", "nothing said", "not known",
                                                           "not looked at"};
constexpr std::array<std::string_view, 5> kNothingSigns = {"", "", "–", "?", ""};
// By query::Coverage.
constexpr std::array<std::string_view, 3> kCoverageShort = {"grades", "in part", "whole"};
// By query::Nothing.
constexpr std::array<std::string_view, 3> kWhyNothing = {
    "This was looked at, and the whole report says nothing of it.",
    "This inspection had no task to look at this, and its report, read whole, says nothing of it.",
    "Not known: its own report or letter is not among these sources, and the pages that tell of it say "
    "nothing "
    "of this."};
constexpr std::array kNothingKinds = {CellKind::nothingSaid, CellKind::notLooked, CellKind::notKnown};
// By record::Direction and record::Grade.
constexpr std::array kDirectionMarks = {Mark::strength, Mark::progress, Mark::concern, Mark::neutral};
constexpr std::array kDirectionTones = {Tone::strength, Tone::progress, Tone::concern, Tone::secondary};
constexpr std::array kGradeTones = {Tone::outstanding, Tone::good, Tone::requiresImprovement,
                                    Tone::inadequate};
} // namespace

std::string coverage_phrase(const query::Catalogue& catalogue, Index i, Index body) {
    const Dataset& data = *catalogue.data;
    const auto outputs = slice(data.outputs, data.inspections[i].outputs);
    const auto is = [&](record::OutputKind kind) {
        return std::any_of(outputs.begin(), outputs.end(),
                           [&](const record::Output& output) { return output.kind == kind; });
    };
    const std::string document =
        is(record::OutputKind::letter) && !is(record::OutputKind::report) ? "letter" : "report";
    switch (query::coverage(catalogue, i, body)) {
    case query::Coverage::whole:
        return "known whole: its own " + document +
               (body == kNone && outputs.size() > 1 ? "s were read" : " was read");
    case query::Coverage::part:
        return is(record::OutputKind::none)
                   ? "known in part: no report was published"
                   : "known in part: its " + document + " is not among these sources";
    case query::Coverage::grades:
        break;
    }
    return "known from a table alone: its " + document + " is not among these sources";
}

std::string_view coverage_short(query::Coverage coverage) {
    return kCoverageShort[static_cast<std::size_t>(coverage)];
}

Mark coverage_mark(query::Coverage coverage) {
    constexpr std::array kMarks = {Mark::gradesAlone, Mark::knownInPart, Mark::knownWhole};
    return kMarks[static_cast<std::size_t>(coverage)];
}

std::string_view why_nothing(query::Nothing nothing) {
    return kWhyNothing[static_cast<std::size_t>(nothing)];
}

std::string_view nothing_words(CellKind kind) { return kNothingWords[static_cast<std::size_t>(kind)]; }
std::string_view nothing_sign(CellKind kind) { return kNothingSigns[static_cast<std::size_t>(kind)]; }
CellKind kind_of(query::Nothing nothing) { return kNothingKinds[static_cast<std::size_t>(nothing)]; }

Mark mark_of(record::Direction direction) { return kDirectionMarks[static_cast<std::size_t>(direction)]; }
Tone tone_of(record::Direction direction) { return kDirectionTones[static_cast<std::size_t>(direction)]; }
Tone tone_of(record::Grade grade) { return kGradeTones[static_cast<std::size_t>(grade)]; }

} // namespace view
