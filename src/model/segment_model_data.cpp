// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/segment_model.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "model/trend_figures.h"

#include <QPointF>

// What the cells of the segments table say. Sorting and the shape of the tree are in segment_model.cpp.
namespace earshot {

namespace {

constexpr size_t MonthsBeforeTheFirst = 2; ///< the first full window of three ends with the third month

QString dash()
{
    return QStringLiteral("\u2013");
}

QString marginText(const Estimate &estimate, const QLocale &locale)
{
    const auto margin = estimate.margin();
    return margin ? QStringLiteral("\u00b1\u202f") + formatted(margin, NumberFormat::Score, locale) : dash();
}

/// Shares in whole percent that add to 100: "13 · 27 · 60".
QString sharesText(const Tally &tally, const QLocale &locale)
{
    const std::optional<WholeShares> shares = wholeShares(tally);
    if (!shares)
        return dash();
    const QString point = QStringLiteral(" \u00b7 ");
    return locale.toString(shares->detractors) + point + locale.toString(shares->passives) + point
           + locale.toString(shares->promoters);
}

} // namespace

QVariant SegmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == AnswersColumn || section == NpsColumn || section == MarginColumn
                            || section == ChangeColumn || section == RestColumn;
        return static_cast<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && (section == ChangeColumn || section == VerdictColumn || section == RestColumn))
        return compared(section == RestColumn ? m_tests.againstRest : m_tests.changes);
    const bool full = role == Qt::ToolTipRole || (role == Qt::DisplayRole && !m_shortTitles);
    if (!full && role != Qt::DisplayRole && role != ShortTitleRole)
        return {};
    const QString months = tr("%Ln months", nullptr, m_snapshot ? static_cast<int>(m_snapshot->sparkMonths.size()) : 0);
    const QStringList titles{tr("Group"),  tr("Answers"), tr("0–6 · 7–8 · 9–10, %"),
                             tr("NPS"),    tr("Margin"),  full ? tr("Range, overall dashed") : tr("Range"),
                             tr("Change"), tr("Is it real?"), months,
                             tr("To the rest", "a column: difference of a group to all others")};
    return titles[section];
}

void SegmentModel::setShortTitles(bool on)
{
    if (on == m_shortTitles)
        return;
    m_shortTitles = on;
    Q_EMIT headerDataChanged(Qt::Horizontal, RangeColumn, RangeColumn);
}

QVariant SegmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Grouping *grouping = this->grouping(index);
    const bool isAttribute = grouping && !group(index);
    if (role == KindRole)
        return static_cast<int>(!grouping ? Kind::Total : isAttribute ? Kind::Attribute : Kind::Value);
    if (role == AttributeRole && grouping)
        return number(grouping->attribute);
    return isAttribute ? attributeData(*grouping, index, role) : estimateData(index, role);
}

QVariant SegmentModel::attributeData(const Grouping &grouping, const QModelIndex &index, int role) const
{
    const int size = static_cast<int>(grouping.groups.size());
    if (role == SizeRole)
        return size;
    if (role == RemarkRole)
        return remark(grouping);
    if (index.column() != GroupColumn)
        return {};
    if (role == Qt::DisplayRole)
        return grouping.name;
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %Ln groups", nullptr, size).arg(grouping.name)
               + (remark(grouping).isEmpty() ? QString() : tr(", ") + remark(grouping));
    return {};
}

/// "3,210 rarer values with 4,020 answers are not listed"
QString SegmentModel::remark(const Grouping &grouping) const
{
    if (grouping.attribute == SavedId)
        return m_savedRemark;
    if (grouping.attribute == ThemesId)
        return tr("a comment may have several");
    if (grouping.valuesLeftOut == 0)
        return {};
    return tr("%Ln rarer values are not listed", nullptr, static_cast<int>(grouping.valuesLeftOut)) + tr(": ")
           + tr("%Ln answers", nullptr, static_cast<int>(grouping.leftOut.n()));
}

const Estimate &SegmentModel::estimate(const QModelIndex &index) const
{
    const Group *row = group(index);
    return row ? row->now : m_snapshot->total;
}

const std::optional<Estimate> &SegmentModel::before(const QModelIndex &index) const
{
    const Group *row = group(index);
    return row ? row->before : m_snapshot->previous;
}

const std::optional<Change> &SegmentModel::change(const QModelIndex &index) const
{
    const Group *row = group(index);
    return row ? row->change : m_snapshot->change;
}

std::optional<Change> SegmentModel::againstRest(const QModelIndex &index) const
{
    const Group *row = group(index);
    return row ? row->againstRest : std::nullopt;
}

bool SegmentModel::isSmall(const QModelIndex &index) const
{
    const Group *row = group(index);
    return row ? row->small : m_snapshot->total.n() < m_snapshot->options.minimumN;
}

std::optional<int> SegmentModel::shownChange(const QModelIndex &index) const
{
    const auto &earlier = before(index);
    const auto &now = estimate(index);
    if (!change(index) || !earlier || !earlier->nps || !now.nps)
        return std::nullopt;
    return earshot::shownChange(*earlier->nps, *now.nps);
}

/// "12 groups compared, corrected for luck"; empty when none was.
QString SegmentModel::compared(int groups) const
{
    return groups > 0 ? tr("%Ln groups compared, corrected for luck", nullptr, groups) : QString();
}

/// Why the figures of a theme are of fewer answers than mention it.
QString SegmentModel::withScore(const QModelIndex &index) const
{
    const Group *row = group(index);
    if (!row || !row->mentions || *row->mentions == row->now.n())
        return {};
    return tr("%Ln comments", nullptr, static_cast<int>(*row->mentions)) + tr(", ") + tr("%1 of them with a score").arg(m_locale.toString(row->now.n()));
}

QString SegmentModel::restOfTheme(const QModelIndex &index) const
{
    return group(index) && group(index)->mentions ? u'\n' + tr("To all others who wrote a comment") : QString();
}

QString SegmentModel::toolTip(const QModelIndex &index) const
{
    const bool inTable = group(index) != nullptr;
    switch (index.column()) {
    case GroupColumn:
        return isSmall(index)
                   ? tr("Few answers: under %1 a score says little.").arg(m_locale.toString(m_snapshot->options.minimumN))
                   : QString();
    case ChangeColumn:
    case VerdictColumn:
        if (!change(index))
            return {};
        return sentences::chance(*change(index), m_locale)
               + (inTable ? u'\n' + compared(m_tests.changes) : QString());
    case RestColumn:
        return againstRest(index) ? sentences::difference(againstRest(index)->verdict) + u'\n' + compared(m_tests.againstRest) + restOfTheme(index)
                                  : QString();
    case AnswersColumn:
        return withScore(index);
    default:
        return {};
    }
}

QVariantList SegmentModel::months(const QModelIndex &index) const
{
    const Group *row = group(index);
    const std::vector<Bucket> trend = row ? groupTrend(*m_snapshot, *row) : wholeTrend(*m_snapshot);
    QVariantList result;
    for (size_t i = MonthsBeforeTheFirst; i < trend.size(); ++i)
        result << (trend[i].estimate.nps ? QVariant(*trend[i].estimate.nps) : QVariant());
    return result;
}

QVariant SegmentModel::estimateData(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::AccessibleTextRole:
        if (index.column() == RestColumn && againstRest(index))
            return text(index) + tr(", ") + sentences::difference(againstRest(index)->verdict);
        return index.column() == GroupColumn ? spoken(index) : text(index);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case EstimateRole:
        return QVariant::fromValue(estimate(index));
    case ReferenceRole:
        return m_snapshot->total.nps ? QVariant(*m_snapshot->total.nps) : QVariant();
    case AxisRole:
        return QPointF(m_axis.first, m_axis.second);
    case ChangeRole:
        return change(index) ? QVariant::fromValue(*change(index)) : QVariant();
    case ShownChangeRole: {
        const auto points = shownChange(index);
        return points ? QVariant(*points) : QVariant();
    }
    case RestRole:
        return againstRest(index) ? QVariant::fromValue(*againstRest(index)) : QVariant();
    case Qt::ToolTipRole: {
        const QString words = toolTip(index).trimmed();
        return words.isEmpty() ? QVariant() : QVariant(words);
    }
    case MonthsRole:
        return months(index);
    case SmallRole:
        return isSmall(index);
    default:
        return {};
    }
}

QString SegmentModel::text(const QModelIndex &index) const
{
    const Estimate &now = estimate(index);
    switch (index.column()) {
    case GroupColumn:
        if (const Group *row = group(index))
            return row->value.isEmpty() ? tr("Not given") : row->value;
        return tr("All responses");
    case AnswersColumn:
        return m_locale.toString(group(index) ? group(index)->mentions.value_or(now.n()) : now.n());
    case StackColumn:
        return sharesText(now.tally, m_locale);
    case NpsColumn:
        return formatted(now.nps, NumberFormat::Score, m_locale);
    case MarginColumn:
        return marginText(now, m_locale);
    case ChangeColumn: {
        const bool tooFew = !change(index) || change(index)->verdict == Verdict::TooFew;
        const auto points = tooFew ? std::nullopt : shownChange(index);
        return points ? formatted(*points, NumberFormat::SignedScore, m_locale) : dash();
    }
    case VerdictColumn:
        return change(index) ? sentences::verdict(change(index)->verdict) : QString();
    case RestColumn:
        return formatted(againstRest(index) ? std::optional(againstRest(index)->points) : std::nullopt,
                         NumberFormat::SignedScore, m_locale);
    default:
        return {};
    }
}

/// "Quay, 85 answers, NPS 12, margin 18, change −17, could be chance"
QString SegmentModel::spoken(const QModelIndex &index) const
{
    const Estimate &now = estimate(index);
    const Group *row = group(index);
    QStringList parts{text(index.siblingAtColumn(GroupColumn)), row && row->mentions ? tr("%Ln comments", nullptr, static_cast<int>(*row->mentions))
                                                                                     : tr("%Ln answers", nullptr, static_cast<int>(now.n()))};
    if (now.nps)
        parts << tr("NPS %1").arg(formatted(now.nps, NumberFormat::Score, m_locale));
    if (now.margin())
        parts << tr("margin %1").arg(formatted(now.margin(), NumberFormat::Score, m_locale));
    if (shownChange(index))
        parts << tr("change %1").arg(text(index.siblingAtColumn(ChangeColumn)))
              << text(index.siblingAtColumn(VerdictColumn));
    if (isSmall(index))
        parts << tr("few answers");
    return parts.join(tr(", "));
}

} // namespace earshot
