// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"

namespace earshot {

class MarkWidget;
class TextLabel;

/// Questions on other scales than 0 to 10, each with its own figure. Only where the document has some.
class OverviewMetricsCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewMetricsCard(const ThemeSource &themes, QWidget *parent = nullptr);
    void showSnapshot(const SnapshotPtr &snapshot) override;
    bool isAbout(const Snapshot &snapshot) const override { return !snapshot.otherMetrics.empty(); }

private:
    TextLabel *m_sentence;
    MarkWidget *m_rows;
};

} // namespace earshot
