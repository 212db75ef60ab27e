// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_forms.h"

#include "text/fold.h"

#include <QFile>
#include <algorithm>

namespace earshot {

namespace {

constexpr char ByWordOnly = '=';
constexpr std::string_view Degrees = "~";

std::vector<std::string> wordsOf(const QString &line)
{
    std::vector<std::string> words;
    for (const QString &word : line.split(u' ', Qt::SkipEmptyParts))
        words.push_back(fold(word).toStdString());
    return words;
}

bool isVowel(char c)
{
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// What "er" and "est" are put behind: "nic", "noisi", "bigg".
std::string baseOfDegrees(const std::string &word)
{
    const size_t size = word.size();
    if (word.back() == 'e')
        return word.substr(0, size - 1);
    if (word.ends_with("ey"))
        return word.substr(0, size - 2) + 'i';
    if (word.back() == 'y' && !isVowel(word[size - 2]))
        return word.substr(0, size - 1) + 'i';
    const bool doubles = size > 2 && !isVowel(word[size - 1]) && isVowel(word[size - 2]) && !isVowel(word[size - 3])
                         && word.back() != 'w' && word.back() != 'x' && size < 5;
    return doubles ? word + word.back() : word;
}

} // namespace

WordForms::WordForms(Language language, const Stem &stem)
{
    QFile file(QStringLiteral(":/earshot/forms/%1.txt").arg(languageCode(language)));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    for (const QString &line : QString::fromUtf8(open ? file.readAll() : QByteArray()).split(u'\n')) {
        std::vector<std::string> words = wordsOf(line);
        if (words.empty() || line.startsWith(u'#'))
            continue;
        if (words.front() == Degrees)
            std::for_each(words.begin() + 1, words.end(), [this](const std::string &word) { addDegrees(word); });
        else
            addGroup(words, stem);
    }
}

void WordForms::addGroup(const std::vector<std::string> &words, const Stem &stem)
{
    const auto first = std::find_if(words.begin(), words.end(), [](const std::string &word) { return word.front() != ByWordOnly; });
    // "evening" has none of its own: "even" is another word's.
    const std::string shared = first == words.end() ? words.front().substr(1) : stem(*first);
    for (const std::string &word : words) {
        if (word.front() == ByWordOnly)
            m_words.emplace(word.substr(1), shared);
        else
            m_stems.emplace(stem(word), shared);
    }
}

void WordForms::addDegrees(const std::string &adjective)
{
    const std::string base = baseOfDegrees(adjective);
    m_degrees[adjective] = {base + "er", base + "est"};
}

std::string_view WordForms::shared(std::string_view word, std::string_view stem) const
{
    if (const auto found = m_words.find(word); found != m_words.end())
        return found->second;
    const auto found = m_stems.find(stem);
    return found == m_stems.end() ? std::string_view() : std::string_view(found->second);
}

const std::vector<std::string> &WordForms::degreesOf(const std::string &word) const
{
    static const std::vector<std::string> none;
    const auto found = m_degrees.find(word);
    return found == m_degrees.end() ? none : found->second;
}

} // namespace earshot
