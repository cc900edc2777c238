// record: the inspection record in memory.
//
// What each part means, and the rules of evidence, stand in assets/README.md; this is its shape for the
// program. load.h fills a Dataset, nothing changes it afterwards, and everything that is shown is worked out
// from it.
//
// How it is kept
// - Ids become indices: an `Index` counts within its own part (`Dataset::inspections[i]`), `kNone` means
//   "not given".
// - Lists become a `Span`, a run in one shared pool: `item.bodies` runs over `Dataset::bodyRefs`,
//   `item.evidence` over `Dataset::evidence`, and so on; the comment at the field names the pool.
// - Text is a view into `Dataset::arena`, good for as long as the Dataset lives; empty means "not given"
//   (the format has no empty strings).
// - Findings, the part that can grow, are columns: one vector a field, all of the same length. The other
//   parts are rows.
// - Parts keep the order of the file. Sorting is a query's work.
//
// A Dataset can be moved, not copied. It is safe to read from anywhere.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "core/record/arena.h"
#include "core/record/date.h"

namespace record {

using Index = std::uint32_t;
inline constexpr Index kNone = std::numeric_limits<Index>::max();

struct Span {
    Index first = 0;
    Index count = 0;
};

enum class Area : std::uint8_t { helpAndProtection, care, leaders };
// What judgements of different frameworks are set side by side under; `none`: beside no other.
enum class Maps : std::uint8_t { overall, leaders, help, care, leavers, none };
enum class BodyKind : std::uint8_t { council, trust, inspectorate, department, commissioner };
enum class Level : std::uint8_t { overall, main, sub };
enum class SourceKind : std::uint8_t {
    pressRelease,
    news,
    councilReport,
    councilPaper,
    inspectionReport,
    statistics,
    guidance,
    webPage
};
enum class Tier : std::uint8_t { seed, official, pub };
enum class InspectionStatus : std::uint8_t { held, expected, cancelled };
enum class Grade : std::uint8_t { outstanding, good, requiresImprovement, inadequate };
enum class OutputKind : std::uint8_t { report, letter, none };
enum class CountOf : std::uint8_t { visit, monitoringVisit };
enum class FindingKind : std::uint8_t { finding, recommendation };
enum class Direction : std::uint8_t { strength, progress, concern, neutral };
enum class Voice : std::uint8_t {
    inspectors,
    council,
    trust,
    commissioner,
    department,
    press,
    families,
    staff
};
enum class EventStatus : std::uint8_t { happened, planned, dropped };
enum class HigherIs : std::uint8_t { better, worse, neither };
enum class Drawn : std::uint8_t { lines, bars };

struct Body {
    std::string_view id, name;
    BodyKind kind = BodyKind::council;
    Date from, to;
    Span follows; // bodyRefs
};

struct FrameworkArea {
    std::string_view id, name;
    Level level = Level::main;
    Index parent = kNone; // frameworkAreas
    Maps maps = Maps::none;
};

// A sentence of ours with the evidence for it: of a framework, of an inspection's focus, or of what
// inspectors did.
struct Statement {
    std::string_view statement;
    Span themes;          // themeRefs; of a focus only
    bool caution = false; // of a framework: about comparing its judgements with others
    Span evidence;        // evidence
};

// What a grade means, in Ofsted's own words under one framework.
struct GradeMeaning {
    Grade grade = Grade::good;
    std::string_view words, where;
};

struct Framework {
    std::string_view id, name;
    Date from, to;
    Span meanings;   // gradeMeanings
    Span areas;      // frameworkAreas
    Span statements; // statements
};

struct Theme {
    std::string_view id, name, about;
    Area area = Area::leaders;
};

struct Source {
    std::string_view id, title, publisher;
    SourceKind kind = SourceKind::webPage;
    Date published;
    bool publishedInferred = false;
    std::string_view address; // empty where none is known
    std::string_view document;
    Tier tier = Tier::seed;
    bool incomplete = false;
};

// A quotation, or a value from a table.
struct Evidence {
    Index source = kNone;
    std::string_view quote;         // empty for a value from a table
    std::string_view at;            // where in the source: "3.3", "paragraph 7"
    std::string_view words;         // whose wording, where that isn't the publisher's: a body's id or a voice
    Span row;                       // strings: the cells that pick the row
    std::string_view column, value; // of a value from a table, as text
};

// Six kinds every record knows (names.h); it may add others.
struct InspectionKind {
    std::string_view id = "unknown", name = "Inspection, kind not known";
    bool whole = false; // looks at the whole service, with grades for it
};

struct Judgement {
    Index area = kNone; // frameworkAreas
    Index body = kNone;
    Grade grade = Grade::requiresImprovement;
    std::string_view wording;
    bool recoded = false;
    Span evidence; // evidence
};

struct Output {
    Index body = kNone;
    OutputKind kind = OutputKind::letter;
    Date published;
    std::string_view address;
    Index source = kNone; // this very document, read whole
    Span evidence;        // evidence
};

struct Count {
    CountOf of = CountOf::visit;
    Index sinceInspection = kNone; // one of the two is given
    Index sinceEvent = kNone;
    std::uint32_t number = 0; // from 1
    Span evidence;            // evidence
};

struct Revision {
    Date date;
    std::string_view what;
};

struct Inspection {
    std::string_view id, title;
    InspectionKind kind;
    InspectionStatus status = InspectionStatus::held;
    Index framework = kNone;
    Date started, ended, published;
    Span bodies;     // bodyRefs
    Span focus;      // statements
    Span judgements; // judgements
    std::string_view ungradedReason;
    Span ungradedEvidence; // evidence
    Span outputs;          // outputs
    Span counted;          // counts
    Span did;              // statements
    std::string_view note;
    Span evidence; // evidence
    Date added;
    Span revised; // revisions
};

// One vector a field, all as long as `id`.
struct Findings {
    std::vector<std::string_view> id, statement, extent;
    std::vector<Index> inspection; // kNone where only a date is given
    std::vector<Date> date;
    std::vector<FindingKind> kind;
    std::vector<Index> theme;
    std::vector<Span> alsoThemes; // themeRefs
    std::vector<Span> answers;    // findingRefs: earlier ones that it speaks to
    std::vector<Direction> direction;
    std::vector<Voice> voice;
    std::vector<Span> bodies;   // bodyRefs
    std::vector<Span> evidence; // evidence
    std::vector<Date> added;
    std::vector<Span> revised; // revisions

    Index size() const { return static_cast<Index>(id.size()); }
};

struct Response {
    std::string_view id;
    Index inspection = kNone;
    Date date;
    Index theme = kNone;
    std::string_view speaker, role;
    Index body = kNone;
    std::string_view statement;
    Span evidence; // evidence
    Date added;
    Span revised; // revisions
};

struct Figure {
    std::string_view id;
    Index inspection = kNone;
    Date date;
    Index theme = kNone;
    Span bodies; // bodyRefs
    std::string_view statement;
    double value = 0;
    double max = 0; // equal to `value` where the source gives no range
    std::string_view qualifier, unit, basis;
    Voice voice = Voice::inspectors;
    Index finding = kNone; // findings
    Span evidence;         // evidence
    Date added;
    Span revised; // revisions
};

struct Point {
    Date date;
    double value = 0;
    std::string_view missing; // why there is no value; empty where there is one
};

struct Break {
    Date date;
    std::string_view why;
};

struct Series {
    std::string_view area, covers;
    Span points; // points
    Span breaks; // breaks
    Index source = kNone;
};

struct Measure {
    std::string_view id, name, unit, definition;
    HigherIs higherIs = HigherIs::neither;
    Drawn drawn = Drawn::lines;
    Span series; // series
    std::string_view caution;
    Span themes; // themeRefs: whose stories it stands under
};

struct Event {
    std::string_view id;
    Date date, until;
    std::string_view dateText; // the source's own words where they say less than a date
    std::string_view title;
    EventStatus status = EventStatus::happened;
    std::string_view outcome;
    Span bodies; // bodyRefs
    Index inspection = kNone;
    Span evidence; // evidence
    Date added;
    Span revised; // revisions
};

struct Account {
    std::string_view says;
    Index evidence = kNone; // evidence
};

struct Difference {
    std::string_view id;
    Index inspection = kNone;
    std::string_view topic;
    Span accounts; // accounts
    std::string_view reading;
    Date added;
    Span revised; // revisions
};

struct Gap {
    std::string_view id;
    Index inspection = kNone;
    std::string_view sought, where;
};

struct Term {
    std::string_view term, meaning;
    Index source = kNone;
};

// Words that search takes for one another.
struct Synonym {
    Span words; // strings
    Index source = kNone;
};

struct Retired {
    std::string_view id;
    Date date;
    std::string_view replacedBy; // an id of this record, or empty
    std::string_view why;
};

enum class Part : std::uint8_t {
    bodies,
    frameworks,
    themes,
    sources,
    inspections,
    findings,
    responses,
    figures,
    measures,
    events,
    differences,
    gaps,
    retired
};

// One id of the record: ids are unique over all parts.
struct Id {
    std::string_view id;
    Part part = Part::bodies;
    Index index = kNone;
};

struct Dataset {
    Arena arena;

    std::string_view title, area, about, licence;
    Date asAt;
    std::string_view publisher, contact; // of this copy (site.h); empty: nobody put a name to it

    std::vector<Body> bodies;
    std::vector<InspectionKind> kinds; // those of every record, then its own
    std::vector<Framework> frameworks;
    std::vector<Theme> themes;
    std::vector<Source> sources;
    std::vector<Inspection> inspections;
    Findings findings;
    std::vector<Response> responses;
    std::vector<Figure> figures;
    std::vector<Measure> measures;
    std::vector<Event> events;
    std::vector<Difference> differences;
    std::vector<Gap> gaps;
    std::vector<Term> glossary;
    std::vector<Synonym> synonyms;
    std::vector<Retired> retired;

    // Pools that Spans run over.
    std::vector<Index> bodyRefs, themeRefs, findingRefs;
    std::vector<FrameworkArea> frameworkAreas;
    std::vector<GradeMeaning> gradeMeanings;
    std::vector<Statement> statements;
    std::vector<Evidence> evidence;
    std::vector<std::string_view> strings;
    std::vector<Judgement> judgements;
    std::vector<Output> outputs;
    std::vector<Count> counts;
    std::vector<Revision> revisions;
    std::vector<Series> series;
    std::vector<Point> points;
    std::vector<Break> breaks;
    std::vector<Account> accounts;

    std::vector<Id> ids; // sorted by id
};

// The elements of `pool` that `span` runs over.
template <class T>
std::span<const T> slice(const std::vector<T>& pool, Span span) {
    return std::span(pool).subspan(span.first, span.count);
}

// Fills `data.ids` from the parts.
[[gnu::noinline]] void index_parts(Dataset& data);

// The index of `id` in `part`, kNone where the record has none there. Takes log n steps.
Index find(const Dataset& data, Part part, std::string_view id);

} // namespace record
