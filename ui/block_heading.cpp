#include <algorithm>

#include "ui/blocks.h"
#include "ui/rich_text.h"

namespace ui {

double draw_heading(Painter& painter, const view::Heading& heading, ImGuiID seed, float x, double y,
                    float width) {
    const float size = heading.level <= 2 ? kHeading : heading.level == 3 ? kSubheading : kSecondary;
    const TextLook look{.size = size, .strong = true};
    return static_cast<double>(put_text(painter, heading.text, x, y, width, look, seed,
                                        {.role = Role::heading, .level = std::clamp(heading.level, 2, 4)}));
}

double draw_overline(Painter& painter, const view::Overline& overline, ImGuiID seed, float x, double y,
                     float width) {
    const TextLook look{.size = kSecondary, .tone = view::Tone::secondary};
    return static_cast<double>(
        put_text(painter, overline.text, x, y, width, look, seed, {.role = Role::text}));
}

} // namespace ui
