// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup_model.h"

namespace earshot {

void BackupModel::read(const QString &documentPath, const QString &folder)
{
    m_reading.start(
        [documentPath, folder](const JobControl &control) {
            std::vector<Row> rows;
            for (const Backup &backup : backupsOf(documentPath, folder)) {
                if (control.isCanceled())
                    break;
                const auto responses = responsesIn(backup);
                rows.push_back({backup, responses ? std::optional(*responses) : std::nullopt});
            }
            return rows;
        },
        [this](std::vector<Row> rows) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
        });
}

std::optional<Backup> BackupModel::backup(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return std::nullopt;
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    return row.responses ? std::optional(row.backup) : std::nullopt;
}

int BackupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BackupModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != When)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const QLocale locale;
    switch (index.column()) {
    case When:
        return tr("%1, %2").arg(locale.toString(row.backup.madeAt.toLocalTime().date(), QLocale::LongFormat),
                                locale.toString(row.backup.madeAt.toLocalTime().time(), QLocale::ShortFormat));
    case Responses:
        return row.responses ? locale.toString(*row.responses) : tr("can not be read");
    default:
        return locale.formattedDataSize(row.backup.bytes, 1, QLocale::DataSizeTraditionalFormat);
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == When ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == When ? tr("Made") : section == Responses ? tr("Responses") : tr("Size");
}

} // namespace earshot
