// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/characters.h"

namespace earshot {

bool isUnspaced(char32_t c)
{
    if (c < 0x0e00)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return c == 0x30fc;
    }
}

CodePoint codePointAt(const char *at, const char *end)
{
    const auto lead = static_cast<unsigned char>(*at);
    if (lead < 0xc0)
        return {lead, 1};
    const unsigned length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (end - at < static_cast<std::ptrdiff_t>(length))
        return {QChar::ReplacementCharacter, static_cast<unsigned>(end - at)};
    char32_t c = lead & (0x7fu >> length);
    for (unsigned i = 1; i < length; ++i)
        c = (c << 6) | (static_cast<unsigned char>(at[i]) & 0x3fu);
    return {c, length};
}

} // namespace earshot
