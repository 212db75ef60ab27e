// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"

namespace earshot {

class MarkWidget;

/// The score of the last months with its margin, the chosen period shaded.
class OverviewMonthCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewMonthCard(const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;

private:
    void showLegend(const AnalysisOptions &options);

    MarkWidget *m_legend;
    MarkWidget *m_trend;
};

/// "May 2025: 40, margin 22, 52 answers", one line per bucket that has a score.
QString spokenMonths(const std::vector<Bucket> &buckets, const QLocale &locale);

} // namespace earshot
