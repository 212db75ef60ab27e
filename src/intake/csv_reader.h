// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "intake/csv_splitter.h"
#include "intake/text_source.h"

namespace earshot {

/// The records of a delimited file in order, read in blocks of 1 MiB. Memory stays flat: the longest record and one
/// block. One thread.
class CsvReader
{
public:
    /// A record longer than this is an error: the file is not delimited text.
    static constexpr size_t RecordLimit = size_t(64) << 20;

    CsvReader(std::unique_ptr<TextSource> source, char delimiter);

    /// False at the end. The record's fields are valid until the next call.
    Result<bool> next(CsvRecord &record);
    qint64 number() const { return m_number; } ///< of the record given last, from 1
    double done() const; ///< share of the file in the records given so far, 0 … 1
    bool nulSeen() const { return m_nulSeen; } ///< in what was read so far
    bool repairedBytes() const { return m_source->repaired(); }

private:
    Result<bool> refill();

    std::unique_ptr<TextSource> m_source;
    CsvSplitter m_splitter;
    std::vector<char> m_buffer;
    size_t m_size = 0;
    size_t m_decoded = 0; ///< bytes of text read so far
    qint64 m_number = 0;
    bool m_last = false;
    bool m_nulSeen = false;
};

} // namespace earshot
