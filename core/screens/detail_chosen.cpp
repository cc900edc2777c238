// The details of what is chosen, an inspection, a theme, both or a finding: all that the record holds of it.
#include <algorithm>
#include <array>

#include "core/block/phrases.h"
#include "core/record/sorting.h"
#include "core/screens/detail.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;

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
        line.push_back(away(text + ".", output.address));
    }
    if (line.empty() && date_known(inspection.published))
        line.push_back(run("Published " + date_long(inspection.published) + ".", Tone::secondary));
    return line;
}

// A line with the evidence for it: each quotation, and where it or a table's value stands.
Text with_evidence(const Dataset& data, Text line, record::Span evidence) {
    for (const Quote& quote : make_quotes(data, evidence)) {
        line.push_back(run(quote.verbatim ? " “" + quote.text + "” " : " · ", Tone::secondary));
        append(line, quote.where);
    }
    return line;
}

// What its sources count it as, each with the base that it counts from, its words and who says so: "Fourth visit since the
// full inspection of June 2019: “This was the fourth visit ...” Report to council, ...".
void add_counts(std::vector<Block>& blocks, const Dataset& data, const Inspection& inspection) {
    List list{.name = "Which visit it was, by its sources"};
    for (const record::Count& count : slice(data.counts, inspection.counted)) {
        std::string part = first_upper(count_name(count)) + " since ";
        if (count.sinceInspection != kNone) {
            const Inspection& since = data.inspections[count.sinceInspection];
            part += "the " + lower_first(label(since.kind)) + " of " + inspection_month(since, true);
        } else {
            part += within_sentence(data, without_stop(data.events[count.sinceEvent].title));
        }
        list.items.push_back(with_evidence(data, {run(part + ":")}, count.evidence));
    }
    add_list(blocks, std::move(list));
}

// What passes the filters of the chosen inspection, and of the theme if one is chosen: findings, or all else.
// What is good first, what is neutral last, as the marks stand.
std::vector<Index> entries_of(const Asked& asked, bool findings) {
    const query::Entries& entries = asked.entries();
    std::vector<Index> list;
    for (const Index entry : asked.catalogue->ofInspection.of(asked.inspection))
        if ((asked.theme == kNone || query::on_theme(entries, entry, asked.theme)) &&
            query::is_finding(entries, entry) == findings)
            list.push_back(entry);
    list = passing(asked, std::move(list));
    record::sort_stably(list, [&](Index a, Index b) { return entries.direction[a] < entries.direction[b]; });
    return list;
}

void add_statements(std::vector<Block>& blocks, const Dataset& data, record::Span span,
                    const std::string& title) {
    List list{.name = title};
    for (const record::Statement& s : slice(data.statements, span))
        list.items.push_back(with_evidence(data, {run(s.statement)}, s.evidence));
    add_list(blocks, std::move(list));
}

// What its grades mean in Ofsted's own words; where no source has them, where its guidance can be read.
void add_meanings(std::vector<Block>& blocks, const Dataset& data, const record::Framework& framework) {
    List list{.name = "What the grades mean, in Ofsted’s words"};
    for (const record::GradeMeaning& meaning : slice(data.gradeMeanings, framework.meanings))
        list.items.push_back({run(label(meaning.grade), tone_of(meaning.grade), true),
                              run(": “" + std::string(meaning.words) + "” "),
                              run(meaning.where, Tone::secondary)});
    if (!list.items.empty()) return add_list(blocks, std::move(list));
    Text none{run("What its grades mean in Ofsted’s own words isn’t among these sources.", Tone::secondary)};
    for (const record::Statement& statement : slice(data.statements, framework.statements))
        for (const record::Evidence& e : slice(data.evidence, statement.evidence)) {
            const record::Source& source = data.sources[e.source];
            if (source.kind != record::SourceKind::guidance || source.address.empty() || none.size() > 1)
                continue;
            none.push_back(run(" It can be read in "));
            none.push_back(away("“" + std::string(source.title) + "”", source.address));
            none.push_back(run("."));
        }
    blocks.emplace_back(Paragraph{std::move(none)});
}

// "Overall effectiveness, North: "
std::string judged_area(const Dataset& data, const record::Judgement& j) {
    return std::string(data.frameworkAreas[j.area].name) +
           (j.body == kNone ? "" : ", " + body_short(data, j.body)) + ": ";
}

void add_judgements(std::vector<Block>& blocks, const Dataset& data, const Inspection& inspection) {
    if (inspection.judgements.count == 0) {
        if (!inspection.ungradedReason.empty())
            blocks.push_back(paragraph("No grade: " + lower_first(inspection.ungradedReason)));
        return;
    }
    List list{.name = "Judgements"};
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
        Text item{run(judged_area(data, j))};
        item.push_back(run(label(j.grade), tone_of(j.grade), true));
        if (j.recoded) item.push_back(run(" (the official table words the old grade anew)", Tone::secondary));
        list.items.push_back(std::move(item));
    }
    add_list(blocks, std::move(list));
    if (inspection.framework == kNone) return;
    blocks.push_back(paragraph("Framework: " + std::string(data.frameworks[inspection.framework].name) + ".",
                               Tone::secondary));
    add_meanings(blocks, data, data.frameworks[inspection.framework]);
}

// Where each judgement stands; after what matters more, for each has several tables and a heading.
void add_judgement_evidence(std::vector<Block>& blocks, const Dataset& data, const Inspection& inspection) {
    List list{.name = "Evidence for the judgements"};
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements))
        list.items.push_back(
            with_evidence(data, {run(judged_area(data, j) + lower_first(label(j.grade)))}, j.evidence));
    add_list(blocks, std::move(list));
}

// Themes that the inspection spoke of, most findings first, each with its marks.
void add_themes(std::vector<Block>& blocks, const Asked& asked, Index inspection) {
    List list{.name = "Findings by theme"};
    for (const Index i : asked.catalogue->themes) {
        const std::string counts = mark_words(counts_of(asked, inspection, i));
        if (counts.empty()) continue;
        const record::Theme& theme = asked.theme_at(i);
        list.items.push_back(
            {link(theme.name, choose(Field::theme, theme.id)), run(": " + counts, Tone::secondary)});
    }
    add_list(blocks, std::move(list));
}

void add_differences(std::vector<Block>& blocks, const Dataset& data, Index inspection) {
    List list{.name = "Where the sources differ"};
    for (const record::Difference& difference : data.differences)
        if (difference.inspection == inspection)
            list.items.push_back(
                {run(std::string(difference.topic) + ": ", Tone::ink, true), run(difference.reading)});
    add_list(blocks, std::move(list));
}

void add_inspection_quotes(std::vector<Block>& blocks, const Dataset& data, const Inspection& inspection) {
    List list{.name = "Evidence for its dates"};
    for (const Quote& quote : make_quotes(data, inspection.evidence)) list.items.push_back(quoted(quote));
    add_list(blocks, std::move(list));
}

std::vector<Block> of_both(const Asked& asked) {
    const Inspection& inspection = asked.inspection_at(asked.inspection);
    const std::string theme(asked.theme_at(asked.theme).name);
    std::vector<Block> blocks = inspection_head(asked);
    std::vector<Index> findings = entries_of(asked, true);
    const std::size_t unfiltered = query::findings_of(*asked.catalogue, asked.inspection, asked.theme).size();
    const bool chosenHere = std::find(findings.begin(), findings.end(), asked.finding) != findings.end();
    const Index cited = chosenHere ? asked.finding : findings.empty() ? kNone : findings[0];
    if (findings.empty()) {
        blocks.push_back(heading(3, theme));
        if (unfiltered > 0)
            blocks.emplace_back(
                Paragraph{{run("The filters hide all " + counted(unfiltered, "finding") + " on this. "),
                           link("Clear filters", clear_filters())}});
        else
            blocks.push_back(
                paragraph(why_nothing(query::nothing_of(*asked.catalogue, asked.inspection, asked.theme))));
    }
    const std::string title = theme + " · " + counted(findings.size(), "finding");
    add_section(blocks, asked, std::move(findings), title, false, false);
    std::vector<Index> said = entries_of(asked, false);
    const std::string responses = counted(said.size(), "response or figure", "responses and figures");
    add_section(blocks, asked, std::move(said), responses, false, false);
    blocks.push_back(detail_buttons(asked, asked.inspection, asked.theme, cited));
    append(blocks, raised_in(asked, asked.theme, asked.inspection));
    add_counts(blocks, asked.data(), inspection);
    blocks.emplace_back(
        Paragraph{{link("The story of " + within_sentence(asked.data(), theme) + ", inspection by inspection",
                        story_of(asked, asked.theme))}});
    blocks.emplace_back(Paragraph{{link("All about this inspection", clear(Field::theme))}});
    return blocks;
}

// "Back to October 2022, full inspection"
std::string back_to(const Asked& asked) {
    std::vector<std::string> names;
    if (asked.theme != kNone) names.emplace_back(asked.theme_at(asked.theme).name);
    if (asked.inspection != kNone) names.push_back(inspection_name(asked.inspection_at(asked.inspection)));
    return "Back to " + joined(names, ", ");
}

} // namespace

Action let_go(const Asked& asked) {
    // What a finding was opened from stands there again.
    if (finding_alone(asked) && (asked.inspection != kNone || asked.theme != kNone))
        return clear(Field::finding);
    const bool any = asked.inspection != kNone || asked.theme != kNone || !asked.state.finding.empty();
    return any ? both(clear(Field::finding), clear(Field::inspection), clear(Field::theme)) : Action{};
}

std::string inspection_line(const Dataset& data, const Inspection& inspection) {
    const std::string when = date_span(inspection.started, inspection.ended);
    return std::string(label(inspection.kind)) + " · " +
           (when.empty() ? inspection_month(inspection) : when) + " · " + grade_phrase(data, inspection);
}

std::vector<Block> inspection_head(const Asked& asked, bool withOutputs) {
    const Dataset& data = asked.data();
    const Inspection& inspection = asked.inspection_at(asked.inspection);
    std::vector<Block> blocks{Overline{{run(inspection_line(data, inspection), Tone::secondary)}},
                              heading(2, inspection.title),
                              paragraph(bodies_phrase(data, inspection.bodies) + ".", Tone::secondary)};
    Text outputs = outputs_line(data, inspection);
    if (withOutputs && !outputs.empty()) blocks.emplace_back(Paragraph{std::move(outputs)});
    blocks.push_back(
        paragraph(first_upper(coverage_phrase(*asked.catalogue, asked.inspection)) + ".", Tone::secondary));
    return blocks;
}

static std::vector<Block> detail_of_inspection(const Asked& asked, bool withEvidence) {
    const Dataset& data = asked.data();
    const Inspection& inspection = asked.inspection_at(asked.inspection);
    std::vector<Block> blocks = inspection_head(asked);
    add_counts(blocks, data, inspection);
    add_judgements(blocks, data, inspection);
    if (!inspection.note.empty()) blocks.push_back(paragraph(inspection.note));
    blocks.push_back(detail_buttons(asked, asked.inspection, kNone, kNone));
    add_themes(blocks, asked, asked.inspection);
    add_statements(blocks, data, inspection.focus, "What it looked at");
    add_statements(blocks, data, inspection.did, "What inspectors did");
    std::vector<Index> said = entries_of(asked, false);
    const std::string title = counted(said.size(), "response or figure", "responses and figures");
    add_section(blocks, asked, std::move(said), title, false, true);
    add_differences(blocks, data, asked.inspection);
    add_judgement_evidence(blocks, data, inspection);
    if (withEvidence) add_inspection_quotes(blocks, data, inspection);
    return blocks;
}

std::string detail_of_chosen_name(const Asked& asked) {
    return asked.state.inspection + "|" + asked.state.theme + "|" +
           (finding_alone(asked) ? asked.state.finding : "");
}

bool finding_alone(const Asked& asked) {
    if (asked.finding == kNone) return asked.thing.has_value();
    const query::Entries& entries = asked.entries();
    return asked.theme == kNone || !query::on_theme(entries, asked.finding, asked.theme) ||
           !query::bits_has(asked.shown, asked.finding) ||
           (asked.inspection == kNone ? !query::is_finding(entries, asked.finding) // a theme lists findings
                                      : entries.inspection[asked.finding] != asked.inspection);
}

std::vector<Block> detail_of_chosen(const Asked& asked, bool withEvidence) {
    const auto of_chosen = [&]() -> std::vector<Block> {
        if (finding_alone(asked)) {
            std::vector<Block> blocks = detail_of_finding(asked);
            if (asked.inspection != kNone || asked.theme != kNone)
                blocks.insert(blocks.begin(), Paragraph{{link(back_to(asked), clear(Field::finding))}});
            return blocks;
        }
        if (asked.inspection != kNone && asked.theme != kNone) return of_both(asked);
        if (asked.inspection != kNone) return detail_of_inspection(asked, withEvidence);
        if (asked.theme != kNone) return detail_of_theme(asked);
        return {};
    };
    return explained(asked, of_chosen());
}

} // namespace view
