// The detail panel: all that the record holds of what is chosen.
#include <algorithm>
#include <array>

#include "core/block/mark_counts.h"
#include "core/block/phrases.h"
#include "core/query/compare.h"
#include "core/query/grades.h"
#include "core/query/matrix.h"
#include "core/screens/panels.h"
#include "core/state/words.h"

namespace view {
namespace {

using record::Dataset;
using record::Direction;
using record::Index;
using record::Inspection;
using record::kNone;

constexpr std::array<std::string_view, 10> kOrdinals = {"",      "first", "second",  "third",  "fourth",
                                                        "fifth", "sixth", "seventh", "eighth", "ninth"};

void append(std::vector<Block>& into, std::vector<Block> more) {
    for (Block& block : more) into.push_back(std::move(block));
}

std::string without_stop(std::string_view sentence) {
    return std::string(!sentence.empty() && sentence.back() == '.' ? sentence.substr(0, sentence.size() - 1)
                                                                   : sentence);
}

// "Letters published 9 September 2021" / "No letter published", each output with an address as a link.
Text outputs_line(const Dataset& data, const Inspection& inspection) {
    Text line;
    for (const record::Output& output : slice(data.outputs, inspection.outputs)) {
        if (!line.empty()) line.push_back(run(" "));
        std::string text = output.kind == record::OutputKind::none ? "Nothing published for "
                                                                   : std::string(label(output.kind)) + " to ";
        if (output.kind == record::OutputKind::report) text = "Report on ";
        text += std::string(data.bodies[output.body].name);
        if (date_known(output.published)) text += ", published " + date_long(output.published);
        Run part = run(text + ".", Tone::secondary);
        part.address = std::string(output.address);
        line.push_back(std::move(part));
    }
    if (line.empty() && date_known(inspection.published))
        line.push_back(run("Published " + date_long(inspection.published) + ".", Tone::secondary));
    return line;
}

// Each count with its base: "Fourth visit since the full inspection of June 2019."
std::string counts_line(const Dataset& data, const Inspection& inspection) {
    std::vector<std::string> parts;
    for (const record::Count& count : slice(data.counts, inspection.counted)) {
        std::string part = count.number < kOrdinals.size() ? std::string(kOrdinals[count.number])
                                                           : "number " + std::to_string(count.number);
        part += " " + std::string(label(count.of)) + " since ";
        if (count.sinceInspection != kNone) {
            const Inspection& since = data.inspections[count.sinceInspection];
            part += "the " + lower_first(label(since.kind)) + " of " + inspection_month(since, true);
        } else {
            part += within_sentence(data, without_stop(data.events[count.sinceEvent].title));
        }
        parts.push_back(part);
    }
    if (parts.empty()) return {};
    return "Counted by its sources as the " + joined(parts, " and the ") + ".";
}

std::vector<Block> inspection_head(const Dataset& data, const Inspection& inspection) {
    std::vector<Block> blocks;
    Overline over;
    std::string line = std::string(label(inspection.kind));
    const std::string when = date_span(inspection.started, inspection.ended);
    line +=
        " · " + (when.empty() ? inspection_month(inspection) : when) + " · " + grade_phrase(data, inspection);
    over.text = {run(line, Tone::secondary)};
    blocks.emplace_back(std::move(over));
    blocks.push_back(heading(2, std::string(inspection.title)));
    blocks.push_back(paragraph(bodies_phrase(data, inspection.bodies) + ".", Tone::secondary));
    Text outputs = outputs_line(data, inspection);
    if (!outputs.empty()) blocks.emplace_back(Paragraph{std::move(outputs)});
    return blocks;
}

// What the sources count it as; after what matters more.
void add_counts(std::vector<Block>& blocks, const Dataset& data, const Inspection& inspection) {
    const std::string counts = counts_line(data, inspection);
    if (!counts.empty()) blocks.push_back(paragraph(counts, Tone::secondary));
}

std::vector<Index> entries_of(const Context& context, Index inspection, Index theme, bool findings) {
    std::vector<Index> list;
    const query::Entries& entries = *context.entries;
    for (Index entry = 0; entry < entries.size(); ++entry)
        if ((inspection == kNone || entries.inspection[entry] == inspection) &&
            (theme == kNone || query::on_theme(entries, entry, theme)) &&
            query::is_finding(entries, entry) == findings)
            list.push_back(entry);
    list = passing(context, list);
    // What is good first, what is neutral last, as the marks stand.
    std::stable_sort(list.begin(), list.end(),
                     [&](Index a, Index b) { return entries.direction[a] < entries.direction[b]; });
    return list;
}

Cards cards_of(const Context& context, std::vector<Index> list, std::string name, bool inspection,
               bool theme) {
    CardOptions options = card_options(context);
    options.inspection = inspection;
    options.theme = theme;
    return make_cards(context.entries, std::move(list), std::move(name), std::move(options));
}

// A section of cards with its number in the heading; nothing where there are none.
void add_section(std::vector<Block>& blocks, const Context& context, std::vector<Index> list,
                 const std::string& title, bool inspection, bool theme) {
    if (list.empty()) return;
    blocks.push_back(heading(3, title));
    blocks.emplace_back(cards_of(context, std::move(list), title, inspection, theme));
}

MarkCounts counts_of(const Context& context, Index inspection, Index theme) {
    MarkCounts counts{};
    for (const Index entry : query::findings_of(*context.entries, inspection, theme))
        ++counts[context.entries->direction[entry]];
    return counts;
}

// Every inspection that said something on the theme, with its marks; each a way to go there.
std::vector<Block> raised_in(const Context& context, Index theme) {
    const Dataset& data = *context.data;
    List list;
    list.name = "Raised in";
    Index firstConcern = kNone;
    std::size_t concerns = 0;
    for (const Index i : query::inspections_by_date(data)) {
        const MarkCounts counts = counts_of(context, i, theme);
        const std::string what = mark_words(counts);
        if (what.empty()) continue;
        if (counts[static_cast<std::size_t>(Direction::concern)] > 0) {
            if (firstConcern == kNone) firstConcern = i;
            ++concerns;
        }
        Text item;
        if (i == context.inspection && context.state.screen == Screen::timeline)
            item.push_back(run(inspection_month(data.inspections[i]) + " (shown)", Tone::ink, true));
        else
            item.push_back(link(inspection_month(data.inspections[i]),
                                choose(Field::inspection, std::string(data.inspections[i].id))));
        item.push_back(run(": " + what, Tone::secondary));
        list.items.push_back(std::move(item));
    }
    std::vector<Block> blocks;
    if (list.items.empty()) return blocks;
    blocks.push_back(heading(3, "First raised"));
    if (firstConcern != kNone)
        blocks.push_back(paragraph(
            "First a concern in these sources: " + inspection_month(data.inspections[firstConcern]) +
            ". A concern at " + counted(concerns, "inspection or visit", "inspections and visits") + "."));
    else
        blocks.push_back(paragraph("Never raised as a concern in these sources."));
    blocks.emplace_back(std::move(list));
    return blocks;
}

// The inspection to set this one beside: the last before it that looked at the theme, else the last before
// it.
std::string compare_columns(const Context& context, Index inspection, Index theme) {
    const Dataset& data = *context.data;
    Index before = kNone, beforeOnTheme = kNone;
    for (const Index i : query::inspections_by_date(data)) {
        if (i == inspection) break;
        if (data.inspections[i].status != record::InspectionStatus::held) continue;
        before = i;
        if (theme != kNone && !query::findings_of(*context.entries, i, theme).empty()) beforeOnTheme = i;
    }
    const Index other = beforeOnTheme != kNone ? beforeOnTheme : before;
    const std::string own(data.inspections[inspection].id);
    return other == kNone ? own : std::string(data.inspections[other].id) + "~" + own;
}

Block buttons(const Context& context, Index inspection, Index theme, Index finding) {
    Buttons row;
    if (inspection != kNone) {
        Button compare;
        compare.label = "Compare with…";
        compare.action = choose(Field::screen, std::string(word(kScreens, Screen::compare)));
        compare.action.push_back({Field::columns, Op::set, compare_columns(context, inspection, theme)});
        row.buttons.push_back(std::move(compare));
    }
    if (finding != kNone) {
        Button cite;
        cite.label = "Copy citation";
        cite.copies = citation(*context.entries, finding);
        row.buttons.push_back(std::move(cite));
    }
    Button copy;
    copy.label = "Copy link";
    copy.copiesLink = true;
    row.buttons.push_back(std::move(copy));
    return row;
}

// A line with the evidence for it: each quotation, and where it or a table's value stands.
Text with_evidence(const Dataset& data, Text line, record::Span evidence) {
    for (const record::Evidence& e : slice(data.evidence, evidence)) {
        const Quote quote = make_quote(data, e);
        line.push_back(run(quote.verbatim ? " “" + quote.text + "” " : " · ", Tone::secondary));
        line.insert(line.end(), quote.where.begin(), quote.where.end());
    }
    return line;
}

void add_statements(std::vector<Block>& blocks, const Dataset& data, record::Span span,
                    const std::string& title) {
    if (span.count == 0) return;
    blocks.push_back(heading(3, title));
    List list;
    list.name = title;
    for (const record::Statement& s : slice(data.statements, span))
        list.items.push_back(with_evidence(data, {run(std::string(s.statement))}, s.evidence));
    blocks.emplace_back(std::move(list));
}

void add_judgements(std::vector<Block>& blocks, const Dataset& data, const Inspection& inspection) {
    if (inspection.judgements.count == 0) {
        if (!inspection.ungradedReason.empty())
            blocks.push_back(paragraph("No grade: " + lower_first(inspection.ungradedReason)));
        return;
    }
    blocks.push_back(heading(3, "Judgements"));
    List list;
    list.name = "Judgements";
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
        Text item{run(std::string(data.frameworkAreas[j.area].name) +
                      (j.body == kNone ? "" : ", " + body_short(data, j.body)) + ": ")};
        item.push_back(run(std::string(label(j.grade)), tone_of(j.grade), true));
        if (j.recoded) item.push_back(run(" (the official table words the old grade anew)", Tone::secondary));
        list.items.push_back(with_evidence(data, std::move(item), j.evidence));
    }
    blocks.emplace_back(std::move(list));
    if (inspection.framework != kNone)
        blocks.push_back(paragraph(
            "Framework: " + std::string(data.frameworks[inspection.framework].name) + ".", Tone::secondary));
}

// Themes that the inspection spoke of, most findings first, each with its marks.
void add_themes(std::vector<Block>& blocks, const Context& context, Index inspection) {
    List list;
    list.name = "Findings by theme";
    for (const Index theme : query::themes_by_findings(*context.entries)) {
        const MarkCounts counts = counts_of(context, inspection, theme);
        if (mark_words(counts).empty()) continue;
        Text item{link(std::string(context.data->themes[theme].name),
                       choose(Field::theme, std::string(context.data->themes[theme].id)))};
        item.push_back(run(": " + mark_words(counts), Tone::secondary));
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) return;
    blocks.push_back(heading(3, list.name));
    blocks.emplace_back(std::move(list));
}

void add_differences(std::vector<Block>& blocks, const Dataset& data, Index inspection) {
    List list;
    list.name = "Where the sources differ";
    for (const record::Difference& difference : data.differences)
        if (difference.inspection == inspection)
            list.items.push_back({run(std::string(difference.topic) + ": ", Tone::ink, true),
                                  run(std::string(difference.reading))});
    if (list.items.empty()) return;
    blocks.push_back(heading(3, list.name));
    blocks.emplace_back(std::move(list));
}

void add_inspection_quotes(std::vector<Block>& blocks, const Dataset& data, const Inspection& inspection) {
    List list;
    list.name = "Evidence for its dates";
    for (const record::Evidence& e : slice(data.evidence, inspection.evidence)) {
        const Quote quote = make_quote(data, e);
        Text item{run(quote.verbatim ? "“" + quote.text + "” " : quote.text + " ")};
        for (const Run& part : quote.where) item.push_back(part);
        list.items.push_back(std::move(item));
    }
    blocks.push_back(heading(3, list.name));
    blocks.emplace_back(std::move(list));
}

std::vector<Block> of_inspection(const Context& context) {
    const Dataset& data = *context.data;
    const Inspection& inspection = data.inspections[context.inspection];
    std::vector<Block> blocks = inspection_head(data, inspection);
    add_judgements(blocks, data, inspection);
    add_counts(blocks, data, inspection);
    if (!inspection.note.empty()) blocks.push_back(paragraph(std::string(inspection.note)));
    blocks.push_back(buttons(context, context.inspection, kNone, kNone));
    add_themes(blocks, context, context.inspection);
    add_statements(blocks, data, inspection.focus, "What it looked at");
    add_statements(blocks, data, inspection.did, "What inspectors did");
    auto said = entries_of(context, context.inspection, kNone, false);
    const std::string title = counted(said.size(), "response or figure", "responses and figures");
    add_section(blocks, context, std::move(said), title, false, true);
    add_differences(blocks, data, context.inspection);
    add_inspection_quotes(blocks, data, inspection);
    return blocks;
}

std::vector<Block> of_both(const Context& context) {
    const Dataset& data = *context.data;
    const Inspection& inspection = data.inspections[context.inspection];
    const record::Theme& theme = data.themes[context.theme];
    std::vector<Block> blocks = inspection_head(data, inspection);
    auto findings = entries_of(context, context.inspection, context.theme, true);
    const std::string title = std::string(theme.name) + " · " + counted(findings.size(), "finding");
    const std::size_t unfiltered =
        query::findings_of(*context.entries, context.inspection, context.theme).size();
    const Index first = findings.empty() ? kNone : findings[0];
    const bool chosenHere = std::find(findings.begin(), findings.end(), context.finding) != findings.end();
    if (!findings.empty()) {
        add_section(blocks, context, std::move(findings), title, false, false);
    } else {
        blocks.push_back(heading(3, std::string(theme.name)));
        if (unfiltered > 0)
            blocks.emplace_back(
                Paragraph{{run("The filters hide all " + counted(unfiltered, "finding") + " on this. "),
                           link("Clear filters", clear_filters())}});
        else
            blocks.push_back(paragraph(query::looked(*context.entries, context.inspection, context.theme)
                                           ? "Looked at; nothing is reported in these sources."
                                           : "This inspection didn’t look at it."));
    }
    auto said = entries_of(context, context.inspection, context.theme, false);
    const std::string responses = counted(said.size(), "response or figure", "responses and figures");
    add_section(blocks, context, std::move(said), responses, false, false);
    blocks.push_back(
        buttons(context, context.inspection, context.theme, chosenHere ? context.finding : first));
    append(blocks, raised_in(context, context.theme));
    add_counts(blocks, data, inspection);
    blocks.emplace_back(Paragraph{{link("All about this inspection", clear(Field::theme))}});
    return blocks;
}

std::vector<Block> of_theme(const Context& context) {
    const record::Theme& theme = context.data->themes[context.theme];
    std::vector<Block> blocks;
    blocks.emplace_back(Overline{{run("Theme · " + lower_first(label(theme.area)), Tone::secondary)}});
    blocks.push_back(heading(2, std::string(theme.name)));
    blocks.push_back(paragraph(std::string(theme.about), Tone::secondary));
    append(blocks, raised_in(context, context.theme));
    auto findings = entries_of(context, kNone, context.theme, true);
    std::stable_sort(findings.begin(), findings.end(), [&](Index a, Index b) {
        const auto date = [&](Index entry) {
            const Index i = context.entries->inspection[entry];
            return i == kNone ? record::Date{} : query::inspection_date(context.data->inspections[i]);
        };
        return date_less(date(b), date(a));
    });
    const std::string title = counted(findings.size(), "finding") + ", the latest first";
    add_section(blocks, context, std::move(findings), title, true, false);
    blocks.push_back(buttons(context, kNone, context.theme, kNone));
    return blocks;
}

// A recommendation is followed by what later inspections said on its theme.
void add_later(std::vector<Block>& blocks, const Context& context, Index entry) {
    const query::Entries& entries = *context.entries;
    if (entries.kind[entry] != query::EntryKind::recommendation || entries.theme[entry] == kNone) return;
    // One that no inspection made, such as the commissioner's, has a date of its own.
    const Dataset& data = *context.data;
    const record::Date made = entries.inspection[entry] == kNone
                                  ? data.findings.date[entries.index[entry]]
                                  : query::inspection_date(data.inspections[entries.inspection[entry]]);
    if (!date_known(made)) return;
    std::vector<Index> later;
    for (const Index i : query::inspections_by_date(data))
        if (date_less(made, query::inspection_date(data.inspections[i])))
            for (const Index other : query::findings_of(entries, i, entries.theme[entry]))
                later.push_back(other);
    blocks.push_back(heading(3, "What later inspections said on this theme"));
    if (later.empty())
        blocks.push_back(paragraph("Nothing in these sources."));
    else
        blocks.emplace_back(cards_of(context, std::move(later), "What later inspections said", true, false));
}

std::vector<Block> of_finding(const Context& context) {
    const query::Entries& entries = *context.entries;
    const Dataset& data = *context.data;
    const Index entry = context.finding, theme = entries.theme[entry], inspection = entries.inspection[entry];
    std::vector<Block> blocks;
    blocks.emplace_back(cards_of(context, {entry}, "Chosen", true, true));
    blocks.push_back(buttons(context, inspection, theme, entry));
    Text where;
    if (inspection != kNone) {
        Action go = choose(Field::screen, "timeline");
        go.push_back({Field::inspection, Op::set, std::string(data.inspections[inspection].id)});
        if (theme != kNone) go.push_back({Field::theme, Op::set, std::string(data.themes[theme].id)});
        where.push_back(link("Show it on the timeline", std::move(go)));
        blocks.emplace_back(Paragraph{std::move(where)});
    }
    add_later(blocks, context, entry);
    if (theme != kNone) append(blocks, raised_in(context, theme));
    return blocks;
}

std::vector<Block> of_chosen(const Context& context) {
    if (context.state.screen == Screen::compare && context.theme != kNone && context.finding == kNone)
        return of_theme(context);
    if (context.state.screen != Screen::timeline)
        return context.finding != kNone ? of_finding(context) : std::vector<Block>{};
    if (context.inspection != kNone && context.theme != kNone) return of_both(context);
    if (context.inspection != kNone) return of_inspection(context);
    if (context.theme != kNone) return of_theme(context);
    if (context.finding != kNone) return of_finding(context);
    return {paragraph("Choose an inspection, a theme or a cell to see what was said and where.",
                      Tone::secondary)};
}

} // namespace

std::vector<Block> detail(const Context& context) {
    std::vector<Block> blocks = of_chosen(context);
    const std::vector<Block> words = words_used(context, blocks);
    explain_terms(context, blocks);
    append(blocks, words);
    return blocks;
}

} // namespace view
