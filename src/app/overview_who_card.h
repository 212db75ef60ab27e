// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"

namespace earshot {

class MarkWidget;

/// Who scored what: the three groups as one bar and every score as a column. A click on a column filters to it.
class OverviewWhoCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewWhoCard(const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;

private:
    void filterTo(Score score);
    void chooseColumn(int step);

    SnapshotPtr m_snapshot;
    MarkWidget *m_legend;
    MarkWidget *m_stack;
    MarkWidget *m_histogram;
};

} // namespace earshot
