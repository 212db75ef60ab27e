// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/theme_contrast.h"
#include "analysis/theme_figures.h"

#include <QLocale>

// What comments are about in words. A mention is never said to cause anything.
namespace earshot::sentences {

/// "−8.3", "+0.4", or a dash: the points of a theme; those of few mentions are not told.
QString themePoints(const ThemeFigure &figure, const QLocale &locale);
/// "People who mention it score −31, everyone else who wrote 55. The gap takes about 8 points off the score of those who wrote."
QString themeEffect(const ThemeFigure &figure, const QLocale &locale);
/// "Mentions 49, before 35: could be chance."; empty without a period before.
QString themeMentions(const ThemeFigures &figures, const ThemeFigure &figure, const QLocale &locale);
/// "Praise 12, complaints 31.", in comments; empty while that is not known.
QString themeSides(const ThemeFigure &figure, const QLocale &locale);
/// Which themes take most off the score and add most to it, of those that are sure; empty when none is.
QString themesFinding(const ThemeFigures &figures, const QLocale &locale);

/// "Those who wrote score +24, all answers +31.", what impacts refer to (METHODS B3); empty where all wrote or a score is missing.
QString scoreOfWriters(const ThemeFigures &figures, const Estimate &all, const QLocale &locale);

/// All of one theme, for the bar under the segments table: "Waiting time is in 49 of 512 comments. People who mention it score −31, …".
QString theme(const ThemeFigures &figures, const ThemeFigure &figure, const QLocale &locale);
/// "Mentioned more often than elsewhere: Waiting time (31 of 85 comments here, 40 of 427 elsewhere). Less often: …"; empty when
/// nothing is sure.
QString themeContrasts(const ThemeContrasts &contrasts, const ThemeIndex &index, const QLocale &locale);

} // namespace earshot::sentences
