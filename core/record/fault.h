// fault: collecting what is wrong with a file, and the words for it.
//
// Everything made here is valid UTF-8 without control characters, whatever the file holds: a fault can be
// printed on a terminal and shown on a page as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/load.h"

namespace record {

struct FaultList {
    std::vector<Fault> faults; // at most kMaxFaults
    bool truncated = false;    // there were more
};

// The sentence `what` gets a capital.
void add_fault(FaultList& list, std::string path, std::size_t line, std::string what, std::string remedy);

// The text without control characters and ill-formed UTF-8, cut after `most` bytes (at a whole character).
std::string shown(std::string_view text, std::size_t most = 60);

// The same in double quotes.
std::string quoted(std::string_view text);

// A key as a step of a JSON pointer: "/" and "~" are escaped (RFC 6901).
std::string pointer_step(std::string_view key);

// "a, b or c".
std::string listed(const std::vector<std::string_view>& words);

// The word of `known` that `word` is most likely a slip for (one letter in three at most is wrong, missing,
// too much or swapped with the next); empty where none is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known);

// "Did you mean "theme"? " or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

} // namespace record
