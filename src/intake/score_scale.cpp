// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/column_roles.h"

#include "intake/heading.h"
#include "intake/intake_text.h"

namespace earshot {

namespace {

constexpr qint64 FewestForScale = 8; ///< with fewer answers, none above 5 may be chance

QString tenPointText(const QString &column, const QString &scale)
{
    return Intake::tr("The values of “%1” are on a scale of %2, not 0 to 10. They are not counted as an NPS unless you "
                      "choose this column as the score yourself.").arg(column, scale);
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
    const bool asksNps = heading.hasWord("nps") || heading.containsAny({"recommend", "weiterempfehl", "recommand", "recomend", "raccomand", "aanbevel"});
    const int most = profile.highestScore(), least = profile.lowestScore();
    const auto other = [&](const char *scale, const QString &words) {
        warnings += tenPointText(column.name, words);
        return QString::fromLatin1(scale);
    };
    if (profile.share(profile.stars) > 0.5)
        return other("1-5", Intake::tr("1 to 5 stars"));
    if (profile.share(profile.percents) > 0.5)
        return other("0-100", Intake::tr("0 to 100"));
    if (!asksNps && profile.scores >= FewestForScale && least >= 1 && most <= 5 && most >= 3)
        return other("1-5", Intake::tr("1 to 5"));
    if (!asksNps && profile.scores >= 3 * FewestForScale && least >= 1 && most <= 7 && most > 5)
        return other("1-7", Intake::tr("1 to 7"));
    if (asksNps && profile.scores >= 4 * FewestForScale && least >= 1 && most <= 5)
        warnings += Intake::tr("No value of “%1” is above 5. If people could only choose 1 to 5, this is not an NPS.").arg(column.name);
    const bool namedFromOne = heading.containsAny({"1 10", "1 to 10", "1 bis 10", "1 à 10", "1 a 10"});
    if (namedFromOne || (least == 1 && most == 10 && profile.scores >= 200 && profile.scoreCounts[1] >= 10)) {
        warnings += Intake::tr("No value of “%1” is 0. If the scale began at 1, the score can not be compared with one from 0 to 10.").arg(column.name);
        return QStringLiteral("1-10");
    }
    return QStringLiteral("0-10");
}

} // namespace earshot
