// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace earshot {

struct Record;

/// What was wrong with the records of a file that could be read nevertheless.
class ReadingFaults
{
public:
    void add(const Record &record);
    /// A sentence for each kind of fault. `encoding`: as which the file was read.
    QStringList sentences(const QString &encoding) const;

private:
    qint64 m_openQuotes = 0;
    qint64 m_firstOpenQuote = 0; ///< number of the record
    qint64 m_tooLong = 0;
    qint64 m_tooWide = 0;
    bool m_mended = false;
    bool m_nul = false;
};

} // namespace earshot
