#include "core/block/cards.h"

#include <array>
#include <memory>

#include "core/block/phrases.h"
#include "core/query/grades.h"
#include "core/query/whose_words.h"
#include "core/record/names.h"

namespace view {
namespace {

using query::EntryKind;
using record::Dataset;
using record::Index;
using record::kNone;

// By record::Voice: who prints what inspectors said.
constexpr std::array<std::string_view, record::kVoices.size()> kCarriers = {
    "inspectors", "council", "Trust", "commissioner", "Department", "press", "families", "staff"};

bool of_fact_sheet(const Dataset& data, const record::Evidence& evidence) {
    return data.sources[evidence.source].document.starts_with(record::kFactSheets);
}

std::string kind_phrase(const query::Entries& entries, Index entry) {
    constexpr std::array<std::string_view, 4> kinds = {"", "Recommendation", "Response", "Figure"};
    if (entries.kind[entry] != EntryKind::finding)
        return std::string(kinds[static_cast<std::size_t>(entries.kind[entry])]);
    return std::string(label(static_cast<record::Direction>(entries.direction[entry])));
}

// "inspectors"; "inspectors, quoted by the press"; "council, reporting inspectors"; another voice as it is.
std::string told_by_phrase(const query::Entries& entries, Index entry) {
    const query::WhoseWords whose = query::whose_words(entries, entry);
    std::string voice = lower_first(label(entries.voice[entry]));
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

// Whose wording a quotation is, where that isn't its publisher's: a body's name or a voice.
std::string words_phrase(const Dataset& data, std::string_view words) {
    const Index body = record::find(data, record::Part::bodies, words);
    if (body != kNone) return std::string(data.bodies[body].name);
    const auto voice = record::from_key<record::Voice>(record::kVoices, words);
    return voice ? lower_first(label(*voice)) : std::string(words);
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

// Words that stand in two sources are quoted once, with both places.
void add_quote(std::vector<Quote>& quotes, Quote quote) {
    for (Quote& before : quotes)
        if (before.text == quote.text) {
            before.where.push_back(run("; ", Tone::secondary));
            append(before.where, quote.where);
            return;
        }
    quotes.push_back(std::move(quote));
}

} // namespace

std::string_view place_in(const Dataset& data, const record::Evidence& evidence) {
    return of_fact_sheet(data, evidence) ? std::string_view() : evidence.at;
}

Text with_hits(std::string_view text, const query::Needles& needles, Tone tone) {
    Text runs;
    std::size_t at = 0;
    for (const query::Hit& hit : query::hits(text, needles)) {
        if (hit.from > at) runs.push_back(run(text.substr(at, hit.from - at), tone));
        runs.push_back(run(text.substr(hit.from, hit.to - hit.from), tone));
        runs.back().hit = true;
        at = hit.to;
    }
    if (at < text.size()) runs.push_back(run(text.substr(at), tone));
    return runs;
}

Quote make_quote(const Dataset& data, const record::Evidence& evidence, const query::Needles& needles) {
    const record::Source& source = data.sources[evidence.source];
    Quote quote;
    quote.source = std::string(source.id);
    quote.verbatim = !evidence.quote.empty();
    if (quote.verbatim) {
        quote.text = std::string(evidence.quote);
        quote.runs = with_hits(evidence.quote, needles, Tone::secondary);
    } else {
        std::vector<std::string> row;
        for (const std::string_view cell : slice(data.strings, evidence.row)) row.emplace_back(cell);
        const std::string where = joined(row, ", ") + ", " + std::string(evidence.column) + ": ";
        // Running text of a sheet has the line itself as row and value: said once. What was noted of a page when
        // it was read stands in a fact sheet under the row's number.
        if (of_fact_sheet(data, evidence))
            quote.text = "Noted of the page when it was read: " + std::string(evidence.value);
        else if (row.size() == 1 && row[0] == evidence.value)
            quote.text = std::string(evidence.value);
        else
            quote.text = where + std::string(evidence.value);
        quote.runs = with_hits(quote.text, needles, Tone::secondary);
    }
    quote.where.push_back(away(source_phrase(data, evidence.source), source.address));
    if (const auto at = place_in(data, evidence); !at.empty())
        quote.where.push_back(run(", " + std::string(at), Tone::secondary));
    if (!evidence.words.empty())
        quote.where.push_back(run(" · words of " + words_phrase(data, evidence.words), Tone::secondary));
    return quote;
}

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
    card.statement = with_hits(query::statement(entries, entry), options.needles);
    for (const record::Evidence& e : slice(data.evidence, entries.evidence[entry]))
        if (query::of_tiers(data, e, options.tiers))
            add_quote(card.quotes, make_quote(data, e, options.needles));
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

std::string citation(const query::Entries& entries, Index entry) {
    const Dataset& data = *entries.data;
    std::string text =
        std::string(query::statement(entries, entry)) + " (" + voice_phrase(entries, entry) + ")";
    for (const record::Evidence& e : slice(data.evidence, entries.evidence[entry])) {
        const record::Source& source = data.sources[e.source];
        const Quote quote = make_quote(data, e);
        text += "\n" + (quote.verbatim ? "“" + quote.text + "”" : quote.text) + " (" +
                std::string(source.publisher) + ", “" + std::string(source.title) + "”";
        if (date_known(source.published)) text += ", " + date_long(source.published);
        if (const auto at = place_in(data, e); !at.empty()) text += ", " + std::string(at);
        if (!source.address.empty()) text += ", " + std::string(source.address);
        text += ")";
    }
    return text;
}

} // namespace view
