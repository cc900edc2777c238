#include "core/screens/findings/findings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/block/phrases.h"
#include "core/record/sorting.h"
#include "core/screens/data_columns.h"
#include "core/screens/detail.h"
#include "core/screens/filters.h"
#include "core/screens/paper.h"
#include "core/screens/years.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Entries;
using record::Dataset;
using record::Index;
using record::kNone;

Row entry_row(const Entries& entries, Index entry, const CardOptions& options) {
    const Dataset& data = *entries.data;
    const Card card = make_card(entries, entry, options);
    Cell said = head_cell({}, card.action);
    said.text = card.statement;
    // Where the search found its words in a quotation only, the quotation is shown.
    for (const Quote& quote : card.quotes) {
        if (!has_hits(quote.runs)) continue;
        said.text.push_back(run(quote.verbatim ? " “" : " ", Tone::secondary));
        append(said.text, quote.runs);
        if (quote.verbatim) said.text.push_back(run("”", Tone::secondary));
        break;
    }
    Cell theme;
    if (entries.theme[entry] != kNone) theme.text = {run(data.themes[entries.theme[entry]].name)};
    Cell inspection;
    if (entries.inspection[entry] != kNone)
        inspection.text = {run(inspection_month(data.inspections[entries.inspection[entry]]))};
    Cell source;
    // Publisher and date tell sources apart well enough here; the evidence in full stands in the details.
    const std::vector<Index> sources = query::sources_of(entries, entry, options.tiers);
    if (!sources.empty()) {
        const record::Source& first = data.sources[sources[0]];
        std::string text(first.publisher);
        if (date_known(first.published)) text += ", " + date_long(first.published);
        if (sources.size() > 1) text += " and " + std::to_string(sources.size() - 1) + " more";
        source.text = {run(std::move(text), Tone::secondary)};
    }
    Cell kind{.text = {marked(card.mark, card.tone, (card.mark == Mark::none ? "" : " ") + card.kind)}};
    return {.cells = {std::move(said), std::move(kind), std::move(theme), std::move(inspection),
                      cell_of(card.voice), std::move(source)},
            .chosen = card.chosen};
}

Table entries_table(const Findings& asked) {
    Table table{.caption = "What was said", .stacks = true};
    struct Head {
        std::string_view name;
        float weight, atLeast;
        std::string_view sort;
    };
    constexpr std::array<Head, 6> heads = {{{"Statement", 4, 300, ""},
                                            {"Kind", 1, 164, "direction"},
                                            {"Theme", 1, 130, "theme"},
                                            {"Inspection", 1, 115, "inspection"},
                                            {"Told by", 1, 115, "voice"},
                                            {"Source", 2, 150, "source"}}};
    for (const Head& head : heads) {
        const std::string name(head.name);
        add_column(table, head.sort.empty() ? name : "Sort by " + lower_first(name), head.weight,
                   head.atLeast);
        TableColumn& column = table.columns.back();
        column.head = {name};
        column.chosen =
            !head.sort.empty() && head.sort == word(kSorts, static_cast<Sort>(order_of(asked.state)));
        if (!head.sort.empty()) column.action = choose(Field::sort, head.sort);
    }
    rows_of(table, asked.lines.size(), [&asked](std::size_t i) {
        const EntryLine& line = asked.lines[i];
        if (line.entry != kNone) return entry_row(asked.entries(), line.entry, asked.cards);
        return Row{.heading = line.heading};
    });
    const auto chosen = std::find_if(asked.lines.begin(), asked.lines.end(), [&](const EntryLine& line) {
        return line.entry != kNone && line.entry == asked.finding;
    });
    if (chosen != asked.lines.end()) table.opensAt = static_cast<std::size_t>(chosen - asked.lines.begin());
    return table;
}

Buttons order_buttons(const Asked& asked) {
    const Order order = order_of(asked.state);
    return {{{.label = "Best match first",
              .name = "Order: best match first",
              .action = clear(Field::sort),
              .chosen = order == Order::bestMatch},
             {.label = "Newest first",
              .name = "Order: newest first",
              .action = choose(Field::sort, word(kSorts, Sort::inspection)),
              .chosen = order == Order::inspection}}};
}

Options group_options(const Asked& asked) {
    constexpr std::array<std::string_view, 6> labels = {"No groups",          "By inspection", "By theme",
                                                        "By kind of finding", "By voice",      "By source"};
    Options options{.title = "Grouped", .chooser = true};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto group = static_cast<Group>(i + static_cast<std::size_t>(Group::none));
        options.options.push_back({.label = std::string(labels[i]),
                                   .name = std::string(labels[i]),
                                   .chosen = group_of(asked.state) == group,
                                   .action = choose(Field::group, word(kGroups, group))});
    }
    return options;
}

// The labels of what is chosen in the facet, as they stand within a sentence: "workforce stability or caseloads".
std::string within(const Asked& asked, Facet facet) {
    const bool names = facet == Facet::inspection || facet == Facet::body;
    std::vector<std::string> labels;
    for (const std::string& word : asked.state.filters.of(facet)) {
        const std::string label = label_of(asked, facet, word);
        labels.push_back(names ? label : within_sentence(asked.data(), label));
    }
    return joined(labels, " or ");
}

// "concerns" where nothing else is shown, else "findings"; with responses and figures among them "entries".
std::string noun(const Asked& asked, bool one) {
    const std::vector<std::string>& directions = asked.state.filters.of(Facet::direction);
    const bool findings = std::all_of(asked.told.begin(), asked.told.end(),
                                      [&](Index entry) { return query::is_finding(asked.entries(), entry); });
    if (!findings) return one ? "entry" : "entries";
    if (directions.size() != 1) return one ? "finding" : "findings";
    if (directions[0] == "concern") return one ? "concern" : "concerns";
    if (directions[0] == "strength") return one ? "strength" : "strengths";
    return directions[0] + (one ? " finding" : " findings");
}

// What the list is of, after its noun: " on workforce stability from October 2022 with “agency”".
std::string subject(const Asked& asked) {
    struct Part {
        Facet facet;
        std::string_view before;
    };
    constexpr std::array<Part, 6> parts = {{{Facet::theme, " on "},
                                            {Facet::inspection, " from "},
                                            {Facet::year, " of "},
                                            {Facet::body, " about "},
                                            {Facet::voice, " told by "},
                                            {Facet::tier, " found in "}}};
    std::string text;
    for (const auto& [facet, before] : parts)
        if (const std::string words = within(asked, facet); !words.empty())
            text += std::string(before) + words;
    if (asked.state.filters.of(Facet::direction).size() > 1) text += ", " + within(asked, Facet::direction);
    return text;
}

// Names the list by its true subject: its heading, its tab and its bookmark.
void name_findings(Findings& answer) {
    const std::string& search = answer.state.filters.search;
    const std::string words = noun(answer, false), of = subject(answer);
    const std::string with = search.empty() ? "" : " with “" + search + "”";
    constexpr std::size_t most = 120; // no one reads a longer one
    answer.titleHasFilters = words.size() + with.size() + of.size() <= most;
    const std::string what = with + (answer.titleHasFilters ? of : ", filtered");
    const std::size_t number = answer.told.size();
    answer.title = wishes(answer.state.filters) == 0 ? "Findings" : first_upper(words) + what;
    answer.heading = wishes(answer.state.filters) == 0
                         ? "All " + counted(number, "entry", "entries")
                         : thousands(number) + " " + noun(answer, number == 1) + what;
}

// What is chosen elsewhere, with a way to see it alone. Nothing where it is a filter already.
void add_chosen(std::vector<Block>& blocks, const Asked& asked) {
    const Dataset& data = asked.data();
    const Selection& filters = asked.state.filters;
    std::vector<std::string> names;
    Action only;
    if (asked.inspection != kNone && filters.of(Facet::inspection).empty()) {
        const record::Inspection& inspection = data.inspections[asked.inspection];
        names.push_back(first_upper(inspection_month(inspection)));
        only = choose(Facet::inspection, inspection.id);
    }
    if (asked.theme != kNone && filters.of(Facet::theme).empty()) {
        names.emplace_back(data.themes[asked.theme].name);
        only = both(only, choose(Facet::theme, data.themes[asked.theme].id));
    }
    if (names.empty()) return;
    std::string what = names[0];
    if (names.size() > 1) what += ", " + names[1];
    blocks.emplace_back(Paragraph{
        {run("Chosen: " + what + ". ", Tone::secondary), link("Show only these", std::move(only))}});
}

std::string spaced(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

// The words of what was typed; none where some are in quotation marks.
std::vector<std::string> words_of(const std::string& typed) {
    std::vector<std::string> words;
    constexpr std::string_view kSpaces = " \t\r\n";
    for (std::size_t at = typed.find_first_not_of(kSpaces); at != std::string::npos;) {
        const std::size_t end = std::min(typed.find_first_of(kSpaces, at), typed.size());
        words.push_back(typed.substr(at, end - at));
        at = typed.find_first_not_of(kSpaces, end);
    }
    const std::vector<query::TypedTerm> terms = query::read_typed(typed);
    if (std::any_of(terms.begin(), terms.end(), [](const auto& term) { return term.phrase; })) words.clear();
    return words;
}

// What was typed, without one of its words each, of several.
std::vector<std::pair<std::string, std::string>> without_each_word(const std::string& typed) {
    const std::vector<std::string> words = words_of(typed);
    if (words.size() < 2) return {};
    std::vector<std::pair<std::string, std::string>> all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<std::string> rest = words;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        all.emplace_back(words[i], spaced(rest));
    }
    return all;
}

// What the search took a word for, and which words stand nowhere.
std::vector<Block> search_notes(const Asked& asked) {
    const query::Found& found = asked.filtered.found;
    std::vector<Block> notes;
    for (const query::Forgiven& forgiven : found.forgiven) {
        std::vector<std::string> taken;
        for (const std::string& word : forgiven.taken) taken.push_back("“" + word + "”");
        notes.push_back(paragraph("No word here is “" + forgiven.typed + "”: shown is what holds " +
                                  joined(taken, " or ") + "."));
    }
    for (const std::string& word : found.missing)
        notes.push_back(paragraph("“" + word + "” stands nowhere in this record."));
    return notes;
}

// How many entries are left with this search instead.
std::size_t left_with(const Asked& asked, const std::string& search) {
    return query::bits_count(
        filter(*asked.catalogue, applied(asked.state, choose(Field::search, search)).filters).shown);
}

// Of a question typed as one, "workforce concerns since 2016": as many of its words, from the first on, as stand
// together somewhere. Empty where dropping one word does as much.
std::string words_together(const Asked& asked) {
    constexpr std::size_t most = 12; // each is searched for
    const std::vector<std::string> words = words_of(asked.state.filters.search);
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i) {
        kept.push_back(words[i]);
        if (left_with(asked, spaced(kept)) == 0) kept.pop_back();
    }
    return kept.size() + 1 < words.size() ? spaced(kept) : "";
}

// Which filters hide everything, and dropping which would help most.
std::vector<Block> nothing_matches(const Asked& asked) {
    const Selection& wished = asked.state.filters;
    struct Way {
        std::size_t leaves;
        std::string words; // of the link
        Action action;
    };
    std::vector<Way> ways;
    const auto consider = [&](const std::string& what, Action action) {
        ViewState next = applied(asked.state, action);
        ways.push_back({query::bits_count(filter(*asked.catalogue, next.filters).shown), "Drop " + what,
                        std::move(action)});
    };
    if (const std::string together = words_together(asked); !together.empty())
        ways.push_back({left_with(asked, together), "Look for “" + together + "” alone",
                        choose(Field::search, together)});
    if (!wished.search.empty()) consider("the search “" + wished.search + "”", clear(Field::search));
    for (const auto& [word, rest] : without_each_word(wished.search))
        consider("the word “" + word + "”", choose(Field::search, rest));
    for (std::size_t f = 0; f < facets().size(); ++f)
        if (const std::string words = facet_in_words(asked, static_cast<Facet>(f)); !words.empty())
            consider("the filter " + words, clear(static_cast<Facet>(f)));
    record::sort_stably(ways, [](const Way& a, const Way& b) { return a.leaves > b.leaves; });

    std::vector<Block> blocks{heading(3, "Nothing matches")};
    if (ways.empty()) return blocks;
    if (ways[0].leaves == 0) {
        blocks.emplace_back(
            Paragraph{{run("No single filter is to blame: dropping any one still leaves nothing. "),
                       link("Clear all filters", clear_filters())}});
        return blocks;
    }
    for (const Way& way : ways)
        if (way.leaves > 0)
            blocks.emplace_back(
                Paragraph{{link(way.words, way.action), run(" to see " + std::to_string(way.leaves) + ".")}});
    return blocks;
}

// What was left out, how many there are of what, and on what most of them are.
// What a number of concerns, or of what inspectors said, holds that a reader might not think of: recommendations, and
// what others report. Nothing where there is none of that.
void add_kinds(std::vector<Block>& blocks, const Findings& answer) {
    const query::Entries& entries = answer.entries();
    const auto number = [&](const auto& of) {
        return static_cast<std::size_t>(std::count_if(answer.told.begin(), answer.told.end(), of));
    };
    std::vector<std::string> sentences;
    if (noun(answer, false) == "concerns")
        if (const std::size_t asked =
                number([&](Index entry) { return entries.kind[entry] == query::EntryKind::recommendation; });
            asked > 0)
            sentences.push_back(thousands(asked) + " of them " +
                                (asked == 1 ? "is a recommendation." : "are recommendations."));
    if (answer.state.filters.of(Facet::voice) == std::vector<std::string>{"inspectors"}) {
        const std::size_t own = number([&](Index entry) { return entries.ownWords[entry]; });
        const std::size_t reported = answer.told.size() - own;
        if (own > 0 && reported > 0)
            sentences.push_back(thousands(own) + " of them are from inspectors’ own documents, " +
                                thousands(reported) + " from what others report of them.");
    }
    if (!sentences.empty()) blocks.push_back(paragraph(spaced(sentences), Tone::secondary));
}

void add_summary(std::vector<Block>& page, const Findings& answer) {
    if (!answer.titleHasFilters)
        page.push_back(paragraph("Only " + filters_in_words(answer, false) + ".", Tone::secondary));
    if (!answer.told.empty())
        page.push_back(paragraph(first_upper(counted_entries(answer.entries(), answer.told)) + "." +
                                 main_themes(answer, answer.told)));
    add_kinds(page, answer);
}

} // namespace

Findings Findings::of(Asked asked) {
    Findings answer{std::move(asked), {}, {}};
    answer.counted = query::bits_all(answer.entries().size());
    answer.lines = make_lines(answer);
    name_findings(answer);
    answer.says = answer.heading + ": findings, recommendations, responses and figures.";
    return answer;
}

View blocks(const Findings& answer) {
    View view;
    view.filters = filter_summary(answer);
    for (std::size_t place = 0; place < facets().size(); ++place)
        for (std::size_t f = 0; f < facets().size(); ++f) {
            if (facets()[f].place != place) continue;
            if (static_cast<Facet>(f) == Facet::year) {
                for (Options& options : year_options(answer)) view.filters.emplace_back(std::move(options));
                continue;
            }
            Options options = facet_options(answer, static_cast<Facet>(f));
            options.shown = static_cast<Facet>(f) == Facet::voice ? 4 : 8; // few that are asked for often
            view.filters.emplace_back(std::move(options));
        }
    view.filters.emplace_back(group_options(answer));
    view.filters.push_back(paragraph(
        "The counts are of all entries: findings, recommendations, responses and figures.", Tone::secondary));

    view.main.push_back(heading(2, answer.heading));
    append(view.main, search_notes(answer));
    // What is left out stands over the list too: on a phone the filters are folded away.
    const std::string filters = filters_in_words(answer, false);
    if (answer.told.empty() && !answer.filtered.found.things.empty())
        view.main.push_back(paragraph("No finding, response or figure fits.", Tone::secondary));
    else
        view.main.push_back(paragraph(
            (filters.empty()
                 ? "What inspectors found and recommended, what others said of it, and single figures."
                 : "Only " + filters + ".") +
                std::string(" Choose a statement to see its evidence."),
            Tone::secondary));
    add_kinds(view.main, answer);
    add_chosen(view.main, answer);
    const std::size_t things = answer.filtered.found.things.size();
    constexpr std::size_t few = 1, most = 50; // before the list of entries; all of them after it
    const bool more = things > few && !answer.told.empty();
    add_list(view.main, things_list(answer, more ? few : most));
    if (more)
        view.main.push_back(paragraph(
            (things > most ? "The first " + std::to_string(most) : "All " + std::to_string(things)) +
                " stand under the list of findings.",
            Tone::secondary));
    if (answer.told.empty()) {
        if (things == 0) append(view.main, nothing_matches(answer));
        view.detail = detail_of_finding(answer);
        return view;
    }
    if (answer.filtered.found.asked) view.main.emplace_back(order_buttons(answer));
    if (answer.state.group == Group::source)
        view.main.push_back(
            paragraph("Each entry stands under the source that it quotes first; choose it to see the others.",
                      Tone::secondary));
    view.table = entries_table(answer);
    view.main.emplace_back(*view.table);
    if (more) add_list(view.main, things_list(answer, most));
    view.detail = explained(answer, detail_of_finding(answer));
    return view;
}

std::vector<Block> page(const Findings& answer, float room) {
    Sheet sheet(room, short_caveats(answer, inspections_of(answer)));
    std::vector<Block> head{heading(2, answer.heading)};
    add_summary(head, answer);
    for (Block& block : head) sheet.add(std::move(block));
    tell(sheet, answer, answer.told, answer.state.filters.of(Facet::theme).size() != 1,
         answer.state.filters.of(Facet::inspection).size() != 1);
    return std::move(sheet).whole();
}

std::vector<Block> briefing(const Findings& answer) {
    std::vector<Block> page{heading(2, answer.heading)};
    add_summary(page, answer);
    // In the order and the groups of the screen.
    CardOptions options = answer.cards;
    options.inspection = group_of(answer.state) != Group::inspection;
    options.theme = group_of(answer.state) != Group::theme;
    for (std::size_t i = 0; i < answer.lines.size();) {
        const std::string head = answer.lines[i].heading;
        if (!head.empty()) page.push_back(heading(3, answer.lines[i++].heading));
        std::vector<Index> group;
        for (; i < answer.lines.size() && answer.lines[i].entry != kNone; ++i)
            group.push_back(answer.lines[i].entry);
        add_findings(page, answer, std::move(group), head.empty() ? "Findings" : "Findings, " + head,
                     options);
    }
    add_list(page, caveats(answer, inspections_of(answer)));
    add_sources(page, answer, answer.told);
    return page;
}

Table data(const Findings& answer) { return evidence_data(answer); }

News news(const Findings& answer) { return {answer.shown, {}, {}, {}}; }

std::vector<std::string> file_words(const Findings& answer) {
    std::vector<std::string> words;
    for (std::size_t f = 0; f < facets().size(); ++f)
        for (const std::string& word : answer.state.filters.of(static_cast<Facet>(f))) words.push_back(word);
    words.push_back(answer.state.filters.search);
    return words;
}

} // namespace view
