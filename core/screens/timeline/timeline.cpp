#include "core/block/phrases.h"
#include "core/screens/panels.h"
#include "core/screens/screen.h"
#include "core/screens/timeline/chart.h"
#include "core/screens/timeline/title.h"

namespace view {
namespace {

using record::Index;
using record::kNone;

std::string what_is_chosen(const Context& context) {
    std::vector<std::string> parts;
    if (context.theme != kNone) parts.emplace_back(context.data->themes[context.theme].name);
    if (context.inspection != kNone)
        parts.push_back(inspection_month(context.data->inspections[context.inspection]));
    return joined(parts, ", ");
}

} // namespace

void timeline_screen(const Context& context, View& view) {
    const record::Dataset& data = *context.data;
    const std::string chosen = what_is_chosen(context);
    view.title = chosen.empty() ? "Timeline" : chosen;
    view.says = timeline_title(data) + (chosen.empty() ? "." : ". Shown: " + chosen + ".");

    std::size_t findings = 0, shown = 0;
    for (Index entry = 0; entry < context.entries->size(); ++entry) {
        if (!query::is_finding(*context.entries, entry)) continue;
        ++findings;
        if (query::bits_has(context.shown, entry)) ++shown;
    }
    view.filters.emplace_back(theme_options(context));
    view.filters.emplace_back(facet_options(context, query::Facet::direction, "What was said"));
    view.filters.emplace_back(facet_options(context, query::Facet::voice, "Told by"));
    view.filters.emplace_back(facet_options(context, query::Facet::tier, "Found in"));
    for (Block& block : filter_summary(context, shown, findings)) view.filters.push_back(std::move(block));
    view.filters.push_back(what_is_counted(context));

    view.main.emplace_back(timeline_chart(context));
    view.main.emplace_back(matrix_table(context));
    view.main.emplace_back(inspections_table(context));
    List events = events_list(context);
    view.main.push_back(heading(2, events.name));
    view.main.emplace_back(std::move(events));

    view.detail = detail(context);
}

} // namespace view
