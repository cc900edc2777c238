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
    text = clean_utf8(text);
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

// Choosing the same thing again keeps the chosen finding; choosing another lets go of it.
void choose_id(ViewState& state, const IdField& field, const Change& change) {
    std::string& id = state.*field.member;
    const std::string value = change.op == Op::clear ? std::string() : change.value;
    const std::string next = change.op == Op::toggle && id == value ? std::string() : value;
    if (next != id && (field.field == Field::theme || field.field == Field::inspection))
        state.finding.clear();
    id = next;
}

void apply(ViewState& state, const Change& change) {
    for (const IdField& field : kIdFields)
        if (field.field == change.field) return choose_id(state, field, change);
    for (const FilterField& field : kFilterFields)
        if (field.field == change.field)
            return change_list(state.filters.*field.member, change.op, change.value);
    switch (change.field) {
    case Field::everything:
        state = ViewState{};
        break;
    case Field::screen:
        change_enum(state.screen, kScreens, change);
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
            state.marks = change.op == Op::clear || change.value != "off";
        break;
    default:
        break; // the lists and ids above
    }
}

} // namespace

std::string column_word(const Column& column) {
    return column.body.empty() ? column.inspection : column.inspection + "." + column.body;
}

Column column_from_word(std::string_view word) {
    const auto dot = word.find('.');
    if (dot == std::string_view::npos) return {std::string(word), {}};
    return {std::string(word.substr(0, dot)), std::string(word.substr(dot + 1))};
}

ViewState applied(ViewState state, const Action& action) {
    for (const Change& change : action) apply(state, change);
    return state;
}

bool adds_step(const Action& action) {
    return std::any_of(action.begin(), action.end(), [](const Change& change) {
        return change.field != Field::search && change.field != Field::sort && change.field != Field::group;
    });
}

Action choose(Field field, std::string value) { return {{field, Op::set, std::move(value)}}; }
Action toggle(Field field, std::string value) { return {{field, Op::toggle, std::move(value)}}; }
Action clear(Field field) { return {{field, Op::clear, {}}}; }

Action search_for(const ViewState& state, std::string text) {
    text = searchable(std::move(text));
    Action action;
    if (!text.empty() && state.screen != Screen::findings)
        action.push_back({Field::screen, Op::set, std::string(word(kScreens, Screen::findings))});
    action.push_back({Field::search, Op::set, std::move(text)});
    return action;
}

Action clear_filters() {
    Action action = clear(Field::search);
    for (const FilterField& field : kFilterFields) action.push_back({field.field, Op::clear, {}});
    return action;
}

} // namespace view
