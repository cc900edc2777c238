// data_fields: how a table of data is told: for each field its name, what it means, what it holds, and how a cell of
// it is made.
//
// A field is a row of an array, and from these rows comes everything: the table itself (data_columns.h,
// data_tables.h), the CSV and JSON of what is shown, the files in the site's folder data/, their schema
// (out/datapackage.h), and the workbook.
//
// Every cell is plain words: UTF-8; several things in one cell are parted by "; "; an empty cell is "not given". A date
// is ISO 8601 and no more precise than its source (record/date.h). Words of a list are those of inspections.json.
//
// What fields mean is long, and no page needs it: columns_of makes, while compiling, an array without it, so that it is
// left out of programs that ask for the tables alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/block/phrases.h"
#include "core/record/names.h"

namespace view {

enum class Holds : std::uint8_t {
    text,
    list, // several texts, parted by "; "
    date, // YYYY, YYYY-MM or YYYY-MM-DD
    whole,
    number,
    yes // true or false
};

// `Of`: what a row is made of.
template <class Of>
struct DataField {
    std::string_view name; // small letters and underscores
    Holds holds = Holds::text;
    std::string (*cell)(const Of& row) = nullptr;
    std::string_view says;                 // what it means
    std::span<const record::Name> words{}; // those that it may hold, where there is a list
};

// A field without what it means.
template <class Of>
struct FieldColumn {
    std::string_view name;
    bool number = false;
    std::string (*cell)(const Of& row) = nullptr;
};

template <class Of, std::size_t N>
consteval std::array<FieldColumn<Of>, N> columns_of(const std::array<DataField<Of>, N>& fields) {
    std::array<FieldColumn<Of>, N> columns{};
    for (std::size_t i = 0; i < N; ++i)
        columns[i] = {fields[i].name, fields[i].holds == Holds::whole || fields[i].holds == Holds::number,
                      fields[i].cell};
    return columns;
}

// Fields one after another.
template <class Of, std::size_t... N>
consteval std::array<DataField<Of>, (N + ...)> in_a_row(const std::array<DataField<Of>, N>&... parts) {
    std::array<DataField<Of>, (N + ...)> all{};
    std::size_t at = 0;
    const auto add = [&](const auto& part) {
        for (const DataField<Of>& field : part) all[at++] = field;
    };
    (add(parts), ...);
    return all;
}

template <class Columns>
void add_columns(Table& table, const Columns& columns) {
    for (const auto& column : columns) add_column(table, column.name, 1, 0, column.number);
}

template <class Columns, class Of>
Row row_of(const Columns& columns, const Of& of) {
    Row row;
    for (const auto& column : columns) {
        const std::string text = column.cell(of);
        row.cells.push_back(column.number ? number_cell(text) : cell_of(text));
    }
    return row;
}

// A table of `count` rows, each made of `of(i)`. `columns` must outlive it.
template <class Columns, class Of>
Table table_of(const Columns& columns, std::size_t count, Of of) {
    Table table;
    add_columns(table, columns);
    rows_of(table, count, [&columns, of = std::move(of)](std::size_t i) { return row_of(columns, of(i)); });
    return table;
}

// ---- the same for other programs

struct FieldAbout {
    std::string_view name;
    Holds holds;
    std::string_view says;
    std::span<const record::Name> words;
};

template <class Of, std::size_t N>
std::vector<FieldAbout> about_fields(const std::array<DataField<Of>, N>& fields) {
    std::vector<FieldAbout> all;
    for (const DataField<Of>& field : fields)
        all.push_back({field.name, field.holds, field.says, field.words});
    return all;
}

// ---- cells

inline constexpr std::string_view kBetween = "; "; // between several things in one cell

inline std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text.append(text.empty() ? "" : kBetween).append(part);
    return text;
}

inline std::string yes_or_no(bool is) { return is ? "true" : "false"; }

// What `of(index)` says of each of these, parted.
template <class Indices, class Of>
std::string listed(const Indices& indices, Of of) {
    std::vector<std::string> parts;
    for (const record::Index i : indices) parts.emplace_back(of(i));
    return listed(parts);
}

} // namespace view
