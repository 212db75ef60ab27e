// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import_preview_model.h"

#include "model/import_mapping.h"

#include <QLocale>

namespace earshot {

void ImportPreviewModel::show(const Inspection &inspection, const Mapping &mapping)
{
    beginResetModel();
    m_inspection = inspection;
    m_mapping = mapping;
    endResetModel();
}

void ImportPreviewModel::markRejected(const std::vector<Rejection> &rejections)
{
    m_rejected.clear();
    for (const Rejection &rejection : rejections)
        m_rejected[rejection.row].insert(rejection.column);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_inspection.preview.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_inspection.columns.size());
}

QString ImportPreviewModel::cell(const QModelIndex &index) const
{
    return m_inspection.preview[static_cast<size_t>(index.row())].value(index.column());
}

qint64 ImportPreviewModel::recordNumber(int row) const
{
    return m_inspection.previewRecords[static_cast<size_t>(row)];
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto rejected = m_rejected.constFind(recordNumber(index.row()));
    switch (role) {
    case Qt::DisplayRole: return cell(index).isEmpty() ? tr("empty") : cell(index).simplified();
    case EmptyRole: return cell(index).isEmpty();
    case IgnoredRole: return m_mapping.roles[static_cast<size_t>(index.column())] == Role::Ignore;
    case RejectedRowRole: return rejected != m_rejected.cend();
    case RejectedCellRole:
        return rejected != m_rejected.cend()
               && rejected->contains(m_inspection.columns[static_cast<size_t>(index.column())].name);
    default: return {};
    }
}

QVariant ImportPreviewModel::columnData(int column, int role) const
{
    const ColumnGuess &guess = m_inspection.columns[static_cast<size_t>(column)];
    const Role meaning = m_mapping.roles[static_cast<size_t>(column)];
    const QString name = meaning == Role::Attribute ? m_mapping.attributeNames.value(column) : roleTitle(meaning);
    switch (role) {
    case Qt::DisplayRole: return name;
    case ColumnRole: return QVariant::fromValue(static_cast<int>(meaning));
    case HeadingRole: return guess.name;
    case WhyRole: return whyRead(m_inspection, m_mapping, column);
    case Qt::AccessibleTextRole: return tr("Column %1 is read as %2").arg(guess.name, name);
    default: return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return section < columnCount() ? columnData(section, role) : QVariant();
    if (role == Qt::DisplayRole && section < rowCount())
        return QLocale().toString(recordNumber(section));
    return {};
}

} // namespace earshot
