// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"

namespace earshot {

class MarkWidget;
class ResponseRateLine;
class ShareBar;
class TextLabel;

/// How many answers the figures rest on: now and before, how many of the people who were asked that is, where it is
/// known, how many say why, how many could not be counted.
class OverviewAnswersCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewAnswersCard(const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;

private:
    MarkWidget *m_counts;
    ResponseRateLine *m_rate;
    ShareBar *m_comments;
    TextLabel *m_missing;
};

} // namespace earshot
