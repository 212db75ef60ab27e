// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/respondent_index.h"

#include "storage/duplicate_index.h"

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// A person's entry is the id and, in the first four bits, what is known: nobody must be read again to learn that.
constexpr quint32 HasEmail = 1u << 28, HasExternalId = 1u << 29, HasName = 1u << 30, HasPhone = 1u << 31;
constexpr quint32 IdMask = (1u << 28) - 1;

quint32 knownOf(const NewResponse &response)
{
    return (response.email.empty() ? 0 : HasEmail) | (response.respondentExternalId.empty() ? 0 : HasExternalId)
           | (response.name.empty() ? 0 : HasName) | (response.phone.empty() ? 0 : HasPhone);
}

NewResponse withTrimmedPerson(const NewResponse &response)
{
    NewResponse row;
    row.email = trimmed(response.email);
    row.respondentExternalId = trimmed(response.respondentExternalId);
    row.name = trimmed(response.name);
    row.phone = trimmed(response.phone);
    return row;
}

} // namespace

struct RespondentIndex::Keys {
    std::optional<Hash128> email;
    std::optional<Hash128> externalId;

    explicit Keys(const NewResponse &row)
    {
        if (!row.email.empty())
            email = emailKey(row.email);
        if (!row.respondentExternalId.empty())
            externalId = respondentIdKey(row.respondentExternalId);
    }
};

RespondentIndex::RespondentIndex(Connection &connection)
    : m_connection(connection),
      m_insert(connection, u"INSERT INTO respondents (id, email, external_id, name, phone, checksum) "
                           "VALUES (?, ?, ?, ?, ?, ?)"_s),
      m_select(connection, u"SELECT email, external_id, name, phone FROM respondents WHERE id = ?"_s),
      m_update(connection, u"UPDATE respondents SET email = ?, external_id = ?, name = ?, phone = ?, checksum = ? "
                           "WHERE id = ?"_s)
{
}

Result<void> RespondentIndex::load(qint64 expectedRows)
{
    if (!m_insert || !m_select || !m_update)
        return m_connection.lastError();
    SqlQuery last(m_connection, u"SELECT coalesce(max(id), 0) FROM respondents"_s);
    if (!last.next())
        return *last.failure();
    if (last.integer(0) >= IdMask)
        return storageError(SQLITE_TOOBIG, m_connection.path(), u"respondents"_s);
    m_nextId = static_cast<quint32>(last.integer(0)) + 1;
    Statement query(m_connection, u"SELECT entries FROM fingerprints WHERE kind = 'respondent' ORDER BY id"_s);
    int code = query ? SQLITE_ROW : SQLITE_ERROR;
    while (query && (code = query.step()) == SQLITE_ROW) {
        if (!m_stored.read(query.text(0)))
            return storageError(SQLITE_CORRUPT, m_connection.path(), u"fingerprints"_s);
    }
    m_added.reserve(static_cast<size_t>(std::clamp<qint64>(expectedRows, 0, 20'000'000)) / 2);
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_connection.lastError());
}

qint64 RespondentIndex::checksum(std::string_view email, std::string_view externalId, std::string_view name,
                                 std::string_view phone)
{
    return static_cast<qint64>(Hasher().add(email).add(externalId).add(name).add(phone).finish().low);
}

quint32 RespondentIndex::find(const Hash128 &key) const
{
    const quint32 added = m_added.find(key);
    return added != 0 || m_stored.size() == 0 ? added : m_stored.find(key);
}

// Two people may share a customer number, but not an address: an unknown address is a new person, unless the one
// with this number has no address yet.
quint32 RespondentIndex::recognise(const NewResponse &row, const Keys &keys) const
{
    const quint32 byEmail = keys.email ? find(*keys.email) : 0;
    if (byEmail != 0 || !keys.externalId)
        return byEmail;
    const quint32 byId = find(*keys.externalId);
    return row.email.empty() || (byId & HasEmail) == 0 ? byId : 0;
}

void RespondentIndex::setKeys(const Keys &keys, quint32 person)
{
    if (keys.email)
        m_added.set(*keys.email, person);
    if (keys.externalId)
        m_added.set(*keys.externalId, person);
}

std::optional<quint32> RespondentIndex::idOf(const NewResponse &response)
{
    const NewResponse row = withTrimmedPerson(response);
    if (row.email.empty() && row.respondentExternalId.empty())
        return row.name.empty() && row.phone.empty() ? std::nullopt : std::optional(add(row, Keys(row)));
    const Keys keys(row);
    const quint32 person = recognise(row, keys);
    if (person == 0)
        return add(row, keys);
    if ((knownOf(row) & ~person) != 0 && !complete(person, row, keys))
        return 0;
    return person & IdMask;
}

quint32 RespondentIndex::add(const NewResponse &row, const Keys &keys)
{
    if (m_nextId >= IdMask)
        return 0;
    m_insert.bind(1, m_nextId);
    m_insert.bindText(2, row.email);
    m_insert.bindText(3, row.respondentExternalId);
    m_insert.bindText(4, row.name);
    m_insert.bindText(5, row.phone);
    m_insert.bind(6, checksum(row.email, row.respondentExternalId, row.name, row.phone));
    if (!m_insert.run())
        return 0;
    setKeys(keys, m_nextId | knownOf(row));
    ++m_people;
    return m_nextId++;
}

bool RespondentIndex::complete(quint32 person, const NewResponse &row, const Keys &keys)
{
    m_select.bind(1, person & IdMask);
    if (m_select.step() != SQLITE_ROW)
        return false;
    std::array<std::string, 4> fields;
    const std::array given{row.email, row.respondentExternalId, row.name, row.phone};
    for (size_t i = 0; i < fields.size(); ++i) {
        fields[i] = m_select.text(static_cast<int>(i));
        if (fields[i].empty())
            fields[i] = given[i];
    }
    m_select.reset();
    for (size_t i = 0; i < fields.size(); ++i)
        m_update.bindText(static_cast<int>(i) + 1, fields[i]);
    m_update.bind(5, checksum(fields[0], fields[1], fields[2], fields[3]));
    m_update.bind(6, person & IdMask);
    setKeys(keys, person | knownOf(row));
    return m_update.run();
}

} // namespace earshot
