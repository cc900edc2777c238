#include "core/record/quick.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace record {
namespace {

constexpr std::size_t kDeepest = 64; // the format is a tenth as deep
constexpr std::ptrdiff_t kDigits = 15;

bool digit(char c) { return c >= '0' && c <= '9'; }

struct Quick {
    char* at;
    const char* end; // a zero byte stands there
    Reader& reader;

    void spaces() {
        while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t') ++at;
    }

    // ---- Strings

    // How many of eight bytes, as they stand in memory, come before a quotation mark, a backslash, a control character or
    // what is no ASCII. (Each difference borrows from the bytes behind alone: the first that is marked is right.)
    static int plain(std::uint64_t eight) {
        constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
        const auto zero = [&](std::uint64_t bytes) { return (bytes - kOnes) & ~bytes; };
        const std::uint64_t marked =
            (zero(eight ^ (kOnes * '"')) | zero(eight ^ (kOnes * '\\')) | (eight - kOnes * 0x20) | eight) &
            kHighs;
        static_assert(std::endian::native == std::endian::little);
        return std::countr_zero(marked) / 8;
    }

    // The bytes of the character that begins at `at`, by the table of well-formed UTF-8 (Unicode 3.9, D92); 0: none.
    int character() const {
        const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
        const auto follows = [&](int i, unsigned least = 0x80, unsigned most = 0xBF) {
            return byte(i) >= least && byte(i) <= most;
        };
        const unsigned first = byte(0);
        if (first < 0x80) return 1;
        if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
        if (first >= 0xE0 && first <= 0xEF)
            return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
        if (first >= 0xF0 && first <= 0xF4)
            return follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) &&
                           follows(3)
                       ? 4
                       : 0;
        return 0;
    }

    // Four hexadecimal digits; above 0xFFFF where they are none.
    std::uint32_t hex() {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i, ++at) {
            const char c = *at;
            const char low = static_cast<char>(c | 0x20);
            if (digit(c))
                value = value * 16 + static_cast<std::uint32_t>(c - '0');
            else if (low >= 'a' && low <= 'f')
                value = value * 16 + static_cast<std::uint32_t>(low - 'a' + 10);
            else
                return 0x110000;
        }
        return value;
    }

    // An escape, from behind its backslash, to `to`, which stands before `at`.
    bool escape(char*& to) {
        constexpr std::string_view kEscapes = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
        const char kind = *at;
        if (kind == '\0') return false;
        ++at;
        if (const std::size_t which = kEscapes.find(kind); which != std::string_view::npos) {
            *to++ = kMeant[which];
            return true;
        }
        if (kind != 'u') return false;
        std::uint32_t code = hex();
        if (code >= 0xD800 && code <= 0xDBFF) {
            if (at[0] != '\\' || at[1] != 'u') return false;
            at += 2;
            const std::uint32_t low = hex();
            if (low < 0xDC00 || low > 0xDFFF) return false;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        } else if (code >= 0xDC00 && code <= 0xDFFF) {
            return false;
        }
        if (code == 0 || code > 0x10FFFF) return false; // a zero would end other things early
        const auto put = [&](std::uint32_t byte) { *to++ = static_cast<char>(byte); };
        if (code < 0x80) {
            put(code);
        } else if (code < 0x800) {
            put(0xC0 | (code >> 6));
            put(0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            put(0xE0 | (code >> 12));
            put(0x80 | ((code >> 6) & 0x3F));
            put(0x80 | (code & 0x3F));
        } else {
            put(0xF0 | (code >> 18));
            put(0x80 | ((code >> 12) & 0x3F));
            put(0x80 | ((code >> 6) & 0x3F));
            put(0x80 | (code & 0x3F));
        }
        return true;
    }

    // From behind the quotation mark. A zero byte ends every loop: it is a control character.
    bool string(std::string_view& text) {
        char* const from = at;
        char* to = nullptr; // where the next one goes, once an escape has made room
        for (;;) {
            int step = 8;
            while (to == nullptr && step == 8 && end - at >= 8) {
                std::uint64_t eight = 0;
                std::memcpy(&eight, at, 8);
                step = plain(eight);
                at += step;
            }
            const auto next = static_cast<unsigned char>(*at);
            if (next == '"') {
                text = {from, static_cast<std::size_t>((to == nullptr ? at : to) - from)};
                ++at;
                return true;
            }
            if (next == '\\') {
                if (to == nullptr) to = at;
                ++at;
                if (!escape(to)) return false;
                continue;
            }
            if (next < 0x20) return false;
            const int bytes = character();
            if (bytes == 0) return false;
            if (to != nullptr)
                for (int i = 0; i < bytes; ++i) *to++ = at[i];
            at += bytes;
        }
    }

    // ---- Other values

    bool number() {
        const char* const from = at;
        if (*at == '-') ++at;
        if (!digit(*at)) return false;
        if (*at == '0' && (digit(at[1]) || at != from)) return false; // -0 is told slowly
        const char* const digits = at;
        double value = 0;
        for (; digit(*at); ++at) value = value * 10 + (*at - '0');
        const bool whole = *at != '.' && *at != 'e' && *at != 'E';
        if (whole) {
            if (at - digits > kDigits) return false;
            if (from != digits) value = -value;
        } else {
            if (*at == '.') {
                ++at;
                if (!digit(*at)) return false;
                while (digit(*at)) ++at;
            }
            if (*at == 'e' || *at == 'E') {
                ++at;
                if (*at == '+' || *at == '-') ++at;
                if (!digit(*at)) return false;
                while (digit(*at)) ++at;
            }
            value = std::strtod(from, nullptr);
            if (!std::isfinite(value)) return false;
        }
        reader.scalar({Scalar::Is::number, false, value, {from, static_cast<std::size_t>(at - from)}});
        return true;
    }

    bool word(std::string_view wanted, const Scalar& value) {
        for (const char c : wanted)
            if (*at++ != c) return false; // a zero differs, and nothing beyond it is looked at
        reader.scalar(value);
        return true;
    }

    bool scalar() {
        switch (*at) {
        case '"': {
            ++at;
            std::string_view text;
            if (!string(text)) return false;
            reader.scalar({Scalar::Is::text, false, 0, text});
            return true;
        }
        case 't':
            return word("true", {Scalar::Is::yesOrNo, true, 0, {}});
        case 'f':
            return word("false", {Scalar::Is::yesOrNo, false, 0, {}});
        case 'n':
            return word("null", {});
        default:
            return number();
        }
    }

    bool key() {
        if (*at != '"') return false;
        ++at;
        std::string_view name;
        if (!string(name)) return false;
        reader.key(name);
        spaces();
        if (*at != ':') return false;
        ++at;
        spaces();
        return true;
    }

    // The file, from its first value on.
    bool all() {
        std::array<char, kDeepest> open{}; // what closes each
        std::size_t depth = 0;
        spaces();
        for (;;) {
            // A value begins here.
            if (*at == '{' || *at == '[') {
                if (depth == kDeepest) return false;
                const bool object = *at == '{';
                open[depth++] = object ? '}' : ']';
                object ? reader.open_object() : reader.open_list();
                ++at;
                spaces();
                if (*at != open[depth - 1]) {
                    if (object && !key()) return false;
                    continue;
                }
            } else if (!scalar()) {
                return false;
            }
            // It is at its end, and so may be those that it stands in.
            for (;;) {
                spaces();
                if (depth == 0) return at == end;
                if (*at == ',') break;
                if (*at != open[depth - 1]) return false;
                ++at;
                open[--depth] == '}' ? reader.close_object() : reader.close_list();
            }
            ++at;
            spaces();
            if (open[depth - 1] == '}' && !key()) return false;
        }
    }
};

} // namespace

bool read_quickly(char* text, std::size_t size, Reader& reader) {
    return Quick{text, text + size, reader}.all();
}

} // namespace record
