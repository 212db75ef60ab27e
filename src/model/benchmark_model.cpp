// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/benchmark_model.h"

#include "analysis/metrics.h"
#include "model/segment_model.h" // Q_DECLARE_METATYPE(earshot::Estimate)

#include <algorithm>
#include <array>

namespace earshot {

namespace {

constexpr int FirstYear = 2003; // in which the Net Promoter Score was published

QString notGiven()
{
    return BenchmarkModel::tr("not given");
}

} // namespace

void BenchmarkModel::setSnapshot(const SnapshotPtr &snapshot, int thisYear)
{
    const bool first = !m_snapshot;
    if (first)
        beginResetModel();
    if (!m_snapshot || m_snapshot->dataset != snapshot->dataset || m_snapshot->scope.survey != snapshot->scope.survey)
        m_kind = kindShown(*snapshot->dataset, snapshot->scope);
    m_snapshot = snapshot;
    m_thisYear = thisYear;
    if (first)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// As few rows as possible come and go, so that what is current stays so.
void BenchmarkModel::setBenchmarks(const BenchmarksSetting &setting)
{
    const auto rows = [](const BenchmarksSetting &of) { return static_cast<int>(of.benchmarks.size()); };
    const auto &now = m_setting.benchmarks, &then = setting.benchmarks;
    const auto same = static_cast<int>(std::mismatch(now.begin(), now.end(), then.begin(), then.end()).first - now.begin());
    const int difference = rows(setting) - rows(m_setting);
    if (!m_snapshot) {
        m_setting = setting;
    } else if (difference == 0) {
        m_setting = setting;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else if (difference == 1) {
        beginInsertRows({}, same + 1, same + 1);
        m_setting = setting;
        endInsertRows();
    } else if (difference == -1) {
        beginRemoveRows({}, same + 1, same + 1);
        m_setting = setting;
        endRemoveRows();
    } else {
        beginResetModel();
        m_setting = setting;
        endResetModel();
    }
}

int BenchmarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_snapshot ? 0 : 1 + static_cast<int>(m_setting.benchmarks.size());
}

const Benchmark *BenchmarkModel::benchmark(const QModelIndex &index) const
{
    return index.isValid() && index.row() > 0 ? &m_setting.benchmarks.at(static_cast<size_t>(index.row()) - 1) : nullptr;
}

QString BenchmarkModel::doubts(const Benchmark &benchmark) const
{
    return sentences::benchmarkDoubts(benchmark, m_kind, m_thisYear);
}

QString BenchmarkModel::sentence(const QModelIndex &index) const
{
    if (!m_snapshot)
        return {};
    const Benchmark *others = benchmark(index);
    if (!others)
        return sentences::benchmarks(m_snapshot->total, m_setting.benchmarks, m_locale);
    const QString against = doubts(*others);
    const QString said = sentences::benchmark(m_snapshot->total, *others, m_locale);
    return against.isEmpty() ? said : said + u' ' + against;
}

Estimate BenchmarkModel::estimate(const QModelIndex &index) const
{
    const Benchmark *others = benchmark(index);
    if (!others)
        return m_snapshot->total;
    Estimate estimate;
    estimate.nps = others->score;
    if (others->score && (others->lowest || others->highest))
        estimate.interval = statistics::Interval{others->lowest.value_or(*others->score), others->highest.value_or(*others->score)};
    return estimate;
}

QString BenchmarkModel::ownText(int column) const
{
    const Estimate &own = m_snapshot->total;
    switch (column) {
    case NameColumn:
        return tr("Your score");
    case ScoreColumn:
        return sentences::scoreWithMargin(own, m_locale);
    case KindColumn:
        return m_kind ? sentences::surveyKind(m_kind) : QString();
    case SourceColumn:
        return tr("%Ln answers", nullptr, static_cast<int>(own.n()));
    default:
        return {};
    }
}

QString BenchmarkModel::text(const Benchmark &benchmark, int column) const
{
    const auto score = [&](const std::optional<double> &value) { return value ? formatted(value, NumberFormat::Score, m_locale) : QString(); };
    const auto given = [](const QString &text) { return text.isEmpty() ? notGiven() : text; };
    switch (column) {
    case NameColumn:
        return benchmark.name;
    case ScoreColumn:
        return benchmark.score ? score(benchmark.score) : QStringLiteral("\u2013");
    case LowestColumn:
        return score(benchmark.lowest);
    case HighestColumn:
        return score(benchmark.highest);
    case YearColumn:
        return given(benchmark.year ? QString::number(*benchmark.year) : QString());
    case CountryColumn:
        return given(benchmark.country);
    case KindColumn:
        return benchmark.kind ? sentences::surveyKind(benchmark.kind) : notGiven();
    case SourceColumn:
        return given(benchmark.source);
    default:
        return {};
    }
}

bool BenchmarkModel::isMissing(const QModelIndex &index) const
{
    const Benchmark *others = benchmark(index);
    return others && index.column() >= YearColumn && text(*others, index.column()) == notGiven();
}

QString BenchmarkModel::spoken(const QModelIndex &index) const
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column) {
        const QString cell = index.siblingAtColumn(column).data().toString();
        if (!cell.isEmpty())
            parts << (column == NameColumn ? cell : headerData(column, Qt::Horizontal).toString() + u' ' + cell);
    }
    if (const QString origin = index.data(OriginTextRole).toString(); !origin.isEmpty())
        parts.insert(1, origin);
    return parts.join(QStringLiteral(", ")) + QStringLiteral(". ") + sentence(index);
}

QVariant BenchmarkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Benchmark *others = benchmark(index);
    switch (role) {
    case Qt::DisplayRole:
        return others ? text(*others, index.column()) : ownText(index.column());
    case Qt::EditRole:
        return isMissing(index) || (others && index.column() == ScoreColumn && !others->score) ? QString() : index.data().toString();
    case Qt::ToolTipRole:
        return sentence(index);
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? spoken(index) : index.data().toString();
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case EstimateRole:
        return QVariant::fromValue(estimate(index));
    case ReferenceRole:
        return m_snapshot->total.nps ? QVariant(*m_snapshot->total.nps) : QVariant();
    case OriginRole:
        return others ? QVariant(static_cast<int>(others->origin)) : QVariant();
    case OriginTextRole:
        return !others || others->origin == Benchmark::Origin::Own ? QString() : others->origin == Benchmark::Origin::Edited ? tr("edited") : tr("published");
    case DoubtsRole:
        return others ? doubts(*others) : QString();
    case MissingRole:
        return isMissing(index);
    default:
        return {};
    }
}

QVariant BenchmarkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section >= ScoreColumn && section <= HighestColumn;
        return static_cast<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("Name"), tr("\u2212100 to 100"), tr("Score"), tr("Lowest"), tr("Highest"), tr("Year"), tr("Country"), tr("Kind"), tr("Source")};
    return titles[static_cast<size_t>(section)];
}

Qt::ItemFlags BenchmarkModel::flags(const QModelIndex &index) const
{
    const bool editable = index.row() > 0 && index.column() != RangeColumn;
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool BenchmarkModel::takeScore(std::optional<double> &score, const QString &typed)
{
    if (typed.isEmpty()) {
        score.reset();
        return true;
    }
    bool isNumber = false;
    QString plain = typed;
    const double value = m_locale.toDouble(plain.replace(QChar(0x2212), QLatin1Char('-')), &isNumber);
    if (!isNumber || value < -100 || value > 100) {
        Q_EMIT refused(tr("A score lies between %1 and %2.").arg(formatted(-100, NumberFormat::Score, m_locale), m_locale.toString(100)));
        return false;
    }
    score = value;
    return true;
}

bool BenchmarkModel::takeYear(std::optional<int> &year, const QString &typed)
{
    bool isNumber = typed.isEmpty();
    const int value = typed.isEmpty() ? 0 : typed.toInt(&isNumber);
    if (!isNumber || (value != 0 && (value < FirstYear || value > m_thisYear))) {
        Q_EMIT refused(tr("A year lies between %1 and %2.").arg(FirstYear).arg(m_thisYear));
        return false;
    }
    year = value == 0 ? std::nullopt : std::optional(value);
    return true;
}

bool BenchmarkModel::take(Benchmark &benchmark, int column, const QString &typed)
{
    switch (column) {
    case NameColumn:
        if (typed.isEmpty())
            return false;
        benchmark.name = typed;
        return true;
    case ScoreColumn:
        return takeScore(benchmark.score, typed);
    case LowestColumn:
        return takeScore(benchmark.lowest, typed);
    case HighestColumn:
        return takeScore(benchmark.highest, typed);
    case YearColumn:
        return takeYear(benchmark.year, typed);
    case CountryColumn:
        benchmark.country = typed;
        return true;
    case KindColumn:
        benchmark.kind.reset();
        for (const SurveyKind kind : {SurveyKind::Relationship, SurveyKind::Transactional}) {
            if (typed == sentences::surveyKind(kind))
                benchmark.kind = kind;
        }
        return true;
    case SourceColumn:
        benchmark.source = typed;
        return true;
    default:
        return false;
    }
}

bool BenchmarkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Benchmark *others = role == Qt::EditRole ? benchmark(index) : nullptr;
    if (!others)
        return false;
    Benchmark changed = *others;
    if (!take(changed, index.column(), value.toString().simplified().left(BenchmarksSetting::LongestText)))
        return false;
    const auto isBelow = [](std::optional<double> a, std::optional<double> b) { return a && b && *a < *b; };
    if (isBelow(changed.score, changed.lowest) || isBelow(changed.highest, changed.score) || isBelow(changed.highest, changed.lowest)) {
        Q_EMIT refused(tr("The score lies between the lowest and the highest."));
        return false;
    }
    if (changed == *others)
        return true;
    BenchmarksSetting setting = m_setting;
    setting.change(static_cast<size_t>(index.row()) - 1, changed);
    Q_EMIT changeWanted(setting);
    return true;
}

} // namespace earshot
