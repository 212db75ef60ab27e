// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whole_file.h"

#include <QByteArray>
#include <QStringView>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// A CSV file (RFC 4180, UTF-8 without a mark, CRLF) that appears whole or not at all.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe, which the importer takes away again.
/// Numbers are written as numbers: unrounded, with a dot. Cells are written one after the other; endRow()
/// ends the row.
class CsvWriter
{
public:
    explicit CsvWriter(const QString &path);
    CsvWriter(); ///< into memory, for the clipboard: see bytes()

    void text(QStringView value);
    void utf8(std::string_view value);
    void integer(qint64 value);
    void number(std::optional<double> value); ///< empty when there is none
    void empty();
    void endRow();
    void header(const QStringList &names);

    /// Makes the file appear. An error says why it could not be written; then nothing was changed.
    Result<void> commit();
    /// What was written into memory.
    QByteArray bytes() const { return QByteArray(m_block.data(), static_cast<qsizetype>(m_block.size())); }

private:
    void separate();
    void writeBlock();

    std::optional<WholeFile> m_file;
    std::string m_block;
    bool m_rowBegun = false;
};

} // namespace earshot
