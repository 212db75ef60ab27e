// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone_letters.h"

#include <string_view>

namespace earshot {

namespace {

using Kind = ToneLetters::Kind;
using Letter = ToneLetters::Letter;

/// Letters that Unicode does not take apart.
struct Pair {
    char16_t letter;
    char16_t first;
    char16_t second;
};
constexpr Pair Pairs[] = {{u'ß', u's', u's'}, {u'æ', u'a', u'e'}, {u'œ', u'o', u'e'}, {u'ø', u'o', 0},
                          {u'ł', u'l', 0},    {u'đ', u'd', 0},    {u'ı', u'i', 0},    {u'þ', u't', u'h'},
                          {u'ð', u'd', 0},    {u'ĳ', u'i', u'j'}};

Kind kindOf(char16_t unit)
{
    static constexpr std::u16string_view apostrophes = u"'`\u00b4\u2018\u2019\u201b\u02bc\u2032";
    static constexpr std::u16string_view commas = u",;:()[]{}/|\"\u00ab\u00bb\u2013\u2014\u201c\u201d\u201e\u2026"
                                                  u"\u3001\uff0c\uff1b\uff1a\uff08\uff09\u060c";
    const QChar c(unit);
    if (c.isSpace())
        return Kind::Space;
    if (apostrophes.find(unit) != std::u16string_view::npos)
        return Kind::Apostrophe;
    if (unit == u'-' || unit == 0x2010 || unit == 0x2011)
        return Kind::Hyphen;
    if (commas.find(unit) != std::u16string_view::npos)
        return Kind::Comma;
    if (unit == 0xad || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2060 && unit <= 0x206f) || unit == 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f))
        return Kind::Invisible;
    if (unit >= 0x0300 && unit <= 0x036f)
        return Kind::Accent;
    if (c.isSurrogate() || (unit >= 0x2190 && unit <= 0x2bff) || unit == 0x3030)
        return Kind::Symbol;
    if (c.isDigit())
        return Kind::Digit;
    if (c.isUpper() || c.isTitleCase())
        return Kind::Upper;
    return c.isLetterOrNumber() || c.isMark() ? Kind::Lower : Kind::Stop;
}

Letter letterOf(char16_t unit)
{
    const QChar lower = QChar(unit).toLower();
    for (const Pair &pair : Pairs) {
        if (pair.letter == lower.unicode())
            return {pair.first, pair.second, kindOf(unit)};
    }
    const Kind kind = kindOf(unit);
    if (kind == Kind::Apostrophe)
        return {u'\'', 0, kind};
    if (kind == Kind::Hyphen)
        return {u'-', 0, kind};
    return {lower.unicode(), 0, kind};
}

} // namespace

ToneLetters::ToneLetters()
{
    for (size_t unit = 0; unit < m_table.size(); ++unit)
        m_table[unit] = letterOf(char16_t(unit));
}

Letter ToneLetters::beyondTable(char16_t unit)
{
    return letterOf(unit);
}

QString ToneLetters::folded(QStringView words) const
{
    QString result;
    for (const QChar c : words.toString().normalized(QString::NormalizationForm_C)) {
        const Letter letter = of(c.unicode());
        if (letter.kind == Kind::Invisible)
            continue;
        result += QChar(letter.first);
        if (letter.second)
            result += QChar(letter.second);
    }
    return result;
}

QString withoutAccents(QStringView folded, bool umlautsAsTwo)
{
    QString result;
    for (const QChar c : folded) {
        if (c.unicode() < 0x80) {
            result += c;
            continue;
        }
        const QString parts = QString(c).normalized(QString::NormalizationForm_D);
        if (parts.size() < 2 || parts[1].unicode() < 0x0300 || parts[1].unicode() > 0x036f) {
            result += c;
            continue;
        }
        result += parts[0];
        if (umlautsAsTwo && parts[1] == QChar(0x308) && QStringView(u"aou").contains(parts[0]))
            result += u'e';
    }
    return result;
}

} // namespace earshot
