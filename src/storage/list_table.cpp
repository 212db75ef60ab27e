// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/list_table.h"

using namespace Qt::StringLiterals;

namespace earshot {

Result<void> ListTable::load(StopSign stop)
{
    if (!m_connection)
        return {};
    const auto forEach = m_kind == ImportKind::Contacts ? forEachContact : forEachInvitation;
    return forEach(*m_connection, ListRows::NotUndone, [&](const ListRow &row) -> Result<void> {
        if (stop.isUp())
            return Error{ErrorCode::Cancelled, {}, u"lists"_s};
        m_known.set(keyOf(row), 1);
        return {};
    });
}

Result<void> ListTable::prepare()
{
    const bool contacts = m_kind == ImportKind::Contacts;
    SqlQuery last(*m_connection, contacts ? u"SELECT coalesce(max(id), 0) FROM contacts"_s : u"SELECT coalesce(max(id), 0) FROM invitations"_s);
    if (!last.next())
        return *last.failure();
    m_nextId = last.integer(0) + 1;
    QStringList columns{u"batch"_s, u"source_row"_s, u"respondent"_s, u"may_contact"_s, u"fields"_s};
    if (!contacts)
        columns += {u"survey"_s, u"token"_s, u"channel"_s, u"sent_at"_s, u"delivered"_s, u"delivered_at"_s, u"opened"_s, u"opened_at"_s,
                    u"answered"_s, u"answered_at"_s};
    m_insert = std::make_unique<BulkInsert>(*m_connection, contacts ? u"contacts"_s : u"invitations"_s, columns);
    return m_insert->isValid() ? Result<void>() : Result<void>(m_connection->lastError());
}

Hash128 ListTable::keyOf(const ListRow &row) const
{
    const auto add = [](Hasher &hasher, const std::optional<qint64> &value) { hasher.add(value.value_or(std::numeric_limits<qint64>::min())); };
    Hasher hasher;
    hasher.add(static_cast<quint64>(row.respondent), static_cast<quint64>(row.survey));
    add(hasher, at(row.values, ListValue::MayContact));
    if (m_kind == ImportKind::Contacts)
        return hasher.add(row.fields).finish();
    if (row.respondent == 0)
        hasher.add(row.token);
    for (const ListValue value : {ListValue::SentAt, ListValue::Delivered, ListValue::Opened, ListValue::Answered})
        add(hasher, at(row.values, value));
    return hasher.finish();
}

bool ListTable::knows(const ListRow &row)
{
    const Hash128 key = keyOf(row);
    const bool there = m_known.find(key) != 0;
    if (!there)
        m_known.set(key, 1);
    return there;
}

bool ListTable::insert(ListRow row)
{
    row.id = m_nextId++;
    m_checksum += listChecksum(row);
    m_insert->add(row.batch);
    m_insert->add(row.sourceRow);
    row.respondent != 0 ? m_insert->add(row.respondent) : m_insert->addNull();
    m_insert->add(at(row.values, ListValue::MayContact));
    m_insert->add(row.fields);
    if (m_kind != ImportKind::Contacts) {
        m_insert->add(row.survey);
        m_insert->add(row.token);
        m_insert->add(row.channel);
        for (size_t i = 0; i < static_cast<size_t>(ListValue::MayContact); ++i)
            m_insert->add(row.values[i]);
    }
    return m_insert->endRow();
}

} // namespace earshot
