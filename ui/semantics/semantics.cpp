#include "ui/semantics/semantics.h"

#include <algorithm>
#include <cfloat>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "imgui_internal.h"

namespace semantics {

namespace {

Tree* collecting = nullptr; // the hooks are plain C functions of ImGui's: one tree at a time

std::uint64_t joined(std::uint64_t a, std::uint64_t b) {
    a ^= b + 0x9e3779b97f4a7c15ULL + (a << 6) + (a >> 2);
    a *= 0xff51afd7ed558ccdULL;
    return a ^ (a >> 32);
}

bool pressable(Role role) {
    switch (role) {
    case Role::button:
    case Role::link:
    case Role::checkbox:
    case Role::radio:
    case Role::slider:
    case Role::textField:
    case Role::comboBox:
    case Role::tab:
    case Role::menuItem:
    case Role::treeItem:
    case Role::option:
        return true;
    default:
        return false;
    }
}

// What tells a node from its siblings of the same role:
// what it is if that is known, its place among them otherwise.
std::uint64_t place(const Tree& tree, const Node& node) {
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

bool has_place(const Node& node) { return node.from.x < node.to.x || node.from.y < node.to.y; }

// The part of a rectangle that the current window shows. One that is wholly out of sight stays as it is: it is
// where the thing would be, and it can still be focused and scrolled to.
void clip(ImVec2& from, ImVec2& to) {
    const ImGuiContext* context = ImGui::GetCurrentContext();
    if (context == nullptr || context->CurrentWindow == nullptr) return;
    const ImRect& shown = context->CurrentWindow->ClipRect;
    if (!shown.Overlaps(ImRect(from, to))) return;
    from = ImMax(from, shown.Min);
    to = ImMin(to, shown.Max);
}

int add(Tree& tree, Declared&& declared) {
    Node node;
    static_cast<Declared&>(node) = std::move(declared);
    node.parent = tree.open.empty() ? -1 : tree.open.back();
    node.placed = has_place(node);
    const std::uint64_t above = node.parent < 0 ? 0 : tree.nodes[static_cast<std::size_t>(node.parent)].key;
    node.key = joined(joined(above, static_cast<std::uint64_t>(node.role) + 1), place(tree, node));
    node.seenFrom = node.from;
    node.seenTo = node.to;
    clip(node.seenFrom, node.seenTo);
    tree.nodes.push_back(std::move(node));
    return static_cast<int>(tree.nodes.size()) - 1;
}

// The windows of this frame, and what belongs to a window rather than to the program. Of a window that wasn't drawn
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
void surround(Tree& tree) {
    for (std::size_t i = tree.nodes.size(); i-- > 0;) {
        const Node& node = tree.nodes[i];
        if (node.parent < 0 || !has_place(node)) continue;
        Node& parent = tree.nodes[static_cast<std::size_t>(node.parent)];
        if (parent.id != 0 || parent.placed) continue;
        const bool first = !has_place(parent);
        parent.from = first ? node.from : ImMin(parent.from, node.from);
        parent.to = first ? node.to : ImMax(parent.to, node.to);
        parent.seenFrom = first ? node.seenFrom : ImMin(parent.seenFrom, node.seenFrom);
        parent.seenTo = first ? node.seenTo : ImMax(parent.seenTo, node.seenTo);
    }
}

void take_item(Node& node, const Item* item) {
    node.from = item ? item->from : ImVec2(0, 0);
    node.to = item ? item->to : ImVec2(0, 0);
    node.seenFrom = item ? item->seenFrom : ImVec2(0, 0);
    node.seenTo = item ? item->seenTo : ImVec2(0, 0);
    node.placed = true;
}

// ---- JSON

void append_text(std::string& json, std::string_view text) {
    constexpr const char* kHex = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += kHex[byte >> 4];
            json += kHex[byte & 15];
        } else {
            json += c;
        }
    }
    json += '"';
}

void append_number(std::string& json, long long number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    json.append(digits, end);
}

void append_length(std::string& json, float length) { append_number(json, std::lround(length)); }

// To a hundredth: of what the browser sets in lines itself.
void append_exact(std::string& json, float length) {
    const long signedOnes = std::lround(length * 100), hundredths = std::abs(signedOnes),
               rest = hundredths % 100;
    if (signedOnes < 0) json += '-';
    append_number(json, hundredths / 100);
    if (rest == 0) return;
    json += rest < 10 ? ".0" : ".";
    append_number(json, rest);
}

void key_of(std::string& json, std::string_view key) { json.append(",\"").append(key).append("\":"); }

void text(std::string& json, std::string_view key, std::string_view value) {
    if (value.empty()) return;
    key_of(json, key);
    append_text(json, value);
}

void number(std::string& json, std::string_view key, long long value) {
    if (value == 0) return;
    key_of(json, key);
    append_number(json, value);
}

void append_stretch(std::string& json, const Stretch& stretch) {
    const int flags = (stretch.strong ? 1 : 0) + (stretch.hit ? 2 : 0);
    const bool plain = stretch.end == LineEnd::none && flags == 0 && stretch.control < 0 &&
                       stretch.gap == 0 && stretch.says.empty();
    if (plain) return append_text(json, stretch.text);
    json += '[';
    append_text(json, stretch.text);
    json += ',';
    append_number(json, static_cast<int>(stretch.end));
    json += ',';
    append_number(json, flags);
    json += ',';
    append_number(json, stretch.control);
    json += ',';
    append_exact(json, stretch.gap);
    if (!stretch.says.empty()) {
        json += ',';
        append_text(json, stretch.says);
    }
    json += ']';
}

void append_words(std::string& json, const Words& words) {
    if (words.stretches.empty()) return;
    key_of(json, "words");
    json += "{\"size\":";
    append_exact(json, words.size);
    key_of(json, "line");
    append_exact(json, words.lineHeight);
    key_of(json, "inset");
    json += '[';
    append_exact(json, words.inset.x);
    json += ',';
    append_exact(json, words.inset.y);
    json += ']';
    if (!words.controls.empty()) {
        key_of(json, "controls");
        json += '[';
        for (const Control& control : words.controls) {
            if (&control != words.controls.data()) json += ',';
            json += "{\"role\":";
            append_text(json, role_name(control.role));
            number(json, "id", control.id);
            text(json, "name", control.name);
            text(json, "description", control.description);
            text(json, "address", control.address);
            number(json, "leaves", control.leaves ? 1 : 0);
            json += '}';
        }
        json += ']';
    }
    key_of(json, "of");
    json += '[';
    for (const Stretch& stretch : words.stretches) {
        if (&stretch != words.stretches.data()) json += ',';
        append_stretch(json, stretch);
    }
    json += "]}";
}

void append_place(std::string& json, const Node& node) {
    if (!node.placed && !has_place(node)) return;
    key_of(json, "at");
    const float x = std::round(node.from.x), y = std::round(node.from.y);
    json += '[';
    append_length(json, x);
    json += ',';
    append_length(json, y);
    json += ',';
    append_length(json, std::round(node.to.x) - x);
    json += ',';
    append_length(json, std::round(node.to.y) - y);
    json += ']';
}

void append_scroll(std::string& json, const Node& node) {
    if (node.window == 0) return;
    key_of(json, "scroll");
    json += '[';
    append_number(json, node.window);
    for (const float length : {node.scroll.x, node.scroll.y, node.scrollMost.x, node.scrollMost.y}) {
        json += ',';
        append_length(json, length);
    }
    json += ']';
}

void append_kept(std::string& json, const Node& node) {
    if (node.kept == 0) return;
    key_of(json, "keep");
    json += "[\"";
    json += std::to_string(node.kept);
    json += "\",";
    append_number(json, node.keepFrom);
    json += ',';
    append_number(json, node.keepTo);
    json += ']';
    if (node.tops.empty()) return;
    key_of(json, "tops");
    json += '[';
    for (std::size_t i = 0; i < node.tops.size(); ++i) {
        if (i > 0) json += ',';
        append_number(json, node.tops[i]);
    }
    json += ']';
}

void append_node(std::string& json, const Node& node) {
    json += "{\"role\":";
    append_text(json, role_name(node.role));
    // As text: a number of JavaScript holds 53 bits.
    text(json, "key", std::to_string(node.key));
    if (node.parent >= 0) {
        key_of(json, "parent");
        append_number(json, node.parent);
    }
    append_place(json, node);
    number(json, "id", node.id);
    if (node.words.stretches.empty() || node.name != text_of(node.words)) text(json, "name", node.name);
    append_words(json, node.words);
    text(json, "description", node.description);
    text(json, "address", node.address);
    number(json, "leaves", node.leaves ? 1 : 0);
    number(json, "level", node.level);
    number(json, "size", node.setSize);
    number(json, "position", node.position);
    number(json, "rows", node.rowCount);
    number(json, "columns", node.columnCount);
    number(json, "row", node.rowIndex);
    number(json, "column", node.columnIndex);
    number(json, "chosen", node.chosen ? 1 : 0);
    number(json, "checkable", node.checkable ? 1 : 0);
    number(json, "disabled", node.disabled ? 1 : 0);
    number(json, "live", node.live ? 1 : 0);
    number(json, "expanded", static_cast<int>(node.expanded));
    number(json, "sorted", static_cast<int>(node.sorted));
    text(json, "value", node.value);
    if (node.least != node.most) {
        key_of(json, "range");
        json += '[';
        append_exact(json, node.least);
        json += ',';
        append_exact(json, node.most);
        json += ',';
        append_exact(json, node.now);
        json += ']';
    }
    if (node.arrival != 0) text(json, "arrival", std::to_string(node.arrival));
    append_scroll(json, node);
    append_kept(json, node);
    json += '}';
}

} // namespace

std::string_view role_name(Role role) {
    static constexpr std::string_view kNames[] = {
        "none",      "region",   "heading", "text",       "list",     "listitem", "button",
        "link",      "checkbox", "radio",   "radiogroup", "table",    "row",      "columnheader",
        "rowheader", "cell",     "figure",  "point",      "group",    "article",  "textbox",
        "slider",    "combobox", "option",  "tablist",    "tab",      "menu",     "menuitem",
        "tree",      "treeitem", "dialog",  "img",        "separator"};
    static_assert(std::size(kNames) == static_cast<std::size_t>(Role::separator) + 1);
    return kNames[static_cast<std::size_t>(role)];
}

void begin(Tree& tree) {
    tree.nodes.clear();
    tree.items.clear();
    tree.open.clear();
    collecting = &tree;
    if (ImGuiContext* context = ImGui::GetCurrentContext()) context->TestEngineHookItems = true;
}

Node* push(Tree& tree, Declared declared) {
    if (!tree.wanted) return nullptr;
    tree.open.push_back(add(tree, std::move(declared)));
    return &tree.nodes.back();
}

Node* item(Tree& tree, Declared declared) {
    if (!tree.wanted) return nullptr;
    add(tree, std::move(declared));
    return &tree.nodes.back();
}

void pop(Tree& tree) {
    if (tree.wanted) tree.open.pop_back();
}

Node* current(Tree& tree) {
    return tree.open.empty() ? nullptr : &tree.nodes[static_cast<std::size_t>(tree.open.back())];
}

void scrolls(Tree& tree) {
    Node* const node = current(tree);
    if (node == nullptr) return;
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    node->window = window->ID;
    node->scroll = window->Scroll;
    node->scrollMost = window->ScrollMax;
}

void decoration(ImGuiID id) {
    if (collecting == nullptr) return;
    for (Item& item : collecting->items)
        if (item.id == id) item.interactive = false;
}

void end(Tree& tree) {
    collecting = nullptr;
    if (ImGuiContext* context = ImGui::GetCurrentContext()) context->TestEngineHookItems = false;
    const std::unordered_set<ImGuiID> own = belongings();
    for (Item& item : tree.items) item.interactive = item.interactive && !own.contains(item.id);
    if (!tree.wanted) return;
    std::unordered_map<ImGuiID, const Item*> drawn;
    for (const Item& item : tree.items) drawn.emplace(item.id, &item);
    std::unordered_set<std::uint64_t> keys;
    for (Node& node : tree.nodes) {
        while (!keys.insert(node.key).second) node.key = joined(node.key, 1);
        if (node.id == 0) continue;
        const auto found = drawn.find(node.id);
        take_item(node, found == drawn.end() ? nullptr : found->second);
    }
    surround(tree);
}

std::string text_of(const Words& words) {
    std::string text;
    for (const Stretch& stretch : words.stretches) {
        text += stretch.says.empty() ? stretch.text : stretch.says;
        if (stretch.end == LineEnd::space) text += ' ';
        if (stretch.end == LineEnd::hard) text += '\n';
    }
    return text;
}

std::vector<std::string> defects(const Tree& tree) {
    std::vector<std::string> found;
    std::unordered_map<ImGuiID, int> nodes, items;
    const auto each_control = [&](auto use) {
        for (const Node& node : tree.nodes) {
            const std::string name = node.name.empty() ? text_of(node.words) : node.name;
            if (node.id != 0 || pressable(node.role)) use(node.id, node.role, name, node.address);
            for (std::size_t i = 0; i < node.words.controls.size(); ++i) {
                const Control& control = node.words.controls[i];
                std::string words = control.name;
                for (const Stretch& stretch : node.words.stretches)
                    if (control.name.empty() && stretch.control == static_cast<int>(i)) words += stretch.text;
                use(control.id, control.role, words, control.address);
            }
        }
    };
    each_control([&](ImGuiID id, Role, const std::string&, const std::string&) { ++nodes[id]; });
    for (const Item& item : tree.items)
        if (item.interactive) ++items[item.id];
    each_control([&](ImGuiID id, Role role, const std::string& name, const std::string& address) {
        const std::string what = "“" + name + "”";
        if (id == 0) {
            found.push_back(what + " looks like a control, but can't be pressed.");
            return;
        }
        if (!items.contains(id)) found.push_back(what + " has a node, but no item was drawn.");
        if (nodes[id] > 1) found.push_back(what + " shares its item with another node.");
        if (name.empty()) found.push_back("A control has no name.");
        if (role == Role::link && address.empty()) found.push_back(what + " is a link to nowhere.");
    });
    for (const auto& [id, times] : items) {
        const std::string what = "The item " + std::to_string(id);
        if (!nodes.contains(id)) found.push_back(what + " can be pressed, but has no node.");
        if (times > 1) found.push_back(what + " was drawn " + std::to_string(times) + " times.");
    }
    return found;
}

int untold(const Tree& tree) {
    int rows = 0;
    for (const Node& node : tree.nodes) rows += node.untold;
    return rows;
}

std::string json(const Tree& tree) {
    std::string json = "[";
    for (const Node& node : tree.nodes) {
        if (json.size() > 1) json += ',';
        append_node(json, node);
    }
    json += ']';
    return json;
}

void press(ImGuiID id) { ImGui::ActivateItemByID(id); }

bool scroll(ImGuiID id, ImVec2 to) {
    ImGuiWindow* window = ImGui::FindWindowByID(id);
    if (window == nullptr || !window->WasActive) return false;
    ImGui::SetScrollX(window, std::clamp(to.x, 0.0F, window->ScrollMax.x));
    ImGui::SetScrollY(window, std::clamp(to.y, 0.0F, window->ScrollMax.y));
    return true;
}

} // namespace semantics

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData*) {
    semantics::Tree* const tree = semantics::collecting;
    if (tree == nullptr || context->CurrentWindow == nullptr) return;
    semantics::Item item{.id = id,
                         .from = box.Min,
                         .to = box.Max,
                         .seenFrom = box.Min,
                         .seenTo = box.Max,
                         .interactive = true,
                         .seen = context->CurrentWindow->ClipRect.Overlaps(box)};
    semantics::clip(item.seenFrom, item.seenTo);
    tree->items.push_back(item);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
