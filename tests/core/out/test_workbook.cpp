#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>

#include "core/out/workbook.h"
#include "core/screens/data_tables.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;
using nlohmann::json;

namespace {

json workbook_of(const record::Dataset& data, const char* link) {
    const View view = make_view(catalogued(data), decode(link));
    return json::parse(
        out::workbook_json(view, {"https://example.org/#here", "27 November 2026", "The record"}));
}

// What stands beside `what` in the sheet to be read first; empty where it isn't there.
std::string told(const json& workbook, const std::string& what) {
    for (const json& line : workbook["readMe"])
        if (line[0] == what) return line[1];
    return {};
}

} // namespace

TEST_CASE("a workbook holds every table, each row as wide as what is told of it") {
    const json workbook = workbook_of(real_record(), "view=findings&voice=families");
    const View view = make_view(catalogued(real_record()), decode("view=findings&voice=families"));
    CHECK(workbook["tables"].size() == about_tables().size());
    for (const TableAbout& about : about_tables()) {
        const json& rows = workbook["tables"][std::string(about.name)];
        CHECK(rows.size() > 0);
        for (const json& row : rows) CHECK(row.size() == about.fields.size());
    }
    std::set<std::string> findings;
    for (const Row& row : all_rows(data_of(view))) findings.insert(words(row.cells[0].text));
    CHECK(workbook["tables"]["findings"].size() == findings.size());
    CHECK(workbook["tables"]["evidence"].size() == data_of(view).count);
}

TEST_CASE("a workbook says what it is of: link, filters in words, the record's day, its licence") {
    const json workbook = workbook_of(real_record(), "view=findings&voice=families&q=school");
    CHECK(told(workbook, "Link") == "https://example.org/#here");
    CHECK(contains(told(workbook, "Filters"), "Children, families and carers; what holds “school”."));
    CHECK(contains(told(workbook, "The record"), "read on 27 November 2026"));
    CHECK(told(workbook, "Licence") == real_record().licence);
    CHECK(told(workbook, "No findings").empty());
    const json none = workbook_of(real_record(), "view=findings&q=zzzz");
    CHECK(none["tables"]["findings"].empty());
    CHECK(contains(told(none, "No findings"), "zzzz"));
}
