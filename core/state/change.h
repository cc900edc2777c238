// change: what an action does to the state. Everything that can be pressed carries an Action, a short list of
// changes, rather than a copy of the state it leads to: a table of a million rows costs what is on screen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/state/view_state.h"

namespace view {

enum class Field : std::uint8_t {
    screen,
    columns,
    theme,
    inspection,
    finding,
    filter, // the list of one facet
    search,
    sort,
    group,
    show,
    judgement,
    measure,
    areas,
    marks,
    part,
    everything // whatever the operation: back to the first screen
};

enum class Op : std::uint8_t {
    set,    // the field becomes `value` (a list: of that one word; an empty value clears it)
    toggle, // of a list: `value` goes in, or out where it was in; so of an id; of marks: on or off; else as set
    clear   // back to the default
};

struct Change {
    Field field = Field::everything;
    Op op = Op::clear;
    // Words as a link writes them ("findings", "workforce", "oct-2022.nnc", "off"); one that the field
    // doesn't know leaves it as it was.
    std::string value = {};
    Facet facet = {}; // of Field::filter
};

using Action = std::vector<Change>;

// The state after `action`. Choosing another inspection or theme lets go of the chosen finding.
ViewState applied(ViewState state, const Action& action);

// Whether the browser's history gets a step of its own (choosing, filtering, another screen), or the step it
// stands on is replaced (typing in the search box, sorting, grouping).
bool adds_step(const Action& action);

// Short ways to write the commonest actions, and several of them as one.
Action choose(Field field, std::string_view value);
Action choose(Facet facet, std::string_view value);
Action toggle(Field field, std::string_view value);
Action toggle(Facet facet, std::string_view value);
Action clear(Field field);
Action clear(Facet facet);

template <class... More>
Action both(Action first, More... more) {
    (first.insert(first.end(), more.begin(), more.end()), ...);
    return first;
}

// To another screen: what was chosen goes along, but for which part of the screen was looked at.
Action go_to(std::string_view screen);

// The same for who stands at `state` and presses a screen's name: what is chosen there as one theme or inspection
// is the filter that Findings shows, and the one theme or inspection that Findings is filtered by is what Timeline
// and Themes show as chosen.
Action way_to(const ViewState& state, std::string_view screen);

// What typing `text` in the search box does in `state`. What is found is listed in Findings, so that is where
// it leads; a search that is emptied leaves the reader where they are.
Action search_for(const ViewState& state, std::string text);

// Removes all filters and the search; what is chosen stays.
Action clear_filters();

} // namespace view
