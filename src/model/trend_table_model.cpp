// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trend_table_model.h"

#include "analysis/metrics.h"
#include "model/trend_figures.h"

namespace earshot {

void TrendTableModel::setSnapshot(const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot;
    endResetModel();
}

int TrendTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->buckets.size());
}

QString TrendTableModel::text(const Bucket &bucket, int column) const
{
    const Estimate &estimate = bucket.estimate;
    const auto score = [&](const std::optional<double> &value) { return formatted(value, NumberFormat::Score, m_locale); };
    switch (column) {
    case PeriodColumn: {
        const QString title = bucketTitle(bucket, m_snapshot->unit, m_locale);
        if (!bucket.inPeriod)
            return tr("%1, outside the period").arg(title);
        if (bucket.running)
            return tr("%1, so far").arg(title);
        return bucket.partial ? tr("%1, not complete").arg(title) : title;
    }
    case AnswersColumn: return m_locale.toString(estimate.n());
    case DetractorsColumn: return m_locale.toString(estimate.tally.detractors());
    case PassivesColumn: return m_locale.toString(estimate.tally.passives());
    case PromotersColumn: return m_locale.toString(estimate.tally.promoters());
    case NpsColumn: return score(estimate.nps);
    case MarginColumn: return score(estimate.margin());
    default: return score(bucket.rolling ? bucket.rolling->nps : std::nullopt);
    }
}

QVariant TrendTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_snapshot->buckets[static_cast<size_t>(index.row())], index.column());
    return role == Qt::TextAlignmentRole ? headerData(index.column(), Qt::Horizontal, role) : QVariant();
}

QVariant TrendTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == PeriodColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Period"), tr("Answers"), tr("0–6"),    tr("7–8"),
                             tr("9–10"),   tr("NPS"),     tr("Margin"), tr("Average of 3")};
    return titles[section];
}

} // namespace earshot
