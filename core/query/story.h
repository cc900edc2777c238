// story: one theme through every inspection: what was said of it at each, how much of that inspection is known, and
// what can be said of all of them together.
//
// Every inspection that said something of the theme or looked at it is a part of its story. Of those known in part
// that said nothing here it isn't known whether they would: they count neither as silent nor as raising it.
#pragma once

#include <array>
#include <vector>

#include "core/query/coverage.h"

namespace query {

struct StoryPart {
    record::Index inspection = record::kNone;
    Coverage coverage = Coverage::grades;
    bool looked = false;                  // at the theme, by its task (coverage.h)
    std::vector<record::Index> findings;  // on the theme, in the record's order, whatever the filters
    std::array<std::uint32_t, 4> marks{}; // of them, by record::Direction

    std::uint32_t of(record::Direction direction) const { return marks[static_cast<std::size_t>(direction)]; }
    bool concern() const { return of(record::Direction::concern) > 0; }
    bool good() const { return of(record::Direction::strength) + of(record::Direction::progress) > 0; }
};

struct Story {
    std::vector<StoryPart> parts; // the earliest first

    // nullptr where there is none: the first and the last at which it was a concern, and the last that spoke of it.
    const StoryPart* first_concern() const;
    const StoryPart* last_concern() const;
    const StoryPart* last_told() const;
};

Story make_story(const Catalogue& catalogue, record::Index theme);

// How often a theme was a concern, among the inspections that looked at it.
struct Raised {
    std::size_t looked = 0;   // all that looked at it
    std::size_t raised = 0;   // of them: a concern
    std::size_t silent = 0;   // of them: known whole, and no concern
    std::size_t notKnown = 0; // of them: known in part, and no concern here
    // A concern at others: whose task it wasn't, for they are known whole; and of which that isn't known.
    std::size_t beside = 0, besidePerhaps = 0;
};
Raised raised(const Story& story);

// Whether it was a concern at every inspection that looked at it and of which that is known; of two at least.
bool raised_each_time(const Raised& raised);

} // namespace query
