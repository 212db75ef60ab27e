// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crosstab_model.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"

#include <algorithm>

namespace earshot {

namespace {

QString named(const QString &value)
{
    return value.isEmpty() ? CrosstabModel::tr("Not given") : value;
}

int placeOf(const Grouping &grouping, const QString &value)
{
    const auto found = std::find_if(grouping.groups.begin(), grouping.groups.end(), [&](const Group &group) { return group.value == value; });
    return found == grouping.groups.end() ? -1 : static_cast<int>(found - grouping.groups.begin());
}

} // namespace

CrosstabModel::CrosstabModel(const QLocale &locale, QObject *parent) : QAbstractTableModel(parent), m_locale(locale) {}

void CrosstabModel::setSnapshot(const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot;
    const bool crossed = snapshot && snapshot->crosstab;
    m_rows = crossed ? snapshot->grouping(snapshot->crosstab->crossing.rows) : nullptr;
    m_columns = crossed ? snapshot->grouping(snapshot->crosstab->crossing.columns) : nullptr;
    if (!m_rows || !m_columns)
        m_rows = m_columns = nullptr;
    endResetModel();
}

void CrosstabModel::setFigure(Figure figure)
{
    m_figure = figure;
    if (m_rows)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

size_t CrosstabModel::shownRows() const
{
    return m_rows ? std::min(m_rows->groups.size(), MostRows) : 0;
}

size_t CrosstabModel::shownColumns() const
{
    return m_columns ? std::min(m_columns->groups.size(), MostColumns) : 0;
}

int CrosstabModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || shownRows() == 0 ? 0 : static_cast<int>(shownRows()) + 1;
}

int CrosstabModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || shownColumns() == 0 ? 0 : static_cast<int>(shownColumns()) + 1;
}

qint64 CrosstabModel::valuesLeftOut() const
{
    if (!m_rows)
        return 0;
    return static_cast<qint64>(m_rows->groups.size() - shownRows() + m_columns->groups.size() - shownColumns()) + m_rows->valuesLeftOut
        + m_columns->valuesLeftOut;
}

const CrossCell *CrosstabModel::cell(const QModelIndex &index) const
{
    if (!index.isValid() || isRowSum(index) || isColumnSum(index))
        return nullptr;
    return m_snapshot->crosstab->cell(static_cast<size_t>(index.row()), static_cast<size_t>(index.column()));
}

const Estimate *CrosstabModel::estimate(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (isRowSum(index) && isColumnSum(index))
        return &m_snapshot->total;
    if (isRowSum(index))
        return &m_rows->groups[static_cast<size_t>(index.row())].now;
    if (isColumnSum(index))
        return &m_columns->groups[static_cast<size_t>(index.column())].now;
    const CrossCell *found = cell(index);
    return found ? &found->now : nullptr;
}

const std::optional<Change> *CrosstabModel::change(const QModelIndex &index) const
{
    if (!estimate(index))
        return nullptr;
    if (isRowSum(index) && isColumnSum(index))
        return &m_snapshot->change;
    if (isRowSum(index))
        return &m_rows->groups[static_cast<size_t>(index.row())].change;
    if (isColumnSum(index))
        return &m_columns->groups[static_cast<size_t>(index.column())].change;
    return &cell(index)->change;
}

QString CrosstabModel::name(const QModelIndex &index) const
{
    if (isRowSum(index) && isColumnSum(index))
        return tr("All responses");
    if (isRowSum(index))
        return named(m_rows->groups[static_cast<size_t>(index.row())].value);
    const QString column = named(m_columns->groups[static_cast<size_t>(index.column())].value);
    if (isColumnSum(index))
        return column;
    return tr("%1 · %2").arg(named(m_rows->groups[static_cast<size_t>(index.row())].value), column);
}

Scope CrosstabModel::narrowed(const QModelIndex &index) const
{
    Scope scope = m_snapshot->scope;
    if (!isColumnSum(index))
        scope.setFilter(m_rows->attribute, {m_rows->groups[static_cast<size_t>(index.row())].value});
    if (!isRowSum(index))
        scope.setFilter(m_columns->attribute, {m_columns->groups[static_cast<size_t>(index.column())].value});
    return scope;
}

QModelIndex CrosstabModel::indexOf(const QString &row, const QString &column) const
{
    return m_rows ? index(placeOf(*m_rows, row), placeOf(*m_columns, column)) : QModelIndex();
}

QVariant CrosstabModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool horizontal = orientation == Qt::Horizontal;
    const Grouping *side = horizontal ? m_columns : m_rows;
    const size_t shown = horizontal ? shownColumns() : shownRows();
    if (!side || section < 0 || static_cast<size_t>(section) > shown)
        return {};
    const bool sum = static_cast<size_t>(section) == shown;
    if (role == MarginRole)
        return sum;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return sum ? tr("All") : named(side->groups[static_cast<size_t>(section)].value);
    return {};
}

QVariant CrosstabModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Estimate *now = estimate(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(index);
    case EstimateRole:
        return now ? QVariant::fromValue(*now) : QVariant();
    case DistanceRole:
        return distance(index);
    case RemarkRole:
        return remark(index);
    case ShortRemarkRole:
        return shortRemark(index);
    case FewRole:
        return !now || now->n() < CrossCell::FewAnswers;
    case MarginRole:
        return isRowSum(index) || isColumnSum(index);
    default:
        return {};
    }
}

/// A change is coloured only when it is real; numbers of answers are neither good nor bad.
QVariant CrosstabModel::distance(const QModelIndex &index) const
{
    const Estimate *now = estimate(index);
    if (!now || !now->nps || now->n() < CrossCell::FewAnswers || m_figure == Figure::Answers)
        return {};
    if (m_figure == Figure::Score)
        return *now->nps - *m_snapshot->total.nps;
    const auto &moved = *change(index);
    const bool real = moved && (moved->verdict == Verdict::Rise || moved->verdict == Verdict::Fall);
    return real ? QVariant(moved->points) : QVariant();
}

QString CrosstabModel::text(const QModelIndex &index) const
{
    const QString dash = QStringLiteral("\u2013");
    const Estimate *now = estimate(index);
    if (!now)
        return dash;
    if (m_figure == Figure::Answers)
        return m_locale.toString(now->n());
    if (m_figure == Figure::Score)
        return now->nps ? formatted(now->nps, NumberFormat::Score, m_locale) : dash;
    const auto &moved = *change(index);
    return moved ? formatted(moved->points, NumberFormat::SignedScore, m_locale) : dash;
}

QString CrosstabModel::remark(const QModelIndex &index) const
{
    const Estimate *now = estimate(index);
    if (!now)
        return tr("no answers");
    const QString answers = tr("%Ln answers", nullptr, static_cast<int>(now->n()));
    if (m_figure == Figure::Change)
        return *change(index) ? sentences::verdict((*change(index))->verdict) : answers;
    const auto margin = now->margin();
    if (m_figure == Figure::Answers)
        return now->nps ? tr("NPS %1").arg(formatted(now->nps, NumberFormat::Score, m_locale)) : QString();
    return margin ? tr("\u00b1\u202f%1 · %2").arg(formatted(margin, NumberFormat::Score, m_locale), answers) : answers;
}

QString CrosstabModel::shortRemark(const QModelIndex &index) const
{
    const Estimate *now = estimate(index);
    const auto margin = now ? now->margin() : std::nullopt;
    if (m_figure != Figure::Score || !margin)
        return now && m_figure != Figure::Change ? m_locale.toString(now->n()) : remark(index);
    return tr("\u00b1\u202f%1 · %2").arg(formatted(margin, NumberFormat::Score, m_locale), m_locale.toString(now->n()));
}

/// "Quay · Morning: NPS 11, margin 27, 35 answers, few answers"
QString CrosstabModel::spoken(const QModelIndex &index) const
{
    const Estimate *now = estimate(index);
    if (!now)
        return tr("%1: no answers").arg(name(index));
    QStringList parts;
    if (now->nps)
        parts << tr("NPS %1").arg(formatted(now->nps, NumberFormat::Score, m_locale));
    if (now->margin())
        parts << tr("margin %1").arg(formatted(now->margin(), NumberFormat::Score, m_locale));
    parts << tr("%Ln answers", nullptr, static_cast<int>(now->n()));
    if (now->n() < CrossCell::FewAnswers)
        parts << tr("few answers");
    return tr("%1: %2").arg(name(index), parts.join(tr(", ")));
}

} // namespace earshot
