// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

#include <QMap>
#include <QStringList>
#include <string>
#include <vector>

namespace earshot {

/// Inserts rows into one table, a few hundred per statement: INSERT … SELECT from a table that SQLite reads out of
/// this object. Measured, that takes two thirds of the time of a statement per row, because the place in the table
/// is searched once and not for each row. Uses the caller's transaction; not for rows that replace others.
///
/// Leave out the column `id`: rows get the ids behind the greatest one of the table, one by one, and SQLite does not
/// search their place at all. Name the others in the order of the table.
class BulkInsert
{
public:
    /// `constants`: of those columns the ones that have the same value in every row; they are not added.
    BulkInsert(Connection &connection, const QString &table, const QStringList &columns, const QMap<QString, qint64> &constants = {});
    ~BulkInsert();
    BulkInsert(const BulkInsert &) = delete;
    BulkInsert &operator=(const BulkInsert &) = delete;

    bool isValid() const { return static_cast<bool>(m_insert); }

    // The values of a row, in the order of the columns that are no constants.
    void add(qint64 value) { m_cells.push_back({value, IsInteger}); }
    void addNull() { m_cells.push_back({0, IsNull}); }
    void add(const std::optional<qint64> &value) { value ? add(*value) : addNull(); }
    /// Copied; empty is stored as NULL.
    void add(std::string_view text)
    {
        if (text.empty())
            return addNull();
        m_cells.push_back({static_cast<qint64>(m_texts.size()), static_cast<qint64>(text.size())});
        m_texts.append(text);
    }
    /// Ends the row. False on a failure of SQLite, which may concern an earlier row.
    bool endRow() { return (m_cells.size() < m_full && m_texts.size() < TextPerStatement) || flush(); }
    bool flush();
    /// Of the last row that was flushed; 0: none was.
    qint64 lastId() const { return m_lastId; }

private:
    static constexpr qint64 IsInteger = -1, IsNull = -2;
    static constexpr size_t TextPerStatement = size_t(1) << 18; ///< long comments end a statement earlier
    struct Cell {
        qint64 value = 0;  ///< the integer, or where the text begins
        qint64 length = 0; ///< of the text, or IsInteger or IsNull
    };
    struct Table;
    struct Cursor;
    void registerModule();
    void result(sqlite3_context *context, size_t cell) const;

    Connection &m_connection;
    QByteArray m_module;
    Statement m_insert;
    size_t m_width;
    size_t m_full;
    qint64 m_lastId = 0;
    std::vector<Cell> m_cells;
    std::string m_texts;
};

} // namespace earshot
