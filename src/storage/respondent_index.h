// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"
#include "storage/bulk_insert.h"
#include "storage/stored_keys.h"
#include "storage/response_keys.h"
#include "storage/statement.h"

namespace earshot {

/// Recognises people while importing: by e-mail, else by the external id; adds those who are new.
///
/// A person known by an external id alone gains the e-mail of a later row. Names and telephone numbers are filled in
/// where there was none, never replaced.
class RespondentIndex
{
public:
    explicit RespondentIndex(Connection &connection);
    /// Reads the keys of all people known so far.
    Result<void> load(qint64 expectedRows, StopSign stop);

    /// The same in parts, with keys that were read elsewhere.
    Result<void> begin();
    void take(StoredKeys &&keys, qint64 expectedRows);

    /// The person of a row. The texts are those of the row.
    struct Person {
        Person(const NewResponse &response, const ResponseKeys &keys);
        std::string_view email, externalId, name, phone;
        std::optional<Hash128> emailKey, externalIdKey;
        quint32 known() const; ///< flags of the fields that the row has
    };
    /// The memory is slow to answer: who is named here some rows ahead is found at once.
    void expect(const ResponseKeys &keys) const;
    /// The id of the person that the row names by e-mail or external id; 0: there is none like it yet.
    quint32 known(const NewResponse &response) const;
    /// Who a row names, and what there is to write of that.
    struct Named {
        enum class As : quint8 { Nobody, Known, New, Incomplete };
        As as = As::Nobody;
        quint32 id = 0; ///< also 0: there is no number left for a new one
    };
    /// In the order of the rows. Only this and take() change the keys: one thread may recognise while another one writes.
    Named recognise(const Person &person);
    /// Adds or completes the one recognised, in the same order; false on a failure of SQLite.
    bool write(const Person &person, const Named &named);
    /// Both at once: the id of the person, or nothing when the row names nobody. Zero is a failure of SQLite.
    std::optional<quint32> idOf(const Person &person);
    /// Hands the people added so far to SQLite; false on a failure.
    bool flush() { return m_insert.flush() && (m_insert.lastId() == 0 || m_insert.lastId() + 1 == m_nextToWrite); }
    qint64 addedPeople() const { return m_people; }
    /// Keys that are new or whose notes changed, for the document.
    const KeyIndex &added() const { return m_added; }

    /// What `respondents.checksum` holds.
    static qint64 checksum(std::string_view email, std::string_view externalId, std::string_view name,
                           std::string_view phone);

private:
    quint32 find(const Hash128 &key) const;
    quint32 entryOf(const Person &person) const;
    bool add(const Person &person);
    bool complete(quint32 id, const Person &person);
    void setKeys(const Person &person, quint32 entry);

    Connection &m_connection;
    BulkInsert m_insert;
    Statement m_select;
    Statement m_update;
    StoredKeys m_stored;
    KeyIndex m_added;
    quint32 m_nextId = 1;      ///< of the next one recognised as new
    quint32 m_nextToWrite = 1; ///< of the next one written
    qint64 m_people = 0;
};

} // namespace earshot
