// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/marks.h"
#include "report/composer.h"

namespace earshot {

/// "May 2026", "Oct 2026 (so far)".
QString bucketName(const Bucket &bucket, TimeUnit unit, const QLocale &locale);
/// Whether there are answers from outside the chosen period; then a trend has to say which part the report is about.
bool hasTimeOutside(const Snapshot &snapshot);
/// Score by bucket of time with its margin, as numbers and as it is drawn. Its size is the caller's.
manuscript::Chart trendChart(const ReportInput &input, const marks::TrendOptions &options);
/// With what its lines mean under it.
void placeTrendChart(Composer &composer, manuscript::Chart chart);

} // namespace earshot
