// tones: the names of the page's CSS variables for each tone, and the light palette as fallback (design:
// "Colour").
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/block/view.h"

namespace out {

struct ToneName {
    std::string_view name, light;
};

inline constexpr std::array<ToneName, 15> kTones = {{{"ink", "#10181f"},
                                                     {"secondary", "#52606d"},
                                                     {"accent", "#12507b"},
                                                     {"strength", "#1a6e8e"},
                                                     {"progress", "#3f6f1f"},
                                                     {"concern", "#a8321e"},
                                                     {"outstanding", "#155fa0"},
                                                     {"good", "#1b6e45"},
                                                     {"requires-improvement", "#9a4b00"},
                                                     {"inadequate", "#8c1d40"},
                                                     {"page", "#ffffff"},
                                                     {"panel", "#f5f7f9"},
                                                     {"line", "#d5dbe1"},
                                                     {"wash", "#e6eff6"},
                                                     {"outline", "#75828e"}}};

constexpr const ToneName& tone_name(view::Tone tone) { return kTones[static_cast<std::size_t>(tone)]; }

} // namespace out
