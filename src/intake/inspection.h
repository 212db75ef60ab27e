// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "intake/mapping.h"

#include <QJsonObject>

namespace earshot {

/// What was understood of one column, and why.
struct ColumnGuess {
    int index = 0; ///< from 0
    QString name;
    Role role = Role::Ignore;
    double confidence = 0; ///< 0 … 1
    QString why;           ///< a sentence, translated
    qint64 distinct = 0;   ///< in the rows looked at
    qint64 empty = 0;
    QStringList samples;
};

/// What a file was understood to be, before anything is imported.
struct Inspection {
    QString file;
    QString importer;             ///< id of the row in importers() that reads it
    std::optional<QString> tool;  ///< survey tool whose export it is
    Dialect dialect;
    std::optional<QString> sheet;
    qint64 bytes = 0;
    qint64 records = 0;           ///< all records of the file, header and blank ones included
    qint64 firstDataRow = 0;      ///< record number, from 1
    qint64 dataRows = 0;          ///< records after the header that are not blank
    std::vector<ColumnGuess> columns;
    Mapping mapping;              ///< what the guesses amount to
    QString scoreScale;           ///< "0-10", "1-5", …; empty without a score column
    QStringList warnings;
    std::vector<QStringList> preview; ///< the first records after the header, as they stand in the file

    QByteArray headerKey() const; ///< the same for files with the same header
    QJsonObject toJson() const;   ///< the contract of `inspect --json`, without rows
};

} // namespace earshot
