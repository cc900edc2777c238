// What holds of every screen, also of one that is added.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/out/html.h"
#include "core/screens/registry.h"
#include "core/screens/screens.h"
#include "core/state/words.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

TEST_CASE("every screen has a word and a label of its own, and its link leads to it") {
    std::set<std::string> words, labels;
    each_screen([&](const auto& screen) {
        CAPTURE(screen.word);
        CHECK(words.insert(std::string(screen.word)).second);
        CHECK(labels.insert(std::string(screen.label)).second);
        const Link link = decode("view=" + std::string(screen.word));
        CHECK(link.leftOut.empty());
        CHECK(make_view(catalogued(real_record()), link).state.screen == screen.word);
        CHECK(decode(encode(link.state)).state == link.state);
    });
    CHECK_FALSE(is_screen("elsewhere"));
}

TEST_CASE("the header offers every screen in the registry's order, and marks the one that is shown") {
    std::size_t i = 0;
    const std::vector<Place> offered = places({});
    each_screen([&](const auto& screen) {
        REQUIRE(i < offered.size());
        CHECK(offered[i].label == screen.label);
        CHECK(offered[i].chosen == (i == 0));
        const ViewState there = applied({}, offered[i].action);
        CHECK(there.screen == screen.word);
        CHECK(places(there)[i].chosen);
        ++i;
    });
    CHECK(i == offered.size());
}

TEST_CASE("what is chosen goes along to Findings as its filter, and back as what is chosen") {
    const auto go = [](const ViewState& from, std::string_view to) {
        for (const Place& place : places(from))
            if (applied(from, place.action).screen == to) return applied(from, place.action);
        FAIL("no way to " << to);
        return from;
    };
    const std::string story = "view=themes&theme=workforce&direction=concern";
    const ViewState list = go(decode(story).state, kFindings);
    CHECK(list == decode("view=findings&on=workforce&direction=concern").state);
    CHECK(go(list, kThemes) == decode(story).state);
    CHECK(go(decode("inspection=jul-2021&finding=f-m013").state, kFindings) ==
          decode("view=findings&in=jul-2021&finding=f-m013").state);
    CHECK(go(decode("view=findings&in=jul-2021").state, kTimeline) == decode("inspection=jul-2021").state);
    // Two can't be chosen at once, and nothing that is chosen already is lost.
    CHECK(go(decode("view=findings&on=workforce~caseloads").state, kThemes).theme.empty());
    CHECK(go(decode("view=findings&on=workforce&theme=caseloads").state, kThemes).theme == "caseloads");
    CHECK(go(decode("view=findings&on=workforce").state, kFindings) ==
          decode("view=findings&on=workforce").state);
}

TEST_CASE("every screen has a page of its own, a title, a sentence, data, a briefing and a file's name") {
    std::set<std::string> pages_of_site;
    for (const Page& page : pages(catalogued(real_record()))) pages_of_site.insert(page.file);
    each_screen([&](const auto& screen) {
        CAPTURE(screen.word);
        const View view =
            make_view(catalogued(real_record()), applied({}, choose(Field::screen, screen.word)));
        CHECK(pages_of_site.contains(page_of(applied({}, choose(Field::screen, screen.word)))));
        CHECK_FALSE(view.title.empty());
        CHECK(view.says.ends_with("."));
        CHECK(make_data(*view.answer).count > 0);
        CHECK(make_briefing(*view.answer, Length::onePage).size() > 1);
        CHECK(make_briefing(*view.answer, Length::everyFinding).size() > 1);
        CHECK(file_stem(*view.answer).starts_with("northamptonshire-" + std::string(screen.word)));
        CHECK_FALSE(make_about(*view.answer).description.empty());
    });
}

TEST_CASE("a state of a screen that there isn't shows the first one") {
    ViewState state;
    state.screen = "elsewhere";
    const View view = make_view(catalogued(real_record()), state);
    CHECK(view.state.screen == kFirstScreen);
    CHECK(view.title == "Timeline");
}

TEST_CASE("on touch every place in a chart that can be chosen is as large as a fingertip") {
    for (const char* const link : {"", "view=numbers", "view=numbers&measure=agency"}) {
        const View view = make_view(catalogued(real_record()), decode(link));
        REQUIRE(view.chart);
        for (const float width : {320.0F, 900.0F}) {
            const Drawing& drawing = view.chart->draw({.width = width, .touch = true});
            CHECK_FALSE(drawing.spots.empty());
            for (const Spot& spot : drawing.spots) {
                CAPTURE(spot.name);
                CHECK(spot.w >= 44);
                CHECK(spot.h >= 44);
            }
        }
    }
}

TEST_CASE("blocks of a View and rows of its tables are good as long as the View is, and no longer need its "
          "making") {
    const View made = make_view(catalogued(real_record()), decode("view=compare&columns=feb-2016~oct-2022"));
    const View copy = made;
    CHECK(out::html(copy) == out::html(made));
    CHECK(copy.answer == made.answer);
}
