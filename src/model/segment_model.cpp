// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/segment_model.h"

#include "analysis/metrics.h"
#include "analysis/theme_groups.h"

#include <algorithm>
#include <numeric>

namespace earshot {

namespace {

// Ids of the tree: top rows have none, values carry their attribute's place plus one.
constexpr quintptr TopRow = 0;
constexpr int TotalRow = 0;

/// What a column is sorted by; nothing sorts last whichever way.
std::optional<double> sortKey(const Group &group, int column)
{
    const auto difference = [&]() -> std::optional<double> {
        if (!group.now.nps || !group.before || !group.before->nps)
            return std::nullopt;
        return shownChange(*group.before->nps, *group.now.nps);
    };
    switch (column) {
    case SegmentModel::AnswersColumn:
        return static_cast<double>(group.mentions.value_or(group.now.n()));
    case SegmentModel::MarginColumn:
        return group.now.margin();
    case SegmentModel::ChangeColumn:
        return difference();
    case SegmentModel::RestColumn:
        return group.againstRest ? std::optional(group.againstRest->points) : std::nullopt;
    case SegmentModel::VerdictColumn:
        return group.change ? group.change->pValue : std::nullopt;
    case SegmentModel::StackColumn:
        return group.now.n() ? std::optional(static_cast<double>(group.now.tally.detractors())
                                             / static_cast<double>(group.now.n()))
                             : std::nullopt;
    default:
        return group.now.nps;
    }
}

} // namespace

SegmentModel::SegmentModel(const QLocale &locale, QObject *parent) : QAbstractItemModel(parent), m_locale(locale) {}

void SegmentModel::setSnapshot(const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_saved.clear();
    rebuild();
    endResetModel();
}

bool SegmentModel::setSaved(const std::vector<Group> &groups, const QString &remark)
{
    if (groups.empty() && m_saved.empty())
        return false;
    beginResetModel();
    m_saved = groups;
    m_savedRemark = remark;
    rebuild();
    endResetModel();
    return true;
}

void SegmentModel::setAttributes(const std::vector<AttributeId> &attributes)
{
    if (attributes == m_attributes)
        return;
    beginResetModel();
    m_attributes = attributes;
    rebuild();
    endResetModel();
}

void SegmentModel::rebuild()
{
    m_shown.clear();
    m_groupings.clear();
    m_tests = {};
    if (!m_snapshot)
        return;
    for (const AttributeId id : m_attributes) {
        if (const Grouping *grouping = m_snapshot->grouping(id))
            m_groupings.push_back(*grouping);
        else if (id == ThemesId)
            addThemes();
    }
    if (!m_saved.empty()) {
        m_groupings.emplace_back();
        m_groupings.back().attribute = SavedId;
        m_groupings.back().name = tr("Saved");
        m_groupings.back().groups = m_saved;
    }
    m_tests = correctOverTable(m_groupings, m_snapshot->options);
    for (const Grouping &grouping : m_groupings) {
        Shown shown{&grouping, std::vector<quint32>(grouping.groups.size())};
        std::iota(shown.order.begin(), shown.order.end(), 0u);
        sortRows(shown);
        m_shown.push_back(std::move(shown));
    }
    findAxis();
}

void SegmentModel::addThemes()
{
    std::optional<Grouping> themes = themeGroups(*m_snapshot);
    if (!themes)
        return;
    themes->attribute = ThemesId;
    themes->name = tr("Themes");
    m_groupings.push_back(std::move(*themes));
}

void SegmentModel::sortRows(Shown &shown) const
{
    const std::vector<Group> &groups = shown.grouping->groups;
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const auto byName = [&](quint32 a, quint32 b) {
        const int order = groups[a].value.localeAwareCompare(groups[b].value);
        return descending ? order > 0 : order < 0;
    };
    const auto byFigure = [&](quint32 a, quint32 b) {
        const auto left = sortKey(groups[a], m_sortColumn);
        const auto right = sortKey(groups[b], m_sortColumn);
        if (!left || !right)
            return left.has_value() && !right.has_value();
        return descending ? *left > *right : *left < *right;
    };
    if (m_sortColumn == GroupColumn)
        std::stable_sort(shown.order.begin(), shown.order.end(), byName);
    else
        std::stable_sort(shown.order.begin(), shown.order.end(), byFigure);
}

/// The axis of the ranges holds every interval but those of small groups, which end in an arrow.
void SegmentModel::findAxis()
{
    constexpr double Padding = 5;
    double low = 0;
    double high = 0;
    bool any = false;
    const auto take = [&](const Estimate &e) {
        if (!e.interval)
            return;
        low = any ? std::min(low, e.interval->low) : e.interval->low;
        high = any ? std::max(high, e.interval->high) : e.interval->high;
        any = true;
    };
    take(m_snapshot->total);
    for (const Shown &shown : m_shown) {
        for (const Group &group : shown.grouping->groups) {
            if (!group.small)
                take(group.now);
        }
    }
    m_axis = any ? std::pair(std::max(-100.0, low - Padding), std::min(100.0, high + Padding))
                 : std::pair(-100.0, 100.0);
}

void SegmentModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_sortOrder))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    std::vector<const Group *> groups;
    for (const QModelIndex &index : kept)
        groups.push_back(group(index));
    m_sortColumn = column;
    m_sortOrder = order;
    for (Shown &shown : m_shown)
        sortRows(shown);
    QModelIndexList moved;
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const Group *wanted = groups[static_cast<size_t>(i)];
        const QModelIndex row = wanted ? indexOf(grouping(kept[i])->attribute, wanted->value) : kept[i];
        moved << row.siblingAtColumn(kept[i].column());
    }
    changePersistentIndexList(kept, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QModelIndex SegmentModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : TopRow);
}

QModelIndex SegmentModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == TopRow)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, TopRow);
}

int SegmentModel::rowCount(const QModelIndex &parent) const
{
    if (!m_snapshot)
        return 0;
    if (!parent.isValid())
        return 1 + static_cast<int>(m_shown.size());
    const bool isAttribute = parent.internalId() == TopRow && parent.row() != TotalRow && parent.column() == 0;
    return isAttribute ? static_cast<int>(m_shown[static_cast<size_t>(parent.row() - 1)].order.size()) : 0;
}

int SegmentModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const Grouping *SegmentModel::grouping(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const int row = index.internalId() == TopRow ? index.row() : static_cast<int>(index.internalId());
    return row == TotalRow ? nullptr : m_shown[static_cast<size_t>(row - 1)].grouping;
}

const Group *SegmentModel::group(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == TopRow)
        return nullptr;
    const Shown &shown = m_shown[index.internalId() - 1];
    return &shown.grouping->groups[shown.order[static_cast<size_t>(index.row())]];
}

QModelIndex SegmentModel::indexOf(AttributeId attribute, const QString &value) const
{
    for (size_t i = 0; i < m_shown.size(); ++i) {
        if (m_shown[i].grouping->attribute != attribute)
            continue;
        const auto &order = m_shown[i].order;
        const auto found = std::find_if(order.begin(), order.end(), [&](quint32 at) {
            return m_shown[i].grouping->groups[at].value == value;
        });
        if (found != order.end())
            return createIndex(static_cast<int>(found - order.begin()), 0, static_cast<quintptr>(i + 1));
    }
    return {};
}

} // namespace earshot
