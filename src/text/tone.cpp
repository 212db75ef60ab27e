// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone.h"

#include "text/sentences.h"
#include "text/tone_words.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

// The constants of VADER, METHODS B1.
constexpr double NegationFactor = -0.74;
constexpr double NeverSoFactor = 1.25;
constexpr double CapitalsBoost = 0.733;
constexpr double BoostFading[] = {1, 0.95, 0.9}; ///< by distance
constexpr double BeforeBut = 0.5;
constexpr double BehindBut = 1.5;
constexpr double PerExclamation = 0.292;
constexpr int MostExclamations = 4;
constexpr double PerQuestion = 0.18;
constexpr double ManyQuestions = 0.96;
constexpr double Normalisation = 15;
constexpr qsizetype Reach = 3; ///< words over which a booster or a negator acts
constexpr qsizetype FarReach = 5; ///< of a negator when nothing with a meaning stands between
constexpr double ClassBound = 0.05;

double rounded(double value, double unit)
{
    return double(qint64(value * unit + (value < 0 ? -0.5 : 0.5))) / unit;
}

/// `size` with the sign of `value`.
double alike(double size, double value)
{
    return value < 0 ? -size : size;
}

class Scorer
{
public:
    Scorer(const ToneWords &words, const ToneLexicon &lexicon) : m_words(words), m_options(lexicon.options()) {}

    Tone tone();

private:
    double valueOf(qsizetype i) const;
    double afterNo(qsizetype i, double value) const;
    double modified(qsizetype i, double value) const;
    bool isTurnedFromAfar(qsizetype i) const;
    double boost(qsizetype i, qsizetype distance, double value) const;
    bool negates(qsizetype i) const;
    double negationFactor(qsizetype i, qsizetype distance) const;
    double publishedBigram(qsizetype i) const;
    bool isTurnedFromBehind(qsizetype i) const;
    bool isParted(qsizetype from, qsizetype to) const;
    void dropWished();
    void weighBut();
    double emphasis() const;

    const ToneWords &m_words;
    const ToneLexicon::Options &m_options;
    QVarLengthArray<double, 64> m_values;
};

/// A comma or the like stands between the words.
bool Scorer::isParted(qsizetype from, qsizetype to) const
{
    if (m_options.asPublished)
        return false;
    for (qsizetype i = from + 1; i <= to; ++i) {
        if (m_words[i].newClause)
            return true;
    }
    return false;
}

double Scorer::valueOf(qsizetype i) const
{
    const ToneWord &word = m_words[i];
    if (!word.is(ToneEntry::Valued))
        return 0;
    const bool beforeValue = m_words.is(i + 1, ToneEntry::Valued) && !isParted(i, i + 1);
    if (word.is(ToneEntry::Booster) && (m_options.asPublished || beforeValue))
        return 0;
    double value = word.entry->value;
    if (word.is(ToneEntry::Emoji) && !m_options.asPublished)
        return value;
    if (word.is(ToneEntry::No) && beforeValue)
        value = 0;
    value = afterNo(i, value);
    if (value == 0 && !m_options.asPublished)
        return 0;
    if (word.upper && m_words.hasEmphasis())
        value += value > 0 ? CapitalsBoost : -CapitalsBoost;
    return modified(i, value);
}

/// "no" one or two words before, or three before "x or good", turns the word.
double Scorer::afterNo(qsizetype i, double value) const
{
    const auto no = [this, i](qsizetype distance) {
        return m_words.is(i - distance, ToneEntry::No) && !isParted(i - distance, i);
    };
    const bool turns = no(1) || no(2) || (no(3) && m_words.is(i - 1, ToneEntry::Or));
    return turns ? value * NegationFactor : value;
}

/// The value after the three words before and the ones behind have acted on it.
double Scorer::modified(qsizetype i, double value) const
{
    bool isTurned = m_words[i].isNegated;
    for (qsizetype distance = 0; distance < Reach && distance < i; ++distance) {
        const qsizetype at = i - 1 - distance;
        if (isParted(at, at + 1))
            break;
        if (m_words.is(at, ToneEntry::Valued) && (m_options.asPublished || (distance > 0 && !negates(at))))
            continue;
        value += boost(at, distance, value);
        const double factor = negationFactor(i, distance);
        if (factor > 0 || !isTurned || !m_options.negationOnce)
            value *= factor;
        isTurned |= factor < 0;
        if (distance == Reach - 1 && m_options.asPublished)
            value += publishedBigram(i);
    }
    if (m_words.is(i - 1, ToneEntry::Least) && !isParted(i - 1, i))
        value *= NegationFactor;
    const bool isTurnedElsewhere = isTurnedFromBehind(i) || (!isTurned && isTurnedFromAfar(i));
    if (isTurnedElsewhere && !(isTurned && m_options.negationOnce))
        value *= NegationFactor;
    return value;
}

/// "Non ci siamo sentiti i benvenuti"
bool Scorer::isTurnedFromAfar(qsizetype i) const
{
    if (m_options.asPublished)
        return false;
    for (qsizetype at = i - 1; at >= 0 && i - at <= FarReach && !m_words[at + 1].newClause; --at) {
        if (i - at > Reach && negates(at))
            return true;
        if (m_words.is(at, ToneEntry::Valued | ToneEntry::And | ToneEntry::But))
            return false;
    }
    return false;
}

double Scorer::boost(qsizetype i, qsizetype distance, double value) const
{
    const ToneWord &word = m_words[i];
    if (!word.is(ToneEntry::Booster) || (m_options.asPublished && word.inPhrase))
        return 0;
    double size = alike(1, value) * double(word.entry->boost);
    if (word.upper && m_words.hasEmphasis())
        size += value > 0 ? CapitalsBoost : -CapitalsBoost;
    return size * BoostFading[distance];
}

bool Scorer::negates(qsizetype i) const
{
    return m_words[i].negates || m_words.is(i, ToneEntry::Negator);
}

/// What the word `distance` + 1 before word i multiplies its value with.
double Scorer::negationFactor(qsizetype i, qsizetype distance) const
{
    const qsizetype at = i - 1 - distance;
    const auto so = [this](qsizetype word) { return m_words.is(word, ToneEntry::So); };
    const bool never = m_words.is(at, ToneEntry::Never);
    if (distance == 1 && never && so(i - 1))
        return NeverSoFactor;
    if (distance == 2 && never && (so(i - 2) || so(i - 1)))
        return NeverSoFactor;
    if (distance == 2 && m_options.asPublished && so(i - 1))
        return NeverSoFactor;
    return negates(at) ? NegationFactor : 1;
}

/// The published rules see "kind of" only where three words stand before the word, and never turn its sign.
double Scorer::publishedBigram(qsizetype i) const
{
    double sum = 0;
    for (const qsizetype at : {i - 1, i - 2}) {
        if (m_words.is(at, ToneEntry::Booster) && m_words[at].inPhrase)
            sum += double(m_words[at].entry->boost);
    }
    return sum;
}

/// "gefällt mir nicht": up to three words behind a verb, before the next word with a value.
bool Scorer::isTurnedFromBehind(qsizetype i) const
{
    if (!m_words.is(i, ToneEntry::Verb))
        return false;
    qsizetype at = i + 1;
    while (at < m_words.size() && m_words[at].inPhrase && !m_words[at].entry)
        ++at;
    for (const qsizetype end = std::min(at + Reach, m_words.size()); at < end; ++at) {
        if (m_words[at].newClause || m_words.is(at, ToneEntry::Valued | ToneEntry::But))
            return false;
        if (m_words.is(at, ToneEntry::NegatorBehind))
            return !m_words.is(at + 1, ToneEntry::Valued) || isParted(at, at + 1);
    }
    return false;
}

/// "I wish they had a good app": what sounds good from the "and" before a wish to the end of its clause is not there.
void Scorer::dropWished()
{
    qsizetype from = 0;
    bool wished = false;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const bool ends = m_words[i].newClause || m_words.is(i, ToneEntry::But);
        if (ends || (!wished && m_words.is(i, ToneEntry::And))) {
            from = i;
            wished = false;
        }
        const bool begins = m_words.is(i, ToneEntry::Wish) && !wished;
        wished |= begins;
        for (qsizetype at = begins ? from : i; wished && at <= i; ++at)
            m_values[at] = std::min(m_values[at], 0.0);
    }
}

/// What stands behind the first "but" weighs more than what stands before. By position, not by value.
void Scorer::weighBut()
{
    for (qsizetype but = 0; but < m_words.size(); ++but) {
        if (!m_words.is(but, ToneEntry::But))
            continue;
        for (qsizetype i = 0; i < m_values.size(); ++i)
            m_values[i] *= i < but ? BeforeBut : i > but ? BehindBut : 1;
        return;
    }
}

double Scorer::emphasis() const
{
    const double exclamations = std::min(m_words.exclamations(), MostExclamations) * PerExclamation;
    const int questions = m_words.questions();
    return exclamations + (questions > 3 ? ManyQuestions : questions > 1 ? questions * PerQuestion : 0);
}

Tone Scorer::tone()
{
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_values.append(valueOf(i));
    if (!m_options.asPublished)
        dropWished();
    weighBut();
    double sum = 0;
    double pos = 0;
    double neg = 0;
    double neu = 0;
    for (const double value : std::as_const(m_values)) {
        sum += value;
        pos += value > 0 ? value + 1 : 0; // a word counts one, as those without a value do
        neg += value < 0 ? 1 - value : 0;
        neu += value == 0;
    }
    if (sum != 0)
        sum += alike(emphasis(), sum);
    (pos > neg ? pos : neg) += pos == neg ? 0 : emphasis();
    const double total = pos + neg + neu;
    if (total == 0)
        return {};
    const double compound = std::clamp(sum / std::sqrt(sum * sum + Normalisation), -1.0, 1.0);
    return {rounded(compound, 1e4), rounded(pos / total, 1e3), rounded(neu / total, 1e3), rounded(neg / total, 1e3)};
}

} // namespace

Tone tone(QStringView sentence, const ToneLexicon &lexicon)
{
    const ToneWords words(sentence, lexicon);
    if (!words.hasValue())
        return {0, 0, words.size() > 0 ? 1.0 : 0.0, 0};
    return Scorer(words, lexicon).tone();
}

ToneClass toneClass(double compound)
{
    if (compound >= ClassBound)
        return ToneClass::Positive;
    return compound <= -ClassBound ? ToneClass::Negative : ToneClass::Neutral;
}

ToneClass commentToneClass(double mean)
{
    constexpr double bound = 0.2;
    if (mean >= bound)
        return ToneClass::Positive;
    return mean <= -bound ? ToneClass::Negative : ToneClass::Neutral;
}

std::optional<double> commentTone(QStringView text, const ToneLexicon *lexicon)
{
    if (!lexicon)
        return std::nullopt;
    double sum = 0;
    int count = 0;
    SentenceWalk walk(text);
    while (const auto sentence = walk.next()) {
        const Tone found = tone(sentence->of(text), *lexicon);
        sum += found.compound;
        count += found.pos + found.neu + found.neg > 0;
    }
    if (count == 0)
        return std::nullopt;
    return sum / count;
}

} // namespace earshot
