// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stop_words.h"

#include "text/fold.h"
#include "text/language_likeness.h"

#include <QFile>

namespace earshot {

namespace {

quint8 bitOf(Language language)
{
    const auto index = static_cast<unsigned>(language);
    return index < KnownLanguages ? static_cast<quint8>(1u << index) : quint8(0);
}

} // namespace

const StopWords &StopWords::instance()
{
    static const StopWords words;
    return words;
}

StopWords::StopWords()
{
    for (size_t language = 0; language < KnownLanguages; ++language)
        read(static_cast<Language>(language));
}

void StopWords::read(Language language)
{
    QFile file(QStringLiteral(":/earshot/stopwords/%1.txt").arg(languageCode(language)));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    for (const QString &line : QString::fromUtf8(open ? file.readAll() : QByteArray()).split(u'\n')) {
        if (line.startsWith(u'#'))
            continue;
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) {
            Entry &entry = m_words[fold(word).toStdString()];
            (line.startsWith(u'!') ? entry.negators : entry.stops) |= bitOf(language);
        }
    }
    m_words.erase("!");
}

const StopWords::Entry *StopWords::find(std::string_view word) const
{
    const auto found = m_words.find(word);
    return found == m_words.end() ? nullptr : &found->second;
}

bool StopWords::contains(Language language, std::string_view word) const
{
    const Entry *entry = find(word);
    return entry != nullptr && (entry->stops & bitOf(language)) != 0 && (entry->negators & bitOf(language)) == 0;
}

bool StopWords::isNegator(Language language, std::string_view word) const
{
    const Entry *entry = find(word);
    return entry != nullptr && (entry->negators & bitOf(language)) != 0;
}

bool StopWords::isKnown(std::string_view word) const
{
    return find(word) != nullptr;
}

LanguageVote StopWords::vote(std::string_view word) const
{
    const Entry *entry = find(word);
    LanguageVote vote;
    for (unsigned language = 0; entry != nullptr && language < KnownLanguages; ++language) {
        if (((entry->stops | entry->negators) >> language & 1) != 0)
            vote.words |= quint64(1) << (8 * language);
    }
    const bool single = (vote.words & (vote.words - 1)) == 0;
    vote.weights = single ? 2 * vote.words : vote.words;
    vote.likeness = LanguageLikeness::instance().of(word);
    return vote;
}

} // namespace earshot
