#include <random>
#include <string>

#include <doctest/doctest.h>

#include "tests/ui/sample.h"
#include "tests/ui/stage.h"
#include "ui/rich_text.h"
#include "ui/text.h"

using test::Stage;

namespace {

// A painter outside a panel: for measuring.
struct Measuring {
    Stage stage{view::View{}, {800, 600}};
    ui::Outcome outcome;
    ui::Painter painter{stage.explorer, stage.view, stage.style, outcome};
};

std::string joined(const ui::SetText& set) {
    std::string all;
    for (const ui::Piece& piece : set.pieces) all += piece.text;
    return all;
}

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

view::Text text_of(std::initializer_list<std::string> parts) {
    view::Text text;
    for (const std::string& part : parts)
        text.push_back(ui::words_run(part, view::Tone::ink, text.size() % 2 == 1));
    return text;
}

} // namespace

TEST_CASE("a grade’s frame is as wide as its words; where there is no room for it the words stand without") {
    Measuring m;
    view::Text text{ui::words_run("Requires improvement", view::Tone::ink, true)};
    text[0].framed = true;
    const float words = ui::text_width(m.painter, "Requires improvement", ui::TextLook{}.size, true);
    for (const float width : {60.0F, words + 2, 400.0F}) {
        const ui::SetText set = ui::set_text(m.painter, text, {}, width);
        CHECK(without_spaces(joined(set)) == "Requiresimprovement");
        for (const ui::Piece& piece : set.pieces) {
            CHECK(piece.width <= width);
            if (piece.framed) CHECK(piece.width > words);
        }
        CHECK(set.pieces[0].framed == (width > words + 20));
    }
}

TEST_CASE("no line is wider than its column, and no character is lost") {
    Measuring m;
    std::mt19937 random(11);
    const std::string letters = "aWi -/–é. ";
    for (int i = 0; i < 300; ++i) {
        view::Text text;
        for (unsigned r = 0; r < 1 + random() % 4; ++r) {
            std::string part;
            for (unsigned n = random() % 120; n > 0; --n)
                part += "abcdefghijklmnopWWW    -/.,"[random() % 27];
            text.push_back(ui::words_run(part, view::Tone::ink, random() % 2 == 0));
            if (random() % 3 == 0) text.back().mark = view::Mark::concern;
        }
        const float width = static_cast<float>(20 + random() % 400);
        const ui::SetText set = ui::set_text(m.painter, text, {}, width);
        for (const ui::SetLine& line : set.lines) CHECK(line.width <= width + 0.01F);
        CHECK(without_spaces(joined(set)) == without_spaces(view::words(text)));
    }
}

TEST_CASE("a word that is one to the reader isn't parted where its runs meet") {
    Measuring m;
    const view::Text text = text_of({"employed more than ", "43", "% of staff"});
    for (float width = 60; width < 300; width += 3) {
        const ui::SetText set = ui::set_text(m.painter, text, {}, width);
        for (const ui::SetLine& line : set.lines) {
            const ui::Piece& last = set.pieces[line.end - 1];
            CHECK(last.text != "43");
        }
    }
}

TEST_CASE("a mark stays with the word that follows it") {
    Measuring m;
    view::Text text = text_of({"Judgements of the services.", " graded inspection"});
    text[1].mark = view::Mark::graded;
    for (float width = 90; width < 400; width += 3) {
        const ui::SetText set = ui::set_text(m.painter, text, {}, width);
        for (const ui::SetLine& line : set.lines) CHECK_FALSE(set.pieces[line.end - 1].mark);
    }
}

TEST_CASE("running text has at most 75 characters a line") {
    Measuring m;
    std::string words;
    for (int i = 0; i < 40; ++i)
        words += "inspectors found that social workers in this team felt well supported ";
    const view::Text text = text_of({words});
    const ui::TextLook look;
    const ui::SetText set = ui::set_text(m.painter, text, look, ui::measure(m.painter, look, 5000));
    REQUIRE(set.lines.size() > 10);
    for (const ui::SetLine& line : set.lines) {
        std::size_t characters = 0;
        for (std::size_t p = line.first; p < line.end; ++p) characters += set.pieces[p].text.size();
        CHECK(characters <= 76);
    }
}

TEST_CASE("text is as large as the page's text of the same size") {
    Measuring m;
    // 10 digits of Source Sans 3 are 4970 thousandths of the size wide.
    CHECK(ui::text_width(m.painter, "0123456789", 18, false) == doctest::Approx(18 * 4.97).epsilon(0.005));
    CHECK(ui::text_width(m.painter, "0123456789", 16, false) == doctest::Approx(16 * 4.97).epsilon(0.005));
}
