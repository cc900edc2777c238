// The record on its way into the page: what comes out is what went in, and what is not whole is refused.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "core/out/html.h"
#include "core/record/load.h"
#include "core/record/pack.h"
#include "core/screens/screens.h"
#include "core/state/link.h"
#include "tests/core/files.h"

using namespace record;

namespace {

Dataset whole_record() { return load(read_file(TEST_ASSETS_DIR "/inspections.json")).data; }

std::optional<Dataset> unpacked(const std::string& bytes) {
    std::unique_ptr<char[]> copy(new char[bytes.size()]);
    std::copy(bytes.begin(), bytes.end(), copy.get());
    return unpack(std::move(copy), bytes.size());
}

// Everything that a screen says, with its evidence.
std::string said(const Dataset& data, std::string_view link) {
    const query::Catalogue catalogue = query::make_catalogue(data);
    return out::html(view::make_view(catalogue, view::decode(link)));
}

} // namespace

TEST_CASE("a packed record says what the record says, on every screen") {
    Dataset data = whole_record();
    const std::optional<Dataset> same = unpacked(pack(data));
    REQUIRE(same);
    for (const std::string_view link :
         {"", "view=findings&show=all", "view=compare", "view=numbers", "view=sources",
          "inspection=oct-2022&show=all", "theme=workforce&judgement=leaders"})
        CHECK_MESSAGE(said(*same, link) == said(data, link), link);
}

TEST_CASE("every id of a packed record is found where it was") {
    Dataset data = whole_record();
    const std::optional<Dataset> same = unpacked(pack(data));
    REQUIRE(same);
    REQUIRE(same->ids.size() == data.ids.size());
    for (const Id& id : data.ids) CHECK_MESSAGE(find(*same, id.part, id.id) == id.index, id.id);
}

TEST_CASE("a record of which a byte is another, or which breaks off anywhere, is refused") {
    Dataset small = load(read_file(TEST_DATA_DIR "/small.json")).data;
    const std::string bytes = pack(small);
    REQUIRE(unpacked(bytes));
    for (std::size_t at = 0; at < bytes.size(); at += bytes.size() / 97) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x41);
        CHECK_FALSE(unpacked(changed));
        CHECK_FALSE(unpacked(bytes.substr(0, at)));
    }
    CHECK_FALSE(unpacked(""));
    CHECK_FALSE(unpacked("<!doctype html><title>Sign in to use this network</title>"));
}
