// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/theme_source.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QMenu;
class QPushButton;

namespace earshot {

class FilterButton;
class TextLabel;

/// One small chart for each of the eight largest groups of an attribute, all with the same scale. Enter or a double
/// click on one filters everything to it.
class TrendCompare : public QWidget
{
    Q_OBJECT
public:
    static constexpr int MostCharts = 8;

    TrendCompare(const ThemeSource &themes, QWidget *parent);
    void showSnapshot(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void scopeWanted(const earshot::Scope &scope);
    void pageWanted(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Grouping *shownGrouping() const;
    void fillMenu();
    void rebuild();
    void arrange();
    void addChart(const Grouping &grouping, const Group &group, const std::vector<Bucket> &whole,
                  std::pair<double, double> range);
    void nameScale(size_t charts, size_t groups);

    const ThemeSource &m_themes;
    SnapshotPtr m_snapshot;
    std::optional<AttributeId> m_attribute;
    FilterButton *m_choice;
    QMenu *m_menu;
    TextLabel *m_sentence;
    QBoxLayout *m_bar;
    QGridLayout *m_grid;
    QPushButton *m_rest;
    std::vector<QWidget *> m_cards;
};

} // namespace earshot
