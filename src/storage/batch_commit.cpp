// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch_undo.h"
#include "storage/batch_writer_private.h"
#include "storage/fingerprint_table.h"
#include "storage/row_checksum.h"

using namespace Qt::StringLiterals;

// How an import ends: what the next import needs to know, the counts and the checksum, then the commit.
namespace earshot {

Result<Batch> ImportUnderWay::commit()
{
    if (!flush())
        return connection.lastError();
    const auto own = updates.finish(number(batch.id));
    if (!own)
        return own.error();
    checksum += *own;
    auto done = writeFingerprints(connection, batch.id, u"response"_s, duplicates.added());
    done = done ? writeFingerprints(connection, batch.id, u"respondent"_s, people.added()) : done;
    for (const auto step : {&ImportUnderWay::writeKinds, &ImportUnderWay::writeBatch, &ImportUnderWay::writeCounts})
        done = done ? (this->*step)() : done;
    done = done ? transaction.commit() : done;
    done = done ? document.refresh() : done;
    if (!done)
        return done.error();
    return batch;
}

Result<void> ImportUnderWay::writeKinds()
{
    SqlQuery update(connection, u"UPDATE attributes SET kind = 'text' WHERE id = ?"_s);
    for (const AttributeCoder &coder : attributes) {
        if (!coder.becameText())
            continue;
        if (auto done = update.bind(number(coder.id())).run(); !done)
            return done;
    }
    return {};
}

Result<void> ImportUnderWay::writeBatch()
{
    SqlQuery update(connection, u"UPDATE batches SET first_response = ?, last_response = ?, imported = ?, updated = ?, "
                                "unanswered = ?, duplicates = ?, rejected = ?, source_sha256 = ?, checksum = ? WHERE id = ?"_s);
    const bool added = nextId > firstId;
    update.bind(added ? QVariant(firstId) : QVariant()).bind(added ? QVariant(nextId - 1) : QVariant());
    update.bind(batch.imported).bind(batch.updated).bind(batch.unanswered).bind(batch.duplicates);
    return update.bind(batch.rejected).bind(batch.sourceSha256).bind(toBytes(checksum)).bind(number(batch.id)).run();
}

// People of an undone import or a list are in the file but not in the count, and may have come by this import.
Result<void> ImportUnderWay::writeCounts()
{
    SqlQuery undone(connection, u"SELECT count(*) FROM batches WHERE undone <> 0 OR kind <> 'responses'"_s);
    if (!undone.next())
        return *undone.failure();
    if (undone.integer(0) > 0 || batch.updated > 0)
        return recount(connection);
    SqlQuery update(connection, u"UPDATE document SET responses = responses + ?, respondents = respondents + ?"_s);
    return update.bind(nextId - firstId).bind(people.addedPeople()).run();
}

} // namespace earshot
