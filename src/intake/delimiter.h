// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

#include <string>

namespace earshot {

/// How the fields and lines of a text are separated.
struct DelimiterGuess {
    char delimiter = ',';
    LineEnding lineEnding = LineEnding::Lf;
    bool hint = false; ///< the first line is "sep=…"
    size_t width = 0;  ///< fields that most of the records looked at have
    int fitting = 0, looked = 0; ///< records of that width, and all that are not blank
};

/// Tries every delimiter on the beginning of a text and takes the one under which most records have the same number
/// of fields and the quotes stand where they should. `text` is UTF-8; `whole`: nothing follows it.
DelimiterGuess guessDelimiter(const std::string &text, bool whole);

/// How the lines of a text end when it is split by this delimiter.
LineEnding guessLineEnding(const std::string &text, bool whole, char delimiter);

} // namespace earshot
