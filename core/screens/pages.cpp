#include "core/screens/pages.h"

#include <algorithm>

#include "core/screens/screens.h"
#include "core/state/link.h"
#include "core/state/words.h"

namespace view {
namespace {

// An id as the record forms them: nothing else may name a file.
bool plain_id(std::string_view id) {
    constexpr std::size_t longest = 12;
    return !id.empty() && id.size() <= longest && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

std::vector<Page> pages(const record::Dataset& data) {
    std::vector<Page> all{{"index.html", first_visit(data), true}};
    const auto add = [&](ViewState state) { all.push_back({page_of(state), std::move(state), false}); };
    for (const Screen screen : {Screen::findings, Screen::compare, Screen::numbers, Screen::sources}) {
        ViewState state;
        state.screen = screen;
        add(std::move(state));
    }
    for (const record::Inspection& inspection : data.inspections) {
        ViewState state;
        state.inspection = std::string(inspection.id);
        add(std::move(state));
    }
    for (const record::Theme& theme : data.themes) {
        ViewState state;
        state.theme = std::string(theme.id);
        add(std::move(state));
    }
    return all;
}

std::string page_of(const ViewState& state) {
    if (state.screen != Screen::timeline) return std::string(word(kScreens, state.screen)) + ".html";
    if (plain_id(state.inspection)) return "inspection-" + state.inspection + ".html";
    if (plain_id(state.theme)) return "theme-" + state.theme + ".html";
    return "index.html";
}

std::string address_of(const ViewState& state, std::string_view at) {
    return page_of(state) + "#" + encode_shared(state, at);
}

} // namespace view
