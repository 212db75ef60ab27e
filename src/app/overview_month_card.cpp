// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_month_card.h"

#include "analysis/figure_sentences.h"
#include "analysis/metrics.h"
#include "app/mark_widget.h"
#include "charts/marks.h"

namespace earshot {

namespace {

void drawLegend(QPainter &painter, const QRectF &rect, const Theme &theme, const QString &margin)
{
    const QString shaded = OverviewMonthCard::tr("Shaded: chosen period");
    painter.setFont(theme.font(12));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.ink3);
    qreal left = rect.right() - metrics.horizontalAdvance(shaded);
    painter.drawText(QRectF(left, rect.top(), rect.width(), rect.height()), Qt::AlignVCenter, shaded);
    left -= 10 + metrics.horizontalAdvance(margin);
    painter.drawText(QRectF(left, rect.top(), rect.width(), rect.height()), Qt::AlignVCenter, margin);
    QColor band = theme.s1;
    band.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    painter.drawRoundedRect(QRectF(left - 20, rect.center().y() - 4, 14, 8), 2, 2);
}

/// The newest first.
std::vector<ExplainedFigure> explainedMonths(const Snapshot &snapshot)
{
    constexpr size_t Most = 6;
    std::vector<ExplainedFigure> figures;
    for (auto bucket = snapshot.sparkMonths.rbegin(); bucket != snapshot.sparkMonths.rend() && figures.size() < Most; ++bucket) {
        if (!bucket->estimate.nps)
            continue;
        Scope rows = snapshot.scope;
        rows.period = {bucket->first, bucket->last};
        rows.comparison = {Comparison::Kind::None, {}};
        figures.push_back({ExplainedFigure::Kind::Score, QLocale().toString(bucket->first, QStringLiteral("MMMM yyyy")), rows,
                           bucket->estimate, {}, {}, 0});
    }
    return figures;
}

} // namespace

QString spokenMonths(const std::vector<Bucket> &buckets, const QLocale &locale)
{
    QStringList lines;
    for (const Bucket &bucket : buckets) {
        if (bucket.estimate.nps)
            lines.append(OverviewMonthCard::tr("%1: %2, margin %3, %Ln answers", nullptr,
                                               static_cast<int>(bucket.estimate.n()))
                             .arg(locale.toString(bucket.first, QStringLiteral("MMMM yyyy")),
                                  formatted(bucket.estimate.nps, NumberFormat::Score, locale),
                                  formatted(bucket.estimate.margin(), NumberFormat::Score, locale)));
    }
    return lines.join(QLatin1Char('\n'));
}

OverviewMonthCard::OverviewMonthCard(const ThemeSource &themes, QWidget *parent)
    : OverviewCard(tr("Score by month"), themes, parent),
      m_legend(new MarkWidget(themes, {150, 16}, this)),
      m_trend(new MarkWidget(themes, {300, 206}, this))
{
    showLegend({});
    setLegend(m_legend, 560);
    addPageLink(tr("Open Trends"), QStringLiteral("trends"));
    body()->addSpacing(4);
    body()->addWidget(m_trend, 1);
}

void OverviewMonthCard::showLegend(const AnalysisOptions &options)
{
    const QString margin = sentences::marginName(options, QLocale());
    m_legend->setMark([margin](QPainter &painter, const QRectF &rect, const Theme &theme) { drawLegend(painter, rect, theme, margin); },
                      tr("The band is the %1, the shaded part the chosen period", "%1: 95% margin").arg(margin));
    const QFontMetrics metrics(themes().theme().font(12));
    m_legend->setLeast({metrics.horizontalAdvance(margin + tr("Shaded: chosen period")) + 34, 18});
}

void OverviewMonthCard::showSnapshot(const SnapshotPtr &snapshot)
{
    showLegend(snapshot->options);
    setFigures(snapshot, explainedMonths(*snapshot));
    const auto target = goal().score();
    m_trend->setMark(
        [snapshot, goal = target ? std::optional(target->points()) : std::nullopt](QPainter &painter, const QRectF &rect, const Theme &theme) {
            marks::TrendOptions options;
            options.shadePeriod = true;
            options.goal = goal;
            marks::drawTrend(painter, rect, snapshot->sparkMonths, TimeUnit::Month, options, theme, QLocale());
        },
        tr("Score by month"), spokenMonths(snapshot->sparkMonths, QLocale()));
}

} // namespace earshot
