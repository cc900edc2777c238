#include "core/record/format.h"

#include <array>
#include <iterator>
#include <type_traits>
#include <vector>

namespace record {
namespace {

// ---- Where rows of each kind lie

template <class Row>
struct Pool; // `of(data)` is the vector of that kind
#define RECORD_POOL(Row, vector)                                                                             \
    template <>                                                                                              \
    struct Pool<Row> {                                                                                       \
        static auto& of(Dataset& data) { return data.vector; }                                               \
        static auto& of(const Dataset& data) { return data.vector; }                                         \
    }
RECORD_POOL(Body, bodies);
RECORD_POOL(FrameworkArea, frameworkAreas);
RECORD_POOL(Statement, statements);
RECORD_POOL(Framework, frameworks);
RECORD_POOL(Theme, themes);
RECORD_POOL(Source, sources);
RECORD_POOL(Evidence, evidence);
RECORD_POOL(Judgement, judgements);
RECORD_POOL(Output, outputs);
RECORD_POOL(Count, counts);
RECORD_POOL(Revision, revisions);
RECORD_POOL(Inspection, inspections);
RECORD_POOL(Response, responses);
RECORD_POOL(Figure, figures);
RECORD_POOL(Point, points);
RECORD_POOL(Break, breaks);
RECORD_POOL(Series, series);
RECORD_POOL(Measure, measures);
RECORD_POOL(Event, events);
RECORD_POOL(Account, accounts);
RECORD_POOL(Difference, differences);
RECORD_POOL(Gap, gaps);
RECORD_POOL(Term, glossary);
RECORD_POOL(Retired, retired);
#undef RECORD_POOL

template <class Row>
Index append(Dataset& data) {
    Pool<Row>::of(data).emplace_back();
    return static_cast<Index>(Pool<Row>::of(data).size() - 1);
}

template <class Row>
std::size_t size(const Dataset& data) {
    return Pool<Row>::of(data).size();
}

Index append_finding(Dataset& data) {
    Findings& f = data.findings;
    const auto grow = [](auto&... columns) { (columns.emplace_back(), ...); };
    grow(f.id, f.statement, f.extent, f.date, f.kind, f.alsoThemes, f.direction, f.voice, f.bodies,
         f.evidence, f.added, f.revised);
    f.inspection.push_back(kNone);
    f.theme.push_back(kNone);
    return f.size() - 1;
}
std::size_t size_findings(const Dataset& data) { return data.findings.size(); }

// An account has an evidence of its own.
Index append_account(Dataset& data) {
    const Index row = append<Account>(data);
    data.accounts[row].evidence = append<Evidence>(data);
    return row;
}

// The whole record, and the "ungraded" of an inspection, have no rows of their own.
Index the_record(Dataset&) { return 0; }
Index last_inspection(Dataset& data) { return static_cast<Index>(data.inspections.size() - 1); }
std::size_t no_rows(const Dataset&) { return 0; }

// ---- The place of a field from a pointer to its member

template <class Pointer>
struct Member;
template <class Class, class Value>
struct Member<Value Class::*> {
    using Owner = Class;
    using Type = Value;
};

template <auto member, class Row>
void* place(Dataset& data, Index row) {
    using Owner = typename Member<decltype(member)>::Owner;
    if constexpr (std::is_same_v<Owner, Dataset>)
        return &(data.*member);
    else if constexpr (std::is_same_v<Owner, Findings>)
        return &(data.findings.*member)[row];
    else if constexpr (std::is_same_v<Owner, Evidence> && std::is_same_v<Row, Account>)
        return &(data.evidence[data.accounts[row].evidence].*member);
    else
        return &(Pool<Owner>::of(data)[row].*member);
}

// The type of the value that a member holds for one row.
template <auto member>
struct Held {
    using Type = typename Member<decltype(member)>::Type;
};
template <class Value, std::vector<Value> Findings::*column>
struct Held<column> {
    using Type = Value;
};
template <auto member>
using HeldType = typename Held<member>::Type;

// ---- The words of the table

template <class Expected, auto member, class Row>
constexpr Field field(std::string_view name, Type type) {
    static_assert(std::is_same_v<HeldType<member>, Expected>, "the member doesn't fit the field's type");
    Field result;
    result.name = name;
    result.type = type;
    result.place = place<member, Row>;
    return result;
}

constexpr Field must(Field field) {
    field.required = true;
    return field;
}
constexpr Field may(Field field) { return field; }

template <auto member, class Row = void>
constexpr Field text(std::string_view name) {
    return field<std::string_view, member, Row>(name, Type::text);
}
template <auto member>
constexpr Field id() {
    return field<std::string_view, member, void>("id", Type::id);
}
template <auto member>
constexpr Field date(std::string_view name) {
    return field<Date, member, void>(name, Type::date);
}
template <auto member>
constexpr Field yes(std::string_view name) {
    return field<bool, member, void>(name, Type::yes);
}
template <auto member>
constexpr Field number(std::string_view name) {
    return field<double, member, void>(name, Type::number);
}
// "since" names an inspection or an event: whichever it is, its place is in the row's Count.
void* count_row(Dataset& data, Index row) { return &data.counts[row]; }
constexpr Field since() {
    Field result;
    result.name = "since";
    result.type = Type::reference;
    result.refers = Refers::inspectionOrEvent;
    result.place = count_row;
    return result;
}
template <auto member, class Row = void>
constexpr Field cell(std::string_view name) {
    return field<std::string_view, member, Row>(name, Type::cell);
}
template <auto member, class Row = void>
constexpr Field cells(std::string_view name) {
    return field<Span, member, Row>(name, Type::cells);
}
template <auto member>
constexpr Field count(std::string_view name) {
    return field<std::uint32_t, member, void>(name, Type::count);
}
template <auto member>
constexpr Field address(std::string_view name, Type type) {
    return field<std::string_view, member, void>(name, type);
}

// `from`: the first word of the list that is allowed here.
template <auto member, std::size_t n>
constexpr Field word(std::string_view name, const std::array<Name, n>& names, std::uint8_t from = 0) {
    using Word = HeldType<member>;
    static_assert(std::is_enum_v<Word> && sizeof(Word) == 1, "a word lands in an enumeration of one byte");
    Field result = field<Word, member, void>(name, Type::word);
    result.words = std::span<const Name>(names).subspan(from);
    result.firstWord = from;
    return result;
}

template <auto member, class Row = void>
constexpr Field reference(std::string_view name, Refers refers) {
    Field result = field<Index, member, Row>(name, Type::reference);
    result.refers = refers;
    return result;
}
template <auto member>
constexpr Field mention(std::string_view name, Refers refers) {
    Field result = field<std::string_view, member, void>(name, Type::mention);
    result.refers = refers;
    return result;
}
template <auto member>
constexpr Field references(std::string_view name, Refers refers, std::uint8_t least) {
    Field result = field<Span, member, void>(name, Type::references);
    result.refers = refers;
    result.least = least;
    return result;
}
template <auto member>
constexpr Field list(std::string_view name, const Form& form, std::uint8_t least) {
    Field result = field<Span, member, void>(name, Type::objects);
    result.form = &form;
    result.least = least;
    return result;
}

constexpr Field plain(std::string_view name, Type type) {
    Field result;
    result.name = name;
    result.type = type;
    return result;
}
constexpr Field object(std::string_view name, const Form& form) {
    Field result = plain(name, Type::object);
    result.form = &form;
    return result;
}
constexpr Field part(std::string_view name, const Form& form) {
    Field result = plain(name, Type::objects);
    result.form = &form;
    return result;
}

// A rule by the names of its fields; a name that isn't in the table doesn't compile.
template <std::size_t n>
consteval Rule rule(RuleKind kind, const Field (&fields)[n], std::string_view a, std::string_view b) {
    const auto at = [&](std::string_view name) {
        std::uint8_t i = 0;
        while (fields[i].name != name) ++i;
        return i;
    };
    return {kind, at(a), at(b)};
}

// ---- The table

constexpr Field kEvidenceFields[] = {
    must(reference<&Evidence::source>("source", Refers::source)),
    may(text<&Evidence::quote>("quote")),
    may(text<&Evidence::at>("at")),
    may(mention<&Evidence::words>("words", Refers::bodyOrVoice)),
    may(cells<&Evidence::row>("row")),
    may(text<&Evidence::column>("column")),
    may(cell<&Evidence::value>("value")),
};
constexpr Rule kEvidenceRules[] = {
    rule(RuleKind::oneOf, kEvidenceFields, "quote", "row"),
    rule(RuleKind::needs, kEvidenceFields, "at", "quote"),
    rule(RuleKind::needs, kEvidenceFields, "words", "quote"),
    rule(RuleKind::needs, kEvidenceFields, "row", "column"),
    rule(RuleKind::needs, kEvidenceFields, "row", "value"),
    rule(RuleKind::needs, kEvidenceFields, "column", "row"),
    rule(RuleKind::needs, kEvidenceFields, "value", "row"),
};
constexpr Form kEvidence{"an evidence", kEvidenceFields, kEvidenceRules, append<Evidence>, size<Evidence>};

template <auto member>
constexpr Field evidence() {
    return must(list<member>("evidence", kEvidence, 1));
}

constexpr Field kRevisionFields[] = {
    must(date<&Revision::date>("date")),
    must(text<&Revision::what>("what")),
};
constexpr Form kRevision{"a revision", kRevisionFields, {}, append<Revision>, size<Revision>};

template <auto member>
constexpr Field revised() {
    return may(list<member>("revised", kRevision, 0));
}

constexpr Field kBodyFields[] = {
    must(id<&Body::id>()),
    must(text<&Body::name>("name")),
    must(word<&Body::kind>("kind", kBodyKinds)),
    may(date<&Body::from>("from")),
    may(date<&Body::to>("to")),
    may(references<&Body::follows>("follows", Refers::predecessor, 0)),
};
constexpr Rule kBodyRules[] = {rule(RuleKind::order, kBodyFields, "from", "to")};
constexpr Form kBody{"a body", kBodyFields, kBodyRules, append<Body>, size<Body>, true, Part::bodies};

constexpr Field kAreaFields[] = {
    must(id<&FrameworkArea::id>()),
    must(text<&FrameworkArea::name>("name")),
    must(word<&FrameworkArea::level>("level", kLevels)),
    may(reference<&FrameworkArea::parent>("parent", Refers::areaOfFramework)),
    must(word<&FrameworkArea::maps>("maps", kAreas)),
};
constexpr Form kArea{"an area", kAreaFields, {}, append<FrameworkArea>, size<FrameworkArea>};

constexpr Field kStatementFields[] = {
    must(text<&Statement::statement>("statement")),
    evidence<&Statement::evidence>(),
};
constexpr Form kStatement{"a statement", kStatementFields, {}, append<Statement>, size<Statement>};

constexpr Field kFrameworkFields[] = {
    must(id<&Framework::id>()),
    must(text<&Framework::name>("name")),
    may(date<&Framework::from>("from")),
    may(date<&Framework::to>("to")),
    must(list<&Framework::areas>("areas", kArea, 1)),
    may(list<&Framework::statements>("statements", kStatement, 0)),
};
constexpr Rule kFrameworkRules[] = {rule(RuleKind::order, kFrameworkFields, "from", "to")};
constexpr Form kFramework{"a framework",     kFrameworkFields, kFrameworkRules,
                          append<Framework>, size<Framework>,  true,
                          Part::frameworks};

// A theme belongs to one of the three areas of work, never to "overall".
constexpr Field kThemeFields[] = {
    must(id<&Theme::id>()),
    must(text<&Theme::name>("name")),
    must(text<&Theme::about>("about")),
    must(word<&Theme::area>("area", kAreas, static_cast<std::uint8_t>(Area::helpAndProtection))),
};
constexpr Form kTheme{"a theme", kThemeFields, {}, append<Theme>, size<Theme>, true, Part::themes};

constexpr Field kSourceFields[] = {
    must(id<&Source::id>()),
    must(text<&Source::title>("title")),
    must(text<&Source::publisher>("publisher")),
    must(word<&Source::kind>("kind", kSourceKinds)),
    may(date<&Source::published>("published")),
    may(yes<&Source::publishedInferred>("publishedInferred")),
    must(address<&Source::address>("address", Type::addressOrNull)),
    must(text<&Source::document>("document")),
    must(word<&Source::tier>("tier", kTiers)),
    may(yes<&Source::incomplete>("incomplete")),
};
constexpr Rule kSourceRules[] = {rule(RuleKind::needs, kSourceFields, "publishedInferred", "published")};
constexpr Form kSource{"a source",   kSourceFields, kSourceRules, append<Source>,
                       size<Source>, true,          Part::sources};

constexpr Field kFocusFields[] = {
    must(text<&Statement::statement>("statement")),
    must(references<&Statement::themes>("themes", Refers::theme, 0)),
    evidence<&Statement::evidence>(),
};
constexpr Form kFocus{"a focus", kFocusFields, {}, append<Statement>, size<Statement>};

constexpr Field kJudgementFields[] = {
    must(reference<&Judgement::area>("area", Refers::areaOfInspection)),
    may(reference<&Judgement::body>("body", Refers::body)),
    must(word<&Judgement::grade>("grade", kGrades)),
    may(text<&Judgement::wording>("wording")),
    may(yes<&Judgement::recoded>("recoded")),
    evidence<&Judgement::evidence>(),
};
constexpr Form kJudgement{"a judgement", kJudgementFields, {}, append<Judgement>, size<Judgement>};

constexpr Field kUngradedFields[] = {
    must(text<&Inspection::ungradedReason>("reason")),
    evidence<&Inspection::ungradedEvidence>(),
};
constexpr Form kUngraded{"an \"ungraded\"", kUngradedFields, {}, last_inspection, no_rows};

constexpr Field kOutputFields[] = {
    must(reference<&Output::body>("body", Refers::body)),
    must(word<&Output::kind>("kind", kOutputKinds)),
    may(date<&Output::published>("published")),
    may(address<&Output::address>("address", Type::address)),
    evidence<&Output::evidence>(),
};
constexpr Form kOutput{"an output", kOutputFields, {}, append<Output>, size<Output>};

constexpr Field kCountFields[] = {
    must(word<&Count::of>("of", kCountsOf)),
    must(since()),
    must(count<&Count::number>("number")),
    evidence<&Count::evidence>(),
};
constexpr Form kCount{"a count", kCountFields, {}, append<Count>, size<Count>};

constexpr Field kInspectionFields[] = {
    must(id<&Inspection::id>()),
    must(text<&Inspection::title>("title")),
    must(word<&Inspection::kind>("kind", kInspectionKinds)),
    must(word<&Inspection::status>("status", kInspectionStatuses)),
    may(reference<&Inspection::framework>("framework", Refers::framework)),
    may(date<&Inspection::started>("started")),
    may(date<&Inspection::ended>("ended")),
    may(date<&Inspection::published>("published")),
    must(references<&Inspection::bodies>("bodies", Refers::body, 1)),
    may(list<&Inspection::focus>("focus", kFocus, 0)),
    may(list<&Inspection::judgements>("judgements", kJudgement, 0)),
    may(object("ungraded", kUngraded)),
    may(list<&Inspection::outputs>("outputs", kOutput, 0)),
    may(list<&Inspection::counted>("counted", kCount, 0)),
    may(list<&Inspection::did>("did", kStatement, 0)),
    may(text<&Inspection::note>("note")),
    evidence<&Inspection::evidence>(),
    must(date<&Inspection::added>("added")),
    revised<&Inspection::revised>(),
};
constexpr Rule kInspectionRules[] = {
    rule(RuleKind::needs, kInspectionFields, "judgements", "framework"),
    rule(RuleKind::order, kInspectionFields, "started", "ended"),
    rule(RuleKind::order, kInspectionFields, "ended", "published"),
    rule(RuleKind::order, kInspectionFields, "started", "published"),
};
constexpr Form kInspection{"an inspection",    kInspectionFields, kInspectionRules,
                           append<Inspection>, size<Inspection>,  true,
                           Part::inspections};

constexpr Field kFindingFields[] = {
    must(id<&Findings::id>()),
    may(reference<&Findings::inspection>("inspection", Refers::inspection)),
    may(date<&Findings::date>("date")),
    must(word<&Findings::kind>("kind", kFindingKinds)),
    must(reference<&Findings::theme>("theme", Refers::theme)),
    may(references<&Findings::alsoThemes>("alsoThemes", Refers::otherTheme, 0)),
    must(word<&Findings::direction>("direction", kDirections)),
    must(text<&Findings::statement>("statement")),
    may(text<&Findings::extent>("extent")),
    must(word<&Findings::voice>("voice", kVoices)),
    must(references<&Findings::bodies>("bodies", Refers::body, 1)),
    evidence<&Findings::evidence>(),
    must(date<&Findings::added>("added")),
    revised<&Findings::revised>(),
};
constexpr Rule kFindingRules[] = {rule(RuleKind::anyOf, kFindingFields, "inspection", "date")};
constexpr Form kFinding{"a finding",   kFindingFields, kFindingRules, append_finding,
                        size_findings, true,           Part::findings};

constexpr Field kResponseFields[] = {
    must(id<&Response::id>()),
    may(reference<&Response::inspection>("inspection", Refers::inspection)),
    must(date<&Response::date>("date")),
    may(reference<&Response::theme>("theme", Refers::theme)),
    may(text<&Response::speaker>("speaker")),
    may(text<&Response::role>("role")),
    must(reference<&Response::body>("body", Refers::body)),
    must(text<&Response::statement>("statement")),
    evidence<&Response::evidence>(),
    must(date<&Response::added>("added")),
    revised<&Response::revised>(),
};
constexpr Form kResponse{"a response", kResponseFields, {}, append<Response>, size<Response>,
                         true,         Part::responses};

constexpr Field kFigureFields[] = {
    must(id<&Figure::id>()),
    may(reference<&Figure::inspection>("inspection", Refers::inspection)),
    must(date<&Figure::date>("date")),
    may(reference<&Figure::theme>("theme", Refers::theme)),
    must(references<&Figure::bodies>("bodies", Refers::body, 1)),
    must(text<&Figure::statement>("statement")),
    must(number<&Figure::value>("value")),
    may(number<&Figure::max>("max")),
    may(text<&Figure::qualifier>("qualifier")),
    must(text<&Figure::unit>("unit")),
    must(text<&Figure::basis>("basis")),
    must(word<&Figure::voice>("voice", kVoices)),
    may(reference<&Figure::finding>("finding", Refers::finding)),
    evidence<&Figure::evidence>(),
    must(date<&Figure::added>("added")),
    revised<&Figure::revised>(),
};
constexpr Rule kFigureRules[] = {rule(RuleKind::range, kFigureFields, "value", "max")};
constexpr Form kFigure{"a figure",   kFigureFields, kFigureRules, append<Figure>,
                       size<Figure>, true,          Part::figures};

constexpr Field kPointFields[] = {
    must(date<&Point::date>("date")),
    may(number<&Point::value>("value")),
    may(text<&Point::missing>("missing")),
};
constexpr Rule kPointRules[] = {rule(RuleKind::oneOf, kPointFields, "value", "missing")};
constexpr Form kPoint{"a point", kPointFields, kPointRules, append<Point>, size<Point>};

constexpr Field kBreakFields[] = {
    must(date<&Break::date>("date")),
    must(text<&Break::why>("why")),
};
constexpr Form kBreak{"a break", kBreakFields, {}, append<Break>, size<Break>};

constexpr Field kSeriesFields[] = {
    must(text<&Series::area>("area")),
    must(text<&Series::covers>("covers")),
    must(list<&Series::points>("points", kPoint, 1)),
    may(list<&Series::breaks>("breaks", kBreak, 0)),
    must(reference<&Series::source>("source", Refers::source)),
};
constexpr Form kSeries{"a series", kSeriesFields, {}, append<Series>, size<Series>};

constexpr Field kMeasureFields[] = {
    must(id<&Measure::id>()),
    must(text<&Measure::name>("name")),
    must(text<&Measure::unit>("unit")),
    must(text<&Measure::definition>("definition")),
    must(word<&Measure::higherIs>("higherIs", kHigherIs)),
    must(list<&Measure::series>("series", kSeries, 1)),
    may(text<&Measure::caution>("caution")),
};
constexpr Form kMeasure{"a measure", kMeasureFields, {}, append<Measure>, size<Measure>,
                        true,        Part::measures};

constexpr Field kEventFields[] = {
    must(id<&Event::id>()),
    must(date<&Event::date>("date")),
    may(text<&Event::dateText>("dateText")),
    may(date<&Event::until>("until")),
    must(text<&Event::title>("title")),
    must(word<&Event::status>("status", kEventStatuses)),
    may(text<&Event::outcome>("outcome")),
    must(references<&Event::bodies>("bodies", Refers::body, 0)),
    may(reference<&Event::inspection>("inspection", Refers::inspection)),
    evidence<&Event::evidence>(),
    must(date<&Event::added>("added")),
    revised<&Event::revised>(),
};
constexpr Rule kEventRules[] = {rule(RuleKind::order, kEventFields, "date", "until")};
constexpr Form kEvent{"an event", kEventFields, kEventRules, append<Event>, size<Event>, true, Part::events};

// An account is an evidence with a sentence of ours.
constexpr Field kAccountFields[] = {
    must(reference<&Evidence::source, Account>("source", Refers::source)),
    must(text<&Account::says>("says")),
    may(text<&Evidence::quote, Account>("quote")),
    may(text<&Evidence::at, Account>("at")),
    may(cells<&Evidence::row, Account>("row")),
    may(text<&Evidence::column, Account>("column")),
    may(cell<&Evidence::value, Account>("value")),
};
constexpr Rule kAccountRules[] = {
    rule(RuleKind::oneOf, kAccountFields, "quote", "row"),
    rule(RuleKind::needs, kAccountFields, "at", "quote"),
    rule(RuleKind::needs, kAccountFields, "row", "column"),
    rule(RuleKind::needs, kAccountFields, "row", "value"),
    rule(RuleKind::needs, kAccountFields, "column", "row"),
    rule(RuleKind::needs, kAccountFields, "value", "row"),
};
constexpr Form kAccount{"an account", kAccountFields, kAccountRules, append_account, size<Account>};

constexpr Field kDifferenceFields[] = {
    must(id<&Difference::id>()),
    may(reference<&Difference::inspection>("inspection", Refers::inspection)),
    must(text<&Difference::topic>("topic")),
    must(list<&Difference::accounts>("accounts", kAccount, 2)),
    must(text<&Difference::reading>("reading")),
    must(date<&Difference::added>("added")),
    revised<&Difference::revised>(),
};
constexpr Form kDifference{"a difference", kDifferenceFields, {}, append<Difference>, size<Difference>,
                           true,           Part::differences};

constexpr Field kGapFields[] = {
    must(id<&Gap::id>()),
    may(reference<&Gap::inspection>("inspection", Refers::inspection)),
    must(text<&Gap::sought>("sought")),
    must(text<&Gap::where>("where")),
};
constexpr Form kGap{"a gap", kGapFields, {}, append<Gap>, size<Gap>, true, Part::gaps};

constexpr Field kTermFields[] = {
    must(text<&Term::term>("term")),
    must(text<&Term::meaning>("meaning")),
    may(reference<&Term::source>("source", Refers::source)),
};
constexpr Form kTerm{"a term", kTermFields, {}, append<Term>, size<Term>};

constexpr Field kRetiredFields[] = {
    must(id<&Retired::id>()),
    must(date<&Retired::date>("date")),
    may(mention<&Retired::replacedBy>("replacedBy", Refers::anything)),
    must(text<&Retired::why>("why")),
};
constexpr Form kRetired{"a retired id", kRetiredFields, {},           append<Retired>,
                        size<Retired>,  true,           Part::retired};

constexpr Field kRecordFields[] = {
    must(plain("format", Type::formatName)),
    must(plain("version", Type::formatVersion)),
    must(text<&Dataset::title>("title")),
    must(text<&Dataset::area>("area")),
    must(date<&Dataset::asAt>("asAt")),
    must(text<&Dataset::about>("about")),
    must(text<&Dataset::licence>("licence")),
    must(part("bodies", kBody)),
    must(part("frameworks", kFramework)),
    must(part("themes", kTheme)),
    must(part("sources", kSource)),
    must(part("inspections", kInspection)),
    must(part("findings", kFinding)),
    must(part("responses", kResponse)),
    must(part("figures", kFigure)),
    must(part("measures", kMeasure)),
    must(part("events", kEvent)),
    must(part("differences", kDifference)),
    must(part("gaps", kGap)),
    must(part("glossary", kTerm)),
    must(part("retired", kRetired)),
};
constexpr Form kRecord{"the record", kRecordFields, {}, the_record, no_rows};

static_assert(std::size(kRecordFields) <= kMostFields && std::size(kInspectionFields) <= kMostFields,
              "the reader keeps kMostFields lines an object");

} // namespace

const Form& record_form() { return kRecord; }

Referred referred(Refers refers) {
    switch (refers) {
    case Refers::body:
    case Refers::predecessor:
        return {"a body", "/bodies"};
    case Refers::framework:
        return {"a framework", "/frameworks"};
    case Refers::theme:
    case Refers::otherTheme:
        return {"a theme", "/themes"};
    case Refers::source:
        return {"a source", "/sources"};
    case Refers::inspection:
        return {"an inspection", "/inspections"};
    case Refers::finding:
        return {"a finding", "/findings"};
    case Refers::inspectionOrEvent:
        return {"an inspection or event", "/inspections and /events"};
    case Refers::areaOfInspection:
        return {"an area", "/frameworks"};
    case Refers::areaOfFramework:
        return {"an area", "/frameworks"};
    case Refers::bodyOrVoice:
        return {"a body or voice", "/bodies"};
    case Refers::anything:
    case Refers::nothing:
        break;
    }
    return {"something in use", "the record"};
}

std::string_view part_called(Part part) {
    for (const Field& field : kRecordFields)
        if (field.form != nullptr && field.form->hasId && field.form->part == part) return field.form->called;
    return {};
}

} // namespace record
