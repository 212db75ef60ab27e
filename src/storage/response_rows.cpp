// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/response_rows.h"

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr int FirstAttributeColumn = 10;

} // namespace

Result<ResponseRows> ResponseRows::open(Connection &connection)
{
    ResponseRows rows(connection);
    if (auto read = rows.readValues(); !read)
        return read.error();
    QString sql = u"SELECT id, batch, survey, source_row, score, answered_at, utc_offset, respondent, external_id, comment"_s;
    for (const Attribute &attribute : rows.m_attributes)
        sql += u", attribute_%1"_s.arg(earshot::number(attribute.id));
    SqlQuery undone(connection, u"SELECT count(*) FROM batches WHERE undone <> 0"_s);
    if (!undone.next())
        return *undone.failure();
    const QString counted = undone.integer(0) > 0 ? u"WHERE batch NOT IN (SELECT id FROM batches WHERE undone <> 0)"_s : QString();
    rows.m_rows = Statement(connection, sql + u" FROM responses %1 ORDER BY id"_s.arg(counted));
    if (!rows.m_rows)
        return connection.lastError();
    rows.m_row.values.resize(rows.m_attributes.size());
    return rows;
}

Result<void> ResponseRows::readValues()
{
    SqlQuery attributes(*m_connection, u"SELECT id, name FROM attributes ORDER BY id"_s);
    while (attributes.next())
        m_attributes.push_back({AttributeId{attributes.integer(0)}, attributes.text(1)});
    if (attributes.failure())
        return *attributes.failure();
    Statement values(*m_connection, u"SELECT value FROM attribute_values WHERE attribute = ? ORDER BY code"_s);
    for (const Attribute &attribute : m_attributes) {
        std::vector<std::string> &byCode = m_values.emplace_back(1);
        values.bind(1, earshot::number(attribute.id));
        int code = values ? SQLITE_ROW : SQLITE_ERROR;
        while (values && (code = values.step()) == SQLITE_ROW)
            byCode.emplace_back(values.text(0));
        if (code != SQLITE_DONE)
            return m_connection->lastError();
        values.reset();
    }
    return {};
}

std::string_view ResponseRows::value(size_t attribute, int column) const
{
    const int type = m_rows.type(column);
    if (type != SQLITE_INTEGER)
        return type == SQLITE_NULL ? std::string_view() : m_rows.text(column);
    const auto code = static_cast<size_t>(m_rows.integer(column)); // a negative one is beyond all
    return code < m_values[attribute].size() ? std::string_view(m_values[attribute][code]) : std::string_view();
}

std::optional<qint64> ResponseRows::number(int column) const
{
    const int type = m_rows.type(column);
    if (type == SQLITE_NULL)
        return std::nullopt;
    return type == SQLITE_INTEGER ? m_rows.integer(column) : NoNumber;
}

Result<bool> ResponseRows::next()
{
    const int code = m_rows.step();
    if (code == SQLITE_ROW)
        fill();
    else if (code != SQLITE_DONE)
        return m_connection->lastError();
    return code == SQLITE_ROW;
}

void ResponseRows::fill()
{
    m_row.batch = m_rows.integer(1);
    m_row.fields = {m_rows.integer(0), m_rows.integer(2), m_rows.integer(3), m_rows.integer(7), number(4), number(5),
                    number(6), m_rows.text(8), m_rows.text(9)};
    for (size_t i = 0; i < m_attributes.size(); ++i)
        m_row.values[i] = value(i, FirstAttributeColumn + static_cast<int>(i));
}

} // namespace earshot
