#include "core/screens/notices.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/block/phrases.h"
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
Text way_on(const query::Catalogue& catalogue, const PartShown& place, std::string_view id) {
    const Dataset& data = *catalogue.data;
    const std::string_view next = replacement(data, id);
    if (next.empty() || next == id || !place.replaced) return {};
    std::string name;
    if (place.part == Part::findings) {
        const Index entry = query::find_entry(catalogue.entries, next);
        if (entry != kNone) name = "“" + std::string(query::statement(catalogue.entries, entry)) + "”";
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

Block missing(const query::Catalogue& catalogue, const PartShown& place, const std::string& id) {
    std::string name(place.what);
    name.append(" “").append(id).append("”");
    for (const record::Retired& retired : catalogue.data->retired) {
        if (retired.id != id) continue;
        Text text{run("The " + name + " was taken out of the record on " + date_long(retired.date) + ": " +
                      lower_first(retired.why))};
        append(text, way_on(catalogue, place, id));
        return Paragraph{std::move(text)};
    }
    return paragraph("This record has no " + name + ": it was left out.");
}

bool has_area(const Dataset& data, const std::string& area) {
    return std::any_of(data.series.begin(), data.series.end(),
                       [&](const record::Series& series) { return slug(series.area) == area; });
}

// A kind of thing and how many of it are new, or not as they were.
struct Tally {
    std::string one, many;
    std::size_t added = 0, changed = 0;

    void count(const Dataset& data, Date at, query::Kept dates) {
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

// What was taken out in favour of something that the answer shows now.
std::size_t replaced_since(const query::Catalogue& catalogue, const News& news, Date at) {
    std::size_t number = 0;
    for (const record::Retired& retired : catalogue.data->retired) {
        if (retired.replacedBy.empty() || !date_before(at, retired.date)) continue;
        const Index entry = query::find_entry(catalogue.entries, retired.replacedBy);
        const Index inspection = record::find(*catalogue.data, Part::inspections, retired.replacedBy);
        const bool shows = entry != kNone ? query::bits_has(news.entries, entry)
                                          : std::find(news.inspections.begin(), news.inspections.end(),
                                                      inspection) != news.inspections.end();
        number += shows ? 1U : 0U;
    }
    return number;
}

std::string changed_since(const query::Catalogue& catalogue, const News& news, Date at) {
    const Dataset& data = *catalogue.data;
    Tally entries{"entry", "entries"}, inspections{"inspection", "inspections"}, events{"event", "events"},
        differences{"difference between sources", "differences between sources"};
    query::bits_each(news.entries,
                     [&](Index entry) { entries.count(data, at, query::kept(catalogue.entries, entry)); });
    const auto count = [&](Tally& tally, const auto& rows, const std::vector<Index>& shown) {
        for (const Index i : shown) tally.count(data, at, {rows[i].added, rows[i].revised});
    };
    count(inspections, data.inspections, news.inspections);
    count(events, data.events, news.events);
    count(differences, data.differences, news.differences);

    std::vector<std::string> added, changed, parts;
    for (const Tally* tally : {&entries, &inspections, &events, &differences}) {
        if (tally->added > 0) added.push_back(counted(tally->added, tally->one, tally->many));
        if (tally->changed > 0 && tally != &entries)
            changed.push_back(counted(tally->changed, tally->one, tally->many));
    }
    if (!added.empty()) parts.push_back(joined(added) + " added to what it shows");
    if (entries.changed > 0)
        parts.push_back((added.empty() ? counted(entries.changed, entries.one, entries.many)
                                       : std::to_string(entries.changed)) +
                        " reworded");
    if (!changed.empty()) parts.push_back(joined(changed) + " corrected");
    const std::size_t replaced = replaced_since(catalogue, news, at);
    if (replaced > 0) parts.push_back(std::to_string(replaced) + " replaced");
    if (parts.empty()) return {};
    return "Since this link was made on " + date_long(at) + ": " + joined(parts, ", ") + ".";
}

} // namespace

std::vector<Block> unknown_ids(const query::Catalogue& catalogue, const ViewState& state) {
    const Dataset& data = *catalogue.data;
    std::vector<Block> blocks;
    const auto check = [&](const PartShown& place, const std::string& id) {
        if (!id.empty() && record::find(data, place.part, id) == kNone)
            blocks.push_back(missing(catalogue, place, id));
    };
    // Another inspection or theme would let go of the finding.
    const auto chosen = [&](Field field) {
        return [field, finding = state.finding](const std::string& with) {
            const bool lets_go = field != Field::finding && !finding.empty();
            return both(choose(field, with), lets_go ? choose(Field::finding, finding) : Action{});
        };
    };
    check({Part::inspections, "inspection", chosen(Field::inspection)}, state.inspection);
    check({Part::themes, "theme", chosen(Field::theme)}, state.theme);
    check({Part::measures, "measure", chosen(Field::measure)}, state.measure);
    if (!state.finding.empty() && record::find(data, Part::responses, state.finding) == kNone &&
        record::find(data, Part::figures, state.finding) == kNone && !thing_of(data, state.finding))
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
            blocks.push_back(missing(catalogue, {Part::measures, "area"}, area));
    for (std::size_t f = 0; f < facets().size(); ++f) {
        const auto facet = static_cast<Facet>(f);
        const std::vector<std::string>& words = state.filters.of(facet);
        for (const std::string& word : words) {
            bool known = false;
            row_of(facet).resolve(catalogue, word, [&](record::Index) { known = true; });
            if (known) continue;
            const auto with = [facet, words, word](const std::string& id) {
                Action action = clear(facet);
                for (const std::string& each : words)
                    if (each != id) action = both(action, toggle(facet, each == word ? id : each));
                return action;
            };
            blocks.push_back(missing(catalogue, {row_of(facet).part, row_of(facet).one, with}, word));
        }
    }
    return blocks;
}

std::vector<Block> link_notices(const query::Catalogue& catalogue, const Link& link, const News& news) {
    std::vector<Block> blocks;
    for (const std::string& sentence : link.leftOut) blocks.push_back(paragraph(sentence));
    const auto at = record::date_parse(link.at);
    const std::string since = at ? changed_since(catalogue, news, *at) : "";
    if (!since.empty()) blocks.push_back(paragraph(since));
    return blocks; // what was retired is among unknown_ids, link or not
}

std::vector<Block> stale_notice(const query::Catalogue& catalogue) {
    const Date asAt = catalogue.data->asAt, today = catalogue.today;
    if (!date_known(today)) return {};
    constexpr int most = 6;
    const int months = (today.year - asAt.year) * 12 + today.month - asAt.month;
    if (months < most || (months == most && today.day <= asAt.day)) return {};
    return {paragraph("This record holds what its sources said up to " + date_long(asAt) +
                      ". Inspections that were published later are not in it.")};
}

} // namespace view
