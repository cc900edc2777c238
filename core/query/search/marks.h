// marks: what of a text a search found, to be shown there.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace query {

// Words that stand together, in any of their forms or as they are.
struct Sought {
    std::vector<std::string> words; // folded (letters.h): stems, or with `exact` the very words
    bool exact = false;
    std::string beginning = {}; // where it isn't empty: the last word may also begin with it
};
using Marks = std::vector<Sought>;

// These very words.
Sought exactly(std::string_view text);

// Where they stand in `text`: [from, to) in bytes, ascending, not overlapping, whole words.
struct Hit {
    std::size_t from = 0, to = 0;
};
std::vector<Hit> hits(std::string_view text, const Marks& marks);

bool occurs(std::string_view text, const Sought& sought);

// Very many phrases, looked for all at once: which of them stand in a text.
class PhraseFinder {
public:
    void add(std::string_view phrase, std::size_t which); // its very words
    // Calls `found(which)` for each place where one stands.
    void each(std::string_view text, const std::function<void(std::size_t which)>& found) const;

private:
    struct Phrase {
        std::vector<std::string> before; // the words before its last one
        std::size_t which = 0;
    };
    std::map<std::string, std::vector<Phrase>, std::less<>> byLast_;
    std::size_t longest_ = 1;
};

} // namespace query
