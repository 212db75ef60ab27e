// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QAbstractListModel>
#include <QLocale>

namespace earshot {

/// The themes that lift the score, or those that pull it down, the largest first; those with few answers are left out.
/// Answers with meaning. GUI thread; keeps the snapshot it shows.
class ThemeSideModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Side { Lifting, Pulling };
    enum Role {
        CommentsRole = Qt::UserRole, ///< int
        PointsRole,                  ///< double
        MostRole,                    ///< double: points at the end of the bars, of both sides
        SureRole,                    ///< bool: more than chance
    };

    ThemeSideModel(Side side, const QLocale &locale, QObject *parent = nullptr) : QAbstractListModel(parent), m_side(side), m_locale(locale) {}
    void show(const SnapshotPtr &snapshot, int most);
    /// Whether any theme has enough answers for its points.
    static bool hasThemes(const Snapshot &snapshot);
    Scope scopeOf(int row) const; ///< everything filtered to it
    const ThemeFigure &figureOf(int row) const { return *m_rows[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Side m_side;
    QLocale m_locale;
    SnapshotPtr m_snapshot;
    std::vector<const ThemeFigure *> m_rows; ///< of the snapshot
    double m_most = 1;
};

} // namespace earshot
