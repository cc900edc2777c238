// sorting: puts a list in order, equal ones as they were.
//
// std::stable_sort is compiled anew for every list and every comparison, some two kilobytes each time, and there were
// thirty of them before the first frame. Here the sorting is compiled once, over the places of the list, and asks by a
// pointer; that is slower by call, so what is hot (core/query/search/) has its own.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "core/record/record.h"

namespace record {

// The places 0 to `count` - 1 in the order that `less(list, a, b)` gives them.
std::vector<Index> places_in_order(std::size_t count, bool (*less)(const void* list, Index a, Index b),
                                   const void* list);

// `less(a, b)`: a stands before b.
template <class T, class Less>
void sort_stably(std::span<T> list, const Less& less) {
    if (list.size() < 2) return;
    struct Listed {
        const T* first;
        const Less* less;
    };
    const Listed listed{list.data(), &less};
    const std::vector<Index> order = places_in_order(
        list.size(),
        [](const void* at, Index a, Index b) {
            const auto& its = *static_cast<const Listed*>(at);
            return static_cast<bool>((*its.less)(its.first[a], its.first[b]));
        },
        &listed);
    std::vector<T> sorted;
    sorted.reserve(list.size());
    for (const Index i : order) sorted.push_back(std::move(list[i]));
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = std::move(sorted[i]);
}
template <class T, class Less>
void sort_stably(std::vector<T>& list, const Less& less) {
    sort_stably(std::span<T>(list), less);
}

} // namespace record
