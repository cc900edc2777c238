// The record itself, on every screen:
// nothing hidden from those who can't see it, nothing that never comes to rest.
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "core/record/load.h"
#include "core/screens/registry.h"
#include "core/screens/screens.h"
#include "tests/ui/contrast.h"
#include "tests/ui/stage.h"

using test::kSizes;
using test::Stage;

namespace {

const query::Catalogue& the_catalogue() {
    static const record::Loaded loaded = [] {
        std::ifstream file(TEST_ASSETS_DIR "/inspections.json", std::ios::binary);
        std::stringstream json;
        json << file.rdbuf();
        return record::load(json.str());
    }();
    REQUIRE(loaded.faults.empty());
    static const query::Catalogue catalogue = query::make_catalogue(loaded.data);
    return catalogue;
}

std::string hex(ImU32 colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", colour & 0xFFU, colour >> 8 & 0xFFU,
                  colour >> 16 & 0xFFU);
    return text;
}

// Every screen, as it opens and with something chosen.
constexpr std::array kLinks = {"",
                               "inspection=may-2026&theme=workforce",
                               "inspection=oct-2022",
                               "view=themes",
                               "view=themes&theme=workforce",
                               "view=themes&theme=workforce&inspection=jul-2021",
                               "view=findings",
                               "view=findings&finding=f-a02",
                               "view=compare",
                               "view=numbers",
                               "view=sources",
                               "view=sources&part=compared",
                               "view=sources&part=list",
                               "view=sources&part=words",
                               "view=about"};

} // namespace

TEST_CASE("all words of every screen are read at 4.5:1 on what they stand on, in both schemes") {
    const query::Catalogue& catalogue = the_catalogue();
    for (const ui::Scheme scheme : {ui::Scheme::light, ui::Scheme::dark})
        for (const ImVec2 size : {ImVec2{1440, 843}, ImVec2{390, 787}})
            for (const char* const link : kLinks) {
                CAPTURE(link);
                view::ViewState state = view::decode(link).state;
                state.filters.search = state.screen == "findings" ? "social" : "";
                Stage stage(view::make_view(catalogue, state), size);
                stage.style.scheme = scheme;
                stage.style.tones = ui::palette(scheme);
                std::set<std::pair<ImU32, ImU32>> written;
                stage.explorer.written = &written;
                stage.settle();
                std::size_t nth = 0;
                for (const semantics::Node& node : stage.controls()) {
                    if (node.name.starts_with("Filters")) stage.press(node.id);
                    const bool tried = node.chosen || ++nth % 12 == 0;
                    if (tried && node.from.y >= 0 && node.to.y <= size.y)
                        stage.hover({(node.from.x + node.to.x) / 2, (node.from.y + node.to.y) / 2});
                }
                CHECK_FALSE(written.empty());
                for (const auto& [colour, ground] : written)
                    CHECK_MESSAGE(test::contrast(colour, ground) >= 4.5, hex(colour)
                                                                             << " on " << hex(ground));
            }
}

TEST_CASE("every screen of the record, at every size") {
    const query::Catalogue& catalogue = the_catalogue();
    for (const ImVec2 size : kSizes)
        for (const char* const link : kLinks) {
            CAPTURE(link);
            CAPTURE(size.x);
            Stage stage(view::make_view(catalogue, view::decode(link)), size);
            for (int i = 0; i < 3; ++i) {
                const std::vector<std::string> defects = semantics::defects(stage.explorer.semantics);
                CHECK_MESSAGE(defects.empty(), (defects.empty() ? "" : defects.front()));
                CHECK(stage.controls().size() >= 1);
                const std::string before = stage.drawn();
                CHECK_FALSE(stage.frame().again);
                CHECK(stage.drawn() == before);
                stage.scroll_main(static_cast<float>(i + 1) * 700);
                stage.settle();
            }
        }
}

TEST_CASE("on touch every place in the record's charts is 44 pixels wide and high") {
    for (const char* const link : {"", "view=numbers"})
        for (const ImVec2 size : {ImVec2{768, 967}, ImVec2{390, 787}}) {
            Stage stage(view::make_view(the_catalogue(), view::decode(link)), size, true);
            stage.settle();
            REQUIRE(stage.view.chart);
            for (const view::Spot& spot : stage.view.chart->draw({.width = 300, .touch = true}).spots) {
                CAPTURE(spot.name);
                const semantics::Node* const node = stage.find(spot.name);
                REQUIRE(node != nullptr);
                CHECK(node->to.x - node->from.x >= 43.99F);
                CHECK(node->to.y - node->from.y >= 43.99F);
            }
        }
}

TEST_CASE("on a wide screen the matrix stands whole beside room that nothing else takes") {
    Stage stage(view::make_view(the_catalogue(), view::decode("view=themes")), {2560, 1243});
    stage.settle();
    const auto column = [&](const char* name) {
        const semantics::Node* const node = stage.find(name);
        return node != nullptr && node->from.x >= 0 && node->to.x <= 2560;
    };
    // The first of its columns and the last, with no scrolling between them.
    CHECK(column(
        "Published 2010, inspection of one service, known in part: its report is not among these sources"));
    CHECK(column("May 2026, full inspection, known whole: its own reports were read"));
}

TEST_CASE("on a wide screen a list of six columns takes more room than its text alone") {
    const auto width = [](float of) {
        Stage stage(view::make_view(the_catalogue(), view::decode("view=findings")), {of, 1243});
        stage.settle();
        for (const semantics::Node& node : stage.explorer.semantics.nodes)
            if (node.role == semantics::Role::table) return node.to.x - node.from.x;
        return 0.0F;
    };
    CHECK(width(1440) > 1000);
    CHECK(width(2560) > 1400);
    CHECK(width(2560) < 1500);
}

TEST_CASE("a table that is too wide says how many columns lie beyond its edges, and leads there") {
    for (const ImVec2 size : {ImVec2{390, 787}, ImVec2{1024, 800}, ImVec2{1440, 843}}) {
        CAPTURE(size.x);
        Stage stage(view::make_view(the_catalogue(), view::decode("view=themes")), size);
        stage.settle();
        const auto beyond = [&](const char* side) -> const semantics::Node* {
            for (const semantics::Node& node : stage.controls())
                if (node.name.ends_with(side)) return stage.find(node.name);
            return nullptr;
        };
        // It opens at the latest; page by page to the first, and back.
        CHECK(beyond("more →, to the right") == nullptr);
        std::string before;
        int pages = 0;
        for (; beyond("more, to the left") != nullptr && pages < 30; ++pages) {
            CHECK(beyond("more, to the left")->name != before);
            before = beyond("more, to the left")->name;
            stage.press(beyond("more, to the left")->id);
        }
        CHECK(pages > 0);
        CHECK(pages < 22);
        REQUIRE(beyond("more →, to the right") != nullptr);
        for (pages = 0; beyond("more →, to the right") != nullptr && pages < 30; ++pages)
            stage.press(beyond("more →, to the right")->id);
        CHECK(pages < 22);
    }
    Stage wide(view::make_view(the_catalogue(), view::decode("view=themes")), {2560, 1300});
    wide.settle();
    for (const semantics::Node& node : wide.controls()) {
        CAPTURE(node.name);
        CHECK_FALSE(node.name.ends_with("to the left"));
    }
}

TEST_CASE("who opens a link to a finding sees it in its list; who scrolls on isn't taken back") {
    const view::View linked = view::make_view(the_catalogue(), view::decode("view=findings&finding=f-w45"));
    const query::Entries& entries = linked.answer->asked().entries();
    const std::string statement(query::statement(entries, linked.answer->asked().finding));
    // In the list; the details name it too.
    const auto seen_in_list = [&](const Stage& stage) {
        const std::vector<semantics::Node>& nodes = stage.explorer.semantics.nodes;
        return std::any_of(nodes.begin(), nodes.end(), [&](const semantics::Node& node) {
            return node.name == statement && node.id != 0 && node.parent >= 0 &&
                   nodes[static_cast<std::size_t>(node.parent)].role == semantics::Role::rowHeader &&
                   stage.item(node.id)->seen;
        });
    };
    for (const ImVec2 size : {ImVec2{1440, 843}, ImVec2{768, 967}, ImVec2{390, 787}}) {
        CAPTURE(size.x);
        Stage stage(linked, size, size.x < 600);
        stage.settle();
        CHECK(seen_in_list(stage));
        ui::explorer_scrolled(stage.explorer);
        stage.scroll_main(0);
        stage.settle();
        CHECK_FALSE(seen_in_list(stage));
    }
}

TEST_CASE("what is pressed stays under the pointer when details open beside it and when they close") {
    const query::Catalogue& catalogue = the_catalogue();
    Stage stage(view::make_view(catalogue, view::decode("view=findings&group=none")), {1440, 843});
    stage.settle();
    stage.scroll_main(2000);
    stage.settle();
    const std::string name = [&] {
        for (const semantics::Node& node : stage.controls())
            if (node.role == semantics::Role::link && node.from.y > 400 && node.from.x > 270 &&
                node.name.size() > 60)
                return node.name;
        return std::string();
    }();
    REQUIRE_FALSE(name.empty());
    const semantics::Node* row = stage.find(name);
    const float before = row->from.y;
    const ui::Outcome pressed = stage.click({row->from.x + 20, row->from.y + 10});
    REQUIRE_FALSE(pressed.action.empty());
    stage.view = view::make_view(catalogue, view::applied(stage.view.state, pressed.action));
    stage.settle();
    REQUIRE_FALSE(stage.view.detail.empty());
    CHECK(std::abs(stage.find(name)->from.y - before) < 2);
    stage.view = view::make_view(catalogue, view::applied(stage.view.state, stage.view.closes));
    stage.settle();
    CHECK(std::abs(stage.find(name)->from.y - before) < 2);
}
