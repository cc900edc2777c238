// printable: blocks of a screen as they can stand on paper.
#pragma once

#include <string_view>
#include <vector>

#include "core/block/view.h"

namespace view {

// Appends the blocks but what can only be pressed.
void append_printable(std::vector<Block>& into, const std::vector<Block>& blocks);

// What the screen shows, without the colophon under it: a briefing has a foot of its own.
std::vector<Block> shown_blocks(const View& view);

// The same without the heading over it, which says no more than the view's title.
std::vector<Block> without_title(const View& view);

// The blocks without the list or cards of this name and its heading.
void leave_out(std::vector<Block>& blocks, std::string_view name);

} // namespace view
