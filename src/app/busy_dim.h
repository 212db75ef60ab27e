// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QTimer>
#include <QWidget>

namespace earshot {

/// Dims a widget to 60 % while it shows an old answer and the new one takes more than 150 ms. The widget stays
/// usable. Child of what it dims.
///
///     m_dim = new BusyDim(themes, content);   m_dim->setBusy(true);  …  m_dim->setBusy(false);
class BusyDim : public QWidget
{
    Q_OBJECT
public:
    static constexpr int DelayMs = 150;

    BusyDim(const ThemeSource &themes, QWidget *dimmed);
    void setBusy(bool busy);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void cover();

    const ThemeSource &m_themes;
    QTimer m_delay;
};

} // namespace earshot
