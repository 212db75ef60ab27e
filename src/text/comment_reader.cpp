// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/comment_reader.h"

#include "text/sentences.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace earshot {

namespace {

bool endsClause(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u',') // not the one in 3,50
        return at + 1 >= text.size() || !text[at + 1].isDigit();
    return c == u';' || c == u':' || c == u'(' || c == u')' || c == u'–' || c == u'—' || c == u'،' || c == u'、';
}

/// The part of a sentence around a place, between commas and words for "but": what is said there of the word that
/// stands there.
QStringView clauseAround(QStringView text, const TextSpan &sentence, qsizetype place, const ToneLexicon &lexicon)
{
    qsizetype start = sentence.start;
    for (qsizetype at = start; at < sentence.end();) {
        qsizetype end = at;
        while (end < sentence.end() && (text[end].isLetter() || text[end] == u'\'' || text[end] == u'’'))
            ++end;
        if (end == at) {
            const bool border = endsClause(text, at);
            if (border && at >= place)
                return text.sliced(start, at - start);
            start = border ? at + 1 : start;
            ++at;
            continue;
        }
        const QString word = lexicon.letters().folded(text.sliced(at, end - at));
        const ToneEntry *entry = lexicon.find(std::u16string_view(reinterpret_cast<const char16_t *>(word.utf16()), static_cast<size_t>(word.size())));
        if (entry && entry->is(ToneEntry::But)) {
            if (at > place)
                return text.sliced(start, at - start);
            start = end;
        }
        at = end;
    }
    return text.sliced(start, sentence.end() - start);
}

/// A clause and how it sounds; as its sentence where it says nothing.
struct HeardClause {
    qsizetype start = 0, end = 0;
    std::optional<double> tone;
    bool holds(qsizetype place) const { return place >= start && place < end; }
};

HeardClause clauseAt(const QString &comment, const SentenceReading &sentence, qsizetype place, const ToneLexicon &lexicon)
{
    const QStringView clause = clauseAround(comment, sentence.span, place, lexicon);
    const double heard = earshot::tone(clause, lexicon).compound;
    const qsizetype start = clause.begin() - QStringView(comment).begin();
    return {start, start + clause.size(), heard != 0 ? std::optional(heard) : sentence.tone};
}

double mean(const std::vector<double> &tones)
{
    return std::accumulate(tones.begin(), tones.end(), 0.0) / static_cast<double>(tones.size());
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

void correctTone(CommentReading &reading, ToneClass tone)
{
    reading.tone = static_cast<double>(tone) - static_cast<double>(ToneClass::Neutral);
    if (reading.themes.size() == 1)
        reading.themes.front().tone = reading.tone;
}

CommentReader::CommentReader(std::shared_ptr<const ThemeMatcher> matcher, std::shared_ptr<const ToneLexicons> lexicons)
    : m_matcher(std::move(matcher)), m_lexicons(std::move(lexicons)), m_scanner(m_matcher)
{
}

CommentReading CommentReader::read(const QString &comment, std::optional<Language> told)
{
    CommentReading reading;
    const std::vector<ThemeSpan> spans = m_scanner.why(comment, told);
    reading.language = m_scanner.language();
    const ToneLexicon *lexicon = m_lexicons->of(languageCode(reading.language));
    reading.tone = commentTone(comment, lexicon);
    if (m_scanner.isLanguageAssumed() && reading.tone == 0.0) {
        reading.tone.reset();
        lexicon = nullptr;
    }
    for (const TextSpan &span : earshot::sentences(comment)) {
        const std::optional<double> heard = lexicon ? std::optional(earshot::tone(span.of(comment), *lexicon).compound) : std::nullopt;
        reading.sentences.push_back({span, heard});
    }
    std::map<int, std::vector<double>> tones; // by theme, of each of its words
    HeardClause last;
    for (const ThemeSpan &span : spans) {
        auto at = std::find_if(reading.themes.begin(), reading.themes.end(), [&](const ThemeMention &m) { return m.theme == span.theme; });
        if (at == reading.themes.end())
            at = reading.themes.insert(at, ThemeMention{span.theme, {}, {}, {}});
        at->words.push_back({span.start, span.length});
        const auto sentence = sentenceAt(reading.sentences, span.start);
        if (!sentence)
            continue;
        if (at->sentences.empty() || at->sentences.back() != *sentence)
            at->sentences.push_back(*sentence);
        if (lexicon && !last.holds(span.start)) // else every word of a long clause would be heard with all of it
            last = clauseAt(comment, reading.sentences[*sentence], span.start, *lexicon);
        if (lexicon && last.tone)
            tones[span.theme].push_back(*last.tone);
    }
    for (ThemeMention &mention : reading.themes) {
        if (const auto heard = tones.find(mention.theme); heard != tones.end())
            mention.tone = mean(heard->second);
    }
    std::sort(reading.themes.begin(), reading.themes.end(), [](const auto &a, const auto &b) { return a.theme < b.theme; });
    return reading;
}

} // namespace earshot
