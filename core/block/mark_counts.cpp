#include "core/block/mark_counts.h"

#include <string_view>
#include <vector>

#include "core/block/phrases.h"

namespace view {
namespace {

using record::Direction;

// The order in which marks stand: what is good first.
constexpr std::array<Direction, 4> kOrder = {Direction::strength, Direction::progress, Direction::concern,
                                             Direction::neutral};
constexpr std::uint32_t kMarksInARow = 4;

} // namespace

Text mark_runs(const MarkCounts& counts) {
    std::uint32_t all = 0;
    for (const std::uint32_t number : counts) all += number;
    Text text;
    for (const Direction direction : kOrder) {
        const std::uint32_t number = counts[static_cast<std::size_t>(direction)];
        if (number > 0 && all > kMarksInARow)
            text.push_back(marked(mark_of(direction), tone_of(direction), std::to_string(number)));
        else
            text.insert(text.end(), number, marked(mark_of(direction), tone_of(direction)));
    }
    return text;
}

float marks_width(const MarkCounts& counts) {
    std::size_t characters = 0;
    for (const Run& part : mark_runs(counts))
        characters += part.mark == Mark::none ? 0 : 2 + part.text.size();
    return 8.5F * static_cast<float>(characters) + 12;
}

std::string mark_words(const MarkCounts& counts) {
    constexpr std::array<std::string_view, 4> one = {"strength", "progress", "concern", "neutral finding"};
    constexpr std::array<std::string_view, 4> many = {"strengths", "progress", "concerns",
                                                      "neutral findings"};
    std::vector<std::string> parts;
    for (const Direction direction : kOrder) {
        const auto d = static_cast<std::size_t>(direction);
        if (counts[d] > 0) parts.push_back(counted(counts[d], one[d], many[d]));
    }
    return joined(parts);
}

} // namespace view
