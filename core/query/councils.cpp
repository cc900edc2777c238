#include "core/query/councils.h"

#include <algorithm>

namespace query {
namespace {

using record::Dataset;
using record::Index;

void add_today(Councils& today, const Dataset& data, Index council) {
    const std::size_t before = today.size();
    for (Index body = 0; body < data.bodies.size(); ++body) {
        const auto follows = slice(data.bodyRefs, data.bodies[body].follows);
        if (std::find(follows.begin(), follows.end(), council) != follows.end()) add_today(today, data, body);
    }
    if (today.size() == before && !holds(today, council)) today.push_back(council);
}

} // namespace

bool holds(const Councils& councils, Index one) {
    return std::find(councils.begin(), councils.end(), one) != councils.end();
}

Councils councils(const Dataset& data, record::Span bodies) {
    const auto all = slice(data.bodyRefs, bodies);
    Councils found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](Index body) { return data.bodies[body].kind == record::BodyKind::council; });
    return found;
}

Councils councils_today(const Dataset& data, const Councils& councils) {
    Councils today;
    for (const Index council : councils) add_today(today, data, council);
    return today;
}

bool share_council(const Dataset& data, const Councils& councils, const Councils& today) {
    const Councils own = councils_today(data, councils);
    return std::any_of(own.begin(), own.end(), [&](Index council) { return holds(today, council); });
}

} // namespace query
