// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"
#include "analysis/sentences.h"

#include <QCoreApplication>
#include <array>
#include <cstdlib>

namespace earshot::sentences {

namespace {

/// Small numbers as words, as in a running text.
QString inWords(int number, const QLocale &locale)
{
    static constexpr std::array Words{QT_TRANSLATE_NOOP("Sentences", "one"),    QT_TRANSLATE_NOOP("Sentences", "two"),   QT_TRANSLATE_NOOP("Sentences", "three"),
                                      QT_TRANSLATE_NOOP("Sentences", "four"),   QT_TRANSLATE_NOOP("Sentences", "five"),  QT_TRANSLATE_NOOP("Sentences", "six"),
                                      QT_TRANSLATE_NOOP("Sentences", "seven"),  QT_TRANSLATE_NOOP("Sentences", "eight"), QT_TRANSLATE_NOOP("Sentences", "nine"),
                                      QT_TRANSLATE_NOOP("Sentences", "ten"),    QT_TRANSLATE_NOOP("Sentences", "eleven"), QT_TRANSLATE_NOOP("Sentences", "twelve")};
    if (number < 1 || number > static_cast<int>(Words.size()))
        return locale.toString(number);
    return QCoreApplication::translate("Sentences", Words[static_cast<size_t>(number - 1)]);
}

/// Of a change that is not due to chance.
QString moved(int points, bool up, const QLocale &locale)
{
    if (points == 0) // what is shown is rounded
        return up ? QCoreApplication::translate("Sentences", "The score is up by less than a point, but by more than chance explains")
                  : QCoreApplication::translate("Sentences", "The score is down by less than a point, but by more than chance explains");
    const QString number = inWords(std::abs(points), locale);
    if (std::abs(points) == 1)
        return (up ? QCoreApplication::translate("Sentences", "The score is up %1 point, more than chance explains", "one")
                   : QCoreApplication::translate("Sentences", "The score is down %1 point, more than chance explains", "one")).arg(number);
    return (up ? QCoreApplication::translate("Sentences", "The score is up %1 points, more than chance explains", "a number above one")
               : QCoreApplication::translate("Sentences", "The score is down %1 points, more than chance explains", "a number above one")).arg(number);
}

} // namespace

QString headline(const Snapshot &snapshot, const QLocale &locale)
{
    const Estimate &total = snapshot.total;
    if (!total.nps)
        return QCoreApplication::translate("Sentences", "No answers in this period");
    const QString score = formatted(total.nps, NumberFormat::Score, locale);
    const std::optional<int> change = shownChange(total, snapshot.previous);
    if (!change || !snapshot.change) {
        if (!total.margin())
            return QCoreApplication::translate("Sentences", "The Net Promoter Score is %1").arg(score);
        return QCoreApplication::translate("Sentences", "The Net Promoter Score is %1, give or take %2").arg(score, formatted(total.margin(), NumberFormat::Score, locale));
    }
    switch (snapshot.change->verdict) {
    case Verdict::Rise:
        return moved(*change, true, locale);
    case Verdict::Fall:
        return moved(*change, false, locale);
    case Verdict::Chance:
        return QCoreApplication::translate("Sentences", "The score is %1, and its change could be chance").arg(score);
    case Verdict::TooFew:
        break;
    }
    return QCoreApplication::translate("Sentences", "The score is %1, with too few answers to compare").arg(score);
}

} // namespace earshot::sentences
