// What a search finds beside entries, as lines that lead to each.
#include <array>

#include "core/block/phrases.h"
#include "core/query/search/documents.h"
#include "core/screens/detail.h"
#include "core/screens/findings/findings.h"

namespace view {
namespace {

using query::Thing;
using query::ThingKind;
using record::Dataset;
using record::Index;
using record::kNone;

// By ThingKind.
constexpr std::array<std::string_view, 9> kKinds = {
    "Theme", "Inspection", "Statistics", "Event", "Accounts differ", "Term", "Not found", "Source", "Body"};

std::string title_of(const Dataset& data, const Thing& thing) {
    switch (thing.kind) {
    case ThingKind::theme:
        return std::string(data.themes[thing.index].name);
    case ThingKind::inspection: {
        const record::Inspection& inspection = data.inspections[thing.index];
        std::string name = inspection_name(inspection);
        if (const auto counts = slice(data.counts, inspection.counted); !counts.empty())
            name += ", " + count_name(counts.front());
        return name;
    }
    case ThingKind::measure:
        return std::string(data.measures[thing.index].name);
    case ThingKind::event:
        return std::string(data.events[thing.index].title);
    case ThingKind::difference:
        return std::string(data.differences[thing.index].topic);
    case ThingKind::term:
        return std::string(data.glossary[thing.index].term);
    case ThingKind::gap:
        return std::string(data.gaps[thing.index].sought);
    case ThingKind::source:
        return std::string(data.sources[thing.index].title);
    case ThingKind::body:
        break;
    }
    return std::string(data.bodies[thing.index].name);
}

// When it was, or who published it.
std::string about_of(const Dataset& data, const Thing& thing) {
    switch (thing.kind) {
    case ThingKind::event:
        return date_long(data.events[thing.index].date);
    case ThingKind::difference:
        if (const Index i = data.differences[thing.index].inspection; i != kNone)
            return inspection_month(data.inspections[i]);
        return {};
    case ThingKind::gap:
        return std::string(data.gaps[thing.index].where);
    case ThingKind::source: {
        const record::Source& source = data.sources[thing.index];
        return std::string(source.publisher) +
               (date_known(source.published) ? ", " + date_long(source.published) : "");
    }
    default:
        return {};
    }
}

std::string_view id_of(const Dataset& data, const Thing& thing) {
    switch (thing.kind) {
    case ThingKind::event:
        return data.events[thing.index].id;
    case ThingKind::difference:
        return data.differences[thing.index].id;
    case ThingKind::gap:
        return data.gaps[thing.index].id;
    case ThingKind::source:
        return data.sources[thing.index].id;
    default:
        return {};
    }
}

// The way to it, and what the way is called; a term is told where it stands.
struct Way {
    std::string label;
    Action action;
};
Way way_to(const Dataset& data, const Thing& thing) {
    const auto go = [](std::string_view screen, Action chosen) {
        return both(choose(Field::screen, screen), clear_filters(), std::move(chosen));
    };
    switch (thing.kind) {
    case ThingKind::theme:
        return {"Its story", go(kThemes, both(choose(Field::theme, data.themes[thing.index].id),
                                              clear(Field::inspection)))};
    case ThingKind::inspection:
        return {"Open on the timeline",
                go(kTimeline, choose(Field::inspection, data.inspections[thing.index].id))};
    case ThingKind::measure:
        return {"Open the chart", go("numbers", choose(Field::measure, data.measures[thing.index].id))};
    case ThingKind::body:
        return {"What is said of it", go(kFindings, choose(Facet::body, data.bodies[thing.index].id))};
    case ThingKind::term:
        return {};
    default:
        return {"Show", choose(Field::finding, id_of(data, thing))};
    }
}

// Some words around the first hit, for a thing that holds it elsewhere than in its title.
std::string excerpt(std::string_view text, const query::Hit& hit) {
    constexpr std::size_t around = 70;
    std::size_t from = hit.from > around ? hit.from - around : 0;
    std::size_t to = std::min(text.size(), hit.to + around);
    while (from > 0 && text[from - 1] != ' ') --from;
    while (to < text.size() && text[to] != ' ') ++to;
    return (from > 0 ? "… " : "") + std::string(text.substr(from, to - from)) +
           (to < text.size() ? " …" : "");
}

// The first text of the thing but its title that holds what was looked for.
std::string where_found(const Dataset& data, const Thing& thing, const query::Marks& marks) {
    std::string found;
    query::each_text(data, thing, [&](std::string_view text, query::Where where) {
        if (!found.empty() || where != query::Where::quote) return;
        const std::vector<query::Hit> hits = query::hits(text, marks);
        if (!hits.empty()) found = excerpt(text, hits.front());
    });
    return found;
}

Text line_of(const Asked& asked, const Thing& thing) {
    const Dataset& data = asked.data();
    const query::Marks& marks = asked.filtered.found.marks;
    Text line{run(std::string(kKinds[static_cast<std::size_t>(thing.kind)]) + ": ", Tone::secondary)};
    if (thing.kind == ThingKind::term) {
        const record::Term& term = data.glossary[thing.index];
        append(line, with_hits(term.term, marks));
        line.push_back(run(". "));
        append(line, with_hits(term.meaning, marks, Tone::secondary));
        return line;
    }
    const std::string title = title_of(data, thing);
    const Text marked = with_hits(title, marks);
    const bool in_title = has_hits(marked);
    append(line, marked);
    std::string about = about_of(data, thing);
    if (!about.empty()) {
        line.push_back(run(title.back() == '.' ? " " : " · ", Tone::secondary));
        append(line, with_hits(about, marks, Tone::secondary));
    }
    if (!in_title)
        if (const std::string said = where_found(data, thing, marks); !said.empty()) {
            line.push_back(run(" · ", Tone::secondary));
            append(line, with_hits(said, marks, Tone::secondary));
        }
    const Way way = way_to(data, thing);
    line.push_back(run(" "));
    line.push_back(link(way.label, way.action));
    line.back().name = way.label + ": " + title;
    return line;
}

} // namespace

List things_list(const Findings& answer, std::size_t most) {
    const std::vector<Thing>& things = answer.filtered.found.things;
    List list{.name = "Found beside findings: " + std::to_string(things.size())};
    for (std::size_t i = 0; i < std::min(most, things.size()); ++i)
        list.items.push_back(line_of(answer, things[i]));
    return list;
}

} // namespace view
