// cell_words: a table's cell in words, for outputs that draw no marks and no shading.
#pragma once

#include <string>

#include "core/view/view.h"

namespace out {

// What a cell without text says. Its name ends in it ("Homes, July 2021: not looked at"); without a name, the
// kind of nothing it is.
inline std::string cell_words(const view::Cell& cell) {
    const auto colon = cell.name.rfind(": ");
    if (colon != std::string::npos) return cell.name.substr(colon + 2);
    if (!cell.name.empty()) return cell.name;
    if (cell.kind == view::CellKind::nothingReported) return "nothing reported";
    return cell.kind == view::CellKind::notLooked ? "not looked at" : "";
}

} // namespace out
