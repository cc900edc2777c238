// cell_words: a table's cell in words, for outputs that draw no marks and no shading.
#pragma once

#include <string>

#include "core/block/view.h"

namespace out {

// What a cell without text says: its name ends in it ("Homes, July 2021: not looked at"), else its kind of nothing.
inline std::string cell_words(const view::Cell& cell) {
    const auto colon = cell.name.rfind(": ");
    if (colon != std::string::npos) return cell.name.substr(colon + 2);
    if (!cell.name.empty()) return cell.name;
    if (cell.kind == view::CellKind::nothingReported) return "nothing reported";
    return cell.kind == view::CellKind::notLooked ? "not looked at" : "";
}

// Whether a cell's text says nothing without its name, which says it in words: marks alone ("▲ 2"), or no text.
inline bool tells_little(const view::Cell& cell) {
    if (cell.kind == view::CellKind::nothingReported || cell.kind == view::CellKind::notLooked) return true;
    if (cell.kind == view::CellKind::number || cell.name.empty()) return false;
    return view::words(cell.text).find_first_not_of(" 0123456789") == std::string::npos;
}

} // namespace out
