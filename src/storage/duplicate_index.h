// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/survey.h"
#include "storage/key_index.h"
#include "storage/new_response.h"

#include <QStringList>

namespace earshot {

class Connection;
class Document;

/// Knows which responses a document has already, in memory, so that a trial run can count duplicates without writing.
///
/// A response is a duplicate when the same survey has one with the same external id; without an external id, one of
/// the same respondent, time, score and comment. Of rows that name nobody the whole row counts, and how many equal
/// rows came before it in this file: two honest equal rows of one file are both new, the same file again adds none.
class DuplicateIndex
{
public:
    /// What a row is compared by, and the response (its id) that has it already; 0: none.
    struct Match {
        Hash128 key;
        quint32 response = 0;
    };

    DuplicateIndex() = default;
    /// Everything in the document that is not undone.
    static Result<DuplicateIndex> load(Document &document);
    static Result<DuplicateIndex> load(Connection &connection);

    /// Starts a file. `survey` is nothing when the document does not have it yet.
    void beginFile(std::optional<SurveyId> survey, const QStringList &attributes, qint64 expectedRows = 0);

    /// Whether the row is in the document or came before in this or an earlier file; remembers it if not.
    bool isDuplicate(const NewResponse &response);

    Match match(const NewResponse &response) { return match(keyOf(response)); }
    /// The same in two steps, between which the caller does something else: the memory is slow to answer.
    Hash128 keyOf(const NewResponse &response);
    Match match(const Hash128 &key) const;
    /// Remembers a response that was added; `response` is its id, not 0.
    void remember(const Hash128 &key, quint32 response);

    size_t size() const { return m_stored.size() + m_added.size(); }
    /// What was remembered since beginFile().
    const KeyIndex &added() const { return m_added; }

private:
    Hash128 computeKey(const NewResponse &response);
    Hash128 keyOfAnonymous(const NewResponse &response);

    KeyIndex m_stored;
    KeyIndex m_added;
    KeyIndex m_occurrences;             ///< rows of this file that name nobody: how many of each
    std::vector<quint64> m_attributeSeeds;
    quint64 m_surveySeed = 0;
};

/// E-mail addresses are compared without surrounding blanks and letters' case.
std::string_view trimmed(std::string_view text);
Hash128 emailKey(std::string_view email);
Hash128 respondentIdKey(std::string_view externalId);

} // namespace earshot
