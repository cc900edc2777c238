#include "core/state/change.h"

#include <algorithm>

#include "core/record/utf8.h"
#include "core/state/words.h"

namespace view {
namespace {

constexpr std::size_t kLongestSearch = 1000; // bytes; a link writes up to three characters for each

// What is looked for, as a link can hold it: the same text for whoever opens it.
std::string searchable(std::string text) {
    // Copied out of a table: what stood apart stays apart.
    std::replace(text.begin(), text.end(), '\t', ' ');
    text = record::clean_utf8(text);
    if (text.size() > kLongestSearch) {
        std::size_t end = kLongestSearch;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end; // a whole character
        text.resize(end);
    }
    text.erase(0, text.find_first_not_of(' '));
    text.resize(text.find_last_not_of(' ') + 1);
    return text;
}

void change_list(std::vector<std::string>& list, Op op, const std::string& value) {
    const auto at = std::find(list.begin(), list.end(), value);
    switch (op) {
    case Op::clear:
        list.clear();
        break;
    case Op::set:
        list.clear();
        if (!value.empty()) list.push_back(value);
        break;
    case Op::toggle:
        if (at != list.end())
            list.erase(at);
        else if (!value.empty())
            list.push_back(value);
        break;
    }
}

// Columns are set as a whole ("feb-2016~jul-2021"), or toggled one by one.
void change_columns(std::vector<Column>& columns, Op op, std::string_view value) {
    if (op != Op::toggle) columns.clear();
    if (op == Op::clear) return;
    while (!value.empty()) {
        const auto end = std::min(value.find('~'), value.size());
        const Column column = column_from_word(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
        const auto at = std::find(columns.begin(), columns.end(), column);
        if (at != columns.end()) {
            if (op == Op::toggle) columns.erase(at);
        } else if (!column.inspection.empty() && columns.size() < kMaxColumns) {
            columns.push_back(column);
        }
    }
}

template <class Enum, std::size_t N>
void change_enum(Enum& field, const std::array<std::string_view, N>& words, const Change& change) {
    if (change.op == Op::clear)
        field = Enum{};
    else if (const auto value = from_word<Enum>(words, change.value))
        field = *value;
}

void choose_id(std::string& id, const Change& change) {
    const std::string value = change.op == Op::clear ? std::string() : change.value;
    id = change.op == Op::toggle && id == value ? std::string() : value;
}

// Choosing the same thing again keeps the chosen finding; choosing another lets go of it.
void choose_what_is_shown(ViewState& state, std::string& id, const Change& change) {
    const std::string before = id;
    choose_id(id, change);
    if (id != before) state.finding.clear();
}

void apply(ViewState& state, const Change& change) {
    switch (change.field) {
    case Field::everything:
        state = ViewState{};
        break;
    case Field::screen:
        if (change.op == Op::clear)
            state.screen = kFirstScreen;
        else if (is_screen(change.value))
            state.screen = change.value;
        break;
    case Field::theme:
        choose_what_is_shown(state, state.theme, change);
        break;
    case Field::inspection:
        choose_what_is_shown(state, state.inspection, change);
        break;
    case Field::finding:
        choose_id(state.finding, change);
        break;
    case Field::measure:
        choose_id(state.measure, change);
        break;
    case Field::part:
        choose_id(state.part, change);
        break;
    case Field::filter:
        change_list(state.filters.lists[change.facet], change.op, change.value);
        break;
    case Field::sort:
        change_enum(state.sort, kSorts, change);
        break;
    case Field::group:
        change_enum(state.group, kGroups, change);
        break;
    case Field::show:
        change_enum(state.show, kShows, change);
        break;
    case Field::judgement:
        change_enum(state.judgement, kJudgements, change);
        break;
    case Field::columns:
        change_columns(state.columns, change.op, change.value);
        break;
    case Field::areas:
        change_list(state.areas, change.op, change.value);
        break;
    case Field::search:
        state.filters.search = change.op == Op::clear ? std::string() : change.value;
        break;
    case Field::marks:
        if (change.op == Op::toggle)
            state.marks = !state.marks;
        else
            state.marks =
                change.op == Op::clear || change.value == "on" || (state.marks && change.value != "off");
        break;
    }
}

} // namespace

ViewState applied(ViewState state, const Action& action) {
    for (const Change& change : action) apply(state, change);
    return state;
}

bool adds_step(const Action& action) {
    return std::any_of(action.begin(), action.end(), [](const Change& change) {
        return change.field != Field::search && change.field != Field::sort && change.field != Field::group;
    });
}

Action choose(Field field, std::string_view value) { return {{field, Op::set, std::string(value)}}; }
Action choose(Facet facet, std::string_view value) {
    return {{Field::filter, Op::set, std::string(value), facet}};
}
Action toggle(Field field, std::string_view value) { return {{field, Op::toggle, std::string(value)}}; }
Action toggle(Facet facet, std::string_view value) {
    return {{Field::filter, Op::toggle, std::string(value), facet}};
}
Action clear(Field field) { return {{field, Op::clear}}; }
Action clear(Facet facet) { return {{Field::filter, Op::clear, {}, facet}}; }

Action go_to(std::string_view screen) { return both(choose(Field::screen, screen), clear(Field::part)); }

Action way_to(const ViewState& state, std::string_view screen) {
    Action way = go_to(screen);
    if (screen == state.screen) return way;
    const bool toFindings = screen == kFindings;
    const bool fromFindings = state.screen == kFindings && (screen == kTimeline || screen == kThemes);
    struct Same {
        Field chosen;
        Facet filter;
        const std::string& id;
    };
    for (const auto& [chosen, filter, id] : {Same{Field::theme, Facet::theme, state.theme},
                                             Same{Field::inspection, Facet::inspection, state.inspection}}) {
        const std::vector<std::string>& filters = state.filters.of(filter);
        if (toFindings && !id.empty() && filters.empty())
            way = both(way, choose(filter, id), clear(chosen));
        else if (fromFindings && id.empty() && filters.size() == 1)
            way = both(way, choose(chosen, filters[0]), clear(filter));
    }
    // Letting go of what was chosen lets go of its finding too; here it only changes its form.
    if (!state.finding.empty()) way = both(way, choose(Field::finding, state.finding));
    return way;
}

Action search_for(const ViewState& state, std::string text) {
    text = searchable(std::move(text));
    const bool stays = text.empty() || state.screen == kFindings;
    return both(stays ? Action{} : choose(Field::screen, kFindings), choose(Field::search, text));
}

Action clear_filters() {
    Action action = clear(Field::search);
    for (std::size_t f = 0; f < facets().size(); ++f)
        action.push_back({Field::filter, Op::clear, {}, static_cast<Facet>(f)});
    return action;
}

} // namespace view
