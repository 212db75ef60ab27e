// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/row_checksum.h"
#include "storage/statement.h"

#include "domain/survey.h"

#include <string>
#include <vector>

namespace earshot {

/// The responses of a document that are not undone, in the order of import and with the values of their attributes as
/// texts: for what has to go through all of them. Belongs to the reader of one connection; holds one row at a time.
class ResponseRows
{
public:
    struct Row {
        RowFields fields;
        qint64 batch = 0;
        std::vector<std::string_view> values; ///< one per attribute; empty: none
    };
    /// What stands for a score, time or offset that is no number at all.
    static constexpr qint64 NoNumber = std::numeric_limits<qint64>::min() + 1;

    static Result<ResponseRows> open(Connection &connection);
    const std::vector<Attribute> &attributes() const { return m_attributes; }

    /// False at the end.
    Result<bool> next();
    const Row &row() const { return m_row; } ///< valid until next()

private:
    explicit ResponseRows(Connection &connection) : m_connection(&connection) {}
    Result<void> readValues();
    void fill();
    std::string_view value(size_t attribute, int column) const;
    std::optional<qint64> number(int column) const;

    Connection *m_connection;
    Statement m_rows;
    std::vector<Attribute> m_attributes;
    std::vector<std::vector<std::string>> m_values; ///< by attribute and code
    Row m_row;
};

} // namespace earshot
