// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/result.h"
#include "storage/local_minutes.h"
#include "storage/statement.h"

#include <functional>

namespace earshot {

/// Codes of one attribute while they are read; as wide as its number of values needs.
struct CodeReader {
    Attribute attribute;
    QStringList values;
    std::variant<CodeColumn::Narrow, CodeColumn::Middle, CodeColumn::Wide> codes;

    void reserve(size_t rows);
    void add(qint64 code);
    /// Of the same attribute.
    void append(const CodeReader &later);
    AttributeColumn finish();
};

/// What is counted of some responses, as columns, while it is read from the document. One thread.
class RowColumns
{
public:
    RowColumns(const std::vector<Survey> &surveys, const QTimeZone &zone, std::vector<CodeReader> attributes);
    void reserve(size_t rows);

    /// Adds the responses that meet a condition of SQL, by id. Asks every 65,536 rows whether to go on: Cancelled if not.
    Result<void> read(Connection &connection, const QString &condition, const std::function<bool(quint32 size)> &goesOn);
    /// Adds responses that all have greater ids.
    void append(const RowColumns &later);

    quint32 size = 0;
    std::vector<Dataset::IdRun> ids;
    std::vector<Dataset::Mark> marks;
    std::vector<Dataset::Minute> minutes;
    std::vector<quint8> surveyCodes; ///< empty when there is one survey at most
    std::vector<CodeReader> attributes;

private:
    QString sql(const QString &condition) const;
    void addRow(const Statement &row);
    quint8 codeOfSurvey(qint64 survey) const;

    std::vector<Survey> m_surveys;
    LocalMinutes m_minuteOf;
    qint64 m_nextId = -1;
};

} // namespace earshot
