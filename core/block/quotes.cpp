#include "core/block/quotes.h"

#include <algorithm>

#include "core/block/phrases.h"
#include "core/query/entries.h"
#include "core/record/names.h"

namespace view {
namespace {

using record::Dataset;
using record::Evidence;
using record::Index;
using record::kNone;

constexpr std::string_view kNoted = "Noted of the page when it was read: ";

// A cell of what was noted of pages.
bool is_note(const Dataset& data, const Evidence& evidence) {
    return evidence.quote.empty() && data.sources[evidence.source].document.starts_with(record::kFactSheets);
}

// "2013-03 (inferred)" as "March 2013 (inferred)"; as it is where it begins with no date.
std::string date_words(std::string_view cell) {
    const std::size_t end = cell.find(' ');
    const auto date = record::date_parse(cell.substr(0, end));
    if (!date) return std::string(cell);
    return date_long(*date) + (end == std::string_view::npos ? "" : std::string(cell.substr(end)));
}

// One cell of a fact sheet, by its column, as part of a sentence.
std::string noted(const Dataset& data, const Evidence& evidence) {
    const std::string_view column = evidence.column, value = evidence.value;
    if (column == "date") return "of " + date_words(value);
    if (column == "published") return "published " + date_words(value);
    if (column == "publisher") return "published by " + std::string(value);
    if (column == "title")
        return "titled " + (value.starts_with("(") ? std::string(value) : "“" + std::string(value) + "”");
    if (column == "inspection")
        if (const Index i = record::find(data, record::Part::inspections, value); i != kNone)
            return "on the inspection of " + record::inspection_month(data.inspections[i], true);
    if (column == "voice")
        if (const auto voice = record::from_key<record::Voice>(record::kVoices, value))
            return "told by: " + record::within_sentence(*voice);
    return std::string(value);
}

// Whose wording a quotation is, where that isn't its publisher's: a body's name or a voice.
std::string words_phrase(const Dataset& data, std::string_view words) {
    const Index body = record::find(data, record::Part::bodies, words);
    if (body != kNone) return std::string(data.bodies[body].name);
    const auto voice = record::from_key<record::Voice>(record::kVoices, words);
    return voice ? record::within_sentence(*voice) : std::string(words);
}

// A cell of a table with its row and column. Running text of a sheet has the line itself as row and value:
// said once.
std::string cell_words(const Dataset& data, const Evidence& evidence) {
    std::vector<std::string> row;
    for (const std::string_view cell : slice(data.strings, evidence.row)) row.emplace_back(cell);
    if (row.size() == 1 && row[0] == evidence.value) return std::string(evidence.value);
    return joined(row, ", ") + ", " + std::string(evidence.column) + ": " + std::string(evidence.value);
}

// Whether two notes are of one row.
bool same_row(const Dataset& data, const Evidence& a, const Evidence& b) {
    const auto left = slice(data.strings, a.row), right = slice(data.strings, b.row);
    return a.source == b.source && std::equal(left.begin(), left.end(), right.begin(), right.end());
}

// "Ofsted 2022, North": of several councils' documents, whose.
std::string short_source(const Dataset& data, Index i) {
    const record::Source& source = data.sources[i];
    std::string text(source.publisher);
    if (date_known(source.published)) text += " " + std::to_string(source.published.year);
    for (const record::Inspection& inspection : data.inspections) {
        const auto outputs = slice(data.outputs, inspection.outputs);
        for (const record::Output& output : outputs)
            if (outputs.size() > 1 && output.source == i) text += ", " + body_short(data, output.body);
    }
    return text;
}

// "¶ 7"
std::string short_place(const Dataset& data, const Evidence& evidence) {
    std::string place(place_in(data, evidence));
    constexpr std::string_view kParagraph = "paragraph ";
    if (const std::size_t at = place.find(kParagraph); at != std::string::npos)
        place.replace(at, kParagraph.size(), "¶\u00a0");
    return place;
}

Text where(const Dataset& data, const Evidence& evidence, bool same, Citing named) {
    const record::Source& source = data.sources[evidence.source];
    const bool whole = named == Citing::whole;
    const std::string name = same    ? "the same"
                             : whole ? source_phrase(data, evidence.source)
                                     : short_source(data, evidence.source);
    Text where{away(name, source.address)};
    const std::string at = whole ? std::string(place_in(data, evidence)) : short_place(data, evidence);
    if (!at.empty()) where.push_back(run(", " + at, Tone::secondary));
    if (!evidence.words.empty())
        where.push_back(run(" · words of " + words_phrase(data, evidence.words), Tone::secondary));
    return where;
}

void set_text(Quote& quote, std::string text, const query::Marks& marks) {
    quote.text = std::move(text);
    quote.runs = with_hits(quote.text, marks, Tone::secondary);
}

Quote quote_of(const Dataset& data, const Evidence& evidence, const query::Marks& marks, bool same,
               Citing named) {
    Quote quote;
    quote.source = std::string(data.sources[evidence.source].id);
    quote.verbatim = !evidence.quote.empty();
    set_text(quote,
             quote.verbatim            ? std::string(evidence.quote)
             : is_note(data, evidence) ? std::string(kNoted) + noted(data, evidence)
                                       : cell_words(data, evidence),
             marks);
    quote.where = where(data, evidence, same, named);
    return quote;
}

} // namespace

std::string_view place_in(const Dataset& data, const Evidence& evidence) {
    return data.sources[evidence.source].document.starts_with(record::kFactSheets) ? std::string_view()
                                                                                   : evidence.at;
}

std::string short_citation(const Dataset& data, const Evidence& evidence) {
    const std::string place = short_place(data, evidence);
    return short_source(data, evidence.source) + (place.empty() ? "" : ", " + place);
}

Text with_hits(std::string_view text, const query::Marks& marks, Tone tone) {
    Text runs;
    std::size_t at = 0;
    for (const query::Hit& hit : query::hits(text, marks)) {
        if (hit.from > at) runs.push_back(run(text.substr(at, hit.from - at), tone));
        runs.push_back(run(text.substr(hit.from, hit.to - hit.from), tone));
        runs.back().hit = true;
        at = hit.to;
    }
    if (at < text.size()) runs.push_back(run(text.substr(at), tone));
    return runs;
}

Quote make_quote(const Dataset& data, const Evidence& evidence, const query::Marks& marks) {
    return quote_of(data, evidence, marks, false, Citing::whole);
}

std::vector<Quote> make_quotes(const Dataset& data, record::Span evidence, std::uint8_t tiers,
                               const query::Marks& marks, Citing named) {
    std::vector<Quote> quotes;
    const Evidence* last = nullptr; // whose source was named last
    for (const Evidence& e : slice(data.evidence, evidence)) {
        if (!query::of_tiers(data, e, tiers)) continue;
        const bool same = last != nullptr && last->source == e.source;
        if (same && is_note(data, e) && is_note(data, *last) && same_row(data, e, *last)) {
            set_text(quotes.back(), quotes.back().text + "; " + noted(data, e), marks);
            continue;
        }
        last = &e;
        Quote quote = quote_of(data, e, marks, same, named);
        const auto before = std::find_if(quotes.begin(), quotes.end(),
                                         [&](const Quote& other) { return other.text == quote.text; });
        if (before == quotes.end()) {
            quotes.push_back(std::move(quote));
        } else {
            before->where.push_back(run("; ", Tone::secondary));
            append(before->where, quote.where);
        }
    }
    return quotes;
}

std::vector<SourceWords> by_source(const Dataset& data, record::Span evidence, std::uint8_t tiers) {
    std::vector<SourceWords> sources;
    const auto under = [&](const Evidence& e) -> SourceWords& {
        const auto at = std::find_if(sources.begin(), sources.end(),
                                     [&](const SourceWords& each) { return each.source == e.source; });
        return at != sources.end() ? *at : sources.emplace_back(SourceWords{e.source, {}, {}, {}});
    };
    const auto quote = [&](const Evidence& e) {
        SourceWords& words = under(e);
        add_once(words.quotes, e.quote);
        if (const auto place = place_in(data, e); !place.empty()) add_once(words.places, place);
    };
    std::vector<const Evidence*> headings;
    for (const Evidence& e : slice(data.evidence, evidence)) {
        if (!query::of_tiers(data, e, tiers)) continue;
        if (e.at.starts_with("heading") && !e.quote.empty()) {
            headings.push_back(&e);
            under(e);
        } else if (!e.quote.empty()) {
            quote(e);
        } else if (SourceWords& words = under(e); is_note(data, e)) {
            words.cells.push_back((words.cells.empty() ? std::string(kNoted) : "") + noted(data, e));
        } else {
            add_once(words.cells, cell_words(data, e));
        }
    }
    for (const Evidence* heading : headings)
        if (under(*heading).quotes.empty()) quote(*heading);
    return sources;
}

std::string run_on(const std::vector<std::string>& quotes) {
    std::string text;
    for (const std::string& quote : quotes) text += (text.empty() ? "" : "” … “") + quote;
    return text;
}

std::string in_one(const SourceWords& words) {
    std::string text = words.quotes.empty() ? "" : "“" + run_on(words.quotes) + "”";
    for (const std::string& cell : words.cells) {
        if (!text.empty()) text += &cell == words.cells.data() ? " " : "; ";
        text += cell;
    }
    return text;
}

} // namespace view
