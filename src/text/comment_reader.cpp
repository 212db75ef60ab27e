// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/comment_reader.h"

#include "text/sentences.h"

#include <algorithm>

namespace earshot {

namespace {

/// The mean of those that have a tone.
std::optional<double> meanTone(const std::vector<SentenceReading> &sentences, const std::vector<size_t> &which)
{
    double sum = 0;
    int count = 0;
    for (const size_t i : which) {
        if (const auto tone = sentences[i].tone) {
            sum += *tone;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

std::optional<size_t> sentenceAt(const std::vector<SentenceReading> &sentences, qsizetype place)
{
    const auto behind = std::upper_bound(sentences.begin(), sentences.end(), place,
                                         [](qsizetype at, const SentenceReading &sentence) { return at < sentence.span.start; });
    if (behind == sentences.begin())
        return std::nullopt;
    return static_cast<size_t>(std::prev(behind) - sentences.begin());
}

} // namespace

CommentReader::CommentReader(std::shared_ptr<const ThemeMatcher> matcher, std::shared_ptr<const ToneLexicons> lexicons)
    : m_matcher(std::move(matcher)), m_lexicons(std::move(lexicons)), m_scanner(m_matcher)
{
}

CommentReading CommentReader::read(const QString &comment)
{
    CommentReading reading;
    const std::vector<ThemeSpan> spans = m_scanner.why(comment);
    reading.language = m_scanner.language();
    const ToneLexicon *lexicon = m_lexicons->of(languageCode(reading.language));
    for (const TextSpan &span : earshot::sentences(comment)) {
        const std::optional<double> heard = lexicon ? std::optional(earshot::tone(span.of(comment), *lexicon).compound) : std::nullopt;
        reading.sentences.push_back({span, heard});
    }
    reading.tone = commentTone(comment, lexicon);
    for (const ThemeSpan &span : spans) {
        auto at = std::find_if(reading.themes.begin(), reading.themes.end(), [&](const ThemeMention &m) { return m.theme == span.theme; });
        if (at == reading.themes.end())
            at = reading.themes.insert(at, ThemeMention{span.theme, {}, {}, {}});
        at->words.push_back({span.start, span.length});
        const auto sentence = sentenceAt(reading.sentences, span.start);
        if (sentence && (at->sentences.empty() || at->sentences.back() != *sentence))
            at->sentences.push_back(*sentence);
    }
    for (ThemeMention &mention : reading.themes)
        mention.tone = meanTone(reading.sentences, mention.sentences);
    std::sort(reading.themes.begin(), reading.themes.end(), [](const auto &a, const auto &b) { return a.theme < b.theme; });
    return reading;
}

} // namespace earshot
