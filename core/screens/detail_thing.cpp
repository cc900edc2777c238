// The details of an event, a difference, a gap or a source.
#include "core/block/no_formula.h"
#include "core/block/phrases.h"
#include "core/record/utf8.h"
#include "core/screens/detail.h"

namespace view {
namespace {

using query::ThingKind;
using record::Dataset;
using record::Index;
using record::kNone;

void add_evidence(std::vector<Block>& blocks, const Asked& asked, record::Span evidence) {
    List list{.name = "Evidence"};
    for (const Quote& quote : make_quotes(asked.data(), evidence, 0xFF, asked.cards.marks))
        list.items.push_back(quoted(quote));
    add_list(blocks, std::move(list));
}

void add_event(std::vector<Block>& blocks, const Asked& asked, const record::Event& event) {
    blocks.emplace_back(Overline{{run("Event · " + date_span(event.date, event.until), Tone::secondary)}});
    blocks.push_back(heading(2, event.title));
    if (!event.dateText.empty())
        blocks.push_back(
            paragraph("Its date by the source: “" + std::string(event.dateText) + "”.", Tone::secondary));
    if (!event.outcome.empty()) blocks.push_back(paragraph(event.outcome));
    add_evidence(blocks, asked, event.evidence);
}

// To paste: what it is on, a line an account with its source's words, and how they are read here.
std::string citation_of(const Dataset& data, const record::Difference& difference) {
    const auto line = [](std::string_view words) { return no_formula(record::isolated(words)); };
    std::string text = line("Where accounts differ: " + std::string(difference.topic));
    for (const record::Account& account : slice(data.accounts, difference.accounts)) {
        const record::Evidence& e = data.evidence[account.evidence];
        std::string says(account.says);
        if (!e.quote.empty()) says += " “" + std::string(e.quote) + "”";
        text +=
            "\n" + line(says) +
            source_in_brackets(data, e.source,
                               e.at.empty() ? std::vector<std::string>{} : std::vector{std::string(e.at)});
    }
    return text + "\n" + line("Reading of the record: " + std::string(difference.reading));
}

void add_difference(std::vector<Block>& blocks, const Asked& asked, const record::Difference& difference) {
    const Dataset& data = asked.data();
    std::string of = "Where accounts differ";
    if (difference.inspection != kNone)
        of += " · " + inspection_month(data.inspections[difference.inspection]);
    blocks.emplace_back(Overline{{run(of, Tone::secondary)}});
    blocks.push_back(heading(2, difference.topic));
    blocks.emplace_back(accounts_of(asked, difference));
}

void add_source(std::vector<Block>& blocks, const Asked& asked, Index source) {
    const record::Source& of = asked.data().sources[source];
    std::string line = "Source · " + std::string(label(of.kind));
    if (date_known(of.published)) line += " · " + date_long(of.published);
    blocks.emplace_back(Overline{{run(line, Tone::secondary)}});
    blocks.push_back(heading(2, of.title));
    blocks.emplace_back(Paragraph{{run("Published by ", Tone::secondary), away(of.publisher, of.address)}});
    std::vector<Index> quoting;
    for (Index entry = 0; entry < asked.entries().size(); ++entry)
        for (const Index each : query::sources_of(asked.entries(), entry))
            if (each == asked.entries().pages[source]) quoting.push_back(entry);
    add_section(blocks, asked, std::move(quoting), "What is taken from it", true, true);
}

} // namespace

std::vector<Block> detail_of_thing(const Asked& asked) {
    std::vector<Block> blocks;
    if (!asked.thing) return blocks;
    const Dataset& data = asked.data();
    const Index i = asked.thing->index;
    switch (asked.thing->kind) {
    case ThingKind::event:
        add_event(blocks, asked, data.events[i]);
        break;
    case ThingKind::difference:
        add_difference(blocks, asked, data.differences[i]);
        break;
    case ThingKind::gap:
        blocks.emplace_back(Overline{{run("Looked for and not found", Tone::secondary)}});
        blocks.push_back(heading(2, data.gaps[i].sought));
        blocks.push_back(paragraph(data.gaps[i].where));
        break;
    case ThingKind::source:
        add_source(blocks, asked, i);
        break;
    default: // nothing else is chosen by itself
        break;
    }
    Buttons buttons{{{.label = "Copy link", .copiesLink = true}}};
    if (asked.thing->kind == ThingKind::difference)
        buttons.buttons.insert(buttons.buttons.begin(),
                               {.label = "Copy citation", .copies = citation_of(data, data.differences[i])});
    blocks.emplace_back(std::move(buttons));
    return blocks;
}

} // namespace view
