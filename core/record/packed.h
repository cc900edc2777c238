// packed: what pack.cpp and unpack.cpp both know of the bytes (pack.h).
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/record/columns.h"

namespace record::packed {

inline constexpr std::string_view kMagic = "INSP";
inline constexpr std::size_t kHead = 16;
inline constexpr int kFirstYear = 1899;

// FNV-1a over words of four bytes, and what is left over.
[[gnu::noinline]] inline std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = 2166136261U;
    std::size_t at = 0;
    for (; at + 4 <= bytes.size(); at += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, bytes.data() + at, 4);
        sum = (sum ^ word) * 16777619U;
    }
    for (; at < bytes.size(); ++at) sum = (sum ^ static_cast<unsigned char>(bytes[at])) * 16777619U;
    return sum;
}

// Goes on from the kinds of the columns before: what the head says of them.
inline std::uint32_t with_kind(std::uint32_t kinds, Holds holds) {
    return (kinds ^ (static_cast<std::uint32_t>(holds) + 1)) * 16777619U;
}

} // namespace record::packed
