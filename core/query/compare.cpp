#include "core/query/compare.h"

#include <algorithm>

#include "core/query/matrix.h"

namespace query {
namespace {

using record::Direction;
using record::Index;
using record::kNone;

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
    ThemeChange change;
    if (a.concern) {
        change.word = b.good() ? ChangeWord::concernWithProgress : ChangeWord::concernPersists;
        change.changed = b.good() != a.good();
    } else if (a.looked) {
        change.word = ChangeWord::newConcern;
        change.changed = true;
    } else {
        change.word = ChangeWord::firstReportedHere;
        change.changed = true;
        change.earlier = search_dates(catalogue, before.inspection, false, [&](Index i) {
            return has_direction(catalogue, {i, kNone}, theme, Direction::concern);
        });
    }
    return change;
}

ThemeChange without_concern_now(const Catalogue& catalogue, Subject now, Index theme, const Said& a,
                                const Said& b) {
    ThemeChange change;
    if (!b.looked) {
        change.word = ChangeWord::notLookedAt;
        change.lookedNext =
            search_dates(catalogue, now.inspection, true, [&](Index i) { return looked(catalogue, i, theme); });
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

std::string_view definition(ChangeWord word) {
    switch (word) {
    case ChangeWord::none:
        return "The later one holds no strength, progress or concern on this theme, and the earlier one no "
               "concern.";
    case ChangeWord::concernPersists:
        return "Both raised a concern, and the later one reports nothing better.";
    case ChangeWord::concernWithProgress:
        return "Both raised a concern; the later one also reports a strength or progress.";
    case ChangeWord::newConcern:
        return "The earlier one looked at this and raised no concern; the later one does.";
    case ChangeWord::firstReportedHere:
        return "The later one raises a concern on something that the earlier one didn't look at.";
    case ChangeWord::notRaisedAgain:
        return "The earlier one raised a concern; the later one looked and raised none.";
    case ChangeWord::notLookedAt:
        return "The later one didn't look at this.";
    case ChangeWord::strengthKept:
        return "Both report a strength, and the later one raises no concern.";
    case ChangeWord::nowAStrength:
        return "The later one reports a strength that the earlier one did not.";
    case ChangeWord::progress:
        return "The later one reports progress, and no concern.";
    case ChangeWord::both:
        return "Both bodies were told something on this.";
    case ChangeWord::onlyFirst:
        return "Only the first body was told something on this.";
    case ChangeWord::onlySecond:
        return "Only the second body was told something on this.";
    }
    return {};
}

} // namespace query
