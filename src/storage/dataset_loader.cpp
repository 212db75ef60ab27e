// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dataset_loader.h"

#include "storage/invitation_loader.h"
#include "storage/row_columns.h"
#include "storage/schema.h"
#include "storage/storage_text.h"
#include "storage/survey_table.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <numeric>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr qint64 ManyRows = 500'000; ///< worth a second thread

/// One pass over the responses. Lives for one load.
class Loader
{
public:
    Loader(Connection &connection, const QTimeZone &zone) : m_connection(connection), m_zone(zone) {}

    Result<DatasetPtr> load(const Progress &progress);

private:
    Result<void> readSurveys();
    Result<void> readAttributes();
    Result<void> readSize();
    RowColumns emptyColumns() const { return {m_columns.surveys, m_zone, m_attributes}; }
    std::optional<qint64> middleId();
    Result<void> readRows(const Progress &progress);
    Result<void> readHalves(qint64 middle, const Progress &progress);
    Result<void> readAnnotations();
    Result<void> readTags();
    Result<void> readInvitations();
    DatasetPtr finish();
    std::optional<quint32> rowOf(qint64 id) const;

    Connection &m_connection;
    const QTimeZone m_zone;
    Dataset::Columns m_columns;
    std::vector<CodeReader> m_attributes; ///< without rows
    std::optional<RowColumns> m_rows;
    QString m_condition; ///< of the responses that count
    qint64 m_expected = 0;
};

Result<DatasetPtr> Loader::load(const Progress &progress)
{
    if (auto begun = m_connection.run(u"BEGIN"_s); !begun) // all tables as they are at one moment
        return begun.error();
    auto done = readSurveys();
    for (const auto step : {&Loader::readAttributes, &Loader::readSize})
        done = done ? (this->*step)() : done;
    done = done ? readRows(progress) : done;
    for (const auto step : {&Loader::readAnnotations, &Loader::readTags, &Loader::readInvitations})
        done = done ? (this->*step)() : done;
    (void)m_connection.run(u"ROLLBACK"_s);
    if (!done)
        return done.error();
    return finish();
}

Result<void> Loader::readSurveys()
{
    auto surveys = earshot::readSurveys(m_connection);
    if (!surveys)
        return surveys.error();
    m_columns.surveys = std::move(*surveys);
    if (m_columns.surveys.size() > Dataset::MostSurveys)
        return Error{ErrorCode::NewerVersion,
                     Storage::tr("This document has more surveys than this Earshot can tell "
                                 "apart. Install the newer version."), m_connection.path()};
    return {};
}

Result<void> Loader::readAttributes()
{
    SqlQuery names(m_connection, u"SELECT id, name, kind FROM attributes ORDER BY id"_s);
    while (names.next()) {
        if (names.text(2) == u"coded")
            m_attributes.push_back({{AttributeId{names.integer(0)}, names.text(1)}, {QString()}, {}});
        else
            m_columns.textAttributes << names.text(1);
    }
    if (names.failure())
        return *names.failure();
    for (CodeReader &reader : m_attributes) {
        SqlQuery values(m_connection, u"SELECT value FROM attribute_values WHERE attribute = ? ORDER BY code"_s);
        values.bind(number(reader.attribute.id));
        while (values.next())
            reader.values.append(values.text(0));
        if (values.failure())
            return *values.failure();
    }
    return {};
}

Result<void> Loader::readSize()
{
    SqlQuery undone(m_connection, u"SELECT count(*) FROM batches WHERE undone <> 0"_s);
    if (!undone.next())
        return *undone.failure();
    m_condition = undone.integer(0) > 0 ? u"batch NOT IN (SELECT id FROM batches WHERE undone <> 0)"_s : u"true"_s;
    SqlQuery size(m_connection, u"SELECT responses FROM document"_s);
    if (!size.next())
        return size.failure() ? Result<void>(*size.failure()) : Result<void>();
    m_expected = std::clamp<qint64>(size.integer(0), 0, 50'000'000);
    return {};
}

/// Where many responses fall into two halves; nothing for few, and where another connection may see other ones.
std::optional<qint64> Loader::middleId()
{
    SqlQuery journal(m_connection, u"PRAGMA journal_mode"_s);
    if (!journal.next() || journal.text(0) == u"wal"_s)
        return std::nullopt;
    // Not in one SELECT, which would read them all.
    SqlQuery ends(m_connection, u"SELECT (SELECT min(id) FROM responses), (SELECT max(id) FROM responses)"_s);
    if (m_expected < ManyRows || !ends.next())
        return std::nullopt;
    return std::midpoint(ends.integer(0), ends.integer(1));
}

Result<void> Loader::readRows(const Progress &progress)
{
    m_rows = emptyColumns();
    m_rows->reserve(static_cast<size_t>(m_expected));
    const auto goesOn = [&](double rows) {
        return !progress || progress(std::min(1.0, rows / static_cast<double>(std::max<qint64>(m_expected, 1))));
    };
    const auto middle = middleId();
    auto done = middle ? readHalves(*middle, [&](double rows) { return goesOn(2 * rows); })
                       : m_rows->read(m_connection, m_condition, [&](quint32 rows) { return goesOn(rows); });
    m_columns.size = m_rows->size;
    m_columns.ids = std::move(m_rows->ids);
    return done;
}

/// Beside the first half another connection reads the second one. It sees the same: as long as this one reads, nobody
/// can commit. That is also why it may be refused, and then this one reads on.
Result<void> Loader::readHalves(qint64 middle, const Progress &goesOn)
{
    const QString second = u"id > %1 AND %2"_s.arg(middle).arg(m_condition);
    RowColumns later = emptyColumns();
    later.reserve(static_cast<size_t>(m_expected) / 2);
    std::atomic_bool stop = false;
    auto reading = std::async(std::launch::async, [&, path = m_connection.path()]() -> Result<void> {
        auto another = Connection::open(path, Connection::Mode::ReadOnlyFile);
        return another ? later.read(**another, second, [&](quint32) { return !stop; }) : another.error();
    });
    const auto first = m_rows->read(m_connection, u"id <= %1 AND %2"_s.arg(middle).arg(m_condition), goesOn);
    stop = !first;
    const auto rest = reading.get();
    if (!first)
        return first;
    if (!rest)
        return m_rows->read(m_connection, second, goesOn);
    m_rows->append(later);
    return {};
}

std::optional<quint32> Loader::rowOf(qint64 id) const
{
    const auto &runs = m_columns.ids;
    const auto next = std::upper_bound(runs.begin(), runs.end(), id,
                                       [](qint64 value, const Dataset::IdRun &run) { return value < run.firstId; });
    if (next == runs.begin())
        return std::nullopt;
    const quint32 end = next == runs.end() ? m_columns.size : next->firstRow;
    const qint64 row = std::prev(next)->firstRow + (id - std::prev(next)->firstId);
    return row < end ? std::optional(static_cast<quint32>(row)) : std::nullopt;
}

Result<void> Loader::readAnnotations()
{
    Statement query(m_connection, u"SELECT response, starred, note IS NOT NULL, %1, %2 FROM annotations ORDER BY response"_s
                                      .arg(hasTones(m_connection) ? u"tone"_s : u"NULL"_s, hasFollowUps(m_connection) ? u"follow_up"_s : u"0"_s));
    std::array<std::vector<quint32>, 3> tones;
    int code = query ? SQLITE_ROW : SQLITE_ERROR;
    while (query && (code = query.step()) == SQLITE_ROW) {
        const auto row = rowOf(query.integer(0));
        if (!row)
            continue;
        const int added = (query.integer(1) != 0 ? Dataset::Starred : 0) | (query.integer(2) != 0 ? Dataset::HasNote : 0)
                          | (query.integer(4) != 0 ? Dataset::InFollowUp : 0);
        m_rows->marks[*row] = static_cast<Dataset::Mark>(m_rows->marks[*row] | added);
        const std::string_view tone = query.text(3);
        if (const auto set = toneClassNamed(QString::fromUtf8(tone.data(), static_cast<qsizetype>(tone.size()))))
            tones[static_cast<size_t>(*set)].push_back(*row);
    }
    for (size_t tone = 0; tone < tones.size(); ++tone) {
        if (!tones[tone].empty())
            m_columns.correctedTones.rows[tone] = std::make_shared<const std::vector<quint32>>(std::move(tones[tone]));
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

Result<void> Loader::readTags()
{
    Statement query(m_connection, u"SELECT t.id, t.name, r.response FROM tags t "
                                  "JOIN response_tags r ON r.tag = t.id ORDER BY t.id, r.response"_s);
    int code = query ? SQLITE_ROW : SQLITE_ERROR;
    std::vector<std::vector<quint32>> rows;
    while (query && (code = query.step()) == SQLITE_ROW) {
        const TagId id{query.integer(0)};
        if (m_columns.tags.empty() || m_columns.tags.back().tag.id != id) {
            const std::string_view name = query.text(1);
            m_columns.tags.push_back({{id, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))}, {}});
            rows.emplace_back();
        }
        if (const auto row = rowOf(query.integer(2)))
            rows.back().push_back(*row);
    }
    for (size_t i = 0; i < rows.size(); ++i)
        m_columns.tags[i].rows = std::make_shared<const std::vector<quint32>>(std::move(rows[i]));
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

Result<void> Loader::readInvitations()
{
    LocalMinutes minuteOf(m_zone);
    return loadInvitations(m_connection, minuteOf, m_columns, [this](qint64 id) { return rowOf(id); });
}

DatasetPtr Loader::finish()
{
    m_columns.marks = std::make_shared<const std::vector<Dataset::Mark>>(std::move(m_rows->marks));
    m_columns.minutes = std::make_shared<const std::vector<Dataset::Minute>>(std::move(m_rows->minutes));
    if (m_columns.surveys.size() > 1)
        m_columns.surveyCodes = std::make_shared<const std::vector<quint8>>(std::move(m_rows->surveyCodes));
    for (CodeReader &reader : m_rows->attributes)
        m_columns.attributes.push_back(reader.finish());
    return std::make_shared<const Dataset>(std::move(m_columns));
}

} // namespace

Result<DatasetPtr> loadDataset(Connection &connection, const QTimeZone &zone, const Progress &progress)
{
    return Loader(connection, zone).load(progress);
}

Result<void> readComments(Connection &connection, const Dataset &dataset, quint32 firstRow,
                          const std::function<bool(quint32, std::string_view)> &visit)
{
    if (firstRow >= dataset.size())
        return {};
    Statement comment(connection, u"SELECT id, comment FROM responses WHERE id >= ? AND comment IS NOT NULL ORDER BY id"_s);
    comment.bind(1, number(dataset.id(firstRow)));
    const auto &runs = dataset.columns().ids;
    auto run = runs.begin();
    int code = comment ? SQLITE_ROW : SQLITE_ERROR;
    while (comment && (code = comment.step()) == SQLITE_ROW) {
        const qint64 id = comment.integer(0);
        while (run != runs.end() && std::next(run) != runs.end() && std::next(run)->firstId <= id)
            ++run;
        if (run == runs.end() || id < run->firstId)
            continue; // of an undone import
        const quint32 end = std::next(run) == runs.end() ? dataset.size() : std::next(run)->firstRow;
        const qint64 row = run->firstRow + (id - run->firstId);
        if (row < end && !visit(static_cast<quint32>(row), comment.text(1)))
            return {};
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(connection.lastError());
}

} // namespace earshot
