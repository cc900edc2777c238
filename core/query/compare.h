// compare: what changed on a theme between two inspections, or two bodies of one, as one of a few words.
//
// The earlier one is A, the later one B. Only findings on councils that both cover are compared; a council
// that followed another covers what that one did. What one of them says of a theme is
//   C  a concern among its findings, perhaps beside good ones (strength or progress)
//   G  good ones, no concern; G! where it is whole and looked (coverage.h), so that its silence on concerns
//      proves something
//   S  no finding, though it is whole and looked
//   N  no finding: whole, and it did not look
//   U  no finding, and not whole
// Neutral findings never decide.
//
//   A                B        word
//   C                C        concern, with progress (good ones in B); else concern persists where B is whole
//                             and looked, else concern at both
//   C                G!       not raised again, with strength or with progress
//   C                G        strength reported, or progress reported
//   C                S        not raised again
//   G!, S            C        new concern
//   G, U             C        concern, not known before
//   N                C        reported before, and here (`earlier`); first reported here where every earlier
//                             one is whole; else first known here
//   G!               G!       strength kept, or progress
//   S                G!       now a strength, or progress
//   G, U, N, S, G!   the rest of G    strength reported, or progress reported
//   G, G!            S        not mentioned
//   any              N        not looked at (`lookedNext`)
//   any              U        not known
//   S, N, U          S        no word
//
// Two bodies of one inspection: both; only the one, where the other's report was read whole; else said of the
// one, the other not known. Inspections that share no council: another council.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/query/catalogue.h"

namespace query {

struct Subject {
    record::Index inspection = record::kNone;
    record::Index body = record::kNone; // kNone: the whole inspection
};

enum class ChangeWord : std::uint8_t {
    none,
    concernPersists,
    concernAtBoth,
    concernWithProgress,
    newConcern,
    concernNotKnownBefore,
    firstReportedHere,
    reportedBefore,
    firstKnownHere,
    notRaisedAgain,
    strengthKept,
    nowAStrength,
    progress,
    strengthReported,
    progressReported,
    notMentioned,
    notLookedAt,
    notKnown,
    anotherCouncil,
    both,
    onlyFirst,
    onlySecond,
    saidOfFirst,
    saidOfSecond
};
inline constexpr std::size_t kChangeWords = 24;

struct ThemeChange {
    ChangeWord word = ChangeWord::none;
    bool strength = false, gains = false;     // of "not raised again": B reports strength, progress
    record::Index earlier = record::kNone;    // of "reported before": the latest before B
    record::Index lookedNext = record::kNone; // of "not looked at": the next inspection after B that looked
    std::size_t firstAlone = 0, secondAlone = 0; // of two bodies of one inspection: findings on the one alone
    bool changed = false;                        // shown by "only what changed": only what whole columns show
};

ThemeChange theme_change(const Catalogue& catalogue, Subject a, Subject b, record::Index theme);

bool has_direction(const Catalogue& catalogue, Subject subject, record::Index theme,
                   record::Direction direction);

// Whether anything is to be told of the theme: it was looked at, or something was said of it.
bool speaks_of(const Catalogue& catalogue, Subject subject, record::Index theme);

// What a change word means, in a sentence that needs no table.
std::string_view definition(ChangeWord word);

} // namespace query
