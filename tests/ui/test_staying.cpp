// What becomes of an explorer that is used for long.
#include <doctest/doctest.h>

#include "imgui_internal.h"
#include "tests/ui/sample.h"
#include "tests/ui/stage.h"

using test::Stage;

TEST_CASE("it stays up for 10,000 frames in which the screens change") {
    // Two minutes and a half of Dear ImGui's own time: it throws away the buffers of windows that it hasn't
    // drawn for one, and such a window may come back, be scrolled, or be asked for what belongs to it.
    view::View with = test::sample_view(), without = with;
    without.detail.clear();
    without.filters.clear();
    without.main.resize(1);
    Stage stage(with, {1440, 843});
    const auto draw = [&stage](int frames) {
        ImGuiIO& io = ImGui::GetIO();
        for (int i = 0; i < frames; ++i) {
            io.AddMousePosEvent(static_cast<float>(i * 37 % 1440), static_cast<float>(i * 23 % 843));
            stage.frame();
        }
    };
    const std::string before = stage.drawn();
    for (int round = 0; round < 2; ++round) {
        stage.view = without;
        draw(4950);
        REQUIRE(semantics::defects(stage.explorer.semantics).empty());
        stage.view = with;
        draw(50);
        REQUIRE(semantics::defects(stage.explorer.semantics).empty());
    }
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    stage.settle();
    CHECK(stage.drawn() == before);
}
