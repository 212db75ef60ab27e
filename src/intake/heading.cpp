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
}

bool Heading::hasWord(const char *phrase) const
{
    return m_text.contains(QLatin1Char(' ') + QString::fromUtf8(phrase) + QLatin1Char(' '));
}

bool Heading::hasAnyWord(std::initializer_list<const char *> phrases) const
{
    return std::any_of(phrases.begin(), phrases.end(), [this](const char *phrase) { return hasWord(phrase); });
}

bool Heading::contains(const char *part) const
{
    return m_text.contains(QString::fromUtf8(part));
}

bool Heading::containsAny(std::initializer_list<const char *> parts) const
{
    return std::any_of(parts.begin(), parts.end(), [this](const char *part) { return contains(part); });
}

bool Heading::is(const char *words) const
{
    return m_text == QLatin1Char(' ') + QString::fromUtf8(words) + QLatin1Char(' ');
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
