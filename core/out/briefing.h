// briefing: a View as one page to hand on: title, chart, table, findings with their quotations and sources,
// caveats, the link, the record's date and the day it was read. As Markdown, and as HTML for print and for
// the clipboard (which pastes into a word processor as headings, tables and links).
#pragma once

#include <string>
#include <string_view>

#include "core/view/view.h"

namespace out {

struct Reading {
    std::string address; // the whole address of the view
    std::string readOn;  // the day, in words ("21 November 2026"): the core has no clock
    std::string record;  // the record's title: "Northamptonshire inspection record"
};

std::string briefing_markdown(const view::View& view, const Reading& reading);

// A fragment without controls. With `pictures` for print: charts as SVG, this site's classes. Without for the
// clipboard: no chart, and nothing that needs a style sheet to be understood.
std::string briefing_html(const view::View& view, const Reading& reading, bool pictures);

// "Northamptonshire inspection record: “Workforce stability, July 2021”. Record as at ..., read on .... LINK"
std::string view_citation(const view::View& view, const Reading& reading);

// The table that the screen shows, with its title, for the clipboard: as HTML that needs no style sheet, and
// as text with tabs between the cells. Both empty where the screen shows none.
std::string table_html(const view::View& view, const Reading& reading);
std::string table_text(const view::View& view, const Reading& reading);

} // namespace out
