// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace earshot {

/// The crosstab of a snapshot: a row and a column for each of the most frequent values, and one each for all of them.
///
/// It answers with meaning, never with colours. GUI thread; keeps the snapshot it shows.
class CrosstabModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr size_t MostRows = 100, MostColumns = 30;

    enum class Figure { Score, Change, Answers };
    enum Role {
        EstimateRole = Qt::UserRole, ///< Estimate; nothing in a cell without answers
        DistanceRole,                ///< double: points from the score of all; nothing where there is none to show
        RemarkRole,                  ///< QString: margin and answers
        ShortRemarkRole,             ///< the same without words
        FewRole,                     ///< bool
        MarginRole,                  ///< bool: a sum at the edge
    };

    explicit CrosstabModel(const QLocale &locale, QObject *parent = nullptr);
    /// One without a crosstab shows nothing.
    void setSnapshot(const SnapshotPtr &snapshot);
    void setFigure(Figure figure);
    Figure figure() const { return m_figure; }

    const CrossCell *cell(const QModelIndex &index) const; ///< null: a sum, or no answers
    /// "Quay · Morning"; of a sum only the value it is of.
    QString name(const QModelIndex &index) const;
    const Grouping *rows() const { return m_rows; }
    const Grouping *columns() const { return m_columns; }
    /// The scope narrowed to the cell's values.
    Scope narrowed(const QModelIndex &index) const;
    const Estimate *estimate(const QModelIndex &index) const;
    const std::optional<Change> *change(const QModelIndex &index) const; ///< against the comparison; null: no answers
    /// Values that have no row or no column here.
    qint64 valuesLeftOut() const;
    /// Where a cell with these values is, or an invalid index.
    QModelIndex indexOf(const QString &row, const QString &column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    size_t shownRows() const;
    size_t shownColumns() const;
    bool isRowSum(const QModelIndex &index) const { return static_cast<size_t>(index.column()) == shownColumns(); }
    bool isColumnSum(const QModelIndex &index) const { return static_cast<size_t>(index.row()) == shownRows(); }
    QString text(const QModelIndex &index) const;
    QString remark(const QModelIndex &index) const;
    QString shortRemark(const QModelIndex &index) const;
    QString spoken(const QModelIndex &index) const;
    QVariant distance(const QModelIndex &index) const;

    QLocale m_locale;
    SnapshotPtr m_snapshot;
    Figure m_figure = Figure::Score;
    const Grouping *m_rows = nullptr;
    const Grouping *m_columns = nullptr;
};

} // namespace earshot
