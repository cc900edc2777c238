#include "ui/heights.h"

#include <algorithm>
#include <bit>

namespace ui {

bool Heights::fit(std::size_t count, float forWidth, float forScale, float guess) {
    if (count == heights.size() && forWidth == width && forScale == scale) return false;
    const bool same = count == heights.size() && forScale == scale && !guessed && forWidth > 0;
    const float likely =
        same ? static_cast<float>(total()) / static_cast<float>(count) * width / forWidth : 0;
    ++times;
    heights.assign(count, 0);
    surpluses.assign(count + 1, 0);
    width = forWidth;
    scale = forScale;
    estimate = std::max(same ? likely : guess, 1.0F);
    guessed = !same;
    return true;
}

void Heights::set(std::size_t row, float height) {
    height = std::max(height, 1.0F);
    if (guessed) {
        // Nothing has been measured yet: the first row is a better guess than the caller's.
        estimate = height;
        guessed = false;
    }
    const float surplus = height - (heights[row] > 0 ? heights[row] : estimate);
    heights[row] = height;
    if (surplus == 0) return;
    for (std::size_t i = row + 1; i < surpluses.size(); i += i & (~i + 1)) surpluses[i] += surplus;
}

double Heights::offset(std::size_t row) const {
    double sum = static_cast<double>(row) * static_cast<double>(estimate);
    for (std::size_t i = row; i > 0; i &= i - 1) sum += static_cast<double>(surpluses[i]);
    return sum;
}

std::size_t Heights::at(double y) const {
    if (heights.empty()) return 0;
    std::size_t row = 0;
    double left = y;
    for (std::size_t step = std::bit_floor(heights.size()); step > 0; step /= 2) {
        if (row + step >= surpluses.size()) continue;
        const double part = static_cast<double>(step) * static_cast<double>(estimate) +
                            static_cast<double>(surpluses[row + step]);
        if (part > left) continue;
        left -= part;
        row += step;
    }
    return std::min(row, heights.size() - 1);
}

} // namespace ui
