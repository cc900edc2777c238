#include <doctest/doctest.h>

#include <set>

#include "tests/ui/sample.h"
#include "tests/ui/stage.h"
#include "ui/rich_text.h"
#include "ui/words.h"

using test::Stage;

namespace {

// The rows that the tree holds, by their indices, told frame by frame as the page has them told.
std::set<int> rows_told(Stage& stage, int frames) {
    std::set<int> rows;
    const semantics::Node* table = nullptr;
    stage.explorer.rowsToTell = 60;
    for (int i = 0; i < frames; ++i) {
        stage.frame();
        for (const semantics::Node& node : stage.explorer.semantics.nodes) {
            if (node.role == semantics::Role::table) table = &node;
            if (node.role == semantics::Role::row) rows.insert(node.rowIndex);
        }
        std::erase_if(rows,
                      [&](int row) { return row != 1 && (row < table->keepFrom || row >= table->keepTo); });
    }
    stage.explorer.rowsToTell = 0;
    return rows;
}

} // namespace

TEST_CASE("the tree comes to hold every row of a table of up to 600 rows") {
    std::size_t asked = 0;
    Stage stage(test::table_view(600, &asked), {1440, 843});
    CHECK(rows_told(stage, 12).size() == 601);
    CHECK(semantics::untold(stage.explorer.semantics) == 0);
    CHECK(semantics::defects(stage.explorer.semantics).empty());
}

TEST_CASE("of a longer table it holds 200 rows before and after those in sight, wherever that is") {
    std::size_t asked = 0;
    Stage stage(test::table_view(100'000, &asked), {1440, 843});
    stage.scroll_main(1e6F);
    stage.settle();
    const std::set<int> rows = rows_told(stage, 12);
    CHECK(semantics::untold(stage.explorer.semantics) == 0);
    CHECK(rows.size() > 400);
    CHECK(rows.size() < 500);
    CHECK(*rows.rbegin() - *std::next(rows.begin()) + 2 == static_cast<int>(rows.size())); // without a gap
}

TEST_CASE("where each row of the tree stands is told, and is where it is drawn") {
    std::size_t asked = 0;
    Stage stage(test::table_view(300, &asked), {1440, 843});
    rows_told(stage, 8);
    stage.settle();
    const std::vector<semantics::Node>& nodes = stage.explorer.semantics.nodes;
    const semantics::Node* table = stage.find(semantics::Role::table, "All findings");
    REQUIRE(table != nullptr);
    REQUIRE(table->tops.size() == 300);
    for (const semantics::Node& node : nodes)
        if (node.role == semantics::Role::row && node.rowIndex > 1)
            CHECK(std::abs(static_cast<float>(table->tops[static_cast<std::size_t>(node.rowIndex - 2)]) -
                           (node.from.y - table->from.y)) <= 1);
}

TEST_CASE("what scrolls is told with its window, how far it is scrolled and how far it can be") {
    std::size_t asked = 0;
    Stage stage(test::table_view(300, &asked), {1440, 843});
    stage.scroll_main(500);
    stage.settle();
    const auto scroller = [&] {
        for (const semantics::Node& node : stage.explorer.semantics.nodes)
            if (node.scroll.y == 500) return node;
        return semantics::Node();
    };
    REQUIRE(scroller().window != 0);
    CHECK(scroller().scrollMost.y > 5000);
    CHECK(semantics::scroll(scroller().window, {0, 900}));
    stage.settle();
    CHECK(scroller().window == 0);
    CHECK_FALSE(semantics::scroll(12345, {0, 0}));
}

TEST_CASE("a frame whose tree nobody wants declares nothing, and draws the same") {
    Stage stage(test::sample_view(), {1440, 843});
    const std::string wanted = stage.drawn();
    CHECK_FALSE(stage.explorer.semantics.nodes.empty());
    stage.explorer.semantics.wanted = false;
    stage.settle();
    CHECK(stage.explorer.semantics.nodes.empty());
    CHECK(stage.drawn() == wanted);
}

TEST_CASE("words are told on the lines on which they are drawn, and read as one text") {
    Stage stage(test::sample_view(), {1440, 843});
    ImGui::NewFrame();
    ui::Outcome outcome;
    ui::Painter painter{stage.explorer, stage.view, stage.style, outcome};
    ImGui::Begin("words");
    const ui::TextLook look;
    view::Run link = ui::words_run("the fourth monitoring visit");
    link.address = "https://example.org/";
    const view::Text text{ui::words_run("Caseloads were well-"),
                          ui::words_run("known", view::Tone::ink, true), ui::words_run(" at "), link,
                          ui::words_run(".\nEnd")};
    const ui::SetText set = ui::set_text(painter, text, look, 150);
    const semantics::Words words = ui::words_of(painter, text, set, 0, 150, look, {0, 0, 0, 7, 0});
    ImGui::End();
    ImGui::Render();
    CHECK(semantics::text_of(words) == "Caseloads were well-known at the fourth monitoring visit.\nEnd");
    std::size_t ends = 0;
    for (const semantics::Stretch& stretch : words.stretches)
        ends += stretch.end != semantics::LineEnd::none ? 1 : 0;
    CHECK(ends + 1 == set.lines.size());
    REQUIRE(words.controls.size() == 1);
    CHECK(words.controls[0].id == 7);
    CHECK(words.controls[0].leaves);
    CHECK(words.controls[0].address == "https://example.org/");
}

TEST_CASE("JSON of a tree says what is not at its default, and escapes what JSON must") {
    semantics::Tree tree;
    semantics::Node slider;
    slider.role = semantics::Role::slider;
    slider.key = 5;
    slider.name = "A \"name\"\n";
    slider.expanded = semantics::Expanded::no;
    slider.value = "half";
    slider.least = -1;
    slider.most = 1;
    slider.now = -0.25F;
    tree.nodes.push_back(slider);
    CHECK(semantics::json(tree) == "[{\"role\":\"slider\",\"key\":\"5\",\"name\":\"A \\\"name\\\"\\u000a\","
                                   "\"expanded\":1,\"value\":\"half\",\"range\":[-1,1,-0.25]}]");
}
