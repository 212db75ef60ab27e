// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "charts/group_trend_mark.h"

#include <QWidget>

namespace earshot {

/// A card with the small chart of one group. Takes the focus; Enter or a double click activates it.
class GroupChart : public QWidget
{
    Q_OBJECT
public:
    GroupChart(const ThemeSource &themes, const QString &name, const marks::GroupTrend &trend, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    std::optional<Estimate> newest() const;

    const ThemeSource &m_themes;
    QString m_name;
    marks::GroupTrend m_trend;
};

} // namespace earshot
