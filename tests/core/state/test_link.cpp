#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "core/screens/screens.h"
#include "core/state/link.h"
#include "core/state/words.h"
#include "tests/core/files.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

bool ends_well(const std::string& link) {
    return link.empty() || std::isalnum(static_cast<unsigned char>(link.back())) != 0;
}

bool allowed(const std::string& link) {
    return std::all_of(link.begin(), link.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("-._~=&%").find(c) != std::string_view::npos;
    });
}

// A word as an id looks, or one that nobody would choose but that a link must still carry.
std::string some_word(Random& random) {
    static const std::vector<std::string> pieces = {"workforce", "jul-2021",
                                                    "a",         "-",
                                                    ".",         "~",
                                                    "=",         "&",
                                                    "%",         "#",
                                                    "%41",       " ",
                                                    "+",         "é",
                                                    "…",         "😀",
                                                    "'",         "\"",
                                                    "<b>",       "?",
                                                    "!",         "/",
                                                    "\\",        "at=",
                                                    "_",         "oct-2022.nnc",
                                                    "Z",         "0",
                                                    ",",         ";",
                                                    ":",         "(",
                                                    ")",         "*",
                                                    "amp;",      "\u00a0",
                                                    "|",         "\u200b"};
    std::string word;
    const std::size_t length = 1 + below(random, 3);
    for (std::size_t i = 0; i < length; ++i) word += pieces[below(random, pieces.size())];
    return word;
}

std::vector<std::string> some_words(Random& random) {
    std::vector<std::string> words;
    for (std::size_t i = below(random, 3); i > 0; --i) {
        std::string word = some_word(random);
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
    }
    return words;
}

ViewState some_state(Random& random) {
    ViewState state;
    const std::vector<Place> screens = places(state);
    state.screen = screens[below(random, screens.size())].action[0].value;
    state.sort = static_cast<Sort>(below(random, kSorts.size()));
    state.group = static_cast<Group>(below(random, kGroups.size()));
    state.show = static_cast<Show>(below(random, kShows.size()));
    state.marks = below(random, 2) == 0;
    for (std::string* id : {&state.theme, &state.inspection, &state.finding, &state.measure})
        if (below(random, 2) == 0) *id = some_word(random);
    for (std::size_t f = 0; f < facets().size(); ++f)
        if (below(random, 2) == 0) state.filters.lists[static_cast<Facet>(f)] = some_words(random);
    if (below(random, 2) == 0) state.filters.search = some_word(random) + " " + some_word(random);
    state.areas = some_words(random);
    for (std::size_t i = below(random, kMaxColumns + 1); i > 0; --i) {
        Column column{some_word(random), below(random, 2) == 0 ? some_word(random) : ""};
        if (std::find(state.columns.begin(), state.columns.end(), column) == state.columns.end())
            state.columns.push_back(std::move(column));
    }
    return state;
}

// Bytes that nobody sends on purpose: half of them look a little like a link.
std::string some_bytes(Random& random) {
    static const std::vector<std::string> pieces = {
        "view=", "q=",  "columns=", "&",      "=",    "~",      ".",        "%",    "%4",   "%zz",
        "%C3",   "at=", "#",        "theme=", "amp;", "on=a~b", "findings", "\xFF", "\xC3", "2026"};
    std::string bytes;
    for (std::size_t i = below(random, 24); i > 0; --i) {
        if (below(random, 2) == 0)
            bytes += pieces[below(random, pieces.size())];
        else
            bytes += static_cast<char>(below(random, 256));
    }
    return bytes;
}

// "theme=workforce&sort=theme" -> "workforce theme"
std::string values_of(const std::string& link) {
    std::string values;
    std::istringstream pairs(link);
    for (std::string pair; std::getline(pairs, pair, '&');) values += pair.substr(pair.find('=') + 1) + " ";
    return values;
}

} // namespace

TEST_CASE("a state with nothing chosen is the empty link") {
    CHECK(encode(ViewState{}).empty());
    CHECK(decode("").state == ViewState{});
    CHECK(decode("#").state == ViewState{});
    CHECK(decode("").leftOut.empty());
}

TEST_CASE("a link reads as what it shows") {
    ViewState state;
    state.screen = "findings";
    state.filters.lists[Facet::theme] = {"workforce"};
    state.filters.lists[Facet::direction] = {"concern", "progress"};
    state.filters.search = "agency staff";
    CHECK(encode(state) == "view=findings&on=workforce&direction=concern~progress&q=agency%20staff");
}

TEST_CASE("Share adds the record's date, which is not part of the state") {
    ViewState state;
    CHECK(encode_shared(state, "2026-11-21") == "at=2026-11-21");
    state.theme = "workforce";
    const std::string link = encode_shared(state, "2026-11-21");
    CHECK(link == "theme=workforce&at=2026-11-21");
    CHECK(decode(link).at == "2026-11-21");
    CHECK(decode(link).state == state);
    CHECK(encode_shared(state, "") == "theme=workforce");
}

TEST_CASE("a date that is none is left out, and said to be") {
    for (const char* const at : {"at=soon", "at=2026-02-30", "at=20261121", "at=2026-13"}) {
        CAPTURE(at);
        const Link link = decode(at);
        CHECK(link.at.empty());
        CHECK(link.leftOut.size() == 1);
    }
}

TEST_CASE("links of version 1 keep their meaning for ever") {
    std::istringstream lines(read_file(TEST_DATA_DIR "/links.txt"));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto tab = line.find('\t');
        if (line.empty() || tab == std::string::npos) continue;
        ++number;
        const std::string link = line.substr(0, tab), canonical = line.substr(tab + 1);
        CAPTURE(link);
        // What it says, whatever its keys are called today.
        CHECK(decode(link).state == decode(canonical == "-" ? "" : canonical).state);
        CHECK(values_of(encode(decode(link).state)) == values_of(canonical == "-" ? "" : canonical));
    }
    CHECK(number >= 35);
}

TEST_CASE("what a link holds that can't be understood is named, in its order") {
    const Link link = decode("view=nowhere&colour=red&theme=workforce&theme=homes&loose");
    CHECK(link.state.theme == "workforce");
    REQUIRE(link.leftOut.size() == 4);
    CHECK(contains(link.leftOut[0], "view=nowhere"));
    CHECK(contains(link.leftOut[1], "colour=red"));
    CHECK(contains(link.leftOut[2], "theme"));
    CHECK(contains(link.leftOut[3], "loose"));
}

TEST_CASE("what happened to a link on its way isn't laid at its door") {
    std::istringstream lines(read_file(TEST_DATA_DIR "/links.txt"));
    bool travelled = false;
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        travelled = travelled || line.find("what scanners, mail programs") != std::string::npos;
        const auto tab = line.find('\t');
        if (!travelled || tab == std::string::npos) continue;
        ++number;
        CAPTURE(line);
        for (const std::string& sentence : decode(line.substr(0, tab)).leftOut) CHECK(sentence == "");
    }
    CHECK(number >= 35);
    CHECK(decode("utm_source=mail&fbclid=1").leftOut.empty());
    CHECK(decode("theme=workforce&at=2026-11-21%3E.").at == "2026-11-21");
    CHECK(decode("theme%3Dworkforce%26at%3D2026-11-21%29").at == "2026-11-21");
}

TEST_CASE("every link that was wrapped, once or more, and stuck to, means what it meant") {
    Random random(2026);
    for (int i = 0; i < 4000; ++i) {
        const ViewState state = some_state(random);
        const std::string link = encode_shared(state, "2026-11-21");
        std::string once;
        for (const char c : link)
            if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_' ||
                c == '~')
                once += c;
            else
                once += c == '=' ? "%3D" : c == '&' ? "%26" : "%25";
        std::string twice;
        for (const char c : once) twice += c == '%' ? "%25" : std::string(1, c);
        const std::vector<std::string> ways = {once,
                                               twice,
                                               "%23" + once,
                                               link + "&utm_source=x&fbclid=y",
                                               once + "%26utm_source%3Dx",
                                               link + ").",
                                               link + "%3E",
                                               once + "%29%2C",
                                               link + "%E2%80%9D;"};
        for (const std::string& way : ways) {
            const Link arrived = decode(way);
            if (arrived.state == state && arrived.leftOut.empty() && arrived.at == "2026-11-21") continue;
            CAPTURE(link);
            CAPTURE(way);
            CHECK(encode(arrived.state) == encode(state));
            CHECK(arrived.leftOut.empty());
            CHECK(arrived.at == "2026-11-21");
            return;
        }
    }
}

TEST_CASE("a fifth column is left out, and said to be") {
    const Link link = decode("columns=a~b~c~d~e");
    CHECK(link.state.columns.size() == 4);
    REQUIRE(link.leftOut.size() == 1);
    CHECK(contains(link.leftOut[0], "“e”"));
}

TEST_CASE("a link that is far too long is cut, and said to be") {
    const Link link = decode("theme=workforce&q=" + std::string(100000, 'a'));
    CHECK(link.state.theme == "workforce");
    CHECK(link.state.filters.search.size() < kMaxLink);
    CHECK(link.leftOut.size() == 1);
    CHECK_NOTHROW(decode(std::string(100000, '%')));
    CHECK_NOTHROW(decode(std::string(100000, '&')));
    CHECK_NOTHROW(decode(std::string(100000, '\xFF')));
}

TEST_CASE("bytes that are no text don't get into the state") {
    CHECK(decode("q=a%FFb").state.filters.search == "a\uFFFDb");
    CHECK(decode("q=a%00b%1Bc").state.filters.search == "abc");
    CHECK(decode("q=%").state.filters.search == "%");
    CHECK(decode("q=%4").state.filters.search == "%4");
    CHECK(decode("q=%4x").state.filters.search == "%4x");
    CHECK(decode("q=%41").state.filters.search == "A");
}

TEST_CASE("every state comes back from its link") {
    Random random(20211);
    for (int i = 0; i < 20000; ++i) {
        const ViewState state = some_state(random);
        const std::string link = encode(state);
        const Link back = decode(link);
        if (back.state == state && back.leftOut.empty() && ends_well(link) && allowed(link)) continue;
        CAPTURE(link);
        CHECK(back.state == state);
        CHECK(back.leftOut.empty());
        CHECK(ends_well(link));
        CHECK(allowed(link));
        break;
    }
}

TEST_CASE("whatever somebody puts into the address is read, and read the same again") {
    Random random(7);
    for (int i = 0; i < 20000; ++i) {
        const std::string bytes = some_bytes(random);
        const ViewState once = decode(bytes).state;
        const std::string link = encode(once);
        const Link again = decode(link);
        if (again.state == once && encode(again.state) == link && again.leftOut.empty() && allowed(link) &&
            ends_well(link))
            continue;
        CAPTURE(bytes);
        CAPTURE(link);
        CHECK(again.state == once);
        CHECK(encode(again.state) == link);
        CHECK(again.leftOut.empty());
        CHECK(allowed(link));
        CHECK(ends_well(link));
        break;
    }
}

TEST_CASE("ten clicks on the real record make a link that fits into a line or two") {
    const record::Dataset& data = real_record();
    Random random(10);
    for (int walk = 0; walk < 12; ++walk) {
        ViewState state;
        for (int click = 0; click < 10; ++click) {
            const std::vector<Action> actions = actions_of(make_view(catalogued(data), state));
            REQUIRE_FALSE(actions.empty());
            state = applied(state, actions[below(random, actions.size())]);
        }
        state.filters.search = "agency staff";
        const std::string link = encode_shared(state, "2026-11-21");
        CAPTURE(link);
        CHECK(link.size() <= 200);
        CHECK(decode(link).state == state);
    }
}

TEST_CASE("an area's name is written without spaces and capitals") {
    CHECK(slug("East Midlands") == "east-midlands");
    CHECK(slug("North and West (Trust return)") == "north-and-west-trust-return");
    CHECK(slug("England") == "england");
    CHECK(slug("") == "");
}
