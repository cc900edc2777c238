#include "core/block/text_width.h"

#include <array>
#include <cstdint>

namespace view {
namespace {

// U+0020 to U+007E, Regular. SemiBold is wider by about 3 per cent throughout.
constexpr std::array<std::uint16_t, 95> kAdvance = {
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497,
    497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527,
    494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513,
    476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495,
    255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497};
constexpr unsigned kOther = 500;
constexpr float kStrong = 1.03F;

} // namespace

float text_width(std::string_view utf8, float size, bool strong) {
    unsigned thousandths = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7F)
            thousandths += kAdvance[byte - 0x20U];
        else if (byte >= 0xC0) // the first byte of a longer character; its other bytes count nothing
            thousandths += kOther;
    }
    return static_cast<float>(thousandths) / 1000.0F * size * (strong ? kStrong : 1.0F);
}

} // namespace view
