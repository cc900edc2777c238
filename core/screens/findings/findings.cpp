// Findings: what exactly was said. All entries that pass the filters, sorted and grouped.
#include <algorithm>
#include <array>
#include <memory>

#include "core/block/phrases.h"
#include "core/query/matrix.h"
#include "core/screens/panels.h"
#include "core/screens/screen.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Entries;
using record::Dataset;
using record::Index;
using record::kNone;

// What sorting and grouping go by: a key that orders, and the words over a group.
enum class By : std::uint8_t { inspection, theme, direction, voice, source };

Index first_source(const Entries& entries, Index entry) {
    const auto evidence = slice(entries.data->evidence, entries.evidence[entry]);
    return evidence.empty() ? kNone : evidence[0].source;
}

// Positions of inspections (the latest first) and themes (most findings first), so that keys are small
// numbers.
struct Ranks {
    std::vector<Index> inspection, theme;
};

Ranks make_ranks(const Entries& entries) {
    const Dataset& data = *entries.data;
    Ranks ranks{std::vector<Index>(data.inspections.size()), std::vector<Index>(data.themes.size())};
    Index rank = static_cast<Index>(data.inspections.size());
    for (const Index i : query::inspections_by_date(data)) ranks.inspection[i] = --rank;
    rank = 0;
    for (const Index theme : query::themes_by_findings(entries)) ranks.theme[theme] = rank++;
    return ranks;
}

Index key(const Entries& entries, const Ranks& ranks, Index entry, By by) {
    switch (by) {
    case By::inspection:
        return entries.inspection[entry] == kNone ? kNone : ranks.inspection[entries.inspection[entry]];
    case By::theme:
        return entries.theme[entry] == kNone ? kNone : ranks.theme[entries.theme[entry]];
    case By::direction:
        return entries.direction[entry];
    case By::voice:
        return static_cast<Index>(entries.voice[entry]);
    case By::source:
        break;
    }
    return first_source(entries, entry);
}

std::string group_name(const Entries& entries, Index entry, By by) {
    const Dataset& data = *entries.data;
    switch (by) {
    case By::inspection:
        return entries.inspection[entry] == kNone
                   ? "No inspection named"
                   : inspection_name(data.inspections[entries.inspection[entry]]);
    case By::theme:
        return entries.theme[entry] == kNone ? "No theme"
                                             : std::string(data.themes[entries.theme[entry]].name);
    case By::direction:
        return entries.direction[entry] == query::kNoDirection
                   ? "Responses and figures"
                   : std::string(label(static_cast<record::Direction>(entries.direction[entry])));
    case By::voice:
        return std::string(label(entries.voice[entry]));
    case By::source:
        break;
    }
    const Index source = first_source(entries, entry);
    return source == kNone ? "No source" : std::string(data.sources[source].title);
}

// A line of the table: an entry, or (kNone) the heading of a group.
struct EntryLine {
    Index entry = kNone;
    std::string heading;
};

std::vector<EntryLine> make_lines(const Context& context) {
    const Entries& entries = *context.entries;
    const Ranks ranks = make_ranks(entries);
    std::vector<Index> order;
    query::bits_each(context.shown, [&](Index entry) { order.push_back(entry); });
    const auto sort = [&](By by) {
        std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
            return key(entries, ranks, a, by) < key(entries, ranks, b, by);
        });
    };
    sort(static_cast<By>(context.state.sort));
    std::vector<EntryLine> lines;
    if (context.state.group == Group::none) {
        for (const Index entry : order) lines.push_back({entry, {}});
        return lines;
    }
    const auto by = static_cast<By>(static_cast<int>(context.state.group) - 1);
    sort(by);
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && key(entries, ranks, order[end], by) == key(entries, ranks, order[i], by))
            ++end;
        lines.push_back({kNone, group_name(entries, order[i], by) + " · " + std::to_string(end - i)});
        for (; i < end; ++i) lines.push_back({order[i], {}});
    }
    return lines;
}

// The sources of the entry's evidence, each once, of the tiers that are shown.
std::vector<Index> shown_sources(const Entries& entries, Index entry, std::uint8_t tiers) {
    std::vector<Index> sources;
    for (const record::Evidence& e : slice(entries.data->evidence, entries.evidence[entry])) {
        const auto tier = static_cast<unsigned>(entries.data->sources[e.source].tier);
        if ((tiers >> tier & 1U) != 0 && std::find(sources.begin(), sources.end(), e.source) == sources.end())
            sources.push_back(e.source);
    }
    return sources;
}

Row entry_row(const Entries& entries, Index entry, const CardOptions& options) {
    const Dataset& data = *entries.data;
    const Card card = make_card(entries, entry, options);
    Row row;
    row.chosen = card.chosen;
    Cell said;
    said.head = true;
    said.text = card.statement;
    said.action = card.action;
    // Where the search found its words in a quotation only, the quotation is shown.
    for (const Quote& quote : card.quotes) {
        const bool hit =
            std::any_of(quote.runs.begin(), quote.runs.end(), [](const Run& r) { return r.hit; });
        if (!hit) continue;
        said.text.push_back(run(" “", Tone::secondary));
        said.text.insert(said.text.end(), quote.runs.begin(), quote.runs.end());
        said.text.push_back(run("”", Tone::secondary));
        break;
    }
    Cell kind;
    kind.text = {marked(card.mark, card.tone, (card.mark == Mark::none ? "" : " ") + card.kind)};
    Cell theme;
    if (entries.theme[entry] != kNone)
        theme.text = {run(std::string(data.themes[entries.theme[entry]].name))};
    Cell inspection;
    if (entries.inspection[entry] != kNone)
        inspection.text = {run(inspection_month(data.inspections[entries.inspection[entry]]))};
    Cell voice;
    voice.text = {run(card.voice)};
    Cell source;
    // Publisher and date tell sources apart well enough here; the evidence in full stands in the details.
    const std::vector<Index> sources = shown_sources(entries, entry, options.tiers);
    if (!sources.empty()) {
        const record::Source& first = data.sources[sources[0]];
        std::string text(first.publisher);
        if (date_known(first.published)) text += ", " + date_long(first.published);
        if (sources.size() > 1) text += " and " + std::to_string(sources.size() - 1) + " more";
        source.text = {run(std::move(text), Tone::secondary)};
    }
    row.cells = {std::move(said),       std::move(kind),  std::move(theme),
                 std::move(inspection), std::move(voice), std::move(source)};
    return row;
}

Table entries_table(const Context& context) {
    const auto lines = std::make_shared<const std::vector<EntryLine>>(make_lines(context));
    Table table;
    table.caption = "What was said";
    table.stacks = true;
    struct Head {
        std::string_view name;
        float weight, atLeast;
        std::string_view sort;
    };
    constexpr std::array<Head, 6> heads = {{{"Statement", 4, 300, ""},
                                            {"Kind", 1, 120, "direction"},
                                            {"Theme", 1, 130, "theme"},
                                            {"Inspection", 1, 115, "inspection"},
                                            {"Told by", 1, 115, "voice"},
                                            {"Source", 2, 150, "source"}}};
    for (const Head& head : heads) {
        TableColumn column;
        column.head = {std::string(head.name)};
        column.name = head.sort.empty() ? std::string(head.name) : "Sort by " + lower_first(head.name);
        column.weight = head.weight;
        column.atLeast = head.atLeast;
        column.chosen = head.sort == word(kSorts, context.state.sort);
        if (!head.sort.empty()) column.action = choose(Field::sort, std::string(head.sort));
        table.columns.push_back(std::move(column));
    }
    table.count = lines->size();
    table.rows = [lines, entries = context.entries, options = card_options(context)](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, lines->size());
        for (std::size_t i = range.first; i < end; ++i) {
            const EntryLine& line = (*lines)[i];
            if (line.entry != kNone) {
                rows.push_back(entry_row(*entries, line.entry, options));
            } else {
                rows.emplace_back();
                rows.back().heading = line.heading;
            }
        }
        return rows;
    };
    return table;
}

Buttons group_buttons(const Context& context) {
    constexpr std::array<std::string_view, 6> labels = {"No groups",          "By inspection", "By theme",
                                                        "By kind of finding", "By voice",      "By source"};
    Buttons row;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Button button;
        button.label = std::string(labels[i]);
        button.name = "Group: " + lower_first(labels[i]);
        button.chosen = context.state.group == static_cast<Group>(i);
        button.action = choose(Field::group, std::string(kGroups[i]));
        row.buttons.push_back(std::move(button));
    }
    return row;
}

std::string found_title(const Context& context, std::size_t shown, std::size_t all) {
    const std::string what = counted(shown, "entry", "entries");
    std::string title = shown == all ? "All " + what : what + " of " + std::to_string(all);
    if (!context.state.filters.search.empty()) title += " on “" + context.state.filters.search + "”";
    return title;
}

// "Findings on “agency”: July 2021, monitoring visit; Concern": a tab, a bookmark and a citation tell them
// apart.
std::string name_of_findings(const Context& context) {
    const std::string& search = context.state.filters.search;
    const std::string filters = filters_in_words(context);
    std::string name = "Findings" + (search.empty() ? "" : " on “" + search + "”");
    constexpr std::size_t most = 120; // no one reads a longer one
    if (!filters.empty()) name += name.size() + filters.size() > most ? ", filtered" : ": " + filters;
    return name;
}

// What is chosen elsewhere, with a way to see it alone. Nothing where it is a filter already.
void add_chosen(std::vector<Block>& blocks, const Context& context) {
    const Dataset& data = *context.data;
    const query::Selection& filters = context.state.filters;
    std::vector<std::string> names;
    Action only;
    if (context.inspection != kNone && filters.inspections.empty()) {
        const record::Inspection& inspection = data.inspections[context.inspection];
        names.push_back(first_upper(inspection_month(inspection)));
        only.push_back({Field::inspections, Op::set, std::string(inspection.id)});
    }
    if (context.theme != kNone && filters.themes.empty()) {
        names.emplace_back(data.themes[context.theme].name);
        only.push_back({Field::themes, Op::set, std::string(data.themes[context.theme].id)});
    }
    if (names.empty()) return;
    std::string what = names[0];
    if (names.size() > 1) what += ", " + names[1];
    blocks.emplace_back(Paragraph{
        {run("Chosen: " + what + ". ", Tone::secondary), link("Show only these", std::move(only))}});
}

} // namespace

void findings_screen(const Context& context, View& view) {
    const std::size_t all = context.entries->size(), shown = query::bits_count(context.shown);
    const std::string title = found_title(context, shown, all);
    view.title = name_of_findings(context);
    view.says = title + ": findings, recommendations, responses and figures.";

    std::vector<Block> summary = filter_summary(context, shown, all);
    for (Block& block : summary) view.filters.push_back(std::move(block));
    view.filters.emplace_back(facet_options(context, query::Facet::direction, "What was said"));
    view.filters.emplace_back(facet_options(context, query::Facet::theme, "Theme"));
    view.filters.emplace_back(facet_options(context, query::Facet::inspection, "Inspection"));
    view.filters.emplace_back(facet_options(context, query::Facet::voice, "Told by"));
    view.filters.emplace_back(facet_options(context, query::Facet::body, "About"));
    view.filters.emplace_back(facet_options(context, query::Facet::tier, "Found in"));
    view.filters.emplace_back(facet_options(context, query::Facet::year, "Year"));
    view.filters.push_back(what_is_counted(context));
    for (Block& block : view.filters)
        if (auto* options = std::get_if<Options>(&block)) options->shown = 8;

    view.main.push_back(heading(2, title));
    view.main.push_back(
        paragraph("What inspectors found and recommended, what others said of it, and single figures. "
                  "Choose a statement to see its evidence.",
                  Tone::secondary));
    add_chosen(view.main, context);
    if (shown == 0) {
        for (Block& block : nothing_matches(context)) view.main.push_back(std::move(block));
        return;
    }
    view.main.emplace_back(group_buttons(context));
    if (context.state.group == Group::source)
        view.main.push_back(
            paragraph("Each entry stands under the source that it quotes first; choose it to see the others.",
                      Tone::secondary));
    view.main.emplace_back(entries_table(context));
    view.detail = detail(context);
}

} // namespace view
