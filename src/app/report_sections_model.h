// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/sections.h"

#include <QAbstractListModel>

namespace earshot {

/// The sections of a report in their order, each on or off. Rows are moved by drag and drop or by move(). GUI
/// thread.
class ReportSectionsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, NoteRole };
    using QAbstractListModel::QAbstractListModel;

    void setChoices(const std::vector<SectionChoice> &choices);
    const std::vector<SectionChoice> &choices() const { return m_choices; }
    const SectionChoice &choice(int row) const { return m_choices[static_cast<size_t>(row)]; }
    void setChoice(int row, const SectionChoice &choice);
    /// To a place between rows: 0 is before the first.
    void move(int row, int place);
    /// How many pages each section has become; null: not known yet.
    void setReport(std::shared_ptr<const LaidOutReport> report);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void edited(); ///< by the user

private:
    QString note(const SectionChoice &choice) const;

    std::vector<SectionChoice> m_choices;
    std::shared_ptr<const LaidOutReport> m_report;
};

} // namespace earshot
