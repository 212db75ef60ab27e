// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/stored_keys.h"

namespace earshot {

class Connection;
class Document;

/// Knows by their keys which responses a document has already, in memory, so that a trial run can count duplicates
/// without writing.
class DuplicateIndex
{
public:
    DuplicateIndex() = default;
    explicit DuplicateIndex(StoredKeys stored) : m_stored(std::move(stored)) {}
    /// Everything in the document that is not undone, without the ids of the responses. Cancelled when the sign is up.
    static Result<DuplicateIndex> load(Document &document, StopSign stop = {});
    static Result<DuplicateIndex> load(Connection &connection, StopSign stop = {});

    void beginFile(qint64 expectedRows = 0);

    /// Whether the row is in the document or came before in this or an earlier file; remembers it if not.
    bool isDuplicate(const Hash128 &key);

    /// The memory is slow to answer: what is said here some rows ahead is found at once.
    void expect(const Hash128 &key) const;
    /// The id of the response that has the key already, another number if the ids were left out, or 0.
    quint32 find(const Hash128 &key) const;
    /// Remembers a response that was added; `response` is its id, not 0.
    void remember(const Hash128 &key, quint32 response);

    size_t size() const { return m_stored.size() + m_added.size(); }
    /// What was remembered since beginFile().
    const KeyIndex &added() const { return m_added; }

private:
    StoredKeys m_stored;
    KeyIndex m_added;
};

} // namespace earshot
