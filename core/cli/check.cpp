// record check FILE...: of each record every fault, or, where it has none, what it holds.
#include <algorithm>
#include <array>
#include <iomanip>
#include <ostream>

#include "core/cli/commands.h"
#include "core/record/names.h"

namespace cli {
namespace {

using record::Dataset;
using record::Index;

struct Line {
    std::string_view name;
    std::size_t count;
};

void print(std::ostream& out, std::string_view heading, const std::vector<Line>& lines) {
    std::size_t widest = 0;
    for (const Line& line : lines) widest = std::max(widest, line.name.size());
    out << "\n" << heading << "\n";
    for (const Line& line : lines)
        out << "  " << std::left << std::setw(static_cast<int>(widest) + 2) << line.name << std::right
            << std::setw(6) << line.count << "\n";
}

std::vector<Line> parts(const Dataset& data) {
    return {{"bodies", data.bodies.size()},
            {"frameworks", data.frameworks.size()},
            {"themes", data.themes.size()},
            {"sources", data.sources.size()},
            {"inspections", data.inspections.size()},
            {"judgements", data.judgements.size()},
            {"findings", data.findings.size()},
            {"responses", data.responses.size()},
            {"figures", data.figures.size()},
            {"measures", data.measures.size()},
            {"events", data.events.size()},
            {"differences", data.differences.size()},
            {"gaps", data.gaps.size()},
            {"glossary", data.glossary.size()},
            {"synonyms", data.synonyms.size()},
            {"retired", data.retired.size()},
            {"evidence", data.evidence.size()}};
}

// Findings under each of `rows`, and under none of them where there are such.
template <class Row>
std::vector<Line> by_reference(const std::vector<Row>& rows, const std::vector<Index>& column) {
    std::vector<Line> lines;
    for (const Row& row : rows) lines.push_back({row.id, 0});
    std::size_t none = 0;
    for (const Index index : column) ++(index == record::kNone ? none : lines[index].count);
    if (none > 0) lines.push_back({"(none)", none});
    return lines;
}

template <class Word, std::size_t n>
std::vector<Line> by_word(const std::array<record::Name, n>& names, const std::vector<Word>& column) {
    std::vector<Line> lines;
    for (const record::Name& name : names) lines.push_back({name.key, 0});
    for (const Word word : column) ++lines[static_cast<std::size_t>(word)].count;
    return lines;
}

// A finding counts under every tier that it has evidence of.
std::vector<Line> by_tier(const Dataset& data) {
    std::vector<Line> lines;
    for (const record::Name& name : record::kTiers) lines.push_back({name.key, 0});
    for (const record::Span evidence : data.findings.evidence) {
        std::array<bool, record::kTiers.size()> has{};
        for (const record::Evidence& one : record::slice(data.evidence, evidence))
            has[static_cast<std::size_t>(data.sources[one.source].tier)] = true;
        for (std::size_t i = 0; i < has.size(); ++i) lines[i].count += has[i] ? 1 : 0;
    }
    return lines;
}

int check_one(std::string_view file, std::ostream& out, std::ostream& err) {
    int code = kGood;
    const auto data = open_record(file, err, code);
    if (!data) return code;
    out << file << ": no faults. " << data->title << ", as at " << date_long(data->asAt) << "\n";
    print(out, "What it holds", parts(*data));
    print(out, "Findings by inspection", by_reference(data->inspections, data->findings.inspection));
    print(out, "Findings by theme", by_reference(data->themes, data->findings.theme));
    print(out, "Findings by direction", by_word(record::kDirections, data->findings.direction));
    print(out, "Findings by voice", by_word(record::kVoices, data->findings.voice));
    print(out, "Findings by tier of their evidence", by_tier(*data));
    return kGood;
}

} // namespace

int check(const Words& words, std::ostream& out, std::ostream& err) {
    if (words.empty()) {
        err << "use: record check FILE...\n";
        return kBadUse;
    }
    int worst = kGood;
    for (const std::string_view file : words) worst = std::max(worst, check_one(file, out, err));
    return worst;
}

} // namespace cli
