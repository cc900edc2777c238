#include "core/out/briefing.h"

#include <algorithm>

#include "core/out/cell_words.h"
#include "core/out/escape.h"
#include "core/out/html.h"
#include "core/record/date.h"

namespace out {
namespace {

using view::Block;
using view::Text;

// Markdown's own signs are taken as text.
std::string literal(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) safe += '\\';
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
        if (linkable(run.address)) words = "[" + words + "](<" + run.address + ">)";
        line += words;
    }
    return line;
}

std::string cell_line(const view::Cell& cell) {
    std::string line;
    switch (cell.kind) {
    case view::CellKind::nothingReported:
    case view::CellKind::notLooked:
        return literal(cell_words(cell));
    default:
        line = inline_text(cell.text);
    }
    // Marks without words: the cell's name tells them.
    const bool silent = line.find_first_not_of(" 0123456789") == std::string::npos && !cell.name.empty();
    if (silent && cell.kind != view::CellKind::number) {
        const auto colon = cell.name.find(": ");
        line = literal(colon == std::string::npos ? cell.name : cell.name.substr(colon + 2));
    }
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

struct Markdown {
    std::string text;

    void write(const view::Heading& h) {
        text += std::string(static_cast<std::size_t>(h.level), '#') + " " + inline_text(h.text) + "\n\n";
    }
    void write(const view::Paragraph& p) { text += inline_text(p.text) + "\n\n"; }
    void write(const view::Overline& o) { text += "*" + inline_text(o.text) + "*\n\n"; }
    void write(const view::Options&) {}
    void write(const view::Buttons&) {}
    void write(const view::List& list) {
        for (const Text& item : list.items) text += "- " + inline_text(item) + "\n";
        text += "\n";
    }
    void write(const view::Chart& chart) {
        text += "## " + literal(chart.title) + "\n\n" + inline_text(chart.subtitle) + "\n\n";
    }
    void write(const view::Table& table) {
        if (!table.caption.empty()) text += "### " + literal(table.caption) + "\n\n";
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
            for (const view::Quote& quote : card.quotes)
                text += "  > " + (quote.verbatim ? "“" + literal(quote.text) + "”" : literal(quote.text)) +
                        " " + inline_text(quote.where) + "\n";
        }
        text += "\n";
    }
};

std::string day(std::string_view iso) {
    const auto date = record::date_parse(iso);
    return date ? record::date_long(*date) : std::string(iso);
}

std::string last_line(const view::View& view, const Reading& reading) {
    return "Record as at " + day(view.asAt) + (reading.readOn.empty() ? "" : ", read on " + reading.readOn) +
           ".";
}

} // namespace

std::string briefing_markdown(const view::View& view, const Reading& reading) {
    Markdown page;
    page.text = "# " + literal(view.title) + "\n\n" + literal(view.says) + "\n\n";
    for (const Block& block : view.briefing) std::visit([&](const auto& b) { page.write(b); }, block);
    page.text += "---\n\n" + literal(last_line(view, reading)) + " [" + literal("This view in the explorer") +
                 "](<" + reading.address + ">)\n";
    return page.text;
}

std::string briefing_html(const view::View& view, const Reading& reading, bool pictures) {
    view::View page;
    page.state = view.state;
    page.title = view.title;
    for (const Block& block : view.briefing) {
        const auto* chart = std::get_if<view::Chart>(&block);
        if (chart != nullptr && !pictures) {
            view::Run title;
            title.text = chart->title;
            page.main.emplace_back(view::Heading{2, {std::move(title)}});
            page.main.emplace_back(view::Paragraph{chart->subtitle});
        } else {
            page.main.push_back(block);
        }
    }
    HtmlOptions options;
    options.paper = true;
    return "<h1>" + escape(view.title) + "</h1>\n<p>" + escape(view.says) + "</p>\n" + html(page, options) +
           "<p>" + escape(last_line(view, reading)) + " <a href=\"" + escape(reading.address) +
           "\">This view in the explorer</a></p>\n";
}

std::string view_citation(const view::View& view, std::string_view record, const Reading& reading) {
    return std::string(record) + ": “" + view.title + "”. " + last_line(view, reading) + " " +
           reading.address;
}

} // namespace out
