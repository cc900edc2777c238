#include "core/out/csv.h"

#include <string_view>

#include "core/block/no_formula.h"
#include "core/record/utf8.h"

namespace out {
namespace {

constexpr std::size_t kAtOnce = 500; // rows asked for at a time

std::string csv_cell(std::string_view text) { return view::no_formula(record::isolated(text)); }

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
        text += (i > 0 ? "," : "") + field(csv_cell(table.columns[i].name));
    text += "\r\n";
    for (std::size_t first = 0; first < table.count; first += kAtOnce)
        for (const view::Row& row : table.rows({first, kAtOnce})) {
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                text += (i > 0 ? "," : "") + field(programs ? view::words(row.cells[i].text)
                                                            : csv_cell(view::words(row.cells[i].text)));
            text += "\r\n";
        }
    return text;
}

} // namespace out
