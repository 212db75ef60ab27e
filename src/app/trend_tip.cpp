// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trend_tip.h"

#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "app/overview_card.h"
#include "charts/marks.h"
#include "model/trend_figures.h"

#include <QPainter>

#include <algorithm>

namespace earshot {

namespace {

constexpr int LeastWidth = 196;
constexpr int Height = 107;
constexpr qreal Distance = 14;
constexpr qreal FromTop = 12;

QString answersText(const Bucket &bucket)
{
    return TrendTip::tr("%Ln answers", nullptr, static_cast<int>(bucket.estimate.n()));
}

QString changeText(const Snapshot &snapshot, const BucketChange &change, const QLocale &locale)
{
    const Bucket &before = snapshot.buckets[static_cast<size_t>(change.before)];
    return TrendTip::tr("%1 on %2").arg(arrowText(change.points, locale), bucketShortTitle(before, snapshot.unit, locale));
}

QString verdictText(const Snapshot &snapshot, const Bucket &bucket, const std::optional<BucketChange> &change)
{
    if (!bucket.estimate.nps)
        return bucket.estimate.n() > 0 ? TrendTip::tr("Too few answers for a score") : TrendTip::tr("No answers");
    const QString verdict = change ? sentences::verdict(change->verdict) : TrendTip::tr("Nothing before it");
    if (bucket.running)
        return TrendTip::tr("So far · %1").arg(verdict);
    if (bucket.partial)
        return TrendTip::tr("Not complete · %1").arg(verdict);
    if (bucket.estimate.n() < snapshot.options.minimumN)
        return TrendTip::tr("Few answers · %1").arg(verdict);
    return verdict;
}

void put(QPainter &painter, const QRectF &rect, Qt::Alignment side, const QFont &font, const QColor &color,
         const QString &text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter), text);
}

} // namespace

TrendTip::TrendTip(const ThemeSource &themes, QWidget *chart) : QWidget(chart), m_themes(themes)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void TrendTip::showBucket(const SnapshotPtr &snapshot, qsizetype bucket, QPointF point, const QRectF &plot)
{
    m_snapshot = snapshot;
    m_bucket = bucket;
    const Bucket &shown = snapshot->buckets[static_cast<size_t>(bucket)];
    const QLocale locale;
    const qreal title = QFontMetricsF(m_themes.theme().font(13, QFont::DemiBold))
                            .horizontalAdvance(bucketTitle(shown, snapshot->unit, locale));
    const qreal answers = QFontMetricsF(m_themes.theme().font(12)).horizontalAdvance(answersText(shown));
    resize(m_themes.px(std::max(LeastWidth, static_cast<int>(title + answers) + 44)), m_themes.px(Height));
    const bool right = point.x() + Distance + width() < plot.right();
    const qreal x = right ? point.x() + Distance : point.x() - Distance - width();
    // Off the line: on top, unless the line is there.
    const bool lineOnTop = point.y() < plot.top() + FromTop + height() + Distance;
    const qreal y = lineOnTop ? plot.bottom() - height() - FromTop : plot.top() + FromTop;
    move(static_cast<int>(std::max(0.0, x)), static_cast<int>(y));
    setAccessibleName(spoken(*snapshot, bucket, locale));
    show();
    raise();
    update();
}

QString TrendTip::spoken(const Snapshot &snapshot, qsizetype bucket, const QLocale &locale)
{
    const Bucket &shown = snapshot.buckets[static_cast<size_t>(bucket)];
    QStringList parts{bucketTitle(shown, snapshot.unit, locale), answersText(shown)};
    const auto change = changeOf(snapshot, bucket);
    if (shown.estimate.nps)
        parts.append(tr("score %1, margin %2")
                         .arg(formatted(shown.estimate.nps, NumberFormat::Score, locale),
                              formatted(shown.estimate.margin(), NumberFormat::Score, locale)));
    if (change)
        parts.append(changeText(snapshot, *change, locale));
    parts.append(verdictText(snapshot, shown, change));
    return parts.join(QStringLiteral(", "));
}

void TrendTip::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const Bucket &bucket = m_snapshot->buckets[static_cast<size_t>(m_bucket)];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scale = m_themes.textPercent() / 100.0;
    painter.scale(scale, scale);
    const QRectF all(0, 0, width() / scale, height() / scale);
    painter.setPen(QPen(theme.line2, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(all.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    const QRectF inside = all.adjusted(13, 11, -13, -11);
    const QRectF line(inside.left(), inside.top(), inside.width(), 18);
    put(painter, line, Qt::AlignLeft, theme.font(13, QFont::DemiBold), theme.ink,
        bucketTitle(bucket, m_snapshot->unit, QLocale()));
    put(painter, line, Qt::AlignRight, theme.font(12), theme.ink3, answersText(bucket));
    paintFigures(painter, inside, bucket);
}

void TrendTip::paintFigures(QPainter &painter, const QRectF &inside, const Bucket &bucket) const
{
    const Theme &theme = m_themes.theme();
    const QLocale locale;
    const auto change = changeOf(*m_snapshot, m_bucket);
    const QRectF line(inside.left(), inside.top() + 21, inside.width(), 26);
    const QFont large = theme.font(22, QFont::DemiBold);
    const QString score = formatted(bucket.estimate.nps, NumberFormat::Score, locale);
    put(painter, line, Qt::AlignLeft, large, theme.ink, score);
    const QRectF beside = line.adjusted(QFontMetricsF(large).horizontalAdvance(score) + 6, 4, 0, 2);
    put(painter, beside, Qt::AlignLeft, theme.font(13), theme.ink2, marginText(bucket.estimate, locale));
    if (change) {
        std::optional<Change> real;
        real.emplace().verdict = change->verdict;
        put(painter, beside, Qt::AlignRight, theme.font(12), changeColor(real, theme),
            changeText(*m_snapshot, *change, locale));
    }
    marks::drawStack(painter, QRectF(inside.left(), line.bottom() + 6, inside.width(), 8), bucket.estimate.tally, theme);
    put(painter, QRectF(inside.left(), line.bottom() + 20, inside.width(), 16), Qt::AlignLeft, theme.font(12),
        theme.ink3, verdictText(*m_snapshot, bucket, change));
}

} // namespace earshot
