// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document.h"
#include "storage/document_private.h"
#include "storage/edit_json.h"
#include "storage/tag_edits.h"

#include <map>

using namespace Qt::StringLiterals;

// What people add to responses: tags, stars, notes, tones, follow-ups, hidden names. Each writer returns what undoes it, which names
// only the responses that it really changed. Tags are written in tag_edits.cpp.
namespace earshot {

namespace {

constexpr int UndoLogLength = 200;

Result<void> dropEmptyAnnotations(Connection &connection)
{
    return connection.run(u"DELETE FROM annotations WHERE starred = 0 AND note IS NULL AND phrase IS NULL AND tone IS NULL AND follow_up = 0"_s);
}

/// `column` is `starred` or `follow_up`.
Inverse setFlag(Connection &connection, const Edit &edit, const QString &column, Edit::Kind opposite)
{
    SqlQuery insert(connection, u"INSERT INTO annotations (response, %1) SELECT id, 1 FROM responses WHERE id = ? "
                                "ON CONFLICT DO UPDATE SET %1 = 1 WHERE %1 = 0 RETURNING response"_s.arg(column));
    return inverse(changedBy(insert, edit.responses, [&](qint64 id) { insert.bind(id); }), opposite);
}

Inverse unsetFlag(Connection &connection, const Edit &edit, const QString &column, Edit::Kind opposite)
{
    SqlQuery update(connection, u"UPDATE annotations SET %1 = 0 WHERE response = ? AND %1 <> 0 RETURNING response"_s.arg(column));
    auto undo = inverse(changedBy(update, edit.responses, [&](qint64 id) { update.bind(id); }), opposite);
    if (auto dropped = dropEmptyAnnotations(connection); !dropped)
        return dropped.error();
    return undo;
}

/// The column of the annotations that holds the text of a kind of edit.
QString columnOf(Edit::Kind kind)
{
    return kind == Edit::Kind::SetPhrase ? u"phrase"_s : kind == Edit::Kind::SetTone ? u"tone"_s : u"note"_s;
}

Result<std::optional<QString>> textOf(Connection &connection, const QString &column, ResponseId id)
{
    SqlQuery query(connection, u"SELECT coalesce(a.%1, '') FROM responses r "
                               "LEFT JOIN annotations a ON a.response = r.id WHERE r.id = ?"_s.arg(column));
    std::optional<QString> text;
    if (query.bind(number(id)).next())
        text = query.text(0);
    if (query.failure())
        return *query.failure();
    return text;
}

Inverse setText(Connection &connection, const Edit &edit)
{
    const QString column = columnOf(edit.kind);
    std::map<QString, std::vector<ResponseId>> before; // one inverse for each different text that stood there
    SqlQuery write(connection, u"INSERT INTO annotations (response, %1) VALUES (?, ?) "
                               "ON CONFLICT DO UPDATE SET %1 = excluded.%1"_s.arg(column));
    for (const ResponseId id : edit.responses) {
        const auto old = textOf(connection, column, id);
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
    for (auto &[text, ids] : before)
        undo.push_back({edit.kind, std::move(ids), text});
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
        return setFlag(connection, edit, u"starred"_s, Edit::Kind::Unstar);
    case Edit::Kind::Unstar:
        return unsetFlag(connection, edit, u"starred"_s, Edit::Kind::Star);
    case Edit::Kind::OpenFollowUp:
        return setFlag(connection, edit, u"follow_up"_s, Edit::Kind::CloseFollowUp);
    case Edit::Kind::CloseFollowUp:
        return unsetFlag(connection, edit, u"follow_up"_s, Edit::Kind::OpenFollowUp);
    case Edit::Kind::SetNote:
    case Edit::Kind::SetPhrase:
    case Edit::Kind::SetTone:
        return setText(connection, edit);
    case Edit::Kind::HideName:
        return setNameHidden(connection, edit, true);
    case Edit::Kind::ShowName:
        return setNameHidden(connection, edit, false);
    case Edit::Kind::RenameTag:
        return renameTag(connection, edit);
    case Edit::Kind::DropTag:
        return dropTag(connection, edit);
    case Edit::Kind::MakeTag:
        return makeTag(connection, edit);
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
