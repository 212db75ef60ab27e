// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/csv_splitter.h"
#include "intake/mapping.h"

#include <string>

namespace earshot {

/// One record kept for looking at.
struct SampleRecord {
    qint64 number = 0; ///< from 1
    std::vector<std::string> fields;
    bool blank = false;
    bool openQuote = false;
    size_t filled() const; ///< fields that are not blank
};
using Sample = std::vector<SampleRecord>;

SampleRecord sampleRecord(const CsvRecord &record, qint64 number);

/// The number of fields that most records have; blank records do not count. 0: there are none.
size_t usualWidth(const Sample &sample);

} // namespace earshot
