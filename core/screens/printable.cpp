#include "core/screens/printable.h"

#include <algorithm>

namespace view {
namespace {

// A line of nothing but controls: "All about this inspection".
bool only_controls(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && !paragraph->text.empty() &&
           std::all_of(paragraph->text.begin(), paragraph->text.end(),
                       [](const Run& part) { return !part.action.empty(); });
}

} // namespace

std::vector<Block> shown_blocks(const View& view) {
    std::vector<Block> blocks = view.main;
    if (!blocks.empty()) blocks.pop_back(); // the last block of every screen (screens.cpp)
    return blocks;
}

std::vector<Block> without_title(const View& view) {
    std::vector<Block> blocks = shown_blocks(view);
    if (!blocks.empty()) blocks.erase(blocks.begin());
    return blocks;
}

void append_printable(std::vector<Block>& into, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (std::holds_alternative<Buttons>(block) || std::holds_alternative<Options>(block)) continue;
        if (!only_controls(block)) into.push_back(block);
    }
}

void leave_out(std::vector<Block>& blocks, std::string_view name) {
    for (auto at = blocks.begin(); at != blocks.end(); ++at) {
        const auto* list = std::get_if<List>(&*at);
        const auto* cards = std::get_if<Cards>(&*at);
        if (!(list != nullptr && list->name == name) && !(cards != nullptr && cards->name == name)) continue;
        auto first = at;
        while (first != blocks.begin() && !std::holds_alternative<Heading>(*first)) --first;
        blocks.erase(first, at + 1);
        return;
    }
}

} // namespace view
