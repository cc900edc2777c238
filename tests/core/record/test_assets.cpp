// The record itself, as it is bundled.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/record/load.h"
#include "core/record/names.h"
#include "tests/core/files.h"

using namespace record;

namespace {

Dataset bundled() {
    Loaded loaded = load(read_file(TEST_ASSETS_DIR "/inspections.json"));
    for (const Fault& fault : loaded.faults) FAIL_CHECK(fault_text(fault, "assets/inspections.json"));
    REQUIRE(loaded.faults.empty());
    return std::move(loaded.data);
}

// The rows of a table with tabs between cells, without its head.
std::vector<std::vector<std::string>> table(const std::string& path) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(read_file(path));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty()) continue;
        std::vector<std::string> cells;
        std::istringstream text(line);
        for (std::string cell; std::getline(text, cell, '\t');) cells.push_back(cell);
        rows.push_back(cells);
    }
    return rows;
}

} // namespace

TEST_CASE("the bundled record has no fault") {
    const Dataset data = bundled();
    CHECK(data.findings.size() > 0);
    CHECK(data.title.size() > 0);
}

TEST_CASE("every theme of the bundled record is a finding's own") {
    const Dataset data = bundled();
    const auto& themes = data.findings.theme;
    for (Index i = 0; i < data.themes.size(); ++i)
        CHECK_MESSAGE(std::find(themes.begin(), themes.end(), i) != themes.end(), data.themes[i].id);
}

TEST_CASE("every inspection of the bundled record has evidence, and every source is quoted") {
    const Dataset data = bundled();
    for (const Inspection& inspection : data.inspections)
        CHECK_MESSAGE(inspection.evidence.count > 0, inspection.id);
    std::vector<bool> quoted(data.sources.size(), false);
    for (const Evidence& evidence : data.evidence) quoted[evidence.source] = true;
    for (const Series& series : data.series) quoted[series.source] = true;
    for (const Term& term : data.glossary)
        if (term.source != kNone) quoted[term.source] = true;
    for (std::size_t i = 0; i < quoted.size(); ++i) CHECK_MESSAGE(quoted[i], data.sources[i].id);
}

// tests/data/official_grades.tsv was read from the official tables by itself, not from the record.
TEST_CASE("the grades of the bundled record are those of the official tables, row by row") {
    const Dataset data = bundled();
    const auto rows = table(TEST_DATA_DIR "/official_grades.tsv");
    REQUIRE(rows.size() > 10);
    std::vector<bool> told(data.judgements.size(), false);
    for (const auto& row : rows) {
        REQUIRE(row.size() == 6);
        const std::string &inspectionId = row[0], &body = row[1], &area = row[2], &grade = row[3],
                          &document = row[4], &published = row[5];
        CAPTURE(inspectionId + " " + body + " " + area);
        const Index index = find(data, Part::inspections, inspectionId);
        if (index == kNone) {
            FAIL_CHECK("the record has no such inspection");
            continue;
        }
        const Inspection& inspection = data.inspections[index];
        CHECK(date_iso(inspection.published) == published);
        bool found = false;
        for (Index i = inspection.judgements.first;
             i < inspection.judgements.first + inspection.judgements.count; ++i) {
            const Judgement& judgement = data.judgements[i];
            // Where an inspection was of one body, its judgements needn't name it.
            const Index of = judgement.body != kNone        ? judgement.body
                             : inspection.bodies.count == 1 ? data.bodyRefs[inspection.bodies.first]
                                                            : kNone;
            if (data.frameworkAreas[judgement.area].id != area || of == kNone || data.bodies[of].id != body)
                continue;
            found = told[i] = true;
            CHECK(key(judgement.grade) == grade);
            bool evident = false;
            for (const Evidence& evidence : slice(data.evidence, judgement.evidence))
                evident = evident || data.sources[evidence.source].document == document;
            CHECK_MESSAGE(evident, "no evidence from " << document);
        }
        CHECK_MESSAGE(found, "the record has no such judgement");
    }
    for (const Inspection& inspection : data.inspections)
        for (Index i = inspection.judgements.first;
             i < inspection.judgements.first + inspection.judgements.count; ++i)
            // Of the adoption service in 2012 and 2013 only the press and the council tell.
            CHECK_MESSAGE((told[i] || data.frameworkAreas[data.judgements[i].area].maps == Maps::none),
                          inspection.id << " has a grade for "
                                        << data.frameworkAreas[data.judgements[i].area].id
                                        << " that the official tables don't have");
}
