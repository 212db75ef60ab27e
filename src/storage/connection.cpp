// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "storage/storage_text.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

ErrorCode errorCodeOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::FileLocked;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::FileDamaged;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::FileUnreadable;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::WriteFailed;
    }
}

QString sentence(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Storage::tr("There is no room left on the disk for “%1”. Nothing was changed. Free some space and try again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Storage::tr("Another program is writing to “%1”. Nothing was changed. Try again when it has finished.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Storage::tr("“%1” is damaged. Open a backup of it.");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Storage::tr("“%1” cannot be opened. Check that you may read the file and write to its folder.");
    case SQLITE_READONLY:
        return Storage::tr("“%1” cannot be changed, because the file or its folder is write-protected. Nothing was changed.");
    case SQLITE_INTERRUPT:
        return Storage::tr("The work on “%1” was stopped.");
    default:
        return Storage::tr("Writing to “%1” failed. Nothing was changed. Check the disk, then try again.");
    }
}

// The driver and this library must be the same SQLite: two copies in one process drop each other's file locks.
Result<void> requireOneSqlite(Connection &connection)
{
    SqlQuery query(connection, u"SELECT sqlite_source_id()"_s);
    if (!query.next())
        return *query.failure();
    if (query.text(0) == QLatin1String(sqlite3_sourceid()))
        return {};
    return Error{ErrorCode::FileUnreadable,
                 Storage::tr("This installation of Earshot mixes two versions of SQLite and would harm documents. "
                             "Please reinstall it."),
                 query.text(0)};
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    Q_ASSERT(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3 *const *>(handle.data());
}

} // namespace

Error storageError(int code, const QString &path, const QString &detail)
{
    return Error{errorCodeOf(code), sentence(code).arg(QFileInfo(path).fileName()),
                 u"SQLite %1: %2"_s.arg(code).arg(detail)};
}

Connection::Connection(const QString &path)
    : m_path(path),
      m_name(u"earshot-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection(path));
    if (const auto started = connection->start(mode); !started)
        return started.error();
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openInMemory()
{
    std::unique_ptr<Connection> connection(new Connection(u":memory:"_s));
    connection->m_database.setDatabaseName(connection->m_path);
    if (!connection->m_database.open())
        return storageError(SQLITE_NOMEM, connection->m_path, connection->m_database.lastError().text());
    connection->m_handle = handleOf(connection->m_database);
    return connection;
}

Result<void> Connection::start(Mode mode)
{
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(mode == Mode::ReadOnlyFile ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s
                                                            : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return storageError(SQLITE_CANTOPEN, m_path, m_database.lastError().text());
    m_handle = handleOf(m_database);
    sqlite3_extended_result_codes(m_handle, 1);
    if (auto same = requireOneSqlite(*this); !same)
        return same;
    if (auto hard = harden(); !hard)
        return hard;
    return applySettings(mode);
}

Result<void> Connection::harden()
{
    constexpr std::pair<int, int> switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
    for (const auto &[option, on] : switches) {
        if (sqlite3_db_config(m_handle, option, on, nullptr) != SQLITE_OK)
            return lastError();
    }
    constexpr std::pair<int, int> limits[] = {
        {SQLITE_LIMIT_LENGTH, 256 << 20},  {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
        {SQLITE_LIMIT_ATTACHED, 1},        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},   {SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (const auto &[limit, value] : limits)
        sqlite3_limit(m_handle, limit, value);
    return {};
}

Result<void> Connection::applySettings(Mode mode)
{
    QStringList settings{u"PRAGMA cell_size_check=ON"_s, u"PRAGMA mmap_size=0"_s, u"PRAGMA foreign_keys=ON"_s,
                         u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA cache_spill=OFF"_s};
    if (mode == Mode::ReadWrite) {
        // Rollback journal: a document is one file that people copy while the program has it open.
        settings << u"PRAGMA journal_mode=DELETE"_s << u"PRAGMA synchronous=EXTRA"_s << u"PRAGMA secure_delete=ON"_s;
    } else {
        settings << u"PRAGMA query_only=ON"_s;
    }
    for (const QString &setting : settings) {
        if (auto done = run(setting); !done)
            return done;
    }
    return {};
}

Result<void> Connection::run(const QString &sql)
{
    return SqlQuery(*this, sql).run();
}

Error Connection::lastError() const
{
    return storageError(sqlite3_extended_errcode(m_handle), m_path, QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

SqlQuery::SqlQuery(Connection &connection, const QString &sql)
    : m_connection(connection), m_query(connection.database())
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_failure = connection.lastError();
}

SqlQuery &SqlQuery::bind(const QVariant &value)
{
    // To Qt Sql a null QString means NULL; here an empty text is a text, and NULL is an empty QVariant.
    const bool emptyText = value.typeId() == QMetaType::QString && value.toString().isNull();
    m_query.bindValue(m_bound++, emptyText ? QVariant(u""_s) : value);
    return *this;
}

bool SqlQuery::execute()
{
    m_bound = 0;
    if (m_failure)
        return false;
    if (!m_query.exec()) {
        m_failure = m_connection.lastError();
        m_failure->detail += u' ' + m_query.lastError().text(); // Qt Sql's own refusals
    }
    return !m_failure;
}

bool SqlQuery::next()
{
    if (!m_running && !execute())
        return false;
    m_running = true;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_failure = m_connection.lastError();
    m_running = false;
    m_query.finish();
    return false;
}

Result<void> SqlQuery::run()
{
    const bool done = execute();
    m_query.finish();
    if (!done)
        return *m_failure;
    return {};
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (const auto begun = connection.run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::~Transaction()
{
    // A failed statement may have ended the transaction already; then there is nothing left to roll back.
    if (m_connection && sqlite3_get_autocommit(m_connection->handle()) == 0)
        (void)m_connection->run(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    if (auto done = m_connection->run(u"COMMIT"_s); !done)
        return done;
    m_connection = nullptr;
    return {};
}

} // namespace earshot
