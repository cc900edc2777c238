#include "core/query/compare.h"

#include <algorithm>
#include <array>

#include "core/query/coverage.h"
#include "core/query/grades.h"

namespace query {
namespace {

using record::Dataset;
using record::Direction;
using record::Index;
using record::kNone;

// By ChangeWord. "Read whole": its own report or letter is among the sources.
constexpr std::array<std::string_view, kChangeWords> kDefinitions = {
    "The later one, read whole, says nothing of this, and the earlier one holds nothing that it could be set "
    "beside.",
    "Both raise a concern; the later one, read whole, was to look at this and reports nothing better.",
    "Both raise a concern; the later one isn’t known whole, so it may have said something better too.",
    "Both raise a concern; the later one also reports a strength or progress.",
    "The earlier one, read whole, was to look at this and raised no concern; the later one does.",
    "The later one raises a concern; that the earlier one raised none isn’t known, for it isn’t known whole.",
    "The later one raises a concern on something that the earlier one didn’t look at, and no earlier "
    "inspection raised one: all were read whole.",
    "The later one raises a concern on something that the earlier one didn’t look at; an inspection before "
    "had raised one.",
    "The later one raises a concern on something that the earlier one didn’t look at. Whether an inspection "
    "before had raised one isn’t known.",
    "The earlier one raised a concern; the later one, read whole, was to look at this and raised none.",
    "Both were read whole and were to look at this: neither raises a concern, and the later one reports a "
    "strength.",
    "The earlier one, read whole, was to look at this and said nothing of it; the later one reports a "
    "strength and no concern.",
    "Both were read whole and were to look at this; the later one reports progress and no concern, and the "
    "earlier one raised none.",
    "The later one reports a strength, and no concern is known of it. What it is set beside proves no "
    "change.",
    "The later one reports progress, and no concern is known of it. What it is set beside proves no change.",
    "The earlier one had something good to say; the later one, read whole, was to look at this and says "
    "nothing.",
    "The later one, read whole, had no task to look at this, and says nothing of it.",
    "Nothing is known of what the later one said of this: its own report or letter isn’t among these "
    "sources.",
    "The two are inspections of different councils: nothing is compared.",
    "Both bodies were told something on this.",
    "Only the first body was told something on this; the other’s report was read whole.",
    "Only the second body was told something on this; the other’s report was read whole.",
    "Something was said of the first body; the other’s report isn’t known whole.",
    "Something was said of the second body; the other’s report isn’t known whole.",
};

// The councils of the inspection that a subject is of. Of the trust, which works for them, all of them.
Councils own_councils(const Dataset& data, Subject subject) {
    Councils own = councils(data, data.inspections[subject.inspection].bodies);
    if (subject.body != kNone && holds(own, subject.body)) own = {subject.body};
    return own;
}

Councils in_common(const Dataset& data, Subject a, Subject b) {
    Councils common = councils_today(data, own_councils(data, a));
    const Councils others = councils_today(data, own_councils(data, b));
    std::erase_if(common, [&](Index council) { return !holds(others, council); });
    return common;
}

// Whether the finding speaks of one of the councils; one that names none is of them all.
bool speaks_to(const Catalogue& catalogue, Index entry, const Councils& common) {
    const Dataset& data = *catalogue.data;
    const std::vector<Index> named = councils(data, data.findings.bodies[catalogue.entries.index[entry]]);
    return named.empty() || share_council(data, named, common);
}

struct Said {
    bool concern = false, strength = false, gains = false;
    bool whole = false, looked = false;
    bool good() const { return strength || gains; }
    bool any() const { return concern || good(); }
    bool proves() const { return whole && looked; } // its silence does
};

// What the subject says of the theme on the councils in common.
Said said(const Catalogue& catalogue, Subject subject, Index theme, const Councils& common) {
    const Dataset& data = *catalogue.data;
    Said said;
    for (const Index entry : findings_of(catalogue, subject.inspection, theme, subject.body)) {
        if (!speaks_to(catalogue, entry, common)) continue;
        const auto direction = static_cast<Direction>(catalogue.entries.direction[entry]);
        said.concern = said.concern || direction == Direction::concern;
        said.strength = said.strength || direction == Direction::strength;
        said.gains = said.gains || direction == Direction::progress;
    }
    Councils own = own_councils(data, subject);
    std::erase_if(own, [&](Index council) { return !share_council(data, {council}, common); });
    said.whole = !own.empty() && std::all_of(own.begin(), own.end(), [&](Index council) {
        return coverage(catalogue, subject.inspection, council) == Coverage::whole;
    });
    said.looked = looks_at(data, data.inspections[subject.inspection], theme);
    return said;
}

ThemeChange between_bodies(const Said& a, const Said& b) {
    ThemeChange change;
    if (a.any() && b.any())
        change.word = ChangeWord::both;
    else if (a.any())
        change.word = b.whole ? ChangeWord::onlyFirst : ChangeWord::saidOfFirst;
    else if (b.any())
        change.word = a.whole ? ChangeWord::onlySecond : ChangeWord::saidOfSecond;
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

// Inspections of the councils in common before `from` (the latest first), or after it (the earliest first).
std::vector<Index> others_of(const Catalogue& catalogue, Index from, bool later, const Councils& common) {
    std::vector<Index> held = held_by_date(catalogue);
    const auto at = std::find(held.begin(), held.end(), from);
    if (later)
        held.erase(held.begin(), at == held.end() ? at : at + 1);
    else
        held.erase(at, held.end());
    if (!later) std::reverse(held.begin(), held.end());
    std::erase_if(held, [&](Index i) {
        return !share_council(*catalogue.data, own_councils(*catalogue.data, {i, kNone}), common);
    });
    return held;
}

// A concern now, where the earlier one had no task to look.
ThemeChange first_or_not(const Catalogue& catalogue, Subject now, Index theme, const Councils& common) {
    bool allWhole = true;
    for (const Index i : others_of(catalogue, now.inspection, false, common)) {
        const Said then = said(catalogue, {i, kNone}, theme, common);
        if (then.concern) return {.word = ChangeWord::reportedBefore, .earlier = i};
        allWhole = allWhole && then.whole;
    }
    return allWhole ? ThemeChange{.word = ChangeWord::firstReportedHere, .changed = true}
                    : ThemeChange{.word = ChangeWord::firstKnownHere};
}

ThemeChange with_concern_now(const Said& a, const Said& b) {
    if (a.concern && b.good())
        return {.word = ChangeWord::concernWithProgress, .changed = a.proves() && b.proves() && !a.good()};
    if (a.concern) return {.word = b.proves() ? ChangeWord::concernPersists : ChangeWord::concernAtBoth};
    if (a.proves()) return {.word = ChangeWord::newConcern, .changed = true};
    return {.word = ChangeWord::concernNotKnownBefore};
}

ThemeChange with_good_now(const Said& a, const Said& b) {
    if (b.proves() && a.concern)
        return {
            .word = ChangeWord::notRaisedAgain, .strength = b.strength, .gains = b.gains, .changed = true};
    if (b.proves() && a.proves()) {
        if (!b.strength) return {.word = ChangeWord::progress, .changed = !a.gains};
        return a.good() ? ThemeChange{.word = ChangeWord::strengthKept}
                        : ThemeChange{.word = ChangeWord::nowAStrength, .changed = true};
    }
    return {.word = b.strength ? ChangeWord::strengthReported : ChangeWord::progressReported};
}

ThemeChange with_nothing_now(const Catalogue& catalogue, Subject now, Index theme, const Said& a,
                             const Said& b, const Councils& common) {
    if (!b.whole) return {.word = ChangeWord::notKnown};
    if (!b.looked) {
        ThemeChange change{.word = ChangeWord::notLookedAt};
        for (const Index i : others_of(catalogue, now.inspection, true, common))
            if (speaks_of(catalogue, {i, kNone}, theme)) {
                change.lookedNext = i;
                break;
            }
        return change;
    }
    if (a.concern) return {.word = ChangeWord::notRaisedAgain, .changed = true};
    return {.word = a.good() ? ChangeWord::notMentioned : ChangeWord::none};
}

} // namespace

bool has_direction(const Catalogue& catalogue, Subject subject, Index theme, Direction direction) {
    const auto findings = findings_of(catalogue, subject.inspection, theme, subject.body);
    return std::any_of(findings.begin(), findings.end(), [&](Index entry) {
        return catalogue.entries.direction[entry] == static_cast<std::uint8_t>(direction);
    });
}

bool speaks_of(const Catalogue& catalogue, Subject subject, Index theme) {
    return looks_at(*catalogue.data, catalogue.data->inspections[subject.inspection], theme) ||
           !findings_of(catalogue, subject.inspection, theme, subject.body).empty();
}

ThemeChange theme_change(const Catalogue& catalogue, Subject a, Subject b, Index theme) {
    const Dataset& data = *catalogue.data;
    if (a.inspection == b.inspection) {
        const auto of = [&](Subject subject) {
            return said(catalogue, subject, theme, councils_today(data, own_councils(data, subject)));
        };
        ThemeChange change = between_bodies(of(a), of(b));
        change.firstAlone = alone(catalogue, a, b, theme);
        change.secondAlone = alone(catalogue, b, a, theme);
        change.changed = change.changed || change.firstAlone > 0 || change.secondAlone > 0;
        return change;
    }
    const Councils common = in_common(data, a, b);
    if (common.empty()) return {.word = ChangeWord::anotherCouncil};
    const Said before = said(catalogue, a, theme, common), now = said(catalogue, b, theme, common);
    if (now.concern && !before.any() && before.whole && !before.looked)
        return first_or_not(catalogue, b, theme, common);
    if (now.concern) return with_concern_now(before, now);
    return now.good() ? with_good_now(before, now)
                      : with_nothing_now(catalogue, b, theme, before, now, common);
}

std::string_view definition(ChangeWord word) { return kDefinitions[static_cast<std::size_t>(word)]; }

} // namespace query
