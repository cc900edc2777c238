// Long tables and lists: only what is on the screen is asked for, and all of it can be reached.
#include <functional>
#include <random>

#include <doctest/doctest.h>

#include "imgui_internal.h"
#include "tests/ui/sample.h"
#include "tests/ui/stage.h"
#include "ui/heights.h"

using test::Stage;

TEST_CASE("a table of a million rows asks for fewer than 200 a frame, wherever it stands") {
    std::size_t asked = 0;
    Stage stage(test::table_view(1'000'000, &asked), {1440, 843});
    for (const float to : {0.0F, 1000.0F, 1e6F, 2.5e7F, 1e9F, 4e6F}) {
        stage.scroll_main(to);
        for (int i = 0; i < 8; ++i) {
            asked = 0;
            stage.frame();
            CHECK(asked > 5);
            CHECK(asked < 200);
        }
    }
    CHECK(semantics::defects(stage.explorer.semantics).empty());
}

TEST_CASE("the last row of a long table can be reached, and what follows the table") {
    std::size_t asked = 0;
    Stage stage(test::table_view(100'000, &asked), {1440, 843});
    for (int i = 0; i < 5; ++i) {
        stage.scroll_main(1e9F);
        stage.settle();
    }
    const semantics::Node* last = stage.find("Finding 99999");
    REQUIRE(last != nullptr);
    CHECK(stage.item(last->id)->seen);
    const semantics::Node* end = stage.find(semantics::Role::text, "The end.");
    REQUIRE(end != nullptr);
    CHECK(end->to.y <= 843);
    CHECK(end->from.y > last->from.y);
}

TEST_CASE("Tab can go through a long table: the next row is there before it is needed") {
    std::size_t asked = 0;
    Stage stage(test::table_view(100'000, &asked), {1440, 843});
    for (int row = 0; row < 60; ++row) {
        const std::string name = "Finding " + std::to_string(row);
        CAPTURE(name);
        REQUIRE(stage.find(name) != nullptr);
        stage.focus(stage.find(name)->id);
        REQUIRE(stage.find(name) != nullptr);
        CHECK(stage.item(stage.find(name)->id)->seen);
        CHECK(stage.find("Finding " + std::to_string(row + 1)) != nullptr);
    }
    for (int row = 59; row > 0; --row) {
        const std::string name = "Finding " + std::to_string(row);
        CAPTURE(name);
        REQUIRE(stage.find(name) != nullptr);
        stage.focus(stage.find(name)->id);
        REQUIRE(stage.find(name) != nullptr);
        CHECK(stage.item(stage.find(name)->id)->seen);
    }
}

TEST_CASE("the tree tells how many rows there are, and which of them is which") {
    std::size_t asked = 0;
    Stage stage(test::table_view(100'000, &asked), {1440, 843});
    CHECK(stage.find(semantics::Role::table, "All findings")->rowCount == 100'001);
    CHECK(stage.find(semantics::Role::table, "All findings")->columnCount == 2);
    const auto& nodes = stage.explorer.semantics.nodes;
    for (const semantics::Node& node : nodes) {
        if (!node.name.starts_with("Finding ")) continue;
        const semantics::Node& row =
            nodes[static_cast<std::size_t>(nodes[static_cast<std::size_t>(node.parent)].parent)];
        CHECK(row.role == semantics::Role::row);
        CHECK(row.rowIndex == std::stoi(node.name.substr(8)) + 2);
    }
}

TEST_CASE("scrolling up through rows that were never measured doesn't make those on the screen jump") {
    std::size_t asked = 0;
    Stage stage(test::table_view(5'000, &asked), {1440, 843});
    stage.scroll_main(60'000);
    stage.settle();
    const auto top = [&] { // of the first row that can be seen
        for (const semantics::Node& node : stage.controls())
            if (node.name.starts_with("Finding ") && stage.item(node.id)->seen && node.from.y > 100)
                return node;
        return semantics::Node();
    };
    for (int i = 0; i < 40; ++i) {
        const semantics::Node before = top();
        for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
            if (std::string(window->Name).find("/main") != std::string::npos)
                ImGui::SetScrollY(window, window->Scroll.y - 40);
        stage.settle();
        REQUIRE(stage.find(before.name) != nullptr);
        CHECK(stage.find(before.name)->from.y == doctest::Approx(before.from.y + 40).epsilon(0.01));
    }
}

namespace {

std::string many_words(int times) {
    std::string words;
    for (int i = 0; i < times; ++i) words += "many words on it ";
    return words;
}

// A table of what was asked and what was said of it, in rows that `row` makes.
view::View asked_and_said(std::size_t count, const std::function<view::Row(std::size_t)>& row) {
    view::Table table{.caption = "What became"};
    for (const char* name : {"Asked", "Said"}) {
        view::TableColumn column;
        column.head = {name};
        column.weight = 1;
        table.columns.push_back(std::move(column));
    }
    table.count = count;
    table.rows = [row](view::Range range) {
        std::vector<view::Row> rows;
        for (std::size_t r = 0; r < range.count; ++r) rows.push_back(row(range.first + r));
        return rows;
    };
    view::View made;
    made.main.emplace_back(std::move(table));
    return made;
}

view::Run leading(const std::string& words, const std::string& finding) {
    view::Run run = view::run(words);
    run.action = view::choose(view::Field::finding, finding);
    return run;
}

} // namespace

TEST_CASE("of a row that is higher than the panel, what it is about stays in sight") {
    Stage stage(asked_and_said(3,
                               [](std::size_t r) {
                                   view::Row row;
                                   row.cells.resize(2);
                                   row.cells[0].text = {
                                       leading("Asked " + std::to_string(r), std::to_string(r))};
                                   row.cells[1].text = {view::run(many_words(400))};
                                   return row;
                               }),
                {1440, 843});
    stage.settle();
    const float height = stage.find("Asked 1")->from.y - stage.find("Asked 0")->from.y;
    REQUIRE(height > 1000);
    const float head = stage.find("Asked 0")->from.y; // right under the table's head and caption
    stage.scroll_main(height / 2);
    stage.settle();
    CHECK(stage.find("Asked 0")->from.y > 0);
    CHECK(stage.find("Asked 0")->from.y < head);
    // Not beyond its own row.
    stage.scroll_main(height + head);
    stage.settle();
    CHECK(stage.find("Asked 0")->from.y < 0);
    CHECK(stage.find("Asked 1")->from.y > 0);
    CHECK(stage.find("Asked 1")->from.y < head);
}

TEST_CASE("what is pressed in a row higher than the panel stays where it is, though lines break anew") {
    Stage stage(asked_and_said(1,
                               [](std::size_t) {
                                   view::Row row;
                                   row.cells.resize(2);
                                   row.cells[0].text = {view::run("Asked")};
                                   row.cells[0].action = view::choose(view::Field::finding, "asked");
                                   row.cells[1].text = {view::run(many_words(200)),
                                                        leading("Half of it.", "half"),
                                                        view::run(" " + many_words(200))};
                                   return row;
                               }),
                {1440, 843});
    stage.settle();
    stage.scroll_main(600);
    stage.settle();
    const float before = stage.find("Half of it.")->from.y;
    REQUIRE(before > 100);
    REQUIRE(before < 700);
    REQUIRE_FALSE(stage.click({stage.find("Asked")->from.x + 20, before}).action.empty());
    stage.view.detail = {view::Paragraph{{view::run("Asked, with its evidence.")}}};
    stage.view.detailOf = "asked";
    stage.settle();
    CHECK(std::abs(stage.find("Half of it.")->from.y - before) < 40);
}

TEST_CASE("on a phone a row that leads to one thing is pressed anywhere") {
    std::size_t asked = 0;
    view::View made = test::table_view(3, &asked);
    auto& table = std::get<view::Table>(made.main[0]);
    table.stacks = true;
    for (view::TableColumn& column : table.columns) column.atLeast = 300;
    Stage stage(std::move(made), {390, 787}, true);
    stage.settle();
    const semantics::Node* row = stage.find("Finding 1");
    REQUIRE(row != nullptr);
    const view::Action action = stage.click({300, row->to.y + 20}).action; // beside the theme's name
    CHECK(view::applied({}, action).finding == "1");
}

TEST_CASE("a list of a million cards asks for fewer than 200 a frame") {
    std::size_t asked = 0;
    Stage stage(test::cards_view(1'000'000, &asked), {390, 787});
    for (const float to : {0.0F, 5e5F, 1e9F}) {
        stage.scroll_main(to);
        for (int i = 0; i < 8; ++i) {
            asked = 0;
            stage.frame();
            CHECK(asked > 2);
            CHECK(asked < 200);
        }
    }
    CHECK(semantics::defects(stage.explorer.semantics).empty());
}

TEST_CASE("heights: offsets add up, and each row is found by its height") {
    std::mt19937 random(7);
    ui::Heights heights;
    heights.fit(1000, 500, 1, 30);
    std::vector<float> plain(1000, 0);
    heights.set(10, 40);
    for (float& h : plain) h = 40; // the first one measured is what the others are taken for
    for (int i = 0; i < 3000; ++i) {
        const std::size_t row = random() % 1000;
        plain[row] = static_cast<float>(random() % 100 + 10);
        heights.set(row, plain[row]);
    }
    double sum = 0;
    for (std::size_t row = 0; row < 1000; ++row) {
        CHECK(heights.offset(row) == doctest::Approx(sum));
        CHECK(heights.at(sum + 0.5) == row);
        CHECK(heights.at(sum + static_cast<double>(plain[row]) - 0.5) == row);
        sum += static_cast<double>(plain[row]);
    }
    CHECK(heights.total() == doctest::Approx(sum));
    CHECK(heights.at(1e12) == 999);
    CHECK(heights.at(-5) == 0);
    heights.fit(0, 500, 1, 30);
    CHECK(heights.total() == 0);
    CHECK(heights.at(100) == 0);
}
