// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/checksums.h"

#include <QString>
#include <algorithm>

namespace earshot {

namespace {

struct Country {
    char16_t code[3];
    int length;
};

/// IBAN registry: countries with the length of their IBAN.
constexpr Country Countries[] = {
    {u"AD", 24}, {u"AE", 23}, {u"AL", 28}, {u"AT", 20}, {u"AZ", 28}, {u"BA", 20}, {u"BE", 16}, {u"BG", 22}, {u"BH", 22}, {u"BI", 27},
    {u"BR", 29}, {u"BY", 28}, {u"CH", 21}, {u"CR", 22}, {u"CY", 28}, {u"CZ", 24}, {u"DE", 22}, {u"DJ", 27}, {u"DK", 18}, {u"DO", 28},
    {u"EE", 20}, {u"EG", 29}, {u"ES", 24}, {u"FI", 18}, {u"FK", 18}, {u"FO", 18}, {u"FR", 27}, {u"GB", 22}, {u"GE", 22}, {u"GI", 23},
    {u"GL", 18}, {u"GR", 27}, {u"GT", 28}, {u"HR", 21}, {u"HU", 28}, {u"IE", 22}, {u"IL", 23}, {u"IQ", 23}, {u"IS", 26}, {u"IT", 27},
    {u"JO", 30}, {u"KW", 30}, {u"KZ", 20}, {u"LB", 28}, {u"LC", 32}, {u"LI", 21}, {u"LT", 20}, {u"LU", 20}, {u"LV", 21}, {u"LY", 25},
    {u"MC", 27}, {u"MD", 24}, {u"ME", 22}, {u"MK", 19}, {u"MN", 20}, {u"MR", 27}, {u"MT", 31}, {u"MU", 30}, {u"NI", 28}, {u"NL", 18},
    {u"NO", 15}, {u"OM", 23}, {u"PK", 24}, {u"PL", 28}, {u"PS", 29}, {u"PT", 25}, {u"QA", 29}, {u"RO", 24}, {u"RS", 22}, {u"RU", 33},
    {u"SA", 24}, {u"SC", 31}, {u"SD", 18}, {u"SE", 24}, {u"SI", 19}, {u"SK", 24}, {u"SM", 27}, {u"SO", 23}, {u"ST", 25}, {u"SV", 28},
    {u"TL", 23}, {u"TN", 24}, {u"TR", 26}, {u"UA", 29}, {u"VA", 22}, {u"VG", 24}, {u"XK", 20}, {u"YE", 30}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isGap(QChar c)
{
    return c == u' ' || c == u'-' || c == QChar(0xa0);
}

} // namespace

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    int count = 0;
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        if (isGap(*at))
            continue;
        if (!isDigit(*at))
            return false;
        const int digit = at->unicode() - u'0';
        const int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += count++ % 2 == 0 ? digit : doubled;
    }
    return count > 1 && sum % 10 == 0;
}

int ibanLength(QStringView country)
{
    const auto found = std::find_if(std::begin(Countries), std::end(Countries),
                                    [&](const Country &one) { return country.compare(QStringView(one.code), Qt::CaseInsensitive) == 0; });
    return found == std::end(Countries) ? 0 : found->length;
}

bool isIban(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (!isGap(c))
            plain += c.toUpper();
    }
    if (plain.size() < 4 || plain.size() != ibanLength(QStringView(plain).left(2)))
        return false;
    int remainder = 0;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[(i + 4) % plain.size()];
        const bool letter = c >= u'A' && c <= u'Z';
        if (!letter && !isDigit(c))
            return false;
        remainder = letter ? (remainder * 100 + c.unicode() - u'A' + 10) % 97 : (remainder * 10 + c.unicode() - u'0') % 97;
    }
    return remainder == 1;
}

} // namespace earshot
