#include "core/record/sorting.h"

#include <algorithm>
#include <numeric>

namespace record {

std::vector<Index> places_in_order(std::size_t count, bool (*less)(const void* list, Index a, Index b),
                                   const void* list) {
    std::vector<Index> order(count);
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) { return less(list, a, b); });
    return order;
}

} // namespace record
