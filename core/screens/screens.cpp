#include "core/screens/screens.h"

#include <algorithm>

#include "core/block/phrases.h"
#include "core/block/sheet.h"
#include "core/record/utf8.h"
#include "core/screens/filters.h"
#include "core/screens/notices.h"
#include "core/screens/questions.h"
#include "core/screens/registry.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Catalogue;
using record::Index;
using record::kNone;

// The first screen stands in for one that isn't there.
std::shared_ptr<const Answer> make_answer(const Catalogue& catalogue, const ViewState& state) {
    Asked asked = make_asked(catalogue, state);
    if (!is_screen(state.screen)) asked.state.screen = kFirstScreen;
    std::shared_ptr<const Answer> made;
    each_screen([&](const auto& screen) {
        if (made == nullptr && screen.word == asked.state.screen)
            made = std::make_shared<const Answer>(Answer{screen.answer(std::move(asked))});
    });
    return made;
}

// Who made this, how old it is, and what to do about a mistake: at the foot of every screen.
Block colophon(const record::Dataset& data) {
    Text text{
        run("Independent of Ofsted, the councils and the Trust. Record as at " + date_long(data.asAt) + ". ",
            Tone::secondary)};
    for (Run& part : publisher_words(data)) {
        part.tone = Tone::secondary;
        text.push_back(std::move(part));
    }
    text.push_back(
        run(" If something here is wrong, send the link of what you see to whoever publishes it or sent "
            "it to you: every line names the source to check it against. ",
            Tone::secondary));
    text.push_back(link("About this site", choose(Field::screen, kAbout)));
    return Paragraph{std::move(text)};
}

View view_of(const std::shared_ptr<const Answer>& answer) {
    View view = std::visit([](const auto& of) { return blocks(of); }, answer->of);
    const Asked& asked = answer->asked();
    view.answer = answer;
    view.state = asked.state;
    // Of the record's and a link's words; the page shows both where other things stand.
    view.title = record::isolated(asked.title);
    view.says = record::isolated(asked.says);
    view.asAt = date_iso(asked.data().asAt);
    view.filtersSet += wishes(asked.state.filters);
    if (view.closes.empty() && !view.detail.empty() && !asked.state.finding.empty())
        view.closes = clear(Field::finding);
    view.mainOf += "|" + asked.state.filters.search + "|" + asked.state.measure + "|" + asked.state.part;
    for (const Column& column : asked.state.columns) view.mainOf += "|" + column_word(column);
    if (view.detailOf.empty())
        view.detailOf = asked.state.inspection + "|" + asked.state.theme + "|" + asked.state.finding;
    if (asked.state.screen != kAbout) view.main.push_back(colophon(asked.data()));
    return view;
}

} // namespace

bool is_screen(std::string_view word) {
    bool is = false;
    each_screen([&](const auto& screen) { is = is || screen.word == word; });
    return is;
}

View make_view(const Catalogue& catalogue, const ViewState& state) {
    View view = view_of(make_answer(catalogue, state));
    std::vector<Block> own = std::move(view.notices);
    view.notices = unknown_ids(catalogue, state);
    append(view.notices, std::move(own));
    if (view.state.screen == kFirstScreen) append(view.notices, stale_notice(catalogue));
    return view;
}

View make_view(const Catalogue& catalogue, const Link& link) {
    View view = make_view(catalogue, link.state);
    const News shown = std::visit([](const auto& of) { return news(of); }, view.answer->of);
    std::vector<Block> notices = link_notices(catalogue, link, shown);
    append(notices, std::move(view.notices));
    view.notices = std::move(notices);
    return view;
}

std::vector<Block> make_briefing(const Answer& answer, Length length) {
    const Asked& asked = answer.asked();
    if (length == Length::everyFinding)
        return std::visit([](const auto& of) { return briefing(of); }, answer.of);
    const std::size_t link = encode_shared(asked.state, date_iso(asked.data().asAt)).size();
    const float room = kSheetHeight - frame_on_paper(asked.title, link);
    return std::visit([&](const auto& of) { return page(of, room); }, answer.of);
}

Table make_data(const Answer& answer) {
    Table table = std::visit([](const auto& of) { return data(of); }, answer.of);
    table.caption = answer.asked().title;
    return table;
}

std::string why_no_data(const Answer& answer) {
    if (make_data(answer).count > 0) return {};
    const std::string filters = filters_in_words(answer.asked());
    return filters.empty() ? "The record holds none of what is shown."
                           : "Nothing passes the filters: " + filters + ".";
}

std::vector<NamedTable> make_tables(const Answer& answer) { return record_tables(answer.asked()); }

About make_about(const Answer& answer) {
    const About said = std::visit([](const auto& of) { return about(of); }, answer.of);
    return {record::isolated(said.title), record::isolated(said.description)};
}

std::string file_stem(const Answer& answer) {
    const Asked& asked = answer.asked();
    std::string stem = slug(asked.data().area) + "-" + asked.state.screen;
    const auto add = [&](std::string_view part) {
        const std::string name = slug(part);
        constexpr std::size_t most = 80; // some file systems stop not far beyond, with folders before it
        if (!name.empty() && stem.size() + name.size() < most) stem += "-" + name;
    };
    for (const std::string& word : std::visit([](const auto& of) { return file_words(of); }, answer.of))
        add(word);
    return stem;
}

std::vector<Place> places(const ViewState& state) {
    std::vector<Place> all;
    each_screen([&](const auto& screen) {
        all.push_back({std::string(screen.label), way_to(state, screen.word), state.screen == screen.word,
                       screen.aside});
    });
    return all;
}

std::vector<Page> pages(const Catalogue& catalogue) {
    std::vector<Page> all{{"index.html", {}}};
    const auto add = [&](const Action& action) {
        ViewState state = applied({}, action);
        all.push_back({page_of(state), std::move(state)});
    };
    for (const Place& place : places({}))
        if (!place.chosen) add(place.action);
    for (const record::Inspection& inspection : catalogue.data->inspections)
        add(choose(Field::inspection, inspection.id));
    for (const record::Theme& theme : catalogue.data->themes)
        add(both(choose(Field::screen, kThemes), choose(Field::theme, theme.id)));
    return all;
}

} // namespace view
