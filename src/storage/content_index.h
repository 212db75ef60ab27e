// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_index.h"
#include "storage/respondent_index.h"
#include "storage/row_checksum.h"

namespace earshot {

/// What a response says, told by the ids of the document it is compared in: survey, person, values of attributes.
struct ContentOfResponse {
    qint64 survey = 0;
    quint32 person = 0; ///< recognised by e-mail or external id; 0: not
    RowFields row;      ///< its own survey and respondent are of no account
    std::string_view name, phone;
    Hash128 attributes; ///< sum of the valueHash() of those that have a value
};

/// Recognises responses of another document by what both documents hold now, where an import recognises rows by what
/// their file held. The rule is the same (response_keys.h), but a document no longer knows which tags came with a
/// file, in which file equal anonymous rows stood, or by what a person was named there. So equal ones are counted.
class ContentIndex
{
public:
    /// All responses of the document that are not undone. Reads all of them: 1 s for 1,000,000.
    static Result<ContentIndex> load(Connection &connection, const RespondentIndex &people, qint64 expectedRows);

    /// Whether the document has one more like it than was asked for before.
    bool takeOne(const Hash128 &content);

    static Hash128 keyOf(const ContentOfResponse &response);

private:
    KeyIndex m_counts;
    KeyIndex m_taken;
};

} // namespace earshot
