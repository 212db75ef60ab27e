// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_sections_model.h"

#include <QMimeData>
#include <algorithm>

namespace earshot {

namespace {

QString mimeType()
{
    return QStringLiteral("application/x-earshot-section");
}

} // namespace

void ReportSectionsModel::setChoices(const std::vector<SectionChoice> &choices)
{
    beginResetModel();
    m_choices = choices;
    endResetModel();
}

void ReportSectionsModel::setChoice(int row, const SectionChoice &choice)
{
    if (m_choices[static_cast<size_t>(row)] == choice)
        return;
    m_choices[static_cast<size_t>(row)] = choice;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
}

void ReportSectionsModel::move(int row, int place)
{
    const auto count = static_cast<int>(m_choices.size());
    if (row < 0 || row >= count || place < 0 || place > count || place == row || place == row + 1)
        return;
    beginMoveRows({}, row, row, {}, place);
    const auto from = m_choices.begin() + row;
    if (place > row)
        std::rotate(from, from + 1, m_choices.begin() + place);
    else
        std::rotate(m_choices.begin() + place, from, from + 1);
    endMoveRows();
    Q_EMIT edited();
}

void ReportSectionsModel::setReport(std::shared_ptr<const LaidOutReport> report)
{
    m_report = std::move(report);
    if (!m_choices.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {NoteRole, Qt::AccessibleTextRole});
}

int ReportSectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QString ReportSectionsModel::note(const SectionChoice &choice) const
{
    if (!choice.on)
        return tr("off");
    if (!m_report)
        return {};
    const auto pages = static_cast<int>(m_report->pagesOf(choice.id));
    if (pages == 0)
        return tr("no data");
    return pages == 1 ? tr("1 page") : tr("%Ln pages", nullptr, pages);
}

QVariant ReportSectionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SectionChoice &choice = m_choices[static_cast<size_t>(index.row())];
    const Section *known = section(choice.id);
    switch (role) {
    case Qt::DisplayRole:
        return known ? known->translatedTitle() : choice.id;
    case Qt::CheckStateRole:
        return static_cast<int>(choice.on ? Qt::Checked : Qt::Unchecked);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "section, pages").arg(known ? known->translatedTitle() : choice.id, note(choice));
    case IdRole:
        return choice.id;
    case NoteRole:
        return note(choice);
    default:
        return {};
    }
}

bool ReportSectionsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    SectionChoice changed = choice(index.row());
    changed.on = value.toInt() == Qt::Checked;
    setChoice(index.row(), changed);
    return true;
}

Qt::ItemFlags ReportSectionsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags item = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                               Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return index.isValid() ? item : Qt::ItemFlags(Qt::ItemIsDropEnabled);
}

QStringList ReportSectionsModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *ReportSectionsModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    data->setData(mimeType(), QByteArray::number(indexes.isEmpty() ? -1 : indexes.first().row()));
    return data;
}

bool ReportSectionsModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                          const QModelIndex &) const
{
    return data->hasFormat(mimeType());
}

bool ReportSectionsModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                       const QModelIndex &parent)
{
    if (!data->hasFormat(mimeType()))
        return false;
    move(data->data(mimeType()).toInt(), row >= 0 ? row : parent.isValid() ? parent.row() : rowCount());
    // The row is moved already: the view must not take the old one out.
    return false;
}

} // namespace earshot
