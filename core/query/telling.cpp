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
    bool others = false;    // told by others than inspectors
    std::size_t place = 0;  // of its inspection among those told of: 0 comes first
    bool found = true;      // not asked for: no recommendation
    std::size_t before = 0; // how many of its theme and inspection come before it
    std::size_t sources = 0;
};

// A lane's entries of one inspection, of inspectors or of others, in their order.
struct Queue {
    bool others = false;
    std::size_t place = 0;
    std::vector<Index> entries = {};
    std::size_t next = 0;
};

// Which of the lists that take turns the entry is in.
std::size_t lane(const Entries& entries, Index entry) {
    constexpr std::array<std::size_t, 4> lanes = {2, 1, 0, 3}; // by record::Direction
    const std::uint8_t direction = entries.direction[entry];
    return direction == kNoDirection || !is_finding(entries, entry) ? 4 : lanes[direction];
}

std::vector<Queue> queues_of(const Entries& entries, std::vector<Ranked> list) {
    record::sort_stably(list, [](const Ranked& a, const Ranked& b) {
        return std::tie(a.others, a.place, a.found, b.sources) <
               std::tie(b.others, b.place, b.found, a.sources);
    });
    std::map<std::pair<std::size_t, Index>, std::size_t> before;
    for (Ranked& one : list) one.before = before[{one.place, entries.theme[one.entry]}]++;
    record::sort_stably(list, [](const Ranked& a, const Ranked& b) {
        return std::tie(a.others, a.place, a.found, a.before) <
               std::tie(b.others, b.place, b.found, b.before);
    });
    std::vector<Queue> queues;
    for (const Ranked& one : list) {
        if (queues.empty() || queues.back().others != one.others || queues.back().place != one.place)
            queues.push_back({one.others, one.place});
        queues.back().entries.push_back(one.entry);
    }
    return queues;
}

// Each inspection's place: whole inspections before visits, the latest first; the last place is of what
// belongs to none.
std::vector<std::size_t> places(const Catalogue& catalogue) {
    std::vector<Index> order(catalogue.byDate.rbegin(), catalogue.byDate.rend());
    record::sort_stably(order, [&](Index a, Index b) {
        const auto visit = [&](Index i) { return !catalogue.data->inspections[i].kind.whole; };
        return visit(a) < visit(b);
    });
    std::vector<std::size_t> place(order.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    return place;
}

// The queue whose turn it is: of the inspection of which least was told. nullptr: all of them are told.
Queue* next_of(std::vector<Queue>& lane, const std::vector<std::size_t>& told) {
    Queue* best = nullptr;
    for (Queue& queue : lane) {
        if (queue.next == queue.entries.size()) continue;
        if (best == nullptr ||
            std::tie(queue.others, told[queue.place]) < std::tie(best->others, told[best->place]))
            best = &queue;
    }
    return best;
}

} // namespace

std::vector<Index> telling_order(const Catalogue& catalogue, const std::vector<Index>& list, Index chosen) {
    const Entries& entries = catalogue.entries;
    const std::vector<std::size_t> place = places(catalogue);
    const auto place_of = [&](Index entry) {
        const Index inspection = entries.inspection[entry];
        return inspection == kNone ? place.size() : place[inspection];
    };
    std::vector<std::size_t> told(place.size() + 1, 0); // how many, by place
    std::vector<Index> order;
    order.reserve(list.size());
    if (std::find(list.begin(), list.end(), chosen) != list.end()) {
        order.push_back(chosen);
        ++told[place_of(chosen)];
    }
    std::array<std::vector<Ranked>, 5> ranked;
    for (const Index entry : list)
        if (entry != chosen)
            ranked[lane(entries, entry)].push_back(
                {entry, entries.voice[entry] != record::Voice::inspectors, place_of(entry),
                 entries.kind[entry] != EntryKind::recommendation, 0, sources_of(entries, entry).size()});
    std::array<std::vector<Queue>, 5> lanes;
    for (std::size_t l = 0; l < lanes.size(); ++l) lanes[l] = queues_of(entries, std::move(ranked[l]));
    const auto take = [&](std::vector<Queue>& from) {
        Queue* queue = next_of(from, told);
        if (queue == nullptr) return false;
        order.push_back(queue->entries[queue->next++]);
        ++told[queue->place];
        return true;
    };
    for (bool more = true; more;) {
        more = false;
        for (std::size_t l = 0; l < 3; ++l)
            if (take(lanes[l])) more = true;
    }
    for (std::size_t l = 3; l < lanes.size(); ++l)
        while (take(lanes[l])) {
        }
    return order;
}

} // namespace query
