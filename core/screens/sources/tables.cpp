// What each source tells, as tables.
#include "core/block/phrases.h"
#include "core/screens/sources/sources.h"

namespace view {

using record::Dataset;
using record::Index;

Table coverage_table(const Sources& answer) {
    const Dataset& data = answer.data();
    const Coverage& coverage = answer.coverage;
    Table table{.caption =
                    "What each source tells of " + inspection_month(answer.inspection_at(answer.inspection))};
    table.about = {
        run("Each mark is a finding that the source holds. A shaded blank: it says nothing on the theme.",
            Tone::secondary)};
    add_column(table, "Theme", 0, 180);
    for (std::size_t c = 0; c < coverage.sources.size(); ++c) {
        const record::Source& source = data.sources[coverage.sources[c]];
        add_column(table, std::string(source.publisher) + ", " + std::string(source.title), 1, 150);
        TableColumn& column = table.columns.back();
        column.head = {std::string(source.publisher)};
        const std::string date = date_known(source.published) ? ", " + date_long(source.published) : "";
        column.about = {run(std::string(label(source.kind)) + date + " · " +
                                std::to_string(coverage.only[c]) + " only here",
                            Tone::secondary)};
    }
    rows_of(table, coverage.themes.size(), [&answer, &coverage](std::size_t r) {
        const record::Theme& theme = answer.theme_at(coverage.themes[r]);
        Row row;
        row.cells.push_back(head_cell(
            run(theme.name),
            list_findings(both(choose(Facet::inspection, answer.inspection_at(answer.inspection).id),
                               choose(Facet::theme, theme.id)))));
        for (std::size_t c = 0; c < coverage.sources.size(); ++c) {
            const MarkCounts& counts = coverage.marks[r * coverage.sources.size() + c];
            const std::string what = mark_words(counts);
            Cell& cell = row.cells.emplace_back();
            cell.text = mark_runs(counts);
            if (what.empty()) cell.kind = CellKind::notLooked; // shaded: it says in words what that means
            cell.where = std::string(theme.name) + ", " +
                         std::string(answer.data().sources[coverage.sources[c]].publisher);
            cell.says = what.empty() ? "nothing" : what;
        }
        return row;
    });
    return table;
}

Table sources_table(const Sources& answer) {
    const Dataset& data = answer.data();
    Table table{.caption = "All sources", .stacks = true};
    add_column(table, "Title", 3, 260);
    add_column(table, "Publisher", 2, 160);
    add_column(table, "Published", 1, 120);
    add_column(table, "Kind", 1, 130);
    add_column(table, "Evidence", 0, 80, true);
    std::vector<std::size_t> uses(data.sources.size(), 0);
    for (const record::Evidence& e : data.evidence) ++uses[answer.entries().pages[e.source]];
    rows_of(table, answer.pages.size(), [&answer, &data, uses = std::move(uses)](std::size_t row) {
        const Index i = answer.pages[row];
        const record::Source& source = data.sources[i];
        Cell title = head_cell(run(source.title));
        title.text[0].address = source.address;
        if (source.incomplete) title.text.push_back(run(" (only part of the page was had)", Tone::secondary));
        Cell published{{published_run(source.published)}};
        if (source.publishedInferred) published.text.push_back(run(" (inferred)", Tone::secondary));
        const std::string kind = std::string(label(source.kind)) + ", " + lower_first(label(source.tier));
        return Row{{std::move(title), cell_of(source.publisher), std::move(published),
                    cell_of(kind, Tone::secondary), number_cell(std::to_string(uses[i]))}};
    });
    return table;
}

} // namespace view
