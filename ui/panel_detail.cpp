#include "ui/panel_detail.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ui/panel.h"

namespace ui {

namespace {

using view::Tone;

constexpr float kDetailMargin = 20, kDetailTop = 18, kDetailBottom = 32; // CSS pixels
constexpr float kPeek = 0.4F; // of main's height: as much of what was chosen comes into sight below it

} // namespace

void note_choice(Explorer& explorer, const view::View& view) {
    const std::string& now = view.detailOf;
    explorer.chosenAnew = !explorer.chosen.empty() && explorer.chosen != now; // not in the very first frame
    explorer.chosen = now;
}

void draw_detail_panel(Painter& painter, const view::View& view, const Layout& layout) {
    const ImRect& area = layout.detail;
    const bool beside = layout.detailAt == DetailAt::beside;
    Panel panel(painter, "detail", area, Tone::panel, beside ? Border::left : Border::top);
    panel.shows(painter.explorer.chosen);
    const double top = panel.top() + static_cast<double>(kDetailTop);
    // Under main its words begin where main's do.
    const TextColumn column =
        beside ? TextColumn{area.Min.x + kDetailMargin, area.GetWidth() - 2 * kDetailMargin}
               : column_of(area, layout.margin, kMost * painter.style.scale);
    panel.ends_at(top + draw_region(painter, "Details", view.detail, "detail", column.x, top, column.width) +
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
    return draw_region(painter, "Details", view.detail, "detail", x, y, width);
}

} // namespace ui
