// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/personal_numbers.h"

#include "text/checksums.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::personal_numbers {

namespace {

qsizetype digitsIn(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Where the IBAN that begins at `start` ends by the length of its country; -1 when the text ends before.
qsizetype ibanEnd(QStringView text, qsizetype start)
{
    int left = ibanLength(text.sliced(start, 2));
    if (left == 0)
        return -1;
    bool gap = true;
    for (qsizetype at = start; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        const bool plain = c < 0x80 && text[at].isLetterOrNumber();
        if (!plain && (gap || (c != u' ' && c != u'-' && c != 0xa0)))
            return -1;
        gap = !plain;
        if (plain && --left == 0)
            return at + 1;
    }
    return -1;
}

/// A date (01.02.2024, 01 02 2024), which is written with the same signs as a telephone number.
bool isDate(const QString &number)
{
    static const QRegularExpression date(QStringLiteral("^\\(?\\d{1,2}([./ -])\\d{1,2}\\1(?:19|20)\\d\\d\\b"));
    return date.match(number).hasMatch();
}

/// What stands before or after says that it is an amount or the number of a thing.
bool isOtherNumber(const QString &before, const QString &after)
{
    static const QRegularExpression thing(
        QStringLiteral("(?:order|invoice|ticket|case|reference|ref|booking|reservation|customer|account|article|item|serial|tracking|version|voucher|"
                       "bestell\\w*|rechnungs?\\w*|auftrags?\\w*|kunden\\w*|artikel\\w*|sendungs\\w*|commande|facture|dossier|client|r[ée]f|"
                       "pedido|factura|referencia|ordine|fattura|pratica|encomenda|fatura|bestelling|factuur|klant\\w*)"
                       "[\\s.:-]*(?:number|no|nr|nummer|num[ée]ro|n[úu]mero|numero|id|code|n[º°o])?[\\s.:#-]*$|[#€$£]\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression amount(QStringLiteral("^\\s?(?:[€$£%]|eur\\b|usd\\b|gbp\\b|euros?\\b|[,.:]\\d)"),
                                           QRegularExpression::CaseInsensitiveOption);
    return thing.match(before).hasMatch() || amount.match(after).hasMatch();
}

} // namespace

void addIbans(const QString &text, std::vector<PersonalData> &found)
{
    static const QRegularExpression beginning(QStringLiteral("(?<![\\p{L}\\d])[A-Za-z]{2}\\d{2}"));
    auto matches = beginning.globalMatch(text);
    while (matches.hasNext()) {
        const qsizetype start = matches.next().capturedStart();
        const qsizetype end = ibanEnd(text, start);
        if (end > 0 && (end == text.size() || !text[end].isLetterOrNumber()) && isIban(QStringView(text).sliced(start, end - start)))
            found.push_back({PersonalData::Kind::Iban, start, end - start});
    }
}

void addCards(const QString &text, std::vector<PersonalData> &found)
{
    static const QRegularExpression group(QStringLiteral("(?<![\\p{L}\\d+])\\d+(?![\\p{L}\\d])"));
    std::vector<std::pair<qsizetype, qsizetype>> groups;
    auto matches = group.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        groups.emplace_back(match.capturedStart(), match.capturedEnd());
    }
    constexpr qsizetype fewest = 13;
    constexpr qsizetype most = 19;
    for (size_t first = 0; first < groups.size(); ++first) {
        qsizetype end = 0;
        for (size_t last = first; last < groups.size(); ++last) {
            const QStringView whole = QStringView(text).sliced(groups[first].first, groups[last].second - groups[first].first);
            const bool apart = last > first && groups[last].first - groups[last - 1].second != 1;
            const qsizetype digits = digitsIn(whole);
            if (apart || digits > most)
                break;
            if (digits >= fewest && whole[0] >= u'3' && whole[0] <= u'6' && passesLuhn(whole))
                end = groups[last].second;
        }
        if (end == 0)
            continue;
        found.push_back({PersonalData::Kind::Card, groups[first].first, end - groups[first].first});
        while (first + 1 < groups.size() && groups[first + 1].first < end)
            ++first;
    }
}

void addPhones(const QString &text, std::vector<PersonalData> &found)
{
    // By its beginning: +44 …, (020) …, 0…; or three, three and four digits as in North America.
    static const QRegularExpression phone(
        QStringLiteral("(?<![\\p{L}\\d+(])(?<!\\d[ .,:/-])(?:(?:\\+\\s?\\d|\\(\\+?\\d{1,5}\\)|0)(?:[ .\\-/\u00a0\u2011]{0,2}(?:\\(\\d{1,4}\\)|\\d)){5,17}"
                       "|[2-9]\\d{2}([-. ])\\d{3}\\1\\d{4})(?![\\p{L}\\d])"));
    constexpr qsizetype fewest = 7;
    constexpr qsizetype most = 15;
    auto matches = phone.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype digits = digitsIn(match.capturedView());
        if (digits < fewest || digits > most || isDate(match.captured()))
            continue;
        constexpr qsizetype around = 32;
        const qsizetype start = match.capturedStart();
        if (!isOtherNumber(text.mid(std::max<qsizetype>(0, start - around), std::min(start, around)), text.mid(match.capturedEnd(), around)))
            found.push_back({PersonalData::Kind::Phone, start, match.capturedLength()});
    }
}

} // namespace earshot::personal_numbers
