// screens: from a record and a state to the View of it. The one door through which every output comes.
#pragma once

#include <string>
#include <vector>

#include "core/block/view.h"
#include "core/record/record.h"
#include "core/state/link.h"

namespace view {

// The View of `state`. Ids that the record lacks are left out of it and named in its notices.
View make_view(const record::Dataset& data, const ViewState& state);

// The View of a link: notices say what of the link couldn't be honoured, and what changed since it was
// shared.
View make_view(const record::Dataset& data, const Link& link);

// What a first visit shows: the theme that most inspections spoke of, at the latest that did. A default of
// the page without a link only; no link ever depends on it.
ViewState first_visit(const record::Dataset& data);

// Its View, with a line that says what this is.
View first_view(const record::Dataset& data);

// The five screens, as the page's header offers them.
struct Place {
    std::string label;
    Action action;
    bool chosen = false;
};
std::vector<Place> places(const ViewState& state);

} // namespace view
