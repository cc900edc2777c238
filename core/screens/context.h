// context: what every part of a screen is made from. Built once for a View.
#pragma once

#include <memory>
#include <string>

#include "core/block/cards.h"
#include "core/query/bits.h"
#include "core/query/entries.h"
#include "core/state/view_state.h"

namespace view {

struct Context {
    const record::Dataset* data = nullptr;
    ViewState state; // chosen ids that the record lacks are gone from it
    std::shared_ptr<const query::Entries> entries;
    query::Bits shown;                        // entries that pass the filters
    record::Index inspection = record::kNone; // chosen
    record::Index theme = record::kNone;
    record::Index finding = record::kNone; // an entry
};

Context make_context(const record::Dataset& data, const ViewState& state);

// How cards are shown under the context's filters.
CardOptions card_options(const Context& context);

// The entries of `list` that pass the filters.
std::vector<record::Index> passing(const Context& context, const std::vector<record::Index>& list);

} // namespace view
