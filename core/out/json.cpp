#include "core/out/json.h"

#include <nlohmann/json.hpp>

namespace out {
namespace {

using Json = nlohmann::ordered_json;

Json value_of(const view::Cell& cell) {
    const std::string text = view::words(cell.text);
    if (cell.kind == view::CellKind::number) {
        const Json number = Json::parse(text, nullptr, false);
        if (number.is_number()) return number;
    }
    return text;
}

} // namespace

std::string json(const view::View& view, std::string_view address) {
    Json all;
    all["title"] = view.title;
    all["says"] = view.says;
    all["link"] = address;
    all["record"] = view.asAt;
    all["rows"] = Json::array();
    for (const view::Row& row : view.data.rows({0, view.data.count})) {
        Json object = Json::object();
        for (std::size_t i = 0; i < row.cells.size() && i < view.data.columns.size(); ++i)
            if (!view::words(row.cells[i].text).empty())
                object[view.data.columns[i].name] = value_of(row.cells[i]);
        all["rows"].push_back(std::move(object));
    }
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace out
