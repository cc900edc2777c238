#include "core/record/fault.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/record/utf8.h"

namespace record {
namespace {

// Longer words are no slip of a key or an id.
constexpr std::size_t kLongestWord = 32;

bool control(std::string_view one) {
    const auto first = static_cast<unsigned char>(one[0]);
    return first < 0x20 || first == 0x7F ||
           (one.size() == 2 && first == 0xC2 && static_cast<unsigned char>(one[1]) < 0xA0);
}

// Edits (a letter changed, added, left out, or two neighbours swapped) that lead from `a` to `b`.
std::size_t edits(std::string_view a, std::string_view b) {
    using Row = std::array<std::size_t, kLongestWord + 1>;
    Row before{}, last{}, now{};
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({change, last[j] + 1, now[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
    }
    return last[b.size()];
}

} // namespace

void add_fault(FaultList& list, std::string path, std::size_t line, std::string what, std::string remedy) {
    if (list.faults.size() >= kMaxFaults) {
        list.truncated = true;
        return;
    }
    if (!what.empty() && what[0] >= 'a' && what[0] <= 'z') what[0] = static_cast<char>(what[0] - 'a' + 'A');
    list.faults.push_back({std::move(path), line, std::move(what), std::move(remedy)});
}

std::string shown(std::string_view text, std::size_t most) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const std::string_view one = text.substr(0, length == 0 ? 1 : length);
        if (result.size() + one.size() > most) return result + "\u2026";
        if (length == 0)
            result += "\uFFFD";
        else
            result += control(one) ? "\uFFFD" : one;
        text.remove_prefix(one.size());
    }
    return result;
}

std::string quoted(std::string_view text) { return "\"" + shown(text) + "\""; }

std::string pointer_step(std::string_view key) {
    std::string step = "/";
    for (const char c : shown(key)) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

std::string listed(const std::vector<std::string_view>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
    if (word.empty() || word.size() > kLongestWord) return {};
    std::string_view best;
    std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : known) {
        if (candidate.empty() || candidate.size() > kLongestWord) continue;
        const std::size_t count = edits(word, candidate);
        if (count < fewest && count < candidate.size()) {
            best = candidate;
            fewest = count;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string_view near = nearest(word, known);
    return near.empty() ? std::string() : "Did you mean " + quoted(near) + "? ";
}

std::string fault_text(const Fault& fault, std::string_view file) {
    std::string text(file);
    text += ":" + std::to_string(fault.line) + ": ";
    if (!fault.path.empty()) text += fault.path + ": ";
    text += fault.what;
    if (!fault.remedy.empty()) text += " " + fault.remedy;
    return text;
}

} // namespace record
