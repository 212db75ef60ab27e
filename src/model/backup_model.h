// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job.h"
#include "storage/backups.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace earshot {

/// The backups of a document, newest first: when, how many responses, how large. They are looked for in the
/// background.
class BackupModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Responses, Size, ColumnCount };

    explicit BackupModel(QObject *parent = nullptr) : QAbstractTableModel(parent), m_reading(this) {}
    /// Ends with a reset.
    void read(const QString &documentPath, const QString &folder);
    bool isReading() const { return m_reading.isRunning(); }
    std::optional<Backup> backup(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Backup backup;
        std::optional<qint64> responses; ///< nothing: it can not be read
    };
    Job m_reading;
    std::vector<Row> m_rows;
};

} // namespace earshot
