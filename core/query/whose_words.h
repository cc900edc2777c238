// whose_words: who says it, and how that is held.
//
// An entry's voice is who says it. What inspectors said is held
//   own        in their own report, letter or table (the source's publisher is the inspectorate)
//   quoted     verbatim in a page of others (the evidence says whose words it is)
//   reported   in the words of others
// and is told accordingly: "inspectors"; "inspectors, quoted by the press"; "council, reporting inspectors".
// Everybody else's words are told by their voice alone.
#pragma once

#include <cstdint>
#include <vector>

#include "core/query/entries.h"

namespace query {

enum class Held : std::uint8_t { own, quoted, reported };

struct WhoseWords {
    Held held = Held::own;
    std::vector<record::Voice> by; // who quotes or reports, each once; empty where it is their own
};

// Of an entry whose voice is the inspectors'; of any other, as if it were its own.
WhoseWords whose_words(const Entries& entries, record::Index entry);

} // namespace query
