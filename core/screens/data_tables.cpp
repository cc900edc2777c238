#include "core/screens/data_tables.h"

#include <array>
#include <numeric>

#include "core/screens/data_columns.h"
#include "core/screens/data_words.h"
#include "core/screens/numbers/values.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;
using record::Span;

std::vector<Index> all_of(std::size_t count) {
    std::vector<Index> all(count);
    std::iota(all.begin(), all.end(), Index{0});
    return all;
}

// The sources of some evidence, each once.
std::string sources_named(const Dataset& data, Span evidence) {
    std::vector<std::string> ids;
    for (const record::Evidence& piece : slice(data.evidence, evidence))
        add_once(ids, data.sources[piece.source].id);
    return listed(ids);
}

// ---- inspections

struct InspectionRow {
    const query::Catalogue* catalogue;
    Index index;

    const Dataset& data() const { return *catalogue->data; }
    const Inspection& it() const { return data().inspections[index]; }
};
using InspectionField = DataField<InspectionRow>;

std::string of_framework(const InspectionRow& row, std::string_view record::Framework::*field) {
    const Index i = row.it().framework;
    return i == kNone ? std::string() : std::string(row.data().frameworks[i].*field);
}

constexpr std::array kInspectionFields = {
    InspectionField{"inspection_id", Holds::text,
                    [](const InspectionRow& row) { return std::string(row.it().id); },
                    "The id of the inspection. It is never used again for another."},
    InspectionField{"inspection", Holds::text,
                    [](const InspectionRow& row) { return inspection_name(row.it()); },
                    "Its month and kind, as it is called here."},
    InspectionField{"title", Holds::text,
                    [](const InspectionRow& row) { return std::string(row.it().title); },
                    "What it looked at."},
    InspectionField{
        "kind", Holds::text, [](const InspectionRow& row) { return std::string(row.it().kind.id); },
        "full: of the whole service; monitoring, focused: visits without overall grades; single-service: of "
        "one service; pilot; unknown; or a kind of this record’s own (“kinds” in inspections.json)."},
    InspectionField{"status", Holds::text,
                    [](const InspectionRow& row) { return std::string(key(row.it().status)); },
                    "Whether it was held.", record::kInspectionStatuses},
    InspectionField{"framework_id", Holds::text,
                    [](const InspectionRow& row) { return of_framework(row, &record::Framework::id); },
                    "The id of the framework that it was held under (“frameworks” in inspections.json)."},
    InspectionField{
        "framework", Holds::text,
        [](const InspectionRow& row) { return of_framework(row, &record::Framework::name); },
        "The name of that framework. Ofsted asks for caution where grades of two frameworks are compared."},
    InspectionField{"started", Holds::date,
                    [](const InspectionRow& row) { return date_iso(row.it().started); },
                    "When it began, no more precise than its sources."},
    InspectionField{"ended", Holds::date, [](const InspectionRow& row) { return date_iso(row.it().ended); },
                    "When it ended."},
    InspectionField{"published", Holds::date,
                    [](const InspectionRow& row) { return date_iso(row.it().published); },
                    "When what came of it was published. A grade is in force from then on."},
    InspectionField{"body_ids", Holds::list,
                    [](const InspectionRow& row) {
                        return listed(slice(row.data().bodyRefs, row.it().bodies),
                                      [&](Index body) { return row.data().bodies[body].id; });
                    },
                    "The ids of the councils and other bodies that were inspected."},
    InspectionField{"bodies", Holds::list,
                    [](const InspectionRow& row) {
                        return listed(slice(row.data().bodyRefs, row.it().bodies),
                                      [&](Index body) { return row.data().bodies[body].name; });
                    },
                    "The names of these bodies."},
    InspectionField{
        "coverage", Holds::text,
        [](const InspectionRow& row) { return coverage_key(*row.catalogue, row.index); },
        "How much of it is known here, and so what silence proves. whole: its own report or letter was read "
        "whole; part: only what other pages tell of it; grades: nothing but a table’s row.",
        kCoverages},
    InspectionField{"known", Holds::text,
                    [](const InspectionRow& row) { return coverage_phrase(*row.catalogue, row.index); },
                    "The same in words, with the reason."},
    InspectionField{
        "grade", Holds::text, [](const InspectionRow& row) { return grade_phrase(row.data(), row.it()); },
        "Its grades in words, as the explorer tells them. The grades themselves are in judgements."},
    InspectionField{"ungraded_reason", Holds::text,
                    [](const InspectionRow& row) { return std::string(row.it().ungradedReason); },
                    "Why it gave no grade, where it gave none."},
    InspectionField{
        "findings_count", Holds::whole,
        [](const InspectionRow& row) { return std::to_string(row.catalogue->findings[row.index]); },
        "How many findings and recommendations of it are in this record."},
    InspectionField{"source_ids", Holds::list,
                    [](const InspectionRow& row) { return sources_named(row.data(), row.it().evidence); },
                    "The ids of the sources of its dates and kind."},
    InspectionField{"note", Holds::text, [](const InspectionRow& row) { return std::string(row.it().note); },
                    "What else there is to know of this entry."},
    InspectionField{"added", Holds::date, [](const InspectionRow& row) { return date_iso(row.it().added); },
                    "When it came into the record."},
};

// ---- judgements

struct JudgementRow {
    const Dataset* data;
    Index inspection, judgement;

    const record::Judgement& it() const { return data->judgements[judgement]; }
    const record::FrameworkArea& area() const { return data->frameworkAreas[it().area]; }
    std::string of_body(std::string_view record::Body::*field) const {
        return it().body == kNone ? std::string() : std::string(data->bodies[it().body].*field);
    }
};
using JudgementField = DataField<JudgementRow>;

constexpr std::array kJudgementFields = {
    JudgementField{
        "inspection_id", Holds::text,
        [](const JudgementRow& row) { return std::string(row.data->inspections[row.inspection].id); },
        "The inspection that gave the grade."},
    JudgementField{"judgement_number", Holds::whole,
                   [](const JudgementRow& row) {
                       const Index first = row.data->inspections[row.inspection].judgements.first;
                       return std::to_string(row.judgement - first + 1);
                   },
                   "Which of its judgements this is, from 1, in the record’s order."},
    JudgementField{"area_id", Holds::text, [](const JudgementRow& row) { return std::string(row.area().id); },
                   "The id of what was judged: an area of the inspection’s framework."},
    JudgementField{"area", Holds::text, [](const JudgementRow& row) { return std::string(row.area().name); },
                   "The name of that area."},
    JudgementField{
        "level", Holds::text, [](const JudgementRow& row) { return std::string(key(row.area().level)); },
        "overall: the whole service; main: a main judgement; sub: a part of one.", record::kLevels},
    JudgementField{"maps", Holds::text,
                   [](const JudgementRow& row) {
                       const record::Maps maps = row.area().maps;
                       return maps == record::Maps::none ? std::string() : std::string(key(maps));
                   },
                   "What the area stands beside in other frameworks. Empty where it stands beside nothing.",
                   record::kMaps},
    JudgementField{
        "body_id", Holds::text, [](const JudgementRow& row) { return row.of_body(&record::Body::id); },
        "The id of the council that was judged. Empty where the judgement is of every council of the "
        "inspection."},
    JudgementField{"body", Holds::text,
                   [](const JudgementRow& row) { return row.of_body(&record::Body::name); },
                   "The name of that council."},
    JudgementField{"grade", Holds::text,
                   [](const JudgementRow& row) { return std::string(key(row.it().grade)); },
                   "The grade, in today’s words.", record::kGrades},
    JudgementField{"wording", Holds::text,
                   [](const JudgementRow& row) { return std::string(row.it().wording); },
                   "The grade in the source’s words, where these differ or are known."},
    JudgementField{"recoded", Holds::yes, [](const JudgementRow& row) { return yes_or_no(row.it().recoded); },
                   "true where the official table words an older grade anew (2011: “adequate”)."},
    JudgementField{"source_ids", Holds::list,
                   [](const JudgementRow& row) { return sources_named(*row.data, row.it().evidence); },
                   "The ids of the sources that say so."},
};

Table judgements_data(const Dataset& data) {
    std::vector<JudgementRow> rows;
    for (Index i = 0; i < data.inspections.size(); ++i) {
        const Span span = data.inspections[i].judgements;
        for (Index j = span.first; j < span.first + span.count; ++j) rows.push_back({&data, i, j});
    }
    const std::size_t count = rows.size();
    return table_of<kJudgementFields>(count, [rows = std::move(rows)](std::size_t i) { return rows[i]; });
}

// ---- measures

struct PointRow {
    const Dataset* data;
    const record::Measure* measure;
    const record::Series* series;
    const record::Point* point;
};
using PointField = DataField<PointRow>;

// Why this point doesn't go on from the one before it.
std::string broken(const PointRow& row) {
    std::vector<std::string> reasons;
    for (const record::Break& each : slice(row.data->breaks, row.series->breaks))
        if (each.date == row.point->date) reasons.emplace_back(each.why);
    return listed(reasons);
}

constexpr std::array kPointFields = {
    PointField{"measure_id", Holds::text, [](const PointRow& row) { return std::string(row.measure->id); },
               "The id of the measure."},
    PointField{"measure", Holds::text, [](const PointRow& row) { return std::string(row.measure->name); },
               "Its name."},
    PointField{"unit", Holds::text, [](const PointRow& row) { return std::string(row.measure->unit); },
               "What the value counts."},
    PointField{"definition", Holds::text,
               [](const PointRow& row) { return std::string(row.measure->definition); },
               "What is measured, and how."},
    PointField{"higher_is", Holds::text,
               [](const PointRow& row) { return std::string(key(row.measure->higherIs)); },
               "Whether a higher value is better or worse.", record::kHigherIs},
    PointField{"area", Holds::text, [](const PointRow& row) { return std::string(row.series->area); },
               "Of which area the value is."},
    PointField{"covers", Holds::text, [](const PointRow& row) { return std::string(row.series->covers); },
               "Who or what the area’s values count."},
    PointField{"date", Holds::date, [](const PointRow& row) { return date_iso(row.point->date); },
               "The day that the value is of, or the end of its year."},
    PointField{"value", Holds::number,
               [](const PointRow& row) {
                   return row.point->missing.empty() ? plain_number(row.point->value) : std::string();
               },
               "The value. Empty where there is none."},
    PointField{"missing", Holds::text, [](const PointRow& row) { return std::string(row.point->missing); },
               "Why there is no value."},
    PointField{"series_break", Holds::text, broken,
               "Where the series breaks at this date: why values on its two sides don’t go together."},
    PointField{"caution", Holds::text, [](const PointRow& row) { return std::string(row.measure->caution); },
               "What to mind when reading the measure."},
    PointField{"source_id", Holds::text,
               [](const PointRow& row) { return std::string(row.data->sources[row.series->source].id); },
               "The source."},
    PointField{"source_title", Holds::text,
               [](const PointRow& row) { return std::string(row.data->sources[row.series->source].title); },
               "Its title."},
    PointField{"source_address", Holds::text,
               [](const PointRow& row) { return std::string(row.data->sources[row.series->source].address); },
               "Its address on the web, where one is known."},
};

// ---- sources

struct SourceRow {
    const query::Catalogue* catalogue;
    Index index;

    const record::Source& it() const { return catalogue->data->sources[index]; }
};
using SourceField = DataField<SourceRow>;

constexpr std::array kSourceFields = {
    SourceField{"source_id", Holds::text, [](const SourceRow& row) { return std::string(row.it().id); },
                "The id of the source. It is never used again for another."},
    SourceField{"title", Holds::text, [](const SourceRow& row) { return std::string(row.it().title); },
                "Its title."},
    SourceField{"publisher", Holds::text,
                [](const SourceRow& row) { return std::string(row.it().publisher); }, "Who published it."},
    SourceField{"kind", Holds::text, [](const SourceRow& row) { return std::string(key(row.it().kind)); },
                "What it is.", record::kSourceKinds},
    SourceField{"published", Holds::date, [](const SourceRow& row) { return date_iso(row.it().published); },
                "When it was published, as precisely as is known."},
    SourceField{"published_inferred", Holds::yes,
                [](const SourceRow& row) { return yes_or_no(row.it().publishedInferred); },
                "true where that date is inferred, for the source itself gives none."},
    SourceField{
        "tier", Holds::text, [](const SourceRow& row) { return std::string(key(row.it().tier)); },
        "seed: one of the five core documents; official: a paper of Ofsted, the Department, a council or the "
        "Trust; public: press and other pages.",
        record::kTiers},
    SourceField{"address", Holds::text, [](const SourceRow& row) { return std::string(row.it().address); },
                "Its address on the web, where one is known."},
    SourceField{"incomplete", Holds::yes, [](const SourceRow& row) { return yes_or_no(row.it().incomplete); },
                "true where only a part of it was had."},
    SourceField{"same_page_as", Holds::text,
                [](const SourceRow& row) {
                    const Index first = row.catalogue->entries.pages[row.index];
                    return first == row.index ? std::string()
                                              : std::string(row.catalogue->data->sources[first].id);
                },
                "The id of the source that is the same page, read another time."},
};

} // namespace

Table measures_data(const Dataset& data, Index only) {
    std::vector<PointRow> rows;
    for (Index i = 0; i < data.measures.size(); ++i) {
        const record::Measure& measure = data.measures[i];
        if (only != kNone && only != i) continue;
        for (const record::Series& series : slice(data.series, measure.series))
            for (const record::Point& point : slice(data.points, series.points))
                rows.push_back({&data, &measure, &series, &point});
    }
    const std::size_t count = rows.size();
    return table_of<kPointFields>(count, [rows = std::move(rows)](std::size_t i) { return rows[i]; });
}

Table sources_data(const query::Catalogue& catalogue, std::vector<Index> sources) {
    const std::size_t count = sources.size();
    return table_of<kSourceFields>(count, [&catalogue, sources = std::move(sources)](std::size_t i) {
        return SourceRow{&catalogue, sources[i]};
    });
}

Table inspections_data(const query::Catalogue& catalogue) {
    return table_of<kInspectionFields>(catalogue.data->inspections.size(), [&catalogue](std::size_t i) {
        return InspectionRow{&catalogue, static_cast<Index>(i)};
    });
}

std::vector<NamedTable> record_tables(const Asked& asked) {
    const query::Catalogue& catalogue = *asked.catalogue;
    const Dataset& data = asked.data();
    std::vector<NamedTable> tables;
    tables.push_back({"findings", findings_data(asked)});
    tables.push_back({"evidence", evidence_data(asked)});
    tables.push_back({"inspections", inspections_data(catalogue)});
    tables.push_back({"judgements", judgements_data(data)});
    tables.push_back({"measures", measures_data(data)});
    tables.push_back({"sources", sources_data(catalogue, all_of(data.sources.size()))});
    return tables;
}

std::vector<TableAbout> about_tables() {
    return {
        {"findings",
         "Findings",
         "What was said: findings and recommendations of inspectors and others, responses to them, and "
         "single figures, a row each. Their quotations and sources are in evidence.csv, by finding_id.",
         {"finding_id"},
         {{"inspection_id", "inspections"}},
         about_findings_data()},
        {"evidence",
         "Evidence",
         "What each finding, recommendation, response and figure rests on: a row for each quotation or cell "
         "of a table, "
         "with the finding, its inspection and the source beside it, so that a row can be quoted by itself. "
         "The CSV of "
         "what the explorer shows has the same columns.",
         {"finding_id", "evidence_number"},
         {{"finding_id", "findings"}, {"inspection_id", "inspections"}, {"source_id", "sources"}},
         about_evidence_data()},
        {"inspections",
         "Inspections",
         "Every inspection and visit, held, expected or cancelled, a row each.",
         {"inspection_id"},
         {},
         about_fields(kInspectionFields)},
        {"judgements",
         "Judgements",
         "The grades that inspections gave, a row for each area and, where they were judged apart, council. "
         "Since April "
         "2026 Ofsted gives no overall grade, and none is worked out here.",
         {"inspection_id", "judgement_number"},
         {{"inspection_id", "inspections"}},
         about_fields(kJudgementFields)},
        {"measures",
         "Measures",
         "Official statistics over the years, a row for each measure, area and date.",
         {"measure_id", "area", "date"},
         {{"source_id", "sources"}},
         about_fields(kPointFields)},
        {"sources",
         "Sources",
         "What the record was made from, a row each.",
         {"source_id"},
         {},
         about_fields(kSourceFields)},
    };
}

} // namespace view
