// A briefing with every finding.
#include <algorithm>
#include <set>

#include "core/block/phrases.h"
#include "core/query/filter.h"
#include "core/query/matrix.h"
#include "core/screens/briefing.h"
#include "core/screens/briefings.h"
#include "core/screens/caveats.h"
#include "core/screens/panels.h"
#include "core/screens/printable.h"
#include "core/screens/told.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;

// Each source that stands behind the entries, once, with its address to be read on paper.
List sources_of(const Context& context, const std::vector<Index>& entries) {
    const Dataset& data = *context.data;
    const std::uint8_t tiers = query::shown_tiers(data, context.state.filters);
    std::set<Index> sources;
    for (const Index entry : entries)
        for (const record::Evidence& e : slice(data.evidence, context.entries->evidence[entry]))
            if ((tiers >> static_cast<unsigned>(data.sources[e.source].tier) & 1U) != 0)
                sources.insert(e.source);
    List list;
    list.name = "Sources";
    for (const Index i : sources) {
        const record::Source& source = data.sources[i];
        std::string title = "“" + std::string(source.title) + "”, " + std::string(source.publisher);
        if (date_known(source.published)) title += ", " + date_long(source.published);
        if (source.publishedInferred) title += " (date inferred)";
        Text item{run(title + (source.address.empty() ? "." : ". "))};
        if (!source.address.empty()) {
            Run address = run(std::string(source.address), Tone::secondary);
            address.address = std::string(source.address);
            item.push_back(std::move(address));
        }
        list.items.push_back(std::move(item));
    }
    return list;
}

// The first kBriefed of the entries, with how many are left.
void add_findings(const Context& context, std::vector<Block>& page, const std::vector<Index>& entries) {
    const std::size_t shown = std::min(kBriefed, entries.size());
    std::vector<Index> first(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(shown));
    page.emplace_back(make_cards(context.entries, std::move(first), "Findings", card_options(context)));
    if (shown < entries.size())
        page.push_back(paragraph("And " + std::to_string(entries.size() - shown) + " more: see the link.",
                                 Tone::secondary));
}

void timeline(const Context& context, const View& view, const std::vector<Index>& entries,
              std::vector<Block>& page) {
    if (!anything_chosen(context)) {
        // The table of marks is too wide for paper; it can be copied by itself.
        page.push_back(view.main.front());
        page.emplace_back(inspections_table(context));
        return;
    }
    page.push_back(view.main.front());
    append_printable(page, view.detail);
    if (context.inspection == kNone || context.theme != kNone) return;
    // Of an inspection the panel counts by theme; on paper there is no panel to go on to.
    leave_out(page, "Evidence for its dates");
    page.push_back(heading(3, "What was said"));
    add_findings(context, page, entries);
}

// The entries whose sources the briefing lists. Numbers and Sources name theirs where they are used.
std::vector<Index> cited_in(const Context& context, std::vector<Index> entries) {
    switch (context.state.screen) {
    case Screen::timeline:
        if (!anything_chosen(context)) return {};
        if (context.inspection == kNone && context.theme != kNone)
            entries.erase(
                std::remove_if(entries.begin(), entries.end(),
                               [&](Index entry) { return !query::is_finding(*context.entries, entry); }),
                entries.end());
        return entries;
    case Screen::findings:
        entries.resize(std::min(kBriefed, entries.size()));
        return entries;
    case Screen::compare:
        return entries;
    default:
        return {};
    }
}

} // namespace

std::vector<Block> whole_briefing(const Context& context, const View& view, const std::vector<Index>& entries,
                                  const std::vector<Index>& inspections) {
    std::vector<Block> page;
    switch (view.state.screen) {
    case Screen::timeline:
        timeline(context, view, entries, page);
        break;
    case Screen::findings:
        page.push_back(view.main.front());
        add_findings(context, page, entries);
        break;
    case Screen::compare:
        page = whole_comparison(context);
        if (page.empty()) append_printable(page, without_title(view));
        break;
    case Screen::numbers:
        append_printable(page, shown_blocks(view));
        leave_out(page, "Single figures"); // of all measures
        break;
    case Screen::sources:
        // The heading, the coverage and the differences of one inspection; not the lists of everything.
        for (const Block& block : view.main) {
            const auto* table = std::get_if<Table>(&block);
            if (table != nullptr && table->caption == "All sources") break;
            append_printable(page, {block});
        }
        break;
    }
    List last = caveats(context, inspections);
    page.push_back(heading(3, last.name));
    page.emplace_back(std::move(last));
    List sources = sources_of(context, cited_in(context, entries));
    if (sources.items.empty()) return page;
    page.push_back(heading(3, sources.name));
    page.emplace_back(std::move(sources));
    return page;
}

} // namespace view
