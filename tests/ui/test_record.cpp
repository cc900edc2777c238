// The record itself, on every screen: nothing hidden from those who can't see it, nothing that never comes to
// rest.
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "core/record/load.h"
#include "core/view/screens.h"
#include "tests/ui/stage.h"

using test::kSizes;
using test::Stage;

TEST_CASE("every screen of the record, at every size") {
    std::ifstream file(TEST_ASSETS_DIR "/inspections.json", std::ios::binary);
    std::stringstream json;
    json << file.rdbuf();
    const record::Loaded loaded = record::load(json.str());
    REQUIRE(loaded.faults.empty());
    for (const ImVec2 size : kSizes)
        for (const view::Place& place : view::places(view::first_visit(loaded.data)))
            for (const bool first : {false, true}) {
                CAPTURE(place.label);
                CAPTURE(size.x);
                const view::ViewState from = first ? view::first_visit(loaded.data) : view::ViewState();
                Stage stage(view::make_view(loaded.data, view::applied(from, place.action)), size);
                for (int i = 0; i < 3; ++i) {
                    const std::vector<std::string> defects = ui::semantics_defects(stage.explorer.semantics);
                    CHECK_MESSAGE(defects.empty(), (defects.empty() ? "" : defects.front()));
                    CHECK(stage.controls().size() >= 5);
                    const std::string before = stage.drawn();
                    CHECK_FALSE(stage.frame().again);
                    CHECK(stage.drawn() == before);
                    stage.scroll_main(static_cast<float>(i + 1) * 700);
                    stage.settle();
                }
            }
}
