// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/row_columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr quint32 RowsBetweenQuestions = 65536;

template <typename T>
void appendAll(std::vector<T> &to, const std::vector<T> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

void CodeReader::reserve(size_t rows)
{
    if (values.size() > 0x10000)
        codes = CodeColumn::Wide();
    else if (values.size() > 0x100)
        codes = CodeColumn::Middle();
    std::visit([rows](auto &column) { column.reserve(rows); }, codes);
}

void CodeReader::add(qint64 code)
{
    if (code < 0 || code >= values.size()) // a damaged file must not lead outside the table of values
        code = 0;
    std::visit([code](auto &column) {
        column.push_back(static_cast<typename std::decay_t<decltype(column)>::value_type>(code));
    }, codes);
}

void CodeReader::append(const CodeReader &later)
{
    std::visit([&later](auto &column) { appendAll(column, std::get<std::decay_t<decltype(column)>>(later.codes)); }, codes);
}

AttributeColumn CodeReader::finish()
{
    auto column = std::visit([](auto &all) { return std::make_shared<const CodeColumn>(std::move(all)); }, codes);
    return {attribute, values, std::move(column)};
}

RowColumns::RowColumns(const std::vector<Survey> &surveys, const QTimeZone &zone, std::vector<CodeReader> codes)
    : attributes(std::move(codes)), m_surveys(surveys), m_minuteOf(zone)
{
}

void RowColumns::reserve(size_t rows)
{
    marks.reserve(rows);
    minutes.reserve(rows);
    for (CodeReader &reader : attributes)
        reader.reserve(rows);
}

QString RowColumns::sql(const QString &condition) const
{
    QString text = u"SELECT id, score, answered_at, comment IS NOT NULL, %1"_s.arg(m_surveys.size() <= 1 ? u"0"_s : u"survey"_s);
    for (const CodeReader &reader : attributes)
        text += u", attribute_%1"_s.arg(number(reader.attribute.id));
    return text + u" FROM responses WHERE %1 ORDER BY id"_s.arg(condition);
}

Result<void> RowColumns::read(Connection &connection, const QString &condition, const std::function<bool(quint32)> &goesOn)
{
    Statement row(connection, sql(condition));
    int code = row ? SQLITE_ROW : SQLITE_ERROR;
    while (row && (code = row.step()) == SQLITE_ROW) {
        addRow(row);
        if (size % RowsBetweenQuestions == 0 && !goesOn(size))
            return Error{ErrorCode::Cancelled, QString(), u"loading the dataset"_s};
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(connection.lastError());
}

void RowColumns::addRow(const Statement &row)
{
    const qint64 id = row.integer(0);
    if (id != m_nextId)
        ids.push_back({size, id});
    m_nextId = id + 1;
    const qint64 score = row.isNull(1) ? Dataset::Unanswered : row.integer(1);
    const bool valid = score >= Score::Least && score <= Score::Most;
    const int mark = (valid ? static_cast<int>(score) : Dataset::Unanswered)
                     | (row.integer(3) != 0 ? Dataset::HasComment : 0);
    marks.push_back(static_cast<Dataset::Mark>(mark));
    minutes.push_back(row.isNull(2) ? Dataset::Undated : m_minuteOf(row.integer(2)));
    if (m_surveys.size() > 1)
        surveyCodes.push_back(codeOfSurvey(row.integer(4)));
    int column = 5;
    for (CodeReader &reader : attributes)
        reader.add(row.integer(column++));
    ++size;
}

quint8 RowColumns::codeOfSurvey(qint64 survey) const
{
    const auto found = std::find_if(m_surveys.begin(), m_surveys.end(), [=](const Survey &s) { return s.id == SurveyId{survey}; });
    return static_cast<quint8>(found == m_surveys.end() ? 0 : found - m_surveys.begin());
}

void RowColumns::append(const RowColumns &later)
{
    for (const Dataset::IdRun &run : later.ids) {
        if (run.firstId != m_nextId || run.firstRow != 0) // else it goes on with the last run
            ids.push_back({size + run.firstRow, run.firstId});
    }
    m_nextId = later.size > 0 ? later.m_nextId : m_nextId;
    appendAll(marks, later.marks);
    appendAll(minutes, later.minutes);
    appendAll(surveyCodes, later.surveyCodes);
    for (size_t i = 0; i < attributes.size(); ++i)
        attributes[i].append(later.attributes[i]);
    size += later.size;
}

} // namespace earshot
