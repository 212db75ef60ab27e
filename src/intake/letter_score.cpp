// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/letter_score.h"

#include <algorithm>
#include <array>
#include <vector>

namespace earshot {

namespace {

constexpr double Good = 2, Alien = -3, Flip = -3, SignInWord = -3, OddSign = -1, NoText = -6;

/// The letters that a language writes beside those of ASCII, in lower case.
const std::vector<QString> &latinLanguages()
{
    static const std::vector<QString> list = {
        QStringLiteral("äöüß"), QStringLiteral("àâæçéèêëîïôœùûüÿ"), QStringLiteral("áéíóúüñªº"), QStringLiteral("áâãàçéêíóôõúªº"),
        QStringLiteral("àèéìíîòóùú"), QStringLiteral("éëïöüáóèàç"), QStringLiteral("æøåéóü"), QStringLiteral("åäöéü"),
        QStringLiteral("áčďéěíňóřšťúůýž"), QStringLiteral("áäčďéíĺľňóôŕšťúýž"), QStringLiteral("ąćęłńóśźż"),
        QStringLiteral("áéíóöőúüű"), QStringLiteral("čšžćđ"), QStringLiteral("ăâîșşțţ"), QStringLiteral("çğıi̇öşüâîû"),
        QStringLiteral("ąčęėįšųūž"), QStringLiteral("āčēģīķļņšūž"), QStringLiteral("äöõüšž"), QStringLiteral("áðéíóúýþæö")};
    return list;
}

/// Frequent letters of the scripts that could be taken for each other.
bool isFrequent(char16_t letter)
{
    static const QString frequent = QStringLiteral("оеаинтсрвлкмдпαοιετσνηυρπκλμςיוהלאתרמשנבاليمونترب");
    return frequent.contains(QChar(letter).toLower());
}

bool isUsualSign(char16_t sign)
{
    static const QString usual = QStringLiteral("“”„‘’‚«»‹›–—…€°§·•¿¡№™®©´£");
    return sign == 0x00a0 || usual.contains(QChar(sign));
}

/// What a language's letters are of a text, for those with the Latin alphabet.
class LatinLetters
{
public:
    void add(QChar letter)
    {
        const QChar lower = letter.toLower();
        ++m_all;
        for (size_t i = 0; i < latinLanguages().size(); ++i)
            m_known[i] += latinLanguages()[i].contains(lower);
    }
    /// Of the language that has most of them.
    double score() const
    {
        const int most = *std::max_element(m_known.begin(), m_known.end());
        return Good * most + Alien * (m_all - most);
    }

private:
    std::array<int, 19> m_known{};
    int m_all = 0;
};

bool isWordPart(QChar letter)
{
    return letter.isLetter() || letter.isMark();
}

class TextScore
{
public:
    explicit TextScore(const QString &text) : m_text(text) {}
    double result()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            if (isWordPart(m_text[i]))
                i = addWord(i);
            else
                addSign(i++);
        }
        return m_score + m_latin.score() + (m_words > 0 ? 1 : Alien) * m_letters;
    }

private:
    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(QLatin1Char(' ')); }

    /// Returns where it ends.
    qsizetype addWord(qsizetype from)
    {
        qsizetype end = from;
        bool foreign = false, mixed = false;
        const QChar::Script script = m_text[from].script();
        for (; end < m_text.size() && isWordPart(m_text[end]); ++end) {
            foreign |= m_text[end].unicode() >= 0x80;
            mixed |= m_text[end].script() != script && !m_text[end].isMark() && m_text[end].script() != QChar::Script_Common;
        }
        const bool other = foreign && !mixed && script != QChar::Script_Latin;
        m_letters += other && end == from + 1;
        m_words += other && end > from + 1;
        for (qsizetype i = from; foreign && i < end && !(other && end == from + 1); ++i)
            addLetter(i, from, mixed);
        return end;
    }

    void addLetter(qsizetype i, qsizetype from, bool mixed)
    {
        const QChar letter = m_text[i];
        if (i > from && letter.isUpper() && at(i - 1).isLower())
            m_score += Flip;
        static const QString lastOnly = QStringLiteral("ςךםןףץ"); // written at the end of words alone
        if (lastOnly.contains(letter) && isWordPart(at(i + 1)))
            m_score += SignInWord;
        if (letter.unicode() < 0x80)
            return;
        if (mixed)
            m_score += Alien;
        else if (letter.script() == QChar::Script_Latin)
            m_latin.add(letter);
        else
            m_score += 1 + (isFrequent(letter.unicode()) ? 0.8 : 0);
    }

    void addSign(qsizetype i)
    {
        const QChar sign = m_text[i];
        if (sign.unicode() < 0x80)
            return;
        const bool control = sign.unicode() < 0xa0 || sign.category() == QChar::Other_PrivateUse || sign.category() == QChar::Other_NotAssigned
                             || sign.unicode() == 0xfffd;
        const bool inWord = at(i - 1).isLetter() && at(i + 1).isLetter();
        const bool frame = sign.unicode() >= 0x2500 && sign.unicode() < 0x2600; // lines and blocks of DOS screens
        if (control || frame)
            m_score += NoText;
        else if (inWord && sign.unicode() != 0x2019 && sign.unicode() != 0x00b7 && sign.unicode() != 0x2013 && sign.unicode() != 0x2014)
            m_score += SignInWord;
        else
            m_score += isUsualSign(sign.unicode()) ? 0.5 : OddSign;
    }

    const QString &m_text;
    LatinLetters m_latin;
    double m_score = 0;
    int m_letters = 0; ///< alone, of another alphabet than the Latin
    int m_words = 0;   ///< longer ones of such an alphabet
};

} // namespace

double letterScore(const QString &text)
{
    return TextScore(text).result();
}

} // namespace earshot
