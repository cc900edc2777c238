// formats: as what a view can be saved in a file. The program `record` (record csv FILE LINK) and the page's
// menu offer every one, in this order. A further one is a file in core/out/ that makes it and a row in
// formats.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/block/view.h"
#include "core/out/briefing.h"
#include "core/screens/screens.h"

namespace out {

// All that a format may be made of.
struct Shown {
    const view::View& view;
    view::Length length; // of a briefing
    Reading reading;
};

// Which of the page's two lists a format stands in: what is on the screen, or briefings of a chosen length.
enum class Of : std::uint8_t { screen, briefing };

struct Format {
    std::string_view word;   // small letters, no command of `record`: what that and the page call it
    std::string_view label;  // in the page's menu: "Download data (CSV)"
    std::string_view ending; // of the file's name, without its dot
    std::string_view type;   // its media type; to image/svg+xml the page adds fonts
    Of of = Of::screen;
    bool always = true; // false: some views have nothing of it; the page tries before it offers it
    // The file: UTF-8 without a zero byte; empty where the view has nothing of it.
    std::string (*make)(const Shown& shown);
};

std::span<const Format> formats();

// The format of this word, or null.
const Format* format_of(std::string_view word);

} // namespace out
