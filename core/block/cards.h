// cards: a finding, response or figure with its kind, its statement, its quotations and where they stand.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/block/view.h"
#include "core/query/entries.h"
#include "core/query/search.h"

namespace view {

struct CardOptions {
    std::uint8_t tiers = 0xFF; // show evidence of these tiers only
    query::Needles needles;    // search words to mark
    bool inspection = true;    // name the inspection on the card
    bool theme = true;         // name the theme
    std::string chosen;        // id of the chosen entry
};

Card make_card(const query::Entries& entries, record::Index entry, const CardOptions& options);

// A list of these entries, each made when it is asked for.
Cards make_cards(const query::Entries& entries, std::vector<record::Index> list, std::string name,
                 CardOptions options);

// A list of cards as they are.
Cards fixed_cards(std::vector<Card> cards, std::string name);

// Evidence as a reader can check it: the words, the source, its date, the place in it.
Quote make_quote(const record::Dataset& data, const record::Evidence& evidence,
                 const query::Needles& needles = {});

// Where in its source it stands; empty where that tells a reader nothing.
std::string_view place_in(const record::Dataset& data, const record::Evidence& evidence);

// `text` cut into runs with the hits marked.
Text with_hits(std::string_view text, const query::Needles& needles, Tone tone = Tone::ink);

// One line to paste: statement, quotation, source, date, place, address.
std::string citation(const query::Entries& entries, record::Index entry);

} // namespace view
