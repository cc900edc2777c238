// A briefing on one page.
#include <algorithm>
#include <memory>

#include "core/block/phrases.h"
#include "core/block/sheet.h"
#include "core/query/matrix.h"
#include "core/query/telling.h"
#include "core/screens/briefings.h"
#include "core/screens/caveats.h"
#include "core/screens/panels.h"
#include "core/screens/printable.h"
#include "core/screens/told.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Entries;
using record::Dataset;
using record::Index;
using record::kNone;

// Blocks that fill a sheet from above.
struct OnePage {
    std::vector<Block> blocks;
    float left = 0;

    void add(Block block) {
        left -= height_on_paper(block);
        blocks.push_back(std::move(block));
    }
    bool add_if_it_fits(Block block) {
        if (height_on_paper(block) > left) return false;
        add(std::move(block));
        return true;
    }
};

Cards fixed_cards(std::vector<Card> made, std::string name) {
    Cards cards;
    cards.name = std::move(name);
    cards.count = made.size();
    const auto shown = std::make_shared<const std::vector<Card>>(std::move(made));
    cards.cards = [shown](Range range) {
        const std::size_t first = std::min(range.first, shown->size());
        const auto from = shown->begin() + static_cast<std::ptrdiff_t>(first);
        return std::vector<Card>(
            from, from + static_cast<std::ptrdiff_t>(std::min(range.count, shown->size() - first)));
    };
    return cards;
}

// In the order in which they are read: what was chosen, then inspection by inspection, what is good first.
void in_reading_order(const Context& context, std::vector<Index>& told) {
    const Entries& entries = *context.entries;
    const auto date = [&](Index entry) {
        const Index i = entries.inspection[entry];
        return i == kNone ? record::Date{} : query::inspection_date(context.data->inspections[i]);
    };
    std::stable_sort(told.begin(), told.end(), [&](Index a, Index b) {
        if ((a == context.finding) != (b == context.finding)) return a == context.finding;
        if (entries.inspection[a] != entries.inspection[b] && date(a) != date(b))
            return record::date_less(date(b), date(a));
        return entries.direction[a] < entries.direction[b];
    });
}

// As many entries as there is room for, those first that tell most, and a sentence about the others.
void tell(const Context& context, OnePage& page, const std::vector<Index>& entries) {
    if (entries.empty()) return;
    const bool timeline = context.state.screen == Screen::timeline;
    const query::Selection& filters = context.state.filters;
    const bool theme = timeline ? context.theme == kNone : filters.themes.size() != 1;
    const bool inspection = timeline ? context.inspection == kNone : filters.inspections.size() != 1;
    const float heading_room = height_on_paper(heading(3, "What was said"));
    const float others_room = height_on_paper(paragraph(std::string(180, 'x') + " " + std::string(60, 'x')));
    page.left -= heading_room + others_room;
    std::vector<Index> told;
    for (const Index entry : query::telling_order(*context.entries, entries, context.finding)) {
        const float height =
            height_on_paper(fixed_cards({short_card(context, entry, theme, inspection)}, "Findings"));
        if (height > page.left) break;
        page.left -= height;
        told.push_back(entry);
    }
    page.left += others_room;
    if (!told.empty()) {
        in_reading_order(context, told);
        std::vector<Card> cards;
        for (const Index entry : told) cards.push_back(short_card(context, entry, theme, inspection));
        page.blocks.push_back(heading(3, "What was said"));
        page.blocks.emplace_back(fixed_cards(std::move(cards), "Findings"));
    }
    if (told.size() == entries.size()) return;
    std::vector<Index> others;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(others),
                 [&](Index entry) { return std::find(told.begin(), told.end(), entry) == told.end(); });
    page.add(paragraph("This page tells " + std::to_string(told.size()) + " of " +
                       counted(entries.size(), "entry", "entries") +
                       ". Behind the link below: " + counted_entries(*context.entries, others) + "."));
}

void add_filters(const Context& context, OnePage& page) {
    const std::string filters = filters_in_words(context);
    if (!filters.empty()) page.add(paragraph("Only " + filters + ".", Tone::secondary));
}

// ---- Timeline

// The inspection's first lines: kind and dates, title, bodies; and without a theme what was published.
void add_head(OnePage& page, const std::vector<Block>& detail, std::size_t lines) {
    for (std::size_t i = 0; i < std::min(lines, detail.size()); ++i)
        if (!std::holds_alternative<Buttons>(detail[i])) page.add(detail[i]);
}

// The first paragraph under a heading of this name.
void add_under(OnePage& page, const std::vector<Block>& detail, std::string_view name) {
    for (std::size_t i = 0; i + 1 < detail.size(); ++i) {
        const auto* heading = std::get_if<Heading>(&detail[i]);
        if (heading == nullptr || words(heading->text) != name) continue;
        if (std::holds_alternative<Paragraph>(detail[i + 1])) page.add(detail[i + 1]);
        return;
    }
}

// "Requires improvement: overall effectiveness (North and West), leaders (North).": its judgements by grade.
void add_judgements(const Context& context, OnePage& page) {
    const Dataset& data = *context.data;
    const record::Inspection& inspection = data.inspections[context.inspection];
    struct Area {
        Index area = kNone;
        record::Grade grade = record::Grade::good;
        std::vector<std::string> bodies;
    };
    std::vector<Area> areas;
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
        auto at = std::find_if(areas.begin(), areas.end(),
                               [&](const Area& a) { return a.area == j.area && a.grade == j.grade; });
        if (at == areas.end()) at = areas.insert(at, {j.area, j.grade, {}});
        if (j.body != kNone) at->bodies.push_back(body_short(data, j.body));
    }
    Text line;
    for (const auto grade : {record::Grade::outstanding, record::Grade::good,
                             record::Grade::requiresImprovement, record::Grade::inadequate}) {
        std::vector<std::string> names;
        for (const Area& area : areas)
            if (area.grade == grade)
                names.push_back(lower_first(data.frameworkAreas[area.area].name) +
                                (area.bodies.empty() ? "" : " (" + joined(area.bodies) + ")"));
        if (names.empty()) continue;
        line.push_back(run((line.empty() ? "" : " ") + std::string(label(grade)), tone_of(grade), true));
        line.push_back(run(": " + joined(names, "; ") + "."));
    }
    if (line.empty() && !inspection.ungradedReason.empty())
        line.push_back(run("No grade: " + lower_first(inspection.ungradedReason)));
    if (!line.empty()) page.add(Paragraph{std::move(line)});
}

// The themes that most was said on: "Most on planning (40), practice (30) and workforce (25)."
std::string main_themes(const Context& context, const std::vector<Index>& entries) {
    const Entries& all = *context.entries;
    std::vector<std::size_t> number(context.data->themes.size(), 0);
    for (const Index entry : entries)
        if (query::is_finding(all, entry)) ++number[all.theme[entry]];
    std::vector<Index> order = query::themes_by_findings(all);
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) { return number[a] > number[b]; });
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < order.size() && i < 3; ++i)
        if (number[order[i]] > 0)
            parts.push_back(lower_first(context.data->themes[order[i]].name) + " (" +
                            std::to_string(number[order[i]]) + ")");
    return parts.size() < 2 ? "" : " Most on " + joined(parts) + ".";
}

// The latest inspections, a line each; the chart shows them all.
Table latest_inspections(const Context& context) {
    constexpr std::size_t most = 6, bodies = 2;
    Table table = inspections_table(context);
    table.caption = "The latest inspections and visits";
    table.about = {};
    table.count = std::min(most, table.count);
    table.columns.erase(table.columns.begin() + bodies);
    table.rows = [rows = std::move(table.rows)](Range range) {
        std::vector<Row> made = rows(range);
        for (Row& row : made) row.cells.erase(row.cells.begin() + bodies);
        return made;
    };
    return table;
}

void timeline(const Context& context, const View& view, const std::vector<Index>& entries, OnePage& page) {
    if (context.inspection != kNone) add_head(page, view.detail, context.theme == kNone ? 4 : 3);
    const std::string on = context.theme == kNone || context.inspection == kNone
                               ? ""
                               : " on " + lower_first(context.data->themes[context.theme].name);
    if (!entries.empty() &&
        (context.inspection != kNone || context.theme != kNone || !anything_chosen(context)))
        page.add(Paragraph{
            {run(first_upper(counted_entries(*context.entries, entries)) + on + ".", Tone::ink, true),
             run(context.theme == kNone ? main_themes(context, entries) : "")}});
    if (context.inspection != kNone && context.theme == kNone) add_judgements(context, page);
    if (context.theme != kNone) add_under(page, view.detail, "First raised");
    page.add(view.main.front()); // the chart
    add_filters(context, page);
    if (!anything_chosen(context)) page.add(latest_inspections(context));
}

// ---- Sources

// How much each source tells of the inspection.
Table telling_sources(const Context& context, const std::vector<Index>& entries) {
    struct Line {
        Index source = kNone;
        std::size_t findings = 0, only = 0;
    };
    const Dataset& data = *context.data;
    std::vector<Line> lines;
    for (const Index entry : entries) {
        if (!query::is_finding(*context.entries, entry)) continue;
        std::vector<Index> sources;
        for (const record::Evidence& e : slice(data.evidence, context.entries->evidence[entry]))
            if (std::find(sources.begin(), sources.end(), e.source) == sources.end())
                sources.push_back(e.source);
        for (const Index source : sources) {
            auto at =
                std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.source == source; });
            if (at == lines.end()) at = lines.insert(at, {source, 0, 0});
            ++at->findings;
            at->only += sources.size() == 1 ? 1U : 0U;
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.findings > b.findings; });
    Table table;
    add_column(table, "Source", 1, 250);
    add_column(table, "Published", 0, 120);
    add_column(table, "Findings", 0, 70, true);
    add_column(table, "Only here", 0, 70, true);
    constexpr std::size_t most = 8;
    table.count = std::min(most, lines.size());
    table.rows = [&data, lines](Range range) {
        std::vector<Row> rows;
        for (std::size_t i = range.first; i < std::min(range.first + range.count, lines.size()); ++i) {
            const record::Source& source = data.sources[lines[i].source];
            Cell title, published, findings, only;
            title.head = true;
            title.text = {run(std::string(source.title)),
                          run(" · " + std::string(source.publisher), Tone::secondary)};
            title.text[0].address = std::string(source.address);
            published.text = {run(date_known(source.published) ? date_long(source.published) : "not known")};
            findings.kind = only.kind = CellKind::number;
            findings.text = {run(std::to_string(lines[i].findings))};
            only.text = {run(std::to_string(lines[i].only))};
            Row row;
            row.cells = {std::move(title), std::move(published), std::move(findings), std::move(only)};
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

void sources(const Context& context, const View& view, const std::vector<Index>& entries, OnePage& page) {
    page.add(view.main.front()); // how many sources, and how often they differ
    if (context.inspection == kNone) return;
    const std::string month = inspection_month(context.data->inspections[context.inspection]);
    std::vector<Index> of;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(of),
                 [&](Index entry) { return context.entries->inspection[entry] == context.inspection; });
    if (!of.empty()) {
        page.add(heading(2, "Who tells of " + month));
        page.add(paragraph(first_upper(counted_entries(*context.entries, of)) + "."));
        page.add(telling_sources(context, of));
    }
    // Accounts that differ, as the screen sets them side by side, as far as there is room.
    const std::string last = "more places where the accounts differ are behind the link below, and the list "
                             "of all sources.";
    page.left -= height_on_paper(paragraph(last));
    std::size_t told = 0, left = 0;
    bool full = false;
    for (std::size_t i = 0; i + 1 < view.main.size(); ++i) {
        const auto* head = std::get_if<Heading>(&view.main[i]);
        const auto* list = std::get_if<List>(&view.main[i + 1]);
        if (head == nullptr || list == nullptr || head->level != 3) continue;
        std::vector<Block> both{*head, *list};
        if (told == 0) both.insert(both.begin(), heading(2, "Where accounts differ"));
        full = full || height_on_paper(both) > page.left;
        if (full) {
            ++left;
            continue;
        }
        for (Block& block : both) page.add(std::move(block));
        ++told;
    }
    page.blocks.push_back(
        paragraph((left > 0 ? std::to_string(left) + " more " + (left == 1 ? "place" : "places") +
                                  " where accounts differ, and the"
                            : std::string("The")) +
                  " list of all sources: behind the link below."));
}

} // namespace

std::vector<Block> one_page(const Context& context, const View& view, const std::vector<Index>& entries,
                            const std::vector<Index>& inspections, float room) {
    std::vector<Block> foot;
    List last = short_caveats(context, inspections);
    foot.push_back(heading(3, last.name));
    foot.emplace_back(std::move(last));
    OnePage page;
    page.left = room - height_on_paper(foot);
    switch (view.state.screen) {
    case Screen::timeline:
        timeline(context, view, entries, page);
        tell(context, page, entries);
        break;
    case Screen::findings:
        page.add(view.main.front());
        if (view.title.find(filters_in_words(context)) == std::string::npos) add_filters(context, page);
        if (!entries.empty())
            page.add(paragraph(first_upper(counted_entries(*context.entries, entries)) + "." +
                               main_themes(context, entries)));
        tell(context, page, entries);
        break;
    case Screen::compare:
        for (Block& block : comparison_page(context, entries, page.left)) page.add(std::move(block));
        if (!page.blocks.empty()) break;
        // One column alone, or no theme that both looked at.
        if (entries.empty()) append_printable(page.blocks, without_title(view));
        tell(context, page, entries);
        break;
    case Screen::numbers:
        append_printable(page.blocks, shown_blocks(view));
        leave_out(page.blocks, "Single figures"); // of all measures
        break;
    case Screen::sources:
        sources(context, view, entries, page);
        break;
    }
    for (Block& block : foot) page.blocks.push_back(std::move(block));
    return std::move(page.blocks);
}

} // namespace view
