// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot::test {

/// A report on the sample's last six months against the six before, with its comments: 512 answers, score 47.
ReportInput sampleInput();
/// A report on the responses of tests/support/responses.h, without comparison.
ReportInput inputFrom(const QString &responses);
/// Draws nothing but lists what a page says, one entry a piece of text, in the order of drawing.
QStringList texts(const LaidOutReport &report, qsizetype page);
QString allText(const LaidOutReport &report);

} // namespace earshot::test
