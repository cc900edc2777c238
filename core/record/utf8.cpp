#include "core/record/utf8.h"

#include <cstdint>
#include <vector>

namespace record {
namespace {

// What a character does to the order in which text is shown.
enum class Order : std::uint8_t { nothing, control, opensIsolate, closesIsolate };

constexpr std::string_view kFirstStrongIsolate = "\xE2\x81\xA8", kPopIsolate = "\xE2\x81\xA9";

// Of the whole character `one`.
Order order_of(std::string_view one) {
    if (one == "\xD8\x9C") return Order::control; // Arabic letter mark
    if (one.size() != 3 || one[0] != '\xE2') return Order::nothing;
    const auto second = static_cast<unsigned char>(one[1]), third = static_cast<unsigned char>(one[2]);
    if (second == 0x80)
        return third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE) ? Order::control
                                                                                  : Order::nothing;
    if (second != 0x81 || third < 0xA6 || third > 0xA9) return Order::nothing;
    return third == 0xA9 ? Order::closesIsolate : Order::opensIsolate;
}

// A directional control.
struct Control {
    std::size_t at = 0, bytes = 0;
    Order order = Order::nothing;
    std::size_t end = 0; // of one that opens an isolate: behind what closes it; 0: nothing does
};

// All of `text`, isolates joined as UAX #9 has them (BD9).
std::vector<Control> controls_of(std::string_view text) {
    std::vector<Control> controls;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text.substr(at));
        const std::size_t bytes = length == 0 ? 1 : length;
        const Order order = order_of(text.substr(at, bytes));
        at += bytes;
        if (order == Order::nothing) continue;
        if (order == Order::opensIsolate) open.push_back(controls.size());
        if (order == Order::closesIsolate && !open.empty()) {
            controls[open.back()].end = at;
            open.pop_back();
        }
        controls.push_back({at - bytes, bytes, order, 0});
    }
    return controls;
}

} // namespace

std::size_t utf8_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    const unsigned char second = byte(1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
        (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
        return 0;
    return length;
}

std::string clean_utf8(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const auto first = static_cast<unsigned char>(text[0]);
        if (length == 0)
            clean += "\xEF\xBF\xBD";
        else if (length > 1 || (first >= 0x20 && first != 0x7F))
            clean += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return clean;
}

std::string isolated(std::string_view text) {
    // Every control begins with one of these bytes.
    if (text.find_first_of("\xD8\xE2") == std::string_view::npos) return std::string(text);
    std::string result;
    std::size_t from = 0; // of what isn't in `result` yet
    for (const Control& control : controls_of(text)) {
        if (control.at < from) continue; // within an isolate
        result += text.substr(from, control.at - from);
        from = control.end != 0 ? control.end : control.at + control.bytes;
        if (control.end == 0 && control.order != Order::opensIsolate) result += kFirstStrongIsolate;
        result += text.substr(control.at, from - control.at);
        if (control.end == 0 && control.order != Order::closesIsolate) result += kPopIsolate;
    }
    return result.append(text.substr(from));
}

} // namespace record
