#include "ui/painter.h"

#include <cmath>

#include "core/state/link.h"

namespace ui {

float snap(const Painter& painter, double position) {
    const auto pixel = static_cast<double>(painter.pixel);
    return static_cast<float>(std::round(position / pixel) * pixel);
}

std::string address(const Painter& painter, const view::Action& action) {
    if (!painter.explorer.semantics.wanted) return {};
    return view::address_of(view::applied(painter.view.state, action));
}

semantics::Declared link_at(const Painter& painter, ImGuiID id, const view::Action& action, bool chosen,
                            const ImRect& area) {
    return {.role = Role::link,
            .id = id,
            .address = address(painter, action),
            .chosen = chosen,
            .from = area.Min,
            .to = area.Max};
}

float scaled(const Painter& painter, float length) {
    return snap(painter, static_cast<double>(length * painter.style.scale));
}

bool in_sight(double top, double bottom) {
    const ImRect& shown = ImGui::GetCurrentWindowRead()->ClipRect;
    return bottom > static_cast<double>(shown.Min.y) && top < static_cast<double>(shown.Max.y);
}

ImRect box(float x, double y, float width, float height) {
    const auto top = static_cast<float>(y);
    return {x, top, x + width, top + height};
}

ImU32 mixed(ImU32 colour, ImU32 under, float share) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(colour), b = ImGui::ColorConvertU32ToFloat4(under);
    return ImGui::ColorConvertFloat4ToU32(
        {b.x + (a.x - b.x) * share, b.y + (a.y - b.y) * share, b.z + (a.z - b.z) * share, 1});
}

ImGuiID name_id(ImGuiID seed, std::string_view name) { return ImHashData(name.data(), name.size(), seed); }

ImGuiID unique_id(Painter& painter, ImGuiID seed, std::string_view name) {
    ImGuiID id = name_id(seed, name);
    while (id == 0 || !painter.used.insert(id).second) id = name_id(id, "again");
    return id;
}

} // namespace ui
