#include "core/query/years.h"

#include <utility>

#include "core/record/record.h"

namespace query {
namespace {

std::optional<int> year(std::string_view word) {
    const auto date = record::date_parse(word);
    return date && date->month == 0 ? std::optional<int>(date->year) : std::nullopt;
}

std::string between(YearSpan span, std::string_view words) {
    const std::string from = std::to_string(span.from);
    return span.from == span.to ? from : from + std::string(words) + std::to_string(span.to);
}

} // namespace

std::optional<YearSpan> year_span(std::string_view word) {
    const std::size_t dash = word.find('-');
    const auto from = year(word.substr(0, dash));
    const auto to = dash == std::string_view::npos ? from : year(word.substr(dash + 1));
    if (!from || !to) return std::nullopt;
    YearSpan span{*from, *to};
    if (span.from > span.to) std::swap(span.from, span.to);
    return span;
}

std::string year_word(YearSpan span) { return between(span, "-"); }
std::string year_label(YearSpan span) { return between(span, " to "); }

} // namespace query
