#include "core/record/references.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "core/record/names.h"
#include "core/record/naming.h"

namespace record {
namespace {

struct Resolver {
    Dataset& data;
    Reader& reader;
    FaultList& faults;
    // What was looked up last, by a number made of the id: most references name one of a few inspections, themes, sources.
    mutable std::array<const Id*, 1024> lookedUp{};

    void fault(const FileSpot& spot, std::string what, std::string remedy) const {
        add_fault(faults, spot_path(reader.trail, spot), spot.line, std::move(what), std::move(remedy));
    }
};

std::string_view without_article(std::string_view called) { return called.substr(called.find(' ') + 1); }

// ---- Ids

// Sorts the ids, those in use before the retired, and reports each that stands twice.
void index_ids(const Resolver& r) {
    std::vector<NotedId>& ids = r.reader.ids;
    std::stable_sort(ids.begin(), ids.end(), [](const NotedId& a, const NotedId& b) {
        if (a.id != b.id) return a.id < b.id;
        return (a.part == Part::retired) < (b.part == Part::retired);
    });
    r.data.ids.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const NotedId& id = ids[i];
        r.data.ids.push_back({id.id, id.part, id.row});
        if (i == 0 || ids[i - 1].id != id.id) continue;
        const NotedId& other = ids[i - 1];
        const std::string first =
            spot_path(r.reader.trail, other.spot) + " in line " + std::to_string(other.spot.line);
        if (id.part == Part::retired && other.part != Part::retired)
            r.fault(id.spot, "The id " + quoted(id.id) + " is retired here, but in use: " + first + ".",
                    "Links hold ids for ever: give the other a new id, or take this out.");
        else
            r.fault(id.spot, "The id " + quoted(id.id) + " is used already: " + first + ".",
                    "Give this a new id; ids are unique over the whole record.");
    }
}

// Areas have ids of their own in each framework.
void check_area_ids(const Resolver& r) {
    std::vector<NotedId>& ids = r.reader.areaIds;
    std::stable_sort(ids.begin(), ids.end(), [](const NotedId& a, const NotedId& b) {
        return a.row != b.row ? a.row < b.row : a.id < b.id;
    });
    for (std::size_t i = 1; i < ids.size(); ++i)
        if (ids[i].row == ids[i - 1].row && ids[i].id == ids[i - 1].id)
            r.fault(ids[i].spot, "The framework has an area " + quoted(ids[i].id) + " already.",
                    "Give this one a new id.");
}

// ---- References

bool is_of(Part part, Refers refers) {
    switch (refers) {
    case Refers::body:
    case Refers::predecessor:
    case Refers::bodyOrVoice:
        return part == Part::bodies;
    case Refers::framework:
        return part == Part::frameworks;
    case Refers::theme:
    case Refers::otherTheme:
        return part == Part::themes;
    case Refers::source:
        return part == Part::sources;
    case Refers::inspection:
        return part == Part::inspections;
    case Refers::finding:
    case Refers::earlierFinding:
        return part == Part::findings;
    case Refers::inspectionOrEvent:
        return part == Part::inspections || part == Part::events;
    case Refers::anything:
        return part != Part::retired;
    case Refers::kind: // no id of the record
    case Refers::areaOfInspection:
    case Refers::areaOfFramework:
    case Refers::nothing:
        break;
    }
    return false;
}

// The first entry of Dataset::ids with that id.
const Id* look_up(const Resolver& r, std::string_view id) {
    std::size_t number = id.size();
    for (const char c : id) number = number * 31 + static_cast<unsigned char>(c);
    const Id*& last = r.lookedUp[number % r.lookedUp.size()];
    if (last != nullptr && last->id == id) return last;
    const std::vector<Id>& ids = r.data.ids;
    const auto at = std::lower_bound(ids.begin(), ids.end(), id,
                                     [](const Id& a, std::string_view b) { return a.id < b; });
    return at != ids.end() && at->id == id ? last = &*at : nullptr;
}

void unknown(const Resolver& r, const NotedReference& reference, const Id* found) {
    const Referred wanted = referred(reference.refers);
    if (found != nullptr && found->part == Part::retired) {
        const std::string_view next = r.data.retired[found->index].replacedBy;
        r.fault(reference.spot, "The id " + quoted(reference.id) + " is retired.",
                next.empty() ? "Name another, or leave the field out." : "Use " + quoted(next) + " instead.");
        return;
    }
    if (found != nullptr) {
        r.fault(reference.spot,
                quoted(reference.id) + " is " + std::string(part_called(found->part)) + ", not " +
                    std::string(wanted.called) + ".",
                "Use one of the ids in " + std::string(wanted.where) + ".");
        return;
    }
    std::vector<std::string_view> known;
    for (const Id& id : r.data.ids)
        if (is_of(id.part, reference.refers)) known.push_back(id.id);
    std::string remedy =
        did_you_mean(reference.id, known) + "Use one of the ids in " + std::string(wanted.where);
    if (reference.refers == Refers::bodyOrVoice) {
        std::vector<std::string_view> voices;
        for (const Name& voice : kVoices) voices.push_back(voice.key);
        remedy += ", or " + listed(voices);
    }
    r.fault(reference.spot,
            "There is no " + std::string(without_article(wanted.called)) + " " + quoted(reference.id) + ".",
            remedy + ".");
}

void resolve(const Resolver& r, const NotedReference& reference) {
    if (reference.refers == Refers::bodyOrVoice && from_key<Voice>(kVoices, reference.id)) return;
    const Id* found = look_up(r, reference.id);
    if (found == nullptr || !is_of(found->part, reference.refers)) return unknown(r, reference, found);
    if (reference.place == nullptr) return;
    void* place = reference.place(r.data, reference.row);
    if (reference.refers == Refers::inspectionOrEvent) {
        Count& count = *static_cast<Count*>(place);
        (found->part == Part::inspections ? count.sinceInspection : count.sinceEvent) = found->index;
    } else {
        *static_cast<Index*>(place) = found->index;
    }
}

// The last of those that have the word: a record may call a kind that every record knows by another name.
void resolve_kind(const Resolver& r, const NotedReference& reference) {
    std::vector<std::string_view> known;
    for (auto kind = r.data.kinds.rbegin(); kind != r.data.kinds.rend(); ++kind) {
        known.push_back(kind->id);
        if (kind->id != reference.id) continue;
        *static_cast<InspectionKind*>(reference.place(r.data, reference.row)) = *kind;
        return;
    }
    r.fault(reference.spot, "There is no kind of inspection " + quoted(reference.id) + ".",
            did_you_mean(reference.id, known) + "Use " + shown(listed(known), 400) +
                ", or add it to /kinds.");
}

// An area is looked for in one framework alone.
void resolve_area(const Resolver& r, const NotedReference& reference) {
    const Index framework = reference.refers == Refers::areaOfFramework
                                ? reference.owner
                                : r.data.inspections[reference.owner].framework;
    if (framework == kNone) return; // reported where the framework is named, or missing
    const Framework& of = r.data.frameworks[framework];
    std::vector<std::string_view> known;
    for (Index i = of.areas.first; i < of.areas.first + of.areas.count; ++i) {
        if (r.data.frameworkAreas[i].id == reference.id) {
            *static_cast<Index*>(reference.place(r.data, reference.row)) = i;
            return;
        }
        known.push_back(r.data.frameworkAreas[i].id);
    }
    r.fault(reference.spot, "The framework " + quoted(of.id) + " has no area " + quoted(reference.id) + ".",
            did_you_mean(reference.id, known) + "Its areas are " + shown(listed(known), 400) + ".");
}

// ---- What follows from references

// Levels that rise from an area to its parent can't go round in a circle either.
void check_parents(const Resolver& r) {
    for (const NotedReference& reference : r.reader.references) {
        if (reference.refers != Refers::areaOfFramework) continue;
        const FrameworkArea& area = r.data.frameworkAreas[reference.row];
        if (area.parent == kNone || r.data.frameworkAreas[area.parent].level < area.level) continue;
        r.fault(reference.spot, "The parent " + quoted(reference.id) + " is not of a higher level.",
                "The levels are, from the top, overall, main and sub.");
    }
}

void check_other_themes(const Resolver& r) {
    for (const NotedReference& reference : r.reader.references) {
        if (reference.refers != Refers::otherTheme) continue;
        const Index theme = r.data.themeRefs[reference.row];
        if (theme != kNone && theme == r.data.findings.theme[reference.owner])
            r.fault(reference.spot, quoted(reference.id) + " is the finding's own theme.",
                    "Name only further themes here.");
    }
}

// When a finding was said, as far as the record knows.
Date said_on(const Dataset& data, Index finding) {
    const Index inspection = data.findings.inspection[finding];
    return inspection == kNone ? data.findings.date[finding] : inspection_date(data.inspections[inspection]);
}

void check_answers(const Resolver& r) {
    for (const NotedReference& reference : r.reader.references) {
        if (reference.refers != Refers::earlierFinding) continue;
        const Index answered = r.data.findingRefs[reference.row];
        if (answered == kNone) continue;
        const Date then = said_on(r.data, answered), now = said_on(r.data, reference.owner);
        if (date_known(then) && date_known(now) && !date_less(then, now)) // else reported elsewhere
            r.fault(reference.spot, quoted(reference.id) + " is no earlier than this finding.",
                    "Name only earlier findings here: this one answers them.");
    }
}

// Walks from each body to those it follows; a body met again on the way closes a circle.
void check_predecessors(const Resolver& r) {
    enum class Met : std::uint8_t { no, onTheWay, done };
    struct Stop {
        Index body, next;
    };
    std::vector<Met> met(r.data.bodies.size(), Met::no);
    std::vector<Stop> way;
    std::vector<Index> closing; // in bodyRefs
    for (Index start = 0; start < r.data.bodies.size(); ++start) {
        if (met[start] != Met::no) continue;
        met[start] = Met::onTheWay;
        way.push_back({start, 0});
        while (!way.empty()) {
            Stop& stop = way.back();
            const Span follows = r.data.bodies[stop.body].follows;
            if (stop.next == follows.count) {
                met[stop.body] = Met::done;
                way.pop_back();
                continue;
            }
            const Index at = follows.first + stop.next++;
            const Index before = r.data.bodyRefs[at];
            if (before == kNone) continue;
            if (met[before] == Met::onTheWay) closing.push_back(at);
            if (met[before] != Met::no) continue;
            met[before] = Met::onTheWay;
            way.push_back({before, 0});
        }
    }
    std::sort(closing.begin(), closing.end());
    for (const NotedReference& reference : r.reader.references)
        if (reference.refers == Refers::predecessor &&
            std::binary_search(closing.begin(), closing.end(), reference.row))
            r.fault(reference.spot, "By following " + quoted(reference.id) + ", this body follows itself.",
                    "Name only bodies that came before it.");
}

} // namespace

void resolve_references(Dataset& data, Reader& reader, FaultList& faults) {
    const Resolver r{data, reader, faults};
    index_ids(r);
    check_area_ids(r);
    const auto of_area = [](const NotedReference& reference) {
        return reference.refers == Refers::areaOfInspection || reference.refers == Refers::areaOfFramework;
    };
    for (const NotedReference& reference : reader.references)
        if (reference.refers == Refers::kind)
            resolve_kind(r, reference);
        else if (!of_area(reference))
            resolve(r, reference);
    for (const NotedReference& reference : reader.references)
        if (of_area(reference)) resolve_area(r, reference);
    check_parents(r);
    check_other_themes(r);
    check_answers(r);
    check_predecessors(r);
}

} // namespace record
