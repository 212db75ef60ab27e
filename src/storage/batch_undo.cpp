// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch_undo.h"

#include "storage/response_updates.h"
#include "storage/storage_text.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

Error noSuchBatch(BatchId batch)
{
    return Error{ErrorCode::BadRequest,
                 Storage::tr("This document has no import with the number %1.")
                     .arg(number(batch)),
                 {}};
}

struct Replaced {
    qint64 id = 0;
    qint64 response = 0;
    QJsonObject fields;
};

Result<std::vector<Replaced>> replacedBy(Connection &connection, BatchId batch, bool newestFirst)
{
    std::vector<Replaced> all;
    SqlQuery query(connection, newestFirst
        ? u"SELECT id, response, fields FROM replaced_responses WHERE batch = ? ORDER BY id DESC"_s
        : u"SELECT id, response, fields FROM replaced_responses WHERE batch = ? ORDER BY id"_s);
    query.bind(number(batch));
    while (query.next())
        all.push_back({query.integer(0), query.integer(1),
                       QJsonDocument::fromJson(query.text(2).toUtf8()).object()});
    if (query.failure())
        return *query.failure();
    return all;
}

// Each row's stored fields change places with those in the response, so the same step leads forth and back.
Result<void> swapReplaced(Connection &connection, BatchId batch, bool undone)
{
    const auto all = replacedBy(connection, batch, undone);
    if (!all)
        return all.error();
    ResponseUpdates updates(connection);
    SqlQuery keep(connection, u"UPDATE replaced_responses SET fields = ? WHERE id = ?"_s);
    for (const Replaced &replaced : *all) {
        const auto old = updates.change(replaced.response, replaced.fields);
        if (!old)
            return old.error();
        QJsonObject fields = replaced.fields; // a field that was equal anyway stays as it is
        for (auto field = old->begin(); field != old->end(); ++field)
            fields.insert(field.key(), field.value());
        keep.bind(QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact))).bind(replaced.id);
        if (auto kept = keep.run(); !kept)
            return kept;
    }
    const auto finished = updates.finish();
    return finished ? Result<void>() : Result<void>(finished.error());
}

} // namespace

Result<void> recount(Connection &connection)
{
    return connection.run(
        u"UPDATE document SET responses = (SELECT coalesce(sum(imported - updated), 0) FROM batches WHERE undone = 0 AND kind = 'responses'), "
        "respondents = (SELECT count(DISTINCT r.respondent) FROM responses r "
        "JOIN batches b ON b.id = r.batch AND b.undone = 0)"_s);
}

Result<void> setBatchUndone(Connection &connection, BatchId batch, bool undone)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    SqlQuery state(connection, u"SELECT undone FROM batches WHERE id = ?"_s);
    if (!state.bind(number(batch)).next())
        return state.failure() ? *state.failure() : noSuchBatch(batch);
    if (state.value(0).toBool() == undone)
        return {};
    while (state.next()) { }
    if (auto swapped = swapReplaced(connection, batch, undone); !swapped)
        return swapped;
    SqlQuery update(connection, u"UPDATE batches SET undone = ? WHERE id = ?"_s);
    if (auto done = update.bind(undone ? 1 : 0).bind(number(batch)).run(); !done)
        return done;
    if (auto counted = recount(connection); !counted)
        return counted;
    return transaction->commit();
}

} // namespace earshot
