// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/same_id.h"

#include "storage/connection.h"
#include "storage/response_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace earshot {

void SameId::add(const NewResponse &row)
{
    const std::string_view id = trimmed(row.externalId);
    if (id.empty() || row.survey != 0 || m_rows.size() >= MostRows)
        return;
    m_rows.try_emplace(std::string(id), Row{row.score, row.answeredAt, std::string(trimmed(row.comment))});
}

/// What one of the two leaves blank does not tell them apart.
bool SameId::isOther(const Row &row, const QVariant &score, const QVariant &answeredAt, const QString &comment) const
{
    constexpr qint64 MostBetweenZones = 26 * 3600; // seconds by which one time differs when it is read in two zones
    if (row.score >= 0 && !score.isNull() && score.toInt() != row.score)
        return true;
    if (row.answeredAt && !answeredAt.isNull() && std::llabs(answeredAt.toLongLong() - *row.answeredAt) > MostBetweenZones)
        return true;
    return !row.comment.empty() && !comment.trimmed().isEmpty() && comment.trimmed() != QString::fromStdString(row.comment);
}

Result<qint64> SameId::others(Document &document, const QString &survey) const
{
    if (m_rows.empty() || document.info().responses > LargestDocument)
        return 0;
    QJsonArray ids;
    for (const auto &[id, row] : m_rows)
        ids.append(QString::fromStdString(id));
    SqlQuery stored(document.connection(), u"SELECT external_id, score, answered_at, comment FROM responses "
                                           "WHERE survey = (SELECT id FROM surveys WHERE name = ? COLLATE NOCASE) AND external_id IN (SELECT value FROM json_each(?))"_s);
    stored.bind(survey).bind(QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    qint64 count = 0;
    while (stored.next()) {
        const auto row = m_rows.find(stored.text(0).toStdString());
        count += row != m_rows.end() && isOther(row->second, stored.value(1), stored.value(2), stored.text(3));
    }
    return stored.failure() ? Result<qint64>(*stored.failure()) : count;
}

} // namespace earshot
