#include <doctest/doctest.h>

#include <string>

#include "core/block/palette.h"
#include "core/block/paper_sizes.h"
#include "core/out/style.h"
#include "tests/core/read_view.h"

namespace {

// What stands between the braces of the first rule for `selector`.
std::string rule(const std::string& css, const std::string& selector) {
    const std::size_t from = css.find(selector + " {");
    REQUIRE(from != std::string::npos);
    return css.substr(from, css.find('}', from) - from);
}

} // namespace

TEST_CASE("the page's style has every colour of the palette, in each scheme, forced and on paper") {
    const std::string css = out::style();
    const std::string paper = css.substr(css.find("@media print"));
    for (const view::Colour& colour : view::kPalette) {
        CAPTURE(colour.name);
        const auto line = [&](std::string_view value) {
            return "--" + std::string(colour.name) + ": " + std::string(value) + ";";
        };
        CHECK(contains(rule(css, ":root"), line(colour.light)));
        CHECK(contains(rule(css, ":root:not([data-scheme=\"light\"])"), line(colour.dark)));
        CHECK(contains(rule(css, ":root[data-scheme=\"dark\"]"), line(colour.dark)));
        const std::string forced = rule(css, ":root:root:root");
        CHECK(contains(forced, "--" + std::string(colour.name) + ": "));
        CHECK_FALSE(contains(forced, "#"));
        CHECK(contains(rule(paper, ":root:root:root"), line(colour.paper)));
    }
}

TEST_CASE("the page's style has the sizes that the height of a briefing is reckoned with") {
    const std::string css = out::style();
    CHECK(contains(css, "margin: 15mm;"));
    CHECK(contains(css, "--paper-body: 10pt;\n--paper-body-line: 1.35;\n"));
    CHECK(contains(css, "--paper-over-head: 11px;\n"));
    for (const auto& space : view::paper::kSpaces)
        CHECK(contains(css, "--paper-" + std::string(space.name) + ": "));
}
