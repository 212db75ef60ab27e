// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"
#include "domain/score.h"

#include <QDate>
#include <QLocale>
#include <QPainter>
#include <vector>

namespace earshot::marks {

/// One answer of a person.
struct ScoreOnDay {
    QDate day;
    Score score;
};

/// One person's scores in the order of time on bands of the three categories, each in a circle, with the months
/// below as far as they fit. When there is no room for all, the newest are drawn.
void drawScoreHistory(QPainter &painter, const QRectF &rect, const std::vector<ScoreOnDay> &answers,
                      const Theme &theme, const QLocale &locale, int fontPixels = 11);

} // namespace earshot::marks
