#include "core/view/notices.h"

#include <algorithm>
#include <array>

#include "core/query/filter.h"
#include "core/view/context.h"
#include "core/view/panels.h"
#include "core/view/phrases.h"

namespace view {
namespace {

using record::Dataset;
using record::Date;
using record::Index;
using record::kNone;
using record::Part;

std::string missing(const Dataset& data, std::string_view what, const std::string& id) {
    for (const record::Retired& retired : data.retired)
        if (retired.id == id) {
            std::string text = "The " + std::string(what) + " “" + id + "” was taken out of the record on " +
                               date_long(retired.date) + ": " + lower_first(retired.why);
            if (!retired.replacedBy.empty()) text += " See “" + std::string(retired.replacedBy) + "”.";
            return text;
        }
    return "This record has no " + std::string(what) + " “" + id + "”: it was left out.";
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

std::string changed_since(const Context& context, Date at) {
    std::size_t added = 0, reworded = 0;
    for (Index entry = 0; entry < context.entries->size(); ++entry) {
        if (!shown(context, entry)) continue;
        const Dates dates = dates_of(*context.entries, entry);
        if (date_before(at, dates.added)) {
            ++added;
            continue;
        }
        for (const record::Revision& revision : slice(context.data->revisions, dates.revised))
            if (date_before(at, revision.date)) {
                ++reworded;
                break;
            }
    }
    std::vector<std::string> parts;
    if (added > 0) parts.push_back(counted(added, "entry", "entries") + " added to what it shows");
    if (reworded > 0) parts.push_back(std::to_string(reworded) + " reworded");
    if (parts.empty()) return {};
    return "Since this link was made on " + date_long(at) + ": " + joined(parts, ", ") + ".";
}

} // namespace

std::vector<Block> unknown_ids(const Dataset& data, const ViewState& state) {
    std::vector<Block> blocks;
    const auto check = [&](Part part, std::string_view what, const std::string& id) {
        if (!id.empty() && record::find(data, part, id) == kNone)
            blocks.push_back(paragraph(missing(data, what, id)));
    };
    check(Part::inspections, "inspection", state.inspection);
    check(Part::themes, "theme", state.theme);
    check(Part::measures, "measure", state.measure);
    if (!state.finding.empty() && record::find(data, Part::responses, state.finding) == kNone &&
        record::find(data, Part::figures, state.finding) == kNone)
        check(Part::findings, "finding", state.finding);
    for (const Column& column : state.columns) {
        check(Part::inspections, "inspection", column.inspection);
        check(Part::bodies, "body", column.body);
    }
    for (const std::string& area : state.areas)
        if (area != "none" && !has_area(data, area)) blocks.push_back(paragraph(missing(data, "area", area)));
    constexpr std::array<std::string_view, query::kFacets> names = {
        "inspection", "theme", "kind of finding", "voice", "kind of source", "body", "year"};
    for (std::size_t f = 0; f < query::kFacets; ++f)
        for (const std::string& word : query::chosen(state.filters, static_cast<query::Facet>(f)))
            if (query::resolve(data, static_cast<query::Facet>(f), word) == kNone)
                blocks.push_back(paragraph(missing(data, names[f], word)));
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
