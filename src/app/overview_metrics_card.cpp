// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_metrics_card.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "app/mark_widget.h"
#include "app/text_label.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t MostShown = 8;
constexpr int RowHeight = 40;
constexpr qreal FigureWidth = 310, BarWidth = 190, ChangeWidth = 210, NameWidth = 150, Gap = 20;

/// A bar for each answer, from the lowest to the highest; those that count as content are in colour.
void drawAnswers(QPainter &painter, const QRectF &rect, const MetricFigures &figures, const Theme &theme)
{
    const int highest = highestAnswer(figures.metric);
    qint64 most = 1;
    for (int answer = 1; answer <= highest; ++answer)
        most = std::max(most, figures.now.count(answer));
    const qreal step = rect.width() / highest;
    for (int answer = 1; answer <= highest; ++answer) {
        const qreal height = rect.height() * static_cast<qreal>(figures.now.count(answer)) / static_cast<qreal>(most);
        const QRectF bar(rect.left() + step * (answer - 1), rect.bottom() - height, step - 3, height);
        painter.fillRect(bar, isContent(figures.metric, answer) ? theme.accent : theme.ink4);
    }
    painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width() - 3, 1), theme.line2);
}

void drawText(QPainter &painter, const QRectF &rect, Qt::Alignment side, const QFont &font, const QColor &colour, const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter),
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void drawRow(QPainter &painter, const QRectF &row, const MetricFigures &figures, bool few, const Theme &theme)
{
    const QLocale locale;
    qreal right = row.right();
    const auto column = [&](qreal width) {
        right -= width;
        return QRectF(right, row.top(), width - Gap, row.height());
    };
    // What a narrow card has no room for, the bars first, is read out all the same.
    if (row.width() >= NameWidth + FigureWidth + ChangeWidth)
        drawText(painter, column(ChangeWidth), Qt::AlignLeft, theme.font(13), changeColor(figures.change, theme),
                 sentences::metricChange(figures, locale));
    if (row.width() >= NameWidth + FigureWidth + ChangeWidth + BarWidth)
        drawAnswers(painter, column(BarWidth).adjusted(0, 8, 0, -8), figures, theme);
    const QRectF figure = column(std::min(FigureWidth, row.width() - NameWidth / 2));
    drawText(painter, figure.adjusted(0, 0, 0, -18), Qt::AlignLeft, theme.font(15, QFont::DemiBold), few ? theme.ink2 : theme.ink,
             sentences::metricFigure(figures, locale));
    drawText(painter, figure.adjusted(0, 20, 0, 0), Qt::AlignLeft, theme.font(11), theme.ink3, sentences::metricRange(figures, locale));
    drawText(painter, QRectF(row.left(), row.top(), right - Gap - row.left(), row.height() - 18), Qt::AlignLeft, theme.font(13), theme.ink,
             figures.name);
    drawText(painter, QRectF(row.left(), row.top() + 20, right - Gap - row.left(), row.height() - 20), Qt::AlignLeft, theme.font(11), theme.ink3,
             OverviewMetricsCard::tr("%1, %2").arg(metricLabel(figures.metric),
                                                   OverviewMetricsCard::tr("%Ln answers", nullptr, static_cast<int>(figures.n()))));
}

} // namespace

OverviewMetricsCard::OverviewMetricsCard(const ThemeSource &themes, QWidget *parent)
    : OverviewCard(tr("Other questions"), themes, parent), m_sentence(new TextLabel(TextRole::Secondary, this)),
      m_rows(new MarkWidget(themes, {300, RowHeight}, this))
{
    m_sentence->setText(tr("Answered on their own scales and never part of the NPS."));
    m_sentence->setWordWrap(true);
    body()->addWidget(m_sentence);
    body()->addWidget(m_rows);
    body()->addStretch(1);
}

void OverviewMetricsCard::showSnapshot(const SnapshotPtr &snapshot)
{
    std::vector<MetricFigures> shown = snapshot->otherMetrics;
    shown.resize(std::min(shown.size(), MostShown));
    QStringList lines;
    for (const MetricFigures &figures : shown)
        lines << sentences::metricLine(figures, QLocale());
    m_rows->setLeast({300, std::max(RowHeight, static_cast<int>(shown.size()) * (RowHeight + 8))});
    m_rows->setMark([shown, minimum = snapshot->options.minimumN](QPainter &painter, const QRectF &rect, const Theme &theme) {
        QRectF row(rect.left(), rect.top(), rect.width(), RowHeight);
        for (const MetricFigures &figures : shown) {
            drawRow(painter, row, figures, figures.n() < minimum, theme);
            row.translate(0, RowHeight + 8);
        }
    }, lines.join(QStringLiteral(" ")), lines.join(u'\n'));
}

} // namespace earshot
