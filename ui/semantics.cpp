#include "ui/semantics.h"

#include <unordered_map>
#include <unordered_set>

#include "imgui_internal.h"
#include "ui/hooks.h"

namespace ui {

namespace {

std::uint64_t joined(std::uint64_t a, std::uint64_t b) {
    a ^= b + 0x9e3779b97f4a7c15ULL + (a << 6) + (a >> 2);
    a *= 0xff51afd7ed558ccdULL;
    return a ^ (a >> 32);
}

bool pressable(Role role) {
    return role == Role::button || role == Role::link || role == Role::checkbox || role == Role::radio;
}

// What tells a node from its siblings of the same role:
// what it is if that is known, its place among them otherwise.
std::uint64_t place(const SemanticTree& tree, const SemanticNode& node) {
    if (node.id != 0) return node.id;
    if (node.rowIndex != 0) return static_cast<std::uint64_t>(node.rowIndex);
    if (node.columnIndex != 0) return static_cast<std::uint64_t>(node.columnIndex);
    if (node.position != 0) return static_cast<std::uint64_t>(node.position);
    std::uint64_t before = 0;
    for (std::size_t i = tree.nodes.size(); i-- > 0;) {
        if (static_cast<int>(i) == node.parent) break;
        if (tree.nodes[i].parent == node.parent && tree.nodes[i].role == node.role) ++before;
    }
    return before;
}

int add(SemanticTree& tree, SemanticNode node) {
    node.parent = tree.open.empty() ? -1 : tree.open.back();
    node.focusable = node.id != 0;
    if (node.key == 0) {
        const std::uint64_t above =
            node.parent < 0 ? 0 : tree.nodes[static_cast<std::size_t>(node.parent)].key;
        node.key = joined(joined(above, static_cast<std::uint64_t>(node.role) + 1), place(tree, node));
    }
    if (ImGui::GetCurrentContext() != nullptr && ImGui::GetCurrentContext()->CurrentWindow != nullptr)
        clip(node.from, node.to);
    tree.nodes.push_back(std::move(node));
    return static_cast<int>(tree.nodes.size()) - 1;
}

// The windows of this frame, and what belongs to a window rather than to us. Of a window that wasn't drawn
// for a minute Dear ImGui has thrown away what its ids grow from (GcCompactTransientWindowBuffers).
std::unordered_set<ImGuiID> belongings() {
    std::unordered_set<ImGuiID> ids;
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (!window->Active) continue;
        ids.insert({window->ID, window->MoveId, window->ChildId,
                    ImGui::GetWindowScrollbarID(window, ImGuiAxis_X),
                    ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y)});
        for (int i = 0; i < 4; ++i) ids.insert(ImGui::GetWindowResizeCornerID(window, i));
    }
    return ids;
}

// A node that only holds others stands where they stand.
void surround(SemanticTree& tree) {
    std::vector<bool> given;
    for (const SemanticNode& node : tree.nodes) given.push_back(node.from.x < node.to.x);
    for (std::size_t i = tree.nodes.size(); i-- > 0;) {
        const SemanticNode& node = tree.nodes[i];
        if (node.parent < 0 || node.from.x >= node.to.x) continue;
        SemanticNode& parent = tree.nodes[static_cast<std::size_t>(node.parent)];
        if (parent.id != 0) continue;
        if (parent.from.x >= parent.to.x) {
            parent.from = node.from;
            parent.to = node.to;
        } else if (!given[static_cast<std::size_t>(node.parent)]) {
            parent.from = ImMin(parent.from, node.from);
            parent.to = ImMax(parent.to, node.to);
        }
    }
}

} // namespace

void semantics_begin(SemanticTree& tree) {
    tree.nodes.clear();
    tree.items.clear();
    tree.open.clear();
    collect_into(&tree);
}

void semantics_push(SemanticTree& tree, SemanticNode node) {
    tree.open.push_back(add(tree, std::move(node)));
}

void semantics_pop(SemanticTree& tree) { tree.open.pop_back(); }

void semantics_item(SemanticTree& tree, SemanticNode node) { add(tree, std::move(node)); }

void semantics_end(SemanticTree& tree) {
    collect_into(nullptr);
    const std::unordered_set<ImGuiID> own = belongings();
    std::unordered_map<ImGuiID, const DrawnItem*> drawn;
    for (DrawnItem& item : tree.items) {
        item.interactive = item.interactive && !own.contains(item.id);
        drawn.emplace(item.id, &item);
    }
    std::unordered_set<std::uint64_t> keys;
    for (SemanticNode& node : tree.nodes) {
        while (!keys.insert(node.key).second) node.key = joined(node.key, 1);
        if (node.id == 0) continue;
        const auto found = drawn.find(node.id);
        node.from = found == drawn.end() ? ImVec2(0, 0) : found->second->from;
        node.to = found == drawn.end() ? ImVec2(0, 0) : found->second->to;
    }
    surround(tree);
}

std::vector<std::string> semantics_defects(const SemanticTree& tree) {
    std::vector<std::string> defects;
    std::unordered_map<ImGuiID, int> nodes, items;
    for (const SemanticNode& node : tree.nodes)
        if (node.id != 0) ++nodes[node.id];
    for (const DrawnItem& item : tree.items)
        if (item.interactive) ++items[item.id];
    for (const SemanticNode& node : tree.nodes) {
        const std::string what = "“" + node.name + "”";
        if (node.id != 0 && !items.contains(node.id))
            defects.push_back(what + " has a node, but no item was drawn.");
        if (node.id != 0 && nodes[node.id] > 1)
            defects.push_back(what + " shares its item with another node.");
        if (pressable(node.role) && node.id == 0)
            defects.push_back(what + " looks like a control, but can't be pressed.");
        if (node.id != 0 && node.name.empty()) defects.push_back("A control has no name.");
        if (node.role == Role::link && node.address.empty())
            defects.push_back(what + " is a link to nowhere.");
    }
    for (const auto& [id, times] : items) {
        const std::string what = "The item " + std::to_string(id);
        if (!nodes.contains(id)) defects.push_back(what + " can be pressed, but has no node.");
        if (times > 1) defects.push_back(what + " was drawn " + std::to_string(times) + " times.");
    }
    return defects;
}

} // namespace ui
