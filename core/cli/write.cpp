#include "core/cli/write.h"

#include <fstream>
#include <ostream>

namespace cli {

bool write(const std::string& path, const std::string& text, std::ostream& err) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file)
        err << path << " could not be written. Check that the folder is there and may be written to.\n";
    return bool(file);
}

} // namespace cli
