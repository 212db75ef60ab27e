// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/profanity.h"

#include "text/fold.h"
#include "text/tokens.h"
#include "text/traced_text.h"

#include <QFile>
#include <algorithm>

namespace earshot {

namespace {

/// A swear word from a token on: "foda-se" is one over two tokens.
struct Place {
    size_t first = 0;
    size_t last = 0;
};

std::vector<Place> placesIn(std::string_view folded, const std::vector<Token> &tokens, Language language)
{
    const Profanity &words = Profanity::instance();
    std::vector<Place> places;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (token.kind != Token::Kind::Word && token.kind != Token::Kind::Hashtag)
            continue;
        size_t last = i;
        while (last + 1 < tokens.size() && tokens[last + 1].joined)
            ++last;
        const std::string_view word = folded.substr(token.start, token.length);
        const std::string_view whole = folded.substr(token.start, tokens[last].start + tokens[last].length - token.start);
        if (last > i && words.contains(language, whole))
            places.push_back({i, last});
        else if (words.contains(language, word.starts_with('#') ? word.substr(1) : word))
            places.push_back({i, i});
    }
    return places;
}

} // namespace

const Profanity &Profanity::instance()
{
    static const Profanity profanity;
    return profanity;
}

Profanity::Profanity() : m_lists(KnownLanguages)
{
    for (size_t language = 0; language < KnownLanguages; ++language) {
        QFile file(QStringLiteral(":/earshot/profanity/%1.txt").arg(languageCode(static_cast<Language>(language))));
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        const QString text = QString::fromUtf8(open ? file.readAll() : QByteArray());
        for (const QString &word : text.section(u'\n', 1).simplified().split(u' ')) {
            const std::string folded = fold(word).toStdString();
            if (folded.ends_with('*'))
                m_lists[language].beginnings.push_back(folded.substr(0, folded.size() - 1));
            else
                m_lists[language].words.insert(folded);
        }
    }
}

bool Profanity::contains(Language language, std::string_view word) const
{
    const auto index = static_cast<size_t>(language);
    const List &list = m_lists[index < KnownLanguages ? index : 0];
    return list.words.contains(word)
           || std::any_of(list.beginnings.begin(), list.beginnings.end(), [&](const std::string &beginning) { return word.starts_with(beginning); });
}

QString withMaskedProfanity(const QString &text, Language language)
{
    const TracedText traced(text);
    const std::vector<Token> tokens = tokenize(traced.folded());
    QString masked = text;
    for (const Place &place : placesIn(traced.folded(), tokens, language)) {
        const Token &last = tokens[place.last];
        const quint32 start = tokens[place.first].start;
        const auto [from, length] = traced.origin(start, last.start + last.length - start);
        const qsizetype shown = text[from] == u'#' ? 2 : 1;
        for (qsizetype at = from + shown; at < from + length; ++at) {
            if (text[at].isLetterOrNumber())
                masked[at] = u'*';
        }
    }
    return masked;
}

QString withMaskedProfanity(const QString &text)
{
    std::string folded;
    appendFolded(text.toStdString(), folded);
    return withMaskedProfanity(text, detectLanguage(folded));
}

bool hasProfanity(const QString &text)
{
    std::string folded;
    appendFolded(text.toStdString(), folded);
    return !placesIn(folded, tokenize(folded), detectLanguage(folded)).empty();
}

} // namespace earshot
