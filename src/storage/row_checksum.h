// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/hash128.h"

#include <QByteArray>
#include <limits>
#include <optional>

namespace earshot {

/// The columns of one response that an import fills, without its attributes.
struct RowFields {
    qint64 id = 0;
    qint64 survey = 0;
    qint64 sourceRow = 0;
    qint64 respondent = 0; ///< 0: none
    std::optional<qint64> score, answeredAt, utcOffset;
    std::string_view externalId;
    std::string_view comment;
};

// A batch's checksum is the sum of these over its responses and their attributes: SQLite does not notice when bytes
// inside a text change. A sum, because then one response can be changed or erased without reading the others.
inline Hash128 rowChecksum(const RowFields &row)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    return Hasher()
        .add(static_cast<quint64>(row.id), static_cast<quint64>(row.survey))
        .add(static_cast<quint64>(row.sourceRow), static_cast<quint64>(row.respondent))
        .add(static_cast<quint64>(row.score.value_or(none)), static_cast<quint64>(row.utcOffset.value_or(none)))
        .add(row.answeredAt.value_or(none))
        .add(row.externalId)
        .add(row.comment)
        .finish();
}

inline Hash128 valueHash(AttributeId attribute, std::string_view value)
{
    return hashOf(value, static_cast<quint64>(number(attribute)));
}

inline Hash128 attributeChecksum(qint64 response, const Hash128 &value)
{
    return Hasher(static_cast<quint64>(response)).add(value).finish();
}

inline QByteArray toBytes(const Hash128 &hash)
{
    QByteArray bytes(16, '\0');
    qToLittleEndian(hash.high, bytes.data());
    qToLittleEndian(hash.low, bytes.data() + 8);
    return bytes;
}

inline Hash128 hashFromBytes(const QByteArray &bytes)
{
    if (bytes.size() != 16)
        return {};
    return {qFromLittleEndian<quint64>(bytes.constData()), qFromLittleEndian<quint64>(bytes.constData() + 8)};
}

} // namespace earshot
