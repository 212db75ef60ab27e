// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/sample.h"

namespace earshot {

/// Where the heading stands and how many records it takes.
struct HeaderGuess {
    int row = 1;  ///< record number, from 1; 0: there is none
    int rows = 1;
};

/// Finds the heading: title lines above it are passed over, further heading rows (question texts, answer options,
/// import ids, HXL tags) below it counted. `skip`: records before this number are no table.
HeaderGuess guessHeader(const Sample &sample, qint64 skip);

/// Whether the record is a further heading row below the heading, judged by the records behind it.
bool continuesHeader(const SampleRecord &record, const Sample &sample);

} // namespace earshot
