// pages: the addresses of the site. Some states have a page of their own, made when the site is built, which
// can be read with no script and gives a link its title and picture in mail and chat: the first screen, each
// inspection, each theme, and each of the other four screens.
//
// Every link goes to the page nearest to its state, with the state behind "#": with a script the state is
// shown, without one the page is. Addresses are relative, so the site works in any folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/record/record.h"
#include "core/state/view_state.h"

namespace view {

struct Page {
    std::string file; // "inspection-jul-2021.html"
    ViewState state;
    bool first = false; // the page of a first visit
};

std::vector<Page> pages(const record::Dataset& data);

// The page nearest to a state: "inspection-jul-2021.html". Words that could not be part of a file's name lead
// to "index.html".
std::string page_of(const ViewState& state);

// The page with the state behind it: "inspection-jul-2021.html#inspection=jul-2021&theme=workforce". `at`: as
// in encode_shared.
std::string address_of(const ViewState& state, std::string_view at = {});

} // namespace view
