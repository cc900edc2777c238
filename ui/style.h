// style: colours, sizes and fonts of the explorer. The colours are those of core/block/palette.h, as in the
// page around it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/block/palette.h"
#include "imgui.h"

namespace ui {

enum class Scheme : std::uint8_t { light, dark };

inline constexpr std::size_t kTones = view::kPalette.size();

struct Style {
    Scheme scheme = Scheme::light;
    std::array<ImU32, kTones> tones{};
    ImFont* regular = nullptr;
    ImFont* strong = nullptr;
    float scale = 1; // of all text: 1 is body text of 18 CSS pixels
    bool motion = true;
    bool touch = false; // targets of 44 rather than 24 CSS pixels

    ImU32 operator[](view::Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
};

inline constexpr float kBody = 18, kSecondary = 16, kHeading = 20, kSmall = 15; // CSS pixels
inline constexpr float kSubheading = 17;
// Of the accent over what is hovered: marks stay readable on a chosen row too.
inline constexpr float kHover = 0.045F;
inline constexpr float kScrollbar = 12; // of which 6 are seen

// The palette of a scheme, in ImGui's packing, 0xAABBGGRR.
std::array<ImU32, kTones> palette(Scheme scheme);

// The palette where the system's own few colours are forced on every page (high contrast): one colour for the
// ground, one for text, marks and lines, one for what can be pressed or is chosen (view::Use). In ImGui's
// packing.
struct SystemColours {
    ImU32 ground = 0, text = 0, link = 0;
};
std::array<ImU32, kTones> palette(const SystemColours& forced);

// The same colour as "#rrggbb".
std::string_view hex(Scheme scheme, view::Tone tone);

// Gives ImGui's own windows and scrollbars this style.
void apply(const Style& style);

// Adds the two fonts from TTF files in memory. The bytes must live as long as the context. Where one of them
// is no font the other stands in for it; false where neither is, and nothing can be drawn.
bool load_fonts(Style& style, std::span<const char> regular, std::span<const char> strong);

} // namespace ui
