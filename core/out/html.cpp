#include "core/out/html.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/block/address.h"
#include "core/block/no_formula.h"
#include "core/block/palette.h"
#include "core/block/sheet.h"
#include "core/out/cell_words.h"
#include "core/out/escape.h"
#include "core/out/svg.h"
#include "core/state/link.h"

namespace out {
namespace {

using view::Block;
using view::Mark;
using view::Range;
using view::Run;
using view::Text;

constexpr float kChartWidth = 760; // CSS pixels; the page scales it down where there is less room
// Bytes of the main part that fill a first screen: a chart and a table, or some ten cards.
constexpr std::size_t kFirstScreen = 24'000;

struct Writer {
    const view::View& view;
    const HtmlOptions& options;
    std::string text;
    mutable std::size_t terms = 0;           // explained so far: each explanation has an id of its own
    mutable std::string explanations = {};   // of the block that is being written; they stand after it
    std::size_t foldsAt = std::string::npos; // of `text`: what comes after is not on the first screen
    bool folded = false;

    std::string href(const view::Action& action) const {
        return "href=\"" + escape(view::address_of(view::applied(view.state, action))) + "\"";
    }
    // On paper a link into the explorer has nowhere to lead.
    bool pressable(const view::Action& action) const { return !options.paper && !action.empty(); }
    Range page_of(std::size_t count) const {
        if (options.paper) return {0, count};
        const std::size_t pages = std::max<std::size_t>(1, (count + kPageRows - 1) / kPageRows);
        const std::size_t first = std::min(options.page, pages - 1) * kPageRows;
        return {first, std::min(kPageRows, count - first)};
    }
};

// Between two blocks or cards.
void may_fold(Writer& w) {
    if (w.folded || w.text.size() < w.foldsAt) return;
    w.folded = true;
    w.text += "<noscript class=\"rest\">\n";
}

void unfold(Writer& w) {
    if (w.folded) w.text += "</noscript>\n";
    w.folded = false;
    w.foldsAt = std::string::npos;
}

std::string tone_class(view::Tone tone) { return "tone-" + std::string(view::colour_of(tone).name); }

// The marks of the design, 16 by 16, in the order of Mark. Their meaning always stands beside them in words.
constexpr std::array<std::string_view, 11> kMarks = {
    "",
    "<path d=\"M8 2 14 13H2z\"/>",
    "<path d=\"M8 1.5 14.5 8 8 14.5 1.5 8z\"/>",
    "<path d=\"M8 14 2 3H14z\"/>",
    "<circle class=\"hollow\" cx=\"8\" cy=\"8\" r=\"4.5\"/>",
    "<circle cx=\"8\" cy=\"8\" r=\"5.5\"/>",
    "<path class=\"hollow\" d=\"M8 2 14 8 8 14 2 8z\"/>",
    "<path class=\"hollow\" d=\"M3 3H13V13H3z\"/>",
    "<path d=\"M2.5 2.5H13.5V13.5H2.5z\"/>",
    "<path class=\"hollow\" d=\"M3 3H13V13H3z\"/><path d=\"M3 3H8V13H3z\"/>",
    "<path class=\"hollow\" d=\"M3 3H13V13H3z\"/>",
};

std::string mark_svg(Mark mark, view::Tone tone) {
    if (mark == Mark::none) return {};
    return "<svg class=\"mark " + tone_class(tone) + "\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">" +
           std::string(kMarks[static_cast<std::size_t>(mark)]) + "</svg>";
}

std::string mark_html(const Writer& w, Mark mark, view::Tone tone) {
    return w.options.plain ? "" : mark_svg(mark, tone);
}

// The words of a run after its mark. A mark's number doesn't part from it.
std::string with_mark(const Writer& w, const Run& run, const std::string& words) {
    const std::string mark = mark_html(w, run.mark, run.tone);
    const bool number =
        !mark.empty() && !run.text.empty() && run.text.find_first_not_of(" 0123456789") == std::string::npos;
    return number ? "<span class=\"together\">" + mark + words + "</span>" : mark + words;
}

std::string run_html(const Writer& w, const Run& run) {
    std::string words = escape(run.text);
    if (w.options.plain && !run.name.empty())
        words = escape(run.name);
    else if (!run.name.empty() &&
             run.name != run.text.substr(std::min(run.text.find_first_not_of(' '), run.text.size())))
        words = "<span aria-hidden=\"true\">" + words + "</span><span class=\"visually-hidden\">" +
                escape(run.name) + "</span>";
    if (run.hit) words = "<mark>" + words + "</mark>";
    if (run.strong) words = "<strong>" + words + "</strong>";
    // The explanation opens without a script; where it can't be hidden, it stands under what it explains.
    if (!run.meaning.empty() && !w.options.paper && !w.options.plain) {
        const std::string id = "term-" + std::to_string(++w.terms);
        words = "<button type=\"button\" class=\"term\" popovertarget=\"" + id + "\">" + words + "</button>";
        w.explanations += "<p class=\"meaning\" popover id=\"" + id + "\">" + escape(run.meaning) + "</p>\n";
    }
    std::string inner = with_mark(w, run, words);
    if (run.framed && !w.options.plain)
        return "<span class=\"framed " + tone_class(run.tone) + "\">" + inner + "</span>";
    if (w.pressable(run.action))
        return (run.quiet ? "<a class=\"quiet-link\" " : "<a ") + w.href(run.action) + ">" + inner + "</a>";
    if (view::linkable(run.address))
        return "<a class=\"away\" rel=\"external\" href=\"" + escape(view::target(run.address)) + "\">" +
               inner + "</a>";
    if (run.tone == view::Tone::ink) return inner;
    return "<span class=\"" + tone_class(run.tone) + "\">" + inner + "</span>";
}

std::string text_html(const Writer& w, const Text& text) {
    std::string html;
    for (const Run& run : text) html += run_html(w, run);
    return html;
}

// Where this site's styles aren't, it may be pasted into a spreadsheet, which makes a cell of each of these.
std::string before(const Writer& w, std::string_view words) {
    return w.options.plain && view::like_formula(words) ? "'" : "";
}

std::string cell_html(const Writer& w, const Text& text) {
    return before(w, view::words(text)) + text_html(w, text);
}

// What the terms mean that were met since it was last called.
void explain(Writer& w) {
    w.text += w.explanations;
    w.explanations.clear();
}

// Within a link there can be no other: only marks and words.
std::string flat_html(const Writer& w, const Text& text) {
    std::string html;
    for (const Run& run : text) {
        const std::string words = escape(run.text);
        html += with_mark(w, run, run.hit ? "<mark>" + words + "</mark>" : words);
    }
    return html;
}

void pages(Writer& w, std::size_t count) {
    if (w.options.paper || count <= kPageRows) return;
    const Range shown = w.page_of(count);
    w.text += "<nav class=\"pages\" aria-label=\"Pages\"><p>" + std::to_string(shown.first + 1) + " to " +
              std::to_string(shown.first + shown.count) + " of " + std::to_string(count) + "</p>";
    const std::string here = "href=\"" + escape(view::address_of(w.view.state)) + "\"";
    const std::size_t page = shown.first / kPageRows;
    if (page > 0)
        w.text += "<a " + here + " data-page=\"" + std::to_string(page - 1) + "\">Previous page</a> ";
    if (shown.first + shown.count < count)
        w.text += "<a " + here + " data-page=\"" + std::to_string(page + 1) + "\">Next page</a>";
    w.text += "</nav>\n";
}

void write(Writer& w, const view::Heading& heading) {
    const std::string tag = "h" + std::to_string(std::clamp(heading.level, 2, 4));
    w.text += "<" + tag + ">" + cell_html(w, heading.text) + "</" + tag + ">\n";
}

void write(Writer& w, const view::Paragraph& paragraph) {
    w.text += "<p>" + cell_html(w, paragraph.text) + "</p>\n";
}

void write(Writer& w, const view::Overline& overline) {
    w.text += "<p class=\"overline\">" + cell_html(w, overline.text) + "</p>\n";
}

void write(Writer& w, const view::Options& options) {
    if (w.options.paper) return;
    w.text += "<section><h3>" + escape(options.title) + "</h3>\n<ul class=\"options" +
              (options.narrow ? " narrow" : "") + "\">\n";
    std::string_view group;
    for (const view::Option& option : options.options) {
        if (option.group != group) {
            group = option.group;
            w.text += "<li class=\"group\">" + escape(group) + "</li>\n";
        }
        w.text += "<li><a " + w.href(option.action) + (option.chosen ? " aria-current=\"true\"" : "") + ">" +
                  mark_svg(option.mark, option.tone) + "<span class=\"label\">" + escape(option.label) +
                  "</span>";
        if (!option.count.empty() && !options.narrow)
            w.text += " <span class=\"count\">" + escape(option.count) + "</span>";
        if (option.chosen && options.several) w.text += "<span class=\"visually-hidden\"> (chosen)</span>";
        w.text += "</a></li>\n";
    }
    w.text += "</ul></section>\n";
}

// A copying button needs a script: the page hides it where there is none.
void write(Writer& w, const view::Buttons& buttons) {
    if (w.options.paper) return;
    w.text += "<p class=\"buttons\">";
    for (const view::Button& button : buttons.buttons) {
        const std::string name = button.name.empty() ? "" : " aria-label=\"" + escape(button.name) + "\"";
        if (button.copiesLink)
            w.text += "<button type=\"button\" class=\"button\" data-copies-link" + name + ">" +
                      escape(button.label) + "</button> ";
        else if (!button.copies.empty())
            w.text += "<button type=\"button\" class=\"button\" data-copies=\"" + escape(button.copies) +
                      "\"" + name + ">" + escape(button.label) + "</button> ";
        else
            w.text += "<a class=\"button\" " + w.href(button.action) + name +
                      (button.chosen ? " aria-current=\"true\"" : "") + ">" + escape(button.label) + "</a> ";
    }
    w.text += "</p>\n";
}

// Short cards within a cell.
std::string notes_html(const Writer& w, const std::vector<view::Note>& notes) {
    if (notes.empty()) return {};
    std::string html = "<ul class=\"notes\">";
    for (const view::Note& note : notes) {
        std::string kind = mark_html(w, note.mark, note.tone);
        if (!note.kind.empty())
            kind += "<strong class=\"" + tone_class(note.tone) + "\">" + escape(note.kind) + "</strong> ";
        html += (note.chosen && !w.options.paper ? "<li aria-current=\"true\">" : "<li>") + kind;
        if (w.pressable(note.action))
            html += "<a " + w.href(note.action) + ">" + flat_html(w, note.text) + "</a>";
        else
            html += text_html(w, note.text);
        html += "</li>";
    }
    return html + "</ul>";
}

// A cell in words alone, a line a note: lists take much room in a word processor's cells.
void write_plain_cell(Writer& w, const view::Cell& cell) {
    const std::string tag = cell.head ? "th" : "td";
    std::string inner =
        tells_little(cell) ? escape(view::no_formula(cell_words(cell))) : cell_html(w, cell.text);
    for (const view::Note& note : cell.notes) {
        if (!inner.empty()) inner += "<br>";
        if (!note.kind.empty()) inner += "<strong>" + escape(view::no_formula(note.kind)) + ":</strong> ";
        inner += cell_html(w, note.text);
    }
    w.text += "<" + tag + " align=\"" + (cell.kind == view::CellKind::number ? "right" : "left") +
              "\" valign=\"top\">";
    w.text.append(inner).append("</").append(tag).append(">");
}

void write_cell(Writer& w, const view::Cell& cell) {
    if (w.options.plain) return write_plain_cell(w, cell);
    std::string open = cell.head ? "th scope=\"row\"" : "td";
    std::string inner;
    bool linked = false; // runs bring their own links
    for (const Run& run : cell.text) linked = linked || w.pressable(run.action) || !run.address.empty();
    constexpr std::array<std::string_view, 5> classes = {"", " class=\"number\"", " class=\"nothing\"",
                                                         " class=\"nothing\"",
                                                         " class=\"not-looked\""}; // by CellKind
    open += classes[static_cast<std::size_t>(cell.kind)];
    const bool nothing = view::is_nothing(cell.kind);
    const std::string sign(view::nothing_sign(cell.kind));
    if (nothing)
        inner = sign + (sign.empty() ? "" : " ") + "<small>" + escape(cell_words(cell)) + "</small>";
    else if (cell.kind == view::CellKind::number || linked || cell.action.empty())
        inner = text_html(w, cell.text);
    else
        inner = flat_html(w, cell.text);
    if (cell.chosen) open += " aria-current=\"true\"";
    const bool control = w.pressable(cell.action) && !linked;
    // Marks without words, a dash: what they mean is in the name.
    if (!cell.says.empty() && (control || !nothing))
        inner = "<span aria-hidden=\"true\">" + inner + "</span><span class=\"visually-hidden\">" +
                escape(cell.name()) + "</span>";
    if (control) inner = "<a " + w.href(cell.action) + ">" + inner + "</a>";
    inner += notes_html(w, cell.notes);
    w.text += "<" + open + ">" + inner + (cell.head ? "</th>" : "</td>");
}

// On paper columns are as wide as the sheet was reckoned with.
std::string columns_html(const view::Table& table) {
    std::string html = "<colgroup>";
    for (const float share : view::column_shares(table)) {
        std::array<char, 16> per{};
        std::snprintf(per.data(), per.size(), "%.1f", static_cast<double>(share));
        html += "<col style=\"width:" + std::string(per.data()) + "%\">";
    }
    return html + "</colgroup>";
}

void write(Writer& w, const view::Table& table) {
    if (!table.caption.empty())
        w.text += "<h2>" + before(w, table.caption) + escape(table.caption) + "</h2>\n";
    // A legend of marks explains what isn't drawn there.
    const bool legend = w.options.plain && std::any_of(table.about.begin(), table.about.end(),
                                                       [](const Run& run) { return run.mark != Mark::none; });
    if (!table.about.empty() && !legend)
        w.text += "<p class=\"secondary\">" + cell_html(w, table.about) + "</p>\n";
    const std::string name = table.caption.empty() ? "Table" : table.caption;
    if (w.options.plain)
        w.text += "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><thead><tr>";
    else
        w.text += (w.options.paper ? "<div class=\"scroll\">"
                                   : "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                                         escape(name) + "\">") +
                  "<table class=\"view\">" + (w.options.paper ? columns_html(table) : "") + "<thead><tr>";
    for (const view::TableColumn& column : table.columns) {
        std::string head;
        for (const std::string& line : column.head)
            head += (head.empty() || line.empty() ? "" : "<br>") + before(w, line) + escape(line);
        if (w.options.plain)
            w.text +=
                "<th align=\"" + std::string(column.numbers ? "right" : "left") + "\" valign=\"bottom\">";
        else
            w.text += "<th scope=\"col\"" + std::string(column.numbers ? " class=\"number\"" : "") + ">";
        if (head.empty() && w.options.plain)
            w.text += escape(view::no_formula(column.name));
        else if (head.empty())
            w.text += "<span class=\"visually-hidden\">" + escape(column.name) + "</span>";
        else if (w.pressable(column.action))
            // What is seen comes first in the name, so that who says it aloud finds it.
            w.text += "<a " + w.href(column.action) + (column.chosen ? " aria-current=\"true\"" : "") + ">" +
                      head + "<span class=\"visually-hidden\">: " + escape(column.name) + "</span></a>";
        else
            w.text += head;
        if (!column.about.empty()) w.text += "<br><small>" + cell_html(w, column.about) + "</small>";
        w.text += "</th>";
    }
    w.text += "</tr></thead>\n<tbody>\n";
    for (const view::Row& row : table.rows(w.page_of(table.count))) {
        if (row.cells.empty()) {
            w.text += "<tr class=\"group\"><th scope=\"colgroup\" colspan=\"" +
                      std::to_string(table.columns.size()) + "\">" + before(w, row.heading) +
                      escape(row.heading) + "</th></tr>\n";
            continue;
        }
        w.text += row.chosen && !w.options.paper ? "<tr class=\"chosen\">" : "<tr>";
        for (const view::Cell& cell : row.cells) write_cell(w, cell);
        w.text += "</tr>\n";
    }
    // Tables with nothing between them become one in a word processor.
    w.text += w.options.plain ? "</tbody></table>\n<p><br></p>\n" : "</tbody></table></div>\n";
    pages(w, table.count);
}

// A finding as a paragraph and its quotations.
void write_plain_card(Writer& w, const view::Card& card) {
    w.text += "<p><strong>" + escape(view::no_formula(card.kind)) + "</strong> (" + escape(card.voice) +
              "): " + text_html(w, card.statement) +
              (card.about.empty() ? "" : " <em>" + text_html(w, card.about) + "</em>") + "</p>\n";
    for (const view::Quote& quote : card.quotes)
        w.text += "<blockquote>" +
                  (quote.verbatim ? "“" + text_html(w, quote.runs) : cell_html(w, quote.runs)) +
                  (quote.verbatim ? "” " : " ") + text_html(w, quote.where) + "</blockquote>\n";
}

void write(Writer& w, const view::Cards& cards) {
    for (const view::Card& card : cards.cards(w.page_of(cards.count))) {
        may_fold(w);
        if (w.options.plain) {
            write_plain_card(w, card);
            continue;
        }
        w.text += "<article class=\"card " + tone_class(card.tone) + (card.chosen ? " chosen\"" : "\"") +
                  (w.options.paper ? "" : " id=\"entry-" + escape(card.id) + "\"") + ">\n<p class=\"kind\">" +
                  mark_svg(card.mark, card.tone) + "<strong class=\"" + tone_class(card.tone) + "\">" +
                  escape(card.kind) + "</strong> <span class=\"secondary\">· " + escape(card.voice) +
                  (card.extent.empty() ? "" : " · “" + escape(card.extent) + "”") +
                  "</span></p>\n<p class=\"statement\">" + text_html(w, card.statement) + "</p>\n";
        for (const view::Quote& quote : card.quotes)
            w.text += "<blockquote>" + std::string(quote.verbatim ? "“" : "") + text_html(w, quote.runs) +
                      (quote.verbatim ? "”" : "") + " <cite>" + text_html(w, quote.where) +
                      "</cite></blockquote>\n";
        if (!card.about.empty()) w.text += "<p class=\"about\">" + text_html(w, card.about) + "</p>\n";
        if (w.pressable(card.action) && !card.chosen)
            w.text += "<p class=\"more\"><a " + w.href(card.action) +
                      " aria-label=\"More on this: " + escape(view::words(card.statement)) +
                      "\">More on this</a></p>\n";
        w.text += "</article>\n";
        explain(w);
    }
    pages(w, cards.count);
}

void write(Writer& w, const view::Chart& chart) {
    w.text +=
        "<figure class=\"chart\"><figcaption><h2>" + escape(chart.title) + "</h2><p class=\"secondary\">" +
        text_html(w, chart.subtitle) + "</p></figcaption>\n" +
        (w.options.paper ? svg_picture(chart, view::kPaperChart) : svg(chart, kChartWidth, w.view.state)) +
        (w.options.paper && !chart.source.empty() ? "<p class=\"secondary\">" + escape(chart.source) + "</p>"
                                                  : "") +
        "</figure>\n";
}

void write(Writer& w, const view::List& list) {
    w.text += "<ul class=\"plain\">\n";
    for (const Text& item : list.items) w.text += "<li>" + cell_html(w, item) + "</li>\n";
    w.text += "</ul>\n";
}

void write_blocks(Writer& w, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        may_fold(w);
        std::visit([&](const auto& b) { write(w, b); }, block);
        explain(w);
    }
}

} // namespace

std::string html(const view::View& view, const HtmlOptions& options) {
    Writer w{view, options, {}};
    const auto part = [&](const std::string& open, const std::vector<Block>& blocks, std::string_view close,
                          std::size_t firstScreen = std::string::npos) {
        w.text += open;
        if (options.folds && firstScreen != std::string::npos) w.foldsAt = w.text.size() + firstScreen;
        write_blocks(w, blocks);
        unfold(w);
        w.text += close;
    };
    if (!view.notices.empty())
        part("<section class=\"notices\" aria-label=\"Notices\">\n", view.notices, "</section>\n");
    if (!view.filters.empty())
        part("<nav class=\"filters\" aria-label=\"Filters\"><h2 class=\"visually-hidden\">Filters</h2>"
             "<details><summary>Choose and filter</summary>\n",
             view.filters, "</details></nav>\n", 0);
    if (options.plain)
        part("", view.main, "");
    else
        part("<section class=\"main\" aria-label=\"" + escape(view.title) + "\">\n", view.main,
             "</section>\n", kFirstScreen);
    const std::string close = view.closes.empty() ? ""
                                                  : "<p class=\"closes\"><a class=\"button\" " +
                                                        w.href(view.closes) + ">Close details</a></p>\n";
    if (!options.plain && !view.detail.empty())
        part("<aside class=\"detail\" aria-label=\"Details\">\n" + close, view.detail, "</aside>\n", 0);
    return std::move(w.text);
}

} // namespace out
