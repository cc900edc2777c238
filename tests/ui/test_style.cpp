#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/ui/contrast.h"
#include "ui/style.h"

using ui::Scheme;
using view::Tone;

using test::contrast;

TEST_CASE("text is at least 4.5:1 and edges are at least 3:1 on every ground, in both schemes") {
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        const auto tones = ui::palette(scheme);
        const auto of = [&](Tone tone) { return tones[static_cast<std::size_t>(tone)]; };
        for (const view::Colour& ground : view::kPalette) {
            if (ground.use != view::Use::ground) continue;
            for (const view::Colour& on : view::kPalette) {
                CAPTURE(on.name);
                CAPTURE(ground.name);
                if (on.use == view::Use::words || on.use == view::Use::link)
                    CHECK(contrast(of(on.tone), of(ground.tone)) >= 4.5);
                if (on.use == view::Use::edge) CHECK(contrast(of(on.tone), of(ground.tone)) >= 3);
            }
        }
        CHECK(contrast(of(Tone::page), of(Tone::accent)) >= 4.5); // a chosen button
    }
}

TEST_CASE("the palette and its hexadecimal form are the same colours") {
    for (const Scheme scheme : {Scheme::light, Scheme::dark})
        for (std::size_t i = 0; i < ui::kTones; ++i) {
            const ImU32 c = ui::palette(scheme)[i];
            std::array<char, 8> text{};
            std::snprintf(text.data(), text.size(), "#%02x%02x%02x",
                          static_cast<unsigned>(c >> IM_COL32_R_SHIFT & 0xFFU),
                          static_cast<unsigned>(c >> IM_COL32_G_SHIFT & 0xFFU),
                          static_cast<unsigned>(c >> IM_COL32_B_SHIFT & 0xFFU));
            CHECK(ui::hex(scheme, static_cast<Tone>(i)) == std::string(text.data()));
        }
}

TEST_CASE("what is no font gives none, and no crash") {
    ImGuiContext* context = ImGui::CreateContext();
    ui::Style style;
    const std::string rubbish(4096, 'x');
    ImGui::GetIO().ConfigErrorRecoveryEnableAssert = false; // as in the explorer
    CHECK_FALSE(ui::load_fonts(style, {}, std::string_view(rubbish).substr(0, 10)));
    CHECK_FALSE(ui::load_fonts(style, rubbish, rubbish));
    CHECK(style.regular == nullptr);
    CHECK(style.strong == nullptr);
    ImGui::DestroyContext(context);
}

TEST_CASE("where one of the two fonts is none, the other stands in for it") {
    ImGuiContext* context = ImGui::CreateContext();
    ui::Style style;
    const std::string rubbish(4096, 'x');
    std::ifstream file(TEST_FONTS_DIR "/regular.ttf", std::ios::binary);
    const std::string font{std::istreambuf_iterator<char>(file), {}};
    ImGui::GetIO().ConfigErrorRecoveryEnableAssert = false;
    CHECK(ui::load_fonts(style, font, rubbish));
    CHECK(style.regular != nullptr);
    CHECK(style.strong == style.regular);
    CHECK(ui::load_fonts(style, rubbish, font));
    CHECK(style.regular != nullptr);
    CHECK(style.strong == style.regular);
    ImGui::DestroyContext(context);
}

TEST_CASE("where the system forces its colours, there are no others") {
    const ui::SystemColours forced{IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255),
                                   IM_COL32(255, 255, 0, 255)};
    for (const ImU32 colour : ui::palette(forced))
        CHECK((colour == forced.ground || colour == forced.text || colour == forced.link));
    const auto of = [&](view::Tone tone) { return ui::palette(forced)[static_cast<std::size_t>(tone)]; };
    CHECK(of(view::Tone::page) == forced.ground);
    CHECK(of(view::Tone::wash) == forced.ground);
    CHECK(of(view::Tone::ink) == forced.text);
    CHECK(of(view::Tone::outline) == forced.text);
    CHECK(of(view::Tone::accent) == forced.link);
}
