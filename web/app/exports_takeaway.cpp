// exports_takeaway: what a reader takes away of what is shown, for the page to put into files, on the
// clipboard and on paper. web/page/explorer.js wraps each of these; it is the only caller.
//
// All of it is made from the View on the screen. `address` is the whole address of the view, which only the
// page knows; `readOn` the day in words ("21 November 2026"), for the core has no clock. Text comes and goes
// as UTF-8 and stays good until the next call that returns one.
#include <emscripten.h>
#include <string>
#include <utility>

#include "core/out/briefing.h"
#include "core/out/formats.h"
#include "core/out/svg.h"
#include "core/out/workbook.h"
#include "core/screens/screens.h"
#include "web/app/answer.h"
#include "web/app/app.h"

using web::answer;
using web::app;

namespace {

out::Reading reading(const char* address, const char* readOn) {
    return {address, readOn, std::string(app().data.title)};
}

view::Length length(int whole) { return whole != 0 ? view::Length::everyFinding : view::Length::onePage; }

out::Blocks briefing(int whole) { return view::make_briefing(*app().view.answer, length(whole)); }

} // namespace

extern "C" {

// What is shown as a file of this format (core/out/formats.h). `whole`: a briefing with every finding, not on
// one page. Empty where nothing of it is shown, and where there is no such format.
EMSCRIPTEN_KEEPALIVE const char* explorer_file(const char* format, const char* address, const char* readOn,
                                               int whole) {
    const out::Format* found = out::format_of(format);
    if (found == nullptr) return "";
    return answer(found->make({app().view, length(whole), reading(address, readOn)}));
}

// Why the data of what is shown has no rows; empty where it has some.
EMSCRIPTEN_KEEPALIVE const char* explorer_no_rows() { return answer(view::why_no_data(*app().view.answer)); }

// What a workbook of what is shown holds, as JSON (core/out/workbook.h).
EMSCRIPTEN_KEEPALIVE const char* explorer_workbook(const char* address, const char* readOn) {
    return answer(out::workbook_json(app().view, reading(address, readOn)));
}

// What is shown as something to hand on: on one page, or (`whole`) with every finding. `picture`: the address
// of the chart as a picture, or empty.
EMSCRIPTEN_KEEPALIVE const char* explorer_briefing_html(const char* address, const char* readOn,
                                                        const char* picture, int whole) {
    return answer(out::briefing_html(app().view, briefing(whole), reading(address, readOn), picture));
}
EMSCRIPTEN_KEEPALIVE const char* explorer_briefing_print(const char* address, const char* readOn, int whole) {
    return answer(out::briefing_print(app().view, briefing(whole), reading(address, readOn)));
}

// The chart among the words of a briefing as SVG, without its fonts; empty where there is none.
EMSCRIPTEN_KEEPALIVE const char* explorer_chart_picture() { return answer(out::view_picture(app().view)); }

// The table on the screen, for the clipboard; empty where there is none.
EMSCRIPTEN_KEEPALIVE const char* explorer_table_html(const char* address, const char* readOn) {
    return answer(out::table_html(app().view, reading(address, readOn)));
}
EMSCRIPTEN_KEEPALIVE const char* explorer_table_text(const char* address, const char* readOn) {
    return answer(out::table_text(app().view, reading(address, readOn)));
}

EMSCRIPTEN_KEEPALIVE const char* explorer_citation(const char* address, const char* readOn) {
    return answer(out::view_citation(app().view, reading(address, readOn)));
}

// The day up to which the record goes, as YYYY-MM-DD.
EMSCRIPTEN_KEEPALIVE const char* explorer_as_at() { return app().view.asAt.c_str(); }

// What a file of what is shown is called, without its ending.
EMSCRIPTEN_KEEPALIVE const char* explorer_file_stem() { return answer(view::file_stem(*app().view.answer)); }

} // extern "C"
