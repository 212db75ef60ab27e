// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulk_insert.h"

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr size_t RowsPerStatement = 256;

} // namespace

// SQLite's interface for virtual tables: C structures of which ours are extensions.
struct BulkInsert::Table : sqlite3_vtab {
    const BulkInsert *owner = nullptr;

    static int connect(sqlite3 *database, void *owner, int, const char *const *, sqlite3_vtab **table, char **)
    {
        auto made = std::make_unique<Table>();
        made->owner = static_cast<const BulkInsert *>(owner);
        QByteArray columns = "CREATE TABLE rows (c0";
        for (size_t i = 1; i < made->owner->m_width; ++i)
            columns += ", c" + QByteArray::number(i);
        *table = made.release();
        return sqlite3_declare_vtab(database, columns + ')');
    }
    static int disconnect(sqlite3_vtab *table)
    {
        delete static_cast<Table *>(table);
        return SQLITE_OK;
    }
    static int bestIndex(sqlite3_vtab *, sqlite3_index_info *) { return SQLITE_OK; }
};

struct BulkInsert::Cursor : sqlite3_vtab_cursor {
    size_t cell = 0;

    const BulkInsert &owner() const { return *static_cast<const Table *>(pVtab)->owner; }
    static Cursor *of(sqlite3_vtab_cursor *cursor) { return static_cast<Cursor *>(cursor); }

    static int open(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
    {
        *cursor = new Cursor;
        return SQLITE_OK;
    }
    static int close(sqlite3_vtab_cursor *cursor)
    {
        delete of(cursor);
        return SQLITE_OK;
    }
    static int filter(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
    {
        of(cursor)->cell = 0;
        return SQLITE_OK;
    }
    static int next(sqlite3_vtab_cursor *cursor)
    {
        of(cursor)->cell += of(cursor)->owner().m_width;
        return SQLITE_OK;
    }
    static int eof(sqlite3_vtab_cursor *cursor) { return of(cursor)->cell >= of(cursor)->owner().m_cells.size(); }
    static int column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int index)
    {
        of(cursor)->owner().result(context, of(cursor)->cell + static_cast<size_t>(index));
        return SQLITE_OK;
    }
    static int rowId(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
    {
        *id = static_cast<qint64>(of(cursor)->cell);
        return SQLITE_OK;
    }
};

BulkInsert::BulkInsert(Connection &connection, const QString &table, const QStringList &columns, const QMap<QString, qint64> &constants)
    : m_connection(connection), m_module("incoming_" + table.toLatin1()),
      m_width(static_cast<size_t>(columns.size() - constants.size())), m_full(m_width * RowsPerStatement)
{
    registerModule();
    // With the id, though it is NULL, the list is in the order of the table, and SQLite need not copy each row to reorder it.
    QStringList values{u"NULL"_s};
    int incoming = 0;
    for (const QString &column : columns)
        values << (constants.contains(column) ? QString::number(constants[column]) : u"c%1"_s.arg(incoming++));
    m_insert = Statement(connection, u"INSERT INTO %1 (id, %2) SELECT %3 FROM %4"_s
                                         .arg(table, columns.join(u", "_s), values.join(u", "_s), QString::fromLatin1(m_module)));
    m_cells.reserve(m_full);
    m_texts.reserve(TextPerStatement * 2);
}

void BulkInsert::registerModule()
{
    static const sqlite3_module module = [] {
        sqlite3_module m{};
        m.xConnect = &Table::connect; // without xCreate: exists only here, never in the file
        m.xBestIndex = &Table::bestIndex;
        m.xDisconnect = &Table::disconnect;
        m.xOpen = &Cursor::open;
        m.xClose = &Cursor::close;
        m.xFilter = &Cursor::filter;
        m.xNext = &Cursor::next;
        m.xEof = &Cursor::eof;
        m.xColumn = &Cursor::column;
        m.xRowid = &Cursor::rowId;
        return m;
    }();
    sqlite3_create_module(m_connection.handle(), m_module, &module, this);
}

BulkInsert::~BulkInsert()
{
    m_insert = Statement();
    sqlite3_create_module(m_connection.handle(), m_module, nullptr, nullptr);
}

void BulkInsert::result(sqlite3_context *context, size_t cell) const
{
    const Cell &value = m_cells[cell];
    if (value.length == IsInteger)
        sqlite3_result_int64(context, value.value);
    else if (value.length == IsNull)
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, m_texts.data() + value.value, static_cast<int>(value.length), SQLITE_STATIC);
}

bool BulkInsert::flush()
{
    if (m_cells.empty())
        return true;
    const bool done = m_insert.run();
    m_lastId = sqlite3_last_insert_rowid(m_connection.handle());
    m_cells.clear();
    m_texts.clear();
    return done;
}

} // namespace earshot
