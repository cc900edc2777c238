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
// What fields mean is long, and no page needs it. So a table is made of an array that is read while compiling, and is left
// out of programs that ask for the tables alone; nor are its cells called by their address, which would take room in what
// a page loads first (web/build/split.mjs).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

// Calls `each` with the place of every one of `fields`, an array as above, as a constant.
template <const auto& fields, class Each>
void each_field(Each each) {
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        (each(std::integral_constant<std::size_t, i>{}), ...);
    }
    (std::make_index_sequence<fields.size()>{});
}

constexpr bool is_number(Holds holds) { return holds == Holds::whole || holds == Holds::number; }

template <const auto& fields>
void add_columns(Table& table) {
    each_field<fields>([&](auto i) {
        constexpr std::string_view name = fields[i].name;
        constexpr bool number = is_number(fields[i].holds);
        add_column(table, name, 1, 0, number);
    });
}

template <const auto& fields, class Of>
Row row_of(const Of& of) {
    Row row;
    each_field<fields>([&](auto i) {
        constexpr auto cell = fields[i].cell;
        constexpr bool number = is_number(fields[i].holds);
        row.cells.push_back(number ? number_cell(cell(of)) : cell_of(cell(of)));
    });
    return row;
}

// A table of `count` rows, each made of `of(i)`.
template <const auto& fields, class Of>
Table table_of(std::size_t count, Of of) {
    Table table;
    add_columns<fields>(table);
    rows_of(table, count, [of = std::move(of)](std::size_t i) { return row_of<fields>(of(i)); });
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
