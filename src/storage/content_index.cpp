// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/content_index.h"

#include "storage/response_rows.h"

#include <limits>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

enum Seed : quint64 { ByExternalId = 11, ByPerson = 12, ByWholeRow = 13 };

constexpr qint64 None = std::numeric_limits<qint64>::min();

/// By what the people of a document are recognised in it, which is not always their own row: an external id may have
/// gone to another person since.
class People
{
public:
    People(Connection &connection, const RespondentIndex &index)
        : m_connection(connection), m_index(index), m_named(connection, u"SELECT name, phone FROM respondents WHERE id = ?"_s)
    {
    }

    Result<void> load();
    void fill(qint64 respondent, ContentOfResponse &content);

private:
    Connection &m_connection;
    const RespondentIndex &m_index;
    Statement m_named;
    std::unordered_map<qint64, quint32> m_others; ///< where the person found is not the row itself
};

Result<void> People::load()
{
    Statement row(m_connection, u"SELECT id, email, external_id FROM respondents"_s);
    int code = row && m_named ? SQLITE_ROW : SQLITE_ERROR;
    while (row && m_named && (code = row.step()) == SQLITE_ROW) {
        NewResponse person;
        person.email = row.text(1);
        person.respondentExternalId = row.text(2);
        const quint32 found = m_index.known(person);
        if (found != row.integer(0))
            m_others.emplace(row.integer(0), found);
    }
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

void People::fill(qint64 respondent, ContentOfResponse &content)
{
    content.name = content.phone = {};
    content.person = static_cast<quint32>(respondent);
    if (respondent == 0 || m_others.empty())
        return;
    if (const auto other = m_others.find(respondent); other != m_others.end())
        content.person = other->second;
    if (content.person != 0)
        return;
    m_named.reset();
    m_named.bind(1, respondent);
    if (m_named.step() == SQLITE_ROW) {
        content.name = m_named.text(0);
        content.phone = m_named.text(1);
    }
}

} // namespace

Hash128 ContentIndex::keyOf(const ContentOfResponse &response)
{
    const auto survey = static_cast<quint64>(response.survey);
    const RowFields &row = response.row;
    if (!row.externalId.empty())
        return Hasher(ByExternalId).add(survey, ByExternalId).add(row.externalId).finish();
    Hasher key(response.person != 0 ? ByPerson : ByWholeRow);
    key.add(survey, response.person).add(row.answeredAt.value_or(None)).add(row.score.value_or(None)).add(row.comment);
    if (response.person == 0)
        key.add(response.attributes).add(response.name).add(response.phone);
    return key.finish();
}

Result<ContentIndex> ContentIndex::load(Connection &connection, const RespondentIndex &index, qint64 expectedRows)
{
    ContentIndex content;
    content.m_counts.reserve(static_cast<size_t>(std::max<qint64>(expectedRows, 0)));
    People people(connection, index);
    if (auto loaded = people.load(); !loaded)
        return loaded.error();
    auto rows = ResponseRows::open(connection);
    if (!rows)
        return rows.error();
    for (;;) {
        const auto more = rows->next();
        if (!more)
            return more.error();
        if (!*more)
            return content;
        ContentOfResponse response{rows->row().fields.survey, 0, rows->row().fields, {}, {}, {}};
        people.fill(response.row.respondent, response);
        for (size_t i = 0; i < rows->attributes().size() && response.person == 0; ++i) {
            if (!rows->row().values[i].empty())
                response.attributes += valueHash(rows->attributes()[i].id, rows->row().values[i]);
        }
        const Hash128 key = keyOf(response);
        content.m_counts.set(key, content.m_counts.find(key) + 1);
    }
}

bool ContentIndex::takeOne(const Hash128 &content)
{
    const quint32 there = m_counts.find(content);
    if (there == 0)
        return false;
    const quint32 taken = m_taken.find(content);
    if (taken < there)
        m_taken.set(content, taken + 1);
    return taken < there;
}

} // namespace earshot
