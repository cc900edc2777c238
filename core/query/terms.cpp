#include "core/query/terms.h"

namespace query {

std::vector<std::string> term_spellings(std::string_view term) {
    std::vector<std::string> all;
    const auto bracket = term.find(" (");
    const auto add = [&](std::string_view words) {
        all.emplace_back(words);
        all.push_back(std::string(words) + "s");
    };
    add(term.substr(0, bracket));
    if (bracket != std::string_view::npos && term.back() == ')')
        add(term.substr(bracket + 2, term.size() - bracket - 3));
    return all;
}

PhraseFinder make_term_finder(const record::Dataset& data) {
    PhraseFinder finder;
    for (std::size_t i = 0; i < data.glossary.size(); ++i)
        for (const std::string& spelling : term_spellings(data.glossary[i].term)) finder.add(spelling, i);
    return finder;
}

} // namespace query
