// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/score_rows.h"

#include "analysis/metrics.h"
#include "app/overview_card.h"
#include "charts/marks.h"

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

constexpr int RowHeight = 40, LeastWidth = 260;
constexpr qreal LabelWidth = 104, FigureWidth = 84, Gap = 10;
constexpr double Snap = 20; ///< points

/// The ranges and the reference, snapped outwards.
std::pair<double, double> axisOf(const std::vector<ScoreRows::Row> &rows, double reference)
{
    double low = reference, high = reference;
    for (const ScoreRows::Row &row : rows) {
        if (!row.estimate.nps)
            continue;
        low = std::min({low, *row.estimate.nps, row.estimate.interval ? row.estimate.interval->low : low});
        high = std::max({high, *row.estimate.nps, row.estimate.interval ? row.estimate.interval->high : high});
    }
    return {std::max(std::floor(low / Snap) * Snap, -100.0), std::min(std::ceil(high / Snap) * Snap, 100.0)};
}

void drawRow(QPainter &painter, const QRectF &rect, const ScoreRows::Row &row, double reference, std::pair<double, double> axis, const Theme &theme)
{
    const QLocale locale;
    const QRectF label(rect.left(), rect.top(), LabelWidth, rect.height());
    const auto line = [&](const QRectF &where, const QFont &font, const QColor &ink, const QString &text, Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(where, static_cast<int>(side | Qt::AlignVCenter), painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(where.width())));
    };
    line(label.adjusted(0, 2, 0, -rect.height() / 2), theme.font(13), theme.ink, row.label, Qt::AlignLeft);
    line(label.adjusted(0, rect.height() / 2 - 2, 0, -2), theme.font(11), theme.ink3, row.remark, Qt::AlignLeft);
    const QRectF range(label.right() + Gap, rect.top() + 4, rect.width() - LabelWidth - FigureWidth - 2 * Gap, rect.height() - 8);
    marks::drawRange(painter, range, row.estimate, reference, axis.first, axis.second, theme, row.faded);
    const QString margin = marginText(row.estimate, locale);
    const QString score = row.estimate.nps ? formatted(row.estimate.nps, NumberFormat::Score, locale) : QStringLiteral("\u2013");
    const QRectF figure(rect.right() - FigureWidth, rect.top(), FigureWidth, rect.height());
    line(figure, theme.font(12), theme.ink3, margin, Qt::AlignRight);
    line(figure.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(margin) - 6, 0), theme.font(15, QFont::DemiBold), row.faded ? theme.ink3 : theme.ink, score,
         Qt::AlignRight);
}

} // namespace

ScoreRows::ScoreRows(const ThemeSource &themes, QWidget *parent) : MarkWidget(themes, {LeastWidth, RowHeight}, parent) {}

void ScoreRows::setRows(const std::vector<Row> &rows, double reference, const QString &spoken)
{
    setLeast({LeastWidth, RowHeight * static_cast<int>(rows.size())});
    QStringList table;
    for (const Row &row : rows)
        table += QStringLiteral("%1: %2 %3").arg(row.label, formatted(row.estimate.nps, NumberFormat::Score, QLocale()), marginText(row.estimate, QLocale()));
    setMark([rows, reference, axis = axisOf(rows, reference)](QPainter &painter, const QRectF &rect, const Theme &theme) {
        for (size_t i = 0; i < rows.size(); ++i)
            drawRow(painter, {rect.left(), rect.top() + static_cast<qreal>(i) * RowHeight, rect.width(), RowHeight}, rows[i], reference, axis, theme);
    }, spoken, table.join(u'\n'));
}

} // namespace earshot
