#include "core/query/entries.h"

#include <algorithm>

#include "core/record/naming.h"

namespace query {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;
using record::Span;
using record::Voice;

Voice voice_of(record::BodyKind kind) {
    switch (kind) {
    case record::BodyKind::trust:
        return Voice::trust;
    case record::BodyKind::inspectorate:
        return Voice::inspectors;
    case record::BodyKind::department:
        return Voice::department;
    case record::BodyKind::commissioner:
        return Voice::commissioner;
    case record::BodyKind::council:
        break;
    }
    return Voice::council;
}

std::uint8_t tiers_of(const Dataset& data, Span evidence) {
    unsigned tiers = 0;
    for (const record::Evidence& e : slice(data.evidence, evidence))
        tiers |= 1U << static_cast<unsigned>(data.sources[e.source].tier);
    return static_cast<std::uint8_t>(tiers);
}

std::uint64_t body_bit(Index body) { return body < 64 ? std::uint64_t{1} << body : 0; }

std::uint64_t body_bits(const Dataset& data, Span bodies) {
    std::uint64_t bits = 0;
    for (const Index body : slice(data.bodyRefs, bodies)) bits |= body_bit(body);
    return bits;
}

struct Common {
    EntryKind kind;
    Index index, inspection, theme;
    Span alsoThemes;
    std::uint8_t direction;
    Voice voice;
    std::uint64_t bodies;
    record::Date date;
    Span evidence;
};

void add(Entries& entries, const Common& entry) {
    const Dataset& data = *entries.data;
    const record::Date placed =
        entry.inspection != kNone ? inspection_date(data.inspections[entry.inspection]) : entry.date;
    entries.kind.push_back(entry.kind);
    entries.index.push_back(entry.index);
    entries.inspection.push_back(entry.inspection);
    entries.theme.push_back(entry.theme);
    entries.alsoThemes.push_back(entry.alsoThemes);
    entries.direction.push_back(entry.direction);
    entries.voice.push_back(entry.voice);
    entries.bodies.push_back(entry.bodies);
    entries.tiers.push_back(tiers_of(data, entry.evidence));
    entries.year.push_back(placed.year);
    entries.evidence.push_back(entry.evidence);
}

} // namespace

Entries make_entries(const Dataset& data) {
    Entries entries;
    entries.data = &data;
    const record::Findings& f = data.findings;
    for (Index i = 0; i < f.size(); ++i)
        add(entries,
            {f.kind[i] == record::FindingKind::finding ? EntryKind::finding : EntryKind::recommendation, i,
             f.inspection[i], f.theme[i], f.alsoThemes[i], static_cast<std::uint8_t>(f.direction[i]),
             f.voice[i], body_bits(data, f.bodies[i]), f.date[i], f.evidence[i]});
    for (Index i = 0; i < data.responses.size(); ++i) {
        const record::Response& r = data.responses[i];
        add(entries, {EntryKind::response,
                      i,
                      r.inspection,
                      r.theme,
                      {},
                      kNoDirection,
                      voice_of(data.bodies[r.body].kind),
                      body_bit(r.body),
                      r.date,
                      r.evidence});
    }
    for (Index i = 0; i < data.figures.size(); ++i) {
        const record::Figure& g = data.figures[i];
        add(entries, {EntryKind::figure,
                      i,
                      g.inspection,
                      g.theme,
                      {},
                      kNoDirection,
                      g.voice,
                      body_bits(data, g.bodies),
                      g.date,
                      g.evidence});
    }
    return entries;
}

bool on_theme(const Entries& entries, Index entry, Index theme) {
    if (entries.theme[entry] == theme) return true;
    const auto also = slice(entries.data->themeRefs, entries.alsoThemes[entry]);
    return std::find(also.begin(), also.end(), theme) != also.end();
}

bool is_finding(const Entries& entries, Index entry) {
    return entries.kind[entry] == EntryKind::finding || entries.kind[entry] == EntryKind::recommendation;
}

bool of_body(const Entries& entries, Index entry, Index body) {
    return body == kNone || (entries.bodies[entry] & body_bit(body)) != 0;
}

std::vector<Index> sources_of(const Entries& entries, Index entry, std::uint8_t tiers) {
    std::vector<Index> sources;
    for (const record::Evidence& e : slice(entries.data->evidence, entries.evidence[entry]))
        if (of_tiers(*entries.data, e, tiers) &&
            std::find(sources.begin(), sources.end(), e.source) == sources.end())
            sources.push_back(e.source);
    return sources;
}

Kept kept(const Entries& entries, Index entry) {
    const Dataset& data = *entries.data;
    const Index i = entries.index[entry];
    switch (entries.kind[entry]) {
    case EntryKind::response:
        return {data.responses[i].added, data.responses[i].revised};
    case EntryKind::figure:
        return {data.figures[i].added, data.figures[i].revised};
    default:
        return {data.findings.added[i], data.findings.revised[i]};
    }
}

std::string_view statement(const Entries& entries, Index entry) {
    const Index i = entries.index[entry];
    switch (entries.kind[entry]) {
    case EntryKind::response:
        return entries.data->responses[i].statement;
    case EntryKind::figure:
        return entries.data->figures[i].statement;
    default:
        return entries.data->findings.statement[i];
    }
}

std::string_view id(const Entries& entries, Index entry) {
    const Index i = entries.index[entry];
    switch (entries.kind[entry]) {
    case EntryKind::response:
        return entries.data->responses[i].id;
    case EntryKind::figure:
        return entries.data->figures[i].id;
    default:
        return entries.data->findings.id[i];
    }
}

Index find_entry(const Entries& entries, std::string_view id) {
    const Dataset& data = *entries.data;
    const Index findings = data.findings.size();
    const auto responses = static_cast<Index>(data.responses.size());
    Index at = record::find(data, record::Part::findings, id);
    if (at != kNone) return at;
    at = record::find(data, record::Part::responses, id);
    if (at != kNone) return findings + at;
    at = record::find(data, record::Part::figures, id);
    return at != kNone ? findings + responses + at : kNone;
}

} // namespace query
