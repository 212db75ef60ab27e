// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QLocale>
#include <QStringList>

// Sentences about who answered and about weighted scores, by fixed templates. None says what the silent think, and none
// that late answers differ where the test does not show it.
namespace earshot::sentences {

/// "The response rate is 25%, in the period before it was 31%: …" beside a change of the score; empty when the rates are
/// not known or do not differ by more than five points.
QString ratesDiffer(const Snapshot &snapshot, const QLocale &locale);
/// The same for a small place.
QString ratesDifferShort(const Snapshot &snapshot, const QLocale &locale);
/// Late against early answers, with what the test shows.
QString lateAgainstEarly(const Silence &silence, const QLocale &locale);
/// What counts as late, and of how many answers that is known. `answers`: with a score, in the scope.
QString whatIsLate(const Silence &silence, qint64 answers, const QLocale &locale);
/// "If the silent would answer like the late: 44." Without enough late answers: that it can not be said.
QString ifSilent(const Silence &silence, const AnalysisOptions &options, const QLocale &locale);
/// "Between −60 and 90, whatever the silent think."
QString bounds(const Silence &silence, const QLocale &locale);
/// Why there is nothing of these, and what helps; title and sentence.
std::pair<QString, QString> noSilence(NoSilence why);

/// "Weighted 45 ± 7, as answered 47 ± 6."
QString weightedScore(const WeightedFigures &figures, const Estimate &asAnswered, const QLocale &locale);
/// "512 answers count like 430."; nothing without a score.
QString effectiveAnswers(const WeightedFigures &figures, const QLocale &locale);
/// What a reader of the weighted score should know: costly, cut, put together, left out. May be empty.
QStringList weightNotes(const WeightedFigures &figures, const QLocale &locale);
/// "“Kiosk” should be 20% and nobody there answered."
QString weighingRefused(const WeighingRefusal &refusal, const QLocale &locale);

} // namespace earshot::sentences
