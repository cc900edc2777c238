// typed: what a reader typed in the search box, as terms to look for.
//
//   supervision plans      each word, in any of its forms
//   superv                 the last word may be the beginning of a longer one, while it is typed
//   "agency social"        these very words one after another, in straight or curly quotation marks; the last of
//                          them open like any last word until the marks are closed
//   -agency  -"case load"  without
//
// Words such as "of" and "the" are passed over outside quotation marks, unless there is nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace query {

struct TypedTerm {
    std::vector<std::string> words; // folded (letters.h); several of a phrase
    bool phrase = false;            // stood in quotation marks
    bool without = false;
    bool open = false; // the last word may be a beginning
};

// The terms in their order; those of `passedOver` words are left out.
std::vector<TypedTerm> read_typed(std::string_view typed);

// Whether it is passed over where there is something else.
bool passed_over(std::string_view folded);

} // namespace query
