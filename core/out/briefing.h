// briefing: a briefing (screens/paper.h) as Markdown, and as HTML for print and for the clipboard (which
// pastes into a word processor as headings, tables, links and a picture), with title, link, the record's date
// and the day it was read; and a view's citation and table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/block/view.h"

namespace out {

using Blocks = std::vector<view::Block>;

struct Reading {
    std::string address; // the whole address of the view
    std::string readOn;  // the day, in words ("21 November 2026"): the core has no clock
    std::string record;  // the record's title: "Northamptonshire inspection record"
};

std::string briefing_markdown(const view::View& view, const Blocks& briefing, const Reading& reading);

// A fragment without controls, in this site's classes; charts as SVG.
std::string briefing_print(const view::View& view, const Blocks& briefing, const Reading& reading);

// A fragment that needs no style sheet to be understood. `picture`: the address of the first chart as a
// picture (view_picture in svg.h); without one, charts are told in words.
std::string briefing_html(const view::View& view, const Blocks& briefing, const Reading& reading,
                          std::string_view picture = {});

// "Northamptonshire inspection record: “Workforce stability, July 2021”. Record as at ..., read on .... LINK"
std::string view_citation(const view::View& view, const Reading& reading);

// The table that the screen shows, with its title, for the clipboard: as HTML that needs no style sheet, and
// as text with tabs between the cells. Both empty where the screen shows none.
std::string table_html(const view::View& view, const Reading& reading);
std::string table_text(const view::View& view, const Reading& reading);

} // namespace out
