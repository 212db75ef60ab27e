// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/response_keys.h"

#include "storage/row_checksum.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace earshot {

namespace {

// Different kinds of keys never meet. Part of the file format.
enum Seed : quint64 { ByExternalId = 1, ByRespondent = 2, ByWholeRow = 3, OfEmail = 4, OfRespondentId = 5, OfAttribute = 6, OfTag = 7 };

constexpr qint64 NoTime = std::numeric_limits<qint64>::min();

constexpr quint64 Ones = 0x0101010101010101, HighBits = Ones * 0x80;

/// Eight letters at once: the high bit of a byte tells whether it is A … Z, and a quarter of it makes it small.
quint64 lowered(quint64 ascii)
{
    const quint64 fromA = ascii + Ones * (0x80 - 'A'), behindZ = ascii + Ones * (0x7f - 'Z');
    return ascii | ((fromA & ~behindZ & HighBits) >> 2);
}

/// Writes the text in small letters; false when it is not plain English.
bool lowerAscii(std::string_view text, char *to)
{
    for (size_t at = 0; at < text.size(); at += sizeof(quint64)) {
        quint64 word = 0;
        std::memcpy(&word, text.data() + at, std::min(sizeof word, text.size() - at));
        if (word & HighBits)
            return false;
        word = lowered(word);
        std::memcpy(to + at, &word, sizeof word);
    }
    return true;
}

Hash128 hashOfLowered(std::string_view email)
{
    std::array<char, 256> buffer; // a multiple of eight
    if (email.size() <= buffer.size() && lowerAscii(email, buffer.data()))
        return hashOf({buffer.data(), email.size()}, OfEmail);
    const QByteArray lower = QString::fromUtf8(email.data(), static_cast<qsizetype>(email.size())).toLower().toUtf8();
    return hashOf({lower.data(), static_cast<size_t>(lower.size())}, OfEmail);
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text.empty() ? std::string_view() : text;
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
