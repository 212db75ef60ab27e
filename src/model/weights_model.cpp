// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weights_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace earshot {

namespace {

constexpr double All = 100;
constexpr double SumTolerance = 1e-4; ///< in percent, as the weights take it
constexpr double Tenths = 1000;       ///< in the whole

} // namespace

WeightsModel::WeightsModel(const QLocale &locale, QObject *parent) : QAbstractTableModel(parent), m_locale(locale) {}

void WeightsModel::setFigures(const WeightsSetting &setting, const std::vector<WeighedAttribute> &attributes)
{
    std::vector<Row> rows;
    for (size_t attribute = 0; attribute < attributes.size(); ++attribute) {
        if (!setting.targetsOf(attributes[attribute].name))
            continue;
        rows.push_back({attribute, {}});
        for (size_t value = 0; value < attributes[attribute].values.size(); ++value)
            rows.push_back({attribute, value});
    }
    const bool sameRows = std::ranges::equal(rows, m_rows, [&](const Row &a, const Row &b) {
        const auto nameOf = [](const std::vector<WeighedAttribute> &all, const Row &row) {
            return std::pair(all[row.attribute].name, row.value ? all[row.attribute].values[*row.value].value : QString());
        };
        return a.value.has_value() == b.value.has_value() && nameOf(attributes, a) == nameOf(m_attributes, b);
    });
    if (!sameRows)
        beginResetModel();
    m_setting = setting;
    m_attributes = attributes;
    m_rows = std::move(rows);
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const WeightsSetting::Targets &WeightsModel::targets(const Row &row) const
{
    return *m_setting.targetsOf(m_attributes[row.attribute].name);
}

double WeightsModel::percent(const Row &row) const
{
    return targets(row).percentOf(m_attributes[row.attribute].values[*row.value].value).value_or(0);
}

bool WeightsModel::isSound(size_t attribute) const
{
    return std::abs(targets({attribute, {}}).sum() - All) <= SumTolerance;
}

bool WeightsModel::addUp() const
{
    return std::ranges::all_of(m_rows, [this](const Row &row) { return isSound(row.attribute); });
}

std::vector<double> WeightsModel::wholePercents(const std::vector<double> &parts)
{
    const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
    std::vector<double> tenths;
    std::vector<size_t> order;
    double left = Tenths;
    for (size_t i = 0; i < parts.size(); ++i) {
        tenths.push_back(sum > 0 ? parts[i] / sum * Tenths : Tenths / static_cast<double>(parts.size()));
        order.push_back(i);
        left -= std::floor(tenths.back());
    }
    const auto remainder = [&](size_t i) { return tenths[i] - std::floor(tenths[i]); };
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return remainder(a) > remainder(b); });
    std::vector<double> percents;
    for (const double each : tenths)
        percents.push_back(std::floor(each));
    for (size_t i = 0; i < order.size() && left >= 1; ++i, --left)
        ++percents[order[i]];
    for (double &each : percents)
        each /= Tenths / All;
    return percents;
}

WeightsSetting WeightsModel::evenedOut() const
{
    WeightsSetting setting = m_setting;
    for (WeightsSetting::Targets &targets : setting.targets) {
        std::vector<double> parts;
        for (const WeightsSetting::Share &share : targets.shares)
            parts.push_back(share.percent);
        const std::vector<double> percents = wholePercents(parts);
        for (size_t i = 0; i < percents.size(); ++i)
            targets.shares[i].percent = percents[i];
    }
    return setting;
}

WeightsSetting WeightsModel::reset() const
{
    WeightsSetting setting = m_setting;
    for (WeightsSetting::Targets &targets : setting.targets) {
        const auto found = std::ranges::find(m_attributes, targets.attribute, &WeighedAttribute::name);
        if (found == m_attributes.end())
            continue;
        std::vector<double> parts;
        for (const WeighedValue &value : found->values)
            parts.push_back(static_cast<double>(value.n));
        const std::vector<double> percents = wholePercents(parts);
        targets.shares.clear();
        for (size_t i = 0; i < percents.size(); ++i) {
            if (found->values[i].n > 0)
                targets.shares.push_back({found->values[i].value, percents[i]});
        }
    }
    return setting;
}

QModelIndex WeightsModel::nextTarget(const QModelIndex &from, int step) const
{
    for (int row = from.row() + step; row >= 0 && row < rowCount(); row += step) {
        if (m_rows[static_cast<size_t>(row)].value)
            return index(row, TargetColumn);
    }
    return {};
}

int WeightsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WeightsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WeightsModel::shown(double percent) const
{
    const double tenths = std::round(percent * 10);
    return tr("%1%", "a share, e.g. 24%").arg(m_locale.toString(tenths / 10, 'f', std::fmod(tenths, 10) == 0 ? 0 : 1));
}

QVariant WeightsModel::headingData(const Row &row, int column, int role) const
{
    const QString name = m_attributes[row.attribute].name;
    const QString sum = shown(targets(row).sum());
    switch (role) {
    case Qt::DisplayRole:
        return column == ValueColumn ? name : column == TargetColumn ? sum : QString();
    case Qt::AccessibleTextRole:
        return isSound(row.attribute) ? tr("%1: the targets add up to 100%").arg(name) : tr("%1: the targets add up to %2, not to 100%").arg(name, sum);
    case HeadingRole:
        return true;
    case SoundRole:
        return isSound(row.attribute);
    default:
        return {};
    }
}

QString WeightsModel::text(const Row &row, int column) const
{
    const WeighedValue &value = m_attributes[row.attribute].values[*row.value];
    switch (column) {
    case ValueColumn:
        return value.value.isEmpty() ? tr("No value") : value.value;
    case AnswersColumn:
        return m_locale.toString(value.n);
    case ShareColumn:
        return shown(value.share * All);
    default:
        return shown(percent(row));
    }
}

QString WeightsModel::spoken(const Row &row) const
{
    const WeighedValue &value = m_attributes[row.attribute].values[*row.value];
    return tr("%1, %2, %3 of the answers, target %4")
        .arg(text(row, ValueColumn), tr("%Ln answers", nullptr, static_cast<int>(value.n)), text(row, ShareColumn), text(row, TargetColumn));
}

QVariant WeightsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (!row.value)
        return headingData(row, index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: // is taken for HTML
        return index.column() == ValueColumn ? text(row, ValueColumn).toHtmlEscaped() : QVariant();
    case Qt::EditRole:
        return index.column() == TargetColumn ? QVariant(m_locale.toString(percent(row), 'g', 6)) : QVariant();
    case Qt::AccessibleTextRole:
        return spoken(row);
    case HeadingRole:
        return false;
    case SoundRole:
        return isSound(row.attribute);
    default:
        return {};
    }
}

QVariant WeightsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == ValueColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Value"), tr("Answers"), tr("Now"), tr("Target")};
    return section >= 0 && section < ColumnCount ? titles[section] : QVariant();
}

Qt::ItemFlags WeightsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (!m_rows[static_cast<size_t>(index.row())].value)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == TargetColumn ? flags | Qt::ItemIsEditable : flags;
}

bool WeightsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    QString typed = value.toString().simplified().remove(u'%').remove(u' ').remove(QChar(0xa0)).remove(QChar(0x202f));
    bool isNumber = false;
    double percent = m_locale.toDouble(typed, &isNumber);
    if (!isNumber)
        percent = typed.replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !(percent >= 0 && percent <= All))
        return false;
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (shown(percent) == text(row, TargetColumn) && percent == this->percent(row))
        return true;
    const auto found = std::ranges::find(m_setting.targets, m_attributes[row.attribute].name, &WeightsSetting::Targets::attribute);
    found->setPercent(m_attributes[row.attribute].values[*row.value].value, percent);
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited(m_setting);
    return true;
}

} // namespace earshot
