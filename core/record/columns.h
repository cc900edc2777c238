// columns: a Dataset as columns of plain values, each of one member of one pool's rows, in the order in which the
// structs of record.h name them. pack.h writes and reads them; what is derived from the structs here can't fall
// behind them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/record/record.h"

namespace record {

// What the places of a column hold; byte: a bool or a small enumeration.
enum class Holds : std::uint8_t { text, index, span, date, number, byte };

struct Places {
    Holds holds = Holds::text;
    char* first = nullptr;  // the place of the first row's value
    std::size_t stride = 0; // bytes from one row's to the next
    std::size_t count = 0;  // rows
};

namespace columns_detail {

// Stands for a value of any type, to count what a struct is made from.
struct Anything {
    template <class T>
    operator T() const; // never called
};
template <class Row, std::size_t... i>
constexpr bool made_from(std::index_sequence<i...>) {
    return requires { Row{(static_cast<void>(i), Anything{})...}; };
}
template <class Row, std::size_t most = 24>
constexpr std::size_t members() {
    if constexpr (made_from<Row>(std::make_index_sequence<most>()))
        return most;
    else
        return members<Row, most - 1>();
}

// The members of a struct, as a tuple of references. A number of members that no struct had yet needs a line here.
template <class Row>
auto tie(Row& row) {
    constexpr std::size_t n = members<Row>();
#define RECORD_TIE(count, ...)                                                                               \
    if constexpr (n == count) {                                                                              \
        auto& [__VA_ARGS__] = row;                                                                           \
        return std::tie(__VA_ARGS__);                                                                        \
    } else
    RECORD_TIE(2, a, b)
    RECORD_TIE(3, a, b, c)
    RECORD_TIE(4, a, b, c, d)
    RECORD_TIE(5, a, b, c, d, e)
    RECORD_TIE(6, a, b, c, d, e, f)
    RECORD_TIE(7, a, b, c, d, e, f, g)
    RECORD_TIE(8, a, b, c, d, e, f, g, h)
    RECORD_TIE(9, a, b, c, d, e, f, g, h, i)
    RECORD_TIE(10, a, b, c, d, e, f, g, h, i, j)
    RECORD_TIE(11, a, b, c, d, e, f, g, h, i, j, k)
    RECORD_TIE(12, a, b, c, d, e, f, g, h, i, j, k, l)
    RECORD_TIE(15, a, b, c, d, e, f, g, h, i, j, k, l, m, o, p)
    RECORD_TIE(16, a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q)
    RECORD_TIE(20, a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u)
    static_assert(n == 2, "a struct of so many members needs a line above");
#undef RECORD_TIE
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class Value>
constexpr bool kPlain = std::is_same_v<Value, std::string_view> || std::is_same_v<Value, Index> ||
                        std::is_same_v<Value, Span> || std::is_same_v<Value, Date> ||
                        std::is_same_v<Value, double> || std::is_same_v<Value, bool> || std::is_enum_v<Value>;

template <class Value>
constexpr Holds holds() {
    if constexpr (std::is_same_v<Value, std::string_view>)
        return Holds::text;
    else if constexpr (std::is_same_v<Value, Index>)
        return Holds::index;
    else if constexpr (std::is_same_v<Value, Span>)
        return Holds::span;
    else if constexpr (std::is_same_v<Value, Date>)
        return Holds::date;
    else if constexpr (std::is_same_v<Value, double>)
        return Holds::number;
    else {
        static_assert(sizeof(Value) == 1, "an enumeration of one byte");
        return Holds::byte;
    }
}

// The columns of a value that stands in each of `count` rows, `stride` bytes apart; of a struct its members'.
template <class Value, class Take>
void each(Value& value, std::size_t stride, std::size_t count, const Take& take) {
    if constexpr (kPlain<Value>)
        take(Places{holds<Value>(), reinterpret_cast<char*>(&value), stride, count});
    else
        std::apply([&](auto&... member) { (each(member, stride, count, take), ...); }, tie(value));
}

// Apart from each other, for the reason in unpack.cpp.
template <class Row>
[[gnu::noinline]] void hold(std::vector<Row>& rows, std::size_t count) {
    rows.resize(count);
}

} // namespace columns_detail

// Every column of the record but the text of its ids, which the parts have: `size(rows)` is called before a pool's
// columns with its number of rows and returns the number that it is to have; `take(places)` with each column.
template <class Size, class Take>
void each_column(Dataset& data, const Size& size, const Take& take) {
    namespace detail = columns_detail;
    const auto pool = [&]<class Row>(std::vector<Row>& rows) {
        detail::hold(rows, size(rows.size()));
        if (!rows.empty()) detail::each(rows.front(), sizeof(Row), rows.size(), take);
    };
    const auto value = [&]<class Value>(Value& one) {
        if constexpr (detail::IsVector<Value>::value)
            pool(one);
        else if constexpr (std::is_same_v<Value, Findings>)
            std::apply([&](auto&... column) { (pool(column), ...); }, detail::tie(one));
        else
            detail::each(one, sizeof(Value), 1, take);
    };
    auto& [arena, title, area, about, licence, asAt, publisher, contact, bodies, kinds, frameworks, themes,
           sources, inspections, findings, responses, figures, measures, events, differences, gaps, glossary,
           synonyms, retired, bodyRefs, themeRefs, findingRefs, frameworkAreas, gradeMeanings, statements,
           evidence, strings, judgements, outputs, counts, revisions, series, points, breaks, accounts, ids] =
        data;
    static_cast<void>(arena); // what the texts are views of
    static_cast<void>(ids);   // found again from the parts: index_parts()
    const auto all = [&](auto&... members) { (value(members), ...); };
    all(title, area, about, licence, asAt, publisher, contact, bodies, kinds, frameworks, themes, sources,
        inspections, findings, responses, figures, measures, events, differences, gaps, glossary, synonyms,
        retired, bodyRefs, themeRefs, findingRefs, frameworkAreas, gradeMeanings, statements, evidence,
        strings, judgements, outputs, counts, revisions, series, points, breaks, accounts);
}

} // namespace record
