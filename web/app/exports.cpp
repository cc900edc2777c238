// exports: what the page may call. web/page/explorer.js wraps each of these; it is the only caller.
//
// Text comes and goes as UTF-8. A text that is returned stays good until the next call that returns one.
// Bytes are handed over by the page in Module.handed and taken from there (hooks.h: hook_take).
#include <emscripten.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/out/html.h"
#include "core/out/json.h"
#include "core/query/search.h"
#include "core/screens/screens.h"
#include "core/state/arrived.h"
#include "core/state/link.h"
#include "web/app/answer.h"
#include "web/app/app.h"
#include "web/app/canvas.h"
#include "web/app/frames.h"
#include "web/app/hooks.h"
#include "web/app/input.h"
#include "web/app/scrolling.h"

using web::answer;
using web::app;

namespace {

std::vector<char> taken(int size) {
    std::vector<char> bytes(static_cast<std::size_t>(size));
    web::hook_take(bytes.data());
    return bytes;
}

} // namespace

extern "C" {

// ---- what is read first

// Takes the record, `size` bytes of it packed. 0 where they are none.
EMSCRIPTEN_KEEPALIVE int explorer_record(int size) {
    const auto bytes = static_cast<std::size_t>(size);
    std::unique_ptr<char[]> packed(new char[bytes]);
    web::hook_take(packed.get());
    return web::take_record(app(), std::move(packed), bytes) ? 1 : 0;
}

// Takes a font, `size` bytes of TTF. `strong`: the bolder of the two.
EMSCRIPTEN_KEEPALIVE void explorer_font(int size, int strong) {
    (strong ? app().strong : app().regular) = taken(size);
}

// ---- where the reader is

// The day on which the page is read: YYYY-MM-DD. After the record.
EMSCRIPTEN_KEEPALIVE void explorer_today(const char* day) { web::set_today(app(), day); }

// 0 where the link holds nothing of ours, but what a tracker added: what its page shows is meant.
EMSCRIPTEN_KEEPALIVE int explorer_open(const char* link) {
    if (*link != '\0' && view::arrived_pairs(link).empty()) return 0;
    web::open(app(), link);
    return 1;
}
// 0 where this record has no such page, and the first one is shown.
EMSCRIPTEN_KEEPALIVE int explorer_open_page(const char* file) { return web::open_page(app(), file) ? 1 : 0; }

// The address of what is shown, to hand on: relative, with the record's date.
EMSCRIPTEN_KEEPALIVE const char* explorer_shared_address() {
    return answer(view::address_of(app().view.state, app().view.asAt));
}
EMSCRIPTEN_KEEPALIVE const char* explorer_title() { return app().view.title.c_str(); }
EMSCRIPTEN_KEEPALIVE const char* explorer_says() { return app().view.says.c_str(); }

// The header's links: [{"label":"Timeline","address":"index.html#...","chosen":true}, ...]
EMSCRIPTEN_KEEPALIVE const char* explorer_places() {
    std::string json = "[";
    for (const view::Place& place : view::places(app().view.state)) {
        if (json.size() > 1) json += ',';
        json += "{\"label\":";
        out::append_json(json, place.label);
        json += ",\"address\":";
        out::append_json(json, view::address_of(view::applied(app().view.state, place.action)));
        json += place.chosen ? ",\"chosen\":true}" : ",\"chosen\":false}";
    }
    json += ']';
    return answer(json);
}

// The text view: HTML of what is shown, with its page `page`, from 0, of long tables.
// -1: all of it, for paper.
EMSCRIPTEN_KEEPALIVE const char* explorer_html(int page) {
    out::HtmlOptions options;
    options.paper = page < 0;
    if (!options.paper) options.page = static_cast<std::size_t>(page);
    return answer(out::html(app().view, options));
}

// The search box: what is in it, and what the reader typed.
EMSCRIPTEN_KEEPALIVE const char* explorer_searched() { return app().view.state.filters.search.c_str(); }
EMSCRIPTEN_KEEPALIVE void explorer_search(const char* text) { web::search(app(), text); }

// Makes what searching needs, which the first search would make otherwise. Needs the record.
EMSCRIPTEN_KEEPALIVE void explorer_ready_search() {
    if (app().loaded) query::search_index(app().catalogue);
}

// ---- how it looks

EMSCRIPTEN_KEEPALIVE void explorer_look(int dark, int motion, int touch) {
    ui::Style& style = app().style;
    style.scheme = dark ? ui::Scheme::dark : ui::Scheme::light;
    style.tones = ui::palette(style.scheme);
    style.motion = motion != 0;
    style.touch = touch != 0;
    ui::apply(style);
    web::request_frame(web::kAnew);
}

// The system's own colours are forced on the page. Each as 0xRRGGBB.
// explorer_look, called before, says the rest.
EMSCRIPTEN_KEEPALIVE void explorer_forced_colours(int ground, int text, int link) {
    const auto packed = [](int colour) {
        return IM_COL32((colour >> 16) & 0xFF, (colour >> 8) & 0xFF, colour & 0xFF, 255);
    };
    app().style.tones = ui::palette({packed(ground), packed(text), packed(link)});
    ui::apply(app().style);
    web::request_frame();
}

// ---- canvas

// Starts to draw, or goes on. Anything but an empty text is what is missing for it: "fonts", "graphics", or
// "lost" where the browser has taken the graphics away from this page for now.
EMSCRIPTEN_KEEPALIVE const char* explorer_start() {
    switch (web::canvas_start()) {
    case web::Graphics::missing:
        return "graphics";
    case web::Graphics::lost:
        return "lost";
    case web::Graphics::here:
        break;
    }
    ui::Style& style = app().style;
    if (!style.regular && !ui::load_fonts(style, app().regular, app().strong)) {
        web::canvas_stop();
        return "fonts";
    }
    web::draw_at_once();
    return "";
}

// Has the semantic tree of what was drawn told, unless it was (hooks.h: hook_tree_waits).
// Returns how many rows of long tables are still to be told.
EMSCRIPTEN_KEEPALIVE int explorer_tell_tree() { return web::tell_tree(); }

// Has the browser make ready what drawing takes, while the record is read. Nothing is missing yet where it can't.
// Then, once the record has been read, explorer_warm.
EMSCRIPTEN_KEEPALIVE void explorer_prepare() { web::canvas_start(); }
EMSCRIPTEN_KEEPALIVE void explorer_warm() { web::canvas_warm(); }

EMSCRIPTEN_KEEPALIVE void explorer_stop() { web::canvas_stop(); }

// Something around the canvas changed.
// Its size in the screen's own pixels, or 0, 0 where the browser can't tell.
EMSCRIPTEN_KEEPALIVE void explorer_resized(int width, int height) {
    if (web::canvas_measured(width, height)) web::request_frame(web::kAnew);
}

// The canvas was out of sight, and the browser may not have kept what was on it.
EMSCRIPTEN_KEEPALIVE void explorer_redraw() {
    web::canvas_forget();
    web::request_frame();
}

EMSCRIPTEN_KEEPALIVE int explorer_frames() { return web::frames_drawn(); }
// `told`: and the page has been told the semantic tree.
EMSCRIPTEN_KEEPALIVE int explorer_rests(int told) { return web::frames_rest(told != 0) ? 1 : 0; }

// ---- the semantic tree's elements

EMSCRIPTEN_KEEPALIVE void explorer_focus(ImGuiID item) {
    ui::explorer_focus(app().explorer, item);
    web::request_frame();
}

// A panel of the tree was scrolled in the page, to x, y. 0 where it is no longer there.
EMSCRIPTEN_KEEPALIVE int explorer_scroll_panel(ImGuiID panel, float x, float y) {
    if (!semantics::scroll(panel, {x, y})) return 0;
    ui::explorer_scrolled(app().explorer);
    web::request_frame();
    return 1;
}

EMSCRIPTEN_KEEPALIVE void explorer_press(ImGuiID item) {
    ui::explorer_press(app().explorer, item);
    web::request_frame();
}

// Lets go of what was chosen, so that the details close. 0 where nothing was.
EMSCRIPTEN_KEEPALIVE int explorer_close() {
    if (app().view.closes.empty()) return 0;
    web::act(app(), view::Action(app().view.closes));
    return 1;
}

// Escape: hides the details of a place in a chart or of a term. 1 where some were shown.
EMSCRIPTEN_KEEPALIVE int explorer_dismiss() {
    if (!ui::explorer_dismiss(app().explorer)) return 0;
    web::request_frame();
    return 1;
}

// ---- pointer, wheel, fingers, keys

EMSCRIPTEN_KEEPALIVE void explorer_pointer_moved(float x, float y) { web::pointer_moved({x, y}); }
EMSCRIPTEN_KEEPALIVE void explorer_pointer_pressed(float x, float y, int button, int down) {
    web::pointer_pressed({x, y}, button, down != 0);
}
EMSCRIPTEN_KEEPALIVE void explorer_pointer_left() { web::pointer_left(); }

EMSCRIPTEN_KEEPALIVE int explorer_wheel(float x, float y, float byX, float byY, int mode) {
    return web::wheel_turned({x, y}, {byX, byY}, mode) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void explorer_finger_down(float x, float y, double now) {
    web::finger_down({x, y}, now);
}
EMSCRIPTEN_KEEPALIVE void explorer_finger_moved(float x, float y, double now) {
    web::finger_moved({x, y}, now);
}
EMSCRIPTEN_KEEPALIVE void explorer_finger_up(float x, float y, double now) { web::finger_up({x, y}, now); }
EMSCRIPTEN_KEEPALIVE void explorer_finger_held(float x, float y) { web::finger_held({x, y}); }
EMSCRIPTEN_KEEPALIVE void explorer_finger_cancelled() { web::finger_cancelled(); }

// Where the panels stand, and having them stand so again: for going back to a screen as it was left (scrolling.h).
EMSCRIPTEN_KEEPALIVE const char* explorer_scroll_places() { return answer(web::scroll_places()); }
EMSCRIPTEN_KEEPALIVE void explorer_scroll_back(const char* places) {
    web::scroll_back(places);
    ui::explorer_scrolled(web::app().explorer);
    web::request_frame(web::kAnew);
}

// `key` counts as web::ScrollKey does. 1 where something moved.
EMSCRIPTEN_KEEPALIVE int explorer_scroll_key(float x, float y, int key) {
    return web::scroll_key({x, y}, static_cast<web::ScrollKey>(key)) ? 1 : 0;
}

} // extern "C"
