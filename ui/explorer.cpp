#include "ui/explorer.h"

#include <algorithm>
#include <cmath>

#include "core/state/link.h"
#include "ui/details.h"
#include "ui/layout.h"
#include "ui/painter.h"
#include "ui/panel_detail.h"
#include "ui/panel_filters.h"
#include "ui/panel_main.h"
#include "ui/panel_notices.h"

namespace ui {

namespace {

constexpr ImGuiWindowFlags kCanvas =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoBackground; // it is drawn on the page's colour already

// What was hovered is painted before its item is made, and a press by keyboard is let go of a frame later.
bool settles_later() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool pressedByKey = context.ActiveId != 0 && context.ActiveIdSource != ImGuiInputSource_Mouse;
    return context.HoveredId != context.HoveredIdPreviousFrame || pressedByKey;
}

// Another View than in the last frame: what the tree was told of its rows holds no longer.
void note_view(Memory& memory, const view::View& view) {
    if (!view.answer.owner_before(memory.answer) && !memory.answer.owner_before(view.answer)) return;
    memory.answer = view.answer;
    ++memory.views;
    view::ViewState state = view.state;
    state.finding.clear();
    const std::string link = view::encode(state);
    memory.list = ImHashData(link.data(), link.size(), 1);
}

} // namespace

Outcome explorer_frame(Explorer& explorer, const view::View& view, ImVec2 size, const Style& style) {
    Outcome outcome;
    Details& details = explorer.memory.details;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) details.tapped = 0;
    const ImGuiID told = details.shown;
    const ImRect toldAt(details.from, details.to);
    details.shownNow = 0;
    explorer.memory.reaches.clear();
    Anchor& anchor = explorer.memory.anchor;
    anchor.frames = std::max(anchor.frames - 1, 0);
    if (ImGui::IsMouseDragging(ImGuiMouseButton_Left)) anchor.frames = 0; // a scrollbar, by hand
    note_choice(explorer, view);
    note_view(explorer.memory, view);

    apply(style);
    semantics::begin(explorer.semantics);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("explorer", nullptr, kCanvas);
    ImGui::PushFont(style.regular, kBody * style.scale);
    {
        const float ratio = ImGui::GetIO().DisplayFramebufferScale.x;
        Painter painter{.explorer = explorer,
                        .view = view,
                        .style = style,
                        .outcome = outcome,
                        .pixel = ratio > 0 ? 1 / ratio : 1,
                        .seed = name_id(0, "explorer")};
        const float top = is_narrow(size, style.scale) ? 0 : draw_notices_strip(painter, view, size);
        const Layout layout = lay_out(view, size, style.scale, top);
        if (layout.filtersBeside) draw_filters_panel(painter, view, layout.filters);
        draw_main_panel(painter, view, layout);
        if (layout.detailApart) draw_detail_panel(painter, view, layout);
    }
    ImGui::PopFont();
    ImGui::End();
    semantics::end(explorer.semantics);

    details.shown = details.shownNow;
    if (details.shown != told || toldAt.Min.x != details.from.x || toldAt.Min.y != details.from.y)
        outcome.again = true;
    if (!outcome.again) explorer.scrollToFocus = false;
    outcome.again = outcome.again || settles_later();
    return outcome;
}

bool explorer_answers(const Explorer& explorer, ImVec2 from, ImVec2 to) {
    const auto differs = [&](const ImRect& area) { return area.Contains(from) != area.Contains(to); };
    const Details& details = explorer.memory.details;
    // Dear ImGui knows whole pixels only.
    if (std::floor(from.x) == details.rested.x && std::floor(from.y) == details.rested.y) return true;
    if (details.shown != 0 && differs({details.from, details.to})) return true;
    // Where several lie over each other, as places in a chart do, it may be another one's turn within them.
    int under = 0;
    for (const Reach& reach : explorer.memory.reaches) {
        if (differs({reach.from, reach.to})) return true;
        if (ImRect(reach.from, reach.to).Contains(to) && ++under > 1) return true;
    }
    // Scrollbars, which are Dear ImGui's own.
    return std::any_of(explorer.semantics.items.begin(), explorer.semantics.items.end(),
                       [&](const semantics::Item& item) {
                           return !item.interactive && differs({item.from, item.to});
                       });
}

void explorer_focus(Explorer& explorer, ImGuiID item) {
    if (explorer.focused != item) explorer.memory.details.dismissed = 0;
    explorer.focused = item;
    explorer.scrollToFocus = item != 0;
    explorer.memory.focusTries = 0;
    explorer_scrolled(explorer); // it goes elsewhere
}

void explorer_scrolled(Explorer& explorer) {
    explorer.memory.anchor.frames = 0;
    explorer.memory.toOpensAt = 0;
}

void explorer_press(Explorer&, ImGuiID item) { ImGui::ActivateItemByID(item); }

bool explorer_dismiss(Explorer& explorer) {
    Details& details = explorer.memory.details;
    if (details.shown == 0) return false;
    details.dismissed = details.shown;
    details.tapped = 0;
    return true;
}

} // namespace ui
