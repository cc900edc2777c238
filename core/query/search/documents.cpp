#include "core/query/search/documents.h"

#include "core/record/names.h"
#include "core/record/naming.h"

namespace query {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;

void take_evidence(const Dataset& data, record::Span evidence, const TakeText& take) {
    for (const record::Evidence& e : slice(data.evidence, evidence)) {
        take(e.quote, Where::quote);
        take(e.value, Where::quote);
    }
}

void take_bodies(const Dataset& data, record::Span bodies, const TakeText& take) {
    for (const Index body : slice(data.bodyRefs, bodies)) take(data.bodies[body].name, Where::name);
}

void take_inspection(const Dataset& data, const record::Inspection& inspection, const TakeText& take) {
    take(inspection.title, Where::statement);
    take(inspection_name(inspection), Where::statement);
    for (const record::Count& count : slice(data.counts, inspection.counted))
        take(count_name(count), Where::statement);
    for (const record::Statement& focus : slice(data.statements, inspection.focus))
        take(focus.statement, Where::quote);
    for (const record::Statement& did : slice(data.statements, inspection.did))
        take(did.statement, Where::quote);
    take(inspection.ungradedReason, Where::quote);
    take(inspection.note, Where::quote);
    take_bodies(data, inspection.bodies, take);
}

void take_difference(const Dataset& data, const record::Difference& difference, const TakeText& take) {
    take(difference.topic, Where::statement);
    take(difference.reading, Where::quote);
    for (const record::Account& account : slice(data.accounts, difference.accounts)) {
        take(account.says, Where::quote);
        take(data.evidence[account.evidence].quote, Where::quote);
        take(data.evidence[account.evidence].value, Where::quote);
    }
}

// "recommendation": what an entry that is no plain finding is called.
std::string_view kind_word(EntryKind kind) {
    switch (kind) {
    case EntryKind::recommendation:
        return "recommendation";
    case EntryKind::response:
        return "response";
    case EntryKind::figure:
        return "figure";
    case EntryKind::finding:
        break;
    }
    return {};
}

} // namespace

void each_own_text(const Entries& entries, Index entry, const TakeText& take) {
    const Dataset& data = *entries.data;
    const Index i = entries.index[entry];
    take(statement(entries, entry), Where::statement);
    take(kind_word(entries.kind[entry]), Where::statement);
    if (is_finding(entries, entry)) take(data.findings.extent[i], Where::quote);
    if (entries.kind[entry] == EntryKind::figure) {
        take(data.figures[i].unit, Where::quote);
        take(data.figures[i].basis, Where::quote);
    }
    take_evidence(data, entries.evidence[entry], take);
}

void each_name(const Entries& entries, Index entry, const TakeText& take) {
    const Dataset& data = *entries.data;
    const auto name = [&](std::string_view text) { take(text, Where::name); };
    if (entries.theme[entry] != kNone) name(data.themes[entries.theme[entry]].name);
    for (const Index theme : slice(data.themeRefs, entries.alsoThemes[entry])) name(data.themes[theme].name);
    if (entries.inspection[entry] != kNone)
        name(inspection_name(data.inspections[entries.inspection[entry]]));
    switch (entries.kind[entry]) {
    case EntryKind::response: {
        const record::Response& response = data.responses[entries.index[entry]];
        name(response.speaker);
        name(response.role);
        name(data.bodies[response.body].name);
        break;
    }
    case EntryKind::figure:
        take_bodies(data, data.figures[entries.index[entry]].bodies, take);
        break;
    default:
        take_bodies(data, data.findings.bodies[entries.index[entry]], take);
    }
}

void each_text(const Dataset& data, const Thing& thing, const TakeText& take) {
    const auto title = [&](std::string_view text) { take(text, Where::statement); };
    const auto said = [&](std::string_view text) { take(text, Where::quote); };
    switch (thing.kind) {
    case ThingKind::theme:
        title(data.themes[thing.index].name);
        said(data.themes[thing.index].about);
        break;
    case ThingKind::inspection:
        take_inspection(data, data.inspections[thing.index], take);
        break;
    case ThingKind::measure: {
        const record::Measure& measure = data.measures[thing.index];
        title(measure.name);
        said(measure.definition);
        said(measure.caution);
        break;
    }
    case ThingKind::event: {
        const record::Event& event = data.events[thing.index];
        title(event.title);
        title(date_long(event.date));
        said(event.dateText);
        said(event.outcome);
        take_evidence(data, event.evidence, take);
        break;
    }
    case ThingKind::difference:
        take_difference(data, data.differences[thing.index], take);
        break;
    case ThingKind::term:
        title(data.glossary[thing.index].term);
        said(data.glossary[thing.index].meaning);
        break;
    case ThingKind::gap:
        title(data.gaps[thing.index].sought);
        said(data.gaps[thing.index].where);
        break;
    case ThingKind::source:
        title(data.sources[thing.index].title);
        take(data.sources[thing.index].publisher, Where::name);
        break;
    case ThingKind::body:
        title(data.bodies[thing.index].name);
        break;
    }
}

std::vector<Thing> all_things(const Dataset& data) {
    std::vector<Thing> things;
    const auto add = [&](ThingKind kind, std::size_t count) {
        for (Index i = 0; i < count; ++i) things.push_back({kind, i});
    };
    add(ThingKind::theme, data.themes.size());
    add(ThingKind::inspection, data.inspections.size());
    add(ThingKind::measure, data.measures.size());
    add(ThingKind::event, data.events.size());
    add(ThingKind::difference, data.differences.size());
    add(ThingKind::term, data.glossary.size());
    add(ThingKind::gap, data.gaps.size());
    add(ThingKind::source, data.sources.size());
    add(ThingKind::body, data.bodies.size());
    return things;
}

} // namespace query
