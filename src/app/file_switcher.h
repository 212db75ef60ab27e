// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QAbstractButton>
#include <QLabel>

class QMenu;

namespace earshot {

/// A wide button of the sidebar: the file switcher on top (mark, title, count), which opens a menu, and the entry of a page
/// at the bottom (icon and one line). Folded it is its icon.
class FileSwitcher : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind { File, Entry };

    FileSwitcher(const ThemeSource &themes, Kind kind, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &remark);
    void setMenu(QMenu *menu) { m_menu = menu; }
    void setFolded(bool folded);
    void setCurrent(bool current); ///< its page is shown
    bool isCurrent() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return QSize(36, sizeHint().height()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();
    void paintFile(QPainter &painter) const;
    void paintEntry(QPainter &painter) const;

    const ThemeSource &m_themes;
    Kind m_kind;
    QString m_remark;
    QMenu *m_menu = nullptr;
    bool m_folded = false;
    bool m_current = false;
};

/// "Offline. Everything stays in this file on this computer." with its lock.
class OfflineNote : public QWidget
{
    Q_OBJECT
public:
    OfflineNote(const ThemeSource &themes, const QString &sentence, QWidget *parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return QSize(204, heightForWidth(204)); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textRect(int width) const;

    const ThemeSource &m_themes;
    QString m_sentence;
};

} // namespace earshot
