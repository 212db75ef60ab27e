// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fingerprint_table.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

namespace earshot {

Result<void> writeFingerprints(Connection &connection, BatchId batch, const QString &kind, const KeyIndex &entries)
{
    Statement insert(connection, u"INSERT INTO fingerprints (kind, batch, checksum, entries) VALUES ('%1', ?, ?, ?)"_s.arg(kind));
    const bool written = insert && entries.write([&](std::string_view part) {
        insert.bind(1, number(batch));
        insert.bind(2, static_cast<qint64>(hashOf(part).low));
        insert.bindBlob(3, part);
        return insert.run();
    });
    return written ? Result<void>() : Result<void>(connection.lastError());
}

} // namespace earshot
