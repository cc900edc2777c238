// semantics: what a Dear ImGui program shows, for those who can't see it: a tree of roles, names, states and
// rectangles, which web/semantics/semantics.js makes HTML elements of. It needs Dear ImGui alone.
//
// Dear ImGui knows rectangles and states but no names, no roles, and nothing of what is clipped. So the
// program's widgets declare a node for everything they draw, and Dear ImGui's item hooks
// (IMGUI_ENABLE_TEST_ENGINE, which this file defines) supply what ImGui knows: the rectangle of the item with
// the node's id.
//
//   semantics::begin(tree);                            // at the start of a frame
//   semantics::push(tree, {.role = Role::table, ...}); // with what is declared up to its pop()
//   semantics::item(tree, {.role = Role::button,       // a leaf; `id` is ImGui's item id
//                          .id = id,
//                          .name = "..."});
//   semantics::pop(tree);
//   semantics::end(tree);                              // joins the hooks' answers to the nodes
//   page(semantics::json(tree));
//
// A program that draws more often than its tree is told sets `tree.wanted` to false for the frames between:
// then nodes are dropped as they come, and only the items are kept.
//
// Of a long table or list the program may declare in one frame the rows that are on the screen and some others,
// and others again in the next: the page keeps a row that isn't declared as long as its table's `kept` is the
// same and the row lies within `keepFrom` to `keepTo`. Where all of them stand, `tops` says.
//
// Names are UTF-8. Rectangles are CSS pixels from the canvas's upper left corner. A node with an `id` that ImGui
// drew no item for stays in the tree with an empty rectangle and is a defect, as is an interactive item of ImGui's
// without a node: `semantics::defects` names both, and a test should fail on either.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace semantics {

enum class Role : std::uint8_t {
    none,    // has a place, and no meaning
    region,  // a named part of the screen: filters, main, details
    heading, // level 2 to 4
    text,
    list,
    listItem,
    button, // checkable: pressed = toggled on
    link,   // leads to `address`
    checkbox,
    radio,
    radioGroup,
    table, // of rows; a grid where something in its cells can be pressed
    row,
    columnHeader,
    rowHeader,
    cell,
    figure, // a chart; its places are within it
    point,  // a place in a chart that tells something and can't be pressed
    group,
    article, // a card
    textField,
    slider,
    comboBox,
    option,
    tabList,
    tab,
    menu,
    menuItem,
    tree,
    treeItem,
    dialog,
    image,
    separator
};

// As it is called in ARIA, "columnheader".
std::string_view role_name(Role role);

enum class Expanded : std::uint8_t { none, no, yes };          // none: it doesn't expand
enum class Sorted : std::uint8_t { none, upwards, downwards }; // a table, by this column

// How a line that words stand on ends before the next stretch: it doesn't, at a space, within a word, or because
// the words say so.
enum class LineEnd : std::uint8_t { none, space, within, hard };

// Words of one kind on one line.
struct Stretch {
    std::string text{};
    std::string says{}; // what a screen reader says in its place
    LineEnd end = LineEnd::none;
    bool strong = false;
    bool hit = false; // found by a search
    int control = -1; // index in Words::controls: a link or button among the words
    float gap = 0;    // CSS pixels that are left free before it
};

// Something to press among words.
struct Control {
    ImGuiID id = 0;
    Role role = Role::button;
    std::string name{}; // where its words aren't enough
    std::string description{};
    std::string address{};
    bool leaves = false; // the program: in a tab of its own
};

// The words that a node shows, as they are set: so that they can be selected, and found, where they are seen.
struct Words {
    std::vector<Stretch> stretches{};
    std::vector<Control> controls{};
    float size = 0, lineHeight = 0; // CSS pixels
    ImVec2 inset{0, 0};             // of the first line, from the node's upper left corner
};

// What a program says of a thing that it draws.
struct Declared {
    Role role = Role::none;
    ImGuiID id = 0; // the item that is activated and focused; 0: nothing to press
    std::string name{};
    std::string description{};
    std::string address{};
    bool leaves = false;           // the address leads out of the program
    int level = 0;                 // of a heading, a tree item
    int setSize = 0, position = 0; // of list items, radios; position from 1
    int rowCount = 0, columnCount = 0, rowIndex = 0, columnIndex = 0; // of tables; indices from 1
    bool chosen = false;                                              // pressed, checked, current
    bool checkable = false;
    Expanded expanded = Expanded::none;
    // Where it stands; of what has an id it comes from ImGui, else it may be empty.
    ImVec2 from{0, 0}, to{0, 0};
};

// The same as the tree holds it. What few things have is set at the node that item() and current() give.
struct Node : Declared {
    std::uint64_t key = 0; // the same for the same thing from frame to frame
    Words words{};         // if empty, `name` is what it shows
    bool disabled = false;
    Sorted sorted = Sorted::none;
    std::string value{};                // of a text field, slider, combo box
    float least = 0, most = 0, now = 0; // of a slider
    bool live = false;                  // what changes here is announced
    // Something that came into being by a press has a number of its own: whoever pressed by keyboard or screen
    // reader is led to it, and back to where they were when it goes.
    std::uint64_t arrival = 0;
    // Of what scrolls: ImGui's window, how far it is scrolled, and how far it can be.
    ImGuiID window = 0;
    ImVec2 scroll{0, 0}, scrollMost{0, 0};
    // Of a table or group whose rows come little by little.
    std::uint64_t kept = 0;
    int keepFrom = 0, keepTo = 0;        // row indices, the last one exclusive
    std::vector<int> tops{};             // of the rows keepFrom to keepTo, from the node's upper edge
    int untold = 0;                      // of these rows so many are still to come
    ImVec2 seenFrom{0, 0}, seenTo{0, 0}; // as much of it as can be seen; all of it where it is out of sight
    int parent = -1;                     // index in Tree::nodes
    bool placed = false;                 // the rectangle was given, not worked out from what lies within
};

// An item that ImGui drew in this frame, as its hooks told.
struct Item {
    ImGuiID id = 0;
    ImVec2 from{0, 0}, to{0, 0};
    ImVec2 seenFrom{0, 0}, seenTo{0, 0};
    bool interactive = false;
    bool seen = false;
};

struct Tree {
    bool wanted = true;
    std::vector<Node> nodes{}; // in reading order; a parent stands before its children
    std::vector<Item> items{};
    std::vector<int> open{}; // stack of indices
};

void begin(Tree& tree);
// Each gives the node, which is good until the next one is declared; nullptr where the tree isn't wanted.
Node* push(Tree& tree, Declared declared);
Node* item(Tree& tree, Declared declared);
void pop(Tree& tree);
void end(Tree& tree);

// The node that was pushed last and is still open; nullptr where the tree isn't wanted.
Node* current(Tree& tree);

// Makes the open node a scroller: it scrolls as the current window does.
void scrolls(Tree& tree);

// An item that is part of the look, not a control of its own: a scrollbar.
void decoration(ImGuiID id);

// What a node's words say.
std::string text_of(const Words& words);

// One sentence for each defect of the last frame; empty is good.
std::vector<std::string> defects(const Tree& tree);

// How many rows are still to be told.
int untold(const Tree& tree);

// The tree as semantics.js reads it: an array of nodes in reading order. What is at its default is left out.
//   role, key (text), parent (place in the array), name, description, address, value, ...   as above
//   at      [x, y, width, height] in whole CSS pixels from the canvas's corner; left out: not placed
//   words   {size, line, inset: [x, y], controls: [...], of: [text or [text, end, flags, control, gap, says], ...]}
//           flags: 1 strong, 2 hit
//   name    left out where it is what the words say
//   scroll  [window, x, y, most x, most y]
//   keep    [kept, from, to], tops
std::string json(const Tree& tree);

// What the page asks for: presses the item in the next frame; scrolls a window.
void press(ImGuiID id);
bool scroll(ImGuiID window, ImVec2 to);

} // namespace semantics
