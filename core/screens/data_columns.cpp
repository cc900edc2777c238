#include "core/screens/data_columns.h"

#include <array>
#include <memory>

#include "core/block/phrases.h"

namespace view {
namespace {

using query::EntryKind;
using record::Dataset;
using record::Index;
using record::kNone;

// What a row tells of: an entry and one evidence for it.
struct DataLine {
    const query::Catalogue& catalogue;
    const query::Entries& entries;
    Index entry;
    const record::Evidence& evidence;
    Card card; // of the entry

    const Dataset& data() const { return *entries.data; }
    const record::Source& source() const { return data().sources[evidence.source]; }
    bool finding() const { return query::is_finding(entries, entry); }
};

std::string kind(const DataLine& line) {
    if (!line.finding()) return line.card.kind;
    return line.card.entry == EntryKind::recommendation ? "Recommendation" : "Finding";
}

std::string direction(const DataLine& line) {
    if (!line.finding()) return {};
    return std::string(label(static_cast<record::Direction>(line.entries.direction[line.entry])));
}

std::string theme(const DataLine& line) {
    const Index i = line.entries.theme[line.entry];
    return i == kNone ? "" : std::string(line.data().themes[i].name);
}

std::string inspection(const DataLine& line) {
    const Index i = line.entries.inspection[line.entry];
    return i == kNone ? "" : inspection_name(line.data().inspections[i]);
}

std::string bodies(const DataLine& line) {
    std::vector<std::string> names;
    for (Index body = 0; body < line.data().bodies.size(); ++body)
        if (query::of_body(line.entries, line.entry, body)) names.emplace_back(line.data().bodies[body].name);
    return joined(names, "; ");
}

// How much of its inspection is known: "known whole: its own report was read".
std::string known(const DataLine& line) {
    const Index i = line.entries.inspection[line.entry];
    return i == kNone ? "" : coverage_phrase(line.catalogue, i);
}

// The ids of the earlier findings that it speaks to.
std::string answers(const DataLine& line) {
    if (!line.finding()) return {};
    std::vector<std::string> ids;
    const record::Span span = line.data().findings.answers[line.entries.index[line.entry]];
    for (const Index answered : slice(line.data().findingRefs, span))
        ids.emplace_back(line.data().findings.id[answered]);
    return joined(ids, "; ");
}

struct EntryColumn {
    std::string_view name;
    std::string (*cell)(const DataLine& line);
};
constexpr std::array kColumns = {
    EntryColumn{"Id", [](const DataLine& line) { return line.card.id; }},
    EntryColumn{"Kind", kind},
    EntryColumn{"Direction", direction},
    EntryColumn{"Theme", theme},
    EntryColumn{"Inspection", inspection},
    EntryColumn{"Inspection known", known},
    EntryColumn{"About", bodies},
    EntryColumn{"Told by", [](const DataLine& line) { return line.card.voice; }},
    EntryColumn{"Statement", [](const DataLine& line) { return words(line.card.statement); }},
    EntryColumn{"Extent", [](const DataLine& line) { return line.card.extent; }},
    EntryColumn{"Quotation",
                [](const DataLine& line) { return make_quote(line.data(), line.evidence).text; }},
    EntryColumn{"Source", [](const DataLine& line) { return std::string(line.source().title); }},
    EntryColumn{"Publisher", [](const DataLine& line) { return std::string(line.source().publisher); }},
    EntryColumn{"Published", [](const DataLine& line) { return date_iso(line.source().published); }},
    EntryColumn{"Place",
                [](const DataLine& line) { return std::string(place_in(line.data(), line.evidence)); }},
    EntryColumn{"Address", [](const DataLine& line) { return std::string(line.source().address); }},
    EntryColumn{"Answers", answers},
};

} // namespace

Table data_table(std::initializer_list<std::string_view> columns) {
    Table table;
    for (const std::string_view name : columns) add_column(table, name, 1, 0);
    return table;
}

Row data_row(std::initializer_list<std::string_view> cells) {
    Row row;
    for (const std::string_view cell : cells) row.cells.push_back(cell_of(cell));
    return row;
}

Table entries_data(const Asked& asked, std::vector<DataColumn> more) {
    const query::Entries& entries = asked.entries();
    struct At {
        Index entry, evidence;
    };
    auto lines = std::make_shared<std::vector<At>>();
    for (const Index entry : asked.told) {
        const record::Span span = entries.evidence[entry];
        for (Index e = span.first; e < span.first + span.count; ++e)
            if (query::of_tiers(asked.data(), asked.data().evidence[e], asked.cards.tiers))
                lines->push_back({entry, e});
    }
    Table table;
    for (const EntryColumn& column : kColumns) add_column(table, column.name, 1, 0);
    for (const DataColumn& column : more) add_column(table, column.name, 1, 0);
    rows_of(table, lines->size(),
            [&catalogue = *asked.catalogue, lines, more = std::move(more)](std::size_t i) {
                const query::Entries& entries = catalogue.entries;
                const auto [entry, evidence] = (*lines)[i];
                const DataLine line{catalogue, entries, entry, entries.data->evidence[evidence],
                                    make_card(entries, entry, {})};
                Row row;
                for (const EntryColumn& column : kColumns) row.cells.push_back(cell_of(column.cell(line)));
                for (const DataColumn& column : more) row.cells.push_back(cell_of(column.cell(entry)));
                return row;
            });
    return table;
}

} // namespace view
