// palette: what colours mean, and what each is: the one place for every output. A further tone is a word in
// Tone and a row in kPalette. tests/ui holds words and links to a contrast of 4.5:1 and edges to 3:1 on every
// ground.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace view {

enum class Tone : std::uint8_t {
    ink,
    secondary,
    accent,
    strength,
    progress,
    concern,
    outstanding,
    good,
    requiresImprovement,
    inadequate,
    page,
    panel,
    line,
    wash,
    outline
};

// What a tone is for. Where the system forces its own few colours on every page (high contrast), it decides
// which of them stands for it; marks and words then tell apart what colours did.
enum class Use : std::uint8_t {
    words,  // and marks
    link,   // words that can be pressed, and the ground of what is chosen
    ground, // what words stand on
    line,   // that parts, and needn't be seen
    edge    // of what can be pressed
};

// Colours are "#rrggbb". `name` is that of the style's variable, --name.
struct Colour {
    Tone tone = Tone::ink;
    std::string_view name;
    Use use = Use::words;
    std::string_view light, dark;
    std::string_view paper = light; // in print
};

inline constexpr std::array kPalette = {
    Colour{Tone::ink, "ink", Use::words, "#10181f", "#eef2f5", "#000000"},
    Colour{Tone::secondary, "secondary", Use::words, "#52606d", "#a9b6c2", "#3d474f"},
    Colour{Tone::accent, "accent", Use::link, "#12507b", "#7fb8e0"},
    Colour{Tone::strength, "strength", Use::words, "#1a6e8e", "#63b7d6"},
    Colour{Tone::progress, "progress", Use::words, "#3f6f1f", "#9ccb6b"},
    Colour{Tone::concern, "concern", Use::words, "#a8321e", "#f08a76"},
    Colour{Tone::outstanding, "outstanding", Use::words, "#155fa0", "#7fb3ec"},
    Colour{Tone::good, "good", Use::words, "#1b6e45", "#6cc79a"},
    Colour{Tone::requiresImprovement, "requires-improvement", Use::words, "#9a4b00", "#f0a94e"},
    Colour{Tone::inadequate, "inadequate", Use::words, "#8c1d40", "#f08fb0"},
    Colour{Tone::page, "page", Use::ground, "#ffffff", "#11171c"},
    Colour{Tone::panel, "panel", Use::ground, "#f5f7f9", "#192128"},
    Colour{Tone::line, "line", Use::line, "#d5dbe1", "#33404b", "#b5bdc5"},
    Colour{Tone::wash, "wash", Use::ground, "#e6eff6", "#1c3344"},
    Colour{Tone::outline, "outline", Use::edge, "#75828e", "#7a8b9b"},
};

constexpr const Colour& colour_of(Tone tone) { return kPalette[static_cast<std::size_t>(tone)]; }

constexpr bool in_order() {
    for (std::size_t i = 0; i < kPalette.size(); ++i)
        if (kPalette[i].tone != static_cast<Tone>(i)) return false;
    return true;
}
static_assert(in_order(), "a row of kPalette stands where its tone stands in Tone");

} // namespace view
