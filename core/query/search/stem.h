// stem: what the forms of an English word have in common: "supervise", "supervised" and "supervision" have the
// stem "supervis".
//
// By the rules of Porter2, the English stemmer of Snowball (https://snowballstem.org/algorithms/english/stemmer.html,
// release 2.2), for words as letters.h gives them, which have no apostrophe. tests/data/stems.tsv holds what
// Snowball's own program makes of every word of the record.
#pragma once

#include <string>

namespace query {

// Turns the word into its stem. A word with a digit, or with a letter of another script, stays as it is.
void stem(std::string& word);

} // namespace query
