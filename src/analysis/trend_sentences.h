// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/trend_signals.h"

// Sentences of the Trends page, by fixed templates. None claims what its test does not show, nor that one thing came from
// another.
namespace earshot::sentences {

/// What the score was before and after the day of an event, and whether the change is real.
QString event(const EventChange &event, const QLocale &locale);
/// Whether the scores rise or fall over all units, and which are unusual. Empty for rolling windows.
QString trendSignals(const Snapshot &snapshot, const TrendSignals &found, const QLocale &locale);
/// The name of a bucket in a sentence: "March 2026", "2 to 8 March 2026", "2026".
QString bucketName(const Snapshot &snapshot, size_t bucket, const QLocale &locale);

} // namespace earshot::sentences
