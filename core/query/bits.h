// bits: a set of entries, one bit each.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace query {

struct Bits {
    std::vector<std::uint64_t> words;
    std::size_t size = 0;
};

inline Bits bits_all(std::size_t size) {
    Bits bits{std::vector<std::uint64_t>((size + 63) / 64, ~std::uint64_t{0}), size};
    if (size % 64 != 0) bits.words.back() = (std::uint64_t{1} << (size % 64)) - 1;
    return bits;
}

inline Bits bits_none(std::size_t size) { return {std::vector<std::uint64_t>((size + 63) / 64, 0), size}; }

// The first `count` of them.
inline Bits bits_first(std::size_t size, std::size_t count) {
    Bits bits = bits_all(count);
    bits.words.resize((size + 63) / 64, 0);
    bits.size = size;
    return bits;
}

inline bool bits_has(const Bits& bits, std::size_t i) { return (bits.words[i / 64] >> (i % 64) & 1U) != 0; }

inline void bits_put(Bits& bits, std::size_t i) { bits.words[i / 64] |= std::uint64_t{1} << (i % 64); }

// Keeps what is in both. Both are of one size.
inline void bits_and(Bits& into, const Bits& other) {
    for (std::size_t i = 0; i < into.words.size(); ++i) into.words[i] &= other.words[i];
}

// Keeps what is in either.
inline void bits_or(Bits& into, const Bits& other) {
    for (std::size_t i = 0; i < into.words.size(); ++i) into.words[i] |= other.words[i];
}

inline std::size_t bits_count(const Bits& bits) {
    std::size_t count = 0;
    for (const std::uint64_t word : bits.words) count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

// How many are in both.
inline std::size_t bits_count_both(const Bits& a, const Bits& b) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i)
        count += static_cast<std::size_t>(std::popcount(a.words[i] & b.words[i]));
    return count;
}

// Calls `each` with every member, ascending.
template <class Each>
void bits_each(const Bits& bits, Each each) {
    for (std::size_t i = 0; i < bits.words.size(); ++i)
        for (std::uint64_t left = bits.words[i]; left != 0; left &= left - 1)
            each(static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(left))));
}

} // namespace query
