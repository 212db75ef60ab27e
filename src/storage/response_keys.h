// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/survey.h"
#include "storage/key_index.h"
#include "storage/new_response.h"

#include <QStringList>
#include <vector>

namespace earshot {

/// What one row, its person and its values are recognised by.
struct ResponseKeys {
    Hash128 response;
    std::optional<Hash128> email, respondentId;
    std::span<const Hash128> attributes; ///< valueHash() of each value; valid until the next row
};

/// Computes the keys of the rows of one file, in order: work for the thread that reads, so that the one that writes
/// only has to look them up.
///
/// A response is a duplicate when the same survey has one with the same external id; without an external id, one of
/// the same respondent, time, score and comment. Of rows that name nobody the whole row counts, and how many equal
/// rows came before it in this file: two honest equal rows of one file are both new, the same file again adds none.
class ResponseKeyMaker
{
public:
    /// `survey` is nothing when the document does not have it yet.
    ResponseKeyMaker(std::optional<SurveyId> survey, const std::vector<Attribute> &attributes);
    /// For a trial run: the document may not have the attributes, and the keys of their values are left out.
    ResponseKeyMaker(std::optional<SurveyId> survey, const QStringList &attributes);

    /// The survey for rows whose NewResponse::survey is 1, at the next call 2, and so on.
    void addSurvey(std::optional<SurveyId> survey);

    ResponseKeys keysOf(const NewResponse &response);

private:
    Hash128 keyOf(const NewResponse &response, const ResponseKeys &person);
    Hash128 keyOfAnonymous(const NewResponse &response);
    void addSeed(const QString &attribute);

    std::vector<quint64> m_surveys;
    std::vector<quint64> m_attributeSeeds;
    std::vector<AttributeId> m_attributeIds;
    std::vector<Hash128> m_values;
    KeyIndex m_occurrences; ///< rows that name nobody: how many of each
};

/// Without surrounding blanks.
std::string_view trimmed(std::string_view text);
/// E-mail addresses are compared without surrounding blanks and letters' case.
Hash128 emailKey(std::string_view email);
Hash128 respondentIdKey(std::string_view externalId);

} // namespace earshot
