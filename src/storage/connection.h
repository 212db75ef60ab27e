// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <memory>

struct sqlite3;

namespace earshot {

/// The sentence for a failure of SQLite. `code` is an extended result code, `detail` goes to the log.
Error storageError(int code, const QString &path, const QString &detail);

/// One connection to one document, hardened and with the settings every document is used with. Owned by a Document
/// (or a job) and used by the thread that opened it.
class Connection
{
public:
    enum class Mode : quint8 {
        ReadWrite,
        QueryOnly,   ///< writes nothing, but may roll back what a crashed program left
        ReadOnlyFile ///< the file or its folder can not be written
    };
    /// The file must exist; an empty one becomes a database with the first write.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    /// A database in memory, for the known schema of a version.
    static Result<std::unique_ptr<Connection>> openInMemory();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// SQLite's own connection, for what Qt Sql does not offer: limits, bulk insertion and bulk reading.
    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_path; }
    QSqlDatabase database() const { return m_database; }

    /// Runs one statement without values.
    Result<void> run(const QString &sql);
    /// What went wrong last on handle().
    Error lastError() const;

private:
    explicit Connection(const QString &path);
    Result<void> start(Mode mode);
    Result<void> harden();
    Result<void> applySettings(Mode mode);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
};

/// A statement with bound values, read forward. SQL text is fixed; values are always bound.
///
///     SqlQuery query(connection, u"SELECT name FROM tags WHERE id = ?"_s);
///     query.bind(id);
///     while (query.next()) …
///     if (query.failure()) return *query.failure();
class SqlQuery
{
public:
    SqlQuery(Connection &connection, const QString &sql);

    SqlQuery &bind(const QVariant &value);
    SqlQuery &bindNull() { return bind(QVariant()); }
    /// Runs the statement on the first call; false at the end and on a failure.
    bool next();
    /// Runs a statement that returns no rows. It can be bound and run again.
    Result<void> run();

    QVariant value(int column) const { return m_query.value(column); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    const std::optional<Error> &failure() const { return m_failure; }

private:
    bool execute();

    Connection &m_connection;
    QSqlQuery m_query;
    std::optional<Error> m_failure;
    int m_bound = 0;
    bool m_running = false;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back when it goes out of scope without a commit.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection;
};

} // namespace earshot
