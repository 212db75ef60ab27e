// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/personal_numbers.h"

#include "text/checksums.h"

#include <QRegularExpression>
#include <algorithm>
#include <iterator>

namespace earshot::personal_numbers {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Of an IBAN.
bool isSign(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

qsizetype digitsIn(QStringView text)
{
    return std::count_if(text.begin(), text.end(), isDigit);
}

/// Where the IBAN that begins at `start` ends by the length of its country; -1 when the text ends before.
qsizetype ibanEnd(QStringView text, qsizetype start)
{
    int left = ibanLength(text.sliced(start, 2));
    if (left == 0)
        return -1;
    bool gap = true;
    for (qsizetype at = start; at < text.size(); ++at) {
        const bool plain = isSign(text[at]);
        if (!plain && (gap || (text[at] != u' ' && text[at] != u'-')))
            return -1;
        gap = !plain;
        if (plain && --left == 0)
            return at + 1;
    }
    return -1;
}

/// A letter that would make one word with the digits beside it. In Chinese, Japanese, Korean and Thai nothing stands between words.
constexpr char16_t Letter[] = u"[^\\P{L}\\p{Lm}\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}\\p{Thai}]";

QRegularExpression numberPattern(const QString &pattern)
{
    return QRegularExpression(QString(pattern).replace(QStringLiteral("LETTER"), QString::fromUtf16(Letter)));
}

/// Dates, which are written with the same signs as telephone numbers: 01.02.2024, 01 02 2024, 1/2/24, 09/2024.
QString withoutDates(const QString &text)
{
    static const QRegularExpression date(
        QStringLiteral("(?<![\\d./-])(?:\\d{1,2}([./ -])\\d{1,2}\\1(?:19|20)\\d\\d|(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|[12]\\d|3[01])\\2\\d\\d(?!\\2?\\d)"
                       "|(?:0?[1-9]|1[0-2])[./-](?:19|20)\\d\\d)(?!\\d)"));
    QString rest = text;
    auto dates = date.globalMatch(text);
    while (dates.hasNext()) {
        const auto match = dates.next();
        rest.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), QChar::ReplacementCharacter));
    }
    return rest;
}

/// What stands before or after says that it is an amount or the number of a thing.
bool isOtherNumber(const QString &before, const QString &after)
{
    static const QRegularExpression thing(
        QStringLiteral("(?:(?:order|invoice|ticket|case|reference|ref|booking|reservation|customer|account|article|item|serial|tracking|version|voucher|contract|policy|"
                       "bestell\\w*|rechnungs?\\w*|auftrags?\\w*|kunden\\w*|artikel\\w*|sendungs\\w*|vertrags?\\w*|commande|facture|dossier|contrat|client|r[ée]f|"
                       "pedido|factura|referencia|contrato|ordine|fattura|pratica|contratto|encomenda|fatura|bestelling|factuur|klant\\w*|\\b(?:art|ean|isbn|gtin|sku))"
                       "[\\s.:-]*(?:number|no|nr|nummer|num[ée]ro|n[úu]mero|numero|id|code|n[º°o])?"
                       "(?:[\\s.]+(?:is|was|ist|war|lautet|est(?:\\s+l[ae])?|es|era|è|é|was))?[\\s.:=#(-]*"
                       "|[#€$£]\\s*|(?<!\\p{L})(?!tel|mob|fax|ph)\\p{L}{1,4}[-/])$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression amount(QStringLiteral("^\\s?(?:[€$£%]|eur\\b|usd\\b|gbp\\b|euros?\\b|[,.:]\\d{1,2}(?!\\d))"),
                                           QRegularExpression::CaseInsensitiveOption);
    return thing.match(before).hasMatch() || amount.match(after).hasMatch();
}

/// Digits in groups of three and more, or in pairs as in France; one by one they are a scale: 0 1 2 … 10, 0-6 7-8 9-10.
bool isGroupedLikePhone(QStringView number)
{
    constexpr int fewestPairs = 3;
    constexpr int longGroup = 3;
    int longest = 0, pairs = 0, digits = 0;
    for (qsizetype at = 0; at <= number.size(); ++at) {
        if (at < number.size() && isDigit(number[at])) {
            longest = std::max(longest, ++digits);
            continue;
        }
        pairs += digits == 2 ? 1 : 0;
        digits = 0;
    }
    return longest >= longGroup || pairs >= fewestPairs;
}

constexpr qsizetype FewestDigits = 7; ///< of a telephone number
constexpr qsizetype MostDigits = 15;

/// The first of several numbers that only a blank or a bracket divides: up to where the next one begins with 0 or +, else as
/// many groups as one number can have.
QStringView firstNumber(QStringView numbers)
{
    if (digitsIn(numbers) <= MostDigits)
        return numbers;
    qsizetype end = 0, digits = 0;
    for (qsizetype at = 0; at < numbers.size() && digits <= MostDigits; ++at) {
        if (isDigit(numbers[at])) {
            ++digits;
            continue;
        }
        if (digits <= MostDigits && at > 0 && isDigit(numbers[at - 1]))
            end = at;
        if (digits >= FewestDigits && at + 1 < numbers.size() && (numbers[at + 1] == u'0' || numbers[at + 1] == u'+'))
            break;
    }
    return numbers.first(end);
}

/// How much of it is a telephone number.
qsizetype lengthOfPhone(QStringView numbers)
{
    static const QRegularExpression decimal(QStringLiteral("^0\\.\\d+$"));
    const QStringView one = firstNumber(numbers);
    return digitsIn(one) >= FewestDigits && isGroupedLikePhone(one) && !decimal.match(one).hasMatch() ? one.size() : 0;
}

/// What may stand between the groups of a card's digits: blanks and hyphens, or one other sign between long groups, as
/// in 4242.4242.4242.4242; shorter ones are decimals.
bool dividesCard(QStringView gap, qsizetype digitsBefore, qsizetype digitsAfter)
{
    constexpr qsizetype widest = 3;
    constexpr qsizetype longGroup = 4;
    const bool isPlain = std::all_of(gap.begin(), gap.end(), [](QChar c) { return c == u' ' || c == u'-'; });
    return gap.size() <= widest && (isPlain || (gap.size() == 1 && digitsBefore >= longGroup && digitsAfter >= longGroup));
}

bool isCard(QStringView digitsAndGaps)
{
    QString digits;
    std::copy_if(digitsAndGaps.begin(), digitsAndGaps.end(), std::back_inserter(digits), isDigit);
    return digits.front() >= u'3' && digits.front() <= u'6' && passesLuhn(digits);
}

} // namespace

void addIbans(const QString &text, std::vector<PersonalData> &found)
{
    static const QRegularExpression beginning = numberPattern(QStringLiteral("(?<!LETTER)(?<!\\d)[A-Za-z]{2}\\d{2}"));
    auto matches = beginning.globalMatch(text);
    while (matches.hasNext()) {
        const qsizetype start = matches.next().capturedStart();
        const qsizetype end = ibanEnd(text, start);
        if (end > 0 && (end == text.size() || !isSign(text[end])) && isIban(QStringView(text).sliced(start, end - start)))
            found.push_back({PersonalData::Kind::Iban, start, end - start});
    }
}

void addCards(const QString &text, std::vector<PersonalData> &found)
{
    static const QRegularExpression group = numberPattern(QStringLiteral("(?<!LETTER)(?<![\\d+])\\d+(?!LETTER|\\d)"));
    std::vector<std::pair<qsizetype, qsizetype>> groups;
    auto matches = group.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        groups.emplace_back(match.capturedStart(), match.capturedEnd());
    }
    const auto divides = [&](size_t last) {
        const auto &[from, to] = groups[last];
        const auto &[before, end] = groups[last - 1];
        return dividesCard(QStringView(text).sliced(end, from - end), end - before, to - from);
    };
    constexpr qsizetype fewest = 13;
    constexpr qsizetype most = 19;
    for (size_t first = 0; first < groups.size(); ++first) {
        qsizetype end = 0;
        for (size_t last = first; last < groups.size(); ++last) {
            const QStringView whole = QStringView(text).sliced(groups[first].first, groups[last].second - groups[first].first);
            const qsizetype digits = digitsIn(whole);
            if (digits > most || (last > first && !divides(last)))
                break;
            if (digits >= fewest && isCard(whole))
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
    // By its beginning: +44 …, (020) …, 0…; or three, three and four digits as in North America, together or apart. Not in the middle of a row of
    // numbers, unless five digits together, or a +, say that another one begins.
    static const QRegularExpression phone = numberPattern(
        QStringLiteral("(?<!LETTER)(?<![\\d+])(?:\\G|(?<!\\d[ .,:/-])|(?<=\\d[ ,])(?=\\+|0\\d{4}))"
                       "(?:(?:\\+\\s?\\d|\\(\\+?\\d{1,5}\\)|0)(?:[ ./-]{0,2}(?:\\(\\d{1,4}\\)|\\d)){5,17}"
                       "|[2-9]\\d{2}([-. ])\\d{3}\\1\\d{4}|[2-9][0-8]\\d{8})(?!LETTER|\\d)"));
    const QString rest = withoutDates(text);
    auto match = phone.match(rest);
    while (match.hasMatch()) {
        constexpr qsizetype around = 32;
        const qsizetype start = match.capturedStart(), length = lengthOfPhone(match.capturedView()), end = start + length;
        const bool isPhone = length > 0 && !isOtherNumber(rest.mid(std::max<qsizetype>(0, start - around), std::min(start, around)), rest.mid(end, around));
        if (isPhone)
            found.push_back({PersonalData::Kind::Phone, start, length});
        qsizetype from = isPhone ? end : match.capturedEnd();
        while (isPhone && from < rest.size() && QStringView(u" ,./-").contains(rest[from])) // the next one begins behind it
            ++from;
        match = phone.match(rest, from, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
    }
}

} // namespace earshot::personal_numbers
