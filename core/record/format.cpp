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
RECORD_POOL(InspectionKind, kinds);
RECORD_POOL(FrameworkArea, frameworkAreas);
RECORD_POOL(GradeMeaning, gradeMeanings);
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
RECORD_POOL(Synonym, synonyms);
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
    grow(f.id, f.statement, f.extent, f.date, f.kind, f.alsoThemes, f.answers, f.direction, f.voice, f.bodies,
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

// The field with its place; the other helpers name its type, and what else there is to say of one.
template <class Expected, auto member, class Row = void>
constexpr FormField placed(FormField field) {
    static_assert(std::is_same_v<HeldType<member>, Expected>, "the member doesn't fit the field's type");
    field.place = place<member, Row>;
    return field;
}

constexpr FormField may(FormField field, std::string_view says = {}) {
    field.says = says;
    return field;
}
constexpr FormField must(FormField field, std::string_view says = {}) {
    field.required = true;
    return may(field, says);
}

template <auto member, class Row = void>
constexpr FormField text(std::string_view name) {
    return placed<std::string_view, member, Row>({.name = name, .type = Type::text});
}
template <auto member>
constexpr FormField id() {
    return placed<std::string_view, member>({.name = "id", .type = Type::id});
}
template <auto member>
constexpr FormField date(std::string_view name) {
    return placed<Date, member>({.name = name, .type = Type::date});
}
template <auto member>
constexpr FormField yes(std::string_view name) {
    return placed<bool, member>({.name = name, .type = Type::yes});
}
template <auto member>
constexpr FormField number(std::string_view name) {
    return placed<double, member>({.name = name, .type = Type::number});
}
template <auto member>
constexpr FormField count(std::string_view name) {
    return placed<std::uint32_t, member>({.name = name, .type = Type::count});
}
template <auto member>
constexpr FormField address(std::string_view name, Type type) {
    return placed<std::string_view, member>({.name = name, .type = type});
}

template <auto member, std::size_t n>
constexpr FormField word(std::string_view name, const std::array<Name, n>& names) {
    using Word = HeldType<member>;
    static_assert(std::is_enum_v<Word> && sizeof(Word) == 1, "a word lands in an enumeration of one byte");
    return placed<Word, member>({.name = name, .type = Type::word, .words = names});
}

template <auto member, class Row = void>
constexpr FormField reference(std::string_view name, Refers refers) {
    return placed<Index, member, Row>({.name = name, .type = Type::reference, .refers = refers});
}
template <auto member>
constexpr FormField mention(std::string_view name, Refers refers) {
    return placed<std::string_view, member>({.name = name, .type = Type::mention, .refers = refers});
}
template <auto member>
constexpr FormField references(std::string_view name, Refers refers, std::uint8_t least) {
    return placed<Span, member>({.name = name, .type = Type::references, .refers = refers, .least = least});
}
template <auto member>
constexpr FormField list(std::string_view name, const Form& form, std::uint8_t least) {
    return placed<Span, member>({.name = name, .type = Type::objects, .form = &form, .least = least});
}

constexpr FormField object(std::string_view name, const Form& form) {
    return {.name = name, .type = Type::object, .form = &form};
}
constexpr FormField part(std::string_view name, const Form& form) {
    return {.name = name, .type = Type::objects, .form = &form};
}

template <class Row>
constexpr Form form(std::string_view called, std::string_view says, std::span<const FormField> fields,
                    std::span<const Rule> rules = {}) {
    return {called, says, fields, rules, append<Row>, size<Row>};
}
template <class Row>
constexpr Form form_with_ids(Part part, std::string_view called, std::string_view says,
                             std::span<const FormField> fields, std::span<const Rule> rules = {}) {
    return {called, says, fields, rules, append<Row>, size<Row>, true, part};
}

// A rule by the names of its fields; a name that isn't in the table doesn't compile.
template <std::size_t n>
consteval Rule rule(RuleKind kind, const FormField (&fields)[n], std::string_view a, std::string_view b) {
    const auto at = [&](std::string_view name) {
        std::uint8_t i = 0;
        while (fields[i].name != name) ++i;
        return i;
    };
    return {kind, at(a), at(b)};
}

// ---- The table

constexpr Written kWritten[] = {
    {"text", "Words: not empty, not only spaces, and without control characters (no tab, no line's end).",
     R"(^ *[^\u0000-\u0020\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$)"},
    {"id",
     "Short and readable, at most 12 characters of a-z, 0-9 and -, with no - at either end. Never reused: "
     "links hold ids for ever. Unique over the whole record (areas: within their framework).",
     "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", kLongestId},
    {"date",
     "ISO 8601, no more precise than the source: 2021-07-13, 2021-07 or 2021; from 1900 to 2199, and a day "
     "that the calendar has.",
     "^(?:(?:19|20|21)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?"
     "|-(?:0[13-9]|1[0-2])-(?:29|30)|-(?:0[13578]|1[02])-31)?"
     "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)$"},
    {"address", "A web address, http or https, in printable ASCII: anything else is written with % codes.",
     "^https?://[!-~]+$"},
};

template <class Row = void>
constexpr FormField row() {
    return may(placed<Span, &Evidence::row, Row>({.name = "row", .type = Type::cells}),
               "The cell that picks the row, or the cells that pick it together: [\"Northamptonshire\", "
               "\"2019-06-17\"].");
}
template <class Row = void>
constexpr FormField value() {
    return may(placed<std::string_view, &Evidence::value, Row>({.name = "value", .type = Type::cell}),
               "The table's value, as the table has it.");
}

constexpr FormField kEvidenceFields[] = {
    must(reference<&Evidence::source>("source", Refers::source), "The source it is from, an id of /sources."),
    may(text<&Evidence::quote>("quote"),
        "The source's words, verbatim and whole, at most 30 of them, and the least that carries the point."),
    may(text<&Evidence::at>("at"), "Where in the source: \"paragraph 7\", \"3.3\", the id of a row."),
    may(mention<&Evidence::words>("words", Refers::bodyOrVoice),
        "Whose wording the quote is, where that isn't the source's publisher: the id of a body, or a voice."),
    row<>(),
    may(text<&Evidence::column>("column"), "The heading of the column."),
    value<>(),
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
constexpr Form kEvidence =
    form<Evidence>("an evidence", "A quotation from a source, or a value from a table: one or the other.",
                   kEvidenceFields, kEvidenceRules);

template <auto member>
constexpr FormField evidence() {
    return must(list<member>("evidence", kEvidence, 1),
                "What shows it: at least one quotation or value from a table.");
}

constexpr FormField kRevisionFields[] = {
    must(date<&Revision::date>("date"), "When it was changed."),
    must(text<&Revision::what>("what"), "What was changed, in a few words."),
};
constexpr Form kRevision =
    form<Revision>("a revision", "A change of something that was in the record already.", kRevisionFields);

template <auto member>
constexpr FormField revised() {
    return may(list<member>("revised", kRevision, 0),
               "What was changed here since it was added, so that an older link can say so.");
}

template <auto member>
constexpr FormField added() {
    return must(date<member>("added"),
                "When this came into the record, so that an older link can say what is new.");
}

template <auto member>
constexpr FormField voice() {
    return must(word<member>("voice", kVoices), "Who says it, not who prints it: what a newspaper reports of "
                                                "the inspectors' letter is the inspectors'.");
}

constexpr FormField kBodyFields[] = {
    must(id<&Body::id>()),
    must(text<&Body::name>("name"), "Its name in full."),
    must(word<&Body::kind>("kind", kBodyKinds), "What it is."),
    may(date<&Body::from>("from"), "When it took up its work, where that falls into the record's time."),
    may(date<&Body::to>("to"), "When it ended."),
    may(references<&Body::follows>("follows", Refers::predecessor, 0),
        "The bodies that came before it, ids of /bodies: a council's grade is carried over from them until "
        "it has been judged itself."),
};
constexpr Rule kBodyRules[] = {rule(RuleKind::order, kBodyFields, "from", "to")};
constexpr Form kBody = form_with_ids<Body>(
    Part::bodies, "a body", "An organisation that is spoken of or that speaks.", kBodyFields, kBodyRules);

constexpr FormField kAreaFields[] = {
    must(id<&FrameworkArea::id>(), "Unique within the framework."),
    must(text<&FrameworkArea::name>("name"), "The framework's own name for it."),
    must(word<&FrameworkArea::level>("level", kLevels),
         "overall: of the whole service; main: one of its judgements; sub: a part of one."),
    may(reference<&FrameworkArea::parent>("parent", Refers::areaOfFramework),
        "The area that this is a part of: of the same framework and of a higher level."),
    may(word<&FrameworkArea::maps>("maps", kMaps),
        "What it stands beside where frameworks are compared; left out where that is nothing (adoption, the "
        "safeguarding children board)."),
};
constexpr Form kArea =
    form<FrameworkArea>("an area", "Something a framework gives a grade for.", kAreaFields);

constexpr FormField kStatementFields[] = {
    must(text<&Statement::statement>("statement"), "One point, in plain words, a whole sentence."),
    may(yes<&Statement::caution>("caution"),
        "Of a framework: it cautions who compares its judgements with those of another."),
    evidence<&Statement::evidence>(),
};
constexpr Form kStatement =
    form<Statement>("a statement", "A sentence of ours, with its evidence.", kStatementFields);

constexpr FormField kMeaningFields[] = {
    must(word<&GradeMeaning::grade>("grade", kGrades), "The grade."),
    must(text<&GradeMeaning::words>("words"), "What it means, in Ofsted's own words, verbatim."),
    must(text<&GradeMeaning::where>("where"), "Where they stand: whose report, and its date."),
};
constexpr Form kMeaning = form<GradeMeaning>("a meaning", "What a grade means.", kMeaningFields);

constexpr FormField kFrameworkFields[] = {
    must(id<&Framework::id>()),
    must(text<&Framework::name>("name"), "Its name in full."),
    may(date<&Framework::from>("from"), "When it came into use."),
    may(date<&Framework::to>("to"), "When it went out of use."),
    must(list<&Framework::areas>("areas", kArea, 1),
         "What it gives a grade for, in its own words and order."),
    may(list<&Framework::statements>("statements", kStatement, 0),
        "What is to be known about it, such as a caution about comparing its grades."),
    may(list<&Framework::meanings>("meanings", kMeaning, 0),
        "What its grades mean, in Ofsted's own words, where a source gives them."),
};
constexpr Rule kFrameworkRules[] = {rule(RuleKind::order, kFrameworkFields, "from", "to")};
constexpr Form kFramework = form_with_ids<Framework>(
    Part::frameworks, "a framework",
    "The rules under which inspections were held for some years, and what they graded.", kFrameworkFields,
    kFrameworkRules);

constexpr FormField kThemeFields[] = {
    must(id<&Theme::id>()),
    must(text<&Theme::name>("name"), "A few words, for a row's head."),
    must(text<&Theme::about>("about"), "What belongs under it."),
    must(word<&Theme::area>("area", kAreas), "The area of work that it belongs to."),
};
constexpr Form kTheme =
    form_with_ids<Theme>(Part::themes, "a theme", "What findings are about.", kThemeFields);

constexpr FormField kSourceFields[] = {
    must(id<&Source::id>()),
    must(text<&Source::title>("title"), "Its own title."),
    must(text<&Source::publisher>("publisher"), "Who published it."),
    must(word<&Source::kind>("kind", kSourceKinds), "What sort of document it is."),
    may(date<&Source::published>("published"), "When. Left out when unknown."),
    may(yes<&Source::publishedInferred>("publishedInferred"),
        "true where the date isn't written on it but was worked out."),
    must(address<&Source::address>("address", Type::addressOrNull),
         "Where it can be read, or null where no address is known."),
    must(text<&Source::document>("document"), "The file that it was read from, without its folder."),
    must(word<&Source::tier>("tier", kTiers),
         "seed: the five documents the record began with; official: papers of Ofsted, the department, the "
         "councils and the Trust; public: press and other pages."),
    may(yes<&Source::incomplete>("incomplete"), "true where only a part of the document was at hand."),
};
constexpr Rule kSourceRules[] = {rule(RuleKind::needs, kSourceFields, "publishedInferred", "published")};
constexpr Form kSource = form_with_ids<Source>(
    Part::sources, "a source", "A document that the record was read from.", kSourceFields, kSourceRules);

constexpr FormField kFocusFields[] = {
    must(text<&Statement::statement>("statement"), "One point, in plain words, a whole sentence."),
    must(references<&Statement::themes>("themes", Refers::theme, 0),
         "The themes it falls under, ids of /themes; may be empty."),
    evidence<&Statement::evidence>(),
};
constexpr Form kFocus = form<Statement>("a focus", "What an inspection looked at.", kFocusFields);

constexpr FormField kJudgementFields[] = {
    must(reference<&Judgement::area>("area", Refers::areaOfInspection),
         "What was graded: an area of the inspection's own framework."),
    may(reference<&Judgement::body>("body", Refers::body),
        "Whose service was graded, where the inspection was of several: an id of /bodies."),
    must(word<&Judgement::grade>("grade", kGrades), "The grade, in today's words."),
    may(text<&Judgement::wording>("wording"), "The source's own words for the grade."),
    may(yes<&Judgement::recoded>("recoded"),
        "true where the official table words an old grade anew (2011: \"adequate\")."),
    evidence<&Judgement::evidence>(),
};
constexpr Form kJudgement = form<Judgement>("a judgement", "A grade.", kJudgementFields);

constexpr FormField kUngradedFields[] = {
    must(text<&Inspection::ungradedReason>("reason"), "A whole sentence."),
    evidence<&Inspection::ungradedEvidence>(),
};
constexpr Form kUngraded{.called = "an \"ungraded\"",
                         .says = "Why there is no grade.",
                         .fields = kUngradedFields,
                         .rules = {},
                         .append = last_inspection,
                         .size = no_rows};

constexpr FormField kOutputFields[] = {
    must(reference<&Output::body>("body", Refers::body), "Whom it is about: an id of /bodies."),
    must(word<&Output::kind>("kind", kOutputKinds), "none: nothing was published."),
    may(date<&Output::published>("published"), "When."),
    may(address<&Output::address>("address", Type::address), "Where it can be read."),
    may(reference<&Output::source>("source", Refers::source),
        "The source that is this very document and was read whole: silence in it proves something."),
    evidence<&Output::evidence>(),
};
constexpr Form kOutput = form<Output>("an output", "What was published about an inspection.", kOutputFields);

// "since" names an inspection or an event: whichever it is, its place is in the row's Count.
void* count_row(Dataset& data, Index row) { return &data.counts[row]; }
constexpr FormField kCountFields[] = {
    must(word<&Count::of>("of", kCountsOf), "What is counted."),
    must({.name = "since", .type = Type::reference, .place = count_row, .refers = Refers::inspectionOrEvent},
         "Since when: the id of an inspection or an event."),
    must(count<&Count::number>("number"), "1 for the first. At most 4294967295."),
    evidence<&Count::evidence>(),
};
constexpr Form kCount = form<Count>("a count", "\"the fourth monitoring visit since ...\"", kCountFields);

constexpr FormField kKindFields[] = {
    must(text<&InspectionKind::id>("id"), "What inspections call it."),
    must(text<&InspectionKind::name>("name"), "What readers call it: \"Thematic inspection\"."),
    may(yes<&InspectionKind::whole>("whole"), "It looks at the whole service, as a full inspection does."),
};
constexpr Form kKind =
    form<InspectionKind>("a kind of inspection", "A kind beside those that every record knows.", kKindFields);

constexpr FormField kInspectionFields[] = {
    must(id<&Inspection::id>()),
    must(text<&Inspection::title>("title"), "What it was, in a few words."),
    must({.name = "kind",
          .type = Type::reference,
          .place = place<&Inspection::kind, void>,
          .refers = Refers::kind},
         "Of /kinds, or one that every record knows: full, monitoring, focused, single-service, pilot, "
         "unknown. full: with grades for the whole service; monitoring: a visit after an inadequate grade; "
         "focused: a "
         "visit on one part of the service."),
    must(word<&Inspection::status>("status", kInspectionStatuses), "Whether it took place."),
    may(reference<&Inspection::framework>("framework", Refers::framework),
        "The framework it was held under, an id of /frameworks. Needed where there are judgements."),
    may(date<&Inspection::started>("started"), "First day."),
    may(date<&Inspection::ended>("ended"), "Last day, not before the first."),
    may(date<&Inspection::published>("published"),
        "When the report or letter came out, not before the last day."),
    must(references<&Inspection::bodies>("bodies", Refers::body, 1),
         "Whose services were inspected, ids of /bodies."),
    may(list<&Inspection::focus>("focus", kFocus, 0), "What inspectors looked at."),
    may(list<&Inspection::judgements>("judgements", kJudgement, 0), "The grades given."),
    may(object("ungraded", kUngraded)),
    may(list<&Inspection::outputs>("outputs", kOutput, 0),
        "The reports and letters that came of it, one for each body where there are several."),
    may(list<&Inspection::counted>("counted", kCount, 0), "Which visit this was, as the sources count."),
    may(list<&Inspection::did>("did", kStatement, 0), "What inspectors did: whom they met, what they read."),
    may(text<&Inspection::note>("note"), "What a reader should know about it."),
    evidence<&Inspection::evidence>(),
    added<&Inspection::added>(),
    revised<&Inspection::revised>(),
};
constexpr Rule kInspectionRules[] = {
    rule(RuleKind::needs, kInspectionFields, "judgements", "framework"),
    rule(RuleKind::order, kInspectionFields, "started", "ended"),
    rule(RuleKind::order, kInspectionFields, "ended", "published"),
    rule(RuleKind::order, kInspectionFields, "started", "published"),
};
constexpr Form kInspection = form_with_ids<Inspection>(
    Part::inspections, "an inspection",
    "An inspection, visit or pilot. Held together in several bodies, it is one inspection.",
    kInspectionFields, kInspectionRules);

constexpr FormField kFindingFields[] = {
    must(id<&Findings::id>()),
    may(reference<&Findings::inspection>("inspection", Refers::inspection),
        "The inspection it was found at, an id of /inspections. Needed where there is no date."),
    may(date<&Findings::date>("date"), "When it was said. Needed where there is no inspection."),
    must(word<&Findings::kind>("kind", kFindingKinds), "recommendation: what inspectors say should improve."),
    must(reference<&Findings::theme>("theme", Refers::theme), "What it is about, an id of /themes."),
    may(references<&Findings::alsoThemes>("alsoThemes", Refers::otherTheme, 0),
        "Further themes that it falls under, never the one above."),
    may(references<&Findings::answers>("answers", Refers::earlierFinding, 0),
        "Earlier findings or recommendations whose very point this one speaks to, ids of /findings: named by "
        "its own words, or the same subject."),
    must(word<&Findings::direction>("direction", kDirections),
         "strength: good now; progress: improved or improving; concern: weak, missing, too slow, or to be "
         "improved; neutral: neither praise nor blame."),
    must(text<&Findings::statement>("statement"),
         "One point, in our own plain words, a sentence that can be understood alone."),
    may(text<&Findings::extent>("extent"),
        "The source's own word for how much: \"many\", \"in the minority of cases\"."),
    voice<&Findings::voice>(),
    must(references<&Findings::bodies>("bodies", Refers::body, 1),
         "Whose services are spoken of, ids of /bodies."),
    evidence<&Findings::evidence>(),
    added<&Findings::added>(),
    revised<&Findings::revised>(),
};
constexpr Rule kFindingRules[] = {rule(RuleKind::anyOf, kFindingFields, "inspection", "date")};
constexpr Form kFinding{.called = "a finding",
                        .says = "One point of what was found or recommended.",
                        .fields = kFindingFields,
                        .rules = kFindingRules,
                        .append = append_finding,
                        .size = size_findings,
                        .hasId = true,
                        .part = Part::findings};

constexpr FormField kResponseFields[] = {
    must(id<&Response::id>()),
    may(reference<&Response::inspection>("inspection", Refers::inspection),
        "The inspection it is about, an id of /inspections."),
    must(date<&Response::date>("date"), "When it was said."),
    may(reference<&Response::theme>("theme", Refers::theme), "What it is about, an id of /themes."),
    may(text<&Response::speaker>("speaker"), "Who said it, by name."),
    may(text<&Response::role>("role"), "What they were."),
    must(reference<&Response::body>("body", Refers::body), "For whom they spoke, an id of /bodies."),
    must(text<&Response::statement>("statement"), "One point, in our own plain words."),
    evidence<&Response::evidence>(),
    added<&Response::added>(),
    revised<&Response::revised>(),
};
constexpr Form kResponse = form_with_ids<Response>(
    Part::responses, "a response",
    "What somebody said about an inspection, or what a body says it will do. One point, one response.",
    kResponseFields);

constexpr FormField kFigureFields[] = {
    must(id<&Figure::id>()),
    may(reference<&Figure::inspection>("inspection", Refers::inspection),
        "The inspection it goes with, an id of /inspections."),
    must(date<&Figure::date>("date"), "The date that it speaks of."),
    may(reference<&Figure::theme>("theme", Refers::theme), "What it is about, an id of /themes."),
    must(references<&Figure::bodies>("bodies", Refers::body, 1), "Whose services it is of, ids of /bodies."),
    must(text<&Figure::statement>("statement"), "A whole sentence with the number."),
    must(number<&Figure::value>("value"), "The number, or the lower end of a range."),
    may(number<&Figure::max>("max"), "The upper end of a range, not less than the value."),
    may(text<&Figure::qualifier>("qualifier"),
        "The source's own word before the number: \"more than\", \"about\"."),
    must(text<&Figure::unit>("unit"), "What is counted: \"%\", \"children\"."),
    must(text<&Figure::basis>("basis"),
         "Of what, in words: \"of staff, managers included; denominator not stated\"."),
    voice<&Figure::voice>(),
    may(reference<&Figure::finding>("finding", Refers::finding),
        "The finding that it belongs to, an id of /findings."),
    evidence<&Figure::evidence>(),
    added<&Figure::added>(),
    revised<&Figure::revised>(),
};
constexpr Rule kFigureRules[] = {rule(RuleKind::range, kFigureFields, "value", "max")};
constexpr Form kFigure = form_with_ids<Figure>(Part::figures, "a figure", "A number that a source gives.",
                                               kFigureFields, kFigureRules);

constexpr FormField kPointFields[] = {
    must(date<&Point::date>("date"), "The date that it is of."),
    may(number<&Point::value>("value"), "In the measure's unit."),
    may(text<&Point::missing>("missing"), "Why there is no value: \"suppressed\", \"not collected\"."),
};
constexpr Rule kPointRules[] = {rule(RuleKind::oneOf, kPointFields, "value", "missing")};
constexpr Form kPoint = form<Point>("a point", "A value, or why there is none.", kPointFields, kPointRules);

constexpr FormField kBreakFields[] = {
    must(date<&Break::date>("date"), "From when."),
    must(text<&Break::why>("why"), "Why, in plain words."),
};
constexpr Form kBreak = form<Break>("a break", "A break in a series.", kBreakFields);

constexpr FormField kSeriesFields[] = {
    must(text<&Series::area>("area"), "The area's name."),
    must(text<&Series::covers>("covers"), "The body or place that the values are of."),
    must(list<&Series::points>("points", kPoint, 1), "By date."),
    may(list<&Series::breaks>("breaks", kBreak, 0), "Where values before and after can't be compared."),
    must(reference<&Series::source>("source", Refers::source), "The table, an id of /sources."),
};
constexpr Form kSeries = form<Series>("a series", "The values of one area.", kSeriesFields);

constexpr FormField kMeasureFields[] = {
    must(id<&Measure::id>()),
    must(text<&Measure::name>("name"), "A few words."),
    must(text<&Measure::unit>("unit"), "\"%\", \"per 10,000 children\"."),
    must(text<&Measure::definition>("definition"), "What exactly is counted, and when."),
    must(word<&Measure::higherIs>("higherIs", kHigherIs), "How a rise is to be read."),
    may(word<&Measure::drawn>("drawn", kDrawn), "As what its chart shows it; left out: lines."),
    must(list<&Measure::series>("series", kSeries, 1), "One for each area and its time."),
    may(text<&Measure::caution>("caution"), "What a reader should beware of."),
    may(references<&Measure::themes>("themes", Refers::theme, 0),
        "The themes that it tells of, ids of /themes: it stands under their stories."),
};
constexpr Form kMeasure = form_with_ids<Measure>(
    Part::measures, "a measure", "An official figure that is published year by year.", kMeasureFields);

constexpr FormField kEventFields[] = {
    must(id<&Event::id>()),
    must(date<&Event::date>("date"), "When, or the first day."),
    may(text<&Event::dateText>("dateText"),
        "The source's own words where they say less than a date: \"later this year\"."),
    may(date<&Event::until>("until"), "The last day, not before the first."),
    must(text<&Event::title>("title"), "What, in a few words."),
    must(word<&Event::status>("status", kEventStatuses),
         "planned: so said the source; whether it happened is not known."),
    may(text<&Event::outcome>("outcome"), "What came of it."),
    must(references<&Event::bodies>("bodies", Refers::body, 0),
         "Whom it concerns, ids of /bodies; may be empty."),
    may(reference<&Event::inspection>("inspection", Refers::inspection),
        "The inspection that it goes with, an id of /inspections."),
    evidence<&Event::evidence>(),
    added<&Event::added>(),
    revised<&Event::revised>(),
};
constexpr Rule kEventRules[] = {rule(RuleKind::order, kEventFields, "date", "until")};
constexpr Form kEvent = form_with_ids<Event>(Part::events, "an event",
                                             "Something that happened, or was planned, beside inspections.",
                                             kEventFields, kEventRules);

// An account is an evidence with a sentence of ours.
constexpr FormField kAccountFields[] = {
    must(reference<&Evidence::source, Account>("source", Refers::source), "The source, an id of /sources."),
    must(text<&Account::says>("says"), "In our own plain words."),
    may(text<&Evidence::quote, Account>("quote"), "The source's words, verbatim."),
    may(text<&Evidence::at, Account>("at"), "Where in the source."),
    row<Account>(),
    may(text<&Evidence::column, Account>("column"), "The heading of the column."),
    value<Account>(),
};
constexpr Rule kAccountRules[] = {
    rule(RuleKind::oneOf, kAccountFields, "quote", "row"),
    rule(RuleKind::needs, kAccountFields, "at", "quote"),
    rule(RuleKind::needs, kAccountFields, "row", "column"),
    rule(RuleKind::needs, kAccountFields, "row", "value"),
    rule(RuleKind::needs, kAccountFields, "column", "row"),
    rule(RuleKind::needs, kAccountFields, "value", "row"),
};
constexpr Form kAccount{.called = "an account",
                        .says = "What one source says, with a quotation or a value from a table.",
                        .fields = kAccountFields,
                        .rules = kAccountRules,
                        .append = append_account,
                        .size = size<Account>};

constexpr FormField kDifferenceFields[] = {
    must(id<&Difference::id>()),
    may(reference<&Difference::inspection>("inspection", Refers::inspection),
        "The inspection that it is about, an id of /inspections."),
    must(text<&Difference::topic>("topic"), "What they differ on."),
    must(list<&Difference::accounts>("accounts", kAccount, 2), "What each source says."),
    must(text<&Difference::reading>("reading"), "How the difference can be understood."),
    added<&Difference::added>(),
    revised<&Difference::revised>(),
};
constexpr Form kDifference = form_with_ids<Difference>(
    Part::differences, "a difference", "Where sources differ. Both stay, side by side, with a reading.",
    kDifferenceFields);

constexpr FormField kGapFields[] = {
    must(id<&Gap::id>()),
    may(reference<&Gap::inspection>("inspection", Refers::inspection),
        "The inspection that it is about, an id of /inspections."),
    must(text<&Gap::sought>("sought"), "What was looked for."),
    must(text<&Gap::where>("where"), "Where."),
};
constexpr Form kGap =
    form_with_ids<Gap>(Part::gaps, "a gap", "What was looked for and not found.", kGapFields);

constexpr FormField kTermFields[] = {
    must(text<&Term::term>("term"), "As readers meet it."),
    must(text<&Term::meaning>("meaning"), "In plain words."),
    may(reference<&Term::source>("source", Refers::source), "Where the meaning is from, an id of /sources."),
};
constexpr Form kTerm = form<Term>("a term", "A word that a reader may not know.", kTermFields);

constexpr FormField kSynonymFields[] = {
    must(placed<Span, &Synonym::words>({.name = "words", .type = Type::cells}),
         "Words and phrases that mean the same: [\"LAC\", \"looked after children\"]. Any form of a word "
         "counts."),
    may(reference<&Synonym::source>("source", Refers::source),
        "Where it stands that they do, an id of /sources."),
};
constexpr Form kSynonym =
    form<Synonym>("words that are the same", "Terms that search takes for one another.", kSynonymFields);

constexpr FormField kRetiredFields[] = {
    must(id<&Retired::id>(), "No longer in use anywhere else."),
    must(date<&Retired::date>("date"), "When it was taken out."),
    may(mention<&Retired::replacedBy>("replacedBy", Refers::anything), "The id that is used now."),
    must(text<&Retired::why>("why"), "Why, in plain words."),
};
constexpr Form kRetired =
    form_with_ids<Retired>(Part::retired, "a retired id",
                           "An id that was in the record once and that links may hold.", kRetiredFields);

constexpr FormField kRecordFields[] = {
    must({.name = "format", .type = Type::formatName}, "What this file is."),
    must({.name = "version", .type = Type::formatVersion}, "Of this format."),
    must(text<&Dataset::title>("title"), "The record's name."),
    must(text<&Dataset::area>("area"), "Where."),
    must(date<&Dataset::asAt>("asAt"), "The day up to which sources were read."),
    must(text<&Dataset::about>("about"), "What the record is and who made it."),
    must(text<&Dataset::licence>("licence"), "Under what terms its parts may be used."),
    must(part("bodies", kBody), "Councils, the Trust, the inspectorate, the department, the commissioner."),
    must(part("frameworks", kFramework), "The rules inspections were held under."),
    must(part("themes", kTheme), "What findings are about, in the order of the matrix's rows."),
    must(part("sources", kSource), "Every document that is quoted."),
    may(part("kinds", kKind), "Kinds of inspection beside those that every record knows; may be left out."),
    must(part("inspections", kInspection), "Inspections, visits and pilots."),
    must(part("findings", kFinding), "What was found and recommended."),
    must(part("responses", kResponse), "What officials and councillors said."),
    must(part("figures", kFigure), "Numbers that sources give."),
    must(part("measures", kMeasure), "Official statistics."),
    must(part("events", kEvent), "What happened beside inspections."),
    must(part("differences", kDifference), "Where sources differ."),
    must(part("gaps", kGap), "What was looked for and not found."),
    must(part("glossary", kTerm), "Words explained."),
    may(part("synonyms", kSynonym), "Words that search takes for one another; may be left out."),
    must(part("retired", kRetired), "Ids that are no longer in use."),
};
constexpr Form kRecord{
    .called = "the record",
    .says =
        "What inspectors said of children's services, with the evidence under every line. `record check "
        "FILE` checks this and what a schema can't say: that ids are unique over all parts and every "
        "reference is found (a judgement's area in its inspection's own framework), that dates stand in "
        "order, that a theme isn't named twice, that no retired id is in use, that an area's parent is of a "
        "higher level, that bodies don't follow each other in a circle, that a finding answers only earlier "
        "ones, and that a figure's max is not less than its value. Fields that are not required are left out "
        "rather than empty, null or false.",
    .fields = kRecordFields,
    .rules = {},
    .append = the_record,
    .size = no_rows};

static_assert(std::size(kRecordFields) <= kMostFields && std::size(kInspectionFields) <= kMostFields,
              "the reader keeps kMostFields lines an object");

} // namespace

const Form& record_form() { return kRecord; }

std::span<const Written> written() { return kWritten; }

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
    case Refers::earlierFinding:
        return {"a finding", "/findings"};
    case Refers::kind:
        return {"a kind of inspection", "/kinds"};
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
    for (const FormField& field : kRecordFields)
        if (field.form != nullptr && field.form->hasId && field.form->part == part) return field.form->called;
    return {};
}

} // namespace record
