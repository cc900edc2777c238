// entries: findings, responses and one-off figures as one list of things that were said, each with what
// filters ask about. They are what the Findings screen lists and what every count counts.
//
// Columns of small integers: a filter walks them without touching a string. Built from a Dataset in one pass;
// the Dataset must outlive them.
//
// A response has no direction, and its voice is that of its speaker's body; a figure has no direction.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/record/record.h"

namespace query {

enum class EntryKind : std::uint8_t { finding, recommendation, response, figure };

inline constexpr std::uint8_t kNoDirection = 255;

struct Entries {
    const record::Dataset* data = nullptr;
    std::vector<EntryKind> kind;
    std::vector<record::Index> index;      // in findings, responses or figures
    std::vector<record::Index> inspection; // kNone where only a date is known
    std::vector<record::Index> theme;      // kNone where none is given
    std::vector<record::Span> alsoThemes;  // themeRefs
    std::vector<std::uint8_t> direction;   // record::Direction, or kNoDirection
    std::vector<record::Voice> voice;
    std::vector<std::uint64_t> bodies; // one bit a body; bodies beyond the 64th are not filtered by
    std::vector<std::uint8_t> tiers;   // one bit a record::Tier: those of its evidence
    std::vector<std::int16_t> year;    // of its inspection, else of its date; 0: not known
    std::vector<record::Span> evidence;

    record::Index size() const { return static_cast<record::Index>(kind.size()); }
};

Entries make_entries(const record::Dataset& data);

// Whether the entry is on the theme: its own theme, or one that it also touches.
bool on_theme(const Entries& entries, record::Index entry, record::Index theme);

bool is_finding(const Entries& entries, record::Index entry);

// The words of an entry, for search and for cards.
std::string_view statement(const Entries& entries, record::Index entry);
std::string_view id(const Entries& entries, record::Index entry);

// The entry with this id; kNone where there is none.
record::Index find_entry(const Entries& entries, std::string_view id);

// The day by which an inspection is placed: its start, else its end, else its publication.
record::Date inspection_date(const record::Inspection& inspection);

// Indices of the inspections in order of date; the file's own order where dates don't tell.
std::vector<record::Index> inspections_by_date(const record::Dataset& data);

} // namespace query
