#include <algorithm>
#include <utility>

#include "core/record/pack.h"
#include "core/record/packed.h"

namespace record {
namespace {

// Reads on for as long as there is something: beyond the end it finds zeros, and `whole` is false.
struct Unpacker {
    const unsigned char* at;
    const unsigned char* end;
    const char* text;
    std::size_t textLeft;
    std::uint32_t kinds = 0;
    bool whole = true;

    unsigned byte() {
        if (at != end) return *at++;
        whole = false;
        return 0;
    }
    std::uint32_t number() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32; shift += 7) {
            const unsigned next = byte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) break;
        }
        return value;
    }
    // Each row takes a byte at least.
    std::size_t rows() {
        const std::size_t count = number();
        if (count <= static_cast<std::size_t>(end - at)) return count;
        whole = false;
        return 0;
    }
    std::string_view words() {
        std::size_t size = number();
        if (size > textLeft) {
            whole = false;
            size = 0;
        }
        const std::string_view next(text, size);
        text += size;
        textLeft -= size;
        return size == 0 ? std::string_view() : next;
    }
    Span span(Index& before) {
        const std::uint32_t distance = number();
        Span span;
        span.first = before + ((distance & 1) != 0 ? ~(distance >> 1) : distance >> 1);
        span.count = number();
        before = span.first + span.count;
        return span;
    }
    Date date() {
        Date date;
        const std::uint32_t year = number();
        if (year != 0) date.year = static_cast<std::int16_t>(year + packed::kFirstYear);
        date.month = static_cast<std::int8_t>(byte());
        date.day = static_cast<std::int8_t>(byte());
        return date;
    }

    template <class Value, class Next>
    static void each(const Places& places, Next next) {
        char* place = places.first;
        for (std::size_t i = 0; i < places.count; ++i, place += places.stride)
            *reinterpret_cast<Value*>(place) = next();
    }
    [[gnu::noinline]] void column(const Places& places) {
        kinds = packed::with_kind(kinds, places.holds);
        Index before = 0;
        switch (places.holds) {
        case Holds::text:
            return each<std::string_view>(places, [&] { return words(); });
        case Holds::index:
            return each<Index>(places, [&] { return number() - 1; });
        case Holds::span:
            return each<Span>(places, [&] { return span(before); });
        case Holds::date:
            return each<Date>(places, [&] { return date(); });
        case Holds::number:
            return each<double>(places, [&] {
                std::array<char, sizeof(double)> eight{};
                for (char& one : eight) one = static_cast<char>(byte());
                double value = 0;
                std::memcpy(&value, eight.data(), sizeof value);
                return value;
            });
        case Holds::byte:
            return each<unsigned char>(places, [&] { return static_cast<unsigned char>(byte()); });
        }
    }
};

std::uint32_t fixed(const char* at) {
    std::uint32_t value = 0;
    for (int i = 3; i >= 0; --i) value = (value << 8) | static_cast<unsigned char>(at[i]);
    return value;
}

} // namespace

// The steps of reading stay functions of their own, as those of drawing do (gnu::noinline, here and in the headers): what
// runs long a browser compiles a second time, better, on the side. For all of them as one that took 107 ms, on a processor
// that had a first picture to draw.
std::optional<Dataset> unpack(std::unique_ptr<char[]> bytes, std::size_t size) {
    const std::string_view all(bytes.get(), size);
    constexpr std::size_t kSummed = packed::kHead - 4; // what the checksum is of begins here
    if (size < packed::kHead || all.substr(0, packed::kMagic.size()) != packed::kMagic ||
        fixed(all.data() + 8) != packed::checksum(all.substr(kSummed)))
        return std::nullopt;
    const std::size_t values = fixed(all.data() + kSummed);
    if (values > size - packed::kHead) return std::nullopt;
    const auto* first = reinterpret_cast<const unsigned char*>(all.data() + packed::kHead);
    Unpacker unpacker{first, first + values, all.data() + packed::kHead + values,
                      size - packed::kHead - values};
    Dataset data;
    each_column(
        data, [&](std::size_t) { return unpacker.rows(); },
        [&](const Places& places) { unpacker.column(places); });
    if (!unpacker.whole || unpacker.kinds != fixed(all.data() + 4)) return std::nullopt;
    data.arena.bytes = std::move(bytes);
    data.arena.used = data.arena.capacity = size;
    index_parts(data);
    return data;
}

} // namespace record
