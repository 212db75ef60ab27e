// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/theme_model.h"

#include "analysis/metrics.h"
#include "analysis/theme_sentences.h"

#include <QCollator>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace earshot {

namespace {

std::optional<qint64> turnOf(const ThemeFigure &figure)
{
    return figure.mentionsBefore ? std::optional(figure.mentions - *figure.mentionsBefore) : std::nullopt;
}

QString signedCount(qint64 count, const QLocale &locale)
{
    const QString number = locale.toString(std::abs(count));
    return count > 0 ? u'+' + number : count < 0 ? QStringLiteral("\u2212") + number : number;
}

} // namespace

void ThemeModel::setSnapshot(const SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_order.resize(figures() ? figures()->themes.size() : 0);
    std::iota(m_order.begin(), m_order.end(), size_t{0});
    sortRows();
    endResetModel();
}

int ThemeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

const ThemeFigure *ThemeModel::figure(const QModelIndex &index) const
{
    const auto row = static_cast<size_t>(index.row());
    return index.isValid() && row < m_order.size() ? &figures()->themes[m_order[row]] : nullptr;
}

QModelIndex ThemeModel::indexOf(const QString &theme) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (figures()->name(*figure(index(row, 0))) == theme)
            return index(row, 0);
    }
    return {};
}

bool ThemeModel::isBefore(const ThemeFigure &a, const ThemeFigure &b) const
{
    switch (m_sortColumn) {
    case ThemeColumn:
        return QCollator(m_locale).compare(figures()->name(a), figures()->name(b)) < 0;
    case CommentsColumn:
        return a.mentions < b.mentions;
    case WhoColumn:
    case NpsColumn:
        return a.score.nps < b.score.nps;
    case MentionsColumn:
        return turnOf(a) < turnOf(b);
    default:
        return a.points().value_or(0) < b.points().value_or(0);
    }
}

/// Themes with too few mentions for a figure stay at the end, whatever the order.
void ThemeModel::sortRows()
{
    const bool byPoints = m_sortColumn == PointsColumn || m_sortColumn == EffectColumn;
    std::stable_sort(m_order.begin(), m_order.end(), [&](size_t left, size_t right) {
        const ThemeFigure &a = figures()->themes[left], &b = figures()->themes[right];
        if (byPoints && a.isSmall != b.isSmall)
            return b.isSmall;
        return m_sortOrder == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
}

void ThemeModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (!figures())
        return;
    Q_EMIT layoutAboutToBeChanged();
    const auto before = m_order;
    sortRows();
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    for (const QModelIndex &index : old) {
        const auto row = std::find(m_order.begin(), m_order.end(), before[static_cast<size_t>(index.row())]) - m_order.begin();
        now << this->index(static_cast<int>(row), index.column());
    }
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged();
}

double ThemeModel::most() const
{
    double most = 1;
    for (const ThemeFigure *figure : figures()->withPoints())
        most = std::max(most, std::abs(*figure->points()));
    return most;
}

QString ThemeModel::text(const ThemeFigure &figure, int column) const
{
    switch (column) {
    case ThemeColumn:
        return figures()->name(figure);
    case CommentsColumn:
        return m_locale.toString(figure.mentions);
    case NpsColumn:
        return formatted(figure.score.nps, NumberFormat::Score, m_locale);
    case PointsColumn:
        return sentences::themePoints(figure, m_locale);
    case MentionsColumn:
        return turnOf(figure) ? signedCount(*turnOf(figure), m_locale) : QStringLiteral("\u2013");
    default:
        return {};
    }
}

QString ThemeModel::spoken(const ThemeFigure &figure) const
{
    QStringList parts{figures()->name(figure), tr("%Ln comments", nullptr, static_cast<int>(figure.mentions)),
                      tr("NPS %1").arg(formatted(figure.score.nps, NumberFormat::Score, m_locale))};
    if (figure.points())
        parts << tr("%1 points").arg(sentences::themePoints(figure, m_locale)) << (figure.isSure() ? QString() : tr("could be chance"));
    else
        parts << tr("few answers");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant ThemeModel::data(const QModelIndex &index, int role) const
{
    const ThemeFigure *figure = this->figure(index);
    if (!figure)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*figure, index.column());
    case Qt::AccessibleTextRole: return spoken(*figure);
    case Qt::ToolTipRole:
        return index.column() == MentionsColumn ? sentences::themeMentions(*figures(), *figure, m_locale)
               : index.column() == ThemeColumn  ? figures()->name(*figure)
                                                : sentences::themeEffect(*figure, m_locale);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::Alignment(index.column() == ThemeColumn || index.column() == WhoColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case TallyRole: return QVariant::fromValue(figure->score.tally);
    case PointsRole: return figure->points() ? QVariant(*figure->points()) : QVariant();
    case MostRole: return most();
    case SureRole: return figure->isSure();
    case SmallRole: return figure->isSmall;
    case TurnRole: return turnOf(*figure) ? QVariant(static_cast<int>(*turnOf(*figure))) : QVariant();
    default: return {};
    }
}

QVariant ThemeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool left = section == ThemeColumn || section == WhoColumn || section == EffectColumn;
        return QVariant(Qt::Alignment(left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && (section == PointsColumn || section == EffectColumn))
        return tr("The score of the answers with a comment, less that score without those who mention the theme. Themes overlap and do not add up.");
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("Theme"), tr("Comments"), tr("Who says it"), tr("NPS"), tr("Effect on your score"), tr("Points"), tr("Mentions")};
    return titles[static_cast<size_t>(section)];
}

} // namespace earshot
