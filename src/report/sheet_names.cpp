// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sheet_names.h"

#include "report/plain_text.h"
#include "report/words.h"

namespace earshot {

namespace {

constexpr qsizetype Longest = 31;

bool isAllowed(QChar c)
{
    return !QStringLiteral("[]:*?/\\!'\"").contains(c) && c.category() != QChar::Other_Format;
}

/// Ends between words where there are words, with an ellipsis.
QString shortened(const QString &name, qsizetype room)
{
    if (name.size() <= room)
        return name;
    QString cut = name.left(room - 1);
    if (const qsizetype blank = cut.lastIndexOf(u' '); blank > room / 2 && !name[room - 1].isSpace())
        cut.truncate(blank);
    while (!cut.isEmpty() && (cut.back().isHighSurrogate() || cut.back().isSpace() || cut.back().isPunct()))
        cut.chop(1);
    return cut + u'…';
}

QString allowed(const QString &title)
{
    QString name;
    for (const QChar c : plainText(title))
        name += isAllowed(c) ? c : QChar(u' ');
    return name.simplified();
}

} // namespace

QString SheetNames::next(const QString &title)
{
    QString name = allowed(title);
    if (name.isEmpty() || name.compare(QStringLiteral("History"), Qt::CaseInsensitive) == 0) // Excel keeps that name for itself
        name = Report::tr("Sheet %1").arg(m_taken.size() + 1);
    QString candidate = shortened(name, Longest);
    for (int number = 2; m_taken.contains(candidate.toLower()); ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        candidate = shortened(name, Longest - suffix.size()) + suffix;
    }
    m_taken.insert(candidate.toLower());
    return candidate;
}

} // namespace earshot
