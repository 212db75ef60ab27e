// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attribute_coder.h"

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// More values than this, more than half of them met only once: nobody filters by such a column.
constexpr qint64 FewEnoughValues = 4096;

} // namespace

Result<AttributeCoder> AttributeCoder::open(Connection &connection, const Attribute &attribute)
{
    AttributeCoder coder;
    coder.m_attribute = attribute;
    SqlQuery kind(connection, u"SELECT kind FROM attributes WHERE id = ?"_s);
    if (!kind.bind(number(attribute.id)).next())
        return kind.failure() ? *kind.failure() : storageError(SQLITE_CORRUPT, connection.path(), u"attributes"_s);
    coder.m_text = coder.m_wasText = kind.text(0) != u"coded"_s;
    Statement values(connection, u"SELECT code, value FROM attribute_values WHERE attribute = ? ORDER BY code"_s);
    if (!values)
        return connection.lastError();
    values.bind(1, number(attribute.id));
    while (values.step() == SQLITE_ROW) {
        const auto code = static_cast<quint32>(values.integer(0));
        coder.m_codes.set(valueHash(attribute.id, values.text(1)), code);
        coder.m_nextCode = code + 1;
    }
    return coder;
}

quint32 AttributeCoder::newCode(const Hash128 &hash)
{
    ++m_fresh;
    m_text = m_text || (m_fresh > FewEnoughValues && m_fresh * 2 > m_filled);
    if (m_text)
        return 0;
    m_codes.set(hash, m_nextCode);
    return m_nextCode++ | First;
}

bool AttributeCoder::insert(std::string_view value, quint32 code, Statement &insertValue) const
{
    insertValue.bind(1, number(m_attribute.id));
    insertValue.bind(2, code);
    insertValue.bindText(3, value);
    return insertValue.run();
}

std::optional<QJsonValue> AttributeCoder::stored(std::string_view value, quint32 code, Statement &insertValue) const
{
    if (code == 0)
        return QJsonValue(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
    if ((code & First) != 0 && !insert(value, code & ~First, insertValue))
        return std::nullopt;
    return QJsonValue(static_cast<qint64>(code & ~First));
}

} // namespace earshot
