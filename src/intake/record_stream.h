// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <span>
#include <string_view>

namespace earshot {

/// One record of a file as fields, UTF-8. The views are valid until the next record is read.
struct Record {
    qint64 number = 0; ///< from 1, blank records included
    std::span<const std::string_view> fields;
    bool truncated = false; ///< the file ended inside a quoted field
    bool ended = true;      ///< false: the last record of a file that does not end with a line end
    bool tooLong = false;   ///< a field is longer than 1 MiB
    bool mayHoldNul = false;
    bool mended = false;    ///< bytes up to here did not fit the encoding and were replaced
    bool tooWide = false;   ///< more than 2,000 fields; those behind are left out
    bool isBlank() const;
};

/// The records of a table in a file, in order, title lines and heading included. One thread.
class RecordStream
{
public:
    RecordStream() = default;
    virtual ~RecordStream() = default;
    Q_DISABLE_COPY_MOVE(RecordStream)

    /// False at the end.
    virtual Result<bool> next() = 0;
    const Record &record() const { return m_record; } ///< valid until next()
    virtual double done() const = 0; ///< share of the file in the records given so far, 0 … 1

protected:
    Record m_record;
};

} // namespace earshot
