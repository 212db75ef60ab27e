// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tag_model.h"

#include <QPoint>

#include <algorithm>

namespace earshot {

TagModel::TagModel(QObject *parent) : QAbstractListModel(parent) {}

void TagModel::setDataset(const DatasetPtr &dataset)
{
    m_dataset = dataset;
    rebuild();
}

void TagModel::setTyped(const QString &typed)
{
    m_typed = typed.simplified();
    rebuild();
}

void TagModel::setTaken(const QStringList &taken)
{
    m_taken = taken;
    rebuild();
}

void TagModel::rebuild()
{
    beginResetModel();
    m_offers.clear();
    bool known = m_taken.contains(m_typed, Qt::CaseInsensitive);
    for (const TagRows &tag : m_dataset ? m_dataset->tags() : std::vector<TagRows>()) {
        known = known || tag.tag.name.compare(m_typed, Qt::CaseInsensitive) == 0;
        if (tag.tag.name.contains(m_typed, Qt::CaseInsensitive) && !m_taken.contains(tag.tag.name, Qt::CaseInsensitive))
            m_offers.push_back({tag.tag.name, static_cast<int>(tag.rows->size()), false});
    }
    const auto rank = [this](const Offer &offer) {
        const bool begins = offer.name.startsWith(m_typed, Qt::CaseInsensitive);
        return std::tuple(!begins, -offer.count, offer.name.toCaseFolded());
    };
    std::sort(m_offers.begin(), m_offers.end(), [&](const Offer &a, const Offer &b) { return rank(a) < rank(b); });
    if (!m_typed.isEmpty() && !known)
        m_offers.push_back({m_typed, 0, true});
    endResetModel();
}

int TagModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
}

QVariant TagModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Offer &offer = m_offers[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return offer.name;
    case Qt::AccessibleTextRole:
        return offer.isNew ? tr("Create tag %1").arg(offer.name)
                           : tr("%1, %Ln comments", nullptr, offer.count).arg(offer.name);
    case CountRole:
        return offer.count;
    case NewRole:
        return offer.isNew;
    case MatchRole: {
        const qsizetype start = offer.name.indexOf(m_typed, 0, Qt::CaseInsensitive);
        return QPoint(static_cast<int>(std::max<qsizetype>(start, 0)), offer.isNew ? 0 : static_cast<int>(m_typed.size()));
    }
    default:
        return {};
    }
}

} // namespace earshot
