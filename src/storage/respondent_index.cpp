// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/respondent_index.h"

#include <algorithm>
#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// A person's entry is the id and, in the first four bits, what is known: nobody must be read again to learn that.
constexpr quint32 HasEmail = 1u << 28, HasExternalId = 1u << 29, HasName = 1u << 30, HasPhone = 1u << 31;
constexpr quint32 IdMask = (1u << 28) - 1;

} // namespace

RespondentIndex::RespondentIndex(Connection &connection)
    : m_connection(connection),
      m_insert(connection, u"respondents"_s,
               {u"email"_s, u"external_id"_s, u"name"_s, u"phone"_s, u"checksum"_s}),
      m_select(connection, u"SELECT email, external_id, name, phone FROM respondents WHERE id = ?"_s),
      m_update(connection, u"UPDATE respondents SET email = ?, external_id = ?, name = ?, phone = ?, checksum = ? "
                           "WHERE id = ?"_s)
{
}

quint32 RespondentIndex::Person::known() const
{
    return (email.empty() ? 0 : HasEmail) | (externalId.empty() ? 0 : HasExternalId) | (name.empty() ? 0 : HasName)
           | (phone.empty() ? 0 : HasPhone);
}

RespondentIndex::Person::Person(const NewResponse &response, const ResponseKeys &keys)
    : email(trimmed(response.email)), externalId(trimmed(response.respondentExternalId)), name(trimmed(response.name)),
      phone(trimmed(response.phone)), emailKey(keys.email), externalIdKey(keys.respondentId)
{
}

void RespondentIndex::expect(const ResponseKeys &keys) const
{
    for (const std::optional<Hash128> &key : {keys.email, keys.respondentId}) {
        if (!key)
            continue;
        m_added.prefetch(*key);
        m_stored.prefetch(*key);
    }
}

Result<void> RespondentIndex::load(qint64 expectedRows, StopSign stop)
{
    if (auto begun = begin(); !begun)
        return begun;
    auto stored = StoredKeys::load(m_connection, StoredKeys::Kind::Respondent, stop);
    if (!stored)
        return stored.error();
    take(std::move(*stored), expectedRows);
    return {};
}

void RespondentIndex::take(StoredKeys &&keys, qint64 expectedRows)
{
    m_stored = std::move(keys);
    m_added.reserve(static_cast<size_t>(std::clamp<qint64>(expectedRows, 0, 20'000'000)) / 2);
}

Result<void> RespondentIndex::begin()
{
    if (!m_insert.isValid() || !m_select || !m_update)
        return m_connection.lastError();
    SqlQuery last(m_connection, u"SELECT coalesce(max(id), 0) FROM respondents"_s);
    if (!last.next())
        return *last.failure();
    if (last.integer(0) >= IdMask)
        return storageError(SQLITE_TOOBIG, m_connection.path(), u"respondents"_s);
    m_nextId = m_nextToWrite = static_cast<quint32>(last.integer(0)) + 1;
    return {};
}

qint64 RespondentIndex::checksum(std::string_view email, std::string_view externalId, std::string_view name,
                                 std::string_view phone)
{
    return static_cast<qint64>(Hasher().add(email).add(externalId).add(name).add(phone).finish().low);
}

quint32 RespondentIndex::find(const Hash128 &key) const
{
    const quint32 added = m_added.find(key);
    return added != 0 ? added : m_stored.find(key);
}

// Two people may share a customer number, but not an address: an unknown address is a new person, unless the one
// with this number has no address yet.
quint32 RespondentIndex::entryOf(const Person &person) const
{
    const quint32 byEmail = person.emailKey ? find(*person.emailKey) : 0;
    if (byEmail != 0 || !person.externalIdKey)
        return byEmail;
    const quint32 byId = find(*person.externalIdKey);
    return person.email.empty() || (byId & HasEmail) == 0 ? byId : 0;
}

quint32 RespondentIndex::known(const NewResponse &response) const
{
    ResponseKeys keys;
    if (!trimmed(response.email).empty())
        keys.email = emailKey(response.email);
    if (!trimmed(response.respondentExternalId).empty())
        keys.respondentId = respondentIdKey(response.respondentExternalId);
    return entryOf({response, keys}) & IdMask;
}

void RespondentIndex::setKeys(const Person &person, quint32 entry)
{
    if (person.emailKey)
        m_added.set(*person.emailKey, entry);
    if (person.externalIdKey)
        m_added.set(*person.externalIdKey, entry);
}

RespondentIndex::Named RespondentIndex::recognise(const Person &person)
{
    const quint32 fields = person.known();
    if (fields == 0)
        return {};
    const quint32 entry = entryOf(person);
    if (entry == 0 && m_nextId >= IdMask)
        return {Named::As::New, 0};
    if (entry == 0) {
        setKeys(person, m_nextId | fields);
        return {Named::As::New, m_nextId++};
    }
    if ((fields & ~entry) == 0)
        return {Named::As::Known, entry & IdMask};
    setKeys(person, entry | fields);
    return {Named::As::Incomplete, entry & IdMask};
}

bool RespondentIndex::write(const Person &person, const Named &named)
{
    switch (named.as) {
    case Named::As::Nobody:
    case Named::As::Known: return true;
    case Named::As::New: return named.id != 0 && add(person);
    case Named::As::Incomplete: return complete(named.id, person);
    }
    Q_UNREACHABLE();
}

std::optional<quint32> RespondentIndex::idOf(const Person &person)
{
    const Named named = recognise(person);
    if (named.as == Named::As::Nobody)
        return std::nullopt;
    return write(person, named) ? named.id : 0;
}

bool RespondentIndex::add(const Person &person)
{
    m_insert.add(person.email);
    m_insert.add(person.externalId);
    m_insert.add(person.name);
    m_insert.add(person.phone);
    m_insert.add(checksum(person.email, person.externalId, person.name, person.phone));
    ++m_nextToWrite;
    ++m_people;
    return m_insert.endRow();
}

bool RespondentIndex::complete(quint32 id, const Person &person)
{
    m_select.bind(1, id);
    if (!flush() || m_select.step() != SQLITE_ROW)
        return false;
    std::array<std::string, 4> fields;
    const std::array given{person.email, person.externalId, person.name, person.phone};
    for (size_t i = 0; i < fields.size(); ++i) {
        fields[i] = m_select.text(static_cast<int>(i));
        if (fields[i].empty())
            fields[i] = given[i];
    }
    m_select.reset();
    for (size_t i = 0; i < fields.size(); ++i)
        m_update.bindText(static_cast<int>(i) + 1, fields[i]);
    m_update.bind(5, checksum(fields[0], fields[1], fields[2], fields[3]));
    m_update.bind(6, id);
    return m_update.run();
}

} // namespace earshot
