// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"
#include "charts/marks.h"

class QMenu;

namespace earshot {

class FilterButton;
class MarkWidget;
class TextLabel;

/// What moved the score: the change since the period before, taken apart by the groups of one attribute.
class OverviewMovedCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewMovedCard(const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;

private:
    const Grouping *shownGrouping() const;
    void fillMenu();
    void showGrouping();
    void showNothing(const QString &why);

    SnapshotPtr m_snapshot;
    std::optional<AttributeId> m_attribute; ///< chosen by the user; else the first that can be shown
    FilterButton *m_choice;
    QMenu *m_menu;
    TextLabel *m_sentence;
    MarkWidget *m_steps;
};

} // namespace earshot
