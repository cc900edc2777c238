#include "tests/ui/sample.h"

#include <algorithm>

#include "core/block/drawing.h"

namespace test {

namespace {

using namespace view;

Run run(std::string text, Tone tone = Tone::ink) {
    Run made;
    made.text = std::move(text);
    made.tone = tone;
    return made;
}

Run mark(Mark mark, Tone tone, std::string name) {
    Run made = run("", tone);
    made.mark = mark;
    made.name = std::move(name);
    return made;
}

// Chooses the theme `name`, and is expected to do so.
class Actions {
public:
    explicit Actions(Expected* expected) : expected(expected) {}
    Action operator()(const std::string& name) const {
        Action action = choose(Field::theme, name);
        if (expected != nullptr) (*expected)[name] = action;
        return action;
    }

private:
    Expected* expected;
};

Options options(const Actions& act, std::string title, bool several) {
    Options made;
    made.title = std::move(title);
    made.several = several;
    made.chooser = !several;
    for (const char* name : {"Workforce stability", "Care leavers", "Front door"}) {
        Option option;
        option.label = name;
        option.name = made.title + ", " + name;
        option.count = "14";
        option.chosen = made.options.empty();
        option.mark = several ? Mark::progress : Mark::none;
        option.action = act(option.name);
        made.options.push_back(std::move(option));
    }
    return made;
}

Table matrix(const Actions& act) {
    Table table;
    table.caption = "Findings by theme and inspection";
    table.about = {run("Each mark is one finding. ", Tone::secondary)};
    TableColumn first;
    first.name = "Theme";
    first.head = {"", ""};
    first.atLeast = 190;
    table.columns.push_back(first);
    for (int i = 0; i < 12; ++i) {
        TableColumn column;
        column.head = {"Jul", std::to_string(2010 + i)};
        column.name = "Inspection of " + std::to_string(2010 + i);
        column.atLeast = 66;
        column.chosen = i == 11;
        column.action = act(column.name);
        table.columns.push_back(std::move(column));
    }
    table.count = 6;
    for (std::size_t r = 0; r < table.count; ++r) {
        act("Theme " + std::to_string(r));
        for (int i = 0; i < 12; ++i) act("Theme " + std::to_string(r) + " in " + std::to_string(2010 + i));
    }
    table.rows = [](Range range) {
        std::vector<Row> rows;
        for (std::size_t r = range.first; r < std::min<std::size_t>(range.first + range.count, 6); ++r) {
            const std::string theme = "Theme " + std::to_string(r);
            Row row;
            row.chosen = r == 1;
            Cell head;
            head.head = true;
            head.text = {run(theme)};
            head.action = choose(Field::theme, theme);
            row.cells.push_back(std::move(head));
            for (int i = 0; i < 12; ++i) {
                Cell cell;
                cell.says = theme + " in " + std::to_string(2010 + i);
                cell.action = choose(Field::theme, cell.says);
                cell.chosen = row.chosen && i == 11;
                if (i % 3 == 0)
                    cell.text = {mark(Mark::concern, Tone::concern, "a concern"),
                                 mark(Mark::progress, Tone::progress, "progress")};
                if (i % 3 == 1) cell.kind = CellKind::nothingSaid;
                if (i % 3 == 2) cell.kind = CellKind::notLooked;
                row.cells.push_back(std::move(cell));
            }
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

Table compared(const Actions& act) {
    Table table;
    table.caption = "Theme by theme";
    table.stacks = true;
    for (const char* name : {"Theme", "February 2016", "July 2021", "Change"}) {
        TableColumn column;
        column.head = {name};
        column.name = name;
        column.atLeast = 200;
        if (table.columns.size() == 1)
            column.about = {run("Requires improvement", Tone::requiresImprovement),
                            run(" · published 27 April 2016", Tone::secondary)};
        table.columns.push_back(std::move(column));
    }
    table.count = 3;
    for (const char* name : {"Concern: Plans are not focused. 1", "Concern: Plans are not focused. 2",
                             "Looked at in January 2020 (2)"})
        act(name);
    table.rows = [act](Range range) {
        std::vector<Row> rows;
        for (std::size_t r = range.first; r < std::min<std::size_t>(range.first + range.count, 3); ++r) {
            Row row;
            if (r == 0) {
                row.heading = "Practice";
                rows.push_back(std::move(row));
                continue;
            }
            row.cells.resize(4);
            row.cells[0].text = {run("Assessment and planning")};
            Note note;
            note.kind = "Concern";
            note.mark = Mark::concern;
            note.tone = Tone::concern;
            note.text = {run("Plans are not focused. " + std::to_string(r))};
            note.action = choose(Field::theme, "Concern: Plans are not focused. " + std::to_string(r));
            row.cells[1].notes = {note};
            row.cells[2].kind = CellKind::notLooked;
            row.cells[2].text = {run("Not looked at", Tone::secondary)};
            Run link = run("Looked at in January 2020 (" + std::to_string(r) + ")");
            if (r == 2) link.action = choose(Field::theme, link.text);
            row.cells[3].text = {run("Not raised again. "), link, run(".")};
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

Chart chart(const Actions& act) {
    Chart made;
    made.title = "Inadequate twice, requires improvement since November 2022";
    made.subtitle = {run("Judgements of children’s services, 2011 to 2025. ", Tone::secondary)};
    made.alternative = "Inadequate in 2013 and 2019.";
    for (const char* name :
         {"July 2019, full inspection", "July 2021, monitoring visit", "October 2022, full inspection"})
        act(name);
    made.draw = view::remembered([](view::Canvas canvas) {
        Drawing drawing;
        const float width = drawing.width = canvas.width;
        drawing.height = 200;
        Shape line;
        line.x2 = width / 2;
        line.y = line.y2 = 100;
        drawing.shapes.push_back(line);
        line.x = width / 2;
        line.x2 = width;
        line.y2 = 150;
        line.dashed = true;
        drawing.shapes.push_back(line);
        Shape text;
        text.kind = ShapeKind::text;
        text.text = "Inadequate";
        text.size = 15;
        text.x = width;
        text.y = 90;
        text.anchor = Anchor::end;
        drawing.shapes.push_back(text);
        float x = width * 0.4F;
        for (const char* name :
             {"July 2019, full inspection", "July 2021, monitoring visit", "October 2022, full inspection"}) {
            Shape shape;
            shape.kind = ShapeKind::diamond;
            shape.x = x;
            shape.y = 100;
            shape.size = 8;
            drawing.shapes.push_back(shape);
            Spot spot;
            spot.x = x - 12;
            spot.y = 88;
            spot.w = spot.h = 24;
            spot.name = name;
            spot.details = std::string(name) +
                           ". Letters published 9 September 2021, the first since the two unitary councils.";
            spot.action = choose(Field::theme, name);
            drawing.spots.push_back(std::move(spot));
            x += 18;
        }
        return drawing;
    });
    return made;
}

Cards cards(const Actions& act) {
    Cards made;
    made.name = "Findings";
    made.count = 4;
    for (std::size_t i = 0; i < made.count; ++i)
        act("Some success in cutting temporary staff " + std::to_string(i));
    made.cards = [](Range range) {
        std::vector<Card> list;
        for (std::size_t i = range.first; i < std::min<std::size_t>(range.first + range.count, 4); ++i) {
            Card card;
            card.id = "f" + std::to_string(i);
            card.kind = "Progress";
            card.voice = "inspectors";
            card.mark = Mark::progress;
            card.tone = Tone::progress;
            card.statement = {run("Some success in cutting temporary staff " + std::to_string(i))};
            card.action = choose(Field::theme, words(card.statement));
            card.chosen = i == 2;
            Quote quote;
            quote.text = "determined focus";
            Run where = run("Trust press release", Tone::secondary);
            where.address = "https://example.org/" + std::to_string(i);
            where.name = "Trust press release " + std::to_string(i);
            quote.where = {where, run(", 11 Sep 2021", Tone::secondary)};
            card.quotes = {quote};
            list.push_back(std::move(card));
        }
        return list;
    };
    return made;
}

Buttons buttons(const Actions& act) {
    Buttons made;
    for (const char* name : {"Compare with the visit before", "Only concerns", "All themes"}) {
        Button button;
        button.label = name;
        button.action = act(name);
        made.buttons.push_back(std::move(button));
    }
    Button copy;
    copy.label = "Copy citation";
    copy.copies = "“determined focus”, Trust press release, 11 September 2021";
    made.buttons.push_back(std::move(copy));
    Button share;
    share.label = "Copy link";
    share.copiesLink = true;
    made.buttons.push_back(std::move(share));
    return made;
}

Paragraph paragraph_with_links(const Actions& act) {
    Run link =
        run("February 2016, when agencies employed almost half of the staff that this paragraph is about");
    link.action = act(link.text);
    Run out = run("the report");
    out.address = "https://example.org/report";
    return {{run("Agency staffing was already a concern in "), link, run("; see "), out, run(".")}};
}

} // namespace

View sample_view(Expected* expected) {
    const Actions act(expected);
    View made;
    made.title = "Workforce stability, July 2021";
    made.filtersSet = 2;
    made.notices.emplace_back(
        Paragraph{{run("Since this link was made: 2 findings added to what it shows.")}});
    made.filters.emplace_back(options(act, "Themes", false));
    made.filters.emplace_back(options(act, "What was said", true));
    made.filters.emplace_back(Paragraph{{run("14 of 96 findings", Tone::secondary)}});
    made.chart = chart(act);
    made.main.emplace_back(*made.chart);
    made.main.emplace_back(matrix(act));
    made.main.emplace_back(Heading{2, {run("What changed")}});
    made.main.emplace_back(compared(act));
    made.main.emplace_back(paragraph_with_links(act));
    made.main.emplace_back(
        List{"What the words mean", {{run("concern persists: raised both times")}, {run("not looked at")}}});
    made.detailOf = "the visit of July 2021";
    made.detail.emplace_back(
        Overline{{run("Monitoring visit · 13 to 30 July 2021 · no grade", Tone::secondary)}});
    made.detail.emplace_back(Heading{2, {run("Child in need and child protection plans")}});
    made.detail.emplace_back(cards(act));
    made.detail.emplace_back(buttons(act));
    return made;
}

View hostile_view() {
    View made;
    made.title = "";
    const std::string endless(600, 'W');
    const std::string broken = "\xff\xfe bad \xc3( bytes \xf0\x9f\x98\x80 \xe2\x80";
    Options filters;
    filters.title = endless;
    for (int i = 0; i < 3; ++i) {
        Option option;
        option.label = i == 0 ? endless : "the same";
        option.count = "1234567890123456789012345";
        option.action = choose(Field::theme, "x");
        filters.options.push_back(std::move(option));
    }
    made.filters.emplace_back(filters);
    made.filters.emplace_back(Options{});
    made.notices.emplace_back(Paragraph{{run(endless + " " + endless)}});
    for (int i = 0; i < 60; ++i) made.notices.emplace_back(Paragraph{{run("A notice.")}});
    made.main.emplace_back(Heading{9, {run(endless)}});
    made.main.emplace_back(Heading{2, {}});
    made.main.emplace_back(Paragraph{{}});
    made.main.emplace_back(Paragraph{{run(broken), run("\n\n\n"), run("   "), run("")}});
    made.main.emplace_back(Overline{{run(endless)}});
    made.main.emplace_back(List{});
    made.main.emplace_back(List{"", {{}, {run(endless)}}});
    made.main.emplace_back(Buttons{});
    Buttons many;
    for (int i = 0; i < 3; ++i) {
        Button button;
        button.label = i == 0 ? endless : "Same";
        button.action = choose(Field::theme, "y");
        many.buttons.push_back(std::move(button));
    }
    made.main.emplace_back(many);
    made.main.emplace_back(Table{});
    made.main.emplace_back(Cards{});
    made.main.emplace_back(Chart{});
    Table table;
    table.caption = endless;
    for (int i = 0; i < 30; ++i) {
        TableColumn column;
        column.head = {i == 3 ? endless : ""};
        column.name = "Column " + std::to_string(i);
        table.columns.push_back(std::move(column));
    }
    table.count = 3;
    table.rows = [endless](Range range) {
        std::vector<Row> rows(std::min<std::size_t>(range.count, 3 - range.first));
        for (Row& row : rows) {
            Cell cell;
            cell.text = {run(endless)};
            row.cells = {cell}; // fewer than there are columns
        }
        return rows;
    };
    made.main.emplace_back(table);
    table.stacks = true;
    made.main.emplace_back(table);
    Table promised;
    promised.columns.resize(1);
    promised.count = 5;
    promised.rows = [](Range) { return std::vector<Row>(); };
    made.main.emplace_back(promised);
    Cards cards;
    cards.count = 2;
    cards.cards = [endless](Range range) {
        std::vector<Card> list(std::min<std::size_t>(range.count, 2 - range.first));
        for (Card& card : list) {
            card.kind = endless;
            card.statement = {run(endless)};
            card.quotes.resize(3);
            card.action = choose(Field::theme, "z");
        }
        return list;
    };
    made.detail.emplace_back(cards);
    return made;
}

View table_view(std::size_t count, std::size_t* asked) {
    View made;
    made.title = "Findings";
    Table table;
    table.caption = "All findings";
    for (const char* name : {"Statement", "Theme"}) {
        TableColumn column;
        column.head = {name};
        column.name = name;
        column.weight = 2;
        table.columns.push_back(std::move(column));
    }
    table.count = count;
    table.rows = [asked, count](Range range) {
        *asked += range.count;
        std::vector<Row> rows;
        for (std::size_t r = range.first; r < std::min(range.first + range.count, count); ++r) {
            Row row;
            row.cells.resize(2);
            std::string text = "Finding " + std::to_string(r);
            for (std::size_t i = 0; i < r % 5; ++i)
                text += " and some more words that make it long enough to wrap onto another line of the cell";
            row.cells[0].text = {run(text)};
            row.cells[0].says = "Finding " + std::to_string(r);
            row.cells[0].action = choose(Field::finding, std::to_string(r));
            row.cells[1].text = {run("Workforce stability")};
            rows.push_back(std::move(row));
        }
        return rows;
    };
    made.main.emplace_back(table);
    made.main.emplace_back(Paragraph{{run("The end.")}});
    return made;
}

View cards_view(std::size_t count, std::size_t* asked) {
    View made;
    made.title = "Findings";
    Cards cards;
    cards.name = "All findings";
    cards.count = count;
    cards.cards = [asked, count](Range range) {
        *asked += range.count;
        std::vector<Card> list;
        for (std::size_t i = range.first; i < std::min(range.first + range.count, count); ++i) {
            Card card;
            card.id = std::to_string(i);
            card.kind = "Progress";
            std::string text = "Finding " + std::to_string(i);
            for (std::size_t n = 0; n < i % 4; ++n)
                text += " and some more words that make it long enough to wrap onto another line of the card";
            card.statement = {run(text)};
            card.action = choose(Field::finding, card.id);
            list.push_back(std::move(card));
        }
        return list;
    };
    made.main.emplace_back(cards);
    made.main.emplace_back(Paragraph{{run("The end.")}});
    return made;
}

} // namespace test
