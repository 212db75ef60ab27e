// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace earshot {

/// Written without blanks between words, or with endings and compounds that blanks do not part.
bool isUnspaced(char32_t c);

/// Letters, digits and the marks that belong to them.
inline bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// One character of valid UTF-8.
struct CodePoint {
    char32_t value = 0;
    unsigned length = 0; ///< bytes
};
CodePoint codePointAt(const char *at, const char *end);

} // namespace earshot
