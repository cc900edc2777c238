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

// Kinds of finding of which as many are told as the whole list holds, in this order where they are level: concerns,
// progress, strengths. What is neutral, and responses and figures, come after all of those.
constexpr std::size_t kKinds = 3, kNeutral = 3, kOther = 4;

std::size_t kind_of(const Entries& entries, Index entry) {
    constexpr std::array<std::size_t, 4> kinds = {2, 1, 0, kNeutral}; // by record::Direction
    const std::uint8_t direction = entries.direction[entry];
    return direction == kNoDirection || !is_finding(entries, entry) ? kOther : kinds[direction];
}

struct Ranked {
    Index entry = kNone;
    bool others = false;    // told by others than inspectors
    bool found = true;      // not asked for: no recommendation
    std::size_t before = 0; // how many of its theme come before it
    std::size_t sources = 0;
};

// Of one inspection, or of none, what it says of one kind, in the order in which it is told.
struct Queue {
    std::vector<Ranked> list;
    std::size_t next = 0;

    bool empty() const { return next == list.size(); }
};

void rank(const Entries& entries, std::vector<Ranked>& list) {
    record::sort_stably(list, [](const Ranked& a, const Ranked& b) {
        return std::tie(a.others, a.found, b.sources) < std::tie(b.others, b.found, a.sources);
    });
    std::map<Index, std::size_t> before;
    for (Ranked& one : list) one.before = before[entries.theme[one.entry]]++;
    record::sort_stably(list, [](const Ranked& a, const Ranked& b) {
        return std::tie(a.others, a.found, a.before) < std::tie(b.others, b.found, b.before);
    });
}

// What there is to tell of one inspection.
struct Share {
    std::array<Queue, 5> queues;          // by kind
    std::array<std::size_t, 5> told = {}; // of each kind
    std::size_t all = 0;                  // told of all kinds
    std::size_t kind = kOther + 1;        // whose turn it is; this where all is told
    bool others = false;                  // what is told next is told by others than inspectors

    bool empty() const { return kind > kOther; }

    void tell(std::size_t which) {
        ++told[which];
        ++all;
    }

    // Finds the kind whose turn it is. Inspectors' own before others' words; each kind once, that of which there is most
    // first; then that of which least was told beside how many there are (as seats are shared by Webster and
    // Sainte-Laguë).
    void turn() {
        const auto by_others = [&](std::size_t of) { return queues[of].list[queues[of].next].others; };
        const auto comes_first = [&](std::size_t a, std::size_t b) {
            if (by_others(a) != by_others(b)) return by_others(b);
            if ((told[a] == 0) != (told[b] == 0)) return told[a] == 0;
            const auto quotient = [&](std::size_t of) {
                return static_cast<double>(queues[of].list.size()) / static_cast<double>(2 * told[of] + 1);
            };
            return quotient(a) > quotient(b);
        };
        kind = kOther + 1;
        for (std::size_t of = 0; of < kKinds; ++of)
            if (!queues[of].empty() && (empty() || comes_first(of, kind))) kind = of;
        for (std::size_t of = kNeutral; of <= kOther && empty(); ++of)
            if (!queues[of].empty()) kind = of;
        others = !empty() && by_others(kind);
    }

    // What is no neutral finding, response or figure before those; inspectors' own; of which least was told.
    bool before(const Share& other) const {
        const auto late = [](const Share& share) { return share.kind >= kKinds; };
        return std::make_tuple(late(*this), others, all) <
               std::make_tuple(late(other), other.others, other.all);
    }
};

// The inspections of which there is something to tell, in turn: whole inspections, the latest first; then visits, those
// first of which there is most, of as much the latest; what belongs to none comes last.
std::vector<Share> in_turn(const Catalogue& catalogue, const std::vector<Index>& list, Index chosen) {
    const Entries& entries = catalogue.entries;
    std::vector<Index> order(catalogue.byDate.rbegin(), catalogue.byDate.rend());
    order.push_back(kNone);
    std::vector<std::size_t> number(order.size(), 0); // by inspection; the last of none
    const auto at = [&](Index inspection) { return std::min<std::size_t>(inspection, number.size() - 1); };
    for (const Index entry : list) ++number[at(entries.inspection[entry])];
    record::sort_stably(order, [&](Index a, Index b) {
        const auto rank = [&](Index i) {
            if (i == kNone) return 2;
            return catalogue.data->inspections[i].kind.whole ? 0 : 1;
        };
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        return rank(a) == 1 && number[at(a)] > number[at(b)];
    });
    std::vector<std::size_t> place(number.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) place[at(order[i])] = i;

    std::vector<Share> shares(order.size());
    for (const Index entry : list) {
        Share& share = shares[place[at(entries.inspection[entry])]];
        const std::size_t kind = kind_of(entries, entry);
        if (entry == chosen)
            share.tell(kind);
        else
            share.queues[kind].list.push_back({entry, entries.voice[entry] != record::Voice::inspectors,
                                               entries.kind[entry] != EntryKind::recommendation, 0,
                                               sources_of(entries, entry).size()});
    }
    for (Share& share : shares) {
        for (Queue& queue : share.queues) rank(entries, queue.list);
        share.turn();
    }
    shares.erase(std::remove_if(shares.begin(), shares.end(), [](const Share& one) { return one.empty(); }),
                 shares.end());
    return shares;
}

} // namespace

void tell_in_turn(const Catalogue& catalogue, const std::vector<Index>& list, Index chosen,
                  const std::function<bool(Index)>& tell) {
    if (std::find(list.begin(), list.end(), chosen) != list.end() && !tell(chosen)) return;
    std::vector<Share> shares = in_turn(catalogue, list, chosen);
    while (!shares.empty()) {
        const auto best = std::min_element(shares.begin(), shares.end(),
                                           [](const Share& a, const Share& b) { return a.before(b); });
        const Index entry = best->queues[best->kind].list[best->queues[best->kind].next++].entry;
        best->tell(best->kind);
        best->turn();
        if (best->empty()) shares.erase(best);
        if (!tell(entry)) return;
    }
}

std::vector<Index> telling_order(const Catalogue& catalogue, const std::vector<Index>& list, Index chosen,
                                 std::size_t most) {
    std::vector<Index> order;
    tell_in_turn(catalogue, list, chosen, [&](Index entry) {
        if (order.size() < most) order.push_back(entry);
        return order.size() < most;
    });
    return order;
}

} // namespace query
