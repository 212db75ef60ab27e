// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"

namespace earshot {

class Chip;
class MarkWidget;
class TextLabel;

/// The score with its margin, its change, the scale from −100 to 100 and what may be said of the change.
class OverviewScoreCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewScoreCard(const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;

private:
    void showVerdict();
    bool hasFewAnswers() const;

    SnapshotPtr m_snapshot;
    MarkWidget *m_figures;
    MarkWidget *m_scale;
    Chip *m_verdict;
    TextLabel *m_chance;
};

} // namespace earshot
