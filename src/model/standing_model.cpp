// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/standing_model.h"

#include "analysis/metrics.h"
#include "analysis/permission.h"
#include "analysis/sentences.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

bool isReal(const Change &change)
{
    return change.verdict == Verdict::Rise || change.verdict == Verdict::Fall;
}

bool isComparable(const Group &group)
{
    return group.code != 0 && !group.small && group.againstRest;
}

} // namespace

void StandingModel::show(const SnapshotPtr &snapshot, int most)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_rows.clear();
    m_most = 0;
    for (const Grouping &grouping : m_snapshot->groupings) {
        if (isPermission(grouping.name))
            continue;
        for (const Group &group : grouping.groups) {
            if (!isComparable(group))
                continue;
            m_most = std::max(m_most, std::abs(group.againstRest->points));
            const double towards = m_side == Side::Above ? group.againstRest->points : -group.againstRest->points;
            if (towards > 0)
                m_rows.push_back({&grouping, &group});
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        return std::abs(a.group->againstRest->points) > std::abs(b.group->againstRest->points);
    });
    if (m_rows.size() > static_cast<size_t>(most))
        m_rows.resize(static_cast<size_t>(most));
    endResetModel();
}

const Group &StandingModel::groupOf(int row) const
{
    return *m_rows.at(static_cast<size_t>(row)).group;
}

Scope StandingModel::scopeOf(int row) const
{
    const Row &chosen = m_rows[static_cast<size_t>(row)];
    Scope scope = m_snapshot->scope;
    scope.setFilter(chosen.grouping->attribute, {chosen.group->value});
    return scope;
}

int StandingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString StandingModel::spoken(const Row &row) const
{
    const Change &change = *row.group->againstRest;
    const auto n = static_cast<int>(row.group->now.n());
    const QString sentence = m_side == Side::Above ? tr("%1 %2, %Ln answers, %3 points above the rest, %4", nullptr, n)
                                                   : tr("%1 %2, %Ln answers, %3 points below the rest, %4", nullptr, n);
    return sentence
        .arg(row.grouping->name, row.group->value,
             formatted(std::abs(change.points), NumberFormat::Score, m_locale),
             isReal(change) ? tr("larger than chance") : tr("could be chance"));
}

QVariant StandingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.group->value;
    case Qt::AccessibleTextRole: return spoken(row);
    case AttributeRole: return row.grouping->name;
    case AnswersRole: return row.group->now.n();
    case PointsRole: return row.group->againstRest->points;
    case RealRole: return isReal(*row.group->againstRest);
    case MostRole: return m_most;
    default: return {};
    }
}

} // namespace earshot
