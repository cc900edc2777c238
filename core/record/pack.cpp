#include "core/record/pack.h"

#include "core/record/packed.h"

namespace record {
namespace {

struct Packer {
    std::string values, texts;
    std::uint32_t kinds = 0;

    void byte(unsigned value) { values.push_back(static_cast<char>(value)); }
    void number(std::uint32_t value) {
        for (; value >= 0x80; value >>= 7) byte((value & 0x7F) | 0x80);
        byte(value);
    }
    void fixed(std::string& to, std::uint32_t value) const {
        for (int i = 0; i < 4; ++i) to.push_back(static_cast<char>(value >> (8 * i)));
    }

    void column(const Places& places) {
        kinds = packed::with_kind(kinds, places.holds);
        Index end = 0; // of the span before
        for (std::size_t i = 0; i < places.count; ++i)
            one(places.holds, places.first + i * places.stride, end);
    }
    void one(Holds holds, const char* at, Index& end) {
        switch (holds) {
        case Holds::text: {
            const auto& text = *reinterpret_cast<const std::string_view*>(at);
            number(static_cast<std::uint32_t>(text.size()));
            texts += text;
            return;
        }
        case Holds::index:
            number(*reinterpret_cast<const Index*>(at) + 1);
            return;
        case Holds::span: {
            const Span span = *reinterpret_cast<const Span*>(at);
            const auto distance = static_cast<std::int32_t>(span.first - end);
            number(static_cast<std::uint32_t>(distance < 0 ? -2 * distance - 1 : 2 * distance));
            number(span.count);
            end = span.first + span.count;
            return;
        }
        case Holds::date: {
            const Date date = *reinterpret_cast<const Date*>(at);
            number(date.year == 0 ? 0 : static_cast<std::uint32_t>(date.year - packed::kFirstYear));
            byte(static_cast<unsigned>(date.month));
            byte(static_cast<unsigned>(date.day));
            return;
        }
        case Holds::number:
            values.append(at, sizeof(double));
            return;
        case Holds::byte:
            values.push_back(*at);
            return;
        }
    }
};

} // namespace

std::string pack(Dataset& data) {
    Packer packer;
    each_column(
        data,
        [&](std::size_t rows) {
            packer.number(static_cast<std::uint32_t>(rows));
            return rows;
        },
        [&](const Places& places) { packer.column(places); });
    std::string after;
    packer.fixed(after, static_cast<std::uint32_t>(packer.values.size()));
    after += packer.values + packer.texts;
    std::string bytes(packed::kMagic);
    packer.fixed(bytes, packer.kinds);
    packer.fixed(bytes, packed::checksum(after));
    return bytes + after;
}

} // namespace record
