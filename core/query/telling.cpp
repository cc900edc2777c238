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
    std::size_t all = 0;                  // of all kinds

    // The kind whose turn it is; kOther + 1 where all is told. Inspectors' own before others' words; each kind once, that of
    // which there is most first; then that of which least was told beside how many there are (as seats are shared by
    // Webster and Sainte-Laguë).
    std::size_t next() const {
        std::size_t best = kOther + 1;
        const auto comes_first = [&](std::size_t a, std::size_t b) {
            const auto others = [&](std::size_t kind) { return queues[kind].list[queues[kind].next].others; };
            if (others(a) != others(b)) return others(b);
            if ((told[a] == 0) != (told[b] == 0)) return told[a] == 0;
            const auto quotient = [&](std::size_t kind) {
                return static_cast<double>(queues[kind].list.size()) /
                       static_cast<double>(2 * told[kind] + 1);
            };
            return quotient(a) > quotient(b);
        };
        for (std::size_t kind = 0; kind < kKinds; ++kind)
            if (!queues[kind].empty() && (best > kOther || comes_first(kind, best))) best = kind;
        for (std::size_t kind = kNeutral; kind <= kOther && best > kOther; ++kind)
            if (!queues[kind].empty()) best = kind;
        return best;
    }
};

// Whether `a` comes before `b` at the same turn: what is no neutral finding, response or figure; inspectors' own.
struct Turn {
    bool late = false, others = false;
    std::size_t all = 0;
    friend bool operator<(const Turn& a, const Turn& b) {
        return std::tie(a.late, a.others, a.all) < std::tie(b.late, b.others, b.all);
    }
};

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

} // namespace

std::vector<Index> telling_order(const Catalogue& catalogue, const std::vector<Index>& list, Index chosen) {
    const Entries& entries = catalogue.entries;
    const std::vector<std::size_t> place = places(catalogue);
    std::vector<Share> shares(place.size() + 1); // by place
    const auto share_of = [&](Index entry) -> Share& {
        const Index inspection = entries.inspection[entry];
        return shares[inspection == kNone ? place.size() : place[inspection]];
    };
    for (const Index entry : list)
        if (entry != chosen)
            share_of(entry).queues[kind_of(entries, entry)].list.push_back(
                {entry, entries.voice[entry] != record::Voice::inspectors,
                 entries.kind[entry] != EntryKind::recommendation, 0, sources_of(entries, entry).size()});
    for (Share& share : shares)
        for (Queue& queue : share.queues) rank(entries, queue.list);

    std::vector<Index> order;
    order.reserve(list.size());
    const auto tell = [&](Share& share, std::size_t kind, Index entry) {
        ++share.told[kind];
        ++share.all;
        order.push_back(entry);
    };
    if (std::find(list.begin(), list.end(), chosen) != list.end())
        tell(share_of(chosen), kind_of(entries, chosen), chosen);
    while (order.size() < list.size()) {
        Share* best = nullptr;
        Turn turn;
        for (Share& share : shares) {
            const std::size_t kind = share.next();
            if (kind > kOther) continue;
            const Turn own{kind >= kKinds, share.queues[kind].list[share.queues[kind].next].others,
                           share.all};
            if (best != nullptr && !(own < turn)) continue;
            best = &share;
            turn = own;
        }
        if (best == nullptr) break;
        const std::size_t kind = best->next();
        tell(*best, kind, best->queues[kind].list[best->queues[kind].next].entry);
        ++best->queues[kind].next;
    }
    return order;
}

} // namespace query
