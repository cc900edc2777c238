#include "core/out/formats.h"

#include <algorithm>
#include <array>

#include "core/out/csv.h"
#include "core/out/json.h"
#include "core/out/svg.h"

namespace out {
namespace {

constexpr std::array kFormats = {
    Format{
        "svg", "Download picture (SVG)", "svg", "image/svg+xml", Of::screen, false,
        [](const Shown& shown) { return svg_file(shown.view, shown.reading.record, shown.reading.address); }},
    Format{"csv", "Download data (CSV)", "csv", "text/csv;charset=utf-8", Of::screen, true,
           [](const Shown& shown) { return csv(view::make_data(*shown.view.answer)); }},
    Format{"json", "Download data (JSON)", "json", "application/json", Of::screen, true,
           [](const Shown& shown) { return json(shown.view, shown.reading.address); }},
    Format{"markdown", "Download briefing (Markdown)", "md", "text/markdown;charset=utf-8", Of::briefing,
           true,
           [](const Shown& shown) {
               const Blocks briefing = view::make_briefing(*shown.view.answer, shown.length);
               return briefing_markdown(shown.view, briefing, shown.reading);
           }},
};

} // namespace

std::span<const Format> formats() { return kFormats; }

const Format* format_of(std::string_view word) {
    const auto* const found = std::find_if(kFormats.begin(), kFormats.end(),
                                           [&](const Format& format) { return format.word == word; });
    return found == kFormats.end() ? nullptr : found;
}

} // namespace out
