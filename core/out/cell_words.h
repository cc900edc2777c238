// cell_words: a table's cell in words, for outputs that draw no marks and no shading.
#pragma once

#include <string>

#include "core/block/phrases.h"

namespace out {

// What a cell without text says, without where it stands; else its kind of nothing.
inline std::string cell_words(const view::Cell& cell) {
    if (!cell.says.empty()) return cell.says;
    return std::string(view::nothing_words(cell.kind));
}

// Whether a cell's text says nothing without words: marks alone ("▲ 2"), or no text.
inline bool tells_little(const view::Cell& cell) {
    if (view::is_nothing(cell.kind)) return true;
    if (cell.kind == view::CellKind::number || cell.says.empty()) return false;
    return view::words(cell.text).find_first_not_of(" 0123456789") == std::string::npos;
}

} // namespace out
