#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

#include "core/out/datapackage.h"
#include "core/screens/data_tables.h"
#include "tests/core/make_record.h"

using namespace view;
using nlohmann::json;

TEST_CASE("the package tells of every table its fields, its key and what they refer to, and of the record "
          "its day") {
    const json package = json::parse(out::data_package(real_record()));
    CHECK(package["title"] == real_record().title);
    CHECK(package["version"] == date_iso(real_record().asAt));
    CHECK(package["sources"].size() == real_record().sources.size());
    std::size_t at = 0;
    for (const TableAbout& about : about_tables()) {
        const json& resource = package["resources"][at++];
        CAPTURE(about.name);
        CHECK(resource["path"] == std::string(about.name) + ".csv");
        const json& schema = resource["schema"];
        REQUIRE(schema["fields"].size() == about.fields.size());
        for (std::size_t i = 0; i < about.fields.size(); ++i) {
            CHECK(schema["fields"][i]["name"] == about.fields[i].name);
            CHECK(schema["fields"][i]["description"].get<std::string>().starts_with(about.fields[i].says));
        }
        CHECK(schema["primaryKey"].size() == about.key.size());
        CHECK((schema.contains("foreignKeys") ? schema["foreignKeys"].size() : 0) == about.refers.size());
    }
    CHECK(package["resources"][at]["path"] == "inspections.json");
}
