#include "ui/details.h"

#include <algorithm>

#include "ui/rich_text.h"

namespace ui {

namespace {
using view::Tone;
constexpr float kMostDetails = 320, kDetailsPadding = 10, kDetailsMargin = 4; // CSS pixels
} // namespace

bool wants_details(Painter& painter, ImGuiID id, bool hovered) {
    Details& details = painter.explorer.memory.details;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    hovered = hovered && (pointer.x != details.rested.x || pointer.y != details.rested.y);
    const bool stays = details.shown == id && ImRect(details.from, details.to).Contains(pointer);
    const bool wanted = hovered || stays || painter.explorer.focused == id || details.tapped == id;
    if (!wanted && details.dismissed == id) details.dismissed = 0;
    return wanted && details.dismissed != id;
}

void draw_details(Painter& painter, ImGuiID id, const ImRect& spot, const std::string& text) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float padding = scaled(painter, kDetailsPadding);
    const float room = std::max(size.x - 2 * kDetailsMargin, 40.0F);
    const view::Text words{words_run(text)};
    const TextLook look{.size = kSecondary};
    const SetText set =
        set_text(painter, words, look, std::min(scaled(painter, kMostDetails), room) - 2 * padding);
    const float width = std::min(set.width + 2 * padding + 1, room), height = set.height + 2 * padding;
    // Above the place, or below it where there is no room above.
    const float left = std::clamp(spot.GetCenter().x - width / 2, kDetailsMargin,
                                  std::max(kDetailsMargin, size.x - width - kDetailsMargin));
    const bool above = spot.Min.y - height >= kDetailsMargin;
    const float top = above
                          ? spot.Min.y - height
                          : std::min(spot.Max.y, std::max(kDetailsMargin, size.y - height - kDetailsMargin));
    const ImVec2 from{snap(painter, static_cast<double>(left)), snap(painter, static_cast<double>(top))};
    const ImVec2 to{from.x + width, std::min(from.y + height, size.y)};

    ImDrawList* const before = painter.list;
    const ImU32 ground = painter.ground;
    painter.ground = painter[Tone::page];
    painter.list = ImGui::GetForegroundDrawList();
    painter.list->PushClipRect({0, 0}, size);
    painter.list->AddRectFilled({from.x, from.y + 2}, {to.x, to.y + 2}, IM_COL32(0, 0, 0, 40), 6);
    painter.list->AddRectFilled(from, to, painter[Tone::page], 6);
    painter.list->AddRect(from, to, painter[Tone::outline], 6);
    // The canvas is the bound here, not the panel.
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImRect clip = window->ClipRect;
    window->ClipRect = {{0, 0}, size};
    draw_text(painter, words, set, from.x + padding, static_cast<double>(from.y + padding), width, look, id,
              {});
    window->ClipRect = clip;
    painter.list->PopClipRect();
    painter.list = before;
    painter.ground = ground;

    Details& details = painter.explorer.memory.details;
    details.shownNow = id;
    details.from = from;
    details.to = to;
}

} // namespace ui
