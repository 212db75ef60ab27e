// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_index.h"
#include "storage/new_response.h"
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
    Result<void> load(qint64 expectedRows);

    /// The id of the person, or nothing when the row names nobody. Zero is a failure of SQLite.
    std::optional<quint32> idOf(const NewResponse &response);
    qint64 addedPeople() const { return m_people; }
    /// Keys that are new or whose notes changed, for the document.
    const KeyIndex &added() const { return m_added; }

    /// What `respondents.checksum` holds.
    static qint64 checksum(std::string_view email, std::string_view externalId, std::string_view name,
                           std::string_view phone);

private:
    struct Keys;
    quint32 find(const Hash128 &key) const;
    quint32 recognise(const NewResponse &response, const Keys &keys) const;
    quint32 add(const NewResponse &response, const Keys &keys);
    bool complete(quint32 person, const NewResponse &response, const Keys &keys);
    void setKeys(const Keys &keys, quint32 person);

    Connection &m_connection;
    Statement m_insert;
    Statement m_select;
    Statement m_update;
    KeyIndex m_stored;
    KeyIndex m_added;
    quint32 m_nextId = 1;
    qint64 m_people = 0;
};

} // namespace earshot
