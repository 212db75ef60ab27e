// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QAbstractListModel>
#include <QLocale>

namespace earshot {

/// The groups of all attributes that score furthest above, or below, the rest. GUI thread; keeps the snapshot.
/// A group is called better or worse only when its difference is real after the correction for many comparisons.
class StandingModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Side { Above, Below };
    enum Roles {
        AttributeRole = Qt::UserRole, ///< name of the attribute
        AnswersRole,                  ///< qint64
        PointsRole,                   ///< double: the group's score minus that of the rest
        RealRole,                     ///< the difference is larger than chance
        MostRole,                     ///< double: the largest difference of both sides, for the bars' axis
    };

    StandingModel(Side side, const QLocale &locale, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_side(side), m_locale(locale)
    {}

    void show(const SnapshotPtr &snapshot, int most);
    /// The scope of the snapshot with everything filtered to a row's group.
    Scope scopeOf(int row) const;
    const Group &groupOf(int row) const; ///< while the snapshot is shown

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        const Grouping *grouping = nullptr; ///< inside m_snapshot
        const Group *group = nullptr;
    };
    QString spoken(const Row &row) const;

    Side m_side;
    QLocale m_locale;
    SnapshotPtr m_snapshot;
    std::vector<Row> m_rows;
    double m_most = 0;
};

} // namespace earshot
