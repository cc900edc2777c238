#include "core/screens/screens.h"

#include <algorithm>
#include <array>

#include "core/block/phrases.h"
#include "core/query/filter.h"
#include "core/query/matrix.h"
#include "core/screens/notices.h"
#include "core/screens/panels.h"
#include "core/screens/screen.h"
#include "core/screens/takeaway.h"
#include "core/state/words.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;

constexpr std::array<std::string_view, 5> kLabels = {"Timeline", "Findings", "Compare", "Numbers", "Sources"};

} // namespace

View make_view(const Dataset& data, const ViewState& state) {
    const Context context = make_context(data, state);
    View view;
    view.state = context.state;
    switch (state.screen) {
    case Screen::timeline:
        timeline_screen(context, view);
        break;
    case Screen::findings:
        findings_screen(context, view);
        break;
    case Screen::compare:
        compare_screen(context, view);
        break;
    case Screen::numbers:
        numbers_screen(context, view);
        break;
    case Screen::sources:
        sources_screen(context, view);
        break;
    }
    view.filtersSet = query::wishes(state.filters);
    if (state.screen == Screen::timeline && context.theme != kNone) ++view.filtersSet;
    add_takeaway(context, view);
    view.main.push_back(colophon(data));
    for (Block& notice : unknown_ids(data, state)) view.notices.push_back(std::move(notice));
    return view;
}

View make_view(const Dataset& data, const Link& link) {
    View view = make_view(data, link.state);
    std::vector<Block> notices = link_notices(data, link, view);
    view.notices.insert(view.notices.begin(), notices.begin(), notices.end());
    return view;
}

// The theme that most inspections spoke of tells most over time; the latest inspection that did is what is
// news.
ViewState first_visit(const Dataset& data) {
    const query::Entries entries = query::make_entries(data);
    const query::Matrix matrix = query::make_matrix(entries, query::bits_all(entries.size()));
    ViewState state;
    std::size_t most = 0;
    for (std::size_t row = 0; row < matrix.themes.size(); ++row) {
        std::size_t inspections = 0;
        Index latest = kNone;
        for (std::size_t column = 0; column < matrix.inspections.size(); ++column) {
            const auto& marks = matrix.at(row, column).marks;
            if (std::all_of(marks.begin(), marks.end(), [](auto number) { return number == 0; })) continue;
            ++inspections;
            latest = matrix.inspections[column];
        }
        if (inspections <= most) continue;
        most = inspections;
        state.theme = std::string(data.themes[matrix.themes[row]].id);
        state.inspection = std::string(data.inspections[latest].id);
    }
    return state;
}

View first_view(const Dataset& data) {
    View view = make_view(data, first_visit(data));
    view.notices.push_back(
        paragraph("What inspectors said, and where. Choose an inspection, a theme or a cell."));
    return view;
}

std::vector<Place> places(const ViewState& state) {
    std::vector<Place> all;
    for (std::size_t i = 0; i < kLabels.size(); ++i)
        all.push_back({std::string(kLabels[i]), choose(Field::screen, std::string(kScreens[i])),
                       state.screen == static_cast<Screen>(i)});
    return all;
}

} // namespace view
