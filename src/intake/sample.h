// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <string>
#include <vector>

namespace earshot {

struct Record;

/// One record kept for looking at.
struct SampleRecord {
    qint64 number = 0; ///< from 1
    std::vector<std::string> fields;
    bool blank = false;
    bool openQuote = false;
    size_t filled() const; ///< fields that are not blank
};
using Sample = std::vector<SampleRecord>;
constexpr size_t SampleRecords = 5000; ///< looked at; a file of fewer is known as a whole

SampleRecord sampleRecord(const Record &record);

/// The number of fields that most records have; blank records do not count. 0: there are none.
size_t usualWidth(const Sample &sample);

} // namespace earshot
