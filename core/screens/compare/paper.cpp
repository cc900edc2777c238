// Compare as a briefing. On one page: what changed first, of each theme the findings that tell most, each
// with its source's words under the table, and the other themes by their word. With every finding: the table
// with its findings in full and their quotations under it, to be pasted into a report.
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "core/block/phrases.h"
#include "core/block/sheet.h"
#include "core/record/sorting.h"
#include "core/screens/compare/compare.h"
#include "core/screens/filters.h"
#include "core/screens/paper.h"

namespace view {
namespace {

using query::ChangeWord;
using query::Subject;
using record::Direction;
using record::Index;
using record::kNone;

void most_urgent_first(Compare& answer) {
    std::map<Index, std::size_t> apart; // of two bodies: what only one of them was told
    if (answer.of_one_inspection())
        for (const Compared& row : answer.rows)
            for (std::size_t c = 0; c < answer.columns.size(); ++c)
                apart[row.theme] += own_findings(answer, row, c).size();
    record::sort_stably(answer.rows, [&](const Compared& a, const Compared& b) {
        const auto rank = [&](const Compared& row) {
            return row.theme == answer.theme ? -1 : urgency(row.changes.back());
        };
        return rank(a) != rank(b) ? rank(a) < rank(b) : apart[a.theme] > apart[b.theme];
    });
}

// The findings of a cell that stand for it: a concern and something better in turn, the concern first, since
// it decides the word; of two bodies of one inspection those that only the one was told.
std::vector<Index> picked(const Compare& answer, const Compared& row, std::size_t column, std::size_t most) {
    const query::Entries& entries = answer.entries();
    const std::vector<Index> own = own_findings(answer, row, column);
    std::vector<Index> concerns, others;
    for (const Index entry : row.findings[column]) {
        const bool concern = entries.direction[entry] == static_cast<std::uint8_t>(Direction::concern);
        (concern ? concerns : others).push_back(entry);
    }
    for (std::vector<Index>* list : {&concerns, &others})
        record::sort_stably(*list, [&](Index a, Index b) {
            const auto neutral = [&](Index entry) {
                return entries.direction[entry] == static_cast<std::uint8_t>(Direction::neutral);
            };
            const auto owned = [&](Index entry) {
                return std::find(own.begin(), own.end(), entry) != own.end();
            };
            if ((a == answer.finding) != (b == answer.finding)) return a == answer.finding;
            if (owned(a) != owned(b)) return owned(a);
            if (neutral(a) != neutral(b)) return neutral(b);
            return query::sources_of(entries, a).size() > query::sources_of(entries, b).size();
        });
    std::vector<Index> first;
    for (std::size_t i = 0; i < std::max(concerns.size(), others.size()); ++i)
        for (const std::vector<Index>* list : {&concerns, &others})
            if (i < list->size() && first.size() < most) first.push_back((*list)[i]);
    return first;
}

// How much of the comparison a page tells.
struct Amount {
    std::size_t rows = 0;
    std::size_t ofChosen = 1; // findings in a cell of the chosen theme
    std::size_t paired = 0;   // rows, of those above, whose cell may hold two findings
    bool words = true;        // with the words of the sources below
};

// One finding in a cell; two, if there is room, where the word itself speaks of two.
std::size_t notes_in(const Compare& answer, std::size_t r, std::size_t column, const Amount& amount) {
    const Compared& row = answer.rows[r];
    if (row.theme == answer.theme) return amount.ofChosen;
    return r < amount.paired && column > 0 && row.changes[column - 1].word == ChangeWord::concernWithProgress
               ? 2
               : 1;
}

using Cited = std::vector<Index>;

Cell page_cell(const Compare& answer, const Compared& row, std::size_t column, std::size_t most, Cited& cited,
               bool numbers) {
    const std::vector<Index> first = picked(answer, row, column, most);
    if (first.empty()) return cell_of(why_empty(answer, answer.columns[column], row.theme), Tone::secondary);
    Cell cell;
    for (const Index entry : first) {
        if (std::find(cited.begin(), cited.end(), entry) == cited.end()) cited.push_back(entry);
        Card card = make_card(answer.entries(), entry, answer.cards);
        if (numbers) card.statement.push_back(cited_number(cited, entry));
        cell.notes.push_back({card.mark, card.tone, card.kind, card.statement, false, {}});
    }
    const std::size_t all = row.findings[column].size();
    if (all > first.size())
        cell.notes.back().text.push_back(
            run(" and " + std::to_string(all - first.size()) + " more", Tone::secondary));
    return cell;
}

Table page_table(const Compare& answer, const Amount& amount, Cited& cited) {
    // Its head and its words of change are the screen's own.
    Table table = compare_table(answer);
    table.caption = {};
    const std::string first = answer.theme == kNone ? "What changed first." : "The chosen theme first.";
    const char* const number = amount.words ? " A number leads to the words of the source below."
                                            : " The words of the sources are behind the link below.";
    table.about = {run(first + number, Tone::secondary)};
    // How much of each is known is said once for all of them.
    for (std::size_t c = 1; c + 1 < table.columns.size(); ++c) table.columns[c].about.pop_back();
    table.columns.front().atLeast = 92;
    table.columns.front().weight = 0;
    table.columns.back().atLeast = 104;
    table.columns.back().weight = 0;
    for (std::size_t c = 1; c + 1 < table.columns.size(); ++c) table.columns[c].atLeast = 0;
    std::vector<Row> rows = table.rows({0, amount.rows});
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < answer.columns.size(); ++c)
            rows[r].cells[c + 1] =
                page_cell(answer, answer.rows[r], c, notes_in(answer, r, c, amount), cited, amount.words);
        // Of several changes the last: what leads the page, and the other themes, are told by it.
        if (answer.columns.size() > 2) {
            const Subject before = answer.columns[answer.columns.size() - 2], now = answer.columns.back();
            rows[r].cells.back() = {.text = change_text(answer, answer.rows[r].changes.back(), before, now,
                                                        answer.rows[r].theme)};
        }
    }
    if (answer.columns.size() > 2)
        table.columns.back().head = {"Change", "to " + subject_name(answer, answer.columns.back())};
    fixed_rows(table, std::move(rows));
    return table;
}

// The words of the sources, a line a finding.
Table words_table(const Compare& answer, const Cited& cited) {
    Table table;
    add_column(table, "No.", 0, 30);
    add_column(table, "Words of the sources", 1, 0);
    std::vector<Row> rows;
    for (const Index entry : cited) {
        const Card card = short_card(answer, entry, false);
        Cell said;
        for (const Quote& quote : card.quotes) append(said.text, quoted(quote));
        if (answer.entries().voice[entry] != record::Voice::inspectors)
            said.text.push_back(run(" Told by " + card.voice + ".", Tone::secondary));
        const std::string number = std::to_string(rows.size() + 1);
        rows.emplace_back().cells = {cell_of(number), std::move(said)};
    }
    fixed_rows(table, std::move(rows));
    return table;
}

// "Concern persists: Planning and Caseloads. Not looked at: Homes.": the themes that have no row.
std::string other_themes(const Compare& answer, std::size_t shown) {
    std::vector<std::pair<std::string, std::vector<std::string>>> words;
    for (std::size_t r = shown; r < answer.rows.size(); ++r) {
        const std::string word =
            change_label(answer, answer.rows[r].changes.back(), answer.columns[answer.columns.size() - 2],
                         answer.columns.back());
        auto at =
            std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.first == word; });
        if (at == words.end()) at = words.insert(at, {word, {}});
        at->second.push_back(lower_first(answer.theme_at(answer.rows[r].theme).name));
    }
    std::string text;
    for (const auto& [word, themes] : words)
        text += (text.empty() ? "" : " ") + word + ": " + joined(themes) + ".";
    return text;
}

// "Known in part, its report not being among these sources: February 2016 and July 2021."
std::string known_in_part(const Compare& answer) {
    std::vector<std::string> names;
    for (const Subject& column : answer.columns)
        if (query::coverage(*answer.catalogue, column.inspection, column.body) != query::Coverage::whole)
            names.push_back(subject_name(answer, column));
    return names.empty()
               ? ""
               : "Known in part, from pages that tell of it and not from its report: " + joined(names) +
                     ". What it doesn’t tell may still have been said.";
}

std::vector<Block> page_of(const Compare& answer, const Amount& amount) {
    std::vector<Block> page;
    const std::string lead =
        answer.changed.empty() ? shared_findings(answer, answer.told) : first_upper(answer.changed) + ".";
    if (!lead.empty()) page.emplace_back(Paragraph{{run(lead, Tone::ink, true)}});
    const std::string filters = filters_in_words(answer);
    if (!filters.empty()) page.push_back(paragraph("Only " + filters + ".", Tone::secondary));
    if (!answer.caution.empty()) page.push_back(paragraph(answer.caution, Tone::secondary));
    if (const std::string known = known_in_part(answer); !known.empty())
        page.push_back(paragraph(known, Tone::secondary));
    Cited cited;
    page.emplace_back(page_table(answer, amount, cited));
    if (amount.words) page.emplace_back(words_table(answer, cited));
    const std::string others = other_themes(answer, amount.rows);
    if (!others.empty())
        page.emplace_back(Paragraph{{run("The other themes. ", Tone::ink, true), run(others)}});
    const std::size_t findings = answer.told.size();
    if (findings > cited.size())
        page.push_back(paragraph("This page tells " + std::to_string(cited.size()) + " of " +
                                 counted(findings, "finding") + "; the other " +
                                 std::to_string(findings - cited.size()) +
                                 " are behind the link below, with the words of their sources."));
    return page;
}

// As much of the comparison as fits; `answer` has its most urgent rows first, and isn't referred to by the
// blocks.
std::vector<Block> fitting_page(const Compare& answer, float room) {
    const auto fits = [&](const Amount& amount, std::vector<Block>& page) {
        page = page_of(answer, amount);
        return height_on_paper(page) <= room;
    };
    // The chosen theme in depth before others beside it.
    std::vector<Block> page, longer;
    Amount amount{1, 1, 1};
    // Four wide columns can leave no room for more than the findings themselves.
    if (!fits(amount, page)) {
        amount.words = false;
        fits(amount, page);
        return page;
    }
    const bool chosen = answer.rows.front().theme == answer.theme;
    while (chosen && amount.ofChosen < 8 && fits({1, amount.ofChosen + 1, 1}, longer)) {
        ++amount.ofChosen;
        page.swap(longer);
    }
    // Rows with all that their word speaks of, then one more row or two with less.
    for (const bool pair : {true, false})
        while (amount.rows < answer.rows.size() &&
               fits({amount.rows + 1, amount.ofChosen, amount.paired + (pair ? 1 : 0)}, longer)) {
            ++amount.rows;
            if (pair) ++amount.paired;
            page.swap(longer);
        }
    return page;
}

// Every finding that stands in the table with every finding, in the order in which a reader meets it.
Cited cited_findings(const Compare& answer) {
    Cited cited;
    std::set<Index> seen;
    for (const Compared& row : answer.rows)
        for (const std::vector<Index>& findings : row.findings)
            for (const Index entry : findings)
                if (seen.insert(entry).second) cited.push_back(entry);
    return cited;
}

// The words of the sources behind that table, a row a finding.
Table cited_table(const Compare& answer, const std::shared_ptr<const Cited>& cited) {
    Table table{.caption = "What the sources say"};
    for (const char* const name : {"No.", "Told by", "Words of the sources"}) add_column(table, name, 1, 0);
    rows_of(table, cited->size(), [&answer, cited](std::size_t i) {
        const Card card = make_card(answer.entries(), (*cited)[i], answer.cards);
        Cell quotes;
        for (const Quote& quote : card.quotes) quotes.notes.emplace_back().text = quoted(quote);
        return Row{{cell_of(std::to_string(i + 1)), cell_of(card.voice), std::move(quotes)}};
    });
    return table;
}

// The inspections that are told of: the chosen one, and the columns'.
std::vector<Index> inspections_told(const Compare& answer) {
    std::vector<Index> inspections = inspections_of(answer);
    for (const Subject& column : answer.columns) inspections.push_back(column.inspection);
    return inspections;
}

bool can_compare(const Compare& answer) { return answer.columns.size() > 1 && !answer.rows.empty(); }

} // namespace

std::vector<Block> page(const Compare& answer, float room) {
    Sheet sheet(room, short_caveats(answer, inspections_told(answer),
                                    "A word of change compares what these sources tell, not the services "
                                    "themselves: inspections look at different things."));
    if (can_compare(answer)) {
        Compare urgent = answer;
        most_urgent_first(urgent);
        for (Block& block : fitting_page(urgent, sheet.left)) sheet.add(std::move(block));
    } else { // one column alone, or no theme that both looked at
        if (answer.told.empty()) append_printable(sheet.blocks, under_heading(answer));
        tell(sheet, answer, answer.told, answer.state.filters.of(Facet::theme).size() != 1,
             answer.state.filters.of(Facet::inspection).size() != 1);
    }
    return std::move(sheet).whole();
}

std::vector<Block> briefing(const Compare& answer) {
    std::vector<Block> page;
    if (can_compare(answer)) {
        if (!answer.changed.empty())
            page.emplace_back(Paragraph{{run(first_upper(answer.changed) + ".", Tone::ink, true)}});
        if (!answer.caution.empty()) page.push_back(paragraph(answer.caution));
        const auto cited = std::make_shared<const Cited>(cited_findings(answer));
        Table table = compare_table(answer, {SIZE_MAX, SIZE_MAX, false, cited});
        table.about = {run("Each theme that one of them looked at, the themes with most findings first. The "
                           "number after a finding leads to the words of its sources below.",
                           Tone::secondary)};
        page.emplace_back(std::move(table));
        add_list(page, definitions(answer));
        page.emplace_back(cited_table(answer, cited));
        append(page, asked_for(answer));
    } else {
        append_printable(page, under_heading(answer));
    }
    add_list(page,
             caveats(answer, inspections_told(answer),
                     "A word of change compares what these sources tell of two inspections, not the services "
                     "themselves. Inspections differ in what they look at, and what a report doesn’t mention "
                     "may still be there."));
    add_sources(page, answer, answer.told);
    return page;
}

} // namespace view
