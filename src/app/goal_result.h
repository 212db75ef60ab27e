// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/card.h"
#include "app/theme_source.h"

namespace earshot {

class Chip;
class MarkWidget;
class TextLabel;

/// Today beside what the score would be after the moves.
class GoalResult : public Card
{
    Q_OBJECT
public:
    GoalResult(const ThemeSource &themes, QWidget *parent = nullptr);

    struct Figures {
        Estimate today, then;
        int target = 0;
        bool reached = false; ///< by `then`
        qint64 people = 0;    ///< who would answer higher
        qint64 detractors = 0; ///< of them
    };
    void showFigures(const Figures &figures);
    /// What is said of the figures stands under them.
    void setNarrow(bool narrow);

private:
    QBoxLayout *m_head;
    MarkWidget *m_scores;
    MarkWidget *m_scale;
    MarkWidget *m_shares;
    Chip *m_verdict;
    TextLabel *m_people;
};

} // namespace earshot
