// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/response_updates.h"

#include "storage/row_checksum.h"

#include <QJsonArray>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

const QLatin1StringView AttributePrefix("attribute_");

QJsonValue jsonOf(const SqlQuery &query, int column)
{
    if (query.isNull(column))
        return QJsonValue();
    const QVariant value = query.value(column);
    return value.typeId() == QMetaType::LongLong ? QJsonValue(value.toLongLong()) : QJsonValue(value.toString());
}

QVariant sqlValueOf(const QJsonValue &value)
{
    if (value.isNull())
        return QVariant();
    return value.isDouble() ? QVariant(value.toInteger()) : QVariant(value.toString());
}

std::optional<qint64> optionalOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

// Names of columns come from this program's tables, never from a file's content.
bool isKnownColumn(const QString &name)
{
    static const QStringList fixed{u"score"_s, u"answered_at"_s, u"utc_offset"_s, u"respondent"_s, u"comment"_s};
    bool isNumber = false;
    if (name.startsWith(AttributePrefix))
        (void)name.mid(AttributePrefix.size()).toUInt(&isNumber);
    return isNumber || fixed.contains(name);
}

} // namespace

/// A stored response: what never changes, and the fields by column name.
struct ResponseUpdates::Row {
    qint64 id = 0;
    qint64 batch = 0;
    qint64 survey = 0;
    qint64 sourceRow = 0;
    QByteArray externalId;
    QJsonObject fields; ///< the five fixed ones and the asked attributes
};

Result<ResponseUpdates::Row> ResponseUpdates::read(qint64 response, const QStringList &columns)
{
    QStringList names{u"score"_s, u"answered_at"_s, u"utc_offset"_s, u"respondent"_s, u"comment"_s};
    for (const QString &column : columns) {
        if (!isKnownColumn(column))
            return storageError(SQLITE_CORRUPT, m_connection.path(), u"unknown column "_s + column);
        if (!names.contains(column))
            names.append(column);
    }
    SqlQuery query(m_connection, u"SELECT batch, survey, source_row, external_id, %1 FROM responses WHERE id = ?"_s
                                     .arg(names.join(u", "_s)));
    if (!query.bind(response).next())
        return query.failure() ? *query.failure()
                               : storageError(SQLITE_CORRUPT, m_connection.path(), u"response is not there"_s);
    Row row{response, query.integer(0), query.integer(1), query.integer(2), query.text(3).toUtf8(), {}};
    for (int i = 0; i < names.size(); ++i)
        row.fields.insert(names.at(i), jsonOf(query, 4 + i));
    return row;
}

Result<Hash128> ResponseUpdates::attributeHash(const QString &column, const QJsonValue &value)
{
    const AttributeId attribute{column.mid(AttributePrefix.size()).toLongLong()};
    QString text = value.toString();
    if (value.isDouble()) {
        SqlQuery query(m_connection, u"SELECT value FROM attribute_values WHERE attribute = ? AND code = ?"_s);
        query.bind(number(attribute)).bind(value.toInteger());
        if (query.next())
            text = query.text(0);
        if (query.failure())
            return *query.failure();
    }
    const QByteArray utf8 = text.toUtf8();
    return valueHash(attribute, {utf8.data(), static_cast<size_t>(utf8.size())});
}

Result<Hash128> ResponseUpdates::checksumOf(const Row &row, const QJsonObject &fields)
{
    const QByteArray comment = fields.value(u"comment"_s).toString().toUtf8();
    RowFields checked{row.id, row.survey, row.sourceRow, fields.value(u"respondent"_s).toInteger(0),
                      optionalOf(fields.value(u"score"_s)), optionalOf(fields.value(u"answered_at"_s)),
                      optionalOf(fields.value(u"utc_offset"_s)), {}, {}};
    checked.externalId = {row.externalId.data(), static_cast<size_t>(row.externalId.size())};
    checked.comment = {comment.data(), static_cast<size_t>(comment.size())};
    Hash128 sum = rowChecksum(checked);
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!field.key().startsWith(AttributePrefix) || field.value().isNull())
            continue;
        const auto hash = attributeHash(field.key(), field.value());
        if (!hash)
            return hash.error();
        sum += attributeChecksum(row.id, *hash);
    }
    return sum;
}

Result<void> ResponseUpdates::write(qint64 response, const QJsonObject &fields)
{
    QStringList assignments;
    for (const QString &column : fields.keys())
        assignments.append(column + u" = ?"_s);
    SqlQuery update(m_connection, u"UPDATE responses SET %1 WHERE id = ?"_s.arg(assignments.join(u", "_s)));
    for (const QString &column : fields.keys())
        update.bind(sqlValueOf(fields.value(column)));
    return update.bind(response).run();
}

Result<QJsonObject> ResponseUpdates::change(qint64 response, const QJsonObject &fields)
{
    const auto row = read(response, fields.keys());
    if (!row)
        return row.error();
    QJsonObject old, changed, after = row->fields;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (row->fields.value(field.key()) == field.value())
            continue;
        old.insert(field.key(), row->fields.value(field.key()));
        changed.insert(field.key(), field.value());
        after.insert(field.key(), field.value());
    }
    if (changed.isEmpty())
        return old;
    const auto before = checksumOf(*row, row->fields);
    const auto now = checksumOf(*row, after);
    if (!before || !now)
        return before ? now.error() : before.error();
    if (auto written = write(response, changed); !written)
        return written.error();
    (m_differences[row->batch] += *now) -= *before;
    return old;
}

Result<Hash128> ResponseUpdates::finish(qint64 open)
{
    Hash128 own;
    for (const auto &[batch, difference] : m_differences) {
        if (batch == open) {
            own = difference;
            continue;
        }
        SqlQuery stored(m_connection, u"SELECT checksum FROM batches WHERE id = ?"_s);
        if (!stored.bind(batch).next())
            return stored.failure() ? *stored.failure()
                                    : storageError(SQLITE_CORRUPT, m_connection.path(), u"batch is not there"_s);
        Hash128 sum = hashFromBytes(stored.value(0).toByteArray());
        sum += difference;
        SqlQuery update(m_connection, u"UPDATE batches SET checksum = ? WHERE id = ?"_s);
        if (auto done = update.bind(toBytes(sum)).bind(batch).run(); !done)
            return done.error();
    }
    m_differences.clear();
    return own;
}

} // namespace earshot
