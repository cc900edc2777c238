#include <algorithm>
#include <set>

#include "core/block/phrases.h"
#include "core/query/coverage.h"
#include "core/screens/paper.h"

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

std::string they_differ(const Difference& difference) {
    return "Sources differ on “" + lower_first(difference.topic) + "”: " + std::string(difference.reading);
}

// Differences that a reader can't be told one by one.
std::string they_differ(std::size_t number) {
    return "Sources differ on " + counted(number, "point") +
           " of what is told here; Sources, in the explorer, sets them side by side.";
}

// Of how many of the inspections that are told of the reports are missing; empty where none is. Of one alone its gaps say
// it.
std::string known_in_part(const Asked& asked) {
    std::set<Index> all;
    for (const Index entry : asked.told) all.insert(asked.entries().inspection[entry]);
    all.erase(kNone);
    const auto part = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](Index i) {
        return query::coverage(*asked.catalogue, i) != query::Coverage::whole;
    }));
    if (part == 0 || all.size() < 2) return {};
    return (part == all.size()
                ? "The"
                : "Of " + std::to_string(part) + " of the " +
                      counted(all.size(), "inspection or visit", "inspections and visits") + " the") +
           " reports are not among these sources: told is what others printed of them.";
}

} // namespace

List caveats(const Asked& asked, const std::vector<Index>& inspections, std::string_view first, bool tells) {
    const Dataset& data = asked.data();
    List list{.name = kName};
    if (!first.empty()) list.items.push_back({run(first)});
    for (const Gap* gap : of(data.gaps, inspections)) list.items.push_back({run(not_found(*gap))});
    const auto differences = tells ? of(data.differences, inspections) : std::vector<const Difference*>{};
    constexpr std::size_t most = 5;
    if (asked.theme == kNone && differences.size() <= most)
        for (const Difference* difference : differences)
            list.items.push_back({run(they_differ(*difference))});
    else if (!differences.empty()) // too many to tell, or on other themes too: differences have none
        list.items.push_back({run(they_differ(differences.size()))});
    list.items.push_back({run(data.about)});
    return list;
}

List short_caveats(const Asked& asked, const std::vector<Index>& inspections, std::string_view first) {
    const Dataset& data = asked.data();
    List list{.name = kName};
    if (!first.empty()) list.items.push_back({run(first)});
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
    if (differences.size() == 1 && asked.theme == kNone)
        list.items.push_back({run(they_differ(*differences[0]))});
    else if (!differences.empty())
        list.items.push_back({run(they_differ(differences.size()))});
    if (std::all_of(inspections.begin(), inspections.end(), [](Index i) { return i == kNone; }))
        if (std::string part = known_in_part(asked); !part.empty())
            list.items.push_back({run(std::move(part))});
    list.items.push_back(
        {run("Put together independently of Ofsted, the councils and the Trust. It holds what its "
             "sources said up to " +
                 date_long(data.asAt) + ", and nothing that they do not say.",
             Tone::secondary)});
    return list;
}

} // namespace view
