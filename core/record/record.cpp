#include "core/record/record.h"

#include <algorithm>

namespace record {

Index find(const Dataset& data, Part part, std::string_view id) {
    const auto at = std::lower_bound(data.ids.begin(), data.ids.end(), id,
                                     [](const Id& a, std::string_view b) { return a.id < b; });
    return at != data.ids.end() && at->id == id && at->part == part ? at->index : kNone;
}

} // namespace record
