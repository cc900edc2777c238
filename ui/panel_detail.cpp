#include "ui/panel_detail.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ui/blocks.h"
#include "ui/panel.h"

namespace ui {

namespace {

using view::Tone;

constexpr float kDetailMargin = 20, kDetailTop = 18, kDetailBottom = 32, kCloseGap = 6; // CSS pixels
constexpr float kPeek = 0.4F; // of main's height: as much of what was chosen comes into sight below it

// The way out of the details, at their upper right; returns the room that it takes.
double draw_close(Painter& painter, const view::View& view, float x, double y, float width) {
    if (view.closes.empty()) return 0;
    const view::Button button{.label = "Close", .name = "Close details"};
    const float own = button_width(painter, button);
    const ButtonDrawn drawn = draw_button(painter, button, unique_id(painter, painter.seed, "close details"),
                                          x + width - own, y, own);
    if (drawn.pressed) painter.outcome.action = view.closes;
    return static_cast<double>(drawn.height + scaled(painter, kCloseGap));
}

// The details, with the way out of them; returns their height.
double draw_details_region(Painter& painter, const view::View& view, float x, double y, float width) {
    const bool opened = !view.closes.empty();
    const float body = painter.body;
    painter.body = kSecondary;
    if (semantics::Node* node =
            semantics::push(painter.explorer.semantics, {.role = Role::region, .name = "Details"}))
        node->arrival = opened ? ImHashData(view.detailOf.data(), view.detailOf.size(), 1) : 0U;
    const double close = draw_close(painter, view, x, y, width);
    const double height =
        close + draw_blocks(painter, view.detail, 0, view.detail.size(), "detail", x, y + close, width);
    semantics::pop(painter.explorer.semantics);
    painter.body = body;
    return height;
}

} // namespace

void note_choice(Explorer& explorer, const view::View& view) {
    if (explorer.screen != view.state.screen) {
        explorer.filtersOpen = explorer.chooserOpen = false;
        explorer.screen = view.state.screen;
    }
    const std::string& now = view.detailOf;
    explorer.chosenAnew = !explorer.chosen.empty() && explorer.chosen != now; // not in the very first frame
    if (explorer.chosen != now) explorer.memory.anchor.frames = kHeld;
    if (explorer.chosenAnew) explorer.memory.details.rested = ImGui::GetIO().MousePos;
    explorer.chosen = now;
}

void draw_detail_panel(Painter& painter, const view::View& view, const Layout& layout) {
    painter.anchors = false;
    const ImRect& area = layout.detail;
    const bool beside = layout.detailAt == DetailAt::beside;
    Panel panel(painter, "detail", area, Tone::panel, beside ? Border::left : Border::top);
    panel.shows(painter.explorer.chosen);
    const double top = panel.top() + static_cast<double>(kDetailTop);
    // Under main its words begin where main's do.
    const TextColumn column =
        beside ? TextColumn{area.Min.x + kDetailMargin, area.GetWidth() - 2 * kDetailMargin}
               : column_of(area, layout.margin, kMost * painter.style.scale);
    panel.ends_at(top + draw_details_region(painter, view, column.x, top, column.width) +
                  static_cast<double>(kDetailBottom));
}

double draw_detail(Painter& painter, const view::View& view, float x, double y, float width) {
    if (view.detail.empty()) return 0;
    if (painter.explorer.chosenAnew) {
        const ImRect& shown = painter.panel->InnerRect;
        const double below = y - static_cast<double>(shown.Max.y - kPeek * shown.GetHeight());
        const double above = y - static_cast<double>(shown.Min.y + kDetailTop);
        const double missing = below > 0 ? below : std::min(above, 0.0);
        if (missing != 0) {
            ImGui::SetScrollY(painter.panel, painter.panel->Scroll.y + static_cast<float>(missing));
            painter.outcome.again = true;
        }
    }
    painter.anchors = false;
    const double height = draw_details_region(painter, view, x, y, width);
    painter.anchors = true;
    return height;
}

} // namespace ui
