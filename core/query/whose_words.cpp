#include "core/query/whose_words.h"

#include <algorithm>

#include "core/record/names.h"

namespace query {
namespace {

using record::BodyKind;
using record::Dataset;
using record::Evidence;
using record::Index;
using record::Voice;

// Who a source's publisher is: a body of the record, or the press.
Voice voice_of_publisher(const Dataset& data, const record::Source& source) {
    const auto body = std::find_if(data.bodies.begin(), data.bodies.end(),
                                   [&](const record::Body& each) { return each.name == source.publisher; });
    return body == data.bodies.end() ? Voice::press : voice_of(body->kind);
}

// Whose wording the evidence is: what it names, a body or a voice, else the publisher's.
Voice voice_of_words(const Dataset& data, const Evidence& evidence) {
    if (evidence.words.empty()) return voice_of_publisher(data, data.sources[evidence.source]);
    const Index body = record::find(data, record::Part::bodies, evidence.words);
    if (body != record::kNone) return voice_of(data.bodies[body].kind);
    return record::from_key<Voice>(record::kVoices, evidence.words).value_or(Voice::press);
}

} // namespace

WhoseWords whose_words(const Entries& entries, Index entry) {
    const Dataset& data = *entries.data;
    if (entries.voice[entry] != Voice::inspectors) return {};
    WhoseWords quoted{Held::quoted, {}}, reported{Held::reported, {}};
    const auto add = [](std::vector<Voice>& to, Voice voice) {
        if (std::find(to.begin(), to.end(), voice) == to.end()) to.push_back(voice);
    };
    for (const Evidence& e : slice(data.evidence, entries.evidence[entry])) {
        const Voice publisher = voice_of_publisher(data, data.sources[e.source]);
        const Voice words = voice_of_words(data, e);
        if (publisher == Voice::inspectors) return {};
        if (words == Voice::inspectors)
            add(quoted.by, publisher);
        else
            add(reported.by, words);
    }
    return quoted.by.empty() ? reported : quoted;
}

} // namespace query
