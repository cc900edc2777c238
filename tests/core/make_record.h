// make_record: small records for tests, written so that a test can be read without looking anything up.
//
//   MadeRecord made;
//   made.inspections = {{.id = "first", .date = "2019-06"}, {.id = "later", .date = "2021-07"}};
//   made.findings = {{.id = "f1", .inspection = "first", .theme = "homes", .direction = "concern"}};
//   const record::Dataset data = made.load();
//
// Every record is of Testshire and begins with the same few things:
//   bodies     county (to 2021-03-31), north and west (from 2021-04-01, following county), trust,
//              ofsted
//   framework  now: overall, help, care, leavers, leaders
//              part: safeguarding and looked-after, both main areas; no overall grade
//              since: leaders, help, care, leavers, all main; no overall grade since April 2026
//   themes     homes (care), plans (help and protection), staff (leaders)
//   sources    report (official), news (public), seed (seed), page (public, in a fact sheet)
//
// It goes through record::load like any other, so a made record obeys the format.
#pragma once

#include <string>
#include <vector>

#include "core/record/record.h"

using Words = std::vector<std::string>;

struct MadeEvidence {
    std::string source = "report";
    std::string quote = "words of the source";
    std::string words = {}; // whose wording
    std::string at = {};
    std::string row = {}, column = {}, value = {}; // with a row: a cell, and no quotation
};

struct MadeJudgement {
    std::string area, grade;
    std::string body = {}; // all councils of the inspection
};

struct MadeRevision {
    std::string date, what;
};

struct MadeInspection {
    std::string id;
    std::string date = {};      // started
    std::string published = {}; // not known
    std::string kind = "monitoring";
    std::string status = "held";
    std::string framework = "now";
    std::string title = "An inspection";
    Words bodies = {"county"};
    Words focus = {}; // themes
    std::vector<MadeJudgement> judgements = {};
    Words readWhole = {}; // councils whose own report was read
    std::string added = "2026-01-01";
    std::vector<MadeRevision> revised = {};
};

struct MadeFinding {
    std::string id;
    std::string inspection = {};
    std::string theme = "homes";
    std::string direction = "concern";
    std::string statement = "Something was found.";
    std::string kind = "finding";
    Words alsoThemes = {};
    Words answers = {};
    std::string extent = {};
    std::string voice = "inspectors";
    Words bodies = {"county"};
    std::vector<MadeEvidence> evidence = {MadeEvidence{}};
    std::string added = "2026-01-01";
    std::vector<MadeRevision> revised = {};
};

struct MadeResponse {
    std::string id;
    std::string inspection = {};
    std::string date = "2021-08";
    std::string theme = {};
    std::string speaker = {};
    std::string role = {};
    std::string body = "north";
    std::string statement = "The council answered.";
    std::vector<MadeEvidence> evidence = {MadeEvidence{}};
    std::string added = "2026-01-01";
};

struct MadeFigure {
    std::string id;
    std::string inspection = {};
    std::string date = "2021-08";
    std::string theme = {};
    std::string statement = "A tenth of posts were empty.";
    double value = 10;
    std::vector<MadeEvidence> evidence = {MadeEvidence{}};
    std::string added = "2026-01-01";
};

struct MadePoint {
    std::string date;
    double value = 0;
    std::string missing = {}; // why there is no value
};

struct MadeSeries {
    std::string area;
    std::vector<MadePoint> points;
};

struct MadeMeasure {
    std::string id, name;
    std::string unit = "%";
    std::vector<MadeSeries> series = {};
    std::string drawn = "lines";
};

struct MadeEvent {
    std::string id;
    std::string inspection = {};
    std::string date = "2020-11";
    std::string title = "Something happened.";
    std::string added = "2026-01-01";
    std::vector<MadeRevision> revised = {};
};

struct MadeDifference {
    std::string id;
    std::string inspection = {};
    std::string topic = "One letter or two";
    std::string added = "2026-01-01";
    std::vector<MadeRevision> revised = {};
};

struct MadeRetired {
    std::string id, date;
    std::string replacedBy = {};
    std::string why = "Said twice.";
};

struct MadeKind {
    std::string id, name;
    bool whole = false;
};

struct MadeRecord {
    std::string asAt = "2026-11-21";
    std::vector<MadeKind> kinds = {}; // of inspection, beside those that every record knows
    std::vector<MadeInspection> inspections = {};
    std::vector<MadeFinding> findings = {};
    std::vector<MadeResponse> responses = {};
    std::vector<MadeFigure> figures = {};
    std::vector<MadeMeasure> measures = {};
    std::vector<MadeEvent> events = {};
    std::vector<MadeDifference> differences = {};
    std::vector<MadeRetired> retired = {};
    std::vector<Words> synonyms = {}; // words that are the same

    std::string json() const;

    // Fails the test with the loader's own words where the record isn't one.
    record::Dataset load() const;
};

// The record in assets. It is corrected as sources are read again: for robust facts only.
const record::Dataset& real_record();
