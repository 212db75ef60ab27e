// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/merge_lists.h"

#include "storage/batch_writer_private.h"

using namespace Qt::StringLiterals;

namespace earshot {

MergeLists::MergeLists(MergeSource &source, Connection *document, const RespondentIndex *people, ImportUnderWay *writer)
    : m_source(source), m_people(people), m_writer(writer), m_contactTable(document, ImportKind::Contacts),
      m_invitationTable(document, ImportKind::Sent)
{
}

Result<void> MergeLists::run(const std::unordered_map<qint64, qint64> &surveys)
{
    for (ListTable *table : {&m_contactTable, &m_invitationTable}) {
        auto done = table->load({});
        done = done && m_writer ? table->prepare() : done;
        if (!done)
            return done;
    }
    auto done = m_source.forEachContact([&](const ListRow &row) -> Result<void> {
        const auto taken = take(row, m_contactTable);
        m_contacts += taken && *taken;
        return taken ? Result<void>() : Result<void>(taken.error());
    });
    if (!done)
        return done;
    done = m_source.forEachInvitation([&](ListRow row) -> Result<void> {
        const auto survey = surveys.find(row.survey);
        if (survey != surveys.end())
            row.survey = survey->second;
        else if (!surveys.empty()) // without a document no survey has a place yet
            return storageError(SQLITE_CORRUPT, {}, u"an invitation without a survey"_s);
        const auto taken = take(row, m_invitationTable);
        m_invitations += taken && *taken;
        return taken ? Result<void>() : Result<void>(taken.error());
    });
    if (!done || !m_writer)
        return done;
    if (!m_contactTable.flush() || !m_invitationTable.flush())
        return m_writer->connection.lastError();
    (m_writer->checksum += m_contactTable.checksum()) += m_invitationTable.checksum();
    return {};
}

/// The person by what the other document knows of them; nobody is known in a document that is not there yet.
Result<bool> MergeLists::take(ListRow row, ListTable &table)
{
    const NewResponse person = row.respondent != 0 ? m_source.person(row.respondent) : NewResponse();
    ResponseKeys keys;
    if (!trimmed(person.email).empty())
        keys.email = emailKey(person.email);
    if (!trimmed(person.respondentExternalId).empty())
        keys.respondentId = respondentIdKey(person.respondentExternalId);
    const bool named = keys.email || keys.respondentId;
    const qint64 known = named && m_people ? m_people->known(person) : 0;
    if (!m_writer) {
        row.respondent = known != 0 ? known : -row.respondent;
        return !table.knows(row);
    }
    if (row.respondent != 0) {
        const auto id = m_writer->people.idOf({person, keys});
        if (!id || *id == 0)
            return m_writer->connection.lastError();
        row.respondent = *id;
    }
    row.batch = number(m_writer->batch.id);
    if (table.knows(row))
        return false;
    return table.insert(row) ? Result<bool>(true) : Result<bool>(m_writer->connection.lastError());
}

} // namespace earshot
