#include "core/screens/sources/sources.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/block/phrases.h"
#include "core/block/sheet.h"
#include "core/record/sorting.h"
#include "core/screens/data_tables.h"
#include "core/screens/detail.h"
#include "core/screens/filters.h"
#include "core/screens/paper.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;

constexpr std::array<SourcesPart, 6> kParts = {{{"", "Where accounts differ", true},
                                                {"compared", "What each source tells", true},
                                                {"list", "All sources", false},
                                                {"missing", "Looked for and not found", false},
                                                {"voices", "Whose words", false},
                                                {"words", "Words explained", false}}};

// The one that most sources speak of; kNone where none speaks of any.
Index most_told(const Asked& asked) {
    Index most = kNone;
    std::size_t number = 0;
    for (Index i = 0; i < asked.data().inspections.size(); ++i) {
        std::set<Index> sources;
        for (const Index entry : asked.catalogue->ofInspection.of(i))
            for (const record::Evidence& e : slice(asked.data().evidence, asked.entries().evidence[entry]))
                sources.insert(e.source);
        if (sources.size() <= number) continue;
        number = sources.size();
        most = i;
    }
    return most;
}

template <class Value>
std::size_t place_of(const std::vector<Value>& list, Value value) {
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), value) - list.begin());
}

Coverage coverage_of(const Asked& asked) {
    const query::Entries& entries = asked.entries();
    std::vector<Index> findings;
    for (const Index entry : asked.catalogue->ofInspection.of(asked.inspection))
        if (query::is_finding(entries, entry) && query::bits_has(asked.shown, entry))
            findings.push_back(entry);
    Coverage coverage;
    std::set<Index> themes, sources;
    for (const Index entry : findings) {
        themes.insert(entries.theme[entry]);
        for (const Index source : query::sources_of(entries, entry)) sources.insert(source);
    }
    coverage.sources.assign(sources.begin(), sources.end());
    for (const Index theme : asked.catalogue->themes)
        if (themes.contains(theme)) coverage.themes.push_back(theme);
    coverage.marks.resize(coverage.themes.size() * coverage.sources.size());
    coverage.findings.resize(coverage.sources.size(), 0);
    coverage.only.resize(coverage.sources.size(), 0);
    for (const Index entry : findings) {
        const std::vector<Index> of = query::sources_of(entries, entry);
        const std::size_t row = place_of(coverage.themes, entries.theme[entry]);
        for (const Index source : of) {
            const std::size_t column = place_of(coverage.sources, source);
            ++coverage.marks[row * coverage.sources.size() + column][entries.direction[entry]];
            ++coverage.findings[column];
            if (of.size() == 1) ++coverage.only[column];
        }
    }
    return coverage;
}

Options inspection_options(const Sources& answer) {
    Options options{.title = "Inspection", .chooser = true};
    for (auto i = answer.catalogue->byDate.rbegin(); i != answer.catalogue->byDate.rend(); ++i) {
        Option& option = options.options.emplace_back();
        option.label = option.name = inspection_name(answer.inspection_at(*i));
        option.group = std::to_string(inspection_date(answer.inspection_at(*i)).year);
        option.chosen = *i == answer.inspection;
        option.action = choose(Field::inspection, answer.inspection_at(*i).id);
    }
    return options;
}

List gaps_list(const Dataset& data) {
    List list{.name = "Looked for and not found"};
    for (const record::Gap& gap : data.gaps) {
        Text item;
        if (gap.inspection != kNone)
            item.push_back(run(inspection_month(data.inspections[gap.inspection]) + ": ", Tone::ink, true));
        item.push_back(run(std::string(gap.sought) + " "));
        item.push_back(run(gap.where, Tone::secondary));
        list.items.push_back(std::move(item));
    }
    return list;
}

// How many entries each voice has: whose words the record is made of.
List voices_list(const Asked& asked) {
    List list{.name = "Whose words"};
    const query::Bits all = query::bits_all(asked.entries().size());
    for (const FacetValue& voice : query::sets_of(*asked.catalogue, Facet::voice).values)
        if (const std::size_t number = count(*asked.catalogue, all, Facet::voice, voice.index); number > 0)
            list.items.push_back({link(voice.label, list_findings(choose(Facet::voice, voice.word))),
                                  run(": " + counted(number, "entry", "entries"))});
    return list;
}

List glossary_list(const Dataset& data) {
    List list{.name = "Words explained"};
    for (const record::Term& term : data.glossary) list.items.push_back(explanation(data, term));
    return list;
}

// "Who says so: 75 sources, ..."
Block first_heading(const Sources& answer) { return heading(2, "Who says so: " + answer.number); }

Options part_options(const Sources& answer) {
    Options options{.title = "Subject", .chooser = true};
    for (std::size_t i = 0; i < kParts.size(); ++i)
        options.options.push_back({.label = std::string(kParts[i].label),
                                   .name = std::string(kParts[i].label),
                                   .chosen = i == answer.part,
                                   .action = choose(Field::part, kParts[i].word)});
    return options;
}

// Every subject but the one that is shown.
Block other_parts(const Sources& answer) {
    Text text{run("Also here: ", Tone::secondary)};
    for (std::size_t i = 0; i < kParts.size(); ++i) {
        if (i == answer.part) continue;
        if (text.size() > 1) text.push_back(run(" · ", Tone::secondary));
        text.push_back(link(lower_first(kParts[i].label), choose(Field::part, kParts[i].word)));
    }
    return Paragraph{std::move(text)};
}

// The inspection's differences by their topics, each a way to its accounts.
List topics(const Sources& answer, Index inspection) {
    List list{.name = first_upper(inspection_name(answer.inspection_at(inspection)))};
    for (const record::Difference& difference : answer.data().differences)
        if (difference.inspection == inspection)
            list.items.push_back({link(difference.topic, choose(Field::finding, difference.id))});
    return list;
}

// Those of every inspection, the latest first.
void add_topics(std::vector<Block>& blocks, const Sources& answer) {
    blocks.push_back(
        paragraph("Choose one to see each account with its evidence, or an inspection for all of its.",
                  Tone::secondary));
    for (auto i = answer.catalogue->byDate.rbegin(); i != answer.catalogue->byDate.rend(); ++i)
        add_list(blocks, topics(answer, *i));
}

// The same on paper, as far as there is room.
void add_topics(Sheet& sheet, const Sources& answer) {
    const Block rest =
        paragraph("The others, each account and the list of all sources: behind the link below.");
    sheet.add(heading(2, "Where accounts differ"));
    sheet.left -= height_on_paper(rest);
    for (auto i = answer.catalogue->byDate.rbegin(); i != answer.catalogue->byDate.rend(); ++i) {
        std::vector<Block> blocks;
        add_list(blocks, topics(answer, *i));
        if (height_on_paper(blocks) > sheet.left) continue;
        for (Block& block : blocks) sheet.add(std::move(block));
    }
    sheet.blocks.push_back(rest);
}

void add_differences(std::vector<Block>& blocks, const Sources& answer) {
    if (answer.inspection != kNone) {
        blocks.push_back(heading(2, "Where the accounts of " +
                                        inspection_month(answer.inspection_at(answer.inspection)) +
                                        " differ"));
        std::vector<List> differ = accounts(answer, answer.inspection);
        if (differ.empty()) blocks.push_back(paragraph("No differences were found."));
        for (List& list : differ) add_list(blocks, std::move(list));
    }
    if (answer.inspection == kNone) add_topics(blocks, answer);
    std::vector<List> general = accounts(answer, kNone);
    if (!general.empty()) blocks.push_back(heading(2, "Differences that are not about one inspection"));
    for (List& list : general) add_list(blocks, std::move(list));
}

// What stands under the heading: the subject that is chosen.
std::vector<Block> chosen_part(const Sources& answer) {
    std::vector<Block> blocks;
    switch (answer.part) {
    case 0:
        add_differences(blocks, answer);
        break;
    case 1:
        if (answer.inspection != kNone) blocks.emplace_back(coverage_table(answer));
        break;
    case 2:
        blocks.emplace_back(sources_table(answer));
        break;
    case 3:
        add_list(blocks, gaps_list(answer.data()), 2);
        break;
    case 4:
        add_list(blocks, voices_list(answer), 2);
        break;
    default:
        add_list(blocks, glossary_list(answer.data()), 2);
    }
    return blocks;
}

// How much each source tells of the inspection, those that tell most first.
Table telling_sources(const Sources& answer) {
    const Coverage& coverage = answer.coverage;
    std::vector<std::size_t> order;
    for (const Index entry : answer.told) // sources stand as the entries name them
        if (query::is_finding(answer.entries(), entry))
            for (const Index source : query::sources_of(answer.entries(), entry)) {
                const std::size_t at = place_of(coverage.sources, source);
                if (place_of(order, at) == order.size()) order.push_back(at);
            }
    record::sort_stably(
        order, [&](std::size_t a, std::size_t b) { return coverage.findings[a] > coverage.findings[b]; });
    Table table;
    add_column(table, "Source", 1, 250);
    add_column(table, "Published", 0, 120);
    add_column(table, "Findings", 0, 70, true);
    add_column(table, "Only here", 0, 70, true);
    constexpr std::size_t most = 8;
    rows_of(table, std::min(most, order.size()), [&answer, order](std::size_t i) {
        const record::Source& source = answer.data().sources[answer.coverage.sources[order[i]]];
        Cell title = head_cell(run(source.title));
        title.text[0].address = source.address;
        title.text.push_back(run(" · " + std::string(source.publisher), Tone::secondary));
        return Row{{std::move(title),
                    cell_of(date_known(source.published) ? date_long(source.published) : "not known"),
                    number_cell(std::to_string(answer.coverage.findings[order[i]])),
                    number_cell(std::to_string(answer.coverage.only[order[i]]))}};
    });
    return table;
}

} // namespace

Sources Sources::of(Asked asked) {
    Sources answer{std::move(asked), {}, {}, 0, {}};
    const Dataset& data = answer.data();
    for (std::size_t i = 0; i < kParts.size(); ++i)
        if (kParts[i].word == answer.state.part) answer.part = i;
    // Sources are set side by side for one inspection; nothing else needs a choice.
    if (answer.inspection == kNone && kParts[answer.part].word == "compared")
        answer.inspection = most_told(answer);
    for (Index i = 0; i < data.sources.size(); ++i)
        if (answer.entries().pages[i] == i) answer.pages.push_back(i);
    if (answer.inspection != kNone) {
        answer.state.inspection = answer.inspection_at(answer.inspection).id;
        answer.coverage = coverage_of(answer);
        const auto of_it = [&](Index entry) {
            return answer.entries().inspection[entry] == answer.inspection;
        };
        query::bits_and(answer.counted, entries_where(answer, of_it));
        std::erase_if(answer.told, [&](Index entry) { return !of_it(entry); });
    }
    answer.state.part = kParts[answer.part].word;
    answer.title = "Sources";
    if (answer.part > 0) answer.title += ": " + lower_first(kParts[answer.part].label);
    answer.number = view::counted(answer.pages.size(), "source") + ", " +
                    view::counted(data.evidence.size(), "piece of evidence", "pieces of evidence") + ", " +
                    view::counted(data.differences.size(), "place", "places") + " where accounts differ";
    answer.says = answer.number + ".";
    return answer;
}

std::vector<List> accounts(const Asked& asked, Index inspection) {
    const Dataset& data = asked.data();
    std::vector<List> lists;
    for (const record::Difference& difference : data.differences) {
        if (difference.inspection != inspection) continue;
        lists.push_back(accounts_of(asked, difference));
    }
    return lists;
}

View blocks(const Sources& answer) {
    View view;
    view.filters.emplace_back(part_options(answer));
    if (kParts[answer.part].ofInspection) view.filters.emplace_back(inspection_options(answer));
    const bool filtered = kParts[answer.part].word == "compared";
    if (filtered) {
        for (const Facet facet : {Facet::voice, Facet::tier})
            view.filters.emplace_back(facet_options(answer, facet));
    }
    append(view.filters, filter_summary(answer)); // one that came along can be dropped
    if (filtered) view.filters.push_back(findings_are_counted());
    view.main = {first_heading(answer), other_parts(answer)};
    append(view.main, chosen_part(answer));
    view.table =
        answer.part != 1 || answer.inspection == kNone ? sources_table(answer) : coverage_table(answer);
    view.detail = explained(answer, detail_of_finding(answer));
    return view;
}

std::vector<Block> page(const Sources& answer, float room) {
    Sheet sheet(room, short_caveats(answer, inspections_of(answer)));
    sheet.add(first_heading(answer));
    if (answer.inspection == kNone) {
        add_topics(sheet, answer);
        return std::move(sheet).whole();
    }
    if (!answer.told.empty()) {
        sheet.add(heading(2, "Who tells of " + inspection_month(answer.inspection_at(answer.inspection))));
        sheet.add(paragraph(first_upper(counted_entries(answer.entries(), answer.told)) + "."));
        sheet.add(telling_sources(answer));
    }
    // Accounts that differ, as the screen sets them side by side, as far as there is room.
    sheet.left -=
        height_on_paper(paragraph("more places where the accounts differ are behind the link below, and the "
                                  "list of all sources."));
    std::size_t told = 0, left = 0;
    for (const Index of_which : {answer.inspection, kNone})
        for (List& list : accounts(answer, of_which)) {
            std::vector<Block> blocks;
            if (told == 0) blocks.push_back(heading(2, "Where accounts differ"));
            add_list(blocks, std::move(list));
            if (left > 0 || height_on_paper(blocks) > sheet.left) {
                ++left;
                continue;
            }
            for (Block& block : blocks) sheet.add(std::move(block));
            ++told;
        }
    sheet.blocks.push_back(
        paragraph((left > 0 ? std::to_string(left) + " more " + (left == 1 ? "place" : "places") +
                                  " where accounts differ, and the"
                            : std::string("The")) +
                  " list of all sources: behind the link below."));
    return std::move(sheet).whole();
}

std::vector<Block> briefing(const Sources& answer) {
    std::vector<Block> page{first_heading(answer)};
    append(page, chosen_part(answer));
    add_list(page, caveats(answer, inspections_of(answer)));
    return page;
}

std::span<const SourcesPart> parts() { return kParts; }

Table data(const Sources& answer) { return sources_data(*answer.catalogue, answer.pages); }

News news(const Sources& answer) {
    News news{answer.shown};
    if (answer.inspection != kNone) {
        news.inspections.push_back(answer.inspection);
        query::bits_and(news.entries, entries_where(answer, [&](Index entry) {
                            return answer.entries().inspection[entry] == answer.inspection;
                        }));
    }
    for (Index i = 0; i < answer.data().differences.size(); ++i) {
        const Index of = answer.data().differences[i].inspection;
        if (of == kNone || answer.inspection == kNone || of == answer.inspection)
            news.differences.push_back(i);
    }
    return news;
}

std::vector<std::string> file_words(const Sources& answer) {
    return {answer.state.part, answer.state.inspection};
}

} // namespace view
