#include "core/screens/paper.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

#include "core/block/mark_counts.h"
#include "core/block/phrases.h"
#include "core/block/sheet.h"
#include "core/query/telling.h"
#include "core/record/sorting.h"
#include "core/screens/filters.h"

namespace view {
namespace {

using query::Entries;
using record::Dataset;
using record::Evidence;
using record::Index;
using record::kNone;

constexpr std::size_t kPassedOver = 12; // entries too tall for what is left of a page

// A line of nothing but controls: "All about this inspection".
bool only_controls(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && !paragraph->text.empty() &&
           std::all_of(paragraph->text.begin(), paragraph->text.end(),
                       [](const Run& part) { return !part.action.empty(); });
}

// The evidence to quote where there is room for one.
const Evidence* best_evidence(const Asked& asked, Index entry) {
    const record::Dataset& data = asked.data();
    const Evidence* best = nullptr;
    int most = -1;
    for (const Evidence& e : slice(data.evidence, asked.entries().evidence[entry])) {
        const record::Source& source = data.sources[e.source];
        if (!query::of_tiers(data, e, asked.cards.tiers)) continue;
        const int weight =
            (e.quote.empty() ? 0 : 2) + (source.kind == record::SourceKind::inspectionReport ? 1 : 0);
        if (weight <= most) continue;
        most = weight;
        best = &e;
    }
    return best;
}

// Everything that the best evidence's source says of it, as one quotation.
Quote quote_of_source(const Asked& asked, Index entry, const Evidence& best) {
    const record::Dataset& data = asked.data();
    Quote quote = make_quote(data, best, asked.cards.marks);
    if (!quote.verbatim) return quote;
    for (const SourceWords& said : by_source(data, asked.entries().evidence[entry], asked.cards.tiers)) {
        // One quotation alone is told as it is, with whose words it is.
        if (said.source != best.source || said.quotes == std::vector{quote.text}) continue;
        quote.text = run_on(said.quotes);
        quote.runs = with_hits(quote.text, asked.cards.marks, Tone::secondary);
        quote.where = {away(source_phrase(data, said.source), data.sources[said.source].address)};
        for (const std::string& place : said.places)
            quote.where.push_back(run(", " + place, Tone::secondary));
    }
    return quote;
}

// In the order in which they are read: the chosen one's inspection and the chosen one first, then inspection by
// inspection, the latest first, of each what is good first.
void in_reading_order(const Asked& asked, std::vector<Index>& told) {
    const Entries& entries = asked.entries();
    const auto chosen = std::find(told.begin(), told.end(), asked.finding);
    const bool any = chosen != told.end();
    const Index first = any ? entries.inspection[*chosen] : kNone;
    const auto date = [&](Index entry) { return date_of_inspection(entries, entry); };
    record::sort_stably(told, [&](Index a, Index b) {
        const Index of = entries.inspection[a], other = entries.inspection[b];
        if (of != other) {
            if (any && (of == first) != (other == first)) return of == first;
            if (record::date_less(date(b), date(a)) || record::date_less(date(a), date(b)))
                return record::date_less(date(b), date(a));
            return of < other;
        }
        if ((a == asked.finding) != (b == asked.finding)) return a == asked.finding;
        return entries.direction[a] < entries.direction[b];
    });
}

std::string dated_name(const Asked& asked, Index inspection) {
    return inspection == kNone ? "Of no single inspection"
                               : inspection_name(asked.data().inspections[inspection]);
}

// "July 2021, monitoring visit · 6 strengths and 3 concerns": what was said at it in all, of which the page has room for
// little.
Heading dated_heading(const Asked& asked, const std::vector<Index>& entries, Index inspection) {
    Heading heading{3, {run(dated_name(asked, inspection))}};
    std::vector<Index> own;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(own),
                 [&](Index entry) { return asked.entries().inspection[entry] == inspection; });
    const std::string marks = mark_words(count_marks(asked.entries(), own));
    if (!marks.empty()) heading.text.push_back(run(" · " + marks, Tone::secondary));
    return heading;
}

// Of how many inspections the entries are.
std::size_t inspections_among(const Entries& entries, const std::vector<Index>& list) {
    std::set<Index> all;
    for (const Index entry : list) all.insert(entries.inspection[entry]);
    all.erase(kNone);
    return all.size();
}

// The cards under the heading of each inspection, which they don't name then. `all`: what there is to tell.
void add_dated(std::vector<Block>& page, const Asked& asked, const std::vector<Index>& all,
               const std::vector<Index>& told, bool theme) {
    const Entries& entries = asked.entries();
    for (std::size_t i = 0; i < told.size();) {
        const Index inspection = entries.inspection[told[i]];
        std::vector<Card> cards;
        for (; i < told.size() && entries.inspection[told[i]] == inspection; ++i)
            cards.push_back(short_card(asked, told[i], theme));
        page.emplace_back(dated_heading(asked, all, inspection));
        page.emplace_back(fixed_cards(std::move(cards), "Findings, " + dated_name(asked, inspection)));
    }
}

} // namespace

Sheet::Sheet(float room, List last) : left(room) {
    add_list(foot, std::move(last));
    left -= height_on_paper(foot);
}

void Sheet::add(Block block) {
    left -= height_on_paper(block);
    blocks.push_back(std::move(block));
}

std::vector<Block> Sheet::whole() && {
    append(blocks, std::move(foot));
    return std::move(blocks);
}

void append_printable(std::vector<Block>& into, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (std::holds_alternative<Buttons>(block) || std::holds_alternative<Options>(block)) continue;
        if (!only_controls(block)) into.push_back(block);
    }
}

void tell(Sheet& page, const Asked& asked, const std::vector<Index>& entries, bool theme, bool inspection) {
    if (entries.empty()) return;
    const Entries& all = asked.entries();
    const float heading_room = height_on_paper(heading(3, "What was said"));
    // What the sentence about those for which there is no room will say, but for its numbers.
    const auto sentence = [&](const std::vector<Index>& told, const std::vector<Index>& others) {
        const std::size_t of = inspections_among(all, entries);
        const std::string spread = !inspection || of < 2
                                       ? ""
                                       : ", of " + std::to_string(inspections_among(all, told)) + " of " +
                                             std::to_string(of) + " inspections and visits";
        return paragraph("This page tells " + thousands(told.size()) + " of " +
                         counted(entries.size(), "entry", "entries") + spread +
                         ". Behind the link below: " + counted_entries(all, others) + ".");
    };
    const float others_room = height_on_paper(sentence(entries, entries));
    page.left -= others_room + (inspection ? 0 : heading_room);
    std::vector<Index> told;
    std::set<Index> headed; // inspections whose heading stands on the page
    std::size_t passed = 0;
    query::tell_in_turn(*asked.catalogue, entries, asked.finding, [&](Index entry) {
        const Index of = all.inspection[entry];
        float height = height_on_paper(fixed_cards({short_card(asked, entry, theme)}, "Findings"));
        if (inspection && headed.count(of) == 0) height += height_on_paper(dated_heading(asked, entries, of));
        // A shorter one further down may still fit; not one of a long list's far end.
        if (height > page.left) return ++passed <= kPassedOver;
        page.left -= height;
        headed.insert(of);
        told.push_back(entry);
        return true;
    });
    page.left += others_room;
    in_reading_order(asked, told);
    if (inspection) {
        add_dated(page.blocks, asked, entries, told, theme);
    } else if (!told.empty()) {
        std::vector<Card> cards;
        for (const Index entry : told) cards.push_back(short_card(asked, entry, theme));
        page.blocks.push_back(heading(3, "What was said"));
        page.blocks.emplace_back(fixed_cards(std::move(cards), "Findings"));
    }
    if (told.size() == entries.size()) return;
    std::vector<Index> others;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(others),
                 [&](Index entry) { return std::find(told.begin(), told.end(), entry) == told.end(); });
    page.add(sentence(told, others));
}

void add_filters(Sheet& page, const Asked& asked) {
    const std::string filters = filters_in_words(asked);
    if (!filters.empty()) page.add(paragraph("Only " + filters + ".", Tone::secondary));
}

Card short_card(const Asked& asked, Index entry, bool theme) {
    CardOptions options = asked.cards;
    options.named = Citing::whole;
    options.theme = theme;
    options.inspection = false; // it stands under the inspection's heading
    Card card = make_card(asked.entries(), entry, options);
    card.quotes.clear();
    if (const Evidence* e = best_evidence(asked, entry)) {
        card.quotes.push_back(quote_of_source(asked, entry, *e));
        const std::size_t more = query::sources_of(asked.entries(), entry).size() - 1;
        if (more > 0)
            card.quotes[0].where.push_back(run(", and " + counted(more, "more source"), Tone::secondary));
    }
    if (!card.about.empty()) {
        card.statement.push_back(run(" ", Tone::secondary));
        append(card.statement, card.about);
        card.about.clear();
    }
    return card;
}

std::string counted_entries(const query::Entries& entries, const std::vector<Index>& list) {
    const MarkCounts marks = count_marks(entries, list);
    const std::size_t findings = std::accumulate(marks.begin(), marks.end(), std::size_t{0});
    std::vector<std::string> parts;
    if (findings > 0) parts.push_back(counted(findings, "finding") + " (" + mark_words(marks) + ")");
    if (findings < list.size())
        parts.push_back(counted(list.size() - findings, "response or figure", "responses and figures"));
    return joined(parts);
}

std::string main_themes(const Asked& asked, const std::vector<Index>& entries) {
    const Entries& all = asked.entries();
    std::vector<std::size_t> number(asked.data().themes.size(), 0);
    for (const Index entry : entries)
        if (query::is_finding(all, entry)) ++number[all.theme[entry]];
    std::vector<Index> order = asked.catalogue->themes;
    record::sort_stably(order, [&](Index a, Index b) { return number[a] > number[b]; });
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < order.size() && i < 3; ++i)
        if (number[order[i]] > 0)
            parts.push_back(lower_first(asked.data().themes[order[i]].name) + " (" +
                            std::to_string(number[order[i]]) + ")");
    return parts.size() < 2 ? "" : " Most on " + joined(parts) + ".";
}

void add_findings(std::vector<Block>& page, const Asked& asked, std::vector<Index> entries, std::string name,
                  CardOptions options) {
    options.named = Citing::whole;
    page.emplace_back(make_cards(asked.entries(), std::move(entries), std::move(name), std::move(options)));
}

void add_findings_by_theme(std::vector<Block>& page, const Asked& asked, const std::vector<Index>& entries) {
    std::map<Index, std::vector<Index>> themes;
    for (const Index entry : entries) themes[asked.entries().theme[entry]].push_back(entry);
    std::vector<Index> order = asked.catalogue->themes;
    order.push_back(kNone); // what is on no theme, last
    CardOptions options = asked.cards;
    options.theme = options.inspection = false;
    for (const Index theme : order) {
        const auto at = themes.find(theme);
        if (at == themes.end()) continue;
        const std::string name = theme == kNone ? "On no theme" : std::string(asked.theme_at(theme).name);
        page.push_back(heading(4, name + " · " + thousands(at->second.size())));
        add_findings(page, asked, std::move(at->second), "Findings, " + name, options);
    }
}

void add_sources(std::vector<Block>& page, const Asked& asked, const std::vector<Index>& entries) {
    std::set<Index> sources;
    for (const Index entry : entries) {
        const std::vector<Index> of = query::sources_of(asked.entries(), entry, asked.cards.tiers);
        sources.insert(of.begin(), of.end());
    }
    List list{.name = "Sources"};
    for (const Index i : sources) {
        const record::Source& source = asked.data().sources[i];
        std::string title = "“" + std::string(source.title) + "”, " + std::string(source.publisher);
        if (date_known(source.published)) title += ", " + date_long(source.published);
        if (source.publishedInferred) title += " (date inferred)";
        Text& item = list.items.emplace_back(Text{run(title + (source.address.empty() ? "." : ". "))});
        if (!source.address.empty()) item.push_back(away(source.address, source.address));
    }
    add_list(page, std::move(list));
}

} // namespace view
