// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

// How figures are made, in words: what the options of an analysis say, by fixed templates.
namespace earshot::sentences {

/// "95%"
QString confidence(const AnalysisOptions &options, const QLocale &locale);
/// "95% margin", "95% cautious margin"
QString marginName(const AnalysisOptions &options, const QLocale &locale);
/// "Score method: standard NPS, 95% margin"
QString scoreMethod(const AnalysisOptions &options, const QLocale &locale);
/// "19 times out of 20": how often a range made this way is right.
QString howOftenRight(const AnalysisOptions &options, const QLocale &locale);
/// 20: where chance alone is at work, one of so many tests says "real".
int oneIn(const AnalysisOptions &options);
/// How the margin is made, in one sentence.
QString marginMethod(const AnalysisOptions &options);
/// "Benjamini-Hochberg", "Holm, strict"
QString correctionName(const AnalysisOptions &options);

} // namespace earshot::sentences
