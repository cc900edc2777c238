// compare: what changed on a theme between two inspections, or two bodies of one, as one of a few words.
//
// looked(X): see matrix.h. good(X): a strength or progress among X's findings on the theme. concern(X): a
// concern among them. Neutral findings never decide a word.
//
//   A's concern          B's concern         word
//   yes                  yes                 concern, with progress  (good(B))   else  concern persists
//   no, looked(A)        yes                 new concern
//   no, not looked(A)    yes                 first reported here  (where `earlier` is known: reported earlier)
//   yes                  no, looked(B)       not raised again     (with `strength` or `gains` where good(B))
//   yes                  no, not looked(B)   not looked at        (`lookedNext`: when it was)
//   no                   no                  not looked at where not looked(B); else by B's own findings:
//                                            strength kept | now a strength | progress
//
// Two bodies of one inspection: both | only the one | only the other.
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
    none, // nothing to say: neither raised a point that decides a word
    concernPersists,
    concernWithProgress,
    newConcern,
    firstReportedHere,
    notRaisedAgain,
    notLookedAt,
    strengthKept,
    nowAStrength,
    progress,
    both,
    onlyFirst,
    onlySecond
};

struct ThemeChange {
    ChangeWord word = ChangeWord::none;
    bool strength = false, gains = false;     // of "not raised again": B reports strength, progress
    record::Index earlier = record::kNone;    // of "first reported here": one that reported it before A
    record::Index lookedNext = record::kNone; // of "not looked at": the next inspection after B that looked
    std::size_t firstAlone = 0, secondAlone = 0; // of two bodies of one inspection: findings on the one alone
    bool changed = false;                        // shown by "only what changed"
};

ThemeChange theme_change(const Catalogue& catalogue, Subject a, Subject b, record::Index theme);

bool has_direction(const Catalogue& catalogue, Subject subject, record::Index theme,
                   record::Direction direction);

// What a change word means, in a sentence that needs no table.
std::string_view definition(ChangeWord word);

} // namespace query
