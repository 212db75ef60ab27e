// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recent_files.h"
#include "app/theme_source.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace earshot {

/// The recent files as rows of the start page.
class RecentModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole, PlaceRole, ExistsRole, ScoreRole, MonthsRole, OpenedRole };

    /// `now` tells today from other days.
    RecentModel(const RecentFiles &files, const QDateTime &now, QObject *parent = nullptr);
    void setNow(const QDateTime &now);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// "Documents › Feedback › Name.earshot", from the home folder where it can be.
    static QString placeText(const QString &path);
    /// "today, 09:14", "28 October", "28 October 2025".
    static QString openedText(const QDateTime &openedAt, const QDateTime &now, const QLocale &locale);

private:
    const RecentFiles &m_files;
    QDateTime m_now;
};

/// Paints a recent file, 60 high; a missing one has Locate and Remove.
class RecentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RecentDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void locateWanted(const QString &path);
    void removeWanted(const QString &path);

private:
    struct Buttons {
        QRect locate, remove;
    };
    Buttons buttons(const QRect &row) const;
    void paintTile(QPainter &painter, const QRect &row, bool exists) const;
    void paintTexts(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    int paintTotals(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    int paintButtons(QPainter &painter, const QRect &row) const;

    const ThemeSource &m_themes;
};

} // namespace earshot
