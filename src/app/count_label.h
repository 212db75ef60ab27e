// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QWidget>

namespace earshot {

/// "512 of 1,284 responses": the first number strong. In the short form without the last word.
class CountLabel : public QWidget
{
    Q_OBJECT
public:
    explicit CountLabel(const ThemeSource &themes, QWidget *parent = nullptr);
    void setCounts(qint64 shown, qint64 all);
    void setShort(bool shortForm);
    QString text() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString rest() const;
    void refresh();

    const ThemeSource &m_themes;
    qint64 m_shown = 0;
    qint64 m_all = 0;
    bool m_short = false;
};

} // namespace earshot
