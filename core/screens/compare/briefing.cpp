// Briefings of a comparison: the table with its findings, and their quotations under it.
#include <algorithm>
#include <memory>
#include <set>

#include "core/block/phrases.h"
#include "core/screens/briefings.h"
#include "core/screens/compare/rows.h"
#include "core/screens/compare/table.h"
#include "core/screens/panels.h"

namespace view {
namespace {

using query::Subject;
using record::Index;

constexpr std::size_t kNotesOnPaper = 8;    // findings in a cell
constexpr std::size_t kAllNotes = SIZE_MAX; // on the chosen theme

// Every finding that stands in the table on paper, in the order in which a reader meets it.
std::vector<Index> cited_findings(const Context& context, const std::vector<Subject>& columns,
                                  const std::vector<Compared>& rows) {
    std::vector<Index> cited;
    std::set<Index> seen;
    for (const Compared& row : rows)
        for (const Subject& subject : columns) {
            const std::vector<Index> findings = cell_findings(context, subject, row.theme);
            const std::size_t shown =
                shown_of(findings.size(), row.theme == context.theme ? kAllNotes : kNotesOnPaper);
            for (std::size_t i = 0; i < shown; ++i)
                if (seen.insert(findings[i]).second) cited.push_back(findings[i]);
        }
    return cited;
}

// The words of the sources behind the table, a row a finding.
Table cited_table(const Context& context, const std::shared_ptr<const std::vector<Index>>& cited) {
    Table table;
    table.caption = "What the sources say";
    for (const char* const name : {"No.", "Told by", "Words of the sources"}) {
        TableColumn column;
        column.head = {name};
        column.name = name;
        table.columns.push_back(std::move(column));
    }
    table.count = cited->size();
    table.rows = [entries = context.entries, options = card_options(context), cited](Range range) {
        std::vector<Row> made;
        const std::size_t end = std::min(range.first + range.count, cited->size());
        for (std::size_t i = range.first; i < end; ++i) {
            const Card card = make_card(*entries, (*cited)[i], options);
            Cell number, voice, quotes;
            number.text = {run(std::to_string(i + 1))};
            voice.text = {run(card.voice)};
            for (const Quote& quote : card.quotes) {
                Note note;
                note.text = {run(quote.verbatim ? "“" + quote.text + "” " : quote.text + " ")};
                note.text.insert(note.text.end(), quote.where.begin(), quote.where.end());
                quotes.notes.push_back(std::move(note));
            }
            Row row;
            row.cells = {std::move(number), std::move(voice), std::move(quotes)};
            made.push_back(std::move(row));
        }
        return made;
    };
    return table;
}

} // namespace

// The table with its findings in full and their quotations under it, to be pasted into a report.
std::vector<Block> whole_comparison(const Context& context) {
    const std::vector<Subject> columns = compared_columns(context);
    const std::vector<Compared> rows = compare_themes(context, columns);
    if (columns.size() < 2 || rows.empty()) return {};
    const List words = definitions(context, columns, rows);
    std::vector<Block> page;
    const std::string changed = what_changed(columns, rows);
    if (!changed.empty()) page.emplace_back(Paragraph{{run(first_upper(changed) + ".", Tone::ink, true)}});
    const std::string_view careful = caution(*context.data, columns);
    if (!careful.empty()) page.push_back(paragraph(std::string(careful)));
    const auto cited = std::make_shared<const std::vector<Index>>(cited_findings(context, columns, rows));
    Table table = compare_table(context, columns, rows, {kNotesOnPaper, kAllNotes, false, cited});
    table.about = {run("Each theme that one of them looked at, the themes with most findings first. The "
                       "number after a finding leads to the words of its sources below.",
                       Tone::secondary)};
    page.emplace_back(std::move(table));
    page.push_back(heading(3, words.name));
    page.emplace_back(words);
    page.emplace_back(cited_table(context, cited));
    return page;
}

} // namespace view
