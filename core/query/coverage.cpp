#include "core/query/coverage.h"

#include <algorithm>
#include <array>

#include "core/query/grades.h"

namespace query {
namespace {

using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;
using record::Maps;
using record::Span;

bool holds_quotation(const Dataset& data, Span evidence) {
    const auto all = slice(data.evidence, evidence);
    return std::any_of(all.begin(), all.end(), [](const auto& e) { return !e.quote.empty(); });
}

// Whether anything but rows of tables tells of it.
bool told_of(const Catalogue& catalogue, Index i) {
    const Dataset& data = *catalogue.data;
    const Inspection& inspection = data.inspections[i];
    const auto quoted = [&](const auto& items) {
        return std::any_of(items.begin(), items.end(),
                           [&](const auto& item) { return holds_quotation(data, item.evidence); });
    };
    return !catalogue.ofInspection.of(i).empty() || holds_quotation(data, inspection.evidence) ||
           quoted(slice(data.statements, inspection.focus)) ||
           quoted(slice(data.statements, inspection.did)) || quoted(slice(data.outputs, inspection.outputs));
}

bool read_whole(const Dataset& data, const Inspection& inspection, Index council) {
    const auto outputs = slice(data.outputs, inspection.outputs);
    return std::any_of(outputs.begin(), outputs.end(), [&](const record::Output& output) {
        return output.body == council && output.source != kNone;
    });
}

bool in_focus(const Dataset& data, const Inspection& inspection, Index theme) {
    for (const record::Statement& focus : slice(data.statements, inspection.focus)) {
        const auto themes = slice(data.themeRefs, focus.themes);
        if (std::find(themes.begin(), themes.end(), theme) != themes.end()) return true;
    }
    return false;
}

bool full_on(const Dataset& data, const Inspection& inspection, Index theme) {
    constexpr std::array areas = {Maps::leaders, Maps::help, Maps::care, Maps::leavers};
    return inspection.kind.whole && std::any_of(areas.begin(), areas.end(), [&](Maps area) {
               return belongs(area, data.themes[theme].area) && judges(data, inspection, area);
           });
}

} // namespace

Coverage coverage(const Catalogue& catalogue, Index i, Index body) {
    const Dataset& data = *catalogue.data;
    const Inspection& inspection = data.inspections[i];
    Councils of = councils(data, inspection.bodies);
    if (body != kNone && holds(of, body)) of = {body};
    if (!of.empty() &&
        std::all_of(of.begin(), of.end(), [&](Index each) { return read_whole(data, inspection, each); }))
        return Coverage::whole;
    return told_of(catalogue, i) ? Coverage::part : Coverage::grades;
}

bool looks_at(const Dataset& data, const Inspection& inspection, Index theme) {
    return in_focus(data, inspection, theme) || full_on(data, inspection, theme);
}

Known known(const Catalogue& catalogue) {
    Known known;
    for (const Index i : held_by_date(catalogue))
        known.inspections[static_cast<std::size_t>(coverage(catalogue, i))].push_back(i);
    return known;
}

Nothing nothing_of(const Catalogue& catalogue, Index inspection, Index theme, Index body) {
    if (coverage(catalogue, inspection, body) != Coverage::whole) return Nothing::notKnown;
    return looks_at(*catalogue.data, catalogue.data->inspections[inspection], theme) ? Nothing::silent
                                                                                     : Nothing::notLooked;
}

bool belongs(Maps maps, record::Area area) {
    switch (area) {
    case record::Area::helpAndProtection:
        return maps == Maps::help;
    case record::Area::care:
        return maps == Maps::care || maps == Maps::leavers;
    case record::Area::leaders:
        return maps == Maps::leaders;
    }
    return false;
}

} // namespace query
