// What a pointer costs that only moves.
#include <doctest/doctest.h>

#include <cstdlib>
#include <new>

#include "tests/ui/sample.h"
#include "tests/ui/stage.h"

using test::Stage;

namespace {

// Every move of a pointer across the whole picture, in steps of some 50 pixels.
template <class Does>
void cross(ImVec2 size, Does does) {
    ImVec2 before{-1, -1};
    for (float y = 0; y < size.y; y += 47)
        for (float x = 0; x < size.x; x += 53) {
            does(before, ImVec2(x, y));
            before = {x, y};
        }
}

} // namespace

TEST_CASE("where nothing answers to a pointer that moves, the picture stays as it is") {
    for (const ImVec2 size : test::kSizes) {
        Stage stage(test::sample_view(), size);
        stage.settle();
        int unanswered = 0, answered = 0;
        cross(size, [&](ImVec2 from, ImVec2 to) {
            const bool answers = ui::explorer_answers(stage.explorer, from, to);
            answers ? ++answered : ++unanswered;
            const std::string before = stage.drawn();
            stage.hover(to);
            if (!answers) REQUIRE(stage.drawn() == before);
        });
        CHECK(unanswered > answered / 4);
        CHECK(answered > 10);
    }
}

namespace {
long allocated = 0; // by anything, with operator new
}

TEST_CASE("whether anything answers is found out without an allocation") {
    Stage stage(test::sample_view(), {1440, 843});
    stage.settle();
    const std::size_t reaches = stage.explorer.memory.reaches.size();
    REQUIRE(reaches > 20);
    allocated = 0;
    int asked = 0;
    cross({1440, 843}, [&](ImVec2 from, ImVec2 to) {
        static_cast<void>(ui::explorer_answers(stage.explorer, from, to));
        ++asked;
    });
    CHECK(allocated == 0);
    CHECK(asked > 400);
    stage.frame();
    CHECK(allocated > 0); // that they are counted
}

void* operator new(std::size_t size) {
    ++allocated;
    if (void* made = std::malloc(size)) return made;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocated;
    return std::malloc(size);
}
void operator delete(void* one) noexcept { std::free(one); }
void operator delete(void* one, std::size_t) noexcept { std::free(one); }
