// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace earshot {

/// What a snapshot's comments are about, one row for each theme.
///
/// It answers with meaning, never with colours. GUI thread; keeps the snapshot it shows.
class ThemeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ThemeColumn, CommentsColumn, WhoColumn, NpsColumn, EffectColumn, PointsColumn, MentionsColumn, ColumnCount };
    enum Role {
        TallyRole = Qt::UserRole, ///< Tally of those who mention it
        PointsRole,               ///< double; nothing where there are too few mentions
        MostRole,                 ///< double: points at the end of the bars
        SureRole,                 ///< bool: more than chance
        SmallRole,                ///< bool: greyed
        TurnRole,                 ///< int: more or fewer mentions than before; nothing without a period before
    };

    explicit ThemeModel(const QLocale &locale, QObject *parent = nullptr) : QAbstractTableModel(parent), m_locale(locale) {}
    /// One whose comments were not looked through yet shows nothing.
    void setSnapshot(const SnapshotPtr &snapshot);
    const ThemeFigures *figures() const { return m_snapshot && m_snapshot->themes ? &*m_snapshot->themes : nullptr; }
    const ThemeFigure *figure(const QModelIndex &index) const; ///< null: no such row
    QModelIndex indexOf(const QString &theme) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void sortRows();
    bool isBefore(const ThemeFigure &a, const ThemeFigure &b) const;
    QString text(const ThemeFigure &figure, int column) const;
    QString spoken(const ThemeFigure &figure) const;
    double most() const;

    QLocale m_locale;
    SnapshotPtr m_snapshot;
    std::vector<size_t> m_order; ///< rows → themes
    int m_sortColumn = PointsColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace earshot

Q_DECLARE_METATYPE(earshot::Tally)
