// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/profanity.h"

#include "text/fold.h"
#include "text/tokens.h"
#include "text/traced_text.h"

#include <QFile>
#include <algorithm>
#include <optional>

namespace earshot {

namespace {

/// A swear word from a token on: "foda-se" is one over two tokens.
struct Place {
    size_t first = 0;
    size_t last = 0;
};

/// Where a swear word that hyphens join ends; `first` where none begins there.
template <typename IsProfane>
size_t lastOfJoined(std::string_view folded, const std::vector<Token> &tokens, size_t first, const IsProfane &isProfane)
{
    constexpr size_t mostTokens = 3; // "filho-da-puta"
    size_t last = first;
    while (last + 1 < tokens.size() && last + 1 < first + mostTokens && tokens[last + 1].joined)
        ++last;
    for (; last > first; --last) {
        if (isProfane(folded.substr(tokens[first].start, tokens[last].start + tokens[last].length - tokens[first].start)))
            break;
    }
    return last;
}

bool isLetter(const Token &token)
{
    return token.kind == Token::Kind::Word && token.length == 1;
}

/// Where "f u c k" and "f.u.c.k" end; `first` where none begins there.
size_t lastOfSpaced(std::string_view folded, const std::vector<Token> &tokens, size_t first)
{
    constexpr size_t fewest = 4;
    constexpr size_t most = 12;
    std::string word;
    size_t found = first;
    for (size_t i = first; i < tokens.size() && word.size() < most; ++i) {
        const bool next = i == first || tokens[i].start == tokens[i - 1].start + 2;
        if (!isLetter(tokens[i]) || !next)
            break;
        word += folded[tokens[i].start];
        if (word.size() >= fewest && Profanity::instance().isClear(word))
            found = i;
    }
    return found;
}

template <typename IsProfane>
std::vector<Place> placesIn(std::string_view folded, const std::vector<Token> &tokens, const IsProfane &isProfane)
{
    std::vector<Place> places;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (token.kind != Token::Kind::Word && token.kind != Token::Kind::Hashtag)
            continue;
        const std::string_view word = folded.substr(token.start, token.length);
        const size_t spaced = isLetter(token) ? lastOfSpaced(folded, tokens, i) : i;
        const size_t last = spaced > i ? spaced : lastOfJoined(folded, tokens, i, isProfane);
        if (last > i)
            places.push_back({i, last});
        else if (isProfane(word.starts_with('#') ? word.substr(1) : word))
            places.push_back({i, i});
        i = std::max(i, spaced);
    }
    return places;
}

std::vector<Place> placesIn(std::string_view folded, const std::vector<Token> &tokens, Language language)
{
    return placesIn(folded, tokens, [&, &words = Profanity::instance()](std::string_view word) { return words.contains(language, word); });
}

/// "Dick", not "dick" or "DICK".
bool isWrittenLikeName(QStringView word)
{
    return word.size() > 1 && word[0].isUpper() && word[1].isLower();
}

/// Nothing where the text has no word that is one in any language.
std::optional<Language> languageOfProfanity(const QString &text)
{
    std::string folded;
    appendFolded(text.toStdString(), folded);
    const std::vector<Token> tokens = tokenize(folded);
    if (placesIn(folded, tokens, [&words = Profanity::instance()](std::string_view word) { return words.isKnown(word); }).empty())
        return std::nullopt;
    return detectLanguage(folded);
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
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#'))
                read(line, m_lists[language]);
        }
        m_lists[language].sort();
    }
    m_all.sort();
    m_clear.sort();
}

void Profanity::read(const QString &line, List &list)
{
    for (QString word : line.simplified().split(u' ')) {
        const bool isClear = !word.startsWith(u'?');
        const bool isName = word.contains(u'^');
        const std::string folded = fold(word.remove(u'?').remove(u'^')).toStdString();
        list.add(folded);
        m_all.add(folded);
        if (isClear)
            m_clear.add(folded);
        if (isName)
            m_names.add(folded);
    }
}

void Profanity::List::add(std::string word)
{
    if (!word.ends_with('*')) {
        words.insert(std::move(word));
        return;
    }
    word.pop_back();
    beginnings.push_back(std::move(word));
}

void Profanity::List::sort()
{
    std::sort(beginnings.begin(), beginnings.end());
    const auto last = std::unique(beginnings.begin(), beginnings.end(), [](const std::string &kept, const std::string &next) { return next.starts_with(kept); });
    beginnings.erase(last, beginnings.end());
}

bool Profanity::List::contains(std::string_view word) const
{
    if (words.contains(word))
        return true;
    // What the word begins with stands directly before it.
    const auto behind = std::upper_bound(beginnings.begin(), beginnings.end(), word);
    return behind != beginnings.begin() && word.starts_with(*std::prev(behind));
}

bool Profanity::contains(Language language, std::string_view word) const
{
    const auto index = static_cast<size_t>(language);
    return isClear(word) || (index < KnownLanguages && m_lists[index].contains(word));
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
        if (isWrittenLikeName(QStringView(text).sliced(from, length)) && Profanity::instance().isName(traced.folded().substr(start, last.start + last.length - start)))
            continue;
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
    const auto language = languageOfProfanity(text);
    return language ? withMaskedProfanity(text, *language) : text;
}

bool hasProfanity(const QString &text)
{
    return withMaskedProfanity(text) != text;
}

} // namespace earshot
