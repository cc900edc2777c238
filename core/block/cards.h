// cards: a finding, response or figure with its kind, its statement, its quotations and where they stand.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/block/quotes.h"
#include "core/block/view.h"
#include "core/query/entries.h"
#include "core/query/search/marks.h"

namespace view {

struct CardOptions {
    std::uint8_t tiers = 0xFF;      // show evidence of these tiers only
    query::Marks marks;             // search words to mark
    bool inspection = true;         // name the inspection on the card
    bool theme = true;              // name the theme
    std::string chosen;             // id of the chosen entry
    Citing named = Citing::shortly; // how its quotations name their sources: taken away, whole
};

Card make_card(const query::Entries& entries, record::Index entry, const CardOptions& options);

// A list of these entries, each made when it is asked for.
Cards make_cards(const query::Entries& entries, std::vector<record::Index> list, std::string name,
                 CardOptions options);

// A list of cards as they are.
Cards fixed_cards(std::vector<Card> cards, std::string name);

// " (Ofsted, “Inspection of North”, 7 July 2026, ¶ 7, https://...)": a source and places in it, in words alone.
std::string source_in_brackets(const record::Dataset& data, record::Index source,
                               const std::vector<std::string>& places);

// To paste: statement, then a line a source: quotations, publisher, title, date, places, address.
std::string citation(const query::Entries& entries, record::Index entry);

} // namespace view
