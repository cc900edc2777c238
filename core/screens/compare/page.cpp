// A comparison on one page: what changed first, of each theme the findings that tell most, each with its
// source's words under the table, and the other themes by their word.
#include <algorithm>
#include <map>
#include <memory>

#include "core/block/phrases.h"
#include "core/block/sheet.h"
#include "core/query/filter.h"
#include "core/query/telling.h"
#include "core/screens/briefings.h"
#include "core/screens/compare/change_words.h"
#include "core/screens/compare/rows.h"
#include "core/screens/compare/table.h"
#include "core/screens/panels.h"

namespace view {
namespace {

using query::ChangeWord;
using query::Subject;
using query::ThemeChange;
using record::Direction;
using record::Index;
using record::kNone;

// What a reader of one page should know first: what is worse, what is gone, what is better, what stayed.
int urgency(const ThemeChange& change) {
    switch (change.word) {
    case ChangeWord::newConcern:
        return 0;
    case ChangeWord::firstReportedHere:
        return 1;
    case ChangeWord::notRaisedAgain:
        return 2;
    case ChangeWord::concernWithProgress:
        return 3;
    case ChangeWord::nowAStrength:
        return 4;
    case ChangeWord::progress:
        return 5;
    case ChangeWord::concernPersists:
        return 6;
    case ChangeWord::both:
        return change.changed ? 3 : 7;
    case ChangeWord::onlyFirst:
    case ChangeWord::onlySecond:
        return change.changed ? 4 : 7;
    case ChangeWord::strengthKept:
        return 7;
    case ChangeWord::notLookedAt:
        return 8;
    case ChangeWord::none:
        break;
    }
    return 9;
}

void most_urgent_first(const Context& context, const std::vector<Subject>& columns,
                       std::vector<Compared>& rows) {
    std::map<Index, std::size_t> apart; // of two bodies: what only one of them was told
    if (of_one_inspection(columns))
        for (const Compared& row : rows)
            for (std::size_t c = 0; c < columns.size(); ++c)
                apart[row.theme] += own_findings(context, columns, c, row.theme).size();
    std::stable_sort(rows.begin(), rows.end(), [&](const Compared& a, const Compared& b) {
        const auto rank = [&](const Compared& row) {
            return row.theme == context.theme ? -1 : urgency(row.changes.back());
        };
        return rank(a) != rank(b) ? rank(a) < rank(b) : apart[a.theme] > apart[b.theme];
    });
}

// The findings of a cell that stand for it: a concern and something better in turn, the concern first, since
// it decides the word; of two bodies of one inspection those that only the one was told.
std::vector<Index> picked(const Context& context, const std::vector<Subject>& columns, std::size_t column,
                          Index theme, std::size_t most) {
    const query::Entries& entries = *context.entries;
    const std::vector<Index> own = own_findings(context, columns, column, theme);
    std::vector<Index> concerns, others;
    for (const Index entry : cell_findings(context, columns[column], theme)) {
        const bool concern = entries.direction[entry] == static_cast<std::uint8_t>(Direction::concern);
        (concern ? concerns : others).push_back(entry);
    }
    for (std::vector<Index>* list : {&concerns, &others})
        std::stable_sort(list->begin(), list->end(), [&](Index a, Index b) {
            const auto neutral = [&](Index entry) {
                return entries.direction[entry] == static_cast<std::uint8_t>(Direction::neutral);
            };
            const auto owned = [&](Index entry) {
                return std::find(own.begin(), own.end(), entry) != own.end();
            };
            if ((a == context.finding) != (b == context.finding)) return a == context.finding;
            if (owned(a) != owned(b)) return owned(a);
            if (neutral(a) != neutral(b)) return neutral(b);
            return query::sources_of_entry(entries, a) > query::sources_of_entry(entries, b);
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
};

// One finding in a cell; two, if there is room, where the word itself speaks of two.
std::size_t notes_in(const Context& context, const std::vector<Compared>& rows, std::size_t r,
                     std::size_t column, const Amount& amount) {
    const Compared& row = rows[r];
    if (row.theme == context.theme) return amount.ofChosen;
    return r < amount.paired && column > 0 && row.changes[column - 1].word == ChangeWord::concernWithProgress
               ? 2
               : 1;
}

using Cited = std::vector<Index>;

Cell page_cell(const Context& context, const std::vector<Subject>& columns, std::size_t column, Index theme,
               std::size_t most, Cited& cited) {
    Cell cell;
    const Subject subject = columns[column];
    const std::vector<Index> first = picked(context, columns, column, theme, most);
    if (first.empty()) {
        cell.text = {run(why_empty(context, subject, theme), Tone::secondary)};
        return cell;
    }
    for (const Index entry : first) {
        auto at = std::find(cited.begin(), cited.end(), entry);
        if (at == cited.end()) at = cited.insert(at, entry);
        Card card = make_card(*context.entries, entry, card_options(context));
        card.statement.push_back(run(" (" + std::to_string(at - cited.begin() + 1) + ")", Tone::secondary));
        cell.notes.push_back({card.mark, card.tone, card.kind, card.statement, false, {}});
    }
    const std::size_t all = cell_findings(context, subject, theme).size();
    if (all > first.size())
        cell.notes.back().text.push_back(
            run(" and " + std::to_string(all - first.size()) + " more", Tone::secondary));
    return cell;
}

Table page_table(const Context& context, const std::vector<Subject>& columns,
                 const std::vector<Compared>& rows, const Amount& amount, Cited& cited) {
    // Its head and its words of change are the screen's own.
    const std::vector<Compared> shown(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(amount.rows));
    Table table = compare_table(context, columns, shown);
    table.caption = {};
    table.about = {run(context.theme == kNone
                           ? "What changed first. A number leads to the words of the source below."
                           : "The chosen theme first. A number leads to the words of the source below.",
                       Tone::secondary)};
    table.columns.front().atLeast = 92;
    table.columns.front().weight = 0;
    table.columns.back().atLeast = 104;
    table.columns.back().weight = 0;
    for (std::size_t c = 1; c + 1 < table.columns.size(); ++c) table.columns[c].atLeast = 0;
    auto made = std::make_shared<std::vector<Row>>(table.rows({0, table.count}));
    for (std::size_t r = 0; r < made->size(); ++r)
        for (std::size_t c = 0; c < columns.size(); ++c)
            (*made)[r].cells[c + 1] =
                page_cell(context, columns, c, shown[r].theme, notes_in(context, shown, r, c, amount), cited);
    table.rows = [made](Range range) {
        const auto from = made->begin() + static_cast<std::ptrdiff_t>(std::min(range.first, made->size()));
        const auto left = static_cast<std::size_t>(made->end() - from);
        return std::vector<Row>(from, from + static_cast<std::ptrdiff_t>(std::min(range.count, left)));
    };
    return table;
}

// The words of the sources, a line a finding.
Table words_table(const Context& context, const Cited& cited) {
    Table table;
    add_column(table, "No.", 0, 30);
    add_column(table, "Words of the sources", 1, 0);
    auto made = std::make_shared<std::vector<Row>>();
    for (std::size_t i = 0; i < cited.size(); ++i) {
        const Card card = short_card(context, cited[i], false, false);
        Cell number, said;
        number.text = {run(std::to_string(i + 1))};
        for (const Quote& quote : card.quotes) {
            said.text.push_back(run(quote.verbatim ? "“" + quote.text + "” " : quote.text + " "));
            said.text.insert(said.text.end(), quote.where.begin(), quote.where.end());
        }
        if (context.entries->voice[cited[i]] != record::Voice::inspectors)
            said.text.push_back(run(" Told by " + card.voice + ".", Tone::secondary));
        Row row;
        row.cells = {std::move(number), std::move(said)};
        made->push_back(std::move(row));
    }
    table.count = made->size();
    table.rows = [made](Range range) {
        const auto from = made->begin() + static_cast<std::ptrdiff_t>(std::min(range.first, made->size()));
        const auto left = static_cast<std::size_t>(made->end() - from);
        return std::vector<Row>(from, from + static_cast<std::ptrdiff_t>(std::min(range.count, left)));
    };
    return table;
}

// "Concern persists: Planning and Caseloads. Not looked at: Homes.": the themes that have no row.
std::string other_themes(const Context& context, const std::vector<Subject>& columns,
                         const std::vector<Compared>& rows, std::size_t shown) {
    std::vector<std::pair<std::string, std::vector<std::string>>> words;
    for (std::size_t r = shown; r < rows.size(); ++r) {
        const std::string word = change_label(*context.entries, rows[r].changes.back(),
                                              columns[columns.size() - 2], columns.back());
        auto at =
            std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.first == word; });
        if (at == words.end()) at = words.insert(at, {word, {}});
        at->second.push_back(lower_first(context.data->themes[rows[r].theme].name));
    }
    std::string text;
    for (const auto& [word, themes] : words)
        text += (text.empty() ? "" : " ") + word + ": " + joined(themes) + ".";
    return text;
}

std::vector<Block> page_of(const Context& context, const std::vector<Subject>& columns,
                           const std::vector<Compared>& rows, const std::vector<Index>& entries,
                           const Amount& amount) {
    std::vector<Block> page;
    const std::string changed = what_changed(columns, rows);
    const std::string lead =
        changed.empty() ? shared_findings(context, columns, entries) : first_upper(changed) + ".";
    if (!lead.empty()) page.emplace_back(Paragraph{{run(lead, Tone::ink, true)}});
    const std::string filters = filters_in_words(context);
    if (!filters.empty()) page.push_back(paragraph("Only " + filters + ".", Tone::secondary));
    const std::string_view careful = caution(*context.data, columns);
    if (!careful.empty()) page.push_back(paragraph(std::string(careful), Tone::secondary));
    Cited cited;
    page.emplace_back(page_table(context, columns, rows, amount, cited));
    page.emplace_back(words_table(context, cited));
    const std::string others = other_themes(context, columns, rows, amount.rows);
    if (!others.empty())
        page.emplace_back(Paragraph{{run("The other themes. ", Tone::ink, true), run(others)}});
    const std::size_t findings = entries.size();
    if (findings > cited.size())
        page.push_back(paragraph("This page tells " + std::to_string(cited.size()) + " of " +
                                 counted(findings, "finding") + "; the other " +
                                 std::to_string(findings - cited.size()) +
                                 " are behind the link below, with the words of their sources."));
    return page;
}

} // namespace

std::vector<Block> comparison_page(const Context& context, const std::vector<Index>& entries, float room) {
    const std::vector<Subject> columns = compared_columns(context);
    std::vector<Compared> rows = compare_themes(context, columns);
    if (columns.size() < 2 || rows.empty()) return {};
    most_urgent_first(context, columns, rows);
    const auto fits = [&](const Amount& amount, std::vector<Block>& page) {
        page = page_of(context, columns, rows, entries, amount);
        return height_on_paper(page) <= room;
    };
    // The chosen theme in depth before others beside it.
    std::vector<Block> page, longer;
    Amount amount{1, 1, 1};
    fits(amount, page);
    const bool chosen = rows.front().theme == context.theme;
    while (chosen && amount.ofChosen < 8 && fits({1, amount.ofChosen + 1, 1}, longer)) {
        ++amount.ofChosen;
        page.swap(longer);
    }
    // Rows with all that their word speaks of, then one more row or two with less.
    for (const bool pair : {true, false})
        while (amount.rows < rows.size() &&
               fits({amount.rows + 1, amount.ofChosen, amount.paired + (pair ? 1 : 0)}, longer)) {
            ++amount.rows;
            if (pair) ++amount.paired;
            page.swap(longer);
        }
    return page;
}

} // namespace view
