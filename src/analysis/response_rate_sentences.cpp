// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "analysis/sentences.h"

#include <QCoreApplication>

namespace earshot::sentences {

namespace {

QString translated(const char *sentence, qint64 n)
{
    return QCoreApplication::translate("Sentences", sentence, nullptr, static_cast<int>(n));
}

QString percent(double share, const QLocale &locale)
{
    return QCoreApplication::translate("Metrics", "%1%", "a share, e.g. 24%").arg(locale.toString(share * 100, 'f', 1));
}

} // namespace

QString rate(const AskedPeople &people, const QLocale &locale)
{
    return people.rate() ? percent(*people.rate(), locale) : QStringLiteral("\u2013");
}

QString responseRate(const AskedPeople &people, const QLocale &locale)
{
    if (!people.rate())
        return QCoreApplication::translate("Sentences", "No response rate: none of the people who were asked got the message.");
    const char *sentence = people.counted() > people.answered
        ? QT_TRANSLATE_N_NOOP("Sentences", "Response rate %1: %2 answers, and %Ln people were asked.")
        : QT_TRANSLATE_N_NOOP("Sentences", "Response rate %1: of the %Ln people who were asked, %2 answered.");
    return translated(sentence, people.listed).arg(rate(people, locale), locale.toString(people.counted()));
}

QStringList responseRateNotes(const AskedPeople &people, const QLocale &locale)
{
    QStringList notes;
    if (const qint64 missed = people.listed - people.asked; missed > 0)
        notes += translated(QT_TRANSLATE_N_NOOP("Sentences", "%Ln of the people asked did not get the message."), missed);
    if (people.opened)
        notes += QCoreApplication::translate("Sentences", "Opened by %1.").arg(locale.toString(*people.opened));
    if (people.rate() && people.counted() > people.answered)
        notes += translated(QT_TRANSLATE_N_NOOP("Sentences", "%Ln answers match nobody on the lists. If none of them came from people who were asked, the rate is %1."),
                            people.others).arg(percent(*people.matchedRate(), locale));
    else if (people.others > 0)
        notes += translated(QT_TRANSLATE_N_NOOP("Sentences", "%Ln answers came from people who are on no list. They count in the score, but not "
                                                             "in the response rate."), people.others);
    return notes;
}

} // namespace earshot::sentences
