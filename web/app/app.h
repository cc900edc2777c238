// app: the explorer in a page: one record, the view of it that is shown, and what draws it.
//
// Every change goes one way: a link or an action -> the next ViewState -> a View -> frames and the page.
// Moves that the reader makes are told to the page (hooks.h: hook_moved), which keeps the address and the
// history; moves that the page asks for (open, first visit) are not, for the page knows of them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/block/view.h"
#include "core/query/catalogue.h"
#include "core/record/record.h"
#include "core/state/change.h"
#include "ui/explorer.h"

namespace web {

struct App {
    record::Dataset data;       // never moved once `loaded`: views refer to it
    query::Catalogue catalogue; // of it
    bool loaded = false;
    view::View view; // what is shown, with its answer; view.state is the state that actions start from

    ui::Explorer explorer;
    ui::Style style;
    std::vector<char> regular, strong; // the fonts' bytes, which Dear ImGui reads for as long as it lives
};

// The page's one App: the functions that the page calls have nothing else to start from.
App& app();

// Takes a packed record (core/record/pack.h). False where the bytes are none; else it is there, and app.loaded is set.
bool take_record(App& app, std::unique_ptr<char[]> bytes, std::size_t size);

// The day on which the page is read, YYYY-MM-DD: the core has no clock. Once the record is
// there, which begins without one.
void set_today(App& app, std::string_view day);

// Shows what a link's fragment says, with or without "#".
void open(App& app, std::string_view link);

// Shows what a page of the site shows without a link: "inspection-jul-2021.html". A name that no page has, or
// none, is a first visit; false for a name that no page has.
bool open_page(App& app, std::string_view file);

// The reader did something: moves to the next state and tells the page.
void act(App& app, const view::Action& action);

// The reader typed in the page's search box.
void search(App& app, std::string_view text);

// Opens or leaves alone what the frame's outcome asks for.
void carry_out(App& app, const ui::Outcome& outcome);

} // namespace web
