// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/heading.h"

#include <QRegularExpression>

namespace earshot {

Heading::Heading(const QString &text)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>|\\{\\{[^}]*\\}\\}"));
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.remove(tags);
    m_text = QLatin1Char(' ');
    QChar before = QLatin1Char(' ');
    for (const QChar letter : std::as_const(plain)) {
        const bool partOfLetter = letter.isMark() && !m_text.endsWith(QLatin1Char(' ')); // vowels of Indic and Thai scripts
        const bool word = letter.isLetterOrNumber() || letter == QLatin1Char('#') || letter.isSurrogate() || partOfLetter;
        const bool humpOfCamel = letter.isUpper() && before.isLower();
        if ((!word || humpOfCamel) && !m_text.endsWith(QLatin1Char(' ')))
            m_text += QLatin1Char(' ');
        if (word)
            m_text += letter.toLower();
        before = letter;
    }
    if (!m_text.endsWith(QLatin1Char(' ')))
        m_text += QLatin1Char(' ');
    m_utf8 = m_text.toStdString();
}

bool Heading::hasWord(const char *phrase) const
{
    const std::string_view text = m_utf8, words = phrase;
    for (size_t at = text.find(words, 1); at != text.npos; at = text.find(words, at + 1)) {
        const size_t end = at + words.size();
        if (text[at - 1] == ' ' && end < text.size() && text[end] == ' ')
            return true;
    }
    return false;
}

bool Heading::hasAnyWord(std::initializer_list<const char *> phrases) const
{
    return std::any_of(phrases.begin(), phrases.end(), [this](const char *phrase) { return hasWord(phrase); });
}

bool Heading::contains(const char *part) const
{
    return m_utf8.find(part) != m_utf8.npos;
}

bool Heading::containsAny(std::initializer_list<const char *> parts) const
{
    return std::any_of(parts.begin(), parts.end(), [this](const char *part) { return contains(part); });
}

bool Heading::is(const char *words) const
{
    const std::string_view text = m_utf8;
    return text.size() > 1 && text.substr(1, text.size() - 2) == words;
}

int Heading::words() const
{
    return static_cast<int>(m_text.count(QLatin1Char(' '))) - 1;
}

QString shownHeading(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    text.remove(QChar(0x200b)).remove(QChar(0xfeff));
    return text.simplified();
}

} // namespace earshot
