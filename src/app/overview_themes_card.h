// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_card.h"
#include "model/theme_side_model.h"

namespace earshot {

class OverviewList;
class TextLabel;

/// The themes of comments that lift the score, or pull it down. Enter or a double click filters everything to one.
class OverviewThemesCard : public OverviewCard
{
    Q_OBJECT
public:
    OverviewThemesCard(ThemeSideModel::Side side, const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot) override;
    bool isAbout(const Snapshot &snapshot) const override { return ThemeSideModel::hasThemes(snapshot); }

private:
    ThemeSideModel m_model;
    OverviewList *m_list;
    TextLabel *m_nothing;
};

} // namespace earshot
