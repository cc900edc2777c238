#include <algorithm>
#include <array>
#include <numeric>

#include "core/block/phrases.h"
#include "core/record/sorting.h"
#include "core/screens/timeline/timeline.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;

// The inspection, and the way to Ofsted's own documents where their addresses are known: "October 2022 (report:
// North, West)".
void add_known(Text& item, const Timeline& answer, Index i) {
    const Dataset& data = answer.data();
    const record::Inspection& inspection = answer.inspection_at(i);
    item.push_back(link(inspection_month(inspection), choose(Field::inspection, inspection.id)));
    Text documents;
    const auto outputs = slice(data.outputs, inspection.outputs);
    for (const record::Output& output : outputs) {
        if (output.address.empty()) continue;
        std::string name;
        if (documents.empty()) name = lower_first(label(output.kind));
        if (!documents.empty()) documents.push_back(run(", ", Tone::secondary));
        documents.push_back(
            away(outputs.size() > 1 ? name + (name.empty() ? "" : " ") + body_short(data, output.body) : name,
                 output.address));
        documents.back().name = documents.back().text + " (Ofsted’s " + lower_first(label(output.kind)) +
                                " of " + inspection_month(inspection, true) + ")";
    }
    if (documents.empty()) return;
    item.push_back(run(" (", Tone::secondary));
    append(item, documents);
    item.push_back(run(")", Tone::secondary));
}

} // namespace

List known_list(const Timeline& answer) {
    const query::Known known = query::known(*answer.catalogue);
    constexpr std::array<std::string_view, 3> kNames = {"Known from a table’s grades alone", "Known in part",
                                                        "Report or letter read whole"};
    List list{.name = "How much of each inspection is known"};
    for (const auto coverage : {query::Coverage::whole, query::Coverage::part, query::Coverage::grades}) {
        const std::vector<Index>& of = known.of(coverage);
        if (of.empty()) continue;
        const std::string name(kNames[static_cast<std::size_t>(coverage)]);
        Text item{marked(coverage_mark(coverage), Tone::ink, " " + name, name)};
        item[0].strong = true;
        item.push_back(run(", " + std::to_string(of.size()) + ": "));
        for (std::size_t i = 0; i < of.size(); ++i) {
            if (i > 0) item.push_back(run(" · ", Tone::secondary));
            add_known(item, answer, of[i]);
        }
        list.items.push_back(std::move(item));
    }
    return list;
}

Table inspections_table(const Timeline& answer, bool withBodies) {
    Table table{.caption = "Every inspection and visit", .stacks = true};
    table.about = {run("The latest first. Grades are of the whole service unless another area is named.",
                       Tone::secondary)};
    add_column(table, "Inspection", 2, 190);
    add_column(table, "Published", 1, 120);
    if (withBodies) add_column(table, "Of", 2, 170);
    add_column(table, "Grade", 2, 150);
    add_column(table, "Findings", 0, 80, true);
    rows_of(table, answer.catalogue->byDate.size(), [&answer, withBodies](std::size_t r) {
        const Index i = answer.catalogue->byDate[answer.catalogue->byDate.size() - 1 - r];
        const record::Inspection& inspection = answer.inspection_at(i);
        const std::string name = inspection_name(inspection);
        const bool held = inspection.status == record::InspectionStatus::held;
        const bool graded = query::graded(inspection);
        Row row{.chosen = i == answer.inspection};
        row.cells = {head_cell(marked(graded ? Mark::graded : Mark::visit, Tone::ink, " " + name, name),
                               choose(Field::inspection, inspection.id)),
                     Cell{{published_run(inspection.published)}}};
        if (withBodies) row.cells.push_back(cell_of(bodies_phrase(answer.data(), inspection.bodies)));
        row.cells.push_back(
            cell_of(held ? grade_phrase(answer.data(), inspection) : lower_first(label(inspection.status)),
                    held && graded ? Tone::ink : Tone::secondary));
        row.cells.push_back(number_cell(thousands(answer.catalogue->findings[i])));
        return row;
    });
    return table;
}

// Who says it: each publisher once, leading to the first of its pages that has an address.
Text publishers(const Dataset& data, record::Span evidence) {
    std::vector<const record::Source*> named;
    for (const record::Evidence& e : slice(data.evidence, evidence)) {
        const record::Source& source = data.sources[e.source];
        const auto at = std::find_if(named.begin(), named.end(), [&](const record::Source* other) {
            return other->publisher == source.publisher;
        });
        if (at == named.end())
            named.push_back(&source);
        else if ((*at)->address.empty())
            *at = &source;
    }
    Text text;
    for (const record::Source* source : named) {
        text.push_back(run(text.empty() ? " " : ", ", Tone::secondary));
        text.push_back(away(std::string(source->publisher), source->address));
    }
    return text;
}

List last_list(const Timeline& answer) {
    constexpr std::size_t most = 3;
    const Dataset& data = answer.data();
    struct Last {
        record::Date date;
        Text text;
    };
    std::vector<Last> all;
    for (const Index i : query::held_by_date(*answer.catalogue)) {
        const record::Inspection& inspection = answer.inspection_at(i);
        const record::Date date = query::in_force_from(inspection);
        std::string grades = grade_phrase(data, inspection);
        all.push_back({date,
                       {run(date_long(date) + ": ", Tone::ink, true),
                        link(inspection_name(inspection), choose(Field::inspection, inspection.id)),
                        run(", " + std::move(grades) + ".")}});
    }
    for (const record::Event& event : data.events)
        if (event.status == record::EventStatus::happened)
            all.push_back({event.date,
                           {run(date_long(event.date) + ": ", Tone::ink, true),
                            link(event.title, choose(Field::finding, event.id))}});
    record::sort_stably(all, [](const Last& a, const Last& b) { return date_less(b.date, a.date); });
    List list{.name = "What happened last"};
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i) list.items.push_back(std::move(all[i].text));
    return list;
}

List events_list(const Timeline& answer) {
    const Dataset& data = answer.data();
    std::vector<Index> order(data.events.size());
    std::iota(order.begin(), order.end(), Index{0});
    record::sort_stably(
        order, [&](Index a, Index b) { return date_less(data.events[a].date, data.events[b].date); });
    List list{.name = "What happened in between"};
    for (const Index i : order) {
        const record::Event& event = data.events[i];
        Text item;
        const std::string when =
            event.dateText.empty() ? date_span(event.date, event.until) : std::string(event.dateText);
        const bool vague = !event.dateText.empty();
        item.push_back(run(vague ? date_long(event.date) + " (“" + when + "”)" : when, Tone::ink, true));
        item.push_back(run(": " + std::string(event.title)));
        if (event.status != record::EventStatus::happened)
            item.push_back(
                run(event.status == record::EventStatus::planned ? " Planned." : " Planned, then dropped.",
                    Tone::secondary));
        if (!event.outcome.empty()) item.push_back(run(" " + std::string(event.outcome), Tone::secondary));
        append(item, publishers(data, event.evidence));
        list.items.push_back(std::move(item));
    }
    return list;
}

} // namespace view
