// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QStatusBar>

namespace earshot {

/// An icon and a text of the status bar.
class StatusItem : public QWidget
{
    Q_OBJECT
public:
    StatusItem(const ThemeSource &themes, const char *icon, QWidget *parent = nullptr);
    void setText(const QString &text, const char *icon = nullptr);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return QSize(0, sizeHint().height()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    const char *m_icon;
    QString m_text;
};

/// The bar at the foot: whether all is saved, the page's keys, the method of the score, and that we are offline.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    enum class State { Ready, Saved, Saving };

    explicit StatusLine(const ThemeSource &themes, QWidget *parent = nullptr);
    void setState(State state);
    void setHint(const QString &hint);
    void setMethod(const QString &method);
    StatusItem *stateItem() const { return m_state; }
    StatusItem *methodItem() const { return m_method; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const ThemeSource &m_themes;
    StatusItem *m_state;
    StatusItem *m_hint;
    StatusItem *m_method;
    StatusItem *m_offline;
};

} // namespace earshot
