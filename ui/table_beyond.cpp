#include "ui/table_beyond.h"

#include <algorithm>
#include <string>

#include "ui/blocks.h"
#include "ui/control.h"

namespace ui {
namespace {

constexpr float kBelow = 6; // CSS pixels

// Of the columns but the first, which stays: how many are not wholly in sight on either side, and how far the columns are
// to be scrolled so that a page of them more is.
struct Beyond {
    std::size_t left = 0, right = 0;
    float toLeft = 0, toRight = 0;
};

Beyond beyond(const Columns& columns, float offset, float width) {
    const float first = columns.widths[0], room = width - first;
    const float most = std::max(0.0F, columns.total - width);
    Beyond all;
    all.toRight = most;
    float last = 0; // where the columns before the one that begins the page at the left end
    for (std::size_t i = 1; i < columns.widths.size(); ++i) {
        const float from = columns.starts[i] - first, to = from + columns.widths[i];
        if (from < offset - 1) {
            ++all.left;
            last = to;
        }
        if (to > offset + room + 1 && ++all.right == 1) all.toRight = std::min(from, most);
    }
    // The page before ends with the last of them; it begins with a whole column.
    for (std::size_t i = columns.widths.size(); i-- > 1;)
        if (columns.starts[i] - first >= last - room) all.toLeft = std::max(0.0F, columns.starts[i] - first);
    if (all.toLeft >= offset) all.toLeft = std::max(0.0F, offset - room);
    if (all.toRight <= offset) all.toRight = std::min(most, offset + room);
    return all;
}

} // namespace

double draw_beyond(Painter& painter, const Columns& columns, float offset, ImGuiID seed, float x, double y,
                   float width, BlockMemory& memory) {
    const Beyond there = beyond(columns, offset, width);
    const auto height = static_cast<double>(target(painter));
    const auto put = [&](const char* name, const view::Button& button, bool atRight, float to) {
        const float own = button_width(painter, button);
        const float left = atRight ? x + width - own : x;
        const ButtonDrawn drawn =
            draw_button(painter, button, unique_id(painter, name_id(seed, "beyond"), name), left, y, own);
        if (drawn.pressed) {
            memory.wanted = to;
            painter.outcome.again = true;
        }
        return static_cast<double>(drawn.height);
    };
    double drawn = height;
    if (there.left > 0) {
        const std::string label = "← " + std::to_string(there.left) + " more";
        drawn = std::max(drawn,
                         put("left", {.label = label, .name = label + ", to the left"}, false, there.toLeft));
    }
    if (there.right > 0) {
        const std::string label = std::to_string(there.right) + " more →";
        drawn = std::max(
            drawn, put("right", {.label = label, .name = label + ", to the right"}, true, there.toRight));
    }
    return drawn + static_cast<double>(scaled(painter, kBelow));
}

} // namespace ui
