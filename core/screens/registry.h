// registry: the screens, a row each. Links, the page's header, the site's static pages and the order of the
// keyboard all come from here. A further screen is a folder beside the others and a row.
#pragma once

#include <string_view>
#include <tuple>
#include <variant>

#include "core/screens/about/about.h"
#include "core/screens/compare/compare.h"
#include "core/screens/findings/findings.h"
#include "core/screens/numbers/numbers.h"
#include "core/screens/sources/sources.h"
#include "core/screens/themes/themes.h"
#include "core/screens/timeline/timeline.h"

namespace view {

// `Of`: its answer, by which its functions are found (asked.h).
template <class Of>
struct Screen {
    std::string_view word; // in links; its page is the word with ".html", but the first one's (state/link.h)
    std::string_view label;
    bool aside = false; // no view of the record: in the header it stands apart from those

    Of answer(Asked asked) const { return Of::of(std::move(asked)); }
};

inline constexpr std::tuple kScreens{
    Screen<Timeline>{kTimeline, "Timeline"}, // the first page
    Screen<Themes>{kThemes, "Themes"},       Screen<Findings>{kFindings, "Findings"},
    Screen<Compare>{kCompare, "Compare"},    Screen<Numbers>{"numbers", "Numbers"},
    Screen<Sources>{kSources, "Sources"},    Screen<AboutSite>{kAbout, "About", true},
};

static_assert(std::get<0>(kScreens).word == kFirstScreen, "the first row is the first page");

template <class... Of>
std::variant<Of...> any_of(const std::tuple<Screen<Of>...>&);

// What one of them is about, worked out.
struct Answer {
    decltype(any_of(kScreens)) of;

    const Asked& asked() const {
        return std::visit([](const auto& answer) -> const Asked& { return answer; }, of);
    }
};

// Calls `each` with every row.
template <class Each>
void each_screen(Each each) {
    std::apply([&](const auto&... screens) { (each(screens), ...); }, kScreens);
}

} // namespace view
