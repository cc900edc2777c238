#include "core/out/briefing.h"

#include <algorithm>

#include "core/block/address.h"
#include "core/block/no_formula.h"
#include "core/block/phrases.h"
#include "core/block/sheet.h"
#include "core/out/cell_words.h"
#include "core/out/day.h"
#include "core/out/escape.h"
#include "core/out/html.h"
#include "core/record/utf8.h"

namespace out {
namespace {

using view::Block;
using view::Text;

// What has a meaning in Markdown's lines, of HTML and of GitHub's kind too.
constexpr std::string_view kSigns = "\\`*_[]<>|#~";

// Markdown's own signs are taken as text, and a line goes on.
std::string literal(std::string_view text) {
    const std::string contained = record::isolated(text);
    std::string safe;
    for (std::size_t i = 0; i < contained.size(); ++i) {
        const char c = contained[i];
        const bool entity = c == '&' && i + 1 < contained.size() && contained[i + 1] != ' ';
        if (entity || kSigns.find(c) != std::string_view::npos) safe += '\\';
        safe += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return safe;
}

// A line that begins as a list would ("- ", "2014. ") doesn't become one, nor what a spreadsheet would take it for, nor,
// deep enough, code.
std::string line_start(std::string line) {
    line.erase(0, line.find_first_not_of(' '));
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool list = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    if (list) line.insert(digits, "\\");
    if (!line.empty() && std::string_view("-+=@").find(line[0]) != std::string_view::npos)
        line.insert(0, "\\");
    return line;
}

// Where a link leads, between < and >: its signs are the address's own, but for what would be read as an entity.
std::string destination(std::string_view address) {
    std::string safe;
    for (const char c : view::target(address)) {
        if (c == '&') safe += '\\';
        safe += c;
    }
    return safe;
}

std::string inline_text(const Text& text) {
    std::string line;
    for (const view::Run& run : text) {
        std::string words = literal(run.name.empty() ? run.text : run.name);
        if (run.strong && !run.text.empty()) {
            // Markdown wants its stars at the words, not at spaces.
            const auto from = words.find_first_not_of(' '), to = words.find_last_not_of(' ');
            if (from != std::string::npos) words.insert(to + 1, "**").insert(from, "**");
        }
        if (view::linkable(run.address))
            words.insert(0, "[").append("](<").append(destination(run.address)).append(">)");
        line += words;
    }
    return line;
}

std::string cell_line(const view::Cell& cell) {
    std::string line = tells_little(cell) ? literal(cell_words(cell)) : inline_text(cell.text);
    for (const view::Note& note : cell.notes) {
        if (!line.empty()) line += "<br>";
        line += (note.kind.empty() ? "" : "**" + literal(note.kind) + "** ") + inline_text(note.text);
    }
    return line;
}

std::string head_line(const view::TableColumn& column) {
    std::string line;
    for (const std::string& part : column.head)
        line += (line.empty() || part.empty() ? "" : " ") + literal(part);
    if (line.empty()) line = literal(column.name);
    if (!column.about.empty()) line += "<br>" + inline_text(column.about);
    return line;
}

// A legend of marks explains a picture that isn't there.
Text without_legend(const Text& text) {
    Text plain;
    for (const view::Run& run : text)
        if (run.mark == view::Mark::none) plain.push_back(run);
    if (!plain.empty() && !plain.back().text.empty() && plain.back().text.back() == ' ')
        plain.back().text.pop_back();
    return plain;
}

bool tells_marks(const Text& text) { return without_legend(text).size() != text.size(); }

struct Markdown {
    std::string text;

    void write(const view::Heading& h) {
        text += std::string(static_cast<std::size_t>(h.level), '#') + " " + inline_text(h.text) + "\n\n";
    }
    void write(const view::Paragraph& p) { text += line_start(inline_text(p.text)) + "\n\n"; }
    void write(const view::Overline& o) { text += "*" + inline_text(o.text) + "*\n\n"; }
    void write(const view::Options&) {}
    void write(const view::Buttons&) {}
    void write(const view::List& list) {
        for (const Text& item : list.items) text += "- " + line_start(inline_text(item)) + "\n";
        text += "\n";
    }
    void write(const view::Chart& chart) {
        text += "## " + literal(chart.title) + "\n\n" +
                line_start(inline_text(without_legend(chart.subtitle))) + "\n\n" +
                (chart.source.empty() ? "" : line_start(literal(chart.source)) + "\n\n");
    }
    void write(const view::Table& table) {
        if (!table.caption.empty()) text += "### " + literal(table.caption) + "\n\n";
        if (!table.about.empty() && !tells_marks(table.about))
            text += line_start(inline_text(table.about)) + "\n\n";
        std::string rule = "|";
        text += "|";
        for (const view::TableColumn& column : table.columns) {
            text += " " + head_line(column) + " |";
            rule += column.numbers ? " ---: |" : " --- |";
        }
        text += "\n" + rule + "\n";
        for (const view::Row& row : table.rows({0, table.count})) {
            text += "|";
            if (!row.heading.empty()) text += " **" + literal(row.heading) + "** |";
            for (const view::Cell& cell : row.cells) text += " " + cell_line(cell) + " |";
            text += "\n";
        }
        text += "\n";
    }
    void write(const view::Cards& cards) {
        for (const view::Card& card : cards.cards({0, cards.count})) {
            text += "- **" + literal(card.kind) + "** (" + literal(card.voice) +
                    "): " + inline_text(card.statement);
            if (!card.about.empty()) text += " *" + inline_text(card.about) + "*";
            text += "\n";
            for (std::size_t i = 0; i < card.quotes.size(); ++i) {
                const view::Quote& quote = card.quotes[i];
                text += (i > 0 ? "  >\n  > " : "  > ") +
                        (quote.verbatim ? "“" + literal(quote.text) + "”" : line_start(literal(quote.text))) +
                        " " + inline_text(quote.where) + "\n";
            }
        }
        text += "\n";
    }
};

std::string last_line(const view::View& view, const Reading& reading) {
    return (reading.record.empty() ? "Record" : view::no_formula(record::isolated(reading.record))) +
           " as at " + day_in_words(view.asAt) +
           (reading.readOn.empty() ? "" : ", read on " + reading.readOn) + ".";
}

// Of a chart what can be said without it: its title, what is plotted, who stands behind it.
Blocks chart_words(const view::Chart& chart) {
    Text about = without_legend(chart.subtitle);
    about.push_back(view::run(chart.source.empty() ? "" : " " + chart.source));
    return {view::heading(2, chart.title), view::Paragraph{std::move(about)}};
}

std::string blocks_html(const view::View& view, Blocks blocks, bool plain) {
    view::View page;
    page.state = view.state;
    page.title = view.title;
    page.main = std::move(blocks);
    return html(page, {.paper = true, .plain = plain});
}

// As wide as the text of a sheet; a word processor takes the size from here.
std::string picture_html(const view::Chart& chart, std::string_view address) {
    constexpr float width = 600;
    const view::Drawing& drawing = chart.draw({.width = view::kPaperChart});
    const float height = drawing.height * width / drawing.width;
    return "<p><img src=\"" + escape(address) + "\" alt=\"" + escape(chart.title + ". " + chart.alternative) +
           "\" width=\"" + std::to_string(static_cast<int>(width)) + "\" height=\"" +
           std::to_string(static_cast<int>(height)) + "\"></p>\n";
}

std::string link_html(const Reading& reading) {
    const std::string address = escape(view::target(reading.address));
    return view::linkable(reading.address) ? "<a href=\"" + address + "\">" + address + "</a>" : address;
}

std::string end_html(const view::View& view, const Reading& reading) {
    return "<p>" + escape(last_line(view, reading)) + " " + link_html(reading) + "</p>\n";
}

std::string title_html(const view::View& view, bool plain) {
    return "<h1>" + escape(plain ? view::no_formula(view.title) : view.title) + "</h1>\n";
}

// A column's own words; its name may say what pressing it does.
std::string head_text(const view::TableColumn& column) {
    std::string text;
    for (const std::string& part : column.head) text += (text.empty() || part.empty() ? "" : " ") + part;
    return text.empty() ? column.name : text;
}

// A cell. A spreadsheet takes tabs and line ends as the next cell and row.
std::string tabbed(std::string_view cell) {
    std::string text = record::isolated(cell);
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return view::no_formula(std::move(text));
}

std::string cell_text(const view::Cell& cell) {
    std::string text = tells_little(cell) ? cell_words(cell) : view::words(cell.text);
    for (const view::Note& note : cell.notes)
        text +=
            (text.empty() ? "" : "; ") + (note.kind.empty() ? "" : note.kind + ": ") + view::words(note.text);
    return tabbed(text);
}

} // namespace

std::string briefing_markdown(const view::View& view, const Blocks& briefing, const Reading& reading) {
    Markdown page;
    page.text = "# " + literal(view.title) + "\n\n";
    for (const Block& block : briefing) std::visit([&](const auto& b) { page.write(b); }, block);
    page.text += "---\n\n" + literal(last_line(view, reading)) + " <" + view::target(reading.address) + ">\n";
    return page.text;
}

std::string briefing_print(const view::View& view, const Blocks& briefing, const Reading& reading) {
    return "<p class=\"masthead\">" + escape(reading.record) + "</p>\n" + title_html(view, false) +
           blocks_html(view, briefing, false) + "<div class=\"foot\"><p>" + escape(last_line(view, reading)) +
           "</p>\n<p>" + link_html(reading) + "</p></div>\n";
}

std::string briefing_html(const view::View& view, const Blocks& briefing, const Reading& reading,
                          std::string_view picture) {
    std::string text = title_html(view, true);
    bool drawn = picture.empty();
    for (const Block& block : briefing) {
        const auto* chart = std::get_if<view::Chart>(&block);
        if (chart == nullptr) {
            text += blocks_html(view, {block}, true);
            continue;
        }
        const Blocks said = chart_words(*chart);
        text += blocks_html(view, {said[0]}, true);
        if (!drawn) text += picture_html(*chart, picture);
        drawn = true;
        text += blocks_html(view, {said[1]}, true);
    }
    return text + end_html(view, reading);
}

std::string view_citation(const view::View& view, const Reading& reading) {
    return (reading.record.empty() ? "" : view::no_formula(record::isolated(reading.record)) + ": ") + "“" +
           record::isolated(view.title) + "”. Record as at " + day_in_words(view.asAt) +
           (reading.readOn.empty() ? "" : ", read on " + reading.readOn) + ". " +
           view::target(reading.address);
}

std::string table_html(const view::View& view, const Reading& reading) {
    return view.table ? blocks_html(view, {*view.table}, true) + end_html(view, reading) : "";
}

std::string table_text(const view::View& view, const Reading& reading) {
    if (!view.table) return {};
    const view::Table& table = *view.table;
    std::string text = tabbed(table.caption) + "\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += (i > 0 ? "\t" : "") + tabbed(head_text(table.columns[i]));
    text += "\n";
    for (const view::Row& row : table.rows({0, table.count})) {
        if (row.cells.empty()) text += tabbed(row.heading);
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i > 0 ? "\t" : "") + cell_text(row.cells[i]);
        text += "\n";
    }
    return text + last_line(view, reading) + " " + view::target(reading.address) + "\n";
}

} // namespace out
