#include "ui/hooks.h"

#include "imgui_internal.h"

namespace ui {

namespace {
SemanticTree* collecting = nullptr;

bool seen(const ImVec2& from, const ImVec2& to) {
    return ImGui::GetCurrentContext()->CurrentWindow->ClipRect.Overlaps(ImRect(from, to));
}
} // namespace

void collect_into(SemanticTree* tree) {
    collecting = tree;
    if (ImGuiContext* context = ImGui::GetCurrentContext()) context->TestEngineHookItems = tree != nullptr;
}

void collect_as_decoration(ImGuiID id) {
    if (collecting == nullptr) return;
    for (DrawnItem& item : collecting->items)
        if (item.id == id) item.interactive = false;
}

void clip(ImVec2& from, ImVec2& to) {
    if (!seen(from, to)) return;
    const ImRect& shown = ImGui::GetCurrentContext()->CurrentWindow->ClipRect;
    from = ImMax(from, shown.Min);
    to = ImMin(to, shown.Max);
}

} // namespace ui

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData*) {
    if (ui::collecting == nullptr || context->CurrentWindow == nullptr) return;
    ui::DrawnItem item{
        .id = id, .from = box.Min, .to = box.Max, .interactive = true, .seen = ui::seen(box.Min, box.Max)};
    ui::clip(item.from, item.to);
    ui::collecting->items.push_back(item);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
