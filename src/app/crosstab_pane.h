// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "model/crosstab_model.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace earshot {

class CrosstabPanel;
class CrosstabView;
class FilterButton;
class MarkWidget;
class TextLabel;

/// Two attributes at once, as a heat map beside the figures of the chosen cell.
class CrosstabPane : public QWidget
{
    Q_OBJECT
public:
    explicit CrosstabPane(const ThemeSource &themes, QWidget *parent = nullptr);
    void showSnapshot(const SnapshotPtr &snapshot);
    /// The two attributes that are wanted: the last choice where it is still there, else the first two with few values.
    static std::optional<Crossing> crossingFor(const Dataset &dataset, const std::optional<Crossing> &wanted);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void crossingWanted(const earshot::Crossing &crossing);
    void scopeWanted(const earshot::Scope &scope);
    void commentsWanted(const earshot::Scope &scope);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    void makeSwap();
    void fillMenu(QMenu &menu, bool rows);
    void explainCell(const QModelIndex &cell);
    void chooseFigure(CrosstabModel::Figure figure, const QString &name);
    void showLegend();
    void turnTo(const QModelIndex &cell);

    const ThemeSource &m_themes;
    CrosstabModel *m_model;
    FilterButton *m_rows;
    FilterButton *m_columns;
    FilterButton *m_figure;
    QToolButton *m_swap;
    MarkWidget *m_legend;
    CrosstabView *m_view;
    TextLabel *m_foot;
    CrosstabPanel *m_panel;
    SnapshotPtr m_snapshot;
};

} // namespace earshot
