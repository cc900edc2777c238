#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/out/csv.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

using Line = std::vector<std::string>;

// RFC 4180, read strictly: lines end in CRLF, quotation marks stand only around a whole field.
std::vector<Line> read_csv(std::string_view text) {
    REQUIRE(text.substr(0, 3) == "\xEF\xBB\xBF");
    text.remove_prefix(3);
    std::vector<Line> lines;
    Line line;
    std::size_t i = 0;
    while (i < text.size()) {
        std::string field;
        if (text[i] == '"') {
            for (++i; i < text.size() && !(text[i] == '"' && text.substr(i, 2) != "\"\""); ++i) {
                field += text[i];
                if (text[i] == '"') ++i; // the second of two
            }
            ++i;
        } else {
            while (i < text.size() && text[i] != ',' && text[i] != '\r' && text[i] != '\n') {
                CHECK(text[i] != '"');
                field += text[i++];
            }
        }
        line.push_back(field);
        REQUIRE(i < text.size());
        if (text[i] == ',') {
            ++i;
            continue;
        }
        REQUIRE(text.substr(i, 2) == "\r\n");
        i += 2;
        lines.push_back(std::move(line));
        line.clear();
    }
    CHECK(line.empty());
    return lines;
}

Table table_of(std::vector<Row> rows, std::vector<std::string> heads) {
    Table table;
    for (std::string& head : heads) {
        TableColumn column;
        column.name = std::move(head);
        table.columns.push_back(std::move(column));
    }
    table.count = rows.size();
    table.rows = [rows = std::move(rows)](Range range) {
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(range.first);
        const std::size_t left = rows.size() - range.first;
        return std::vector<Row>(first, first + static_cast<std::ptrdiff_t>(std::min(range.count, left)));
    };
    return table;
}

Cell cell(std::string text, CellKind kind = CellKind::text) {
    Run run;
    run.text = std::move(text);
    Cell cell;
    cell.text = {std::move(run)};
    cell.kind = kind;
    return cell;
}

Row row(std::vector<Cell> cells) {
    Row row;
    row.cells = std::move(cells);
    return row;
}

} // namespace

TEST_CASE("commas, quotation marks and line ends come back as they went in") {
    const Table table =
        table_of({row({cell("a, b"), cell("say \"no\"")}), row({cell("two\r\nlines"), cell("")})},
                 {"First, of all", "Second"});
    const auto lines = read_csv(out::csv(table));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == Line{"First, of all", "Second"});
    CHECK(lines[1] == Line{"a, b", "say \"no\""});
    CHECK(lines[2] == Line{"two\r\nlines", ""});
}

TEST_CASE("no text is taken for a formula, and numbers stay numbers") {
    for (const char* const text : {"=1+1", "+44 1604", "-5 posts", "@home", "\t=1", "\r=1"}) {
        const auto lines = read_csv(out::csv(table_of({row({cell(text)})}, {"Words"})));
        CHECK(lines[1][0] == std::string("'") + text);
    }
    const auto lines = read_csv(out::csv(table_of({row({cell("-5.2", CellKind::number)})}, {"Change"})));
    CHECK(lines[1][0] == "-5.2");
}

TEST_CASE("every row of what is shown is in it, each as wide as the head") {
    for (const char* const link :
         {"", "view=findings", "view=findings&q=agency", "view=compare&columns=feb-2016~jul-2021",
          "view=numbers&measure=agency", "view=sources", "inspection=jul-2021&theme=workforce"}) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        const auto lines = read_csv(out::csv(data_of(view)));
        REQUIRE(lines.size() == data_of(view).count + 1);
        CHECK(data_of(view).count > 0);
        for (const Line& line : lines) CHECK(line.size() == data_of(view).columns.size());
    }
}

TEST_CASE("for programs there is no mark before the first column, and a text stays as it is") {
    const std::string text =
        out::csv(table_of({row({cell("=1+1"), cell("a, b")})}, {"words", "more"}), out::CsvFor::programs);
    CHECK(text == "words,more\r\n=1+1,\"a, b\"\r\n");
}
