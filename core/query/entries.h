// entries: findings, responses and one-off figures as one list of things that were said, each with what
// filters ask about. They are what the Findings screen lists and what every count counts.
//
// Columns of small integers: a filter walks them without touching a string. Made of a Dataset, which must
// outlive them, in one pass.
//
// A response has no direction, and its voice is that of its speaker's body; a figure has no direction.
#pragma once

#include <cstdint>
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
    std::vector<bool> ownWords; // what inspectors said in their own documents (whose_words.h)
    std::vector<record::Index>
        pages; // of each source: the first one at its address, a page that was read twice

    record::Index size() const { return static_cast<record::Index>(kind.size()); }
};

// The voice of whoever speaks for a body of this kind.
record::Voice voice_of(record::BodyKind kind);

[[gnu::noinline]] Entries make_entries(const record::Dataset& data);

// Whether the entry is on the theme: its own theme, or one that it also touches.
bool on_theme(const Entries& entries, record::Index entry, record::Index theme);

bool is_finding(const Entries& entries, record::Index entry);

// Whether the entry is about the body; with kNone: any entry is.
bool of_body(const Entries& entries, record::Index entry, record::Index body);

// Whether it has evidence that is one of these tiers, one bit a tier (record::Tier).
inline bool of_tiers(const record::Dataset& data, const record::Evidence& evidence, std::uint8_t tiers) {
    return (tiers >> static_cast<unsigned>(data.sources[evidence.source].tier) & 1U) != 0;
}

// The sources of the entry's evidence of these tiers, each page once, as the evidence names them first.
std::vector<record::Index> sources_of(const Entries& entries, record::Index entry, std::uint8_t tiers = 0xFF);

// The date that the entry itself gives; an entry of an inspection often has none.
record::Date own_date(const Entries& entries, record::Index entry);

// When its inspection was; not known where it is of none.
record::Date date_of_inspection(const Entries& entries, record::Index entry);

// When the entry was added to the record, and how it was changed since.
struct Kept {
    record::Date added;
    record::Span revised; // revisions
};
Kept kept(const Entries& entries, record::Index entry);

// The words of an entry, for search and for cards.
std::string_view statement(const Entries& entries, record::Index entry);
std::string_view id(const Entries& entries, record::Index entry);

// The entry with this id; kNone where there is none.
record::Index find_entry(const Entries& entries, std::string_view id);

} // namespace query
