// answer: text that a function of exports gives to the page.
#pragma once

#include <string>

namespace web {

// `text` as the page reads it: good until the next answer.
const char* answer(std::string text);

} // namespace web
