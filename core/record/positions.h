// positions: an iterator over the text of a file that counts the lines it has passed.
//
// The JSON parser keeps no positions, and reads one character beyond a number. So the line moves on not at a
// line's end but with the first character after it: whatever was just read, `line` is where it stood.
#pragma once

#include <cstddef>
#include <iterator>

namespace record {

struct Position {
    std::size_t line = 1;
    bool endOfLine = false; // the last character read was a line feed
};

// Reads from `at`; the count lies outside, so that copies of the iterator share it.
struct CountingIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    Position* position = nullptr;

    const char& operator*() const { return *at; }
    CountingIterator& operator++() {
        if (position->endOfLine) ++position->line;
        position->endOfLine = *at == '\n';
        ++at;
        return *this;
    }
    CountingIterator operator++(int) {
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at == b.at; }
    friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return a.at != b.at; }
};

} // namespace record
