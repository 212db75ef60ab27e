// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language_likeness.h"

#include "text/fold.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace earshot {

namespace {

constexpr size_t Letters = 27; ///< the first stands for both ends of a word
constexpr size_t Runs = Letters * Letters * Letters;
constexpr double FunctionWordTimes = 3; ///< they are most of what is written
constexpr double Smoothing = 0.3;

bool isPlain(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

template <typename Visit>
void eachRun(std::string_view word, Visit visit)
{
    size_t run = 0;
    for (size_t i = 0; i <= word.size(); ++i) {
        const size_t letter = i < word.size() ? static_cast<size_t>(word[i] - 'a') + 1 : 0;
        run = (run * Letters + letter) % Runs;
        if (i > 0)
            visit(run);
    }
}

QString textOf(const char *folder, Language language, const char *suffix)
{
    QFile file(QStringLiteral(":/earshot/%1/%2.%3").arg(QLatin1String(folder), languageCode(language), QLatin1String(suffix)));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    static const QRegularExpression comments(QStringLiteral("^#.*$"), QRegularExpression::MultilineOption);
    return QString::fromUtf8(open ? file.readAll() : QByteArray()).remove(comments);
}

std::set<std::string> wordsOf(const QString &text)
{
    std::set<std::string> words;
    std::string word;
    for (const char c : fold(text).toStdString() + ' ') {
        if (c >= 'a' && c <= 'z') {
            word += c;
            continue;
        }
        if (!word.empty())
            words.insert(word);
        word.clear();
    }
    return words;
}

/// Of the lexicon, the themes and the irregular forms.
std::set<std::string> vocabulary(Language language)
{
    // Values and names of endings are no words, nor are the English names of subjects in the themes.
    static const QRegularExpression values(QStringLiteral("(?:\\+\\w+)?\\t.*$"), QRegularExpression::MultilineOption);
    static const QRegularExpression endings(QStringLiteral("^\\w+\\t[^\\n]*\\|.*$|^\\[.*\\]$"), QRegularExpression::MultilineOption);
    static const QRegularExpression subjects(QStringLiteral("\\[[^,\\]]*"));
    const QString lexicon = textOf("lexicons", language, "tsv").remove(endings).remove(values);
    const QString themes = textOf("themes", language, "txt").remove(subjects);
    return wordsOf(lexicon + u'\n' + themes + u'\n' + textOf("forms", language, "txt"));
}

} // namespace

const LanguageLikeness &LanguageLikeness::instance()
{
    static const LanguageLikeness likeness;
    return likeness;
}

LanguageLikeness::LanguageLikeness() : m_scores(Runs)
{
    for (size_t language = 0; language < KnownLanguages; ++language) {
        std::vector<double> counts(Runs, Smoothing);
        const auto learn = [&](const std::set<std::string> &words, double times) {
            for (const std::string &word : words)
                eachRun(word, [&](size_t run) { counts[run] += times; });
        };
        learn(vocabulary(static_cast<Language>(language)), 1);
        learn(wordsOf(textOf("stopwords", static_cast<Language>(language), "txt")), FunctionWordTimes);
        double sum = 0;
        for (const double count : counts)
            sum += count;
        for (size_t run = 0; run < Runs; ++run)
            m_scores[run][language] = static_cast<float>(std::log(counts[run] / sum));
    }
}

quint64 LanguageLikeness::of(std::string_view word) const
{
    constexpr float likely = 0.6f;
    constexpr float possible = 0.25f;
    if (!isPlain(word))
        return 0;
    Scores scores{};
    eachRun(word, [&](size_t run) {
        for (size_t language = 0; language < KnownLanguages; ++language)
            scores[language] += m_scores[run][language];
    });
    const float best = *std::max_element(scores.begin(), scores.end());
    float sum = 0;
    for (float &score : scores)
        sum += score = std::exp(score - best);
    quint64 lanes = 0;
    for (unsigned language = 0; language < KnownLanguages; ++language) {
        const quint64 points = scores[language] >= likely * sum ? 2 : scores[language] >= possible * sum ? 1 : 0;
        lanes |= points << (8 * language);
    }
    return lanes;
}

} // namespace earshot
