// about: what this site is, who publishes it, what it holds and can't know, how to read, quote and check it. No view of
// the record: a page of its own that every screen leads to.
#pragma once

#include <string>
#include <vector>

#include "core/screens/asked.h"

namespace view {

struct AboutSite : Asked {
    static AboutSite of(Asked asked);
};

View blocks(const AboutSite& answer);
std::vector<Block> page(const AboutSite& answer, float room);
std::vector<Block> briefing(const AboutSite& answer);
Table data(const AboutSite& answer); // the inspections and how much of each is known
News news(const AboutSite& answer);
std::vector<std::string> file_words(const AboutSite& answer);

} // namespace view
