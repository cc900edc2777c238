// What can be pressed, and what comes of it, at every size.
#include <algorithm>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

#include "imgui_internal.h"
#include "tests/ui/sample.h"
#include "tests/ui/stage.h"
#include "ui/rich_text.h"

using test::Expected;
using test::kSizes;
using test::Stage;

namespace {

std::string text(ImVec2 size) {
    return std::to_string(static_cast<int>(size.x)) + " by " + std::to_string(static_cast<int>(size.y));
}

void open_filters(Stage& stage) {
    for (const semantics::Node& node : stage.controls())
        if (node.name.starts_with("Filters") && !stage.explorer.filtersOpen) stage.press(node.id);
}

bool same(const view::Action& a, const view::Action& b) {
    return a.size() == b.size() &&
           (a.empty() || (a[0].field == b[0].field && a[0].op == b[0].op && a[0].value == b[0].value));
}

ImVec2 middle(const semantics::Node& node) {
    return {(node.from.x + node.to.x) / 2, (node.from.y + node.to.y) / 2};
}

} // namespace

TEST_CASE("everything that can be pressed can be found by its name and pressed without a pointer") {
    for (const ImVec2 size : kSizes) {
        CAPTURE(text(size));
        Expected expected;
        Stage stage(test::sample_view(&expected), size);
        open_filters(stage);
        REQUIRE(expected.size() > 90);
        for (const auto& [name, action] : expected) {
            CAPTURE(name);
            const semantics::Node* node = stage.find(name);
            REQUIRE(node != nullptr);
            CHECK(same(stage.press(node->id).action, action));
        }
    }
}

TEST_CASE("what has the focus comes into sight, and a click there does the same") {
    for (const ImVec2 size : kSizes) {
        CAPTURE(text(size));
        Expected expected;
        Stage stage(test::sample_view(&expected), size);
        open_filters(stage);
        for (const auto& [name, action] : expected) {
            CAPTURE(name);
            REQUIRE(stage.find(name) != nullptr);
            const ImGuiID id = stage.find(name)->id;
            stage.focus(id);
            REQUIRE(stage.item(id) != nullptr);
            CHECK(stage.item(id)->seen);
            const semantics::Node* node = stage.find(name);
            REQUIRE(node != nullptr);
            CHECK(node->to.x - node->from.x >= 12);
            CHECK(node->to.y - node->from.y >= 12);
            CHECK(same(stage.click(middle(*node)).action, action));
        }
    }
}

TEST_CASE("links, copies and the link of what is shown come out as such") {
    Stage stage(test::sample_view(), {1440, 843});
    CHECK(stage.press(stage.find("the report")->id).opens == "https://example.org/report");
    CHECK(stage.press(stage.find("Trust press release 1")->id).opens == "https://example.org/1");
    CHECK(stage.press(stage.find("Copy citation")->id).copies.find("determined focus") != std::string::npos);
    CHECK(stage.press(stage.find("Copy link")->id).copiesLink);
    CHECK(stage.find("the report")->role == semantics::Role::link);
    CHECK(stage.find("the report")->address == "https://example.org/report");
}

TEST_CASE("no item without a node, no node without an item, no id twice") {
    for (const ImVec2 size : kSizes)
        for (const bool touch : {false, true}) {
            CAPTURE(text(size));
            for (view::View& view : std::vector<view::View>{test::sample_view(), test::hostile_view()}) {
                Stage stage(std::move(view), size, touch);
                open_filters(stage);
                const std::vector<std::string> defects = semantics::defects(stage.explorer.semantics);
                CHECK_MESSAGE(defects.empty(), (defects.empty() ? "" : defects.front()));
                std::set<std::uint64_t> keys;
                for (const semantics::Node& node : stage.explorer.semantics.nodes)
                    CHECK(keys.insert(node.key).second);
            }
        }
}

TEST_CASE("a frame that nothing happened in draws the same again, and asks for no other") {
    for (const ImVec2 size : kSizes) {
        CAPTURE(text(size));
        for (view::View& view : std::vector<view::View>{test::sample_view(), test::hostile_view()}) {
            Stage stage(std::move(view), size);
            const std::string before = stage.drawn();
            CHECK_FALSE(stage.frame().again);
            CHECK(stage.drawn() == before);
        }
    }
}

TEST_CASE("nothing is drawn beyond its panel, to the left or to the right") {
    for (const ImVec2 size : kSizes)
        for (const float scale : {1.0F, 2.0F}) {
            CAPTURE(text(size));
            CAPTURE(scale);
            for (view::View& view : std::vector<view::View>{test::sample_view(), test::hostile_view()}) {
                Stage stage(std::move(view), size, false, 1, scale);
                open_filters(stage);
                int beyond = 0;
                for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
                    const bool sideways =
                        std::string(list->_OwnerName ? list->_OwnerName : "").find("main") !=
                            std::string::npos &&
                        std::string(list->_OwnerName).rfind('/') > std::string(list->_OwnerName).find("main");
                    for (const ImDrawCmd& command : list->CmdBuffer) {
                        CHECK(command.ClipRect.x >= 0);
                        CHECK(command.ClipRect.y >= 0);
                        CHECK(command.ClipRect.z <= size.x);
                        CHECK(command.ClipRect.w <= size.y);
                        if (sideways) continue; // scrolls, and is cut off on purpose
                        for (unsigned i = 0; i < command.ElemCount; ++i) {
                            const ImDrawVert& at =
                                list->VtxBuffer[static_cast<int>(command.VtxOffset) +
                                                list->IdxBuffer[static_cast<int>(command.IdxOffset + i)]];
                            if (at.pos.y < command.ClipRect.y || at.pos.y > command.ClipRect.w) continue;
                            if (at.pos.x < command.ClipRect.x - 6 || at.pos.x > command.ClipRect.z + 6)
                                ++beyond;
                        }
                    }
                }
                CHECK(beyond == 0);
            }
        }
}

TEST_CASE("a control keeps its id and its key when a block more stands above it") {
    Stage stage(test::sample_view(), {1440, 843});
    const semantics::Node before = *stage.find("Only concerns");
    view::View longer = test::sample_view();
    longer.detail.insert(longer.detail.begin(), longer.main.back());
    longer.title = "Another title";
    stage.view = std::move(longer);
    stage.settle();
    REQUIRE(stage.find("Only concerns") != nullptr);
    CHECK(stage.find("Only concerns")->id == before.id);
    CHECK(stage.find("Only concerns")->key == before.key);
}

TEST_CASE("on touch, every control that stands alone is at least 44 pixels high") {
    Stage stage(test::sample_view(), {390, 787}, true);
    open_filters(stage);
    for (const char* name : {"Themes, Care leavers", "What was said, Front door", "Only concerns",
                             "Copy link", "Theme 3", "Inspection of 2012"}) {
        CAPTURE(name);
        REQUIRE(stage.find(name) != nullptr);
        stage.focus(stage.find(name)->id);
        const semantics::Node node = *stage.find(name);
        CHECK(node.to.y - node.from.y >= 44);
        CHECK(node.to.x - node.from.x >= 44);
    }
}

TEST_CASE("on a phone the filters of one screen don’t lie open over another") {
    Stage stage(test::sample_view(), {390, 787});
    open_filters(stage);
    REQUIRE(stage.explorer.filtersOpen);
    stage.view.title = "Something else";
    stage.settle();
    CHECK(stage.explorer.filtersOpen);
    stage.view.state.screen = "findings";
    stage.settle();
    CHECK_FALSE(stage.explorer.filtersOpen);
}

// What the details tell was chosen by the reader.
static view::View chosen_view() {
    view::View view = test::sample_view();
    view.closes = view::clear(view::Field::finding);
    return view;
}

TEST_CASE("the reading order is notices, filters, main, details") {
    for (const ImVec2 size : {ImVec2{1440, 843}, ImVec2{1000, 800}, ImVec2{768, 967}}) {
        Stage stage(chosen_view(), size);
        open_filters(stage);
        std::vector<std::string> regions;
        for (const semantics::Node& node : stage.explorer.semantics.nodes)
            if (node.role == semantics::Role::region) regions.push_back(node.name);
        CHECK(regions ==
              std::vector<std::string>{"Notices", "Filters", "Workforce stability, July 2021", "Details"});
    }
}

TEST_CASE("on a phone and a tablet details that nobody chose follow the chart") {
    for (const ImVec2 size : {ImVec2{390, 787}, ImVec2{768, 967}}) {
        Stage stage(test::sample_view(), size);
        std::vector<std::string> regions;
        for (const semantics::Node& node : stage.explorer.semantics.nodes)
            if (node.role == semantics::Role::region) regions.push_back(node.name);
        CHECK(regions == std::vector<std::string>{"Notices", "Workforce stability, July 2021", "Details",
                                                  "Workforce stability, July 2021, continued"});
    }
}

TEST_CASE("on a tablet what is chosen is in sight together with where it was chosen") {
    for (const ImVec2 size : {ImVec2{768, 967}, ImVec2{1000, 700}}) {
        CAPTURE(size.x);
        Stage stage(chosen_view(), size);
        const auto heading = [&] {
            return stage.find(semantics::Role::heading, "Child in need and child protection plans");
        };
        REQUIRE(heading() != nullptr);
        const ImVec2 before = heading()->from;
        CHECK(before.y > size.y / 2);
        CHECK(heading()->to.y < size.y);
        stage.scroll_main(300);
        stage.settle();
        REQUIRE(heading() != nullptr);
        CHECK(heading()->from.y == before.y);
    }
    // Where there is too little height for both, the details come into sight as main is scrolled to its end.
    Stage low(chosen_view(), {768, 500});
    const auto inSight = [&] {
        const semantics::Node* button = low.find("Copy link");
        return button != nullptr && button->from.y < 500;
    };
    CHECK_FALSE(inSight());
    low.scroll_main(100000);
    low.settle();
    CHECK(inSight());
}

TEST_CASE("narrow: the filters fold into a button that counts what is chosen") {
    Stage stage(test::sample_view(), {768, 967});
    CHECK(stage.find("Themes, Care leavers") == nullptr);
    REQUIRE(stage.find("Filters · 2, hidden") != nullptr);
    stage.press(stage.find("Filters · 2, hidden")->id);
    CHECK(stage.find("Themes, Care leavers") != nullptr);
    stage.press(stage.find("Filters · 2, shown")->id);
    CHECK(stage.find("Themes, Care leavers") == nullptr);
}

TEST_CASE("choices beyond those shown stand behind a button, except what is chosen") {
    view::View view = test::sample_view();
    auto& options = std::get<view::Options>(view.filters[0]);
    options.shown = 1;
    options.options[0].chosen = false;
    options.options[2].chosen = true;
    Stage stage(std::move(view), {1440, 843});
    CHECK(stage.find("Themes, Workforce stability") != nullptr);
    CHECK(stage.find("Themes, Care leavers") == nullptr);
    CHECK(stage.find("Themes, Front door") != nullptr);
    CHECK(stage.find("Themes, Front door")->position == 3);
    stage.press(stage.find("1 more, Themes")->id);
    CHECK(stage.find("Themes, Care leavers") != nullptr);
    stage.press(stage.find("Fewer, Themes")->id);
    CHECK(stage.find("Themes, Care leavers") == nullptr);
}

TEST_CASE("a column that is chosen out of sight comes into sight") {
    Stage stage(test::sample_view(), {390, 787});
    stage.focus(stage.find("Theme 1")->id);
    const semantics::Node* cell = stage.find("Theme 1 in 2021");
    REQUIRE(cell != nullptr);
    CHECK(cell->from.x < 390);
    CHECK(cell->to.x <= 390);
    const semantics::Node* first = stage.find("Theme 1");
    REQUIRE(first != nullptr);
    CHECK(first->from.x >= 16); // and the first column stayed
    // Beside it stand whole columns: none is cut off at its left.
    for (const semantics::Node& node : stage.explorer.semantics.nodes)
        if (node.role == semantics::Role::cell && node.from.y == first->from.y && node.to.x > first->to.x + 1)
            CHECK(node.from.x >= first->to.x - 1);
}

TEST_CASE("the places of a chart tell the same on hover and on focus, within the canvas") {
    for (const ImVec2 size : kSizes) {
        CAPTURE(text(size));
        Stage stage(test::sample_view(), size);
        const ImGuiID id = stage.find("July 2021, monitoring visit")->id;
        stage.focus(id);
        const ui::Details& details = stage.explorer.memory.details;
        CHECK(details.shown == id);
        CHECK(details.from.x >= 0);
        CHECK(details.from.y >= 0);
        CHECK(details.to.x <= size.x);
        CHECK(details.to.y <= size.y);
        const ImVec2 at = details.from;
        stage.focus(0);
        CHECK(details.shown == 0);
        stage.hover(middle(*stage.find("July 2021, monitoring visit")));
        CHECK(details.shown == id);
        CHECK(details.from.x == at.x);
        CHECK(details.from.y == at.y);
        CHECK(ui::explorer_dismiss(stage.explorer));
        stage.settle();
        CHECK(details.shown == 0);
        CHECK_FALSE(ui::explorer_dismiss(stage.explorer));
    }
}

TEST_CASE("a tap shows the details of a place until something else is tapped") {
    Stage stage(test::sample_view(), {390, 787}, true);
    const semantics::Node spot = *stage.find("July 2021, monitoring visit");
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    CHECK_FALSE(stage.click(middle(spot)).action.empty());
    CHECK(stage.explorer.memory.details.shown == spot.id);
    stage.click({380, 5});
    CHECK(stage.explorer.memory.details.shown == 0);
}

TEST_CASE(
    "a term of the glossary tells its meaning on hover, on focus and on a tap, and presses nothing else") {
    view::View view = test::sample_view();
    view::Run term = ui::words_run("front door");
    term.meaning = "Front door: where concerns about a child are first heard";
    const view::Text sentence{ui::words_run("Staff at the "), term, ui::words_run(" are busy.")};
    view.detail.insert(view.detail.begin(), view::Paragraph{sentence});
    for (const ImVec2 size : kSizes) {
        CAPTURE(text(size));
        Stage stage(view, size);
        const semantics::Node* node = stage.find("front door");
        REQUIRE(node != nullptr);
        CHECK(node->role == semantics::Role::button);
        CHECK(node->description == term.meaning);
        const ImGuiID id = node->id;
        const ui::Details& details = stage.explorer.memory.details;
        stage.focus(id);
        CHECK(details.shown == id);
        stage.focus(0);
        CHECK(details.shown == 0);
        const ImVec2 at = middle(*stage.find("front door"));
        stage.hover(at);
        CHECK(details.shown == id);
        // What comes to lie under a pointer that rests explains itself when the pointer moves.
        for (const char* const of : {"one", "another"}) {
            stage.view.detailOf = of;
            stage.settle();
        }
        CHECK(details.shown == 0);
        CHECK(ui::explorer_answers(stage.explorer, at, {at.x + 1, at.y}));
        stage.hover(middle(*stage.find("front door")) + ImVec2(1, 0));
        CHECK(details.shown == id);
        ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        CHECK(stage.click(middle(*stage.find("front door"))).action.empty());
        stage.hover({-1, -1});
        CHECK(details.shown == id);
        stage.click({size.x - 1, 1});
        CHECK(details.shown == 0);
    }
}

TEST_CASE("narrow: what one thing is chosen from has a button of its own, which closes after the choice") {
    for (const ImVec2 size : {ImVec2{768, 967}, ImVec2{390, 787}, ImVec2{320, 500}}) {
        CAPTURE(text(size));
        Stage stage(test::sample_view(), size);
        const auto named = [&](const std::string& start) {
            for (const semantics::Node& node : stage.controls())
                if (node.name.starts_with(start)) return node;
            return semantics::Node{};
        };
        const semantics::Node button = named("Themes: ");
        REQUIRE(button.id != 0);
        CHECK(button.name.find(", hidden") != std::string::npos);
        stage.press(button.id);
        REQUIRE(stage.find("Themes, Care leavers") != nullptr);
        CHECK_FALSE(stage.press(stage.find("Themes, Care leavers")->id).action.empty());
        CHECK(stage.find("Themes, Care leavers") == nullptr);
    }
}

TEST_CASE("where places of a chart crowd, the nearest one is pressed") {
    Stage stage(test::sample_view(), {1440, 843});
    const semantics::Node a = *stage.find("July 2019, full inspection"),
                          b = *stage.find("July 2021, monitoring visit");
    REQUIRE(a.to.x > b.from.x); // they overlap
    CHECK(stage.click({middle(b).x - 7, middle(b).y}).action[0].value == "July 2021, monitoring visit");
    CHECK(stage.click({middle(a).x + 7, middle(a).y}).action[0].value == "July 2019, full inspection");
}

TEST_CASE("on a phone a view begins at its top, whatever was chosen and let go of in the one before") {
    const ImVec2 size{390, 400};
    const auto choose = [](view::View& view, const char* screen, const char* finding, bool details) {
        view.state.screen = screen;
        view.state.finding = finding;
        view.detailOf = std::string("shown: ") + finding;
        if (!details) view.detail.clear();
    };
    const auto shown = [](const Stage& stage) {
        return stage.find(semantics::Role::region, "Details")->from.y;
    };
    Stage stage(test::sample_view(), size);
    const float atFirst = shown(stage);
    REQUIRE(atFirst > size.y);
    choose(stage.view, "findings", "f3", true);
    stage.settle();
    REQUIRE(shown(stage) < size.y); // what was chosen comes into sight
    choose(stage.view, "findings", "", false);
    stage.settle();
    stage.view = test::sample_view();
    choose(stage.view, "compare", "", true);
    stage.settle();
    CHECK(shown(stage) == atFirst);
}

TEST_CASE("what is searched for is shown from its beginning") {
    for (const ImVec2 size : {ImVec2{1440, 400}, ImVec2{390, 400}}) {
        CAPTURE(size.x);
        Stage stage(test::sample_view(), size);
        const auto begins = [&] {
            const auto& nodes = stage.explorer.semantics.nodes;
            const auto chart = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) {
                return node.role == semantics::Role::figure;
            });
            REQUIRE(chart != nodes.end());
            return chart->from.y;
        };
        const float atFirst = begins();
        stage.scroll_main(300);
        stage.settle();
        REQUIRE(begins() < atFirst);
        stage.view.mainOf = "agency";
        stage.settle();
        CHECK(begins() == atFirst);
        stage.scroll_main(300);
        stage.settle();
        CHECK(begins() < atFirst);
        // Also where the search was changed on another screen.
        stage.view.state.screen = "sources";
        stage.view.mainOf = "neglect";
        stage.settle();
        stage.view.state.screen = "timeline";
        stage.settle();
        CHECK(begins() == atFirst);
    }
}

TEST_CASE("choosing something else shows its details from the start") {
    Stage stage(test::sample_view(), {1440, 400});
    stage.focus(stage.find("Copy link")->id);
    stage.focus(0);
    CHECK(stage.find(semantics::Role::heading, "Child in need and child protection plans")->from.y < 0);
    // A card of the list that is chosen leaves it where it is; what the details are of hasn't changed.
    stage.view.state.finding = "f2";
    stage.settle();
    CHECK(stage.find(semantics::Role::heading, "Child in need and child protection plans")->from.y < 0);
    stage.view.state.finding = "f3";
    stage.view.detailOf = "f3";
    stage.settle();
    CHECK(stage.find(semantics::Role::heading, "Child in need and child protection plans")->from.y > 0);
}

TEST_CASE("on a phone what was chosen far below comes into sight above") {
    Stage stage(test::sample_view(), {390, 400});
    const auto shown = [&] { return stage.find(semantics::Role::region, "Details")->from.y; };
    stage.scroll_main(4000);
    stage.settle();
    REQUIRE(shown() < 0);
    stage.view.detailOf = "all about this inspection";
    stage.settle();
    CHECK(shown() >= 0);
    CHECK(shown() < 200);
}
