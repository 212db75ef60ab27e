// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/theme_source.h"
#include "charts/marks.h"

#include <QJsonObject>
#include <QWidget>

class QAction;
class QMenu;

namespace earshot {

class BoxedCheck;
class FilterButton;
class MarkWidget;
class SegmentedSwitch;

/// What stands above the trend: the unit of its columns, which parts are drawn, and the legend.
class TrendToolbar : public QWidget
{
    Q_OBJECT
public:
    TrendToolbar(const ThemeSource &themes, QWidget *parent);

    /// Names parts and legend by what the snapshot has; `shaded`: the chosen period is marked in the chart.
    void showSnapshot(const SnapshotPtr &snapshot, bool shaded);
    /// Without a goal there is nothing to draw.
    void setHasGoal(bool has);
    void setLegendVisible(bool visible);
    static QString unitTitle(TimeUnit unit);

    bool hasBand() const;
    bool hasRolling() const;
    bool hasVolumes() const;
    bool hasEvents() const;
    bool hasGoal() const;
    bool hasLimits() const;
    bool hasLastYear() const;

    /// The unit and the parts that are not as they are at first, for the document.
    QJsonObject kept() const;
    void restore(const QJsonObject &kept);
    TimeUnit unit() const { return m_unit; }
    std::optional<int> rollingDays() const { return m_rollingDays; }

Q_SIGNALS:
    void unitChosen();
    void partsChosen();

private:
    void addParts();
    void addMenu();
    void choose(TimeUnit unit, std::optional<int> rollingDays);
    void showUnit();
    void nameParts();

    const ThemeSource &m_themes;
    SegmentedSwitch *m_units;
    BoxedCheck *m_band;
    BoxedCheck *m_rolling;
    BoxedCheck *m_volumes;
    BoxedCheck *m_events;
    BoxedCheck *m_goal;
    FilterButton *m_more;
    QMenu *m_menu;
    std::vector<QAction *> m_windows;
    QAction *m_limits = nullptr;
    QAction *m_lastYear = nullptr;
    MarkWidget *m_legend;
    SnapshotPtr m_snapshot;
    bool m_shaded = false;
    TimeUnit m_unit = TimeUnit::Month;
    std::optional<int> m_rollingDays;
};

} // namespace earshot
