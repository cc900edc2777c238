#include "core/screens/caveats.h"

#include <algorithm>

#include "core/block/phrases.h"

namespace view {
namespace {

using record::Dataset;
using record::Difference;
using record::Gap;
using record::Index;
using record::kNone;

constexpr const char* kName = "To bear in mind";

bool about(const std::vector<Index>& inspections, Index inspection) {
    return inspection != kNone &&
           std::find(inspections.begin(), inspections.end(), inspection) != inspections.end();
}

template <class One>
std::vector<const One*> of(const std::vector<One>& all, const std::vector<Index>& inspections) {
    std::vector<const One*> found;
    for (const One& one : all)
        if (about(inspections, one.inspection)) found.push_back(&one);
    return found;
}

std::string not_found(const Gap& gap) {
    return "Not found: " + std::string(gap.sought) + " " + std::string(gap.where);
}

// Differences that a reader can't be told one by one.
std::string they_differ(std::size_t number) {
    return "Sources differ on " + counted(number, "point") +
           " of what is told here; Sources, in the explorer, sets them side by side.";
}

} // namespace

List caveats(const Context& context, const std::vector<Index>& inspections) {
    const Dataset& data = *context.data;
    List list;
    list.name = kName;
    if (context.state.screen == Screen::compare)
        list.items.push_back({run("A word of change compares what these sources tell of two inspections, not "
                                  "the services themselves. Inspections differ in what they look at, and "
                                  "what a report doesn’t mention may still be there.")});
    for (const Gap* gap : of(data.gaps, inspections)) list.items.push_back({run(not_found(*gap))});
    const bool told = context.state.screen == Screen::timeline && context.theme == kNone; // by the panel
    const auto differences = told ? std::vector<const Difference*>{} : of(data.differences, inspections);
    constexpr std::size_t most = 5;
    if (context.theme == kNone && differences.size() <= most)
        for (const Difference* difference : differences)
            list.items.push_back({run("Sources differ on “" + lower_first(difference->topic) +
                                      "”: " + std::string(difference->reading))});
    else if (!differences.empty()) // too many to tell, or on other themes too: differences have none
        list.items.push_back({run(they_differ(differences.size()))});
    list.items.push_back({run(std::string(data.about))});
    return list;
}

List short_caveats(const Context& context, const std::vector<Index>& inspections) {
    const Dataset& data = *context.data;
    List list;
    list.name = kName;
    if (context.state.screen == Screen::compare)
        list.items.push_back({run("A word of change compares what these sources tell, not the services "
                                  "themselves: inspections look at different things.")});
    // Whose text is missing weighs most; the record lists it last of an inspection's gaps.
    const auto gaps = of(data.gaps, inspections);
    constexpr std::size_t most = 3;
    std::vector<Index> said;
    std::size_t left = 0;
    for (auto gap = gaps.rbegin(); gap != gaps.rend(); ++gap) {
        if (about(said, (*gap)->inspection) || said.size() == most) {
            ++left;
            continue;
        }
        said.push_back((*gap)->inspection);
        list.items.push_back({run(not_found(**gap))});
    }
    std::reverse(list.items.end() - static_cast<std::ptrdiff_t>(said.size()), list.items.end());
    if (left > 0)
        list.items.back().push_back(run(" " + std::to_string(left) + " more in Sources.", Tone::secondary));
    const auto differences = of(data.differences, inspections);
    if (differences.size() == 1 && context.theme == kNone)
        list.items.push_back({run("Sources differ on “" + lower_first(differences[0]->topic) +
                                  "”: " + std::string(differences[0]->reading))});
    else if (!differences.empty())
        list.items.push_back({run(they_differ(differences.size()))});
    list.items.push_back(
        {run("Put together independently of Ofsted, the councils and the Trust. It holds what its "
             "sources said up to " +
                 date_long(data.asAt) + ", and nothing that they do not say.",
             Tone::secondary)});
    return list;
}

} // namespace view
