// documents: the texts in which entries and things are searched, and where in them each stands.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/query/search.h"

namespace query {

using TakeText = std::function<void(std::string_view text, Where where)>;

// The words of an entry itself: its statement, what kind of entry it is (a recommendation, a response, a figure), and
// what its sources say.
void each_own_text(const Entries& entries, record::Index entry, const TakeText& take);

// The names that it goes by.
void each_name(const Entries& entries, record::Index entry, const TakeText& take);

// A thing's title, and what is said of it.
void each_text(const record::Dataset& data, const Thing& thing, const TakeText& take);

// All there are, in the order of their kinds.
std::vector<Thing> all_things(const record::Dataset& data);

} // namespace query
