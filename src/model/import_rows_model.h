// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QAbstractTableModel>

namespace earshot {

/// The list under the counters of an import: rejected rows with their reasons, duplicates, or the first valid rows.
/// GUI thread. Columns: line, field, what is the matter (or the comment), the value as it stands, what is offered.
class ImportRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Kind { Valid, Rejected, Duplicate, WithComment };
    enum Column { Line, Field, Text, Value, Offer, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const Inspection &inspection, const Mapping &mapping, const IntakeReport &report);
    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    /// How many rows of the kind the whole file has; the list may hold fewer.
    qint64 total() const;
    /// The correction that is offered for a row: record number, column index, value to use instead.
    std::optional<std::tuple<qint64, int, QString>> offer(int row) const;

    /// All that are offered in the list.
    std::vector<std::tuple<qint64, int, QString>> offers() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        qint64 record = 0;
        QString field, text, value;
        std::optional<QString> offer;
        std::optional<int> column;
    };
    void rebuild();
    std::vector<Row> rejectedRows() const;
    std::vector<Row> duplicateRows() const;
    std::vector<Row> previewRows(bool onlyWithComment) const;
    QString person(qint64 record) const;
    QString previewCell(qint64 record, Role role) const;

    Inspection m_inspection;
    Mapping m_mapping;
    IntakeReport m_report;
    Kind m_kind = Kind::Rejected;
    std::vector<Row> m_rows;
};

} // namespace earshot
