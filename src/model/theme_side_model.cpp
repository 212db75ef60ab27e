// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/theme_side_model.h"

#include "analysis/theme_sentences.h"

#include <algorithm>
#include <cmath>

namespace earshot {

bool ThemeSideModel::hasThemes(const Snapshot &snapshot)
{
    return snapshot.themes && !snapshot.themes->withPoints().empty();
}

void ThemeSideModel::show(const SnapshotPtr &snapshot, int most)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_rows.clear();
    m_most = 1;
    for (const ThemeFigure *figure : snapshot->themes ? snapshot->themes->withPoints() : std::vector<const ThemeFigure *>()) {
        const double points = *figure->points();
        m_most = std::max(m_most, std::abs(points));
        if (m_side == Side::Lifting ? points > 0 : points < 0)
            m_rows.push_back(figure);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const ThemeFigure *a, const ThemeFigure *b) { return std::abs(*a->points()) > std::abs(*b->points()); });
    m_rows.resize(std::min(m_rows.size(), static_cast<size_t>(most)));
    endResetModel();
}

Scope ThemeSideModel::scopeOf(int row) const
{
    Scope scope = m_snapshot->scope;
    scope.themes = {m_snapshot->themes->name(figureOf(row))};
    return scope;
}

QVariant ThemeSideModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ThemeFigure &figure = figureOf(index.row());
    const QString &name = m_snapshot->themes->name(figure);
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::ToolTipRole: return sentences::themeEffect(figure, m_locale);
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %Ln comments, %2 points", nullptr, static_cast<int>(figure.mentions)).arg(name, sentences::themePoints(figure, m_locale));
        return figure.isSure() ? text : tr("%1, could be chance").arg(text);
    }
    case CommentsRole: return static_cast<int>(figure.mentions);
    case PointsRole: return *figure.points();
    case MostRole: return m_most;
    case SureRole: return figure.isSure();
    default: return {};
    }
}

} // namespace earshot
