// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/personal_data.h"

#include "text/pattern_text.h"
#include "text/personal_names.h"
#include "text/personal_numbers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace earshot {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PersonalData)
};

/// Stands for what has been found already: no pattern goes across it.
constexpr QChar Taken = u'\ufffc';

/// "jane (at) example (dot) com", "jane[at]example.com": addresses as people hide them from machines.
const QRegularExpression &spelledOut()
{
    static const QRegularExpression address(
        QStringLiteral("(?<![\\w.+-])[\\w.+-]{1,64}\\s?[(\\[{<]\\s?(?:at|ät|arroba|arobase|chiocciola)\\s?[)\\]}>]\\s?\\w[\\w-]{0,62}(?:DOT\\w[\\w-]{0,62}){0,3}DOT\\p{L}{2,24}"
                       "(?![\\w-])")
            .replace(QStringLiteral("DOT"), QStringLiteral("(?:\\.|\\s?[(\\[{<]\\s?(?:dot|punkt|point|punto|ponto|punt)\\s?[)\\]}>]\\s?)")),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return address;
}

bool mayHold(const QString &text)
{
    constexpr qsizetype fewestDigits = 4; // of an IP address
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool hasBracket = std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"([{<").contains(c); });
    return digits >= fewestDigits || text.contains(u'@') || text.contains(u'/') || text.contains(u"www.", Qt::CaseInsensitive)
           || text.contains(u"::") || (hasBracket && spelledOut().match(text).hasMatch());
}

void addLinks(const QString &text, std::vector<PersonalData> &found)
{
    static const QRegularExpression link(
        QStringLiteral("(?<![\\w@.])(?:(?:https?|ftp)://[^\\s<>\"\ufffc]+|www\\.[^\\s<>\"\ufffc]+"
                       "|(?:[a-z0-9-]{1,63}\\.)+[a-z]{2,}/[^\\s<>\"\ufffc]+)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    auto matches = link.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        qsizetype length = match.capturedLength();
        // Punctuation at the end belongs to the sentence, a bracket that was not opened inside does too.
        while (length > 0 && QStringView(u".,;:!?'*)]}").contains(match.capturedView()[length - 1])) {
            const QStringView whole = match.capturedView().left(length);
            if (whole.back() == u')' && whole.count(u'(') >= whole.count(u')'))
                break;
            --length;
        }
        found.push_back({PersonalData::Kind::Url, match.capturedStart(), length});
    }
}

bool isOfLocalPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || QStringView(u".!#$%&'*+/=?^`{|}~-").contains(c);
}

/// From the @ to both sides: the name before it may be of any length, and no pattern has to try each of its letters.
void addEmails(const QString &text, std::vector<PersonalData> &found)
{
    static const QRegularExpression domain(QStringLiteral("(?:[\\w](?:[\\w-]{0,61}[\\w])?\\.)+(?:xn--[\\w-]+|\\p{L}{2,24}+)"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype start = at;
        while (start > 0 && isOfLocalPart(text[start - 1]))
            --start;
        while (start < at && !text[start].isLetterOrNumber() && text[start] != u'_' && text[start] != u'+')
            ++start;
        const auto host = start < at ? domain.match(text, at + 1, QRegularExpression::NormalMatch,
                                                    QRegularExpression::AnchorAtOffsetMatchOption | QRegularExpression::DontCheckSubjectStringMatchOption)
                                     : QRegularExpressionMatch();
        if (host.hasMatch())
            found.push_back({PersonalData::Kind::Email, start, host.capturedEnd() - start});
    }
}

void addSpelledEmails(const QString &text, std::vector<PersonalData> &found)
{
    auto matches = spelledOut().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.push_back({PersonalData::Kind::Email, match.capturedStart(), match.capturedLength()});
    }
}

void addAddresses(const QString &text, std::vector<PersonalData> &found)
{
    static const QRegularExpression address(
        QStringLiteral("(?<![\\w.:])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?!\\w|\\.\\d)(?::\\d{1,5}(?!\\d))?"
                       "|(?<![\\w:.])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\\w:])"
                       "|(?<![\\w:.])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\\w:])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression version(QStringLiteral("(?:version|release|firmware|build|update|\\bv)\\.?\\s*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    auto matches = address.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        constexpr qsizetype before = 16;
        const qsizetype from = std::max<qsizetype>(0, match.capturedStart() - before);
        if (!version.match(text.mid(from, match.capturedStart() - from)).hasMatch())
            found.push_back({PersonalData::Kind::Ip, match.capturedStart(), match.capturedLength()});
    }
}

} // namespace

QString personalDataId(PersonalData::Kind kind)
{
    constexpr const char16_t *ids[] = {u"url", u"email", u"iban", u"card", u"phone", u"ip", u"name"};
    return QString::fromUtf16(ids[static_cast<size_t>(kind)]);
}

QString personalDataMark(PersonalData::Kind kind)
{
    switch (kind) {
    case PersonalData::Kind::Url:
        return Words::tr("[link]");
    case PersonalData::Kind::Email:
        return Words::tr("[e-mail]");
    case PersonalData::Kind::Iban:
        return Words::tr("[IBAN]");
    case PersonalData::Kind::Card:
        return Words::tr("[card]");
    case PersonalData::Kind::Phone:
        return Words::tr("[phone]");
    case PersonalData::Kind::Ip:
        return Words::tr("[IP address]");
    case PersonalData::Kind::Name:
        break;
    }
    return Words::tr("[name]");
}

std::vector<PersonalData> personalData(const QString &text, const QStringList &names)
{
    const PatternText plain(text);
    QString rest = plain.text();
    std::vector<PersonalData> all;
    const auto take = [&](auto &&look) {
        std::vector<PersonalData> found;
        look(found);
        for (const PersonalData &one : found)
            rest.replace(one.start, one.length, QString(one.length, Taken));
        all.insert(all.end(), found.begin(), found.end());
    };
    if (mayHold(rest)) {
        take([&](auto &found) { addLinks(rest, found); });
        take([&](auto &found) { addEmails(rest, found); });
        take([&](auto &found) { addSpelledEmails(rest, found); });
        take([&](auto &found) { personal_numbers::addIbans(rest, found); });
        take([&](auto &found) { personal_numbers::addCards(rest, found); });
        take([&](auto &found) { addAddresses(rest, found); });
        take([&](auto &found) { personal_numbers::addPhones(rest, found); });
    }
    if (!names.isEmpty())
        take([&](auto &found) { personal_names::add(names, rest, found); });
    std::sort(all.begin(), all.end(), [](const PersonalData &a, const PersonalData &b) { return std::pair(a.start, -a.length) < std::pair(b.start, -b.length); });
    // A name and a part of it share a place.
    qsizetype end = 0;
    std::erase_if(all, [&](const PersonalData &one) {
        const bool overlaps = one.start < end;
        end = overlaps ? end : one.start + one.length;
        return overlaps;
    });
    for (PersonalData &one : all) {
        const TextSpan place = plain.origin({one.start, one.length});
        one.start = place.start;
        one.length = place.length;
    }
    return all;
}

} // namespace earshot
