// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document.h"
#include "storage/duplicate_index.h"
#include "storage/list_rows.h"
#include "storage/response_keys.h"
#include "storage/respondent_index.h"
#include "storage/row_checksum.h"
#include "storage/schema.h"
#include "storage/statement.h"
#include "storage/storage_text.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr qint64 RowsBetweenReports = 65536;
constexpr int MostFindings = 100;

/// One full check. Collects sentences; an error is only what keeps it from reading at all.
class Check
{
public:
    Check(Connection &connection, const Progress &progress) : m_connection(connection), m_progress(progress) {}

    Result<QStringList> run();

private:
    Result<void> structure();
    Result<void> attributeHashes();
    Result<void> responses();
    void addRow(const Statement &row);
    void addAttributes(const Statement &row, Hash128 &sum);
    Result<void> lists();
    Result<void> batches();
    Result<void> respondents();
    Result<void> fingerprints();
    Result<void> counts();
    void found(const QString &sentence)
    {
        if (m_findings.size() < MostFindings)
            m_findings.append(sentence);
    }

    Connection &m_connection;
    const Progress &m_progress;
    QStringList m_findings;
    std::vector<std::pair<AttributeId, std::vector<Hash128>>> m_values; ///< by code
    std::map<qint64, Hash128> m_sums;                                   ///< by batch
    std::map<qint64, qint64> m_rows;     ///< responses
    std::map<qint64, qint64> m_listRows; ///< contacts and invitations
};

Result<QStringList> Check::run()
{
    Result<void> done;
    for (const auto step : {&Check::structure, &Check::attributeHashes, &Check::responses, &Check::lists, &Check::batches,
                            &Check::respondents, &Check::fingerprints, &Check::counts})
        done = done ? (this->*step)() : done;
    if (done)
        return m_findings;
    if (done.error().code != ErrorCode::FileDamaged)
        return done.error();
    found(done.error().message);
    return m_findings;
}

Result<void> Check::structure()
{
    SqlQuery query(m_connection, u"PRAGMA integrity_check(20)"_s);
    while (query.next()) {
        if (query.text(0) != u"ok"_s)
            found(Storage::tr("The structure of the file is damaged: %1").arg(query.text(0)));
    }
    return query.failure() ? Result<void>(*query.failure()) : Result<void>();
}

Result<void> Check::attributeHashes()
{
    SqlQuery attributes(m_connection, u"SELECT id FROM attributes ORDER BY id"_s);
    while (attributes.next())
        m_values.push_back({AttributeId{attributes.integer(0)}, {Hash128()}});
    for (auto &[attribute, hashes] : m_values) {
        Statement values(m_connection, u"SELECT value FROM attribute_values WHERE attribute = ? ORDER BY code"_s);
        if (!values)
            return m_connection.lastError();
        values.bind(1, number(attribute));
        while (values.step() == SQLITE_ROW)
            hashes.push_back(valueHash(attribute, values.text(0)));
    }
    return attributes.failure() ? Result<void>(*attributes.failure()) : Result<void>();
}

void Check::addAttributes(const Statement &row, Hash128 &sum)
{
    int column = 10;
    for (const auto &[attribute, hashes] : m_values) {
        const int at = column++;
        if (row.isNull(at))
            continue;
        const auto code = static_cast<size_t>(row.integer(at));
        if (row.type(at) == SQLITE_TEXT)
            sum += attributeChecksum(row.integer(0), valueHash(attribute, row.text(at)));
        else if (code < hashes.size())
            sum += attributeChecksum(row.integer(0), hashes[code]);
    }
}

void Check::addRow(const Statement &row)
{
    const auto optional = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
    };
    Hash128 &sum = m_sums[row.integer(2)];
    ++m_rows[row.integer(2)];
    sum += rowChecksum({row.integer(0), row.integer(1), row.integer(3), row.integer(7), optional(4), optional(5),
                        optional(6), row.text(8), row.text(9)});
    addAttributes(row, sum);
}

Result<void> Check::responses()
{
    QString sql = u"SELECT id, survey, batch, source_row, score, answered_at, utc_offset, respondent, external_id, "
                  "comment"_s;
    for (const auto &[attribute, hashes] : m_values)
        sql += u", attribute_%1"_s.arg(number(attribute));
    Statement row(m_connection, sql + u" FROM responses ORDER BY id"_s);
    SqlQuery size(m_connection, u"SELECT count(*) FROM responses"_s);
    const qint64 total = size.next() ? std::max<qint64>(size.integer(0), 1) : 1;
    int code = row ? SQLITE_ROW : SQLITE_ERROR;
    for (qint64 rows = 0; row && (code = row.step()) == SQLITE_ROW; ++rows) {
        addRow(row);
        if (m_progress && rows % RowsBetweenReports == 0
            && !m_progress(static_cast<double>(rows) / static_cast<double>(total)))
            return Error{ErrorCode::Cancelled, QString(), u"check"_s};
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

Result<void> Check::lists()
{
    const auto add = [this](const ListRow &row) -> Result<void> {
        m_sums[row.batch] += listChecksum(row);
        ++m_listRows[row.batch];
        return {};
    };
    auto done = forEachContact(m_connection, ListRows::All, add);
    return done ? forEachInvitation(m_connection, ListRows::All, add) : done;
}

/// A list has no responses; an import of responses may have brought lists along, when it was a merge.
Result<void> Check::batches()
{
    SqlQuery query(m_connection, u"SELECT id, source, checksum, imported - updated, %1 FROM batches ORDER BY id"_s
                                     .arg(hasLists(m_connection) ? u"kind"_s : u"'responses'"_s));
    while (query.next()) {
        const qint64 id = query.integer(0);
        const bool list = importKindNamed(query.text(4)).value_or(ImportKind::Responses) != ImportKind::Responses;
        const qint64 rows = list ? m_listRows[id] : m_rows[id];
        if (rows != query.integer(3) || (list && m_rows[id] != 0))
            found((list ? Storage::tr("Import %1 (“%2”) has %3 lines in the file; %4 were imported.", nullptr, static_cast<int>(rows))
                        : Storage::tr("Import %1 (“%2”) has %3 responses in the file; %4 were imported.", nullptr, static_cast<int>(rows)))
                      .arg(id).arg(query.text(1)).arg(rows).arg(query.integer(3)));
        else if (m_sums[id] != hashFromBytes(query.value(2).toByteArray()))
            found((list ? Storage::tr("A line of import %1 (“%2”) was changed outside of Earshot or damaged on the disk.")
                        : Storage::tr("A response of import %1 (“%2”) was changed outside of Earshot or damaged on the disk."))
                      .arg(id).arg(query.text(1)));
        m_rows.erase(id);
        m_listRows.erase(id);
    }
    if (!m_rows.empty())
        found(Storage::tr("The file holds responses that belong to no import."));
    if (!m_listRows.empty())
        found(Storage::tr("The file holds contacts or invitations that belong to no import."));
    return query.failure() ? Result<void>(*query.failure()) : Result<void>();
}

Result<void> Check::respondents()
{
    Statement row(m_connection, u"SELECT id, email, external_id, name, phone, checksum FROM respondents"_s);
    int code = row ? SQLITE_ROW : SQLITE_ERROR;
    while (row && (code = row.step()) == SQLITE_ROW) {
        if (RespondentIndex::checksum(row.text(1), row.text(2), row.text(3), row.text(4)) != row.integer(5))
            found(Storage::tr("The person with the number %1 was changed outside of Earshot or damaged on the disk.")
                      .arg(row.integer(0)));
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

Result<void> Check::fingerprints()
{
    Statement row(m_connection, u"SELECT batch, checksum, entries FROM fingerprints"_s);
    int code = row ? SQLITE_ROW : SQLITE_ERROR;
    while (row && (code = row.step()) == SQLITE_ROW) {
        if (static_cast<qint64>(hashOf(row.text(2)).low) != row.integer(1))
            found(Storage::tr("What import %1 left for recognising duplicates is damaged.").arg(row.integer(0)));
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

Result<void> Check::counts()
{
    SqlQuery query(m_connection, u"SELECT responses, (SELECT count(*) FROM responses r JOIN batches b "
                                 "ON b.id = r.batch AND b.undone = 0) FROM document"_s);
    if (query.next() && query.integer(0) != query.integer(1))
        found(Storage::tr("The document says that it holds %1 responses, but there are %2.", nullptr, static_cast<int>(query.integer(0)))
                  .arg(query.integer(0)).arg(query.integer(1)));
    return query.failure() ? Result<void>(*query.failure()) : Result<void>();
}

} // namespace

Result<QStringList> Document::check(const Progress &progress)
{
    return Check(connection(), progress).run();
}

} // namespace earshot
