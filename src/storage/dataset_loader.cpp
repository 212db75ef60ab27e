// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dataset_loader.h"

#include "storage/invitation_loader.h"
#include "storage/local_minutes.h"
#include "storage/statement.h"
#include "storage/storage_text.h"
#include "storage/survey_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr quint32 RowsBetweenReports = 65536;

/// Codes of one attribute while they are read; as wide as its number of values needs.
struct CodeReader {
    Attribute attribute;
    QStringList values;
    std::variant<CodeColumn::Narrow, CodeColumn::Middle, CodeColumn::Wide> codes;

    void reserve(size_t rows)
    {
        if (values.size() > 0x10000)
            codes = CodeColumn::Wide();
        else if (values.size() > 0x100)
            codes = CodeColumn::Middle();
        std::visit([rows](auto &column) { column.reserve(rows); }, codes);
    }
    void add(qint64 code)
    {
        if (code < 0 || code >= values.size()) // a damaged file must not lead outside the table of values
            code = 0;
        std::visit([code](auto &column) {
            column.push_back(static_cast<typename std::decay_t<decltype(column)>::value_type>(code));
        }, codes);
    }
    AttributeColumn finish()
    {
        auto column = std::visit([](auto &all) { return std::make_shared<const CodeColumn>(std::move(all)); }, codes);
        return {attribute, values, std::move(column)};
    }
};

/// One pass over the responses. Lives for one load.
class Loader
{
public:
    Loader(Connection &connection, const QTimeZone &zone) : m_connection(connection), m_minuteOf(zone) {}

    Result<DatasetPtr> load(const Progress &progress);

private:
    Result<void> readSurveys();
    Result<void> readAttributes();
    Result<void> readSize();
    QString rowsSql();
    Result<void> readRows(const Progress &progress);
    void addRow(const Statement &row);
    Result<void> readAnnotations();
    Result<void> readTags();
    Result<void> readInvitations();
    DatasetPtr finish();
    std::optional<quint32> rowOf(qint64 id) const;

    Connection &m_connection;
    LocalMinutes m_minuteOf;
    Dataset::Columns m_columns;
    std::vector<Dataset::Mark> m_marks;
    std::vector<Dataset::Minute> m_minutes;
    std::vector<quint8> m_surveyCodes;
    std::vector<quint8> m_codeOfSurvey;
    std::vector<CodeReader> m_attributes;
    std::vector<qint64> m_undone;
    qint64 m_expected = 0;
    qint64 m_nextId = -1;
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
    SqlQuery undone(m_connection, u"SELECT id FROM batches WHERE undone <> 0"_s);
    while (undone.next())
        m_undone.push_back(undone.integer(0));
    if (undone.failure())
        return *undone.failure();
    SqlQuery size(m_connection, u"SELECT responses FROM document"_s);
    if (!size.next())
        return size.failure() ? Result<void>(*size.failure()) : Result<void>();
    m_expected = std::clamp<qint64>(size.integer(0), 0, 50'000'000);
    const auto rows = static_cast<size_t>(m_expected);
    m_marks.reserve(rows);
    m_minutes.reserve(rows);
    for (CodeReader &reader : m_attributes)
        reader.reserve(rows);
    return {};
}

QString Loader::rowsSql()
{
    const bool oneSurvey = m_columns.surveys.size() <= 1;
    QString sql = u"SELECT id, score, answered_at, comment IS NOT NULL, %1"_s.arg(
        oneSurvey ? u"0"_s : u"survey"_s);
    for (const CodeReader &reader : m_attributes)
        sql += u", attribute_%1"_s.arg(number(reader.attribute.id));
    sql += u" FROM responses"_s;
    if (!m_undone.empty())
        sql += u" WHERE batch NOT IN (SELECT id FROM batches WHERE undone <> 0)"_s;
    return sql + u" ORDER BY id"_s;
}

Result<void> Loader::readRows(const Progress &progress)
{
    Statement row(m_connection, rowsSql());
    int code = row ? SQLITE_ROW : SQLITE_ERROR;
    while (row && (code = row.step()) == SQLITE_ROW) {
        addRow(row);
        if (progress && m_columns.size % RowsBetweenReports == 0
            && !progress(static_cast<double>(m_columns.size) / static_cast<double>(std::max<qint64>(m_expected, 1))))
            return Error{ErrorCode::Cancelled, QString(), u"loading the dataset"_s};
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

void Loader::addRow(const Statement &row)
{
    const qint64 id = row.integer(0);
    if (id != m_nextId)
        m_columns.ids.push_back({m_columns.size, id});
    m_nextId = id + 1;
    const qint64 score = row.isNull(1) ? Dataset::Unanswered : row.integer(1);
    const bool valid = score >= Score::Least && score <= Score::Most;
    const int mark = (valid ? static_cast<int>(score) : Dataset::Unanswered)
                     | (row.integer(3) != 0 ? Dataset::HasComment : 0);
    m_marks.push_back(static_cast<Dataset::Mark>(mark));
    m_minutes.push_back(row.isNull(2) ? Dataset::Undated : m_minuteOf(row.integer(2)));
    if (m_columns.surveys.size() > 1) {
        const auto &all = m_columns.surveys;
        const SurveyId survey{row.integer(4)};
        const auto found = std::find_if(all.begin(), all.end(), [=](const Survey &s) { return s.id == survey; });
        m_surveyCodes.push_back(static_cast<quint8>(found == all.end() ? 0 : found - all.begin()));
    }
    int column = 5;
    for (CodeReader &reader : m_attributes)
        reader.add(row.integer(column++));
    ++m_columns.size;
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
    SqlQuery query(m_connection, u"SELECT response, starred, note IS NOT NULL FROM annotations"_s);
    while (query.next()) {
        const auto row = rowOf(query.integer(0));
        if (!row)
            continue;
        const int added = (query.value(1).toBool() ? Dataset::Starred : 0)
                          | (query.value(2).toBool() ? Dataset::HasNote : 0);
        m_marks[*row] = static_cast<Dataset::Mark>(m_marks[*row] | added);
    }
    return query.failure() ? Result<void>(*query.failure()) : Result<void>();
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
    return loadInvitations(m_connection, m_minuteOf, m_columns, [this](qint64 id) { return rowOf(id); });
}

DatasetPtr Loader::finish()
{
    m_columns.marks = std::make_shared<const std::vector<Dataset::Mark>>(std::move(m_marks));
    m_columns.minutes = std::make_shared<const std::vector<Dataset::Minute>>(std::move(m_minutes));
    if (m_columns.surveys.size() > 1)
        m_columns.surveyCodes = std::make_shared<const std::vector<quint8>>(std::move(m_surveyCodes));
    for (CodeReader &reader : m_attributes)
        m_columns.attributes.push_back(reader.finish());
    return std::make_shared<const Dataset>(std::move(m_columns));
}

} // namespace

Result<DatasetPtr> loadDataset(Connection &connection, const QTimeZone &zone, const Progress &progress)
{
    return Loader(connection, zone).load(progress);
}

Result<void> readComments(Connection &connection, const Dataset &dataset,
                          const std::function<bool(quint32, std::string_view)> &visit)
{
    Statement comment(connection, u"SELECT id, comment FROM responses WHERE comment IS NOT NULL ORDER BY id"_s);
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
