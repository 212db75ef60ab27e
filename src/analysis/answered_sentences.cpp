// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/answered_sentences.h"

#include "analysis/metrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace earshot::sentences {

namespace {

constexpr int MinutesPerHour = 60;

QString text(const char *sentence)
{
    return QCoreApplication::translate("Sentences", sentence);
}

QString counted(const char *sentence, qint64 n)
{
    return QCoreApplication::translate("Sentences", sentence, nullptr, static_cast<int>(std::min<qint64>(n, std::numeric_limits<int>::max())));
}

QString score(std::optional<double> nps, const QLocale &locale)
{
    return formatted(nps, NumberFormat::Score, locale);
}

QString withMargin(std::optional<double> nps, const std::optional<statistics::Interval> &interval, const QLocale &locale)
{
    if (!interval)
        return score(nps, locale);
    return score(nps, locale) + QStringLiteral(" \u00b1\u202f") + score((interval->high - interval->low) / 2, locale);
}

/// One decimal where there is one.
QString percent(double share, const QLocale &locale)
{
    const double tenths = std::round(share * 1000);
    return QCoreApplication::translate("Metrics", "%1%", "a share, e.g. 24%").arg(locale.toString(tenths / 10, 'f', std::fmod(tenths, 10) == 0 ? 0 : 1));
}

QString lasted(int minutes)
{
    if (minutes < MinutesPerHour)
        return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln minutes"), std::max(minutes, 1));
    if (minutes < 2 * Dataset::MinutesPerDay)
        return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln hours"), (minutes + MinutesPerHour / 2) / MinutesPerHour);
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln days"), (minutes + Dataset::MinutesPerDay / 2) / Dataset::MinutesPerDay);
}

QString quoted(const QString &value)
{
    return value.isEmpty() ? text(QT_TRANSLATE_NOOP("Sentences", "“no value”")) : text(QT_TRANSLATE_NOOP("Sentences", "“%1”")).arg(value);
}

QString listed(const QStringList &values)
{
    QStringList all;
    for (const QString &value : values)
        all += quoted(value);
    const QString last = all.takeLast();
    return all.isEmpty() ? last : text(QT_TRANSLATE_NOOP("Sentences", "%1 and %2")).arg(all.join(QStringLiteral(", ")), last);
}

} // namespace

QString ratesDiffer(const Snapshot &snapshot, const QLocale &locale)
{
    const auto rates = ratesOf(snapshot.askedBefore, snapshot.asked);
    if (!rates || !rates->differ())
        return {};
    return text(QT_TRANSLATE_NOOP("Sentences", "The response rate is %1, in the period before it was %2: part of a change may come from who answered."))
        .arg(percent(rates->now, locale), percent(rates->before, locale));
}

QString ratesDifferShort(const Snapshot &snapshot, const QLocale &locale)
{
    const auto rates = ratesOf(snapshot.askedBefore, snapshot.asked);
    if (!rates || !rates->differ())
        return {};
    return text(QT_TRANSLATE_NOOP("Sentences", "Response rate %1, before %2: others may have answered."))
        .arg(percent(rates->now, locale), percent(rates->before, locale));
}

QString lateAgainstEarly(const Silence &silence, const QLocale &locale)
{
    if (silence.late.n() == 0 || silence.early.n() == 0)
        return text(QT_TRANSLATE_NOOP("Sentences", "There are no early and late answers to compare."));
    const Verdict verdict = silence.lateAgainstEarly ? silence.lateAgainstEarly->verdict : Verdict::TooFew;
    const char *sentence = verdict == Verdict::Rise
        ? QT_TRANSLATE_NOOP("Sentences", "Late answers score higher (%1) than early ones (%2), by more than chance: the silent may think better of you than the score says.")
        : verdict == Verdict::Fall
        ? QT_TRANSLATE_NOOP("Sentences", "Late answers score lower (%1) than early ones (%2), by more than chance: the silent may think less of you than the score says.")
        : verdict == Verdict::Chance
        ? QT_TRANSLATE_NOOP("Sentences", "Late answers %1, early ones %2: the difference could be chance. That does not prove that the silent think the same.")
        : QT_TRANSLATE_NOOP("Sentences", "Late answers %1, early ones %2: too few to tell a difference from chance.");
    return text(sentence).arg(score(silence.late.nps, locale), score(silence.early.nps, locale));
}

QString whatIsLate(const Silence &silence, qint64 answers, const QLocale &locale)
{
    if (silence.placed == 0)
        return text(QT_TRANSLATE_NOOP("Sentences", "No answer can be told early or late: that takes answers with a name or a code that is on a list, and the day it was sent."));
    const QString late = silence.byReminder     ? text(QT_TRANSLATE_NOOP("Sentences", "Late: after a reminder."))
                         : silence.late.n() == 0 ? text(QT_TRANSLATE_NOOP("Sentences", "None of them is late: they are too few, or all took equally long."))
                                                 : text(QT_TRANSLATE_NOOP("Sentences", "Late: more than %1 after the invitation, the last third at most.")).arg(lasted(silence.longestEarly));
    const QString placed = counted(QT_TRANSLATE_N_NOOP("Sentences", "Of %Ln answers, %1 are by people on the lists and can be told early or late."), answers)
                               .arg(locale.toString(silence.placed));
    return late + u' ' + placed;
}

QString ifSilent(const Silence &silence, const AnalysisOptions &options, const QLocale &locale)
{
    if (!silence.mayStandIn(options.testN) || !silence.figures.ifSilentLikeLate)
        return text(QT_TRANSLATE_NOOP("Sentences", "There are too few late answers to stand in for the silent."));
    return text(QT_TRANSLATE_NOOP("Sentences", "If the silent would answer like the late: %1.")).arg(score(silence.figures.ifSilentLikeLate, locale));
}

QString bounds(const Silence &silence, const QLocale &locale)
{
    if (!silence.figures.bounds)
        return {};
    return text(QT_TRANSLATE_NOOP("Sentences", "Between %1 and %2, whatever the silent think."))
        .arg(score(silence.figures.bounds->low, locale), score(silence.figures.bounds->high, locale));
}

std::pair<QString, QString> noSilence(NoSilence why)
{
    switch (why) {
    case NoSilence::OtherConditions:
        return {text(QT_TRANSLATE_NOOP("Sentences", "Not known with these filters")),
                text(QT_TRANSLATE_NOOP("Sentences", "The lists say who was asked and when, not by group, score or words. Only period and survey may be set."))};
    case NoSilence::NobodyAsked:
        return {text(QT_TRANSLATE_NOOP("Sentences", "Nobody was asked in this period")),
                text(QT_TRANSLATE_NOOP("Sentences", "The lists of this file are of other times. Choose a period in which invitations were sent."))};
    case NoSilence::NobodyReached:
        return {text(QT_TRANSLATE_NOOP("Sentences", "No invitation arrived")),
                text(QT_TRANSLATE_NOOP("Sentences", "All that were sent in this period came back, so there is no response rate."))};
    case NoSilence::NoAnswers:
        return {text(QT_TRANSLATE_NOOP("Sentences", "Nobody has answered")),
                text(QT_TRANSLATE_NOOP("Sentences", "People were asked in this period, and there is no answer with a score yet."))};
    case NoSilence::NoList:
        break;
    }
    return {text(QT_TRANSLATE_NOOP("Sentences", "No list of people asked")),
            text(QT_TRANSLATE_NOOP("Sentences", "Import the list of those you sent the survey to (e-mail and day sent, perhaps delivered and opened): drop the file "
                                                "on this window or press Ctrl I. Earshot then says how many answered and whether late answers differ."))};
}

QString weightedScore(const WeightedFigures &figures, const Estimate &asAnswered, const QLocale &locale)
{
    if (!figures.score)
        return {};
    return text(QT_TRANSLATE_NOOP("Sentences", "Weighted %1, as answered %2."))
        .arg(withMargin(figures.score->nps, figures.interval(), locale), withMargin(asAnswered.nps, asAnswered.interval, locale));
}

QString effectiveAnswers(const WeightedFigures &figures, const QLocale &locale)
{
    if (!figures.score)
        return {};
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln answers count like %1."), figures.score->n)
        .arg(locale.toString(static_cast<qint64>(std::llround(figures.score->effectiveN))));
}

QStringList weightNotes(const WeightedFigures &figures, const QLocale &locale)
{
    QStringList notes;
    if (!figures.score)
        return notes;
    if (figures.costly())
        notes += text(QT_TRANSLATE_NOOP("Sentences", "These weights are costly: the score is as unsure as one of less than half of the answers."));
    for (const QStringList &together : figures.merged)
        notes += counted(QT_TRANSLATE_N_NOOP("Sentences", "%1 are weighed together, because one of them has fewer than %Ln answers."), statistics::LeastAnswersOfStratum)
                     .arg(listed(together));
    if (figures.trimmed > 0)
        notes += counted(QT_TRANSLATE_N_NOOP("Sentences", "The weights of %Ln answers were cut to %1 times the mean; the targets are not met exactly."), figures.trimmed)
                     .arg(locale.toString(static_cast<int>(statistics::LargestWeight)));
    if (figures.leftOut > 0)
        notes += counted(figures.by.column.isEmpty() ? QT_TRANSLATE_N_NOOP("Sentences", "%Ln answers do not count: their share is to be 0%.")
                                                     : QT_TRANSLATE_N_NOOP("Sentences", "%Ln answers do not count: they have no weight above 0."), figures.leftOut);
    return notes;
}

QString weighingRefused(const WeighingRefusal &refusal, const QLocale &locale)
{
    using Why = WeighingRefusal::Why;
    switch (refusal.why) {
    case Why::NoAttribute:
        return text(QT_TRANSLATE_NOOP("Sentences", "%1 is not in this file any more. Choose what to weigh by.")).arg(quoted(refusal.attribute));
    case Why::NotNumbers:
        return refusal.attribute.isEmpty() ? text(QT_TRANSLATE_NOOP("Sentences", "No answer here has a share above 0%."))
                                           : text(QT_TRANSLATE_NOOP("Sentences", "No answer here has a number above 0 in %1.")).arg(quoted(refusal.attribute));
    case Why::TooManyValues:
        return text(QT_TRANSLATE_NOOP("Sentences", "%1 have too many values to weigh by together.")).arg(quoted(refusal.attribute));
    case Why::NotShares:
        return text(QT_TRANSLATE_NOOP("Sentences", "The shares of %1 add up to %2; they have to be 100% together.")).arg(quoted(refusal.attribute), percent(refusal.share, locale));
    case Why::NobodyThere:
        return text(QT_TRANSLATE_NOOP("Sentences", "%1 should be %2 and nobody there answered. Put it together with another value, or set it to 0%."))
            .arg(quoted(refusal.value), percent(refusal.share, locale));
    case Why::NoAgreement:
        return text(QT_TRANSLATE_NOOP("Sentences", "These answers can not have all the shares at once; those of %1 contradict the others.")).arg(quoted(refusal.attribute));
    case Why::NoAnswers:
        break;
    }
    return text(QT_TRANSLATE_NOOP("Sentences", "There are no answers to weigh."));
}

} // namespace earshot::sentences
