#include "core/record/load.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "core/record/fault.h"
#include "core/record/names.h"
#include "core/record/positions.h"
#include "core/record/quick.h"
#include "core/record/reader.h"
#include "core/record/references.h"

namespace record {
namespace {

// Joins nlohmann/json's SAX parser to the reader. The functions have the parser's names; true: it goes on.
struct Sax {
    Reader& reader;
    FaultList& faults;
    const Position& position;

    bool null() { return reader.scalar({}), true; }
    bool boolean(bool yes) { return reader.scalar({Scalar::Is::yesOrNo, yes, 0, {}}), true; }
    bool number_integer(std::int64_t number) {
        return whole(static_cast<double>(number), std::to_string(number));
    }
    bool number_unsigned(std::uint64_t number) {
        return whole(static_cast<double>(number), std::to_string(number));
    }
    bool number_float(double number, const std::string& text) { return whole(number, text); }
    bool whole(double number, const std::string& text) {
        return reader.scalar({Scalar::Is::number, false, number, text}), true;
    }
    bool string(const std::string& text) { return reader.scalar({Scalar::Is::text, false, 0, text}), true; }
    template <class Bytes>
    bool binary(const Bytes&) {
        return false; // JSON has none
    }
    bool start_object(std::size_t) { return reader.open_object(), true; }
    bool key(const std::string& name) { return reader.key(name), true; }
    bool end_object() { return reader.close_object(), true; }
    bool start_array(std::size_t) { return reader.open_list(), true; }
    bool end_array() { return reader.close_list(), true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
        // "[json.exception.parse_error.101] parse error at line 3, column 7: syntax error while parsing value
        // - the words that help": those after the dash.
        const std::string_view all = error.what();
        const std::size_t dash = all.find(" - ");
        std::string_view words = dash == std::string_view::npos ? all : all.substr(dash + 3);
        const bool tooLarge = error.id == 406;
        add_fault(faults, {}, position.line,
                  tooLarge ? "A number here is too large."
                           : "The JSON is broken here: " + shown(words, 300) + ".",
                  tooLarge ? "Write one that fits in a 64-bit floating-point number."
                           : "Mend this first: what comes after it, and references, could not be checked.");
        return false;
    }
};

void read(std::string_view json, Loaded& loaded, FaultList& faults) {
    if (json.size() > kMaxBytes) {
        add_fault(faults, {}, 1, "The file is larger than 1 GiB.",
                  "Split what it holds, or check that it is the record.");
        return;
    }
    if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        add_fault(faults, {}, 1, "The file is empty.", "Check that it was saved.");
        return;
    }
    const auto begin = [&](std::size_t bytes) {
        loaded.data = Dataset{};
        arena_reserve(loaded.data.arena, bytes);
        loaded.data.kinds.assign(kInspectionKinds.begin(), kInspectionKinds.end());
    };
    Position position;
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (json.substr(0, 3) != kByteOrderMark) {
        begin(json.size() + 1);
        Arena& arena = loaded.data.arena;
        std::memcpy(arena.bytes.get(), json.data(), json.size());
        arena.bytes[json.size()] = '\0';
        arena.used = json.size();
        FaultList none;
        Reader reader(loaded.data, none, position);
        if (read_quickly(arena.bytes.get(), json.size(), reader) && reader.sawRecord && none.faults.empty()) {
            resolve_references(loaded.data, reader, none);
            if (none.faults.empty()) return;
        }
    }
    const std::size_t zero = json.find('\0');
    if (zero != std::string_view::npos) {
        // The parser would take it for the end of the file.
        const auto line =
            std::count(json.begin(), json.begin() + static_cast<std::ptrdiff_t>(zero), '\n') + 1;
        add_fault(faults, {}, static_cast<std::size_t>(line),
                  "The file holds a zero byte: it isn't text in UTF-8.", "Save it as UTF-8.");
        return;
    }
    // Something is wrong: once more, for where and what.
    begin(json.size());
    Reader reader(loaded.data, faults, position);
    Sax sax{reader, faults, position};
    const char* end = json.data() + json.size();
    const bool whole = nlohmann::json::sax_parse(CountingIterator{json.data(), &position},
                                                 CountingIterator{end, &position}, &sax);
    if (!whole) return;
    if (!reader.sawRecord)
        add_fault(faults, {}, 1, "The file is JSON, but not an object.",
                  "Check that it is an inspection record.");
    else
        resolve_references(loaded.data, reader, faults);
}

} // namespace

Loaded load(std::string_view json) {
    Loaded loaded;
    FaultList found;
    read(json, loaded, found);
    std::stable_sort(found.faults.begin(), found.faults.end(),
                     [](const Fault& a, const Fault& b) { return a.line < b.line; });
    loaded.faults = std::move(found.faults);
    loaded.truncated = found.truncated;
    if (!loaded.faults.empty()) loaded.data = Dataset{};
    return loaded;
}

} // namespace record
