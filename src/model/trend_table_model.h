// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace earshot {

/// The buckets of a trend as a table, oldest first: what the chart draws, to be read. GUI thread.
class TrendTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PeriodColumn, AnswersColumn, DetractorsColumn, PassivesColumn, PromotersColumn, NpsColumn, MarginColumn,
                  AverageColumn, ColumnCount };

    explicit TrendTableModel(const QLocale &locale, QObject *parent = nullptr) : QAbstractTableModel(parent), m_locale(locale) {}
    void setSnapshot(const SnapshotPtr &snapshot);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Bucket &bucket, int column) const;

    QLocale m_locale;
    SnapshotPtr m_snapshot;
};

} // namespace earshot
