#include "web/app/tree.h"

#include <cmath>
#include <string_view>

#include "core/out/json.h"

namespace web {

namespace {

std::string_view role_name(ui::Role role) {
    switch (role) {
    case ui::Role::none:
        return "none";
    case ui::Role::region:
        return "region";
    case ui::Role::heading:
        return "heading";
    case ui::Role::text:
        return "text";
    case ui::Role::list:
        return "list";
    case ui::Role::listItem:
        return "listitem";
    case ui::Role::button:
        return "button";
    case ui::Role::link:
        return "link";
    case ui::Role::checkbox:
        return "checkbox";
    case ui::Role::radio:
        return "radio";
    case ui::Role::table:
        return "table";
    case ui::Role::row:
        return "row";
    case ui::Role::columnHeader:
        return "columnheader";
    case ui::Role::rowHeader:
        return "rowheader";
    case ui::Role::cell:
        return "cell";
    case ui::Role::figure:
        return "figure";
    case ui::Role::group:
        return "group";
    case ui::Role::article:
        return "article";
    }
    return "none";
}

void append_text(std::string& json, std::string_view key, std::string_view text) {
    if (text.empty()) return;
    json.append(",\"").append(key).append("\":");
    out::append_json(json, text);
}

void append_number(std::string& json, std::string_view key, long long number) {
    if (number == 0) return;
    json.append(",\"").append(key).append("\":").append(std::to_string(number));
}

// The name in parts, every second of which is a hit of the search.
void append_parts(std::string& json, const ui::SemanticNode& node) {
    if (node.hits.empty() || node.name.empty()) return;
    json += ",\"parts\":[";
    std::size_t at = 0;
    for (const view::Stretch& hit : node.hits) {
        out::append_json(json, node.name.substr(at, hit.from - at));
        json += ',';
        out::append_json(json, node.name.substr(hit.from, hit.to - hit.from));
        json += ',';
        at = hit.to;
    }
    out::append_json(json, node.name.substr(at));
    json += ']';
}

void append_node(std::string& json, const ui::SemanticNode& node) {
    json.append("{\"role\":\"").append(role_name(node.role)).append("\"");
    // As text: a number of JavaScript holds 53 bits.
    append_text(json, "key", node.key ? std::to_string(node.key) : std::string());
    if (node.parent >= 0) json.append(",\"parent\":").append(std::to_string(node.parent));
    json.append(",\"at\":[");
    const long x = std::lround(node.from.x), y = std::lround(node.from.y);
    const long right = std::lround(node.to.x), bottom = std::lround(node.to.y);
    json.append(std::to_string(x)).append(",").append(std::to_string(y)).append(",");
    json.append(std::to_string(right - x)).append(",").append(std::to_string(bottom - y)).append("]");
    append_number(json, "id", node.id);
    append_text(json, "name", node.name);
    append_parts(json, node);
    append_text(json, "description", node.description);
    append_text(json, "address", node.address);
    append_number(json, "level", node.level);
    append_number(json, "size", node.setSize);
    append_number(json, "position", node.position);
    append_number(json, "rows", node.rowCount);
    append_number(json, "columns", node.columnCount);
    append_number(json, "row", node.rowIndex);
    append_number(json, "column", node.columnIndex);
    append_number(json, "chosen", node.chosen ? 1 : 0);
    append_number(json, "checkable", node.checkable ? 1 : 0);
    append_number(json, "focusable", node.focusable ? 1 : 0);
    json += '}';
}

} // namespace

std::string tree_json(const ui::SemanticTree& tree) {
    std::string json = "[";
    for (const ui::SemanticNode& node : tree.nodes) {
        if (json.size() > 1) json += ',';
        append_node(json, node);
    }
    json += ']';
    return json;
}

} // namespace web
