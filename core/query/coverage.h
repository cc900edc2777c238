// coverage: how much of an inspection is known here, and so what its silence proves.
//
// Silence proves something only where everything was read. Worked out for an inspection and a council:
//   whole   its own report or letter is among the sources and was read whole (an output that names its source)
//   part    only what other pages tell of it
//   grades  nothing but a table's row
// Of an inspection it is the least of its councils'; of the Trust, which works for them, the inspection's.
//
// Whether an inspection looked at a theme goes by its task, not by what was found: the theme is in its focus,
// or it is a full inspection and judges the theme's area. That something was said doesn't show that the theme
// was looked at.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/query/catalogue.h"

namespace query {

enum class Coverage : std::uint8_t { grades, part, whole };

Coverage coverage(const Catalogue& catalogue, record::Index inspection, record::Index body = record::kNone);

// The inspections that were held, by how much of them is known, the earliest first.
struct Known {
    std::array<std::vector<record::Index>, 3> inspections; // by Coverage

    const std::vector<record::Index>& of(Coverage coverage) const {
        return inspections[static_cast<std::size_t>(coverage)];
    }
};
Known known(const Catalogue& catalogue);

bool looks_at(const record::Dataset& data, const record::Inspection& inspection, record::Index theme);

// What stands where nothing was said.
enum class Nothing : std::uint8_t {
    silent,    // whole, looked at, and nothing said
    notLooked, // whole, and not looked at
    notKnown   // not whole: that nothing is known of it proves nothing
};
Nothing nothing_of(const Catalogue& catalogue, record::Index inspection, record::Index theme,
                   record::Index body = record::kNone);

// Whether judgements that map to `maps` are of the theme area.
bool belongs(record::Maps maps, record::Area area);

} // namespace query
