// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stored_keys.h"

#include "storage/statement.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// Each list that is searched where it lies makes every search longer; short ones share a table.
constexpr size_t MostSortedLists = 3;
constexpr size_t FewestSorted = 65'536;

QString filterOf(StoredKeys::Kind kind)
{
    return kind == StoredKeys::Kind::Respondent
               ? u"kind = 'respondent'"_s
               : u"kind = 'response' AND batch NOT IN (SELECT id FROM batches WHERE undone <> 0)"_s;
}

/// The imports with the most keys, and how many they have. Summed up here: SQLite would carry the lists themselves along
/// to sort them by import, where of a single row it looks at their length alone.
Result<std::map<qint64, size_t>> longest(Connection &connection, const QString &filter)
{
    SqlQuery query(connection, u"SELECT batch, length(entries) FROM fingerprints WHERE "_s + filter);
    std::map<qint64, size_t> all;
    while (query.next())
        all[query.integer(0)] += static_cast<size_t>(query.integer(1)) / KeyIndex::EntryBytes;
    if (query.failure())
        return *query.failure();
    std::erase_if(all, [](const auto &list) { return list.second < FewestSorted; });
    while (all.size() > MostSortedLists)
        all.erase(std::min_element(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.second < b.second; }));
    return all;
}

/// The entries of one row of `fingerprints` after the other, read straight to where they are wanted: as the value of a
/// column SQLite would first put each into memory of its own.
class StoredPart
{
public:
    explicit StoredPart(Connection &connection) : m_connection(connection) {}
    ~StoredPart() { sqlite3_blob_close(m_blob); }
    StoredPart(const StoredPart &) = delete;
    StoredPart &operator=(const StoredPart &) = delete;

    bool open(qint64 row)
    {
        return (m_blob ? sqlite3_blob_reopen(m_blob, row)
                       : sqlite3_blob_open(m_connection.handle(), "main", "fingerprints", "entries", row, 0, &m_blob)) == SQLITE_OK;
    }
    bool appendTo(SortedKeys &keys)
    {
        return keys.append(size(), [this](char *to) { return read(to); });
    }
    bool addTo(KeyIndex &keys)
    {
        m_bytes.resize(size());
        return read(m_bytes.data()) && keys.read({m_bytes.data(), m_bytes.size()});
    }

private:
    size_t size() const { return static_cast<size_t>(sqlite3_blob_bytes(m_blob)); }
    bool read(char *to) { return sqlite3_blob_read(m_blob, to, sqlite3_blob_bytes(m_blob), 0) == SQLITE_OK; }

    Connection &m_connection;
    sqlite3_blob *m_blob = nullptr;
    std::vector<char> m_bytes;
};

} // namespace

Result<StoredKeys> StoredKeys::load(Connection &connection, Kind kind, StopSign stop, Numbers numbers)
{
    const auto sorted = longest(connection, filterOf(kind));
    if (!sorted)
        return sorted.error();
    StoredKeys keys;
    qint64 sortedBatch = 0; // whose list the last layer is
    StoredPart part(connection);
    Statement rows(connection, u"SELECT id, batch FROM fingerprints WHERE %1 ORDER BY id"_s.arg(filterOf(kind)));
    int code = rows ? SQLITE_ROW : SQLITE_ERROR;
    while (rows && (code = rows.step()) == SQLITE_ROW) {
        if (stop.isUp())
            return Error{ErrorCode::Cancelled, {}, u"fingerprints"_s};
        if (!part.open(rows.integer(0)))
            return connection.lastError();
        const qint64 batch = rows.integer(1);
        const auto list = sorted->find(batch);
        if (list != sorted->end() && sortedBatch != batch)
            keys.m_layers.emplace_back(std::in_place_type<SortedKeys>, list->second, numbers);
        sortedBatch = list != sorted->end() ? batch : 0;
        const bool sound = sortedBatch != 0 ? part.appendTo(std::get<SortedKeys>(keys.m_layers.back()))
                                            : part.addTo(keys.newestTable());
        if (!sound)
            return storageError(SQLITE_CORRUPT, connection.path(), u"fingerprints"_s);
    }
    return code == SQLITE_DONE ? Result<StoredKeys>(std::move(keys)) : Result<StoredKeys>(connection.lastError());
}

KeyIndex &StoredKeys::newestTable()
{
    if (m_layers.empty() || !std::holds_alternative<KeyIndex>(m_layers.back()))
        m_layers.emplace_back();
    return std::get<KeyIndex>(m_layers.back());
}

quint32 StoredKeys::find(const Hash128 &key) const
{
    for (auto layer = m_layers.rbegin(); layer != m_layers.rend(); ++layer) {
        if (const quint32 found = std::visit([&](const auto &keys) { return keys.find(key); }, *layer))
            return found;
    }
    return 0;
}

void StoredKeys::prefetch(const Hash128 &key) const
{
    for (const Layer &layer : m_layers)
        std::visit([&](const auto &keys) { keys.prefetch(key); }, layer);
}

size_t StoredKeys::size() const
{
    size_t all = 0;
    for (const Layer &layer : m_layers)
        all += std::visit([](const auto &keys) { return keys.size(); }, layer);
    return all;
}

} // namespace earshot
