// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/reading_faults.h"

#include "intake/record_stream.h"
#include "intake/intake_text.h"

#include <QLocale>

namespace earshot {

void ReadingFaults::add(const Record &record)
{
    if (record.truncated && m_openQuotes++ == 0)
        m_firstOpenQuote = record.number;
    m_tooLong += record.tooLong;
    m_tooWide += record.tooWide;
    m_mended |= record.mended;
    m_nul |= record.mayHoldNul;
}

QStringList ReadingFaults::sentences(const QString &encoding) const
{
    QStringList list;
    if (m_openQuotes > 0)
        list += Intake::tr("A quotation mark is opened in record %1 and never closed. It was read as an ordinary "
                           "character; look at that record.").arg(QLocale().toString(m_firstOpenQuote));
    if (m_tooLong > 0)
        list += Intake::tr("%Ln record(s) hold a field longer than 1 MB and will be rejected.", nullptr, static_cast<int>(m_tooLong));
    if (m_tooWide > 0)
        list += Intake::tr("%Ln record(s) have more than 2,000 columns; the columns behind are left out.", nullptr,
                           static_cast<int>(m_tooWide));
    if (m_mended)
        list += Intake::tr("Some characters do not fit the encoding %1 and were mended. If names look wrong, choose "
                           "another encoding.").arg(encoding);
    if (m_nul)
        list += Intake::tr("The file holds NUL characters, which no text has. They are imported as “�”.");
    return list;
}

} // namespace earshot
