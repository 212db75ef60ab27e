// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QStringList>

// Sentences from figures, by fixed templates. No sentence claims what its test does not show.
namespace earshot::sentences {

/// The line under the Overview's title.
QString overview(const Snapshot &snapshot, const QLocale &locale);
/// The line under the Trends' title.
QString trend(const Snapshot &snapshot, const QLocale &locale);
/// One group in words, for the bar under the segments table.
QString group(const Snapshot &snapshot, const Grouping &grouping, const Group &group, const QLocale &locale);
/// "Real rise", "Real fall", "Could be chance", "Too few to say".
QString verdict(Verdict verdict);
/// The verdict in the middle of a line: "real rise", "could be chance", …
QString verdictInLine(Verdict verdict);
/// "Real difference", "Could be chance", "Too few to say": of a group to all others.
QString difference(Verdict verdict);
/// "Chance alone would move the score this much only about 1 time in 40."
/// Says that chance could be at work where the change is not real, and that answers are missing where none was tested.
QString chance(const Change &change, const QLocale &locale);
/// Why there is no change: no period to compare with, or no answers in it.
QString noComparison(const Snapshot &snapshot);
/// Stands with a change that is taken apart though it is not real.
QString partsCouldBeChance();
/// The paragraph of the report's executive summary.
QString executiveSummary(const Snapshot &snapshot, const QLocale &locale);
/// The total's finding as the title of a slide: "The score is up eleven points, more than chance explains".
QString headline(const Snapshot &snapshot, const QLocale &locale);
/// The report summary's heading.
QString heading(const Snapshot &snapshot, const QLocale &locale);
/// "82% satisfied, mean 4.1 of 5"
QString metricFigure(const MetricFigures &figures, const QLocale &locale);
/// "likely 78% to 86%": of the share for CSAT, of the mean else.
QString metricRange(const MetricFigures &figures, const QLocale &locale);
/// "▲ +12 in the share, real rise"; empty without a comparison.
QString metricChange(const MetricFigures &figures, const QLocale &locale);
/// Name, figure, range and change in one line.
QString metricLine(const MetricFigures &figures, const QLocale &locale);
/// "28.3%", or a dash when nobody was reached.
QString rate(const AskedPeople &people, const QLocale &locale);
/// "Response rate 28.3%: 34 of the 120 people who were asked have answered."
QString responseRate(const AskedPeople &people, const QLocale &locale);
/// What the rate leaves out: people who were not reached, and answers of people whom no list names. May be empty.
QStringList responseRateNotes(const AskedPeople &people, const QLocale &locale);

} // namespace earshot::sentences
