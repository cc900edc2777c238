#include "core/record/record.h"

#include <algorithm>

namespace record {

void index_parts(Dataset& data) {
    data.ids.clear();
    const auto add = [&](Part part, const auto& rows) {
        Index row = 0;
        for (const auto& one : rows) data.ids.push_back({one.id, part, row++});
    };
    add(Part::bodies, data.bodies);
    add(Part::frameworks, data.frameworks);
    add(Part::themes, data.themes);
    add(Part::sources, data.sources);
    add(Part::inspections, data.inspections);
    add(Part::responses, data.responses);
    add(Part::figures, data.figures);
    add(Part::measures, data.measures);
    add(Part::events, data.events);
    add(Part::differences, data.differences);
    add(Part::gaps, data.gaps);
    add(Part::retired, data.retired);
    for (Index i = 0; i < data.findings.size(); ++i)
        data.ids.push_back({data.findings.id[i], Part::findings, i});
    std::sort(data.ids.begin(), data.ids.end(), [](const Id& a, const Id& b) { return a.id < b.id; });
}

Index find(const Dataset& data, Part part, std::string_view id) {
    const auto at = std::lower_bound(data.ids.begin(), data.ids.end(), id,
                                     [](const Id& a, std::string_view b) { return a.id < b; });
    return at != data.ids.end() && at->id == id && at->part == part ? at->index : kNone;
}

} // namespace record
