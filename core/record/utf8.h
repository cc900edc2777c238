// utf8: text from outside made safe to show. Links and search boxes hold whatever somebody put there.
#pragma once

#include <string>
#include <string_view>

namespace view {

// `text` with bytes that are no UTF-8 replaced by U+FFFD and control characters left out.
std::string clean_utf8(std::string_view text);

} // namespace view
