#include "core/record/date.h"

#include <array>
#include <tuple>

namespace record {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Digits only, no sign, no space: nullopt otherwise.
std::optional<int> number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string month_name(Date date) { return std::string(kMonths[static_cast<std::size_t>(date.month - 1)]); }

} // namespace

std::optional<Date> date_parse(std::string_view text) {
    const bool shaped = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                        (text.size() == 10 && text[4] == '-' && text[7] == '-');
    if (!shaped) return std::nullopt;
    const auto year = number(text.substr(0, 4));
    if (!year || *year < 1900 || *year > 2199) return std::nullopt;
    Date date{static_cast<std::int16_t>(*year), 0, 0};
    if (text.size() == 4) return date;
    const auto month = number(text.substr(5, 2));
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    date.month = static_cast<std::int8_t>(*month);
    if (text.size() == 7) return date;
    const auto day = number(text.substr(8, 2));
    if (!day || *day < 1 || *day > days_in(*year, *month)) return std::nullopt;
    date.day = static_cast<std::int8_t>(*day);
    return date;
}

std::string date_iso(Date date) {
    if (!date_known(date)) return {};
    std::string text = std::to_string(date.year);
    if (date.month != 0) text += "-" + two_digits(date.month);
    if (date.day != 0) text += "-" + two_digits(date.day);
    return text;
}

std::string date_long(Date date) {
    if (!date_known(date)) return {};
    std::string text = std::to_string(date.year);
    if (date.month != 0) text = month_name(date) + " " + text;
    if (date.day != 0) text = std::to_string(date.day) + " " + text;
    return text;
}

std::string date_short(Date date) {
    if (!date_known(date)) return {};
    if (date.month == 0) return std::to_string(date.year);
    return month_name(date).substr(0, 3) + " " + std::to_string(date.year);
}

std::string date_span(Date from, Date to) {
    if (!date_known(from)) return date_long(to);
    if (!date_known(to) || from == to) return date_long(from);
    if (from.day != 0 && to.day != 0 && from.year == to.year && from.month == to.month)
        return std::to_string(from.day) + " to " + date_long(to);
    if (from.day != 0 && to.day != 0 && from.year == to.year)
        return std::to_string(from.day) + " " + month_name(from) + " to " + date_long(to);
    return date_long(from) + " to " + date_long(to);
}

bool date_before(Date a, Date b) {
    if (!date_known(a) || !date_known(b)) return false;
    if (a.year != b.year) return a.year < b.year;
    if (a.month == 0 || b.month == 0) return false;
    if (a.month != b.month) return a.month < b.month;
    return a.day != 0 && b.day != 0 && a.day < b.day;
}

bool date_less(Date a, Date b) {
    return std::tuple(a.year, a.month, a.day) < std::tuple(b.year, b.month, b.day);
}

double date_position(Date date) {
    if (date.month == 0) return date.year + 0.5;
    const double start = date.year + (date.month - 1) / 12.0;
    if (date.day == 0) return start + 0.5 / 12.0;
    return start + (date.day - 0.5) / days_in(date.year, date.month) / 12.0;
}

} // namespace record
