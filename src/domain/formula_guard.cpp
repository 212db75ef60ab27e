// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/formula_guard.h"

#include <QString>
#include <algorithm>

namespace earshot {

namespace {

bool isTrigger(QChar c)
{
    static const QString triggers = QStringLiteral("=+-@|\t\r\n\uff1d\uff0b\uff0d\uff20\uff5c");
    return c.isNull() || triggers.contains(c);
}

bool isBlank(QChar c)
{
    return c.isSpace() && c != u'\t' && c != u'\r' && c != u'\n';
}

/// First bytes, in UTF-8, of the blanks and full-width forms above ASCII; scripts of words begin with others.
constexpr std::string_view LeadsToLookAt = "\xc2\xe1\xe2\xe3\xef";

/// Nearly all texts begin with such a byte.
bool isHarmless(char first)
{
    const auto isWithin = [first](char low, char high) { return first >= low && first <= high; };
    return isWithin('a', 'z') || isWithin('A', 'Z') || isWithin('0', '9')
           || (static_cast<signed char>(first) < 0 && LeadsToLookAt.find(first) == LeadsToLookAt.npos);
}

} // namespace

bool looksLikeFormula(std::string_view utf8)
{
    if (utf8.empty() || isHarmless(utf8.front()))
        return false;
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    const auto first = std::find_if_not(text.begin(), text.end(), [](QChar c) { return c == u'\'' || isBlank(c); });
    return first != text.end() && isTrigger(*first);
}

} // namespace earshot
