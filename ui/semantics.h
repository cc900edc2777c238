// semantics: what is on the screen, for those who can't see it:
// a tree of roles, names, states and rectangles.
//
// Dear ImGui knows rectangles and states but no names, no roles, and nothing of what is clipped. So the
// widgets that the panels share declare a node for everything they draw, and Dear ImGui's item hooks
// (IMGUI_ENABLE_TEST_ENGINE) supply what ImGui knows: the rectangle and the state of the item with the node's
// id. The tree is built anew each frame; the page keeps one HTML element a node and touches only those that
// changed.
//
//   semantics_begin(tree);                             // at the start of a frame
//   semantics_push(tree, {.role = Role::table, ...});  // a node with children
//   semantics_item(tree, {.role = Role::button,        // a leaf; `id` is ImGui's item id
//                         .id = id,
//                         .name = "..."});
//   semantics_pop(tree);
//   semantics_end(tree);                               // joins the hooks' answers to the nodes
//
// The tree holds what was drawn, in sight or scrolled out of it; of long tables and of cards only those on
// the screen and a few around them, and `setSize`, `position`, `rowCount`, `rowIndex` tell of the others.
// Names are UTF-8. Rectangles are CSS pixels from the canvas's upper left corner, clipped to what can be
// seen; what is wholly out of sight has that of where it would be (hooks.h: clip). A node with an `id` that
// ImGui drew no item for stays in the tree with an empty rectangle and is a defect, as is an interactive item
// of ImGui's without a node: `semantics_defects` names both, and a test fails on either.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/block/view.h"
#include "imgui.h"

namespace ui {

enum class Role : std::uint8_t {
    none,
    region,  // a named part of the screen: filters, main, details
    heading, // level 2 to 4
    text,
    list,
    listItem,
    button, // pressed = toggled on
    link,   // leads out of the explorer: `address`
    checkbox,
    radio,
    table,
    row,
    columnHeader,
    rowHeader,
    cell,
    figure, // a chart; its spots are buttons within it
    group,
    article // a card
};

struct SemanticNode {
    Role role = Role::none;
    ImGuiID id = 0; // the item that is activated and focused; 0: nothing to press
    // The same for the same thing from frame to frame; 0: worked out from role, id, place.
    std::uint64_t key = 0;
    std::string name{};
    std::vector<view::Stretch> hits{}; // of the search, in `name`
    std::string description{};
    std::string address{};         // of a link
    int level = 0;                 // of a heading
    int setSize = 0, position = 0; // of list items, radios; position from 1
    int rowCount = 0, columnCount = 0, rowIndex = 0, columnIndex = 0; // of tables; indices from 1
    bool chosen = false;                                              // pressed, checked, current
    bool checkable = false;
    ImVec2 from{0, 0}, to{0, 0}; // rectangle; of a node with an id it comes from ImGui
    int parent = -1;             // index in SemanticTree::nodes
    bool focusable = false;
};

// An item that ImGui drew in this frame, as its hooks told.
struct DrawnItem {
    ImGuiID id = 0;
    ImVec2 from{0, 0}, to{0, 0};
    bool interactive = false;
    bool seen = false;
};

struct SemanticTree {
    std::vector<SemanticNode> nodes; // in reading order; a parent stands before its children
    std::vector<DrawnItem> items;
    std::vector<int> open; // stack of indices
};

void semantics_begin(SemanticTree& tree);
void semantics_push(SemanticTree& tree, SemanticNode node);
void semantics_pop(SemanticTree& tree);
void semantics_item(SemanticTree& tree, SemanticNode node);
void semantics_end(SemanticTree& tree);

// One sentence for each defect of the last frame; empty is good.
std::vector<std::string> semantics_defects(const SemanticTree& tree);

} // namespace ui
