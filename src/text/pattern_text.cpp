// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pattern_text.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr char32_t ObjectReplacement = 0xfffc; // stands for a picture that is not there

bool isUnseen(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || (c >= 0xfe00 && c <= 0xfe0f) || c == ObjectReplacement;
}

QChar plain(QChar c)
{
    if (c >= u'\uff01' && c <= u'\uff5e')
        return QChar(c.unicode() - 0xfee0);
    switch (c.category()) {
    case QChar::Number_DecimalDigit:
        return QChar(u'0' + c.digitValue());
    case QChar::Separator_Space:
        return u' ';
    case QChar::Punctuation_Dash:
        return u'-';
    case QChar::Other_Surrogate:
        return QChar::ReplacementCharacter;
    default:
        return c;
    }
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

PatternText::PatternText(QStringView original)
{
    if (isAscii(original)) {
        m_text = original.toString();
        return;
    }
    m_text.reserve(original.size());
    m_places.reserve(static_cast<size_t>(original.size()));
    for (qsizetype at = 0; at < original.size();) {
        const bool pair = original[at].isHighSurrogate() && at + 1 < original.size() && original[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(original[at], original[at + 1]) : original[at].unicode();
        const qsizetype end = at + (pair ? 2 : 1);
        for (; at < end; ++at) {
            if (isUnseen(c))
                continue;
            m_text += pair ? original[at] : plain(original[at]);
            m_places.push_back(at);
        }
    }
}

TextSpan PatternText::origin(TextSpan part) const
{
    if (m_places.empty())
        return part;
    const qsizetype start = m_places[static_cast<size_t>(part.start)];
    return {start, m_places[static_cast<size_t>(part.end() - 1)] + 1 - start};
}

} // namespace earshot
