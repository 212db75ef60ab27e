// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tag_edits.h"

#include "storage/storage_text.h"

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

struct FoundTag {
    qint64 id = 0; ///< 0: there is none
    QString name;
};

Result<FoundTag> findTag(Connection &connection, const QString &name)
{
    SqlQuery all(connection, u"SELECT id, name FROM tags"_s);
    while (all.next()) {
        if (all.text(1).compare(name, Qt::CaseInsensitive) == 0)
            return FoundTag{all.integer(0), all.text(1)};
    }
    return all.failure() ? Result<FoundTag>(*all.failure()) : Result<FoundTag>(FoundTag());
}

Result<qint64> findOrMakeTag(Connection &connection, const QString &name)
{
    if (name.isEmpty())
        return Error{ErrorCode::BadRequest, Storage::tr("A tag needs a name."), {}};
    const auto found = findTag(connection, name);
    if (!found)
        return found.error();
    if (found->id != 0)
        return found->id;
    SqlQuery insert(connection, u"INSERT INTO tags (name) VALUES (?) RETURNING id"_s);
    if (!insert.bind(name).next())
        return *insert.failure();
    return insert.integer(0);
}

Result<std::vector<ResponseId>> responsesWith(Connection &connection, qint64 tag)
{
    SqlQuery query(connection, u"SELECT response FROM response_tags WHERE tag = ? ORDER BY response"_s);
    query.bind(tag);
    std::vector<ResponseId> ids;
    while (query.next())
        ids.push_back(ResponseId{query.integer(0)});
    return query.failure() ? Result<std::vector<ResponseId>>(*query.failure()) : Result<std::vector<ResponseId>>(std::move(ids));
}

/// Takes the tag away from all responses; what brings it back.
Inverse dropFound(Connection &connection, const FoundTag &tag)
{
    auto responses = responsesWith(connection, tag.id);
    if (!responses)
        return responses.error();
    for (const QString &statement : {u"DELETE FROM response_tags WHERE tag = ?"_s, u"DELETE FROM tags WHERE id = ?"_s}) {
        SqlQuery remove(connection, statement);
        if (auto done = remove.bind(tag.id).run(); !done)
            return done.error();
    }
    return std::vector<Edit>{{Edit::Kind::MakeTag, std::move(*responses), tag.name, QString::number(tag.id)}};
}

Inverse mergeFound(Connection &connection, const FoundTag &tag, const QString &name)
{
    const auto responses = responsesWith(connection, tag.id);
    if (!responses)
        return responses.error();
    auto added = addTag(connection, {Edit::Kind::AddTag, *responses, name});
    if (!added)
        return added;
    auto dropped = dropFound(connection, tag);
    if (dropped)
        dropped->insert(dropped->end(), added->begin(), added->end());
    return dropped;
}

} // namespace

Inverse addTag(Connection &connection, const Edit &edit)
{
    const QString name = edit.text.trimmed();
    const auto tag = findOrMakeTag(connection, name);
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
    const auto tag = findTag(connection, name);
    if (!tag)
        return tag.error();
    SqlQuery remove(connection, u"DELETE FROM response_tags WHERE tag = ? AND response = ? RETURNING response"_s);
    return inverse(changedBy(remove, edit.responses, [&](qint64 id) { remove.bind(tag->id).bind(id); }),
                   Edit::Kind::AddTag, name);
}

Inverse renameTag(Connection &connection, const Edit &edit)
{
    const QString name = edit.other.trimmed();
    if (name.isEmpty())
        return Error{ErrorCode::BadRequest, Storage::tr("A tag needs a name."), {}};
    const auto tag = findTag(connection, edit.text.trimmed());
    const auto taken = findTag(connection, name);
    if (!tag || !taken)
        return tag ? taken.error() : tag.error();
    if (tag->id == 0 || tag->name == name)
        return std::vector<Edit>();
    if (taken->id != 0 && taken->id != tag->id)
        return mergeFound(connection, *tag, taken->name);
    SqlQuery update(connection, u"UPDATE tags SET name = ? WHERE id = ?"_s);
    if (auto done = update.bind(name).bind(tag->id).run(); !done)
        return done.error();
    return std::vector<Edit>{{Edit::Kind::RenameTag, {}, name, tag->name}};
}

Inverse dropTag(Connection &connection, const Edit &edit)
{
    const auto tag = findTag(connection, edit.text.trimmed());
    if (!tag || tag->id == 0)
        return tag ? Inverse(std::vector<Edit>()) : Inverse(tag.error());
    return dropFound(connection, *tag);
}

Inverse makeTag(Connection &connection, const Edit &edit)
{
    // Under the number it had, so that filters which ask for it find it again.
    SqlQuery insert(connection, u"INSERT INTO tags (id, name) SELECT ?, ? WHERE NOT EXISTS "
                                "(SELECT 1 FROM tags WHERE id = ? OR name = ?)"_s);
    const qint64 id = edit.other.toLongLong();
    if (auto done = insert.bind(id).bind(edit.text).bind(id).bind(edit.text).run(); !done)
        return done.error();
    if (const auto added = addTag(connection, {Edit::Kind::AddTag, edit.responses, edit.text}); !added)
        return added.error();
    return std::vector<Edit>{{Edit::Kind::DropTag, {}, edit.text}};
}

} // namespace earshot
