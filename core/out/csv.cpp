#include "core/out/csv.h"

#include <string_view>

namespace out {
namespace {

constexpr std::size_t kAtOnce = 500; // rows asked for at a time

std::string csv_cell(const view::Cell& cell) {
    std::string text = view::words(cell.text);
    constexpr std::string_view risky = "=+-@\t\r";
    if (cell.kind != view::CellKind::number && !text.empty() && risky.find(text[0]) != std::string_view::npos)
        text.insert(0, "'");
    return text;
}

std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

} // namespace

std::string csv(const view::Table& table, CsvFor whom) {
    const bool programs = whom == CsvFor::programs;
    std::string text = programs ? "" : "\xEF\xBB\xBF";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += (i > 0 ? "," : "") + field(table.columns[i].name);
    text += "\r\n";
    for (std::size_t first = 0; first < table.count; first += kAtOnce)
        for (const view::Row& row : table.rows({first, kAtOnce})) {
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                text += (i > 0 ? "," : "") +
                        field(programs ? view::words(row.cells[i].text) : csv_cell(row.cells[i]));
            text += "\r\n";
        }
    return text;
}

} // namespace out
