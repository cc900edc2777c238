#include "core/query/entries.h"

#include <algorithm>
#include <array>

#include "core/query/whose_words.h"
#include "core/record/naming.h"

namespace query {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;
using record::Span;
using record::Voice;

// By record::BodyKind.
constexpr std::array kVoiceOf = {Voice::council, Voice::trust, Voice::inspectors, Voice::department,
                                 Voice::commissioner};

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

// Adds what every entry has of its row: a response or a figure, or (made of columns) a finding.
template <class Row>
void add(Entries& entries, EntryKind kind, Index index, const Row& row, Voice voice, std::uint64_t bodies) {
    const Dataset& data = *entries.data;
    entries.kind.push_back(kind);
    entries.index.push_back(index);
    entries.inspection.push_back(row.inspection);
    entries.theme.push_back(row.theme);
    entries.alsoThemes.push_back({});
    entries.direction.push_back(kNoDirection);
    entries.voice.push_back(voice);
    entries.bodies.push_back(bodies);
    entries.tiers.push_back(tiers_of(data, row.evidence));
    entries.year.push_back(row.inspection != kNone ? inspection_date(data.inspections[row.inspection]).year
                                                   : row.date.year);
    entries.evidence.push_back(row.evidence);
}

// What `finding(columns, i)` says of the entry where it is one, else `row` of the response or figure.
template <class Finding, class Row>
auto told_by(const Entries& entries, Index entry, Finding finding, Row row) {
    const Dataset& data = *entries.data;
    const Index i = entries.index[entry];
    if (entries.kind[entry] == EntryKind::response) return row(data.responses[i]);
    return entries.kind[entry] == EntryKind::figure ? row(data.figures[i]) : finding(data.findings, i);
}

} // namespace

record::Voice voice_of(record::BodyKind kind) { return kVoiceOf[static_cast<std::size_t>(kind)]; }

Entries make_entries(const Dataset& data) {
    Entries entries;
    entries.data = &data;
    for (const record::Source& source : data.sources) {
        const auto same = std::find_if(data.sources.begin(), data.sources.end(), [&](const auto& other) {
            return &other == &source || (!source.address.empty() && other.address == source.address &&
                                         other.title == source.title);
        });
        entries.pages.push_back(static_cast<Index>(same - data.sources.begin()));
    }
    const record::Findings& f = data.findings;
    struct Row {
        Index inspection, theme;
        record::Date date;
        Span evidence;
    };
    for (Index i = 0; i < f.size(); ++i) {
        const bool recommended = f.kind[i] == record::FindingKind::recommendation;
        add(entries, recommended ? EntryKind::recommendation : EntryKind::finding, i,
            Row{f.inspection[i], f.theme[i], f.date[i], f.evidence[i]}, f.voice[i],
            body_bits(data, f.bodies[i]));
        entries.alsoThemes.back() = f.alsoThemes[i];
        entries.direction.back() = static_cast<std::uint8_t>(f.direction[i]);
    }
    for (Index i = 0; i < data.responses.size(); ++i) {
        const record::Response& r = data.responses[i];
        add(entries, EntryKind::response, i, r, voice_of(data.bodies[r.body].kind), body_bit(r.body));
    }
    for (Index i = 0; i < data.figures.size(); ++i) {
        const record::Figure& g = data.figures[i];
        add(entries, EntryKind::figure, i, g, g.voice, body_bits(data, g.bodies));
    }
    for (Index entry = 0; entry < entries.size(); ++entry)
        entries.ownWords.push_back(entries.voice[entry] == Voice::inspectors &&
                                   whose_words(entries, entry).held == Held::own);
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
        if (const Index page = entries.pages[e.source];
            of_tiers(*entries.data, e, tiers) &&
            std::find(sources.begin(), sources.end(), page) == sources.end())
            sources.push_back(page);
    return sources;
}

record::Date own_date(const Entries& entries, Index entry) {
    return told_by(
        entries, entry, [](const auto& findings, Index i) { return findings.date[i]; },
        [](const auto& row) { return row.date; });
}

record::Date date_of_inspection(const Entries& entries, Index entry) {
    const Index i = entries.inspection[entry];
    return i == kNone ? record::Date{} : inspection_date(entries.data->inspections[i]);
}

Kept kept(const Entries& entries, Index entry) {
    return told_by(
        entries, entry,
        [](const auto& findings, Index i) {
            return Kept{findings.added[i], findings.revised[i]};
        },
        [](const auto& row) {
            return Kept{row.added, row.revised};
        });
}

std::string_view statement(const Entries& entries, Index entry) {
    return told_by(
        entries, entry, [](const auto& findings, Index i) { return findings.statement[i]; },
        [](const auto& row) { return row.statement; });
}

std::string_view id(const Entries& entries, Index entry) {
    return told_by(
        entries, entry, [](const auto& findings, Index i) { return findings.id[i]; },
        [](const auto& row) { return row.id; });
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
