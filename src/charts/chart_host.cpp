// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_host.h"

#include "charts/painting.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace earshot {

namespace {

constexpr qreal BarWidth = 26;
constexpr qreal CrowdedPitch = 9; ///< buckets closer than this get no dots

QChart *bareChart(QGraphicsScene *scene)
{
    auto *chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setFocusPolicy(Qt::NoFocus);
    chart->setAcceptedMouseButtons(Qt::NoButton);
    scene->addItem(chart);
    return chart;
}

QPen dottedPen(const QColor &colour)
{
    QPen pen = marks::dashedPen(colour, 2, {0.2, 5});
    pen.setCapStyle(Qt::RoundCap);
    return pen;
}

QValueAxis *hiddenAxis(double low, double high)
{
    auto *axis = new QValueAxis;
    axis->setRange(low, high);
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLineVisible(false);
    axis->setTitleVisible(false);
    return axis;
}

std::optional<Estimate> shown(const Bucket &bucket, bool rolling)
{
    const std::optional<Estimate> estimate = rolling ? bucket.rolling : std::optional(bucket.estimate);
    return estimate && estimate->nps ? estimate : std::nullopt;
}

struct Run {
    qsizetype first = 0;
    qsizetype last = 0; ///< included
};

/// Stretches of buckets that have a score: months without answers break the line.
std::vector<Run> runs(const std::vector<Bucket> &buckets, bool rolling)
{
    std::vector<Run> found;
    for (qsizetype i = 0; i < static_cast<qsizetype>(buckets.size()); ++i) {
        if (!shown(buckets[static_cast<size_t>(i)], rolling))
            continue;
        if (!found.empty() && found.back().last == i - 1)
            found.back().last = i;
        else
            found.push_back({i, i});
    }
    return found;
}

/// Whether the segment that ends at a bucket begins or ends at one that is not complete.
bool isDotted(const std::vector<Bucket> &buckets, qsizetype end)
{
    const auto at = static_cast<size_t>(end);
    return at > 0 && (buckets[at].partial || buckets[at - 1].partial);
}

/// A run cut where its segments change from whole to dotted or back.
std::vector<Run> alike(const std::vector<Bucket> &buckets, const Run &run)
{
    std::vector<Run> parts;
    for (qsizetype i = run.first + 1; i <= run.last; ++i) {
        if (!parts.empty() && isDotted(buckets, i) == isDotted(buckets, i - 1))
            parts.back().last = i;
        else
            parts.push_back({i - 1, i});
    }
    return parts;
}

} // namespace

ChartHost::ChartHost(QWidget *parent) : QGraphicsView(parent), m_theme(Theme::light())
{
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    m_lines = bareChart(scene());
    m_volumes = bareChart(scene());
    setAccessibleName(tr("Score over time"));
}

void ChartHost::setTheme(const Theme &theme)
{
    m_theme = theme;
    rebuild();
}

void ChartHost::setOptions(const Options &options)
{
    m_options = options;
    rebuild();
}

void ChartHost::showBuckets(const std::vector<Bucket> &buckets, TimeUnit unit)
{
    m_buckets = buckets;
    m_unit = unit;
    m_current.reset();
    rebuild();
    Q_EMIT currentChanged();
}

void ChartHost::setCurrent(std::optional<qsizetype> current)
{
    if (current == m_current)
        return;
    m_current = current;
    viewport()->update();
    Q_EMIT currentChanged();
}

marks::TrendFrame ChartHost::frame() const
{
    return {QRectF(0, 0, width(), height()), m_buckets, m_options};
}

QRectF ChartHost::plotRect() const
{
    return frame().plot();
}

QPointF ChartHost::position(qsizetype bucket) const
{
    const marks::TrendFrame where = frame();
    const auto nps = m_buckets[static_cast<size_t>(bucket)].estimate.nps;
    return {where.x(bucket), nps ? where.y(*nps) : where.plot().center().y()};
}

void ChartHost::rebuild()
{
    m_lines->removeAllSeries();
    m_volumes->removeAllSeries();
    for (QChart *chart : {m_lines, m_volumes}) {
        const auto axes = chart->axes();
        for (QAbstractAxis *axis : axes) {
            chart->removeAxis(axis);
            delete axis;
        }
    }
    setBackgroundBrush(m_theme.surface);
    m_places = marks::trendEventPlaces(frame(), m_buckets, m_options.events, m_theme, m_options.fontPixels);
    arrange();
    if (!m_buckets.empty()) {
        addLines();
        if (m_options.volumes)
            addVolumes();
    }
    viewport()->update();
}

void ChartHost::arrange()
{
    const QRectF all(0, 0, width(), height());
    const marks::TrendFrame where = frame();
    scene()->setSceneRect(all);
    for (QChart *chart : {m_lines, m_volumes})
        chart->setGeometry(all);
    m_lines->setPlotArea(where.plot());
    // One category for each bucket, its middle where the line has its point.
    m_volumes->setPlotArea({where.x(0) - where.pitch() / 2, where.volumes().top(),
                            where.pitch() * static_cast<qreal>(std::max<qsizetype>(where.size(), 1)),
                            where.volumes().height()});
}

void ChartHost::addLines()
{
    const marks::TrendFrame where = frame();
    m_lines->addAxis(hiddenAxis((where.left() - where.x(0)) / where.pitch(),
                                (where.right() - where.x(0)) / where.pitch()),
                     Qt::AlignBottom);
    m_lines->addAxis(hiddenAxis(where.low(), where.high()), Qt::AlignLeft);
    for (const Run &run : runs(m_buckets, false)) {
        if (m_options.band)
            addBand(run.first, run.last);
    }
    if (m_options.rolling) {
        for (const Run &run : runs(m_buckets, true))
            addLine(run.first, run.last, true, marks::dashedPen(m_theme.ink, 1.5, {6, 3}));
    }
    const QPen solid(m_theme.s1, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    for (const Run &run : runs(m_buckets, false)) {
        for (const Run &part : alike(m_buckets, run))
            addLine(part.first, part.last, false, isDotted(m_buckets, part.last) ? dottedPen(m_theme.s1) : solid);
    }
    addPoints();
}

void ChartHost::addSeries(QAbstractSeries *series)
{
    m_lines->addSeries(series);
    const auto axes = m_lines->axes();
    for (QAbstractAxis *axis : axes)
        series->attachAxis(axis);
}

void ChartHost::addLine(qsizetype first, qsizetype last, bool rolling, const QPen &pen)
{
    auto *line = new QLineSeries;
    for (qsizetype i = first; i <= last; ++i)
        line->append(static_cast<qreal>(i), *shown(m_buckets[static_cast<size_t>(i)], rolling)->nps);
    line->setPen(pen);
    addSeries(line);
}

void ChartHost::addBand(qsizetype first, qsizetype last)
{
    auto *upper = new QLineSeries;
    auto *lower = new QLineSeries;
    for (qsizetype i = first; i <= last; ++i) {
        const Estimate &estimate = m_buckets[static_cast<size_t>(i)].estimate;
        const statistics::Interval interval = estimate.interval.value_or(
            statistics::Interval{*estimate.nps, *estimate.nps});
        upper->append(static_cast<qreal>(i), interval.high);
        lower->append(static_cast<qreal>(i), interval.low);
    }
    auto *band = new QAreaSeries(upper, lower);
    upper->setParent(band);
    lower->setParent(band);
    band->setPen(Qt::NoPen);
    band->setBrush(marks::withOpacity(m_theme.s1, 0.13));
    addSeries(band);
}

void ChartHost::addPoints()
{
    const bool crowded = frame().pitch() < CrowdedPitch;
    auto *points = new QScatterSeries;
    auto *last = new QScatterSeries;
    const auto ends = runs(m_buckets, false);
    for (const Run &run : ends) {
        for (qsizetype i = run.first; i <= run.last; ++i) {
            const Bucket &bucket = m_buckets[static_cast<size_t>(i)];
            const bool isLast = i == ends.back().last && !bucket.partial;
            if (isLast || !crowded || run.first == run.last)
                (isLast ? last : points)->append(static_cast<qreal>(i), *bucket.estimate.nps);
        }
    }
    points->setMarkerSize(crowded ? 3 : 6);
    points->setBrush(m_theme.surface);
    points->setPen(QPen(m_theme.s1, 1.6));
    last->setMarkerSize(8);
    last->setBrush(m_theme.s1);
    last->setPen(Qt::NoPen);
    addSeries(points);
    addSeries(last);
}

void ChartHost::addVolumes()
{
    auto *set = new QBarSet(QString());
    QStringList categories;
    for (const Bucket &bucket : m_buckets) {
        set->append(static_cast<qreal>(bucket.estimate.n()));
        categories.append(QString::number(categories.size()));
    }
    set->setBrush(m_theme.line2);
    set->setPen(Qt::NoPen);
    auto *series = new QBarSeries;
    series->append(set);
    series->setBarWidth(std::min(0.6, BarWidth / frame().pitch()));
    m_volumes->addSeries(series);
    auto *time = new QBarCategoryAxis;
    time->append(categories);
    time->setVisible(false);
    m_volumes->addAxis(time, Qt::AlignBottom);
    QValueAxis *answers = hiddenAxis(0, static_cast<double>(marks::trendVolumeTop(m_buckets)));
    m_volumes->addAxis(answers, Qt::AlignLeft);
    series->attachAxis(time);
    series->attachAxis(answers);
}

void ChartHost::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    rebuild();
}

} // namespace earshot
