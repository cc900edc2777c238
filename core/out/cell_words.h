// cell_words: a table's cell in words, for outputs that draw no marks and no shading.
#pragma once

#include <string>

#include "core/block/view.h"

namespace out {

// What a cell without text says, without where it stands; else its kind of nothing.
inline std::string cell_words(const view::Cell& cell) {
    if (!cell.says.empty()) return cell.says;
    if (cell.kind == view::CellKind::nothingReported) return "nothing reported";
    return cell.kind == view::CellKind::notLooked ? "not looked at" : "";
}

// Whether a cell's text says nothing without words: marks alone ("▲ 2"), or no text.
inline bool tells_little(const view::Cell& cell) {
    if (cell.kind == view::CellKind::nothingReported || cell.kind == view::CellKind::notLooked) return true;
    if (cell.kind == view::CellKind::number || cell.says.empty()) return false;
    return view::words(cell.text).find_first_not_of(" 0123456789") == std::string::npos;
}

} // namespace out
