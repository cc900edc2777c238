#include "core/out/json.h"

#include "core/screens/screens.h"

namespace out {
namespace {

std::string value_of(const view::Cell& cell) {
    const std::string text = view::words(cell.text);
    return cell.kind == view::CellKind::number ? text : json_string(text);
}

std::string row_object(const std::vector<view::TableColumn>& columns, const view::Row& row) {
    std::string object;
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
        if (view::words(row.cells[i].text).empty()) continue;
        object +=
            (object.empty() ? "{" : ", ") + json_string(columns[i].name) + ": " + value_of(row.cells[i]);
    }
    return object.empty() ? "{}" : object + "}";
}

} // namespace

std::string json_string(std::string_view text) {
    std::string json;
    append_json(json, text);
    return json;
}

void append_json(std::string& json, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += digits[byte >> 4U];
            json += digits[byte & 15U];
        } else {
            json += c;
        }
    }
    json += '"';
}

std::string json_object(const std::vector<std::pair<std::string_view, std::string>>& fields) {
    std::string object;
    for (const auto& [key, value] : fields)
        object += (object.empty() ? "{" : ", ") + json_string(key) + ": " + json_string(value);
    return object + "}";
}

std::string json(const view::View& view, std::string_view address) {
    std::string text = "{\n";
    const auto add = [&](std::string_view key, std::string_view value) {
        text += "  " + json_string(key) + ": " + json_string(value) + ",\n";
    };
    add("title", view.title);
    add("says", view.says);
    add("link", address);
    add("record", view.asAt);
    if (const std::string why = view::why_no_data(*view.answer); !why.empty()) add("noRows", why);
    text += "  \"rows\": [";
    bool first = true;
    const view::Table data = view::make_data(*view.answer);
    for (const view::Row& row : data.rows({0, data.count})) {
        text += (first ? "\n    " : ",\n    ") + row_object(data.columns, row);
        first = false;
    }
    return text + (first ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace out
