#include "core/query/telling.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "core/record/sorting.h"

namespace query {
namespace {

using record::Index;
using record::kNone;

struct Ranked {
    Index entry = kNone;
    bool others = false;  // told by others than inspectors
    Index age = kNone;    // of its inspection: 0 is the latest
    bool found = true;    // not asked for: no recommendation
    std::size_t turn = 0; // how many of its theme and inspection come before it
    std::size_t sources = 0;
};

// Which of the lists that take turns the entry is in.
std::size_t lane(const Entries& entries, Index entry) {
    constexpr std::array<std::size_t, 4> lanes = {2, 1, 0, 3}; // by record::Direction
    const std::uint8_t direction = entries.direction[entry];
    return direction == kNoDirection || !is_finding(entries, entry) ? 4 : lanes[direction];
}

void rank(const Entries& entries, std::vector<Ranked>& list) {
    record::sort_stably(list, [](const Ranked& a, const Ranked& b) {
        return std::tie(a.others, a.age, a.found, b.sources) < std::tie(b.others, b.age, b.found, a.sources);
    });
    std::map<std::pair<Index, Index>, std::size_t> before;
    for (Ranked& one : list) one.turn = before[{one.age, entries.theme[one.entry]}]++;
    record::sort_stably(list, [](const Ranked& a, const Ranked& b) {
        return std::tie(a.others, a.age, a.found, a.turn) < std::tie(b.others, b.age, b.found, b.turn);
    });
}

} // namespace

std::vector<Index> telling_order(const Catalogue& catalogue, const std::vector<Index>& list, Index chosen) {
    const Entries& entries = catalogue.entries;
    const std::vector<Index>& byDate = catalogue.byDate;
    std::vector<Index> age(byDate.size(), 0);
    for (Index i = 0; i < byDate.size(); ++i) age[byDate[i]] = static_cast<Index>(byDate.size()) - 1 - i;

    std::array<std::vector<Ranked>, 5> lanes;
    for (const Index entry : list) {
        const Index inspection = entries.inspection[entry];
        lanes[lane(entries, entry)].push_back({entry, entries.voice[entry] != record::Voice::inspectors,
                                               inspection == kNone ? kNone : age[inspection],
                                               entries.kind[entry] != EntryKind::recommendation, 0,
                                               sources_of(entries, entry).size()});
    }
    std::vector<Index> order;
    order.reserve(list.size());
    if (std::find(list.begin(), list.end(), chosen) != list.end()) order.push_back(chosen);
    const auto add = [&](Index entry) {
        if (entry != chosen) order.push_back(entry);
    };
    for (auto& each : lanes) rank(entries, each);
    const std::size_t turns = std::max({lanes[0].size(), lanes[1].size(), lanes[2].size()});
    for (std::size_t i = 0; i < turns; ++i)
        for (std::size_t l = 0; l < 3; ++l)
            if (i < lanes[l].size()) add(lanes[l][i].entry);
    for (std::size_t l = 3; l < lanes.size(); ++l)
        for (const Ranked& one : lanes[l]) add(one.entry);
    return order;
}

} // namespace query
