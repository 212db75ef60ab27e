// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QAbstractButton>
#include <QKeySequence>

namespace earshot {

/// A way in on the start page: icon, what it does, one line more and its keys. Takes the focus; Enter and Space.
class StartCard : public QAbstractButton
{
    Q_OBJECT
public:
    StartCard(const ThemeSource &themes, const char *icon, const QString &title, const QString &remark,
              const QKeySequence &keys, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return QSize(200, sizeHint().height()); }
    /// Less high, for a low window.
    void setLow(bool low);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const ThemeSource &m_themes;
    const char *m_icon;
    QString m_remark;
    QKeySequence m_keys;
    bool m_low = false;
};

/// The dashed place that says that files can be dropped anywhere.
class DropHint : public QWidget
{
    Q_OBJECT
public:
    DropHint(const ThemeSource &themes, const QString &title, const QString &remark, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QString m_title, m_remark;
};

} // namespace earshot
