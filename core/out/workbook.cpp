#include "core/out/workbook.h"

#include "core/out/day.h"
#include "core/out/json.h"
#include "core/screens/filters.h"
#include "core/screens/registry.h"

namespace out {
namespace {

// Adds the table's rows as a list of lists.
void append_rows(std::string& json, const view::Table& table) {
    constexpr std::size_t atOnce = 500;
    json += '[';
    for (std::size_t first = 0; first < table.count; first += atOnce)
        for (const view::Row& row : table.rows({first, atOnce})) {
            json += json.back() == '[' ? "[" : ",[";
            for (const view::Cell& cell : row.cells) {
                if (json.back() != '[') json += ',';
                append_json(json, view::words(cell.text));
            }
            json += ']';
        }
    json += ']';
}

} // namespace

std::string workbook_json(const view::View& view, const Reading& reading) {
    const view::Asked& asked = view.answer->asked();
    const record::Dataset& data = asked.data();
    const std::vector<view::NamedTable> tables = view::make_tables(*view.answer);
    std::string json = "{\"readMe\":[";
    const auto line = [&](std::string_view what, std::string_view says) {
        if (json.back() == ']') json += ',';
        json += '[';
        append_json(json, what);
        json += ',';
        append_json(json, says);
        json += ']';
    };
    const std::string filters = view::filters_in_words(asked);
    line(reading.record, "Record as at " + day_in_words(view.asAt) + ", read on " + reading.readOn + ".");
    line("What this is", data.about);
    line("What is shown", view.title + ". " + view.says);
    line("Link", reading.address);
    line("Filters", filters.empty() ? "None are set." : "Only " + filters + ".");
    // Where filters leave nothing, the first tables are empty.
    if (tables[0].table.count == 0) line("No findings", view::why_no_data(*view.answer));
    line("Findings and evidence",
         "Those of what is shown. The other sheets hold the whole record, so that whatever these "
         "two name is there.");
    line("Licence", data.licence);
    json += "],\"tables\":{";
    for (const view::NamedTable& each : tables) {
        if (json.back() == ']') json += ',';
        append_json(json, each.name);
        json += ':';
        append_rows(json, each.table);
    }
    return json + "}}";
}

} // namespace out
