// questions: what readers ask first, each with the way to its answer. They are made from the record: none is offered
// that the record can't answer.
#pragma once

#include "core/screens/asked.h"

namespace view {

List questions(const Asked& asked);

// In a paragraph: what this is, how much of it there is, whose it is, as of when, what it can't know.
Block what_this_is(const Asked& asked);

// "Published by the Trust. Contact: ..."; where nobody has put a name to this copy, that.
Text publisher_words(const record::Dataset& data);

} // namespace view
