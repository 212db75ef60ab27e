// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace earshot {

/// The rating questions of a snapshot beside its score, one row each, the most important first.
///
/// It answers with meaning, never with colours. GUI thread; keeps the snapshot it shows.
class DriverModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { QuestionColumn, AnswersColumn, MeanColumn, ImportanceColumn, CorrelationColumn, ReadingColumn, ColumnCount };
    enum Role {
        ImportanceRole = Qt::UserRole, ///< double: share of the spread; nothing where it is not known
        LikelyRole,                    ///< QPointF: low and high end of it
        MostRole,                      ///< double: the right end of the bars
        FewRole,                       ///< bool: greyed
        FlagRole,                      ///< bool: of the correlation, its sign and the coefficient's do not agree
        StrongRole,                    ///< bool: of the reading, "Fix first"
    };

    explicit DriverModel(const QLocale &locale, QObject *parent = nullptr) : QAbstractTableModel(parent), m_locale(locale) {}
    /// One without drivers shows nothing.
    void setSnapshot(const SnapshotPtr &snapshot);
    const DriverFigures *figures() const { return m_snapshot && m_snapshot->drivers ? &*m_snapshot->drivers : nullptr; }
    const DriverQuestion *question(const QModelIndex &index) const; ///< null: no such row
    QModelIndex indexOf(AttributeId question) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void sortRows();
    bool isBefore(const DriverQuestion &a, const DriverQuestion &b) const;
    QString text(const DriverQuestion &question, int column) const;
    QString meanText(const DriverQuestion &question) const;
    QString toolTip(const DriverQuestion &question, int column) const;
    QString spoken(const DriverQuestion &question) const;
    double most() const;

    QLocale m_locale;
    SnapshotPtr m_snapshot;
    std::vector<size_t> m_order; ///< rows → questions
    int m_sortColumn = ImportanceColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace earshot
