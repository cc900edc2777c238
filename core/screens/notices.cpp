#include "core/screens/notices.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "core/block/phrases.h"
#include "core/query/filter.h"
#include "core/query/grades.h"
#include "core/screens/context.h"
#include "core/screens/panels.h"
#include "core/state/words.h"

namespace view {
namespace {

using record::Dataset;
using record::Date;
using record::Index;
using record::kNone;
using record::Part;

// Where a retired id leads today; empty where nothing took its place.
std::string_view replacement(const Dataset& data, std::string_view id) {
    for (std::size_t step = 0; step <= data.retired.size(); ++step) {
        const auto at = std::find_if(data.retired.begin(), data.retired.end(),
                                     [&](const record::Retired& retired) { return retired.id == id; });
        if (at == data.retired.end()) return id;
        id = at->replacedBy;
    }
    return {};
}

// Where in the link an id stood, and so which change puts another in its place.
struct PartShown {
    Part part;                                                    // that the id is of
    std::string_view what;                                        // "inspection"
    std::function<Action(const std::string& with)> replaced = {}; // of the state without the id
};

// The name of what took the id's place, as a way to it; nothing where it can't stand there.
Text way_on(const Dataset& data, const PartShown& place, std::string_view id) {
    const std::string_view next = replacement(data, id);
    if (next.empty() || next == id || !place.replaced) return {};
    std::string name;
    if (place.part == Part::findings) {
        const query::Entries entries = query::make_entries(data);
        const Index entry = query::find_entry(entries, next);
        if (entry != kNone) name = "“" + std::string(query::statement(entries, entry)) + "”";
    } else if (const Index at = record::find(data, place.part, next); at != kNone) {
        if (place.part == Part::inspections) name = inspection_name(data.inspections[at]);
        if (place.part == Part::themes) name = std::string(data.themes[at].name);
        if (place.part == Part::measures) name = std::string(data.measures[at].name);
        if (place.part == Part::bodies) name = std::string(data.bodies[at].name);
    }
    if (name.empty()) return {};
    Text way{run(" In its place: "), link(name, place.replaced(std::string(next)))};
    if (place.part != Part::findings) way.push_back(run(".")); // whose words have their own
    return way;
}

Block missing(const Dataset& data, const PartShown& place, const std::string& id) {
    std::string name(place.what);
    name.append(" “").append(id).append("”");
    for (const record::Retired& retired : data.retired) {
        if (retired.id != id) continue;
        Text text{run("The " + name + " was taken out of the record on " + date_long(retired.date) + ": " +
                      lower_first(retired.why))};
        for (Run& part : way_on(data, place, id)) text.push_back(std::move(part));
        return Paragraph{std::move(text)};
    }
    return paragraph("This record has no " + name + ": it was left out.");
}

bool in_columns(const Context& context, Index entry) {
    for (const Column& column : context.state.columns) {
        const Index body = record::find(*context.data, Part::bodies, column.body);
        if (context.entries->inspection[entry] ==
                record::find(*context.data, Part::inspections, column.inspection) &&
            (body == kNone || query::has(*context.entries, entry, query::Facet::body, body)))
            return true;
    }
    return false;
}

// Whether the entry belongs to what the link shows, among what its filters leave: on the Timeline, to the
// theme and inspection that are chosen; in Compare, to its columns; in Sources, to its inspection.
bool shown(const Context& context, Index entry) {
    const query::Entries& entries = *context.entries;
    if (context.state.screen == Screen::numbers) return entries.kind[entry] == query::EntryKind::figure;
    if (!query::bits_has(context.shown, entry)) return false;
    switch (context.state.screen) {
    case Screen::findings:
    case Screen::numbers:
        return true;
    case Screen::compare:
        return query::is_finding(entries, entry) && in_columns(context, entry);
    case Screen::sources:
        return context.inspection == kNone || entries.inspection[entry] == context.inspection;
    case Screen::timeline:
        break;
    }
    if (context.inspection != kNone && entries.inspection[entry] != context.inspection) return false;
    return context.theme == kNone || query::on_theme(entries, entry, context.theme);
}

struct Dates {
    Date added;
    record::Span revised;
};

Dates dates_of(const query::Entries& entries, Index entry) {
    const Dataset& data = *entries.data;
    const Index i = entries.index[entry];
    switch (entries.kind[entry]) {
    case query::EntryKind::response:
        return {data.responses[i].added, data.responses[i].revised};
    case query::EntryKind::figure:
        return {data.figures[i].added, data.figures[i].revised};
    default:
        return {data.findings.added[i], data.findings.revised[i]};
    }
}

bool has_area(const Dataset& data, const std::string& area) {
    return std::any_of(data.series.begin(), data.series.end(),
                       [&](const record::Series& series) { return slug(series.area) == area; });
}

// What a link shows beside entries: whether an inspection, an event or a difference between sources belongs
// to it. `inspection` is the event's or difference's own, kNone where it has none.
bool shows_inspection(const Context& context, Index inspection) {
    switch (context.state.screen) {
    case Screen::timeline: // all of them stand in its chart, but a link to one is about that one
        return context.inspection == kNone || context.inspection == inspection;
    case Screen::compare:
        return std::any_of(context.state.columns.begin(), context.state.columns.end(), [&](const Column& c) {
            return record::find(*context.data, Part::inspections, c.inspection) == inspection;
        });
    case Screen::numbers:
        return context.state.marks && query::graded(context.data->inspections[inspection]);
    case Screen::sources:
        return context.inspection == inspection;
    case Screen::findings:
        break;
    }
    return false;
}

bool shows_event(const Context& context, Index inspection) {
    if (context.state.screen != Screen::timeline || context.theme != kNone) return false;
    return context.inspection == kNone ? context.finding == kNone : context.inspection == inspection;
}

bool shows_difference(const Context& context, Index inspection) {
    if (context.state.screen == Screen::sources)
        return inspection == kNone || context.inspection == kNone || context.inspection == inspection;
    // The panel tells those of an inspection, a theme apart.
    return context.state.screen == Screen::timeline && context.theme == kNone && inspection != kNone &&
           context.inspection == inspection;
}

// A kind of thing and how many of it are new, or not as they were.
struct News {
    std::string one, many;
    std::size_t added = 0, changed = 0;

    void count(const Dataset& data, Date at, Dates dates) {
        if (date_before(at, dates.added)) {
            ++added;
            return;
        }
        const auto revisions = slice(data.revisions, dates.revised);
        if (std::any_of(revisions.begin(), revisions.end(),
                        [&](const record::Revision& revision) { return date_before(at, revision.date); }))
            ++changed;
    }
};

News entry_news(const Context& context, Date at) {
    News news{"entry", "entries"};
    for (Index entry = 0; entry < context.entries->size(); ++entry)
        if (shown(context, entry)) news.count(*context.data, at, dates_of(*context.entries, entry));
    return news;
}

// What was taken out in favour of something that the link shows now.
std::size_t replaced_since(const Context& context, Date at) {
    const Dataset& data = *context.data;
    std::size_t number = 0;
    for (const record::Retired& retired : data.retired) {
        if (retired.replacedBy.empty() || !date_before(at, retired.date)) continue;
        const Index entry = query::find_entry(*context.entries, retired.replacedBy);
        const Index inspection = record::find(data, Part::inspections, retired.replacedBy);
        const bool shows = entry != kNone ? shown(context, entry)
                                          : inspection != kNone && shows_inspection(context, inspection);
        number += shows ? 1U : 0U;
    }
    return number;
}

std::string changed_since(const Context& context, Date at) {
    const Dataset& data = *context.data;
    News inspections{"inspection", "inspections"}, events{"event", "events"},
        differences{"difference between sources", "differences between sources"};
    for (Index i = 0; i < data.inspections.size(); ++i)
        if (shows_inspection(context, i))
            inspections.count(data, at, {data.inspections[i].added, data.inspections[i].revised});
    for (const record::Event& event : data.events)
        if (shows_event(context, event.inspection)) events.count(data, at, {event.added, event.revised});
    for (const record::Difference& difference : data.differences)
        if (shows_difference(context, difference.inspection))
            differences.count(data, at, {difference.added, difference.revised});

    const News entries = entry_news(context, at);
    std::vector<std::string> added, changed, parts;
    for (const News* news :
         {&entries, &std::as_const(inspections), &std::as_const(events), &std::as_const(differences)}) {
        if (news->added > 0) added.push_back(counted(news->added, news->one, news->many));
        if (news->changed > 0 && news != &entries)
            changed.push_back(counted(news->changed, news->one, news->many));
    }
    if (!added.empty()) parts.push_back(joined(added) + " added to what it shows");
    if (entries.changed > 0)
        parts.push_back((added.empty() ? counted(entries.changed, entries.one, entries.many)
                                       : std::to_string(entries.changed)) +
                        " reworded");
    if (!changed.empty()) parts.push_back(joined(changed) + " corrected");
    const std::size_t replaced = replaced_since(context, at);
    if (replaced > 0) parts.push_back(std::to_string(replaced) + " replaced");
    if (parts.empty()) return {};
    return "Since this link was made on " + date_long(at) + ": " + joined(parts, ", ") + ".";
}

} // namespace

std::vector<Block> unknown_ids(const Dataset& data, const ViewState& state) {
    std::vector<Block> blocks;
    const auto check = [&](const PartShown& place, const std::string& id) {
        if (!id.empty() && record::find(data, place.part, id) == kNone)
            blocks.push_back(missing(data, place, id));
    };
    // Another inspection or theme would let go of the finding.
    const auto chosen = [&](Field field) {
        return [field, finding = state.finding](const std::string& with) {
            Action action = choose(field, with);
            if (field != Field::finding && !finding.empty())
                action.push_back({Field::finding, Op::set, finding});
            return action;
        };
    };
    check({Part::inspections, "inspection", chosen(Field::inspection)}, state.inspection);
    check({Part::themes, "theme", chosen(Field::theme)}, state.theme);
    check({Part::measures, "measure", chosen(Field::measure)}, state.measure);
    if (!state.finding.empty() && record::find(data, Part::responses, state.finding) == kNone &&
        record::find(data, Part::figures, state.finding) == kNone)
        check({Part::findings, "finding", chosen(Field::finding)}, state.finding);
    for (std::size_t i = 0; i < state.columns.size(); ++i) {
        const auto with = [&](std::string Column::*part) {
            return [columns = state.columns, i, part](const std::string& id) mutable {
                columns[i].*part = id;
                std::string all;
                for (const Column& column : columns) all += (all.empty() ? "" : "~") + column_word(column);
                return choose(Field::columns, all);
            };
        };
        check({Part::inspections, "inspection", with(&Column::inspection)}, state.columns[i].inspection);
        check({Part::bodies, "body", with(&Column::body)}, state.columns[i].body);
    }
    for (const std::string& area : state.areas)
        if (area != "none" && !has_area(data, area))
            blocks.push_back(missing(data, {Part::measures, "area"}, area));
    // Of the facets those whose words are ids have a part.
    constexpr std::array<std::pair<std::string_view, Part>, query::kFacets> facets = {
        {{"inspection", Part::inspections},
         {"theme", Part::themes},
         {"kind of finding", Part::retired},
         {"voice", Part::retired},
         {"kind of source", Part::retired},
         {"body", Part::bodies},
         {"year", Part::retired}}};
    for (std::size_t f = 0; f < query::kFacets; ++f) {
        const std::vector<std::string>& words = query::chosen(state.filters, static_cast<query::Facet>(f));
        for (const std::string& word : words) {
            if (query::resolve(data, static_cast<query::Facet>(f), word) != kNone) continue;
            const auto with = [field = kFilterFields[f].field, words, word](const std::string& id) {
                Action action = clear(field);
                for (const std::string& each : words)
                    if (each != id) action.push_back({field, Op::toggle, each == word ? id : each});
                return action;
            };
            blocks.push_back(missing(data, {facets[f].second, facets[f].first, with}, word));
        }
    }
    return blocks;
}

std::vector<Block> link_notices(const Dataset& data, const Link& link, const View& view) {
    std::vector<Block> blocks;
    for (const std::string& sentence : link.leftOut) blocks.push_back(paragraph(sentence));
    const auto at = record::date_parse(link.at);
    if (!at) return blocks;
    const std::string since = changed_since(make_context(data, view.state), *at);
    if (!since.empty()) blocks.push_back(paragraph(since));
    return blocks; // what was retired is among unknown_ids, link or not
}

} // namespace view
