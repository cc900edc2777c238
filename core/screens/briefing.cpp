#include "core/screens/briefing.h"

#include "core/block/phrases.h"
#include "core/block/sheet.h"
#include "core/screens/briefings.h"
#include "core/screens/compare/rows.h"
#include "core/screens/panels.h"
#include "core/screens/told.h"
#include "core/state/link.h"

namespace view {
namespace {

// A view's sentence often is its first heading; said once.
bool says_more(const View& view, const std::vector<Block>& briefing) {
    std::string says = view.says;
    if (!says.empty() && says.back() == '.') says.pop_back();
    if (says.empty() || says == view.title) return false;
    for (const Block& block : briefing) {
        const auto* chart = std::get_if<Chart>(&block);
        const auto* heading = std::get_if<Heading>(&block);
        const std::string first = chart != nullptr     ? chart->title
                                  : heading != nullptr ? words(heading->text)
                                                       : "";
        if (first.empty()) continue;
        return first.find(says) == std::string::npos && says.compare(0, first.size(), first) != 0;
    }
    return true;
}

} // namespace

std::vector<Block> make_briefing(const record::Dataset& data, const View& view, Length length) {
    const Context context = make_context(data, view.state);
    std::vector<query::Subject> columns;
    if (view.state.screen == Screen::compare) columns = compared_columns(context);
    const std::vector<record::Index> entries = told_entries(context, columns);
    std::vector<record::Index> inspections{context.inspection};
    if (context.inspection == record::kNone && context.finding != record::kNone)
        inspections = {context.entries->inspection[context.finding]};
    for (const query::Subject& column : columns) inspections.push_back(column.inspection);
    if (length == Length::everyFinding) {
        std::vector<Block> blocks = whole_briefing(context, view, entries, inspections);
        if (says_more(view, blocks)) blocks.insert(blocks.begin(), paragraph(view.says));
        return blocks;
    }
    const std::size_t link = encode_shared(view.state, view.asAt).size();
    return one_page(context, view, entries, inspections, kSheetHeight - frame_on_paper(view.title, link));
}

} // namespace view
