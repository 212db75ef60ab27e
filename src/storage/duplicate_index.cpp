// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/duplicate_index.h"

#include "storage/document.h"
#include "storage/statement.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// Different kinds of keys never meet. Part of the file format.
enum Seed : quint64 { ByExternalId = 1, ByRespondent = 2, ByWholeRow = 3, OfEmail = 4, OfRespondentId = 5, OfAttribute = 6, OfTag = 7 };

constexpr qint64 NoTime = std::numeric_limits<qint64>::min();
constexpr quint32 OnlyInMemory = std::numeric_limits<quint32>::max(); ///< the "id" of rows that a trial run remembers

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

Result<DuplicateIndex> DuplicateIndex::load(Document &document)
{
    return load(document.connection());
}

Result<DuplicateIndex> DuplicateIndex::load(Connection &connection)
{
    DuplicateIndex index;
    SqlQuery bytes(connection, u"SELECT coalesce(sum(length(entries)), 0) FROM fingerprints WHERE kind = 'response'"_s);
    if (!bytes.next())
        return *bytes.failure();
    // Room for all at once: a sorted part of them would crowd the beginning of a small table.
    index.m_stored.reserve(static_cast<size_t>(bytes.integer(0)) / KeyIndex::EntryBytes);
    Statement query(connection, u"SELECT entries FROM fingerprints WHERE kind = 'response' "
                                "AND batch NOT IN (SELECT id FROM batches WHERE undone <> 0) ORDER BY id"_s);
    int code = query ? SQLITE_ROW : SQLITE_ERROR;
    while (query && (code = query.step()) == SQLITE_ROW) {
        if (!index.m_stored.read(query.text(0)))
            return storageError(SQLITE_CORRUPT, connection.path(), u"fingerprints"_s);
    }
    if (code != SQLITE_DONE)
        return connection.lastError();
    return index;
}

void DuplicateIndex::beginFile(std::optional<SurveyId> survey, const QStringList &attributes, qint64 expectedRows)
{
    m_stored.merge(m_added);
    m_added.clear();
    m_added.reserve(static_cast<size_t>(std::clamp<qint64>(expectedRows, 0, 20'000'000)));
    m_occurrences.clear();
    m_surveySeed = survey ? static_cast<quint64>(number(*survey)) : 0;
    m_attributeSeeds.clear();
    for (const QString &name : attributes) {
        const QByteArray folded = name.trimmed().toLower().toUtf8();
        m_attributeSeeds.push_back(hashOf({folded.data(), static_cast<size_t>(folded.size())}, OfAttribute).high);
    }
}

Hash128 DuplicateIndex::computeKey(const NewResponse &response)
{
    if (const std::string_view id = trimmed(response.externalId); !id.empty())
        return Hasher(ByExternalId).add(m_surveySeed, ByExternalId).add(id).finish();
    const bool hasEmail = !trimmed(response.email).empty();
    if (!hasEmail && trimmed(response.respondentExternalId).empty())
        return keyOfAnonymous(response);
    return Hasher(ByRespondent)
        .add(m_surveySeed, ByRespondent)
        .add(hasEmail ? emailKey(response.email) : respondentIdKey(response.respondentExternalId))
        .add(response.answeredAt.value_or(NoTime))
        .add(static_cast<qint64>(response.score))
        .add(response.comment)
        .finish();
}

// Attributes and tags are added up, so the order of the file's columns does not matter and empty ones count nothing.
Hash128 DuplicateIndex::keyOfAnonymous(const NewResponse &response)
{
    Hash128 parts;
    for (size_t i = 0; i < response.attributes.size(); ++i) {
        if (!response.attributes[i].empty())
            parts += hashOf(response.attributes[i], m_attributeSeeds[i]);
    }
    for (const std::string_view tag : response.tags)
        parts += hashOf(tag, OfTag);
    const Hash128 row = Hasher(ByWholeRow)
                            .add(m_surveySeed, ByWholeRow)
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

Hash128 DuplicateIndex::keyOf(const NewResponse &response)
{
    const Hash128 key = computeKey(response);
    m_added.prefetch(key);
    m_stored.prefetch(key);
    return key;
}

DuplicateIndex::Match DuplicateIndex::match(const Hash128 &key) const
{
    const quint32 added = m_added.find(key);
    return {key, added != 0 || m_stored.size() == 0 ? added : m_stored.find(key)};
}

void DuplicateIndex::remember(const Hash128 &key, quint32 response)
{
    m_added.set(key, response);
}

bool DuplicateIndex::isDuplicate(const NewResponse &response)
{
    const Match found = match(response);
    if (found.response == 0)
        remember(found.key, OnlyInMemory);
    return found.response != 0;
}

} // namespace earshot
