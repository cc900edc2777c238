// tree: the semantic tree as the page reads it (web/page/semantic-tree.js).
//
// A JSON array of nodes in reading order, a parent before its children. A node is an object; what is at its
// default is left out:
//   role    "button", "row", "columnheader", ... as in ui/semantics.h, in lower case, without spaces
//   key     string, the same for the same thing from frame to frame
//   parent  place of the parent in the array; left out: none
//   at      [x, y, width, height] in whole CSS pixels from the canvas's upper left corner
//   id      of the item that is focused and pressed
//   name, description, address
//   parts   the name in parts, every second of which is a hit of the search; left out where there is none
//   level, size, position, rows, columns, row, column   numbers from 1
//   chosen, checkable, focusable                        1
#pragma once

#include <string>

#include "ui/semantics.h"

namespace web {

[[gnu::noinline]] std::string tree_json(const ui::SemanticTree& tree);

} // namespace web
