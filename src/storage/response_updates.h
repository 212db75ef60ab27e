// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/hash128.h"
#include "storage/new_response.h"

#include <QJsonObject>
#include <QStringList>
#include <map>

namespace earshot {

/// Changes single fields of stored responses, keeps the checksums of their batches right and says what stood there
/// before. Used where an import updates responses and where that is undone. Within one transaction.
class ResponseUpdates
{
public:
    explicit ResponseUpdates(Connection &connection) : m_connection(connection) {}

    /// Writes the fields (column name → number, text or null) and returns the old values of those that differ.
    Result<QJsonObject> change(qint64 response, const QJsonObject &fields);
    /// Writes the checksums of the batches whose responses were changed. `open` is a batch that is still being
    /// written: its part is returned instead.
    Result<Hash128> finish(qint64 open = 0);

private:
    struct Row;
    Result<Row> read(qint64 response, const QStringList &columns);
    Result<Hash128> checksumOf(const Row &row, const QJsonObject &fields);
    Result<Hash128> attributeHash(const QString &column, const QJsonValue &value);
    Result<void> write(qint64 response, const QJsonObject &fields);

    Connection &m_connection;
    std::map<qint64, Hash128> m_differences; ///< by batch
};

} // namespace earshot
