// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace earshot {

/// The first rows of a file as they stand in it, under what each column means. GUI thread; answers from the
/// inspection it was given and never reads the file. Says what a cell is, not how it looks.
class ImportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Roles {
        EmptyRole = Qt::UserRole, ///< the cell is empty in the file
        IgnoredRole,              ///< the column is not imported
        RejectedRowRole,
        RejectedCellRole,         ///< the cell because of which the row is rejected
        ColumnRole,               ///< header: the column's Role
        HeadingRole,              ///< header: the heading in the file
        WhyRole,                  ///< header: why the column was read so
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const Inspection &inspection, const Mapping &mapping);
    /// Marks the rows that a check rejected.
    void markRejected(const std::vector<Rejection> &rejections);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cell(const QModelIndex &index) const;
    qint64 recordNumber(int row) const;
    QVariant columnData(int column, int role) const;

    Inspection m_inspection;
    Mapping m_mapping;
    QHash<qint64, QSet<QString>> m_rejected; ///< record number → headings of the columns at fault
};

} // namespace earshot
