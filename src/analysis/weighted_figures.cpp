// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/weighted_figures.h"

#include "analysis/poststratification.h"
#include "analysis/raking.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace earshot {

namespace {

using Why = WeighingRefusal::Why;
constexpr size_t MostCells = 4'000'000; ///< that could be; few of them have answers
constexpr quint32 NoCell = std::numeric_limits<quint32>::max();
constexpr double Percent = 100;

/// The answers that share a value of each attribute.
struct Cell {
    std::vector<quint32> codes; ///< by attribute
    statistics::Counts counts;
};

void add(statistics::Counts &counts, Score score)
{
    const Category category = score.category();
    ++(category == Category::Promoter ? counts.promoters : category == Category::Passive ? counts.passives : counts.detractors);
}

/// Where a row's cell is, by the codes of all attributes.
class CellTable
{
public:
    explicit CellTable(std::vector<const AttributeColumn *> columns) : m_columns(std::move(columns))
    {
        size_t cells = 1;
        for (const AttributeColumn *column : m_columns)
            cells = std::min(MostCells + 1, cells * static_cast<size_t>(column->values.size()));
        m_sound = cells <= MostCells;
        m_numbers.assign(m_sound ? cells : 0, NoCell);
    }
    bool isSound() const { return m_sound; }
    std::vector<Cell> count(const Dataset &dataset, const RowBits &rows);

private:
    Cell &cellOf(quint32 row);

    std::vector<const AttributeColumn *> m_columns;
    std::vector<quint32> m_numbers;
    std::vector<Cell> m_cells;
    bool m_sound = true;
};

Cell &CellTable::cellOf(quint32 row)
{
    size_t place = 0;
    for (const AttributeColumn *column : m_columns)
        place = place * static_cast<size_t>(column->values.size()) + column->codes->at(row);
    quint32 &number = m_numbers[place];
    if (number == NoCell) {
        number = static_cast<quint32>(m_cells.size());
        Cell cell;
        for (const AttributeColumn *column : m_columns)
            cell.codes.push_back(column->codes->at(row));
        m_cells.push_back(std::move(cell));
    }
    return m_cells[number];
}

std::vector<Cell> CellTable::count(const Dataset &dataset, const RowBits &rows)
{
    const auto &words = rows.words();
    for (size_t i = 0; i < words.size(); ++i) {
        for (quint64 left = words[i]; left != 0; left &= left - 1) {
            const auto row = static_cast<quint32>(i * 64 + static_cast<size_t>(std::countr_zero(left)));
            if (const auto score = dataset.score(row))
                add(cellOf(row).counts, *score);
        }
    }
    return std::move(m_cells);
}

std::vector<qint64> countsOf(const std::vector<Cell> &cells)
{
    std::vector<qint64> counts;
    for (const Cell &cell : cells)
        counts.push_back(cell.counts.n());
    return counts;
}

/// The score, if any answer has a weight.
void addScore(WeightedFigures &figures, const std::vector<Cell> &cells, const statistics::TargetWeights &untrimmed, double confidence)
{
    const std::vector<qint64> counts = countsOf(cells);
    const statistics::TargetWeights weights = statistics::trimmed(counts, untrimmed);
    statistics::WeightSums sums;
    for (size_t i = 0; i < cells.size(); ++i) {
        sums.add(cells[i].counts, weights.weights[i]);
        if (weights.weights[i] < untrimmed.weights[i] * (1 - 1e-9)) // the others gain
            figures.trimmed += counts[i];
    }
    figures.leftOut = sums.leftOut;
    figures.score = statistics::weightedScore(sums, confidence);
    if (!figures.score)
        figures.refusal = WeighingRefusal{figures.leftOut > 0 ? Why::NotNumbers : Why::NoAnswers, figures.by.column, {}, 0};
}

std::optional<double> numberIn(QString text)
{
    bool isNumber = false;
    const double number = text.replace(u',', u'.').toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

void weighByColumn(WeightedFigures &figures, const AttributeColumn &column, const std::vector<Cell> &cells, double confidence)
{
    std::vector<double> weights;
    for (const Cell &cell : cells)
        weights.push_back(std::max(numberIn(column.values.at(cell.codes.front())).value_or(0), 0.0));
    addScore(figures, cells, statistics::targetWeights(countsOf(cells), weights), confidence);
}

/// One attribute with its targets, as the formulas take it.
struct Margin {
    const AttributeColumn *column = nullptr;
    const WeightsSetting::Targets *targets = nullptr;
    std::vector<statistics::Stratum> strata; ///< by code, then targets for values that the file does not know
    QStringList values;                      ///< of the strata

    Margin(const AttributeColumn &of, const WeightsSetting::Targets &wanted, size_t attribute, const std::vector<Cell> &cells)
        : column(&of), targets(&wanted), strata(static_cast<size_t>(of.values.size())), values(of.values)
    {
        for (const Cell &cell : cells)
            strata[cell.codes[attribute]].n += cell.counts.n();
        for (const WeightsSetting::Share &share : wanted.shares) {
            const qsizetype code = values.indexOf(share.value);
            if (code >= 0)
                strata[static_cast<size_t>(code)].targetShare = share.percent / Percent;
            else if (share.percent > 0) {
                strata.push_back({0, share.percent / Percent});
                values += share.value;
            }
        }
    }
    std::optional<WeighingRefusal> refusal() const;
    WeighedAttribute shown() const;
};

std::optional<WeighingRefusal> Margin::refusal() const
{
    std::vector<qint64> counts;
    std::vector<double> shares;
    for (const statistics::Stratum &stratum : strata) {
        counts.push_back(stratum.n);
        shares.push_back(stratum.targetShare);
    }
    const auto found = statistics::refusals(counts, shares, 0);
    if (found.empty())
        return {};
    const QString &name = column->attribute.name;
    if (found.front().why == statistics::WeightRefusal::Why::NobodyThere)
        return WeighingRefusal{Why::NobodyThere, name, values.at(static_cast<qsizetype>(found.front().level)), shares[found.front().level]};
    const bool noAnswers = found.front().why == statistics::WeightRefusal::Why::NoAnswers;
    return WeighingRefusal{noAnswers ? Why::NoAnswers : Why::NotShares, name, {}, std::accumulate(shares.begin(), shares.end(), 0.0)};
}

WeighedAttribute Margin::shown() const
{
    WeighedAttribute attribute{targets->attribute, {}, 0}; // as the setting spells it
    double n = 0;
    for (const statistics::Stratum &stratum : strata)
        n += static_cast<double>(stratum.n);
    for (size_t i = 0; i < strata.size(); ++i) {
        attribute.targetSum += strata[i].targetShare;
        if (strata[i].n > 0 || strata[i].targetShare > 0)
            attribute.values.push_back({values.at(static_cast<qsizetype>(i)), strata[i].n, n > 0 ? static_cast<double>(strata[i].n) / n : 0, strata[i].targetShare});
    }
    std::ranges::stable_sort(attribute.values, std::greater(), &WeighedValue::n);
    return attribute;
}

/// The strata's groups, and the names of those that hold more than one value.
std::vector<size_t> merged(const Margin &margin, std::vector<QStringList> &names)
{
    const std::vector<size_t> groups = statistics::mergedStrata(margin.strata);
    for (size_t group = 0; group < groups.size(); ++group) {
        QStringList together;
        for (size_t i = 0; i < groups.size(); ++i) {
            if (groups[i] == group)
                together += margin.values.at(static_cast<qsizetype>(i));
        }
        if (together.size() > 1)
            names.push_back(together);
    }
    return groups;
}

/// A weight for each cell; one attribute needs no rounds.
statistics::Weighting weightsOf(const std::vector<Margin> &margins, const std::vector<Cell> &cells, std::vector<QStringList> &together)
{
    std::vector<statistics::RakingMargin> raking;
    for (size_t i = 0; i < margins.size(); ++i) {
        const std::vector<size_t> groups = merged(margins[i], together);
        statistics::RakingMargin margin{std::vector<double>(groups.size()), {}};
        for (size_t level = 0; level < groups.size(); ++level)
            margin.targetShares[groups[level]] += margins[i].strata[level].targetShare;
        for (const Cell &cell : cells)
            margin.levelOfCell.push_back(groups[cell.codes[i]]);
        raking.push_back(std::move(margin));
    }
    const std::vector<qint64> counts = countsOf(cells);
    if (raking.size() > 1)
        return statistics::rake(counts, raking);
    std::vector<statistics::Stratum> strata(raking.front().targetShares.size());
    for (size_t level = 0; level < strata.size(); ++level)
        strata[level].targetShare = raking.front().targetShares[level];
    for (size_t i = 0; i < cells.size(); ++i)
        strata[raking.front().levelOfCell[i]].n += counts[i];
    const auto found = statistics::poststratify(strata);
    const auto *ofStrata = std::get_if<statistics::TargetWeights>(&found);
    if (!ofStrata)
        return found;
    std::vector<double> weights;
    for (const size_t level : raking.front().levelOfCell)
        weights.push_back(ofStrata->weights[level]);
    return statistics::targetWeights(counts, weights);
}

void weighByTargets(WeightedFigures &figures, const std::vector<const AttributeColumn *> &columns, const std::vector<Cell> &cells, double confidence)
{
    std::vector<Margin> margins;
    for (size_t i = 0; i < columns.size(); ++i) {
        margins.emplace_back(*columns[i], figures.by.targets[i], i, cells);
        figures.attributes.push_back(margins.back().shown());
        if (!figures.refusal)
            figures.refusal = margins.back().refusal();
    }
    if (figures.refusal)
        return;
    const statistics::Weighting weighting = weightsOf(margins, cells, figures.merged);
    if (const auto *weights = std::get_if<statistics::TargetWeights>(&weighting))
        addScore(figures, cells, *weights, confidence);
    else
        figures.refusal = WeighingRefusal{Why::NoAgreement, columns[std::get<statistics::WeightRefusal>(weighting).attribute]->attribute.name, {}, 0};
}

} // namespace

std::optional<statistics::Interval> WeightedFigures::interval() const
{
    if (!score || score->n < 2)
        return std::nullopt;
    return statistics::clipped(intervalKind == statistics::IntervalKind::Score ? score->cautious : score->adjusted);
}

bool holdsWeights(const AttributeColumn &column)
{
    const auto isWeight = [](const QString &value) { return value.isEmpty() || numberIn(value).value_or(-1) >= 0; };
    const auto isAbove = [](const QString &value) { return numberIn(value).value_or(0) > 0; };
    return std::all_of(column.values.begin(), column.values.end(), isWeight) && std::any_of(column.values.begin(), column.values.end(), isAbove);
}

WeightedFigures weightedFigures(const Dataset &dataset, const RowBits &rows, const WeightsSetting &by, double confidence)
{
    WeightedFigures figures;
    figures.by = by;
    QStringList names{by.column};
    if (by.column.isEmpty()) {
        names.clear();
        for (const WeightsSetting::Targets &targets : by.targets)
            names += targets.attribute;
    }
    std::vector<const AttributeColumn *> columns;
    for (const QString &name : names) {
        columns.push_back(dataset.attributeNamed(name));
        if (!columns.back()) {
            figures.refusal = WeighingRefusal{Why::NoAttribute, name, {}, 0};
            return figures;
        }
    }
    CellTable table(columns);
    if (columns.empty() || !table.isSound()) {
        figures.refusal = WeighingRefusal{columns.empty() ? Why::NoAttribute : Why::TooManyValues, names.join(QStringLiteral(", ")), {}, 0};
        return figures;
    }
    const std::vector<Cell> cells = table.count(dataset, rows);
    if (by.column.isEmpty())
        weighByTargets(figures, columns, cells, confidence);
    else
        weighByColumn(figures, *columns.front(), cells, confidence);
    return figures;
}

} // namespace earshot
