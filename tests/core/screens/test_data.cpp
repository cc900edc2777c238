#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/out/csv.h"
#include "core/out/json.h"
#include "core/record/date.h"
#include "core/screens/data_tables.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

using Named = std::map<std::string, std::string>; // a row by its columns' names

std::vector<Named> named_rows(const Table& table) {
    std::vector<Named> rows;
    for (const Row& row : all_rows(table)) {
        Named& named = rows.emplace_back();
        REQUIRE(row.cells.size() == table.columns.size());
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            named[table.columns[i].name] = words(row.cells[i].text);
    }
    return rows;
}

std::vector<Named> data_rows(const record::Dataset& data, const char* link) {
    return named_rows(data_of(make_view(catalogued(data), decode(link))));
}

std::map<std::string, Table> tables_of(const record::Dataset& data, const char* link = "") {
    std::map<std::string, Table> tables;
    static std::vector<View> kept; // tables are good while their View is
    kept.push_back(make_view(catalogued(data), decode(link)));
    for (NamedTable& each : make_tables(*kept.back().answer))
        tables.emplace(std::string(each.name), std::move(each.table));
    return tables;
}

MadeRecord told_in_many_ways() {
    MadeRecord made;
    made.inspections = {
        {.id = "visit", .date = "2019-06", .published = "2019-08-02", .bodies = {"north", "west", "trust"}}};
    made.findings = {{.id = "own", .inspection = "visit"},
                     {.id = "quoted",
                      .inspection = "visit",
                      .theme = "homes",
                      .alsoThemes = {"plans", "staff"},
                      .answers = {},
                      .bodies = {"north", "west", "trust"},
                      .evidence = {{.source = "news", .quote = "first words", .words = "inspectors"},
                                   {.source = "seed", .quote = "more words", .words = "inspectors"}}},
                     {.id = "reported",
                      .inspection = "visit",
                      .evidence = {{.source = "news", .quote = "as a newspaper puts it"}}},
                     {.id = "family", .inspection = "visit", .voice = "families"}};
    made.responses = {{.id = "said", .date = "2021-08", .speaker = "A. Speaker", .role = "Leader"}};
    made.figures = {{.id = "tenth", .date = "2021", .value = 10.5}};
    return made;
}

std::vector<std::string> parts_of(const std::string& cell) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < cell.size(); ++i)
        if (cell.compare(i, 2, "; ") == 0) {
            parts.emplace_back();
            ++i;
        } else {
            parts.back() += cell[i];
        }
    return parts;
}

} // namespace

TEST_CASE("a row of evidence says what it is of: the inspection and its dates, whose words, which source") {
    const record::Dataset data = told_in_many_ways().load();
    const std::vector<Named> rows = data_rows(data, "view=findings");
    std::map<std::string, Named> first; // of each finding
    for (const Named& row : rows) first.emplace(row.at("finding_id"), row);

    const Named& own = first.at("own");
    CHECK(own.at("inspection_id") == "visit");
    CHECK(own.at("inspection_started") == "2019-06"); // no day is invented
    CHECK(own.at("inspection_ended").empty());
    CHECK(own.at("inspection_published") == "2019-08-02");
    CHECK(own.at("inspection_coverage") == "part");
    CHECK(contains(own.at("inspection_known"), "known in part"));
    CHECK(own.at("said_by") == "inspectors");
    CHECK(own.at("held") == "own");
    CHECK(own.at("held_by").empty());
    CHECK(own.at("told_by") == "inspectors");
    CHECK(own.at("source_id") == "report");

    CHECK(first.at("quoted").at("held") == "quoted");
    CHECK(contains(first.at("quoted").at("held_by"), "press"));
    CHECK(contains(first.at("quoted").at("told_by"), "inspectors, quoted by the press"));
    CHECK(first.at("reported").at("held") == "reported");
    CHECK(first.at("reported").at("told_by") == "press, reporting inspectors");
    CHECK(first.at("family").at("said_by") == "families");
    CHECK(first.at("family").at("held").empty());
    CHECK(first.at("said").at("kind") == "response");
    CHECK(first.at("said").at("told_by") == "A. Speaker, Leader");
    CHECK(first.at("said").at("date") == "2021-08");
    CHECK(first.at("tenth").at("kind") == "figure");
}

TEST_CASE("evidence is numbered within its finding, and its number stays where filters leave others out") {
    const record::Dataset data = told_in_many_ways().load();
    const auto numbers = [&](const char* link) {
        std::vector<std::string> all;
        for (const Named& row : data_rows(data, link))
            if (row.at("finding_id") == "quoted") all.push_back(row.at("evidence_number"));
        return all;
    };
    CHECK(numbers("view=findings") == std::vector<std::string>{"1", "2"});
    CHECK(numbers("view=findings&tier=seed") == std::vector<std::string>{"2"});
}

TEST_CASE("several things in a cell are parted by one sign, wherever they stand") {
    const record::Dataset data = told_in_many_ways().load();
    for (const Named& row : data_rows(data, "view=findings&q=%22first+words%22")) {
        CHECK(row.at("also_themes") == "Plans; Staff");
        CHECK(row.at("also_theme_ids") == "plans; staff");
        CHECK(row.at("body_ids") == "north; west; trust");
        CHECK(parts_of(row.at("bodies")).size() == 3);
    }
    // Of the record itself: what a list holds are ids of it, each whole.
    const auto tables = tables_of(real_record());
    std::set<std::string> bodies, sources, findings;
    for (const auto& body : real_record().bodies) bodies.emplace(body.id);
    for (const auto& source : real_record().sources) sources.emplace(source.id);
    for (const Named& row : named_rows(tables.at("findings"))) findings.insert(row.at("finding_id"));
    const auto all_in = [](const std::string& cell, const std::set<std::string>& ids) {
        const std::vector<std::string> parts = parts_of(cell);
        return cell.empty() ||
               std::all_of(parts.begin(), parts.end(), [&](const auto& id) { return ids.contains(id); });
    };
    bool several = false;
    for (const Named& row : named_rows(tables.at("findings"))) {
        CHECK(all_in(row.at("body_ids"), bodies));
        CHECK(all_in(row.at("answers"), findings));
        several = several || parts_of(row.at("answers")).size() > 1;
    }
    CHECK(several);
    for (const Named& row : named_rows(tables.at("judgements"))) CHECK(all_in(row.at("source_ids"), sources));
}

TEST_CASE("an inferred date of a source says so") {
    const auto rows = named_rows(tables_of(real_record()).at("evidence"));
    std::map<std::string, bool> inferred;
    for (const auto& source : real_record().sources)
        inferred[std::string(source.id)] = source.publishedInferred;
    std::size_t number = 0;
    for (const Named& row : rows) {
        const bool is = inferred.at(row.at("source_id"));
        CHECK(row.at("source_published_inferred") == (is ? "true" : "false"));
        number += is ? 1 : 0;
    }
    CHECK(number > 0);
}

TEST_CASE("where filters leave nothing the head is there, and the reason in words") {
    const record::Dataset data = told_in_many_ways().load();
    const View view = make_view(catalogued(data), decode("view=findings&voice=staff&q=zzzz"));
    const std::string csv = out::csv(data_of(view));
    CHECK(csv.substr(3, 11) == "finding_id,");
    CHECK(csv.find("\r\n") == csv.size() - 2);
    CHECK(why_no_data(*view.answer) == "Nothing passes the filters: Staff; what holds “zzzz”.");
    const auto read = nlohmann::json::parse(out::json(view, ""));
    CHECK(read["rows"].empty());
    CHECK(read["noRows"] == why_no_data(*view.answer));
    const View some = make_view(catalogued(data), decode("view=findings"));
    CHECK(why_no_data(*some.answer).empty());
    CHECK_FALSE(nlohmann::json::parse(out::json(some, "")).contains("noRows"));
}

TEST_CASE("every table has the columns that are told of it, each explained") {
    const auto tables = tables_of(real_record());
    const std::vector<TableAbout> about = about_tables();
    REQUIRE(about.size() == tables.size());
    for (const TableAbout& told : about) {
        CAPTURE(told.name);
        const Table& table = tables.at(std::string(told.name));
        REQUIRE(table.columns.size() == told.fields.size());
        CHECK_FALSE(told.says.empty());
        std::set<std::string_view> names;
        for (std::size_t i = 0; i < told.fields.size(); ++i) {
            const FieldAbout& field = told.fields[i];
            CHECK(table.columns[i].name == field.name);
            CHECK(names.insert(field.name).second);
            CHECK(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
            CHECK(field.says.size() > 5);
        }
    }
}

TEST_CASE("the tables of the record hold what is told of them: keys, references, dates, words, numbers") {
    const auto tables = tables_of(real_record());
    std::map<std::string, std::set<std::string>> keys;
    const auto key_of = [](const TableAbout& told, const Named& row) {
        std::string key;
        for (const std::string_view field : told.key) key += row.at(std::string(field)) + "\n";
        return key;
    };
    for (const TableAbout& told : about_tables())
        for (const Named& row : named_rows(tables.at(std::string(told.name)))) {
            for (const std::string_view field : told.key) CHECK_FALSE(row.at(std::string(field)).empty());
            CHECK(keys[std::string(told.name)].insert(key_of(told, row)).second);
        }
    for (const TableAbout& told : about_tables()) {
        CAPTURE(told.name);
        const std::vector<Named> rows = named_rows(tables.at(std::string(told.name)));
        CHECK_FALSE(rows.empty());
        for (const Refers& to : told.refers)
            for (const Named& row : rows) {
                const std::string& id = row.at(std::string(to.field));
                CHECK((id.empty() || keys.at(std::string(to.table)).contains(id + "\n")));
            }
        for (const FieldAbout& field : told.fields) {
            CAPTURE(field.name);
            std::size_t given = 0;
            for (const Named& row : rows) {
                const std::string& cell = row.at(std::string(field.name));
                if (cell.empty()) continue;
                ++given;
                const auto is_word = [&](const std::string& part) {
                    return std::any_of(field.words.begin(), field.words.end(),
                                       [&](const record::Name& word) { return word.key == part; });
                };
                if (!field.words.empty()) CHECK(is_word(cell));
                if (field.holds == Holds::date) CHECK(record::date_parse(cell).has_value());
                if (field.holds == Holds::whole)
                    CHECK(cell.find_first_not_of("0123456789") == std::string::npos);
                if (field.holds == Holds::number) CHECK_NOTHROW(static_cast<void>(std::stod(cell)));
                if (field.holds == Holds::yes) CHECK((cell == "true" || cell == "false"));
            }
            CHECK(given > 0); // no field that nothing fills
        }
    }
}

TEST_CASE("the tables of what is shown hold what passes, and all that it may name") {
    const auto tables = tables_of(real_record(), "view=findings&voice=families");
    const auto whole = tables_of(real_record());
    CHECK(tables.at("findings").count > 0);
    CHECK(tables.at("findings").count < whole.at("findings").count);
    for (const Named& row : named_rows(tables.at("findings"))) CHECK(row.at("said_by") == "families");
    for (const char* const name : {"inspections", "judgements", "measures", "sources"})
        CHECK(tables.at(name).count == whole.at(name).count);
    CHECK(whole.at("findings").count == catalogued(real_record()).entries.size());
}
