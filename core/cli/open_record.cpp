#include <fstream>
#include <iterator>
#include <ostream>
#include <utility>

#include "core/cli/commands.h"

namespace cli {

std::optional<std::string> read_file(std::string_view file, std::ostream& err) {
    std::ifstream stream{std::string(file), std::ios::binary};
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.is_open() && !stream.bad()) return text;
    err << file << ": this file can't be read. Check its name and that you may read it.\n";
    return std::nullopt;
}

std::optional<record::Dataset> open_record(std::string_view file, std::ostream& err, int& code) {
    const std::optional<std::string> json = read_file(file, err);
    if (!json) {
        code = kBadUse;
        return std::nullopt;
    }
    record::Loaded loaded = record::load(*json);
    for (const record::Fault& fault : loaded.faults) err << record::fault_text(fault, file) << "\n";
    if (loaded.truncated)
        err << file << ": there are more faults; only the first " << record::kMaxFaults << " are shown.\n";
    code = loaded.faults.empty() ? kGood : kFaulty;
    if (code != kGood) return std::nullopt;
    return std::move(loaded.data);
}

} // namespace cli
