// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whole_file.h"
#include "intake/importers.h"

namespace earshot {

/// Writes rejected records as CSV with the reason behind them, in a form that can be corrected and imported again:
/// the heading of the source, its fields, then earshot_row and earshot_reason, which an import ignores. UTF-8 with a
/// mark, so that spreadsheets read it; cells that a spreadsheet would take for a formula get an apostrophe.
class RejectsWriter
{
public:
    /// `path` empty: nothing is written.
    static Result<std::unique_ptr<RejectsWriter>> create(const QString &path, const Inspection &inspection);
    void add(const Record &record, const QString &reason);
    /// The file is there only after this; with no rejected record there is none.
    Result<void> commit();

private:
    RejectsWriter() = default;
    void writeCell(std::string_view text);
    void flushIfLarge();

    std::unique_ptr<WholeFile> m_file;
    QByteArray m_text;
    size_t m_columns = 0;
    qint64 m_records = 0;
};

/// The text as a CSV cell: quoted where needed, guarded against being read as a formula.
QByteArray guardedCell(std::string_view text);

} // namespace earshot
