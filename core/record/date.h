// date: a day, a month or a year, no more precise than its source.
//
// A date is written as in ISO 8601: "2013-03", "2021-07-13", "2022". Nothing here invents a day: what the
// source doesn't give is 0, and stays away from every text made from the date.
//
// Range: years 1900 to 2199, months 1 to 12, days by the calendar (leap years included).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace record {

struct Date {
    std::int16_t year = 0; // 0: no date at all
    std::int8_t month = 0; // 0: not given
    std::int8_t day = 0;   // 0: not given

    friend bool operator==(const Date&, const Date&) = default;
};

inline bool date_known(Date date) { return date.year != 0; }

// nullopt for anything but the three forms above, or for a day that the calendar doesn't have.
std::optional<Date> date_parse(std::string_view text);

// "2021-07-13", as in the record. Empty where no date is known.
std::string date_iso(Date date);

// "13 July 2021", "July 2021" or "2021". Empty where no date is known.
std::string date_long(Date date);

// "Jul 2021" or "2021": for the heads of narrow columns and for marks on an axis.
std::string date_short(Date date);

// "13 to 30 July 2021", "28 June to 2 July 2021", or one date where the other is missing or the same.
std::string date_span(Date from, Date to);

// True where `a` certainly lies before `b`. "2021" is neither before nor after "2021-07": where one date
// doesn't tell, neither function answers true.
bool date_before(Date a, Date b);

// A total order for sorting: an imprecise date stands before the more precise ones within it.
bool date_less(Date a, Date b);

// Where on an axis of years the date stands: 2021.5 is the middle of 2021. A month without a day stands in
// the middle of the month, a year without a month in the middle of the year.
double date_position(Date date);

} // namespace record
