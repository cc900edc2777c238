// contrast: how well one colour is read on another, from 1 (not at all) to 21, by WCAG 2.2's definition.
#pragma once

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace test {

inline double channel(ImU32 colour, unsigned shift) {
    const double c = (colour >> shift & 0xFFU) / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

inline double luminance(ImU32 c) {
    return 0.2126 * channel(c, IM_COL32_R_SHIFT) + 0.7152 * channel(c, IM_COL32_G_SHIFT) +
           0.0722 * channel(c, IM_COL32_B_SHIFT);
}

inline double contrast(ImU32 a, ImU32 b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace test
