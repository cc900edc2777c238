#include "core/out/briefing.h"

#include <algorithm>

#include "core/out/cell_words.h"
#include "core/out/day.h"
#include "core/out/escape.h"
#include "core/out/html.h"

namespace out {
namespace {

using view::Block;
using view::Text;

// Markdown's own signs are taken as text.
std::string literal(std::string_view text) {
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool entity = c == '&' && i + 1 < text.size() && text[i + 1] != ' ';
        if (entity || std::string_view("\\`*_[]<>|#~").find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

// A line that begins as a list would ("- ", "2014. ") doesn't become one.
std::string line_start(std::string line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool list = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    if (list) line.insert(digits, "\\");
    if (!line.empty() && (line[0] == '-' || line[0] == '+' || line[0] == '=')) line.insert(0, "\\");
    return line;
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
        if (linkable(run.address)) words.insert(0, "[").append("](<").append(run.address).append(">)");
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
        text += "## " + literal(chart.title) + "\n\n" + inline_text(without_legend(chart.subtitle)) + "\n\n" +
                (chart.source.empty() ? "" : literal(chart.source) + "\n\n");
    }
    void write(const view::Table& table) {
        if (!table.caption.empty()) text += "### " + literal(table.caption) + "\n\n";
        if (!table.about.empty() && !tells_marks(table.about)) text += inline_text(table.about) + "\n\n";
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
                        (quote.verbatim ? "“" + literal(quote.text) + "”" : literal(quote.text)) + " " +
                        inline_text(quote.where) + "\n";
            }
        }
        text += "\n";
    }
};

std::string last_line(const view::View& view, const Reading& reading) {
    return (reading.record.empty() ? "Record" : reading.record) + " as at " + day_in_words(view.asAt) +
           (reading.readOn.empty() ? "" : ", read on " + reading.readOn) + ".";
}

// A view's sentence often is its first heading; said once.
bool says_more(const view::View& view) {
    std::string says = view.says;
    if (!says.empty() && says.back() == '.') says.pop_back();
    if (says.empty() || says == view.title) return false;
    for (const Block& block : view.briefing) {
        const auto* chart = std::get_if<view::Chart>(&block);
        const auto* heading = std::get_if<view::Heading>(&block);
        const std::string first = chart != nullptr     ? chart->title
                                  : heading != nullptr ? view::words(heading->text)
                                                       : "";
        if (first.empty()) continue;
        return first.find(says) == std::string::npos && says.compare(0, first.size(), first) != 0;
    }
    return true;
}

// Pictures become their titles.
std::vector<Block> without_pictures(const std::vector<Block>& blocks) {
    std::vector<Block> plain;
    for (const Block& block : blocks) {
        const auto* chart = std::get_if<view::Chart>(&block);
        if (chart == nullptr) {
            plain.push_back(block);
            continue;
        }
        view::Run title;
        title.text = chart->title;
        plain.emplace_back(view::Heading{2, {std::move(title)}});
        Text about = without_legend(chart->subtitle);
        if (!chart->source.empty()) {
            view::Run source;
            source.text = " " + chart->source;
            about.push_back(std::move(source));
        }
        plain.emplace_back(view::Paragraph{std::move(about)});
    }
    return plain;
}

std::string end_html(const view::View& view, const Reading& reading) {
    return "<p>" + escape(last_line(view, reading)) + " <a href=\"" + escape(reading.address) + "\">" +
           escape(reading.address) + "</a></p>\n";
}

std::string blocks_html(const view::View& view, std::vector<Block> blocks, bool plain) {
    view::View page;
    page.state = view.state;
    page.title = view.title;
    page.main = std::move(blocks);
    HtmlOptions options;
    options.paper = true;
    options.plain = plain;
    return html(page, options);
}

// A column's own words; its name may say what pressing it does.
std::string head_text(const view::TableColumn& column) {
    std::string text;
    for (const std::string& part : column.head) text += (text.empty() || part.empty() ? "" : " ") + part;
    return text.empty() ? column.name : text;
}

const view::Table* shown_table(const view::View& view) {
    for (const Block& block : view.main)
        if (const auto* table = std::get_if<view::Table>(&block)) return table;
    return nullptr;
}

// A spreadsheet takes tabs and line ends as the next cell and row.
std::string tabbed(std::string text) {
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return text;
}

std::string cell_text(const view::Cell& cell) {
    std::string text = tells_little(cell) ? cell_words(cell) : view::words(cell.text);
    for (const view::Note& note : cell.notes)
        text +=
            (text.empty() ? "" : "; ") + (note.kind.empty() ? "" : note.kind + ": ") + view::words(note.text);
    return tabbed(std::move(text));
}

} // namespace

std::string briefing_markdown(const view::View& view, const Reading& reading) {
    Markdown page;
    page.text = "# " + literal(view.title) + "\n\n";
    if (says_more(view)) page.text += literal(view.says) + "\n\n";
    for (const Block& block : view.briefing) std::visit([&](const auto& b) { page.write(b); }, block);
    page.text += "---\n\n" + literal(last_line(view, reading)) + " <" + reading.address + ">\n";
    return page.text;
}

std::string briefing_html(const view::View& view, const Reading& reading, bool pictures) {
    return "<h1>" + escape(view.title) + "</h1>\n" +
           (says_more(view) ? "<p>" + escape(view.says) + "</p>\n" : "") +
           blocks_html(view, pictures ? view.briefing : without_pictures(view.briefing), !pictures) +
           end_html(view, reading);
}

std::string view_citation(const view::View& view, const Reading& reading) {
    return (reading.record.empty() ? "" : reading.record + ": ") + "“" + view.title + "”. Record as at " +
           day_in_words(view.asAt) + (reading.readOn.empty() ? "" : ", read on " + reading.readOn) + ". " +
           reading.address;
}

std::string table_html(const view::View& view, const Reading& reading) {
    const view::Table* table = shown_table(view);
    return table == nullptr ? "" : blocks_html(view, {*table}, true) + end_html(view, reading);
}

std::string table_text(const view::View& view, const Reading& reading) {
    const view::Table* table = shown_table(view);
    if (table == nullptr) return {};
    std::string text = table->caption + "\n";
    for (std::size_t i = 0; i < table->columns.size(); ++i)
        text += (i > 0 ? "\t" : "") + tabbed(head_text(table->columns[i]));
    text += "\n";
    for (const view::Row& row : table->rows({0, table->count})) {
        if (row.cells.empty()) text += tabbed(row.heading);
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i > 0 ? "\t" : "") + cell_text(row.cells[i]);
        text += "\n";
    }
    return text + last_line(view, reading) + " " + reading.address + "\n";
}

} // namespace out
