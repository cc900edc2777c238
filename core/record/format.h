// format: the format of the record as a table.
//
// For every kind of object: its fields, what each holds and means, whether it must be there, where its value
// lands in a Dataset, and the rules between fields. The format is told here alone: the reader walks this
// table, and assets/inspections.schema.json, which tells other programs, is made from it (schema.h). A change
// of the format is a change here; then make that file anew with `record schema`.
//
// How texts, ids, dates and addresses are written stands in a table of its own: written().
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/record/names.h"
#include "core/record/record.h"

namespace record {

inline constexpr std::size_t kLongestId = 12;

// What a field holds, and (after the colon) the type of its place in the Dataset.
enum class Type : std::uint8_t {
    formatName,    // "inspection-record": none
    formatVersion, // 1: none
    text,          // std::string_view
    id,            // std::string_view; an id of its own
    date,          // Date
    word,          // one of a list of words: an enumeration
    yes,           // true, or the field is left out: bool
    number,        // double
    count,         // a whole number from 1: std::uint32_t
    address,       // a web address: std::string_view
    addressOrNull, // std::string_view
    cell,          // text or number, kept as text: std::string_view
    cells,         // a text, or a list of texts: Span over Dataset::strings
    reference,     // an id of something else: Index (of an inspectionOrEvent: the Count)
    mention,       // an id of something else, kept as text: std::string_view
    references,    // a list of ids, each once: Span over a pool of indices
    object,        // one object: none
    objects        // a list of objects: Span over their pool, or none for a part of the record
};

// What a reference may name.
enum class Refers : std::uint8_t {
    nothing,
    body,
    predecessor, // a body that came before this one; never round in a circle
    framework,
    theme,
    otherTheme, // a theme beside the finding's own
    source,
    inspection,
    finding,
    earlierFinding, // of an earlier inspection, or date, than the finding that it stands in
    kind,           // of inspection; its words may be longer than ids
    inspectionOrEvent,
    areaOfInspection, // an area of the framework of the inspection that the field stands in
    areaOfFramework,  // an area of the framework that the field stands in, of a higher level
    anything,         // any id in use
    bodyOrVoice
};

// The place of a field's value for row `row` of its kind.
using Place = void* (*)(Dataset& data, Index row);

struct Form;

struct FormField {
    std::string_view name;
    std::string_view says{}; // what it means, for who keeps the record; empty where the name says it
    Type type = Type::text;
    bool required = false;
    Place place = nullptr;         // of the type that `type` names; nullptr: kept nowhere
    std::span<const Name> words{}; // of a word: those allowed, in the enumeration's order
    Refers refers = Refers::nothing;
    const Form* form = nullptr; // of the object, or of each object of the list
    std::uint8_t least = 0;     // how many a list holds at least
};

enum class RuleKind : std::uint8_t {
    oneOf, // exactly one of a and b
    anyOf, // a or b or both
    needs, // a only with b (an empty list needs nothing)
    order, // the date a is not after the date b, as far as they tell
    range  // the number b is not less than the number a; left out, it is the same
};

// A rule between two fields, by their place in Form::fields.
struct Rule {
    RuleKind kind;
    std::uint8_t a, b;
};

struct Form {
    std::string_view called; // "a finding"
    std::string_view says;   // what it is
    std::span<const FormField> fields;
    std::span<const Rule> rules;
    Index (*append)(Dataset& data);           // adds a row and returns it
    std::size_t (*size)(const Dataset& data); // rows so far
    bool hasId = false;                       // its id is one of the record's ids, as of ...
    Part part = Part::bodies;
};

// No form has more fields.
inline constexpr std::size_t kMostFields = 24;

// The form of the whole file.
const Form& record_form();

// How text, an id, a date and an address are written. The reader checks the same without the patterns.
struct Written {
    std::string_view name, says;
    std::string_view pattern; // a regular expression (ECMA-262) that the whole value fits
    std::size_t longest = 0;  // characters at most; 0: no limit
};
std::span<const Written> written();

// "a theme" and where its ids stand, "/themes", for sentences.
struct Referred {
    std::string_view called, where;
};
Referred referred(Refers refers);

// "a theme", for sentences about an id of that part.
std::string_view part_called(Part part);

} // namespace record
