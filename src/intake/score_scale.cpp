// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/column_roles.h"

#include "intake/heading.h"
#include "intake/intake_text.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace earshot {

namespace {

constexpr qint64 FewestForScale = 8;   ///< with fewer answers, none above 5 may be chance
constexpr qint64 FewestForWarning = 3; ///< where no heading asks for an NPS
constexpr qint64 FewestForCodes = 5;

QString tenPointText(const QString &column, const QString &scale)
{
    return Intake::tr("The values of “%1” are on a scale of %2, not 0 to 10. They are not counted as an NPS unless you "
                      "say how to read them.").arg(column, scale);
}

/// "1 to 5" in the languages of headings; `from` and `to` as digits.
bool names(const Heading &heading, const char *from, const char *to)
{
    for (const char *word : {"%1 %2", "%1 to %2", "%1 bis %2", "%1 à %2", "%1 a %2", "%1 al %2", "%1 ao %2", "%1 tot %2", "%1 through %2"}) {
        const QByteArray range = QString::fromUtf8(word).arg(QLatin1String(from), QLatin1String(to)).toUtf8();
        if (heading.hasWord(range.constData()))
            return true;
    }
    return false;
}

bool namesStars(const Heading &heading)
{
    return heading.hasAnyWord({"star", "stars", "stern", "sterne", "étoile", "étoiles", "estrella", "estrellas", "stella", "stelle", "estrela",
                               "estrelas", "sterren"});
}

/// Nothing but 0 and 1, or −1, 0 and 1: yes and no, or the three groups, written as numbers.
QString scaleOfCodes(const ColumnProfile &profile)
{
    const auto isCode = [](const std::string &value) { return value == "0" || value == "1" || value == "-1" || value == "+1"; };
    if (profile.filled < FewestForCodes || profile.distinct() < 2 || !std::all_of(profile.values.begin(), profile.values.end(), isCode))
        return {};
    return profile.values.contains("-1") ? QStringLiteral("-1-1") : QStringLiteral("0-1");
}

/// The scale by the values' own form or by the heading's words; nothing when only their range can tell.
QString statedScale(const ColumnProfile &profile, const Heading &heading)
{
    const int most = std::max(profile.highestScore(), profile.highestWord);
    if (const QString codes = scaleOfCodes(profile); !codes.isEmpty())
        return codes;
    if (profile.share(profile.stars) > 0.5)
        return QStringLiteral("1-5");
    if (profile.share(profile.percents) > 0.5)
        return QStringLiteral("0-100");
    if (most <= 5 && profile.share(profile.wordScores) > 0.5)
        return QStringLiteral("1-5");
    if (names(heading, "0", "10"))
        return QStringLiteral("0-10");
    if (most > 0 && most <= 7 && names(heading, "1", "7"))
        return QStringLiteral("1-7");
    if (most > 0 && most <= 5 && names(heading, "0", "5"))
        return QStringLiteral("0-5");
    if (most > 0 && most <= 5 && (names(heading, "1", "5") || (namesStars(heading) && !asksNps(heading))))
        return QStringLiteral("1-5");
    return {};
}

/// The scale by the range of the answers. When the heading asks for an NPS, few low answers may just be low.
QString scaleByRange(const ColumnProfile &profile, bool asked)
{
    const int most = profile.highestScore(), least = profile.lowestScore();
    if (!asked && profile.scores >= FewestForScale && least >= 1 && most <= 5 && most >= 3)
        return QStringLiteral("1-5");
    if (!asked && profile.scores >= 3 * FewestForScale && least >= 1 && most <= 7 && most > 5)
        return QStringLiteral("1-7");
    return {};
}

QString shownScale(const QString &scale)
{
    return scale == QLatin1String("1-5")     ? Intake::tr("1 to 5")
           : scale == QLatin1String("0-5")   ? Intake::tr("0 to 5")
           : scale == QLatin1String("1-7")   ? Intake::tr("1 to 7")
           : scale == QLatin1String("0-100") ? Intake::tr("0 to 100")
           : scale == QLatin1String("0-1")   ? Intake::tr("0 to 1")
           : scale == QLatin1String("-1-1")  ? Intake::tr("−1 to 1")
                                             : scale;
}

/// What speaks against 0 to 10 in values that all are within it, where no scale is stated.
QStringList doubtsOfRange(const ColumnEvidence &column, bool asked)
{
    const ColumnProfile &profile = column.profile;
    const int most = profile.highestScore(), least = profile.lowestScore();
    const qint64 fewest = asked ? FewestForScale : FewestForWarning;
    if (profile.scores >= fewest && most <= 5 && (least >= 1 || profile.scores >= 4 * FewestForScale))
        return {Intake::tr("No value of “%1” is above 5. If people could only choose 1 to 5, this is not an NPS.").arg(column.name)};
    if (profile.scores >= (asked ? 3 : 1) * FewestForScale && least >= 1 && most <= 7)
        return {Intake::tr("No value of “%1” is above 7. If people could only choose 1 to 7, this is not an NPS.").arg(column.name)};
    return {};
}

/// Whole numbers far above 10 beside scores: what is within 0 to 10 may be a low percentage.
bool isPartOfPercentage(const ColumnProfile &profile)
{
    constexpr qint64 Fewest = 3;
    return profile.percents >= Fewest && profile.share(profile.percents) >= 0.1;
}

/// "(0 = very likely, 10 = not at all)"
bool isReversed(const QString &heading)
{
    static const QRegularExpression worst(
        QStringLiteral("\\b10\\s*(?:=|:|means|bedeutet|signifie)\\s*(?:not |very unlikely|extremely unlikely|unlikely|worst|gar nicht|überhaupt nicht|"
                       "(?:sehr )?unwahrscheinlich|pas du tout|très improbable|nada|muy improbable|per nulla|per niente|de modo nenhum|helemaal niet)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return worst.match(heading).hasMatch();
}

} // namespace

bool isNpsScale(const QString &scale)
{
    return scale == QLatin1String("0-10") || scale == QLatin1String("1-10");
}

QString scoreScale(const ColumnEvidence &column, QStringList &warnings)
{
    const ColumnProfile &profile = column.profile;
    const Heading heading(column.allRows);
    const bool asked = asksNps(heading);
    const int most = profile.highestScore(), least = profile.lowestScore();
    const QString stated = statedScale(profile, heading);
    const QString scale = stated.isEmpty() ? scaleByRange(profile, asked) : stated;
    if (!scale.isEmpty() && !isNpsScale(scale)) {
        warnings += tenPointText(column.name, profile.share(profile.stars) > 0.5 ? Intake::tr("1 to 5 stars") : shownScale(scale));
        return scale;
    }
    if (stated.isEmpty())
        warnings += doubtsOfRange(column, asked);
    if (isPartOfPercentage(profile))
        warnings += Intake::tr("%1 values of “%2” are between 11 and 100. If people could answer up to 100, those from 0 to 10 are no NPS answers either.",
                               nullptr, static_cast<int>(profile.percents)).arg(QLocale().toString(profile.percents), column.name);
    if (isReversed(column.allRows))
        warnings += Intake::tr("“%1” says that 10 is the worst answer. The score would be upside down: turn the answers round before the import.").arg(column.name);
    if (names(heading, "1", "10") || (stated.isEmpty() && least == 1 && most == 10 && profile.scores >= 200 && profile.scoreCounts[1] >= 10)) {
        warnings += Intake::tr("No value of “%1” is 0. If the scale began at 1, the score can not be compared with one from 0 to 10.").arg(column.name);
        return QStringLiteral("1-10");
    }
    return QStringLiteral("0-10");
}

} // namespace earshot
