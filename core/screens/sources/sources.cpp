// Sources: who says so, what each source tells that the others leave out, where accounts differ, what is
// missing.
#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "core/block/mark_counts.h"
#include "core/block/phrases.h"
#include "core/query/matrix.h"
#include "core/screens/panels.h"
#include "core/screens/screen.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;

std::set<Index> sources_of(const query::Entries& entries, Index entry) {
    std::set<Index> sources;
    for (const record::Evidence& e : slice(entries.data->evidence, entries.evidence[entry]))
        sources.insert(e.source);
    return sources;
}

// The inspection whose sources are set side by side: the chosen one, else the one that most sources speak of.
Index shown_inspection(const Context& context) {
    if (context.inspection != kNone) return context.inspection;
    std::vector<std::set<Index>> sources(context.data->inspections.size());
    const query::Entries& entries = *context.entries;
    for (Index entry = 0; entry < entries.size(); ++entry)
        if (entries.inspection[entry] != kNone)
            for (const Index source : sources_of(entries, entry))
                sources[entries.inspection[entry]].insert(source);
    Index most = kNone;
    for (Index i = 0; i < sources.size(); ++i)
        if (!sources[i].empty() && (most == kNone || sources[i].size() > sources[most].size())) most = i;
    return most;
}

struct Coverage {
    std::vector<Index> sources, themes; // columns, rows
    std::vector<MarkCounts> marks;      // row by row
    std::vector<std::size_t> only;      // findings that no other source holds, by source
};

Coverage coverage_of(const Context& context, Index inspection) {
    const query::Entries& entries = *context.entries;
    Coverage coverage;
    std::set<Index> themes;
    for (Index entry = 0; entry < entries.size(); ++entry) {
        if (entries.inspection[entry] != inspection || !query::is_finding(entries, entry) ||
            !query::bits_has(context.shown, entry))
            continue;
        themes.insert(entries.theme[entry]);
        for (const Index source : sources_of(entries, entry))
            if (std::find(coverage.sources.begin(), coverage.sources.end(), source) == coverage.sources.end())
                coverage.sources.push_back(source);
    }
    std::sort(coverage.sources.begin(), coverage.sources.end());
    for (const Index theme : query::themes_by_findings(entries))
        if (themes.count(theme) != 0) coverage.themes.push_back(theme);
    coverage.marks.resize(coverage.themes.size() * coverage.sources.size());
    coverage.only.resize(coverage.sources.size(), 0);
    for (Index entry = 0; entry < entries.size(); ++entry) {
        if (entries.inspection[entry] != inspection || !query::is_finding(entries, entry) ||
            !query::bits_has(context.shown, entry))
            continue;
        const std::set<Index> sources = sources_of(entries, entry);
        const auto row = static_cast<std::size_t>(
            std::find(coverage.themes.begin(), coverage.themes.end(), entries.theme[entry]) -
            coverage.themes.begin());
        for (const Index source : sources) {
            const auto column =
                static_cast<std::size_t>(std::find(coverage.sources.begin(), coverage.sources.end(), source) -
                                         coverage.sources.begin());
            ++coverage.marks[row * coverage.sources.size() + column][entries.direction[entry]];
            if (sources.size() == 1) ++coverage.only[column];
        }
    }
    return coverage;
}

Table coverage_table(const Context& context, Index inspection) {
    const Dataset& data = *context.data;
    const auto coverage = std::make_shared<const Coverage>(coverage_of(context, inspection));
    Table table;
    table.caption = "What each source tells of " + inspection_month(data.inspections[inspection]);
    table.about = {
        run("Each mark is a finding that the source holds. A shaded blank: it says nothing on the theme.",
            Tone::secondary)};
    TableColumn theme;
    theme.head = {"Theme"};
    theme.name = "Theme";
    theme.atLeast = 180;
    theme.weight = 0;
    table.columns.push_back(std::move(theme));
    for (std::size_t c = 0; c < coverage->sources.size(); ++c) {
        const record::Source& source = data.sources[coverage->sources[c]];
        TableColumn column;
        column.head = {std::string(source.publisher)};
        column.about = {run(std::string(label(source.kind)) + ", " + date_long(source.published) + " · " +
                                std::to_string(coverage->only[c]) + " only here",
                            Tone::secondary)};
        column.name = std::string(source.publisher) + ", " + std::string(source.title);
        column.atLeast = 150;
        table.columns.push_back(std::move(column));
    }
    table.count = coverage->themes.size();
    table.rows = [&data, coverage, inspection](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, coverage->themes.size());
        for (std::size_t r = range.first; r < end; ++r) {
            const record::Theme& theme = data.themes[coverage->themes[r]];
            Row row;
            Cell head;
            head.head = true;
            head.text = {run(std::string(theme.name))};
            Action go = choose(Field::screen, "findings");
            for (Change& change : clear_filters()) go.push_back(std::move(change));
            go.push_back({Field::inspections, Op::set, std::string(data.inspections[inspection].id)});
            go.push_back({Field::themes, Op::set, std::string(theme.id)});
            head.action = std::move(go);
            row.cells.push_back(std::move(head));
            for (std::size_t c = 0; c < coverage->sources.size(); ++c) {
                const MarkCounts& counts = coverage->marks[r * coverage->sources.size() + c];
                Cell cell;
                cell.text = mark_runs(counts);
                const std::string what = mark_words(counts);
                if (what.empty()) cell.kind = CellKind::notLooked; // shaded: its name says what that means
                cell.name = std::string(theme.name) + ", " +
                            std::string(data.sources[coverage->sources[c]].publisher) + ": " +
                            (what.empty() ? "nothing" : what);
                row.cells.push_back(std::move(cell));
            }
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

Options inspection_options(const Context& context, Index shown) {
    Options options;
    options.title = "Inspection";
    std::vector<Index> order = query::inspections_by_date(*context.data);
    std::reverse(order.begin(), order.end());
    for (const Index i : order) {
        const record::Inspection& inspection = context.data->inspections[i];
        Option option;
        option.label = inspection_name(inspection);
        option.name = option.label;
        option.chosen = i == shown;
        option.action = choose(Field::inspection, std::string(inspection.id));
        options.options.push_back(std::move(option));
    }
    return options;
}

// Accounts that differ: each with its words, then our reading. `inspection`: those of one; kNone: those of
// none.
void add_accounts(std::vector<Block>& blocks, const Dataset& data, Index inspection) {
    for (const record::Difference& difference : data.differences) {
        if (difference.inspection != inspection) continue;
        blocks.push_back(heading(3, std::string(difference.topic)));
        List list;
        list.name = std::string(difference.topic);
        for (const record::Account& account : slice(data.accounts, difference.accounts)) {
            const Quote quote = make_quote(data, data.evidence[account.evidence]);
            Text item{run(std::string(account.says) + " "),
                      run(quote.verbatim ? "“" + quote.text + "” " : quote.text + " ", Tone::secondary)};
            item.insert(item.end(), quote.where.begin(), quote.where.end());
            list.items.push_back(std::move(item));
        }
        list.items.push_back({run("Our reading: ", Tone::ink, true), run(std::string(difference.reading))});
        blocks.emplace_back(std::move(list));
    }
}

List gaps_list(const Dataset& data) {
    List list;
    list.name = "Looked for and not found";
    for (const record::Gap& gap : data.gaps) {
        Text item;
        if (gap.inspection != kNone)
            item.push_back(run(inspection_month(data.inspections[gap.inspection]) + ": ", Tone::ink, true));
        item.push_back(run(std::string(gap.sought) + " "));
        item.push_back(run(std::string(gap.where), Tone::secondary));
        list.items.push_back(std::move(item));
    }
    return list;
}

// How many entries each voice has: whose words the record is made of.
List voices_list(const Context& context) {
    List list;
    list.name = "Whose words";
    const query::Bits all = query::bits_all(context.entries->size());
    for (Index v = 0; v < record::kVoices.size(); ++v) {
        const std::size_t number = query::count(*context.entries, all, query::Facet::voice, v);
        if (number == 0) continue;
        Action go = choose(Field::screen, "findings");
        for (Change& change : clear_filters()) go.push_back(std::move(change));
        go.push_back({Field::voices, Op::set, std::string(record::kVoices[v].key)});
        list.items.push_back({link(std::string(record::kVoices[v].label), std::move(go)),
                              run(": " + counted(number, "entry", "entries"))});
    }
    return list;
}

Table sources_table(const Context& context) {
    const Dataset& data = *context.data;
    Table table;
    table.caption = "All sources";
    table.stacks = true;
    add_column(table, "Title", 3, 260);
    add_column(table, "Publisher", 2, 160);
    add_column(table, "Published", 1, 120);
    add_column(table, "Kind", 1, 130);
    add_column(table, "Evidence", 0, 80, true);
    std::vector<std::size_t> uses(data.sources.size(), 0);
    for (const record::Evidence& e : data.evidence) ++uses[e.source];
    table.count = data.sources.size();
    table.rows = [&data, uses = std::move(uses)](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, data.sources.size());
        for (std::size_t i = range.first; i < end; ++i) {
            const record::Source& source = data.sources[i];
            Cell title, publisher, published, kind, number;
            title.head = true;
            title.text = {run(std::string(source.title))};
            title.text[0].address = std::string(source.address);
            if (source.incomplete)
                title.text.push_back(run(" (only part of the page was had)", Tone::secondary));
            publisher.text = {run(std::string(source.publisher))};
            published.text = {run(date_known(source.published) ? date_long(source.published) : "not known",
                                  date_known(source.published) ? Tone::ink : Tone::secondary)};
            if (source.publishedInferred) published.text.push_back(run(" (inferred)", Tone::secondary));
            kind.text = {run(std::string(label(source.kind)) + ", " + lower_first(label(source.tier)),
                             Tone::secondary)};
            number.kind = CellKind::number;
            number.text = {run(std::to_string(uses[i]))};
            Row row;
            row.cells = {std::move(title), std::move(publisher), std::move(published), std::move(kind),
                         std::move(number)};
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

List glossary_list(const Dataset& data) {
    List list;
    list.name = "Words explained";
    for (const record::Term& term : data.glossary)
        list.items.push_back(
            {run(std::string(term.term) + ": ", Tone::ink, true), run(std::string(term.meaning))});
    return list;
}

void add_list(std::vector<Block>& blocks, List list) {
    if (list.items.empty()) return;
    blocks.push_back(heading(2, list.name));
    blocks.emplace_back(std::move(list));
}

} // namespace

void sources_screen(const Context& given, View& view) {
    Context context = given;
    const Dataset& data = *context.data;
    const Index inspection = shown_inspection(context);
    context.inspection = inspection;
    view.title = "Sources";
    view.says = counted(data.sources.size(), "source") + ", " +
                counted(data.evidence.size(), "piece of evidence", "pieces of evidence") + ", " +
                counted(data.differences.size(), "place", "places") + " where accounts differ.";
    view.filters.emplace_back(inspection_options(context, inspection));
    view.filters.emplace_back(facet_options(context, query::Facet::voice, "Told by"));
    view.filters.emplace_back(facet_options(context, query::Facet::tier, "Found in"));
    for (Block& block : filter_summary(context)) view.filters.push_back(std::move(block));
    view.filters.push_back(what_is_counted(context));
    view.main.push_back(heading(2, "Who says so: " + view.says.substr(0, view.says.size() - 1)));
    if (inspection != kNone) {
        view.state.inspection = std::string(data.inspections[inspection].id);
        view.main.emplace_back(coverage_table(context, inspection));
        const std::size_t before = view.main.size();
        view.main.push_back(heading(2, "Where the accounts of " +
                                           inspection_month(data.inspections[inspection]) + " differ"));
        add_accounts(view.main, data, inspection);
        if (view.main.size() == before + 1) view.main.push_back(paragraph("No differences were found."));
    }
    std::vector<Block> general;
    add_accounts(general, data, kNone);
    if (!general.empty()) view.main.push_back(heading(2, "Differences that are not about one inspection"));
    for (Block& block : general) view.main.push_back(std::move(block));
    add_list(view.main, voices_list(context));
    add_list(view.main, gaps_list(data));
    view.main.emplace_back(sources_table(context));
    add_list(view.main, glossary_list(data));
    view.main.push_back(heading(2, "About this record"));
    view.main.push_back(paragraph(std::string(data.about)));
    view.main.push_back(paragraph(std::string(data.licence), Tone::secondary));
    view.detail = detail(context);
}

} // namespace view
