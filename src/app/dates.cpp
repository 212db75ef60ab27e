// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dates.h"

namespace earshot {

QString shortDate(QDate day, int thisYear, const QLocale &locale)
{
    const QString usual = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = usual.indexOf(u'M') < usual.indexOf(u'd');
    const bool otherYear = day.year() != thisYear;
    if (monthFirst)
        return locale.toString(day, otherYear ? QStringLiteral("MMM d, yyyy") : QStringLiteral("MMM d"));
    return locale.toString(day, otherYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM"));
}

} // namespace earshot
