#include "core/screens/data_columns.h"

#include <algorithm>
#include <array>
#include <memory>

#include "core/block/phrases.h"
#include "core/query/whose_words.h"
#include "core/screens/data_words.h"
#include "core/screens/numbers/values.h"
#include "core/state/link.h"

namespace view {
namespace {

using query::EntryKind;
using record::Dataset;
using record::Date;
using record::Index;
using record::Inspection;
using record::kNone;
using record::Source;
using record::Span;

// What a row tells of: an entry and, in the table of evidence, a piece of evidence for it.
struct DataLine {
    const query::Catalogue* catalogue;
    Index entry;
    Index evidence; // kNone in the table of findings

    const query::Entries& entries() const { return catalogue->entries; }
    const Dataset& data() const { return *catalogue->data; }
    Index index() const { return entries().index[entry]; }
    bool finding() const { return query::is_finding(entries(), entry); }
    bool figure() const { return entries().kind[entry] == EntryKind::figure; }
    const record::Evidence& piece() const { return data().evidence[evidence]; }
    const Source& source() const { return data().sources[piece().source]; }
};
using Lines = DataField<DataLine>;

// ---- cells

// What `of` says of the entry's inspection; nothing where it has none.
template <class Of>
std::string of_inspection(const DataLine& line, Of of) {
    const Index i = line.entries().inspection[line.entry];
    return i == kNone ? std::string() : std::string(of(line.data().inspections[i]));
}

// What `of` says of an entry that is a figure; nothing of another.
template <class Of>
std::string of_figure(const DataLine& line, Of of) {
    return line.figure() ? std::string(of(line.data().figures[line.index()])) : std::string();
}

std::string direction(const DataLine& line) {
    if (!line.finding()) return {};
    return std::string(key(static_cast<record::Direction>(line.entries().direction[line.entry])));
}

// What `of` says of each theme beside the main one.
template <class Of>
std::string of_more_themes(const DataLine& line, Of of) {
    const auto themes = slice(line.data().themeRefs, line.entries().alsoThemes[line.entry]);
    return listed(themes, [&](Index theme) { return of(line.data().themes[theme]); });
}

template <class Of>
std::string of_theme(const DataLine& line, Of of) {
    const Index i = line.entries().theme[line.entry];
    return i == kNone ? std::string() : std::string(of(line.data().themes[i]));
}

template <class Of>
std::string of_bodies(const DataLine& line, Of of) {
    std::vector<Index> bodies;
    for (Index body = 0; body < line.data().bodies.size(); ++body)
        if (query::of_body(line.entries(), line.entry, body)) bodies.push_back(body);
    return listed(bodies, [&](Index body) { return of(line.data().bodies[body]); });
}

std::string held(const DataLine& line) {
    if (line.entries().voice[line.entry] != record::Voice::inspectors) return {};
    return std::string(
        kHeld[static_cast<std::size_t>(query::whose_words(line.entries(), line.entry).held)].key);
}

std::string held_by(const DataLine& line) {
    std::vector<std::string> voices;
    for (const record::Voice voice : query::whose_words(line.entries(), line.entry).by)
        voices.emplace_back(key(voice));
    return listed(voices);
}

// Only what the card says of who says it: none of its quotations is made.
std::string told_by(const DataLine& line) {
    CardOptions options;
    options.tiers = 0;
    return make_card(line.entries(), line.entry, options).voice;
}

std::string answers(const DataLine& line) {
    if (!line.finding()) return {};
    const Span span = line.data().findings.answers[line.index()];
    return listed(slice(line.data().findingRefs, span),
                  [&](Index answered) { return line.data().findings.id[answered]; });
}

std::string last_revised(const DataLine& line) {
    const auto revised = slice(line.data().revisions, query::kept(line.entries(), line.entry).revised);
    return revised.empty() ? std::string() : date_iso(revised.back().date);
}

std::string row_of_table(const DataLine& line) {
    std::vector<std::string> cells;
    for (const std::string_view cell : slice(line.data().strings, line.piece().row)) cells.emplace_back(cell);
    return listed(cells);
}

std::string number(std::size_t value) { return std::to_string(value); }

// ---- fields

constexpr std::array kWhich = {
    Lines{"finding_id", Holds::text,
          [](const DataLine& line) { return std::string(query::id(line.entries(), line.entry)); },
          "The id of the finding, recommendation, response or figure. It is never used again for another."},
};
constexpr std::array kNumber = {
    Lines{"evidence_number", Holds::whole,
          [](const DataLine& line) {
              return number(line.evidence - line.entries().evidence[line.entry].first + 1);
          },
          "Which piece of evidence of the finding this is, from 1, in the record’s order."},
};
constexpr std::array kEntry = {
    Lines{"kind", Holds::text,
          [](const DataLine& line) {
              return std::string(kEntryKinds[static_cast<std::size_t>(line.entries().kind[line.entry])].key);
          },
          "finding: what inspectors or others found; recommendation: what inspectors asked for; response: "
          "what a "
          "council, the Trust or somebody else said to it; figure: a single number that somebody gave.",
          kEntryKinds},
    Lines{
        "direction", Holds::text, direction,
        "strength: good now; progress: improved or improving; concern: weak, missing, too slow or in need of "
        "improvement; neutral: neither praise nor blame. Empty for responses and figures.",
        record::kDirections},
    Lines{"theme_id", Holds::text,
          [](const DataLine& line) { return of_theme(line, [](const auto& t) { return t.id; }); },
          "The id of the main theme."},
    Lines{"theme", Holds::text,
          [](const DataLine& line) { return of_theme(line, [](const auto& t) { return t.name; }); },
          "The main theme."},
    Lines{"also_theme_ids", Holds::list,
          [](const DataLine& line) { return of_more_themes(line, [](const auto& t) { return t.id; }); },
          "The ids of further themes that it touches."},
    Lines{"also_themes", Holds::list,
          [](const DataLine& line) { return of_more_themes(line, [](const auto& t) { return t.name; }); },
          "Further themes that it touches."},
    Lines{"inspection_id", Holds::text,
          [](const DataLine& line) { return of_inspection(line, [](const auto& i) { return i.id; }); },
          "The inspection that it belongs to. Empty where it belongs to none, and has a date of its own."},
    Lines{"inspection", Holds::text,
          [](const DataLine& line) { return of_inspection(line, record::inspection_name); },
          "Month and kind of that inspection."},
    Lines{"inspection_started", Holds::date,
          [](const DataLine& line) {
              return of_inspection(line, [](const auto& i) { return date_iso(i.started); });
          },
          "When that inspection began, no more precise than its sources."},
    Lines{"inspection_ended", Holds::date,
          [](const DataLine& line) {
              return of_inspection(line, [](const auto& i) { return date_iso(i.ended); });
          },
          "When that inspection ended."},
    Lines{"inspection_published", Holds::date,
          [](const DataLine& line) {
              return of_inspection(line, [](const auto& i) { return date_iso(i.published); });
          },
          "When what came of that inspection was published."},
    Lines{"inspection_coverage", Holds::text,
          [](const DataLine& line) {
              const Index i = line.entries().inspection[line.entry];
              return i == kNone ? std::string() : coverage_key(*line.catalogue, i);
          },
          "How much of that inspection is known here, and so what silence proves. whole: its own report or "
          "letter "
          "was read whole; part: only what other pages tell of it; grades: nothing but a table’s row.",
          kCoverages},
    Lines{"inspection_known", Holds::text,
          [](const DataLine& line) {
              const Index i = line.entries().inspection[line.entry];
              return i == kNone ? std::string() : coverage_phrase(*line.catalogue, i);
          },
          "The same in words, with the reason."},
    Lines{"date", Holds::date,
          [](const DataLine& line) { return date_iso(query::own_date(line.entries(), line.entry)); },
          "The date of the finding, response or figure itself, where it has one."},
    Lines{"body_ids", Holds::list,
          [](const DataLine& line) { return of_bodies(line, [](const auto& b) { return b.id; }); },
          "The ids of the councils and other bodies that it is about; of a response, who responds."},
    Lines{"bodies", Holds::list,
          [](const DataLine& line) { return of_bodies(line, [](const auto& b) { return b.name; }); },
          "The names of these bodies."},
    Lines{"said_by", Holds::text,
          [](const DataLine& line) { return std::string(key(line.entries().voice[line.entry])); },
          "Who says it, whoever prints it.", record::kVoices},
    Lines{"held", Holds::text, held,
          "How the inspectors’ words are held. own: in their own report, letter or table; quoted: verbatim "
          "in a page "
          "of others; reported: in the words of others. Empty where somebody else says it.",
          kHeld},
    Lines{"held_by", Holds::list, held_by, "Who quotes or reports the inspectors."},
    Lines{
        "told_by", Holds::text, told_by,
        "Whose words, in words: “inspectors, quoted by the press”; of a response its speaker, where known."},
    Lines{"statement", Holds::text,
          [](const DataLine& line) { return std::string(query::statement(line.entries(), line.entry)); },
          "What was said, in the record’s own plain words."},
    Lines{"extent", Holds::text,
          [](const DataLine& line) {
              return line.finding() ? std::string(line.data().findings.extent[line.index()]) : std::string();
          },
          "The source’s own word for how far it goes: “most”, “a small number”."},
};
constexpr std::array kFigure = {
    Lines{"value", Holds::number,
          [](const DataLine& line) {
              return of_figure(line, [](const auto& f) { return plain_number(f.value); });
          },
          "Of a figure: its value, or the lower end of its range."},
    Lines{"value_max", Holds::number,
          [](const DataLine& line) {
              return of_figure(line, [](const auto& f) { return plain_number(f.max); });
          },
          "Of a figure: the upper end of its range; where the source gives none, the value."},
    Lines{"qualifier", Holds::text,
          [](const DataLine& line) { return of_figure(line, [](const auto& f) { return f.qualifier; }); },
          "Of a figure: the source’s word before the number: “about”, “more than”."},
    Lines{"unit", Holds::text,
          [](const DataLine& line) { return of_figure(line, [](const auto& f) { return f.unit; }); },
          "Of a figure: what is counted."},
    Lines{"basis", Holds::text,
          [](const DataLine& line) { return of_figure(line, [](const auto& f) { return f.basis; }); },
          "Of a figure: of whom or of what, when and how it was counted, as far as the source says."},
};
constexpr std::array kEvidence = {
    Lines{"quotation", Holds::text, [](const DataLine& line) { return std::string(line.piece().quote); },
          "The words of the source, verbatim. Empty where the evidence is a cell of a table."},
    Lines{"table_row", Holds::list, row_of_table,
          "Of a cell of a table: the cells that together pick its row."},
    Lines{"table_column", Holds::text, [](const DataLine& line) { return std::string(line.piece().column); },
          "Of a cell of a table: its column’s head."},
    Lines{"table_value", Holds::text, [](const DataLine& line) { return std::string(line.piece().value); },
          "Of a cell of a table: what stands in it, as text."},
    Lines{"place", Holds::text,
          [](const DataLine& line) { return std::string(place_in(line.data(), line.piece())); },
          "Where in the source it stands: “paragraph 7”."},
    Lines{
        "wording_of", Holds::text, [](const DataLine& line) { return std::string(line.piece().words); },
        "Whose wording the quotation is, where not its publisher’s: the id of a body, or a word of said_by."},
    Lines{"source_id", Holds::text, [](const DataLine& line) { return std::string(line.source().id); },
          "The source."},
    Lines{"source_title", Holds::text, [](const DataLine& line) { return std::string(line.source().title); },
          "Its title."},
    Lines{"source_publisher", Holds::text,
          [](const DataLine& line) { return std::string(line.source().publisher); }, "Who published it."},
    Lines{"source_published", Holds::date,
          [](const DataLine& line) { return date_iso(line.source().published); }, "When it was published."},
    Lines{"source_published_inferred", Holds::yes,
          [](const DataLine& line) { return yes_or_no(line.source().publishedInferred); },
          "true where that date is inferred, for the source itself gives none."},
    Lines{
        "source_tier", Holds::text, [](const DataLine& line) { return std::string(key(line.source().tier)); },
        "seed: one of the five core documents; official: a paper of Ofsted, the Department, a council or the "
        "Trust; public: press and other pages.",
        record::kTiers},
    Lines{"source_address", Holds::text,
          [](const DataLine& line) { return std::string(line.source().address); },
          "Its address on the web, where one is known."},
};
constexpr std::array kAnswers = {
    Lines{"answers", Holds::list, answers,
          "The ids of earlier findings and recommendations whose very point it speaks to."},
};
constexpr std::array kKept = {
    Lines{"evidence_count", Holds::whole,
          [](const DataLine& line) { return number(line.entries().evidence[line.entry].count); },
          "How many pieces of evidence it has."},
    Lines{"added", Holds::date,
          [](const DataLine& line) { return date_iso(query::kept(line.entries(), line.entry).added); },
          "When it came into the record."},
    Lines{"revised", Holds::date, last_revised, "When it was last changed in the record, if it was."},
};

constexpr auto kFindingFields = in_a_row(kWhich, kEntry, kFigure, kAnswers, kKept);
constexpr auto kEvidenceFields = in_a_row(kWhich, kNumber, kEntry, kEvidence, kAnswers);

} // namespace

std::vector<FieldAbout> about_evidence_data() { return about_fields(kEvidenceFields); }
std::vector<FieldAbout> about_findings_data() { return about_fields(kFindingFields); }

Table findings_data(const Asked& asked) {
    return table_of<kFindingFields>(asked.told.size(),
                                    [catalogue = asked.catalogue, told = asked.told](std::size_t i) {
                                        return DataLine{catalogue, told[i], kNone};
                                    });
}

Table evidence_data(const Asked& asked, std::vector<DataColumn> more) {
    struct At {
        Index entry, evidence;
    };
    auto lines = std::make_shared<std::vector<At>>();
    for (const Index entry : asked.told) {
        const Span span = asked.entries().evidence[entry];
        for (Index e = span.first; e < span.first + span.count; ++e)
            if (query::of_tiers(asked.data(), asked.data().evidence[e], asked.cards.tiers))
                lines->push_back({entry, e});
    }
    Table table;
    add_columns<kEvidenceFields>(table);
    for (const DataColumn& column : more) add_column(table, column.name, 1, 0);
    rows_of(table, lines->size(),
            [catalogue = asked.catalogue, lines, more = std::move(more)](std::size_t i) {
                const auto [entry, evidence] = (*lines)[i];
                Row row = row_of<kEvidenceFields>(DataLine{catalogue, entry, evidence});
                for (const DataColumn& column : more) row.cells.push_back(cell_of(column.cell(entry)));
                return row;
            });
    return table;
}

std::string field_name(std::string_view words) {
    std::string name = slug(words);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

} // namespace view
