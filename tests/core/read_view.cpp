#include "tests/core/read_view.h"

#include <deque>

using namespace view;

namespace {

const std::vector<const std::vector<Block>*> parts(const View& view) {
    return {&view.notices, &view.filters, &view.main, &view.detail};
}

struct TextOf {
    std::string text;
    void line(const std::string& words) { text += words + "\n"; }

    void operator()(const Heading& b) { line(words(b.text)); }
    void operator()(const Paragraph& b) { line(words(b.text)); }
    void operator()(const Overline& b) { line(words(b.text)); }
    void operator()(const Options& b) {
        line(b.title);
        for (const Option& option : b.options) line(option.label + " " + option.count);
    }
    void operator()(const Buttons& b) {
        for (const Button& button : b.buttons) line(button.label);
    }
    void operator()(const Table& b) {
        line(b.caption);
        line(words(b.about));
        for (const TableColumn& column : b.columns) line(column.name + " " + words(column.about));
        for (const Row& row : all_rows(b)) line(text_of(row));
    }
    void operator()(const Cards& b) {
        for (const Card& card : all_cards(b)) line(text_of(card));
    }
    void operator()(const Chart& b) {
        line(b.title);
        line(words(b.subtitle));
        for (const Spot& spot : b.draw({.width = 760}).spots) line(spot.name);
    }
    void operator()(const List& b) {
        for (const Text& item : b.items) line(words(item));
    }
};

struct ActionsOf {
    std::vector<Action> actions;
    void add(const Action& action) {
        if (!action.empty()) actions.push_back(action);
    }
    void add(const Text& text) {
        for (const Run& run : text) add(run.action);
    }

    void operator()(const Heading& b) { add(b.text); }
    void operator()(const Paragraph& b) { add(b.text); }
    void operator()(const Overline& b) { add(b.text); }
    void operator()(const Options& b) {
        for (const Option& option : b.options) add(option.action);
    }
    void operator()(const Buttons& b) {
        for (const Button& button : b.buttons) add(button.action);
    }
    void operator()(const Table& b) {
        add(b.about);
        for (const TableColumn& column : b.columns) {
            add(column.action);
            add(column.about);
        }
        for (const Row& row : all_rows(b))
            for (const Cell& cell : row.cells) {
                add(cell.action);
                add(cell.text);
                for (const Note& note : cell.notes) {
                    add(note.action);
                    add(note.text);
                }
            }
    }
    void operator()(const Cards& b) {
        for (const Card& card : all_cards(b)) {
            if (!card.chosen) add(card.action); // one that is chosen leads where one already is
            add(card.statement);
            add(card.about);
        }
    }
    void operator()(const Chart& b) {
        add(b.subtitle);
        for (const Spot& spot : b.draw({.width = 760}).spots) add(spot.action);
    }
    void operator()(const List& b) {
        for (const Text& item : b.items) add(item);
    }
};

} // namespace

const Options* options_called(const View& view, std::string_view title) {
    for (const Options* options : all_of<Options>(view.filters))
        if (options->title == title) return options;
    return nullptr;
}

const Option* option_called(const Options& options, std::string_view label) {
    for (const Option& option : options.options)
        if (option.label == label) return &option;
    return nullptr;
}

const Table* table_called(const View& view, std::string_view caption) {
    for (const Table* table : all_of<Table>(view.main))
        if (table->caption == caption) return table;
    return nullptr;
}

const List* list_called(const std::vector<Block>& blocks, std::string_view name) {
    for (const List* list : all_of<List>(blocks))
        if (list->name == name) return list;
    return nullptr;
}

std::vector<Row> all_rows(const Table& table) { return table.rows({0, table.count}); }

std::vector<Card> all_cards(const Cards& cards) { return cards.cards({0, cards.count}); }

std::string text_of(const std::vector<Block>& blocks) {
    TextOf reader;
    for (const Block& block : blocks) std::visit(reader, block);
    return reader.text;
}

std::string text_of(const Cell& cell) {
    std::string text = words(cell.text);
    if (text.empty()) text = cell.name();
    for (const Note& note : cell.notes) text += " [" + note.kind + "] " + words(note.text);
    return text;
}

std::string text_of(const Row& row) {
    std::string text = row.heading;
    for (const Cell& cell : row.cells) text += (text.empty() ? "" : " | ") + text_of(cell);
    return text;
}

std::string text_of(const Card& card) {
    std::string text = card.kind + " · " + card.voice + " · " + card.extent + "\n" + words(card.statement);
    for (const Quote& quote : card.quotes) text += "\n“" + quote.text + "” " + words(quote.where);
    return text + "\n" + words(card.about);
}

std::string text_of(const View& view) {
    std::string text = view.title + "\n" + view.says + "\n";
    for (const std::vector<Block>* blocks : parts(view)) text += text_of(*blocks);
    return text;
}

std::vector<Action> actions_of(const View& view) {
    ActionsOf reader;
    for (const std::vector<Block>* blocks : parts(view))
        for (const Block& block : *blocks) std::visit(reader, block);
    if (!view.closes.empty()) reader.actions.push_back(view.closes);
    return reader.actions;
}

const query::Catalogue& catalogued(const record::Dataset& data) {
    static std::deque<query::Catalogue> kept;
    return kept.emplace_back(query::make_catalogue(data));
}

namespace {
const Answer& kept(std::shared_ptr<const Answer> answer) {
    static std::deque<std::shared_ptr<const Answer>> all;
    return *all.emplace_back(std::move(answer));
}
} // namespace

std::vector<Block> briefing_of(View view, Length length) { return make_briefing(kept(view.answer), length); }
Table data_of(const View& view) { return make_data(kept(view.answer)); }

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}
