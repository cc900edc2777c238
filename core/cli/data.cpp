// record data FILE FOLDER: the record as files for other programs: each of its tables (screens/data_tables.h) as CSV
// without a byte order mark, what they are (datapackage.json), the format of the record, and its licence.
// The record itself is FILE.
#include <ostream>

#include "core/cli/commands.h"
#include "core/cli/write.h"
#include "core/out/csv.h"
#include "core/out/datapackage.h"
#include "core/record/schema.h"
#include "core/screens/data_tables.h"

namespace cli {

int data(const Words& words, std::ostream& out, std::ostream& err) {
    if (words.size() != 2) {
        err << "Use: record data FILE FOLDER.\n";
        return kBadUse;
    }
    int code = kGood;
    const std::optional<record::Dataset> data = open_record(words[0], err, code);
    if (!data) return code;
    const std::string folder = std::string(words[1]) + "/";
    const query::Catalogue catalogue = query::make_catalogue(*data);
    const view::Asked all = view::make_asked(catalogue, {});
    for (const view::NamedTable& each : view::record_tables(all))
        if (!write(folder + std::string(each.name) + ".csv", out::csv(each.table, out::CsvFor::programs),
                   err))
            return kBadUse;
    if (!write(folder + "datapackage.json", out::data_package(*data), err) ||
        !write(folder + std::string(out::kSchemaFile), record::schema(), err) ||
        !write(folder + std::string(out::kLicenceFile), std::string(data->licence) + "\n", err))
        return kBadUse;
    out << "Data written to " << words[1] << ".\n";
    return kGood;
}

} // namespace cli
