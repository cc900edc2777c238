#include <doctest/doctest.h>

#include "core/block/drawing.h"

using namespace view;

TEST_CASE("a chart is drawn once for a canvas, and anew for another") {
    int drawn = 0;
    const auto draw = remembered([&](Canvas canvas) {
        ++drawn;
        return Drawing{.width = canvas.width, .height = 1, .shapes = {}, .spots = {}};
    });
    CHECK(draw({.width = 100}).width == 100);
    CHECK(draw({.width = 100}).width == 100);
    CHECK(drawn == 1);
    CHECK(draw({.width = 200}).width == 200);
    CHECK(draw({.width = 200, .touch = true}).width == 200);
    CHECK(drawn == 3);
    const auto copy = draw; // of a View that was copied: the same chart
    CHECK(copy({.width = 200, .touch = true}).width == 200);
    CHECK(drawn == 3);
}
