#include "core/screens/detail.h"

#include <algorithm>

#include "core/block/phrases.h"
#include "core/query/accounts.h"
#include "core/query/answers.h"
#include "core/query/story.h"
#include "core/record/sorting.h"

namespace view {

using record::Index;
using record::kNone;

namespace {

// Every inspection that spoke of the theme, the earliest first.
std::vector<query::StoryPart> told_at(const Asked& asked, Index theme) {
    std::vector<query::StoryPart> parts = query::make_story(*asked.catalogue, theme).parts;
    std::erase_if(parts, [](const query::StoryPart& part) { return part.findings.empty(); });
    return parts;
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

// "May 2026 and October 2023 looked at its theme.": where nothing answers the finding.
std::string nothing_answers(const Asked& asked, Index entry) {
    std::vector<std::string> looked;
    for (const Index i : query::looked_later(*asked.catalogue, entry, true))
        looked.insert(looked.begin(), inspection_month(asked.inspection_at(i)));
    const std::string none = "No later inspection in these sources speaks to it. ";
    if (!looked.empty()) return none + joined(looked) + ", read whole, looked at its theme.";
    return none + (query::looked_later(*asked.catalogue, entry, false).empty()
                       ? "None looked at its theme."
                       : "Those that looked at its theme aren’t known whole.");
}

// That accounts of the finding's own sentence differ, and the way to each.
void add_differing(std::vector<Block>& blocks, const Asked& asked, Index entry) {
    for (const Index i : query::differences_on(*asked.catalogue, entry)) {
        const record::Difference& difference = asked.data().differences[i];
        blocks.emplace_back(Paragraph{{run("Accounts differ: ", Tone::ink, true),
                                       link(difference.topic, choose(Field::finding, difference.id))}});
    }
}

// What later inspections said of the very point of a recommendation, or of another finding that is answered.
void add_answers(std::vector<Block>& blocks, const Asked& asked, Index entry) {
    const query::Entries& entries = asked.entries();
    if (!query::is_finding(entries, entry)) return;
    const auto answers = query::answered_by(*asked.catalogue, entry);
    const bool recommendation = entries.kind[entry] == query::EntryKind::recommendation;
    if (answers.empty() && !recommendation) return;
    blocks.push_back(heading(3, "What became of it"));
    if (answers.empty())
        blocks.push_back(paragraph(nothing_answers(asked, entry)));
    else
        blocks.emplace_back(
            cards_of(asked, {answers.begin(), answers.end()}, "What became of it", true, false));
}

// What the finding itself answers: earlier findings on the same point.
void add_answered(std::vector<Block>& blocks, const Asked& asked, Index entry) {
    if (!query::is_finding(asked.entries(), entry)) return;
    const record::Dataset& data = asked.data();
    const auto answered = slice(data.findingRefs, data.findings.answers[asked.entries().index[entry]]);
    std::vector<Index> list(answered.begin(), answered.end()); // findings are the first entries
    add_section(blocks, asked, std::move(list), "What was said of this before", true, false);
}

} // namespace

Block way_to_story(const Asked& asked, Index theme) {
    return Paragraph{{link("The story of " + within_sentence(asked.data(), asked.theme_at(theme).name) +
                               ", inspection by inspection",
                           story_of(asked, theme))}};
}

void add_section(std::vector<Block>& blocks, const Asked& asked, std::vector<Index> list,
                 const std::string& title, bool inspection, bool theme) {
    if (list.empty()) return;
    blocks.push_back(heading(3, title));
    blocks.emplace_back(cards_of(asked, std::move(list), title, inspection, theme));
}

List accounts_of(const Asked& asked, const record::Difference& difference) {
    const record::Dataset& data = asked.data();
    List list{.name = std::string(difference.topic), .items = {}};
    for (const record::Account& account : slice(data.accounts, difference.accounts)) {
        Text& item = list.items.emplace_back(with_hits(account.says, asked.cards.marks));
        item.push_back(run(" "));
        append(item,
               quoted(make_quote(data, data.evidence[account.evidence], asked.cards.marks), Tone::secondary));
    }
    list.items.push_back({run("Our reading: ", Tone::ink, true), run(difference.reading)});
    return list;
}

MarkCounts counts_of(const Asked& asked, Index inspection, Index theme) {
    return count_marks(asked.entries(), query::findings_of(*asked.catalogue, inspection, theme));
}

std::string first_raised(const Asked& asked, Index theme) {
    Index first = kNone;
    std::size_t concerns = 0;
    for (const query::StoryPart& each : told_at(asked, theme)) {
        if (!each.concern()) continue;
        if (concerns++ == 0) first = each.inspection;
    }
    if (first == kNone) return "Never raised as a concern in these sources.";
    return "First a concern in these sources: " + inspection_month(asked.inspection_at(first)) +
           ". A concern at " + counted(concerns, "inspection or visit", "inspections and visits") + ".";
}

std::vector<Block> raised_in(const Asked& asked, Index theme, Index shown) {
    List list{.name = "Raised in"};
    for (const query::StoryPart& part : told_at(asked, theme)) {
        const Index i = part.inspection;
        const std::string month = inspection_month(asked.inspection_at(i));
        list.items.push_back({i == shown ? run(month + " (shown)", Tone::ink, true)
                                         : link(month, choose(Field::inspection, asked.inspection_at(i).id)),
                              run(": " + mark_words(part.marks), Tone::secondary)});
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

// "A point of a report that asks for several things is divided here ...: 4 points of “...” into 10.": where a report's
// points were taken apart, for its own count is another. Empty where each stands as the report has it.
std::string points_in_words(const Asked& asked, const std::vector<Index>& recommendations) {
    const record::Dataset& data = asked.data();
    const auto numbered = [&](const record::Evidence& e) {
        return data.sources[e.source].kind == record::SourceKind::inspectionReport && !e.at.empty() &&
               !e.at.starts_with("heading");
    };
    std::vector<Index> reports;
    for (const Index entry : recommendations)
        for (const record::Evidence& e : slice(data.evidence, asked.entries().evidence[entry]))
            if (numbered(e) && std::find(reports.begin(), reports.end(), e.source) == reports.end())
                reports.push_back(e.source);
    std::vector<std::string> apart;
    for (const Index report : reports) {
        std::vector<std::string> points;
        std::size_t parts = 0; // recommendations taken from it
        for (const Index entry : recommendations) {
            bool any = false;
            for (const record::Evidence& e : slice(data.evidence, asked.entries().evidence[entry]))
                if (e.source == report && numbered(e)) {
                    add_once(points, e.at);
                    any = true;
                }
            parts += any ? 1 : 0;
        }
        if (points.size() < parts)
            apart.push_back(counted(points.size(), "point") + " of “" +
                            std::string(data.sources[report].title) + "” into " + std::to_string(parts));
    }
    if (apart.empty()) return {};
    return "A point of a report that asks for several things is divided here, so that each can be "
           "followed: " +
           joined(apart) + ".";
}

std::vector<Block> what_became(const Asked& asked, const std::vector<Index>& recommendations, Index body) {
    if (recommendations.empty()) return {};
    Table table{.caption = "What became of what was asked", .stacks = true};
    table.about = {
        run("What later inspections said of that very point, the last one first.", Tone::secondary)};
    if (const std::string points = points_in_words(asked, recommendations); !points.empty())
        table.about.push_back(run(" " + points, Tone::secondary));
    add_column(table, "What was asked", 1, 200);
    add_column(table, "What later inspections said of it", 2, 260);
    rows_of(table, recommendations.size(), [&asked, recommendations, body](std::size_t r) {
        const Index entry = recommendations[r];
        const query::Entries& entries = asked.entries();
        const Index inspection = entries.inspection[entry];
        Row row{.chosen = entry == asked.finding};
        const std::string when =
            inspection == kNone ? "" : inspection_month(asked.inspection_at(inspection)) + ": ";
        row.cells.push_back(head_cell(run(when + std::string(query::statement(entries, entry))),
                                      choose(Field::finding, query::id(entries, entry))));
        Cell& said = row.cells.emplace_back();
        bool ofOthers = false;
        for (const Index answer : query::answered_by(*asked.catalogue, entry)) {
            if (!query::of_body(entries, answer, body)) {
                ofOthers = true;
                continue;
            }
            Card card = make_card(entries, answer, asked.cards);
            const std::string then = inspection_month(asked.inspection_at(entries.inspection[answer])) + ": ";
            card.statement.insert(card.statement.begin(), run(then, Tone::secondary));
            said.notes.push_back(
                {card.mark, card.tone, card.kind, card.statement, card.chosen, std::move(card.action)});
        }
        if (said.notes.empty())
            said.text = {
                run(ofOthers ? "Of another council alone." : nothing_answers(asked, entry), Tone::secondary)};
        return row;
    });
    return {std::move(table)};
}

std::vector<Block> detail_of_theme(const Asked& asked) {
    const record::Theme& theme = asked.theme_at(asked.theme);
    std::vector<Block> blocks{Overline{{run("Theme · " + lower_first(label(theme.area)), Tone::secondary)}},
                              heading(2, theme.name), paragraph(theme.about, Tone::secondary)};
    blocks.push_back(way_to_story(asked, asked.theme));
    append(blocks, raised_in(asked, asked.theme));
    const query::Entries& entries = asked.entries();
    const auto all = asked.catalogue->ofTheme.of(asked.theme);
    std::vector<Index> findings = passing(asked, {all.begin(), all.end()});
    std::erase_if(findings, [&](Index entry) { return !query::is_finding(entries, entry); });
    const auto date = [&](Index entry) { return date_of_inspection(entries, entry); };
    // The latest first; of one date what is good first, what is neutral last, as the marks stand.
    record::sort_stably(findings, [&](Index a, Index b) {
        return date(a) != date(b) ? date_less(date(b), date(a)) : entries.direction[a] < entries.direction[b];
    });
    const std::string title = counted(findings.size(), "finding") + ", the latest first";
    add_section(blocks, asked, std::move(findings), title, true, false);
    blocks.push_back(detail_buttons(asked, kNone, asked.theme, kNone));
    return blocks;
}

std::vector<Block> detail_of_finding(const Asked& asked) {
    if (asked.finding == kNone) return detail_of_thing(asked);
    const Index entry = asked.finding, theme = asked.entries().theme[entry],
                inspection = asked.entries().inspection[entry];
    std::vector<Block> blocks{cards_of(asked, {entry}, "Chosen", true, true),
                              detail_buttons(asked, inspection, theme, entry)};
    if (inspection != kNone)
        blocks.emplace_back(
            Paragraph{{link("Show it on the timeline", show_on_timeline(asked, inspection, theme))}});
    if (theme != kNone) blocks.push_back(way_to_story(asked, theme));
    add_differing(blocks, asked, entry);
    add_answers(blocks, asked, entry);
    add_answered(blocks, asked, entry);
    if (theme != kNone) append(blocks, raised_in(asked, theme));
    return blocks;
}

} // namespace view
