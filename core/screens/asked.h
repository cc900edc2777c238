// asked: what every screen's answer begins with: the state after the record's say, and what it is of.
//
// Each screen (a folder here, a row in registry.h) has an answer of its own, a plain struct that adds to
// Asked what the screen works out: `Timeline`, `Findings`, ... Everything that is drawn, printed or taken
// away is a function of it:
//
//   static S S::of(Asked)      works it out, once
//   blocks(const S&)           the View: what the screen shows
//   page(const S&, room)       blocks of a briefing on one page, `room` high (block/sheet.h)
//   briefing(const S&)         blocks of a briefing with every finding
//   data(const S&)             a table of plain words
//   news(const S&)             what it shows that may be newer than a link
//   file_words(const S&)       what tells a file of it from others
//   about(const S&)            what a link to it says of itself: Asked's own where it has none
//
// Lifetime: an answer refers to the Catalogue, blocks refer to their answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/block/cards.h"
#include "core/query/bits.h"
#include "core/query/catalogue.h"
#include "core/state/view_state.h"

namespace view {

struct Asked {
    const query::Catalogue* catalogue = nullptr;
    ViewState state; // without chosen ids that the record lacks, with what the screen chooses by itself
    record::Index inspection = record::kNone; // chosen
    record::Index theme = record::kNone;
    record::Index finding = record::kNone; // an entry
    std::optional<query::Thing> thing;     // an event, difference, gap or source, chosen in its place
    Filtered filtered;                     // by the filters and the search
    query::Bits shown;                     // entries that pass them
    CardOptions cards;                     // how cards are shown under the filters

    // Worked out by the screen.
    query::Bits counted;             // entries that the screen is of, filters apart: what its counts count
    std::vector<record::Index> told; // entries that it tells, in the record's order: what can be taken away
    std::string title;               // of the page: "Workforce stability, July 2021"
    std::string says;                // one sentence on what is shown, for a shared link

    const record::Dataset& data() const { return *catalogue->data; }
    const query::Entries& entries() const { return catalogue->entries; }
    const record::Inspection& inspection_at(record::Index i) const { return data().inspections[i]; }
    const record::Theme& theme_at(record::Index i) const { return data().themes[i]; }
};

// The event, difference, gap or source with this id.
std::optional<query::Thing> thing_of(const record::Dataset& data, std::string_view id);

// `counted` are all findings, `told` all entries that pass the filters.
Asked make_asked(const query::Catalogue& catalogue, const ViewState& state);

// The entries of `list` that pass the filters.
std::vector<record::Index> passing(const Asked& asked, std::vector<record::Index> list);

// The entries that `wanted(entry)` wants.
template <class Wanted>
query::Bits entries_where(const Asked& asked, Wanted wanted) {
    query::Bits bits = query::bits_none(asked.entries().size());
    for (record::Index entry = 0; entry < asked.entries().size(); ++entry)
        if (wanted(entry)) query::bits_put(bits, entry);
    return bits;
}

// The inspections that the answer is about: the chosen one, or that of the chosen finding (kNone where it has
// none).
std::vector<record::Index> inspections_of(const Asked& asked);

// A way to another screen with an inspection, or with a theme, or both.
Action show_on_timeline(const Asked& asked, record::Index inspection, record::Index theme);
// To a theme's story.
Action story_of(const Asked& asked, record::Index theme);
// All that is said: to Findings, without other filters.
Action list_findings(Action filters);

// What mail and chat show of a link, and a search engine of a page.
struct About {
    std::string title, description;
};
About about(const Asked& asked); // the title and the sentence of what is shown

// What a screen shows that has a date in the record: entries, and rows of inspections, events and
// differences.
struct News {
    query::Bits entries;
    std::vector<record::Index> inspections = {}, events = {}, differences = {};
};

} // namespace view
