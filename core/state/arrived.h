// arrived: the fragment of a link as it comes out of mail programs, scanners, chats and trackers, put right.
//
// What they do to it, and what is known by it (a link of ours never looks so: link.h has its grammar)
//   a scanner's wrapping (Safe Links, URL Defense, ...) percent-encodes all of it, once or several times
//       view%3Dfindings%26on%3Dworkforce                  a pair without "=", but with "%3D"
//   or its separators                    view=findings%26on=workforce     "%26", a key and "=" within a pair
//   HTML's escape stays                  &amp;on=workforce  &#38;on=workforce
//   a tracker's parameters are added     &utm_source=mail  ?fbclid=...  :~:text=...
//   what stood around it sticks to it    at=2026-11-21).    (without_stuck)
//   the "~" of a list is percent-encoded on=workforce%7Ehomes             (list_parts)
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace view {

// The pairs of a fragment, in its order, without those of trackers and empty ones.
std::vector<std::string> arrived_pairs(std::string_view fragment);

// The value of a link's last pair without what sticks to its end. `text`: whatever somebody searches for, of which only
// signs go that a link of ours would have percent-encoded; else all after the last letter or digit: ids, days and words
// end in one, and behind a value that really ends otherwise stands kReallyEnds.
std::string_view without_stuck(std::string_view value, bool text);
inline constexpr std::string_view kReallyEnds = "%00"; // a control character, which is part of no word

// The words of a list as they are written, none of them empty. A "~" within a word is written kTilde.
std::vector<std::string> list_parts(std::string_view value);
inline constexpr std::string_view kTilde = "%7E%7E";

// The bytes that percent-encoded text stands for. They may be no UTF-8.
std::string percent_decoded(std::string_view text);

} // namespace view
