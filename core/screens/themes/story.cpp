// A theme's story: title, what it says in sums, each inspection with what was said at it, where accounts differ, what
// became of what was asked, and the measure that belongs to it.
#include <algorithm>
#include <array>
#include <set>

#include "core/block/mark_counts.h"
#include "core/block/phrases.h"
#include "core/query/accounts.h"
#include "core/query/answers.h"
#include "core/query/telling.h"
#include "core/query/whose_words.h"
#include "core/record/sorting.h"
#include "core/screens/detail.h"
#include "core/screens/filters.h"
#include "core/screens/themes/themes.h"

namespace view {
namespace {

using query::Raised;
using query::Story;
using query::StoryPart;
using record::Dataset;
using record::Direction;
using record::Index;
using record::kNone;

int year_of(const Themes& answer, const StoryPart& part) {
    return inspection_date(answer.inspection_at(part.inspection)).year;
}

std::string month_of(const Themes& answer, const StoryPart& part) {
    return inspection_month(answer.inspection_at(part.inspection));
}

// "in October 2022"; where only its publication is known, "in the report published in May 2011".
std::string in_month(const Themes& answer, const StoryPart& part) {
    const record::Inspection& inspection = answer.inspection_at(part.inspection);
    const std::string month = inspection_month(inspection, true);
    return (month == inspection_month(inspection) ? "in " : "in the report published in ") + month;
}

// "strengths and progress"
std::string good_things(const StoryPart& part) {
    const std::uint32_t strengths = part.of(Direction::strength), progress = part.of(Direction::progress);
    std::vector<std::string> words;
    if (strengths > 0) words.emplace_back(strengths == 1 ? "a strength" : "strengths");
    if (progress > 0) words.emplace_back("progress");
    return joined(words);
}

// Of the part's findings those that pass the filters.
MarkCounts marks_of(const Themes& answer, const StoryPart& part) {
    return count_marks(answer.entries(), view::passing(answer, part.findings));
}

// Whether it was the inspection's task to look at the theme.
void look_cell(Cell& cell, const StoryPart& part) {
    if (part.looked)
        cell.text = {run("yes")};
    else if (part.coverage == query::Coverage::whole)
        cell.text = {run("no", Tone::secondary)};
    else
        cell.kind = CellKind::notKnown;
    cell.says = part.looked ? "yes" : cell.kind == CellKind::notKnown ? nothing_words(cell.kind) : "no";
}

// The months of parts, for a sentence: "June 2019 and July 2021"; of many, how many.
std::string months_in_words(const Themes& answer, const std::vector<const StoryPart*>& parts) {
    constexpr std::size_t most = 4;
    if (parts.size() > most) return std::to_string(parts.size()) + " of them";
    std::vector<std::string> months;
    for (const StoryPart* part : parts)
        months.push_back(inspection_month(answer.inspection_at(part->inspection), true));
    return joined(months);
}

// What was said at each inspection, in marks, with how much of it is known.
Table known_and_said(const Themes& answer) {
    const Story& story = *answer.story;
    Table table{.caption = "Known and said", .opensAtEnd = true};
    table.about = {
        run("The inspections and visits that looked at it or said something of it. To look at it: it was in "
            "their announced focus, or a full inspection judged its area. ",
            Tone::secondary),
        marked(Mark::strength, Tone::strength, " strength, "),
        marked(Mark::progress, Tone::progress, " progress, "),
        marked(Mark::concern, Tone::concern, " concern, "),
        marked(Mark::neutral, Tone::secondary, " neutral. "),
        run("– nothing said in the whole report. ? not known: only parts of it are in these sources.",
            Tone::secondary)};
    add_column(table, "What", 0, 70);
    table.columns[0].head = {"", ""};
    std::vector<MarkCounts> marks; // by part
    for (const StoryPart& part : story.parts) {
        const record::Inspection& inspection = answer.inspection_at(part.inspection);
        add_column(table, inspection_name(inspection), 0.6F, 78);
        table.columns.back().head = inspection_head(inspection);
        table.columns.back().action = show_on_timeline(answer, part.inspection, answer.theme);
        marks.push_back(marks_of(answer, part));
        fit_marks(table.columns.back(), marks.back());
    }
    rows_of(table, 3, [&answer, marks](std::size_t r) {
        constexpr std::array<const char*, 3> kRows = {"Known", "To look at it", "Said"};
        Row row;
        row.cells.push_back(head_cell(run(kRows[r], Tone::ink, true)));
        for (std::size_t p = 0; p < marks.size(); ++p) {
            const StoryPart& part = answer.story->parts[p];
            Cell& cell = row.cells.emplace_back();
            cell.where = month_of(answer, part);
            if (r == 0) {
                cell.text = {marked(coverage_mark(part.coverage), Tone::secondary,
                                    " " + std::string(coverage_short(part.coverage)))};
                cell.says = coverage_phrase(*answer.catalogue, part.inspection);
                continue;
            }
            if (r == 1) {
                look_cell(cell, part);
                continue;
            }
            cell.text = mark_runs(marks[p]);
            cell.says = mark_words(marks[p]);
            if (!cell.text.empty()) continue;
            if (!part.findings.empty()) {
                cell.says = counted(part.findings.size(), "finding") + ", hidden by the filters";
                cell.text = {run("…", Tone::secondary)};
                continue;
            }
            cell.kind = part.coverage == query::Coverage::whole ? CellKind::nothingSaid : CellKind::notKnown;
            cell.says = nothing_words(cell.kind);
        }
        return row;
    });
    return table;
}

// Which of the inspection's councils a finding is of: "North", "both"; empty where there is one.
std::string of_which(const Themes& answer, Index entry, Index inspection) {
    const Dataset& data = answer.data();
    const auto all = query::councils(data, answer.inspection_at(inspection).bodies);
    const auto own = query::councils(data, data.findings.bodies[answer.entries().index[entry]]);
    if (all.size() < 2 || own.empty()) return {};
    if (own.size() == all.size()) return all.size() == 2 ? "both" : "all";
    std::vector<std::string> names;
    for (const Index each : own) names.push_back(body_short(data, each));
    return joined(names);
}

// The evidence to name in a line: the inspectors' own document before what others print.
const record::Evidence* named_evidence(const Themes& answer, Index entry) {
    const Dataset& data = answer.data();
    const record::Evidence* first = nullptr;
    for (const record::Evidence& e : slice(data.evidence, answer.entries().evidence[entry])) {
        if (!query::of_tiers(data, e, answer.cards.tiers) || e.at.starts_with("heading")) continue;
        if (data.sources[e.source].kind == record::SourceKind::inspectionReport) return &e;
        if (first == nullptr) first = &e;
    }
    return first;
}

// "▲ Leaders are stable. inspectors, North · Ofsted 2026, North, ¶ 7": the statement leads to the evidence, the
// source to its page.
Text finding_line(const Themes& answer, Index entry, Index inspection) {
    const Dataset& data = answer.data();
    const Card card = make_card(answer.entries(), entry, answer.cards);
    Text line{marked(card.mark, card.tone, " ", card.kind + ": ")};
    for (const Run& part : card.statement) {
        Run words = part;
        words.action = card.action;
        words.quiet = true;
        words.strong = card.chosen;
        line.push_back(std::move(words));
    }
    std::string who = " " + card.voice;
    if (const std::string which = of_which(answer, entry, inspection); !which.empty()) who += ", " + which;
    const record::Evidence* e = named_evidence(answer, entry);
    line.push_back(run(who + (e == nullptr ? "" : " · "), Tone::secondary));
    if (e == nullptr) return line;
    line.push_back(away(short_citation(data, *e), data.sources[e->source].address));
    const std::size_t more = query::sources_of(answer.entries(), entry, answer.cards.tiers).size();
    if (more > 1) line.push_back(run(" and " + std::to_string(more - 1) + " more", Tone::secondary));
    return line;
}

// Those that tell most, no more than `most`, what is good first, what is neutral last.
std::vector<Index> told_first(const Themes& answer, std::vector<Index> entries, std::size_t most) {
    if (most > 0 && entries.size() > most + 1)
        entries = query::telling_order(*answer.catalogue, entries, answer.finding, most);
    const query::Entries& all = answer.entries();
    record::sort_stably(entries, [&](Index a, Index b) { return all.direction[a] < all.direction[b]; });
    return entries;
}

void add_inspection(std::vector<Block>& blocks, const Themes& answer, const StoryPart& part,
                    std::size_t most) {
    const record::Inspection& inspection = answer.inspection_at(part.inspection);
    blocks.emplace_back(Heading{3,
                                {link(first_upper(month_of(answer, part)),
                                      show_on_timeline(answer, part.inspection, answer.theme))}});
    std::string what(label(inspection.kind));
    if (date_known(inspection.published)) what += ", published " + date_long(inspection.published);
    blocks.emplace_back(Paragraph{{run(what + " · ", Tone::secondary),
                                   marked(coverage_mark(part.coverage), Tone::secondary,
                                          " " + coverage_phrase(*answer.catalogue, part.inspection))}});
    const std::vector<Index> passing = view::passing(answer, part.findings);
    if (passing.empty()) {
        const auto nothing = query::nothing_of(*answer.catalogue, part.inspection, answer.theme);
        blocks.push_back(paragraph(part.findings.empty() ? std::string(why_nothing(nothing))
                                                         : "The filters hide all " +
                                                               counted(part.findings.size(), "finding") + ".",
                                   Tone::secondary));
        return;
    }
    const std::vector<Index> told = told_first(answer, passing, most);
    List list{.name = month_of(answer, part)};
    for (const Index entry : told) list.items.push_back(finding_line(answer, entry, part.inspection));
    blocks.emplace_back(std::move(list));
    if (told.size() == passing.size()) return;
    blocks.emplace_back(
        Paragraph{{link(thousands(passing.size() - told.size()) + " more",
                        both(choose(Field::screen, kFindings), choose(Facet::inspection, inspection.id),
                             choose(Facet::theme, answer.theme_at(answer.theme).id)))}});
}

// Where accounts of these findings differ, each difference once.
void add_differences(std::vector<Block>& blocks, const Themes& answer) {
    const Dataset& data = answer.data();
    std::set<Index> differences;
    for (const StoryPart& part : answer.story->parts)
        for (const Index entry : part.findings) {
            // Of the theme itself, not of what only touches it.
            if (answer.entries().theme[entry] != answer.theme) continue;
            for (const Index each : query::differences_on(*answer.catalogue, entry)) differences.insert(each);
        }
    List list{.name = "Where accounts differ"};
    for (const Index i : differences) {
        const record::Difference& difference = data.differences[i];
        list.items.push_back({link(difference.topic, choose(Field::finding, difference.id)),
                              run(". " + std::string(difference.reading), Tone::secondary)});
    }
    add_list(blocks, std::move(list));
}

std::vector<Index> recommendations(const Themes& answer) {
    std::vector<Index> all;
    for (const StoryPart& part : answer.story->parts)
        for (const Index entry : part.findings)
            if (answer.entries().kind[entry] == query::EntryKind::recommendation) all.push_back(entry);
    return all;
}

} // namespace

std::string story_title(const Themes& answer) {
    const Story& story = *answer.story;
    const std::string name(answer.theme_at(answer.theme).name);
    const StoryPart *first = story.first_concern(), *last = story.last_concern(), *latest = story.last_told();
    if (latest == nullptr) return name + ": nothing is told of it in these sources";
    std::string title = name + ": ";
    if (first == nullptr) {
        title += "no concern told of";
    } else {
        const int from = year_of(answer, *first), to = year_of(answer, *last);
        title +=
            "concerns told of " + (from == to ? "in " + std::to_string(from)
                                              : "from " + std::to_string(from) + " to " + std::to_string(to));
    }
    if (latest->good())
        title +=
            ", " + good_things(*latest) + (latest->concern() ? " too" : "") + " " + in_month(answer, *latest);
    return title;
}

std::string raised_sentence(const Themes& answer) {
    const Story& story = *answer.story;
    const Raised counts = query::raised(story);
    const StoryPart *first = story.first_concern(), *last = story.last_concern();
    if (first == nullptr) return "Never raised as a concern in these sources.";
    std::string text = first == last
                           ? "Raised as a concern " + in_month(answer, *first) + " alone, in these sources. "
                           : "First raised as a concern in these sources " + in_month(answer, *first) +
                                 ", last " + in_month(answer, *last) + ". ";
    if (counts.looked > 0) {
        const std::string looked = counted(counts.looked, "inspection or visit", "inspections and visits");
        if (counts.raised == counts.looked)
            text += counts.looked == 1 ? "The one " + looked.substr(2) + " that was to look at it did so"
                                       : "All " + looked + " that were to look at it raised it as a concern";
        else {
            std::vector<const StoryPart*> silent, notKnown;
            for (const StoryPart& part : story.parts)
                if (part.looked && !part.concern())
                    (part.coverage == query::Coverage::whole ? silent : notKnown).push_back(&part);
            text += "Of the " + looked + " that were to look at it " + std::to_string(counts.raised) +
                    " raised it as a concern";
            if (!silent.empty())
                text += ", " + std::to_string(silent.size()) + " did not (" +
                        months_in_words(answer, silent) + ")";
            if (!notKnown.empty()) text += "; of " + months_in_words(answer, notKnown) + " it isn’t known";
        }
        text += ". ";
    }
    const std::size_t others = counts.beside + counts.besidePerhaps;
    if (others == 0) return text;
    text += counted(others, "other") + " raised it, too";
    if (counts.besidePerhaps == 0)
        return text + ", though " + (others == 1 ? "it was" : "they were") + " not to look at it.";
    if (counts.beside == 0)
        return text + ", of which it isn’t known that " + (others == 1 ? "it was" : "they were") +
               " to look.";
    return text + ": " + std::to_string(counts.beside) + " not to look at it, and " +
           std::to_string(counts.besidePerhaps) + " of which that isn’t known.";
}

Block measure_sentence(const Themes& answer) {
    return paragraph(answer.measure->sentence + ". " + sources_of(*answer.measure) + ".", Tone::secondary);
}

std::vector<Block> story_blocks(const Themes& answer, std::size_t most) {
    const record::Theme& theme = answer.theme_at(answer.theme);
    std::vector<Block> blocks{heading(2, story_title(answer)),
                              paragraph(first_upper(std::string(theme.about)), Tone::secondary),
                              paragraph(raised_sentence(answer))};
    if (answer.measure) blocks.push_back(measure_sentence(answer));
    if (const std::string filters = filters_in_words(answer); !filters.empty())
        blocks.push_back(paragraph("Only " + filters + ".", Tone::secondary));
    blocks.emplace_back(known_and_said(answer));
    blocks.push_back(heading(2, "Inspection by inspection, the latest first"));
    for (auto part = answer.story->parts.rbegin(); part != answer.story->parts.rend(); ++part)
        add_inspection(blocks, answer, *part, most);
    append(blocks, what_became(answer, recommendations(answer)));
    add_differences(blocks, answer);
    if (answer.measure) {
        blocks.emplace_back(chart(*answer.measure));
        blocks.emplace_back(Paragraph{{link(
            "All figures, and their table",
            both(choose(Field::screen, "numbers"), choose(Field::measure, answer.measure->measure->id)))}});
    }
    return blocks;
}

} // namespace view
