#include "core/block/cards.h"

#include <array>
#include <memory>

#include "core/block/address.h"
#include "core/block/no_formula.h"
#include "core/block/phrases.h"
#include "core/query/grades.h"
#include "core/query/whose_words.h"
#include "core/record/names.h"
#include "core/record/utf8.h"

namespace view {
namespace {

using query::EntryKind;
using record::Dataset;
using record::Index;
using record::kNone;

// By record::Voice: who prints what inspectors said.
constexpr std::array<std::string_view, record::kVoices.size()> kCarriers = {
    "inspectors", "council", "Trust", "commissioner", "Department", "press", "families", "staff"};

std::string kind_phrase(const query::Entries& entries, Index entry) {
    constexpr std::array<std::string_view, 4> kinds = {"", "Recommendation", "Response", "Figure"};
    if (entries.kind[entry] != EntryKind::finding)
        return std::string(kinds[static_cast<std::size_t>(entries.kind[entry])]);
    return std::string(label(static_cast<record::Direction>(entries.direction[entry])));
}

// "inspectors"; "inspectors, quoted by the press"; "council, reporting inspectors"; another voice as it is.
std::string told_by_phrase(const query::Entries& entries, Index entry) {
    const query::WhoseWords whose = query::whose_words(entries, entry);
    std::string voice = record::within_sentence(entries.voice[entry]);
    std::vector<std::string> by;
    for (const record::Voice each : whose.by)
        by.push_back((whose.held == query::Held::quoted ? "the " : "") +
                     std::string(kCarriers[static_cast<std::size_t>(each)]));
    if (by.empty()) return voice;
    return whose.held == query::Held::quoted ? voice + ", quoted by " + joined(by)
                                             : joined(by) + ", reporting " + voice;
}

// Who says it: the speaker of a response, the voice of everything else.
std::string voice_phrase(const query::Entries& entries, Index entry) {
    const Dataset& data = *entries.data;
    if (entries.kind[entry] != EntryKind::response) return told_by_phrase(entries, entry);
    const record::Response& r = data.responses[entries.index[entry]];
    std::string text(r.speaker);
    if (!r.role.empty()) text += (text.empty() ? "" : ", ") + std::string(r.role);
    return text.empty() ? std::string(data.bodies[r.body].name) : text;
}

void add(Text& text, Run part) {
    if (!text.empty()) text.push_back(run(" · ", Tone::secondary));
    text.push_back(std::move(part));
}

Text about(const query::Entries& entries, Index entry, const CardOptions& options) {
    const Dataset& data = *entries.data;
    Text text;
    if (options.theme && entries.theme[entry] != kNone)
        add(text, run(data.themes[entries.theme[entry]].name, Tone::secondary));
    if (options.inspection && entries.inspection[entry] != kNone)
        add(text, run(inspection_name(data.inspections[entries.inspection[entry]]), Tone::secondary));
    else if (const record::Date date = query::own_date(entries, entry);
             options.inspection && date_known(date))
        add(text, run(date_long(date), Tone::secondary));
    // Where an inspection had several councils, which of them this is about.
    if (query::is_finding(entries, entry) && entries.inspection[entry] != kNone) {
        const record::Span bodies = data.findings.bodies[entries.index[entry]];
        const std::size_t own = query::councils(data, bodies).size();
        if (own > 0 && own < query::councils(data, data.inspections[entries.inspection[entry]].bodies).size())
            add(text, run(bodies_phrase(data, bodies) + " only", Tone::ink, true));
    }
    return text;
}

} // namespace

Card make_card(const query::Entries& entries, Index entry, const CardOptions& options) {
    const Dataset& data = *entries.data;
    Card card;
    card.id = std::string(query::id(entries, entry));
    card.entry = entries.kind[entry];
    card.kind = kind_phrase(entries, entry);
    card.voice = voice_phrase(entries, entry);
    card.tone = Tone::secondary;
    if (query::is_finding(entries, entry)) {
        const auto direction = static_cast<record::Direction>(entries.direction[entry]);
        card.mark = card.entry == EntryKind::recommendation ? Mark::recommendation : mark_of(direction);
        card.tone = tone_of(direction);
        card.extent = std::string(data.findings.extent[entries.index[entry]]);
    }
    card.statement = with_hits(query::statement(entries, entry), options.marks);
    card.quotes = make_quotes(data, entries.evidence[entry], options.tiers, options.marks, options.named);
    card.about = about(entries, entry, options);
    if (card.quotes.empty() && entries.evidence[entry].count > 0)
        card.about.insert(card.about.begin(),
                          run("Its evidence is in sources that the filters leave out. ", Tone::secondary));
    card.chosen = card.id == options.chosen;
    card.action = choose(Field::finding, card.id);
    return card;
}

Cards make_cards(const query::Entries& entries, std::vector<Index> list, std::string name,
                 CardOptions options) {
    const std::size_t count = list.size();
    // Shared, because a std::function is copied with its View.
    const auto shown = std::make_shared<const std::vector<Index>>(std::move(list));
    return {std::move(name), count,
            each_of(count, [&entries, shown, options = std::move(options)](std::size_t i) {
                return make_card(entries, (*shown)[i], options);
            })};
}

Cards fixed_cards(std::vector<Card> cards, std::string name) {
    const std::size_t count = cards.size();
    const auto shown = std::make_shared<const std::vector<Card>>(std::move(cards));
    return {std::move(name), count, each_of(count, [shown](std::size_t i) { return (*shown)[i]; })};
}

std::string source_in_brackets(const Dataset& data, Index of, const std::vector<std::string>& places) {
    const auto words = [](std::string_view part) { return record::isolated(part); };
    const record::Source& source = data.sources[of];
    std::string text = " (" + words(source.publisher) + ", “" + words(source.title) + "”";
    if (date_known(source.published))
        text += ", " + date_long(source.published) + (source.publishedInferred ? " (date inferred)" : "");
    for (const std::string& place : places) text += ", " + words(place);
    if (!source.address.empty()) text += ", " + target(source.address);
    return text + ")";
}

std::string citation(const query::Entries& entries, Index entry) {
    const Dataset& data = *entries.data;
    const auto words = [](std::string_view part) { return record::isolated(part); };
    std::string text = no_formula(words(query::statement(entries, entry))) + " (" +
                       words(voice_phrase(entries, entry)) + ")";
    for (const SourceWords& said : by_source(data, entries.evidence[entry]))
        text += "\n" + no_formula(words(in_one(said))) + source_in_brackets(data, said.source, said.places);
    return text;
}

} // namespace view
