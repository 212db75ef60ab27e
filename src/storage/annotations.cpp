// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document.h"
#include "storage/document_private.h"
#include "storage/edit_json.h"
#include "storage/storage_text.h"

#include <map>

using namespace Qt::StringLiterals;

// What people add to responses: tags, stars, notes, hidden names. Each writer returns what undoes it, which names
// only the responses that it really changed.
namespace earshot {

namespace {

constexpr int UndoLogLength = 200;

using Inverse = Result<std::vector<Edit>>;

Inverse onlyIfAny(Edit edit)
{
    std::vector<Edit> edits;
    if (!edit.responses.empty())
        edits.push_back(std::move(edit));
    return edits;
}

/// Runs a statement that returns a row when it changed something, for each response; the responses it changed.
Result<std::vector<ResponseId>> changedBy(SqlQuery &query, const std::vector<ResponseId> &ids,
                                          const std::function<void(qint64)> &bind)
{
    std::vector<ResponseId> changed;
    for (const ResponseId id : ids) {
        bind(number(id));
        bool any = false;
        while (query.next())
            any = true;
        if (query.failure())
            return *query.failure();
        if (any)
            changed.push_back(id);
    }
    return changed;
}

Inverse inverse(Result<std::vector<ResponseId>> changed, Edit::Kind kind, const QString &text = {})
{
    if (!changed)
        return changed.error();
    return onlyIfAny({kind, std::move(*changed), text});
}

Result<qint64> tagNamed(Connection &connection, const QString &name, bool make)
{
    SqlQuery all(connection, u"SELECT id, name FROM tags"_s);
    while (all.next()) {
        if (all.text(1).compare(name, Qt::CaseInsensitive) == 0)
            return all.integer(0);
    }
    if (all.failure())
        return *all.failure();
    if (!make)
        return 0;
    SqlQuery insert(connection, u"INSERT INTO tags (name) VALUES (?) RETURNING id"_s);
    if (!insert.bind(name).next())
        return *insert.failure();
    return insert.integer(0);
}

Inverse addTag(Connection &connection, const Edit &edit)
{
    const QString name = edit.text.trimmed();
    if (name.isEmpty())
        return Error{ErrorCode::BadRequest, Storage::tr("A tag needs a name."), {}};
    const auto tag = tagNamed(connection, name, true);
    if (!tag)
        return tag.error();
    SqlQuery insert(connection, u"INSERT INTO response_tags (tag, response) SELECT ?, id FROM responses WHERE id = ? "
                                "ON CONFLICT DO NOTHING RETURNING response"_s);
    return inverse(changedBy(insert, edit.responses, [&](qint64 id) { insert.bind(*tag).bind(id); }),
                   Edit::Kind::RemoveTag, name);
}

Inverse removeTag(Connection &connection, const Edit &edit)
{
    const QString name = edit.text.trimmed();
    const auto tag = tagNamed(connection, name, false);
    if (!tag)
        return tag.error();
    SqlQuery remove(connection, u"DELETE FROM response_tags WHERE tag = ? AND response = ? RETURNING response"_s);
    return inverse(changedBy(remove, edit.responses, [&](qint64 id) { remove.bind(*tag).bind(id); }),
                   Edit::Kind::AddTag, name);
}

Result<void> dropEmptyAnnotations(Connection &connection)
{
    return connection.run(u"DELETE FROM annotations WHERE starred = 0 AND note IS NULL"_s);
}

Inverse star(Connection &connection, const Edit &edit)
{
    SqlQuery insert(connection, u"INSERT INTO annotations (response, starred) SELECT id, 1 FROM responses WHERE id = ? "
                                "ON CONFLICT DO UPDATE SET starred = 1 WHERE starred = 0 RETURNING response"_s);
    return inverse(changedBy(insert, edit.responses, [&](qint64 id) { insert.bind(id); }), Edit::Kind::Unstar);
}

Inverse unstar(Connection &connection, const Edit &edit)
{
    SqlQuery update(connection, u"UPDATE annotations SET starred = 0 WHERE response = ? AND starred <> 0 "
                                "RETURNING response"_s);
    auto undo = inverse(changedBy(update, edit.responses, [&](qint64 id) { update.bind(id); }), Edit::Kind::Star);
    if (auto dropped = dropEmptyAnnotations(connection); !dropped)
        return dropped.error();
    return undo;
}

Result<std::optional<QString>> noteOf(Connection &connection, ResponseId id)
{
    SqlQuery query(connection, u"SELECT coalesce(a.note, '') FROM responses r "
                               "LEFT JOIN annotations a ON a.response = r.id WHERE r.id = ?"_s);
    std::optional<QString> note;
    if (query.bind(number(id)).next())
        note = query.text(0);
    if (query.failure())
        return *query.failure();
    return note;
}

Inverse setNote(Connection &connection, const Edit &edit)
{
    std::map<QString, std::vector<ResponseId>> before; // one inverse for each different note that stood there
    SqlQuery write(connection, u"INSERT INTO annotations (response, note) VALUES (?, ?) "
                               "ON CONFLICT DO UPDATE SET note = excluded.note"_s);
    for (const ResponseId id : edit.responses) {
        const auto old = noteOf(connection, id);
        if (!old)
            return old.error();
        if (!*old || **old == edit.text)
            continue;
        before[**old].push_back(id);
        write.bind(number(id)).bind(edit.text.isEmpty() ? QVariant() : QVariant(edit.text));
        if (auto done = write.run(); !done)
            return done.error();
    }
    if (auto dropped = dropEmptyAnnotations(connection); !dropped)
        return dropped.error();
    std::vector<Edit> undo;
    for (auto &[note, ids] : before)
        undo.push_back({Edit::Kind::SetNote, std::move(ids), note});
    return undo;
}

Inverse setNameHidden(Connection &connection, const Edit &edit, bool hidden)
{
    SqlQuery update(connection, u"UPDATE respondents SET name_hidden = ? WHERE name_hidden = ? "
                                "AND id = (SELECT respondent FROM responses WHERE id = ?) RETURNING id"_s);
    const auto bind = [&](qint64 id) { update.bind(hidden ? 1 : 0).bind(hidden ? 0 : 1).bind(id); };
    return inverse(changedBy(update, edit.responses, bind), hidden ? Edit::Kind::ShowName : Edit::Kind::HideName);
}

Inverse applyOne(Connection &connection, const Edit &edit)
{
    switch (edit.kind) {
    case Edit::Kind::AddTag:
        return addTag(connection, edit);
    case Edit::Kind::RemoveTag:
        return removeTag(connection, edit);
    case Edit::Kind::Star:
        return star(connection, edit);
    case Edit::Kind::Unstar:
        return unstar(connection, edit);
    case Edit::Kind::SetNote:
        return setNote(connection, edit);
    case Edit::Kind::HideName:
        return setNameHidden(connection, edit, true);
    case Edit::Kind::ShowName:
        return setNameHidden(connection, edit, false);
    }
    Q_UNREACHABLE();
}

Result<void> log(Connection &connection, const std::vector<Edit> &undo)
{
    SqlQuery insert(connection, u"INSERT INTO undo_log (edits) VALUES (?)"_s);
    insert.bind(QString::fromUtf8(toJson(undo)));
    if (auto done = insert.run(); !done)
        return done;
    SqlQuery trim(connection, u"DELETE FROM undo_log WHERE id <= (SELECT max(id) FROM undo_log) - ?"_s);
    return trim.bind(UndoLogLength).run();
}

} // namespace

Result<std::vector<Edit>> Document::apply(std::span<const Edit> edits)
{
    if (auto writable = d->info.requireWritable(); !writable)
        return writable.error();
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return transaction.error();
    std::vector<Edit> undo; // what was done last is turned back first
    for (const Edit &edit : edits) {
        auto inverse = applyOne(*d->connection, edit);
        if (!inverse)
            return inverse;
        undo.insert(undo.begin(), std::make_move_iterator(inverse->begin()), std::make_move_iterator(inverse->end()));
    }
    if (undo.empty())
        return undo;
    if (auto logged = log(*d->connection, undo); !logged)
        return logged.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return undo;
}

} // namespace earshot
