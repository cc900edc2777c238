// day: an ISO date in words, for the lines that say how old a record is.
#pragma once

#include <string>
#include <string_view>

#include "core/record/date.h"

namespace out {

// "21 November 2026"; what is no date stays as it is.
inline std::string day_in_words(std::string_view iso) {
    const auto date = record::date_parse(iso);
    return date ? record::date_long(*date) : std::string(iso);
}

} // namespace out
