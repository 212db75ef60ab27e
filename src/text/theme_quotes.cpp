// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_quotes.h"

#include "text/fold.h"
#include "text/near_duplicates.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace earshot {

namespace {

constexpr qsizetype Shortest = 40, Longest = 220; ///< characters of a sentence
/// Where too few have that length: "Too loud." says it as well. Less is hardly more than the word.
constexpr qsizetype ShortestAtAll = 8;
constexpr double OfAnySentence = 0.1; ///< so that in a small document, without words to count on, the clearest come first

bool has(const ThemeMention &mention, const TextSpan &sentence)
{
    return std::any_of(mention.words.begin(), mention.words.end(),
                       [&](const TextSpan &word) { return word.start >= sentence.start && word.start < sentence.end(); });
}

ToneClass toneOf(QuoteSide side)
{
    return side == QuoteSide::Praise ? ToneClass::Positive : ToneClass::Negative;
}

/// Words that hardly anybody else uses say nothing of the theme: those count that make a candidate (METHODS B3, 2).
double rarity(const std::string &sentence, Language language, const ForwardIndex &words)
{
    const double all = static_cast<double>(words.comments());
    const double least = std::max(5.0, 0.005 * all);
    std::set<quint32> seen;
    double sum = OfAnySentence;
    for (const Token &token : tokenize(sentence)) {
        const auto term = words.find(tokenText(token, sentence), language);
        if (!term || !seen.insert(*term).second)
            continue;
        if (const auto total = static_cast<double>(words.total(*term)); total >= least)
            sum += std::log(all / total);
    }
    return sum;
}

/// Short ones only where longer ones leave room.
bool comesBefore(const ThemeQuote &a, const ThemeQuote &b)
{
    const bool aIsShort = a.sentence.length < Shortest, bIsShort = b.sentence.length < Shortest;
    return aIsShort != bIsShort ? bIsShort : a.rank > b.rank;
}

std::optional<ThemeQuote> bestOf(size_t comment, const QString &text, const CommentReading &reading, const ThemeMention &mention,
                                 QuoteSide side, const ForwardIndex &words)
{
    std::optional<ThemeQuote> best;
    for (const size_t i : mention.sentences) {
        const SentenceReading &sentence = reading.sentences[i];
        const qsizetype length = sentence.span.length;
        if (!sentence.tone || toneClass(*sentence.tone) != toneOf(side) || length < ShortestAtAll || length > Longest || !has(mention, sentence.span))
            continue;
        const double rank = rarity(fold(sentence.span.of(text)).toStdString(), reading.language, words) / std::sqrt(double(length)) * std::abs(*sentence.tone);
        const ThemeQuote quote{comment, sentence.span, rank};
        if (!best || comesBefore(quote, *best))
            best = quote;
    }
    return best;
}

} // namespace

std::vector<ThemeQuote> themeQuotes(int theme, QuoteSide side, std::span<const QuotableComment> comments, CommentReader &reader,
                                    const ForwardIndex &words, size_t most)
{
    std::vector<ThemeQuote> quotes;
    for (size_t i = 0; i < comments.size(); ++i) {
        const CommentReading reading = reader.read(comments[i].text, comments[i].language);
        const auto mention = std::find_if(reading.themes.begin(), reading.themes.end(), [&](const auto &m) { return m.theme == theme; });
        const bool saidOtherwise = reading.themes.size() == 1 && comments[i].tone.value_or(toneOf(side)) != toneOf(side);
        if (mention == reading.themes.end() || saidOtherwise)
            continue;
        if (const auto quote = bestOf(i, comments[i].text, reading, *mention, side, words))
            quotes.push_back(*quote);
    }
    std::stable_sort(quotes.begin(), quotes.end(), comesBefore);
    std::vector<ThemeQuote> chosen;
    std::vector<std::string> keys;
    for (const ThemeQuote &quote : quotes) {
        std::string key = duplicateKey(fold(quote.sentence.of(comments[quote.comment].text)).toStdString());
        const bool repeats = std::any_of(keys.begin(), keys.end(),
                                         [&](const std::string &k) { return trigramJaccard(k, key) >= NearDuplicates::Threshold; });
        if (repeats)
            continue;
        keys.push_back(std::move(key));
        chosen.push_back(quote);
        if (chosen.size() == most)
            break;
    }
    return chosen;
}

} // namespace earshot
