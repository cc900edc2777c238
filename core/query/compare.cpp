#include "core/query/compare.h"

#include <algorithm>
#include <array>

#include "core/query/matrix.h"

namespace query {
namespace {

using record::Direction;
using record::Index;
using record::kNone;

// By ChangeWord.
constexpr std::array<std::string_view, 13> kDefinitions = {
    "The later one holds no strength, progress or concern on this theme, and the earlier one no concern.",
    "Both raised a concern, and the later one reports nothing better.",
    "Both raised a concern; the later one also reports a strength or progress.",
    "The earlier one looked at this and raised no concern; the later one does.",
    "The later one raises a concern on something that the earlier one didn't look at.",
    "The earlier one raised a concern; the later one looked and raised none.",
    "The later one didn't look at this.",
    "Both report a strength, and the later one raises no concern.",
    "The later one reports a strength that the earlier one did not.",
    "The later one reports progress, and no concern.",
    "Both bodies were told something on this.",
    "Only the first body was told something on this.",
    "Only the second body was told something on this.",
};

struct Said {
    bool concern = false, strength = false, gains = false, looked = false;
    bool good() const { return strength || gains; }
    bool any() const { return concern || good(); }
};

Said said(const Catalogue& catalogue, Subject subject, Index theme) {
    return {has_direction(catalogue, subject, theme, Direction::concern),
            has_direction(catalogue, subject, theme, Direction::strength),
            has_direction(catalogue, subject, theme, Direction::progress),
            looked(catalogue, subject.inspection, theme, subject.body)};
}

ThemeChange between_bodies(const Said& a, const Said& b) {
    ThemeChange change;
    if (a.any() && b.any())
        change.word = ChangeWord::both;
    else if (a.any())
        change.word = ChangeWord::onlyFirst;
    else if (b.any())
        change.word = ChangeWord::onlySecond;
    change.changed = a.concern != b.concern || a.good() != b.good();
    return change;
}

// Findings on the one body that aren't on the other too.
std::size_t alone(const Catalogue& catalogue, Subject one, Subject other, Index theme) {
    const std::vector<Index> of = findings_of(catalogue, one.inspection, theme, one.body),
                             others = findings_of(catalogue, other.inspection, theme, other.body);
    return static_cast<std::size_t>(std::count_if(of.begin(), of.end(), [&](Index entry) {
        return std::find(others.begin(), others.end(), entry) == others.end();
    }));
}

// The first (or, going back, the last) inspection beyond `from`, in order of date, that `passes`.
template <class Passes>
Index search_dates(const Catalogue& catalogue, Index from, bool later, Passes passes) {
    std::vector<Index> order = catalogue.byDate;
    if (!later) std::reverse(order.begin(), order.end());
    auto at = std::find(order.begin(), order.end(), from);
    if (at == order.end()) return kNone;
    at = std::find_if(at + 1, order.end(), [&](Index i) {
        return catalogue.data->inspections[i].status == record::InspectionStatus::held && passes(i);
    });
    return at == order.end() ? kNone : *at;
}

ThemeChange with_concern_now(const Catalogue& catalogue, Subject before, Index theme, const Said& a,
                             const Said& b) {
    if (a.concern)
        return {.word = b.good() ? ChangeWord::concernWithProgress : ChangeWord::concernPersists,
                .changed = b.good() != a.good()};
    if (a.looked) return {.word = ChangeWord::newConcern, .changed = true};
    const auto raised = [&](Index i) {
        return has_direction(catalogue, {i, kNone}, theme, Direction::concern);
    };
    return {.word = ChangeWord::firstReportedHere,
            .earlier = search_dates(catalogue, before.inspection, false, raised),
            .changed = true};
}

ThemeChange without_concern_now(const Catalogue& catalogue, Subject now, Index theme, const Said& a,
                                const Said& b) {
    ThemeChange change;
    if (!b.looked) {
        change.word = ChangeWord::notLookedAt;
        change.lookedNext = search_dates(catalogue, now.inspection, true,
                                         [&](Index i) { return looked(catalogue, i, theme); });
    } else if (a.concern) {
        change.word = ChangeWord::notRaisedAgain;
        change.strength = b.strength;
        change.gains = b.gains;
        change.changed = true;
    } else if (b.strength) {
        change.word = a.strength ? ChangeWord::strengthKept : ChangeWord::nowAStrength;
        change.changed = !a.strength;
    } else if (b.gains) {
        change.word = ChangeWord::progress;
        change.changed = !a.gains;
    }
    return change;
}

} // namespace

bool has_direction(const Catalogue& catalogue, Subject subject, Index theme, Direction direction) {
    const auto findings = findings_of(catalogue, subject.inspection, theme, subject.body);
    return std::any_of(findings.begin(), findings.end(), [&](Index entry) {
        return catalogue.entries.direction[entry] == static_cast<std::uint8_t>(direction);
    });
}

ThemeChange theme_change(const Catalogue& catalogue, Subject a, Subject b, Index theme) {
    const Said before = said(catalogue, a, theme), now = said(catalogue, b, theme);
    if (a.inspection == b.inspection) {
        ThemeChange change = between_bodies(before, now);
        change.firstAlone = alone(catalogue, a, b, theme);
        change.secondAlone = alone(catalogue, b, a, theme);
        change.changed = change.changed || change.firstAlone > 0 || change.secondAlone > 0;
        return change;
    }
    return now.concern ? with_concern_now(catalogue, a, theme, before, now)
                       : without_concern_now(catalogue, b, theme, before, now);
}

std::string_view definition(ChangeWord word) { return kDefinitions[static_cast<std::size_t>(word)]; }

} // namespace query
