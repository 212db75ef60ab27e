// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plain_text.h"

#include <QList>

namespace earshot {

namespace {

bool isInvisible(char32_t c)
{
    return turnsDirection(c) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe ||
           (c >= 0xfdd0 && c <= 0xfdef) || (c >= 0xe0000 && c <= 0xe007f);
}

} // namespace

bool turnsDirection(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

QString plainText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (isInvisible(c))
            continue;
        if (QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control)
            result += u' ';
        else if (c >= 0xd800 && c <= 0xdfff)
            result += QChar::ReplacementCharacter;
        else
            result += QChar::fromUcs4(c);
    }
    return result.simplified();
}

} // namespace earshot
