#include "tests/core/make_record.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/record/load.h"
#include "tests/core/files.h"

namespace {

using nlohmann::json;

void put(json& into, const char* key, const std::string& value) {
    if (!value.empty()) into[key] = value;
}

json evidence_json(const std::vector<MadeEvidence>& evidence) {
    json list = json::array();
    for (const MadeEvidence& e : evidence) {
        if (e.row.empty())
            list.push_back({{"source", e.source}, {"quote", e.quote}});
        else
            list.push_back({{"source", e.source}, {"row", e.row}, {"column", e.column}, {"value", e.value}});
        put(list.back(), "at", e.at);
        put(list.back(), "words", e.words);
    }
    return list;
}

json revised_json(const std::vector<MadeRevision>& revised) {
    json list = json::array();
    for (const MadeRevision& r : revised) list.push_back({{"date", r.date}, {"what", r.what}});
    return list;
}

json some_evidence() { return evidence_json({MadeEvidence{}}); }

json inspection_json(const MadeInspection& made) {
    json j = {{"id", made.id},         {"title", made.title},
              {"kind", made.kind},     {"status", made.status},
              {"bodies", made.bodies}, {"evidence", some_evidence()},
              {"added", made.added},   {"revised", revised_json(made.revised)}};
    put(j, "framework", made.framework);
    put(j, "started", made.date);
    put(j, "published", made.published);
    if (!made.focus.empty())
        j["focus"] = {{{"statement", "Inspectors looked at this."},
                       {"themes", made.focus},
                       {"evidence", some_evidence()}}};
    for (const MadeJudgement& judgement : made.judgements) {
        json one = {{"area", judgement.area}, {"grade", judgement.grade}, {"evidence", some_evidence()}};
        put(one, "body", judgement.body);
        j["judgements"].push_back(std::move(one));
    }
    for (const std::string& body : made.readWhole)
        j["outputs"].push_back(
            {{"body", body}, {"kind", "report"}, {"source", "report"}, {"evidence", some_evidence()}});
    return j;
}

json finding_json(const MadeFinding& made) {
    json j = {{"id", made.id},
              {"kind", made.kind},
              {"theme", made.theme},
              {"alsoThemes", made.alsoThemes},
              {"answers", made.answers},
              {"direction", made.direction},
              {"statement", made.statement},
              {"voice", made.voice},
              {"bodies", made.bodies},
              {"evidence", evidence_json(made.evidence)},
              {"added", made.added},
              {"revised", revised_json(made.revised)}};
    put(j, "extent", made.extent);
    if (made.inspection.empty())
        j["date"] = "2020-05";
    else
        j["inspection"] = made.inspection;
    return j;
}

json response_json(const MadeResponse& made) {
    json j = {{"id", made.id},
              {"date", made.date},
              {"body", made.body},
              {"statement", made.statement},
              {"evidence", evidence_json(made.evidence)},
              {"added", made.added}};
    put(j, "inspection", made.inspection);
    put(j, "theme", made.theme);
    put(j, "speaker", made.speaker);
    put(j, "role", made.role);
    return j;
}

json figure_json(const MadeFigure& made) {
    json j = {{"id", made.id},
              {"date", made.date},
              {"bodies", {"north"}},
              {"statement", made.statement},
              {"value", made.value},
              {"unit", "%"},
              {"basis", "of posts"},
              {"voice", "council"},
              {"evidence", evidence_json(made.evidence)},
              {"added", made.added}};
    put(j, "inspection", made.inspection);
    put(j, "theme", made.theme);
    return j;
}

json event_json(const MadeEvent& made) {
    json j = {{"id", made.id},        {"date", made.date},
              {"title", made.title},  {"status", "happened"},
              {"bodies", {"county"}}, {"evidence", some_evidence()},
              {"added", made.added},  {"revised", revised_json(made.revised)}};
    put(j, "inspection", made.inspection);
    return j;
}

json difference_json(const MadeDifference& made) {
    const json accounts = {{{"source", "report"}, {"says", "One."}, {"quote", "one letter"}},
                           {{"source", "news"}, {"says", "Two."}, {"quote", "two letters"}}};
    json j = {{"id", made.id},      {"topic", made.topic}, {"accounts", accounts},
              {"reading", "Both."}, {"added", made.added}, {"revised", revised_json(made.revised)}};
    put(j, "inspection", made.inspection);
    return j;
}

json measure_json(const MadeMeasure& made) {
    json series = json::array();
    for (const MadeSeries& s : made.series) {
        json points = json::array();
        for (const MadePoint& p : s.points)
            points.push_back(p.missing.empty() ? json{{"date", p.date}, {"value", p.value}}
                                               : json{{"date", p.date}, {"missing", p.missing}});
        series.push_back({{"area", s.area}, {"covers", s.area}, {"points", points}, {"source", "report"}});
    }
    return {{"id", made.id},         {"name", made.name},
            {"unit", made.unit},     {"definition", "How it is counted."},
            {"higherIs", "neither"}, {"series", series},
            {"drawn", made.drawn}};
}

const char* const kBeginning = R"({
  "format": "inspection-record", "version": 1,
  "title": "Made for tests", "area": "Testshire", "about": "Made for tests.", "licence": "Made for tests.",
  "bodies": [
    {"id": "county", "name": "Testshire County Council", "kind": "council", "to": "2021-03-31"},
    {"id": "north", "name": "North Testshire Council", "kind": "council", "from": "2021-04-01", "follows": ["county"]},
    {"id": "west", "name": "West Testshire Council", "kind": "council", "from": "2021-04-01", "follows": ["county"]},
    {"id": "trust", "name": "Testshire Children’s Trust", "kind": "trust", "from": "2020-11-01"},
    {"id": "ofsted", "name": "Ofsted", "kind": "inspectorate"}],
  "frameworks": [
    {"id": "now", "name": "The framework", "areas": [
      {"id": "overall", "name": "Overall effectiveness", "level": "overall", "maps": "overall"},
      {"id": "help", "name": "Help and protection", "level": "main", "maps": "help"},
      {"id": "care", "name": "Children in care", "level": "main", "maps": "care"},
      {"id": "leavers", "name": "Care leavers", "level": "main", "maps": "leavers"},
      {"id": "leaders", "name": "Leaders", "level": "main", "maps": "leaders"}]},
    {"id": "part", "name": "The framework before", "areas": [
      {"id": "safeguarding", "name": "Safeguarding", "level": "main", "maps": "help"},
      {"id": "looked-after", "name": "Looked after children", "level": "main", "maps": "care"}]},
    {"id": "since", "name": "The framework since", "from": "2026-04", "areas": [
      {"id": "leaders", "name": "Leaders", "level": "main", "maps": "leaders"},
      {"id": "help", "name": "Help and protection", "level": "main", "maps": "help"},
      {"id": "care", "name": "Children in care", "level": "main", "maps": "care"},
      {"id": "leavers", "name": "Care leavers", "level": "main", "maps": "leavers"}]}],
  "themes": [
    {"id": "homes", "name": "Homes", "about": "Homes for children in care.", "area": "care"},
    {"id": "plans", "name": "Plans", "about": "Plans for children.", "area": "help-and-protection"},
    {"id": "staff", "name": "Staff", "about": "Social workers.", "area": "leaders"}],
  "sources": [
    {"id": "report", "title": "The report", "publisher": "Ofsted", "kind": "inspection-report",
     "published": "2021-09-09", "address": "https://example.org/report", "document": "report.txt", "tier": "official"},
    {"id": "news", "title": "Visit finds progress", "publisher": "Testshire Telegraph", "kind": "news",
     "published": "2021-09", "address": "https://example.org/news", "document": "news.txt", "tier": "public"},
    {"id": "seed", "title": "Paper for councillors", "publisher": "North Testshire Council", "kind": "council-paper",
     "published": "2021", "address": null, "document": "seed.txt", "tier": "seed"},
    {"id": "page", "title": "What councillors said", "publisher": "Testshire Gazette", "kind": "news",
     "published": "2021-10", "address": "https://example.org/page", "document": "public_record.tsv", "tier": "public"}],
  "gaps": [], "glossary": []})";

template <class Made>
json list(const std::vector<Made>& all, json (*one)(const Made&)) {
    json made = json::array();
    for (const Made& each : all) made.push_back(one(each));
    return made;
}

record::Dataset loaded(const std::string& json) {
    record::Loaded loaded = record::load(json);
    for (const record::Fault& fault : loaded.faults) FAIL_CHECK(fault_text(fault, "made record"));
    REQUIRE(loaded.faults.empty());
    return std::move(loaded.data);
}

} // namespace

std::string MadeRecord::json() const {
    nlohmann::json j = nlohmann::json::parse(kBeginning);
    j["asAt"] = asAt;
    for (const MadeKind& kind : kinds) {
        j["kinds"].push_back({{"id", kind.id}, {"name", kind.name}});
        if (kind.whole) j["kinds"].back()["whole"] = true;
    }
    j["inspections"] = list(inspections, inspection_json);
    j["findings"] = list(findings, finding_json);
    j["responses"] = list(responses, response_json);
    j["figures"] = list(figures, figure_json);
    j["events"] = list(events, event_json);
    j["differences"] = list(differences, difference_json);
    j["measures"] = list(measures, measure_json);
    j["retired"] = nlohmann::json::array();
    for (const MadeRetired& r : retired) {
        nlohmann::json one = {{"id", r.id}, {"date", r.date}, {"why", r.why}};
        put(one, "replacedBy", r.replacedBy);
        j["retired"].push_back(std::move(one));
    }
    for (const Words& words : synonyms) j["synonyms"].push_back({{"words", words}});
    return j.dump();
}

record::Dataset MadeRecord::load() const { return loaded(json()); }

const record::Dataset& real_record() {
    static const record::Dataset data = loaded(read_file(TEST_ASSETS_DIR "/inspections.json"));
    return data;
}
