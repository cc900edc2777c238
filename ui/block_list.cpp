#include <algorithm>

#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/rich_text.h"
#include "ui/text.h"

namespace ui {

namespace {
constexpr float kIndent = 18, kItemGap = 6, kBullet = 2.5F; // CSS pixels
}

double draw_list(Painter& painter, const view::List& list, ImGuiID seed, float x, double y, float width) {
    if (list.items.empty()) return 0;
    semantics::Tree& tree = painter.explorer.semantics;
    semantics::push(tree, {.role = Role::list, .name = list.name});
    const TextLook look{.size = painter.body};
    // Items that begin with a mark have it for their bullet.
    const view::Text& first = list.items.front();
    const bool marked = !first.empty() && first.front().mark != view::Mark::none;
    const float indent = marked ? 0 : scaled(painter, kIndent), gap = scaled(painter, kItemGap);
    const float space = measure(painter, look, width - indent);
    double at = y;
    int position = 0;
    for (const view::Text& item : list.items) {
        const SetText set = set_text(painter, item, look, space);
        // Links in lines that follow each other closely: a finger meets the one that it means.
        const float least =
            painter.style.touch && has_controls(item) ? scaled(painter, target(painter)) - gap : 0;
        const double air = static_cast<double>(std::max(0.0F, least - set.height) / 2);
        at += air;
        if (!marked && in_sight(at, at + static_cast<double>(set.lineHeight)))
            painter.list->AddCircleFilled(
                {x + indent * 0.4F, static_cast<float>(at) + set.lineHeight * 0.52F},
                scaled(painter, kBullet), painter[view::Tone::secondary]);
        ++position;
        draw_text(
            painter, item, set, x + indent, at, space, look, name_id(seed, std::to_string(position)),
            {.role = Role::listItem, .setSize = static_cast<int>(list.items.size()), .position = position});
        at += static_cast<double>(set.height + gap) + air;
    }
    semantics::pop(tree);
    return at - y - static_cast<double>(gap);
}

} // namespace ui
