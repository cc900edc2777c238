// selection: which part of the record a reader asked for.
//
// The words are kept as they came (from a link, from a click), not resolved: a link outlives the record it
// was made on, and a word that this record doesn't know must not be lost on the way. filter.h resolves them.
//
// An empty list means "no wish": everything passes. Several words in one list are alternatives ("strength or
// progress"); several lists must all be met.
#pragma once

#include <string>
#include <vector>

namespace query {

struct Selection {
    std::vector<std::string> inspections; // ids
    std::vector<std::string> themes;      // ids
    std::vector<std::string> directions;  // keys of record/names.h
    std::vector<std::string> voices;      // keys
    std::vector<std::string> tiers;       // keys
    std::vector<std::string> bodies;      // ids
    std::vector<std::string> years;       // "2021"
    std::string search;                   // UTF-8, as typed

    friend bool operator==(const Selection&, const Selection&) = default;
};

} // namespace query
