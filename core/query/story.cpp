#include "core/query/story.h"

#include <algorithm>

namespace query {

using record::Index;

Story make_story(const Catalogue& catalogue, Index theme) {
    const record::Dataset& data = *catalogue.data;
    Story story;
    for (const Index i : held_by_date(catalogue)) {
        StoryPart part{i, coverage(catalogue, i), looks_at(data, data.inspections[i], theme), {}, {}};
        part.findings = findings_of(catalogue, i, theme);
        if (part.findings.empty() && !part.looked) continue;
        for (const Index entry : part.findings) ++part.marks[catalogue.entries.direction[entry]];
        story.parts.push_back(std::move(part));
    }
    return story;
}

namespace {

template <class Parts, class Wanted>
const StoryPart* first_of(const Parts& parts, Wanted wanted) {
    for (const StoryPart& part : parts)
        if (wanted(part)) return &part;
    return nullptr;
}

template <class Wanted>
const StoryPart* last_of(const std::vector<StoryPart>& parts, Wanted wanted) {
    const auto at = std::find_if(parts.rbegin(), parts.rend(), wanted);
    return at == parts.rend() ? nullptr : &*at;
}

bool is_concern(const StoryPart& part) { return part.concern(); }

} // namespace

const StoryPart* Story::first_concern() const { return first_of(parts, is_concern); }
const StoryPart* Story::last_concern() const { return last_of(parts, is_concern); }
const StoryPart* Story::last_told() const {
    return last_of(parts, [](const StoryPart& part) { return !part.findings.empty(); });
}

Raised raised(const Story& story) {
    Raised counts;
    for (const StoryPart& part : story.parts) {
        if (!part.looked) {
            if (part.concern()) ++(part.coverage == Coverage::whole ? counts.beside : counts.besidePerhaps);
            continue;
        }
        ++counts.looked;
        ++(part.concern()                     ? counts.raised
           : part.coverage == Coverage::whole ? counts.silent
                                              : counts.notKnown);
    }
    return counts;
}

bool raised_each_time(const Raised& raised) { return raised.silent == 0 && raised.raised > 1; }

} // namespace query
