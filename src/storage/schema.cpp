// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include "storage/storage_text.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <vector>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// docs/file-format.md explains each table and column. One wide table of responses without indices or triggers:
// what counts is read into memory as columns, and an index would only make importing three times slower.
// What people add later (stars, notes, tags) lies in tables of its own, so imported rows stay as they came.
QStringList versionOne()
{
    return {
        u"CREATE TABLE document (id INTEGER PRIMARY KEY CHECK (id = 1), title TEXT NOT NULL, "
        "time_zone TEXT NOT NULL, responses INTEGER NOT NULL DEFAULT 0, respondents INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE surveys (id INTEGER PRIMARY KEY, name TEXT NOT NULL, question TEXT NOT NULL DEFAULT '', "
        "metric TEXT NOT NULL DEFAULT 'nps', kind TEXT NOT NULL DEFAULT 'relationship', "
        "touchpoint TEXT NOT NULL DEFAULT '')"_s,
        u"CREATE TABLE batches (id INTEGER PRIMARY KEY, survey INTEGER NOT NULL REFERENCES surveys(id), "
        "source TEXT NOT NULL, source_sha256 TEXT NOT NULL, tool TEXT NOT NULL, imported_at INTEGER NOT NULL, "
        "first_response INTEGER, last_response INTEGER, imported INTEGER NOT NULL DEFAULT 0, "
        "updated INTEGER NOT NULL DEFAULT 0, unanswered INTEGER NOT NULL DEFAULT 0, "
        "duplicates INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0, "
        "checksum BLOB NOT NULL DEFAULT x'', undone INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE respondents (id INTEGER PRIMARY KEY, email TEXT, external_id TEXT, name TEXT, phone TEXT, "
        "checksum INTEGER NOT NULL, name_hidden INTEGER NOT NULL DEFAULT 0, may_contact INTEGER, "
        "may_quote INTEGER, consent_at INTEGER, opted_out_at INTEGER)"_s,
        u"CREATE TABLE responses (id INTEGER PRIMARY KEY, survey INTEGER NOT NULL, batch INTEGER NOT NULL, "
        "source_row INTEGER, score INTEGER, answered_at INTEGER, utc_offset INTEGER, respondent INTEGER, "
        "external_id TEXT, comment TEXT)"_s,
        u"CREATE TABLE attributes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'coded')"_s,
        u"CREATE TABLE attribute_values (attribute INTEGER NOT NULL REFERENCES attributes(id), "
        "code INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (attribute, code)) WITHOUT ROWID"_s,
        u"CREATE TABLE annotations (response INTEGER PRIMARY KEY, starred INTEGER NOT NULL DEFAULT 0, note TEXT)"_s,
        u"CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"_s,
        u"CREATE TABLE response_tags (tag INTEGER NOT NULL REFERENCES tags(id), response INTEGER NOT NULL, "
        "PRIMARY KEY (tag, response)) WITHOUT ROWID"_s,
        u"CREATE TABLE fingerprints (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, batch INTEGER NOT NULL, "
        "checksum INTEGER NOT NULL, entries BLOB NOT NULL)"_s,
        u"CREATE TABLE replaced_responses (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, "
        "response INTEGER NOT NULL, fields TEXT NOT NULL)"_s,
        u"CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE mappings (header BLOB PRIMARY KEY, mapping TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE undo_log (id INTEGER PRIMARY KEY, edits TEXT NOT NULL)"_s,
    };
}

// Lists of people: whom one may ask, and who was asked.
QStringList versionTwo()
{
    return {
        u"ALTER TABLE batches ADD COLUMN kind TEXT NOT NULL DEFAULT 'responses'"_s,
        u"CREATE TABLE contacts (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, source_row INTEGER, "
        "respondent INTEGER NOT NULL, may_contact INTEGER, fields TEXT)"_s,
        u"CREATE TABLE invitations (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, source_row INTEGER, respondent INTEGER, "
        "survey INTEGER NOT NULL, token TEXT, channel TEXT, fields TEXT, sent_at INTEGER, delivered INTEGER, "
        "delivered_at INTEGER, opened INTEGER, opened_at INTEGER, answered INTEGER, answered_at INTEGER, may_contact INTEGER)"_s,
    };
}

// What of a comment is quoted.
QStringList versionThree()
{
    return {u"ALTER TABLE annotations ADD COLUMN phrase TEXT"_s};
}

// How a comment sounds, where a person knows better.
QStringList versionFour()
{
    return {u"ALTER TABLE annotations ADD COLUMN tone TEXT CHECK (tone IN ('negative', 'neutral', 'positive'))"_s};
}

// Who is to be answered or called.
QStringList versionFive()
{
    return {u"ALTER TABLE annotations ADD COLUMN follow_up INTEGER NOT NULL DEFAULT 0"_s};
}

Result<QMap<QString, QString>> tablesOf(Connection &connection)
{
    QMap<QString, QString> tables;
    SqlQuery query(connection, u"SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"_s);
    while (query.next())
        tables.insert(query.text(0) + u' ' + query.text(1), query.text(2));
    if (query.failure())
        return *query.failure();
    return tables;
}

Result<QMap<QString, QString>> tablesOfVersion(int version, std::span<const Migration> list)
{
    auto memory = Connection::openInMemory();
    if (!memory)
        return memory.error();
    for (const Migration &migration : list) {
        for (const QString &statement : migration.version <= version ? migration.statements : QStringList()) {
            if (auto done = (*memory)->run(statement); !done)
                return done.error();
        }
    }
    return tablesOf(**memory);
}

// "ALTER TABLE … ADD COLUMN attribute_7" appends to the statement that SQLite keeps.
QString withoutAttributeColumns(QString sql)
{
    static const QRegularExpression added(u"(, attribute_\\d+)+\\)$"_s);
    return sql.replace(added, u")"_s);
}

bool fits(const QString &found, const QString &known, bool newer)
{
    if (!newer)
        return withoutAttributeColumns(found) == known;
    return found.startsWith(known.chopped(1)); // later versions add columns behind the ones known here
}

qint64 versionOf(Connection &connection)
{
    SqlQuery query(connection, u"PRAGMA user_version"_s);
    return query.next() ? query.integer(0) : 0;
}

Error altered(Connection &connection, const QString &detail)
{
    return Error{ErrorCode::FileDamaged,
                 Storage::tr("“%1” was changed by another program, and its tables are "
                             "no longer those of an Earshot document. Open a backup of it.")
                     .arg(QFileInfo(connection.path()).fileName()),
                 detail};
}

} // namespace

std::span<const Migration> migrations()
{
    static const std::vector<Migration> all{
        {1, versionOne()},
        {2, versionTwo()},
        {3, versionThree()},
        {4, versionFour()},
        {5, versionFive()},
    };
    return all;
}

int currentVersion()
{
    return migrations().back().version;
}

bool hasLists(Connection &connection)
{
    return versionOf(connection) >= 2;
}

bool hasPhrases(Connection &connection)
{
    return versionOf(connection) >= 3;
}

bool hasTones(Connection &connection)
{
    return versionOf(connection) >= 4;
}

bool hasFollowUps(Connection &connection)
{
    return versionOf(connection) >= 5;
}

Result<void> migrate(Connection &connection, int from, std::span<const Migration> list)
{
    for (const Migration &migration : list) {
        if (migration.version <= from)
            continue;
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return transaction.error();
        QStringList statements = migration.statements;
        statements << u"PRAGMA user_version=%1"_s.arg(migration.version);
        for (const QString &statement : statements) {
            if (auto done = connection.run(statement); !done)
                return done;
        }
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

Result<void> compareSchema(Connection &connection, int version, std::span<const Migration> list)
{
    const int newest = list.back().version;
    const bool newer = version > newest;
    const auto known = tablesOfVersion(std::min(version, newest), list);
    if (!known)
        return known.error();
    const auto found = tablesOf(connection);
    if (!found)
        return found.error();
    for (auto table = known->begin(); table != known->end(); ++table) {
        if (!found->contains(table.key()) || !fits(found->value(table.key()), table.value(), newer))
            return altered(connection, u"differs: "_s + table.key());
    }
    if (!newer && found->size() != known->size())
        return altered(connection, u"additional tables, indices or triggers"_s);
    return {};
}

} // namespace earshot
