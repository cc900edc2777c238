#include "core/screens/detail.h"

#include <algorithm>

#include "core/block/phrases.h"

namespace view {

using record::Direction;
using record::Index;
using record::kNone;

namespace {

// Every inspection that spoke of the theme, the earliest first, with its findings by direction.
struct Raised {
    Index inspection;
    MarkCounts counts;
};

std::vector<Raised> raised(const Asked& asked, Index theme) {
    std::vector<Raised> all;
    for (const Index i : asked.catalogue->byDate)
        if (const MarkCounts counts = counts_of(asked, i, theme); !mark_words(counts).empty())
            all.push_back({i, counts});
    return all;
}

// The inspection to set this one beside: the last before it that looked at the theme, else the last before
// it.
std::string compare_columns(const Asked& asked, Index inspection, Index theme) {
    Index before = kNone, beforeOnTheme = kNone;
    for (const Index i : query::held_by_date(*asked.catalogue)) {
        if (i == inspection) break;
        before = i;
        if (theme != kNone && !query::findings_of(*asked.catalogue, i, theme).empty()) beforeOnTheme = i;
    }
    const Index other = beforeOnTheme != kNone ? beforeOnTheme : before;
    const std::string own(asked.inspection_at(inspection).id);
    return other == kNone ? own : std::string(asked.inspection_at(other).id) + "~" + own;
}

Cards cards_of(const Asked& asked, std::vector<Index> list, std::string name, bool inspection, bool theme) {
    CardOptions options = asked.cards;
    options.inspection = inspection;
    options.theme = theme;
    return make_cards(asked.entries(), std::move(list), std::move(name), std::move(options));
}

// A recommendation is followed by what later inspections said on its theme.
void add_later(std::vector<Block>& blocks, const Asked& asked, Index entry) {
    const query::Entries& entries = asked.entries();
    if (entries.kind[entry] != query::EntryKind::recommendation || entries.theme[entry] == kNone) return;
    // One that no inspection made, such as the commissioner's, has a date of its own.
    const bool apart = entries.inspection[entry] == kNone;
    const record::Date made = apart ? own_date(entries, entry) : date_of_inspection(entries, entry);
    if (!date_known(made)) return;
    std::vector<Index> later;
    for (const Index i : asked.catalogue->byDate)
        if (date_less(made, inspection_date(asked.inspection_at(i))))
            for (const Index other : query::findings_of(*asked.catalogue, i, entries.theme[entry]))
                later.push_back(other);
    blocks.push_back(heading(3, "What later inspections said on this theme"));
    if (later.empty())
        blocks.push_back(paragraph("Nothing in these sources."));
    else
        blocks.emplace_back(cards_of(asked, std::move(later), "What later inspections said", true, false));
}

} // namespace

void add_section(std::vector<Block>& blocks, const Asked& asked, std::vector<Index> list,
                 const std::string& title, bool inspection, bool theme) {
    if (list.empty()) return;
    blocks.push_back(heading(3, title));
    blocks.emplace_back(cards_of(asked, std::move(list), title, inspection, theme));
}

MarkCounts counts_of(const Asked& asked, Index inspection, Index theme) {
    MarkCounts counts{};
    for (const Index entry : query::findings_of(*asked.catalogue, inspection, theme))
        ++counts[asked.entries().direction[entry]];
    return counts;
}

std::string first_raised(const Asked& asked, Index theme) {
    Index first = kNone;
    std::size_t concerns = 0;
    for (const Raised& each : raised(asked, theme)) {
        if (each.counts[static_cast<std::size_t>(Direction::concern)] == 0) continue;
        if (concerns++ == 0) first = each.inspection;
    }
    if (first == kNone) return "Never raised as a concern in these sources.";
    return "First a concern in these sources: " + inspection_month(asked.inspection_at(first)) +
           ". A concern at " + counted(concerns, "inspection or visit", "inspections and visits") + ".";
}

std::vector<Block> raised_in(const Asked& asked, Index theme, Index shown) {
    List list{.name = "Raised in"};
    for (const auto& [i, counts] : raised(asked, theme)) {
        const std::string month = inspection_month(asked.inspection_at(i));
        list.items.push_back({i == shown ? run(month + " (shown)", Tone::ink, true)
                                         : link(month, choose(Field::inspection, asked.inspection_at(i).id)),
                              run(": " + mark_words(counts), Tone::secondary)});
    }
    if (list.items.empty()) return {};
    return {heading(3, "First raised"), paragraph(first_raised(asked, theme)), std::move(list)};
}

Block detail_buttons(const Asked& asked, Index inspection, Index theme, Index finding) {
    Buttons row;
    if (inspection != kNone)
        row.buttons.push_back(
            {.label = "Compare with…",
             .action = both(choose(Field::screen, kCompare),
                            choose(Field::columns, compare_columns(asked, inspection, theme)))});
    if (finding != kNone)
        row.buttons.push_back({.label = "Copy citation", .copies = citation(asked.entries(), finding)});
    row.buttons.push_back({.label = "Copy link", .copiesLink = true});
    return row;
}

std::vector<Block> detail_of_theme(const Asked& asked) {
    const record::Theme& theme = asked.theme_at(asked.theme);
    std::vector<Block> blocks{Overline{{run("Theme · " + lower_first(label(theme.area)), Tone::secondary)}},
                              heading(2, theme.name), paragraph(theme.about, Tone::secondary)};
    append(blocks, raised_in(asked, asked.theme));
    const query::Entries& entries = asked.entries();
    const auto all = asked.catalogue->ofTheme.of(asked.theme);
    std::vector<Index> findings = passing(asked, {all.begin(), all.end()});
    std::erase_if(findings, [&](Index entry) { return !query::is_finding(entries, entry); });
    const auto date = [&](Index entry) { return date_of_inspection(entries, entry); };
    // The latest first; of one date what is good first, what is neutral last, as the marks stand.
    std::stable_sort(findings.begin(), findings.end(), [&](Index a, Index b) {
        return date(a) != date(b) ? date_less(date(b), date(a)) : entries.direction[a] < entries.direction[b];
    });
    const std::string title = counted(findings.size(), "finding") + ", the latest first";
    add_section(blocks, asked, std::move(findings), title, true, false);
    blocks.push_back(detail_buttons(asked, kNone, asked.theme, kNone));
    return blocks;
}

std::vector<Block> detail_of_finding(const Asked& asked) {
    if (asked.finding == kNone) return {};
    const Index entry = asked.finding, theme = asked.entries().theme[entry],
                inspection = asked.entries().inspection[entry];
    std::vector<Block> blocks{cards_of(asked, {entry}, "Chosen", true, true),
                              detail_buttons(asked, inspection, theme, entry)};
    if (inspection != kNone)
        blocks.emplace_back(
            Paragraph{{link("Show it on the timeline", show_on_timeline(asked, inspection, theme))}});
    add_later(blocks, asked, entry);
    if (theme != kNone) append(blocks, raised_in(asked, theme));
    return blocks;
}

} // namespace view
