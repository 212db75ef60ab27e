// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/response_keys.h"

#include "storage/row_checksum.h"

#include <algorithm>
#include <array>
#include <limits>

namespace earshot {

namespace {

// Different kinds of keys never meet. Part of the file format.
enum Seed : quint64 { ByExternalId = 1, ByRespondent = 2, ByWholeRow = 3, OfEmail = 4, OfRespondentId = 5, OfAttribute = 6, OfTag = 7 };

constexpr qint64 NoTime = std::numeric_limits<qint64>::min();

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
}

Hash128 hashOfLowered(std::string_view email)
{
    std::array<char, 256> buffer;
    if (email.size() > buffer.size() || !isAscii(email)) {
        const QByteArray lower = QString::fromUtf8(email.data(), static_cast<qsizetype>(email.size())).toLower().toUtf8();
        return hashOf({lower.data(), static_cast<size_t>(lower.size())}, OfEmail);
    }
    std::transform(email.begin(), email.end(), buffer.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return hashOf({buffer.data(), email.size()}, OfEmail);
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks(" \t\r\n\v\f\0", 7);
    const size_t first = text.find_first_not_of(blanks);
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

Hash128 emailKey(std::string_view email)
{
    return hashOfLowered(trimmed(email));
}

Hash128 respondentIdKey(std::string_view externalId)
{
    return hashOf(trimmed(externalId), OfRespondentId);
}

ResponseKeyMaker::ResponseKeyMaker(std::optional<SurveyId> survey, const QStringList &attributes)
    : m_surveys{survey ? static_cast<quint64>(number(*survey)) : 0}
{
    for (const QString &name : attributes)
        addSeed(name);
}

ResponseKeyMaker::ResponseKeyMaker(std::optional<SurveyId> survey, const std::vector<Attribute> &attributes)
    : m_surveys{survey ? static_cast<quint64>(number(*survey)) : 0}, m_values(attributes.size())
{
    for (const Attribute &attribute : attributes) {
        addSeed(attribute.name);
        m_attributeIds.push_back(attribute.id);
    }
}

// Surveys that the document does not have yet are none of those it has, and differ from each other.
void ResponseKeyMaker::addSurvey(std::optional<SurveyId> survey)
{
    m_surveys.push_back(survey ? static_cast<quint64>(number(*survey)) : std::numeric_limits<quint64>::max() - m_surveys.size());
}

void ResponseKeyMaker::addSeed(const QString &attribute)
{
    const QByteArray folded = attribute.trimmed().toLower().toUtf8();
    m_attributeSeeds.push_back(hashOf({folded.data(), static_cast<size_t>(folded.size())}, OfAttribute).high);
}

ResponseKeys ResponseKeyMaker::keysOf(const NewResponse &response)
{
    ResponseKeys keys;
    if (!trimmed(response.email).empty())
        keys.email = emailKey(response.email);
    if (!trimmed(response.respondentExternalId).empty())
        keys.respondentId = respondentIdKey(response.respondentExternalId);
    keys.response = keyOf(response, keys);
    for (size_t i = 0; i < m_attributeIds.size(); ++i)
        m_values[i] = valueHash(m_attributeIds[i], response.attributes[i]);
    keys.attributes = m_values;
    return keys;
}

Hash128 ResponseKeyMaker::keyOf(const NewResponse &response, const ResponseKeys &person)
{
    if (const std::string_view id = trimmed(response.externalId); !id.empty())
        return Hasher(ByExternalId).add(m_surveys[response.survey], ByExternalId).add(id).finish();
    if (!person.email && !person.respondentId)
        return keyOfAnonymous(response);
    return Hasher(ByRespondent)
        .add(m_surveys[response.survey], ByRespondent)
        .add(person.email ? *person.email : *person.respondentId)
        .add(response.answeredAt.value_or(NoTime))
        .add(static_cast<qint64>(response.score))
        .add(response.comment)
        .finish();
}

// Attributes and tags are added up, so the order of the file's columns does not matter and empty ones count nothing.
Hash128 ResponseKeyMaker::keyOfAnonymous(const NewResponse &response)
{
    Hash128 parts;
    for (size_t i = 0; i < response.attributes.size(); ++i) {
        if (!response.attributes[i].empty())
            parts += hashOf(response.attributes[i], m_attributeSeeds[i]);
    }
    for (const std::string_view tag : response.tags)
        parts += hashOf(tag, OfTag);
    const Hash128 row = Hasher(ByWholeRow)
                            .add(m_surveys[response.survey], ByWholeRow)
                            .add(parts)
                            .add(response.answeredAt.value_or(NoTime))
                            .add(static_cast<qint64>(response.score))
                            .add(response.comment)
                            .add(response.name)
                            .add(response.phone)
                            .finish();
    const quint32 before = m_occurrences.find(row);
    m_occurrences.set(row, before + 1);
    return Hasher(ByWholeRow).add(row).add(static_cast<qint64>(before)).finish();
}

} // namespace earshot
