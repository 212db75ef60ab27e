// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "charts/trend_events.h"

#include <QGraphicsView>
#include <QLocale>

#include <optional>
#include <vector>

class QChart;
class QAbstractSeries;

namespace earshot {

/// The interactive trend: Qt Charts behind one widget, for it is deprecated upstream; nothing else names it.
/// Same geometry and colours as marks::drawTrend, which stays the drawing reference. All words are painted here as
/// plain text, never by Qt Charts, whose labels read markup. GUI thread.
class ChartHost : public QGraphicsView
{
    Q_OBJECT
public:
    using Options = marks::TrendOptions; ///< `current` is the chart's own

    explicit ChartHost(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setOptions(const Options &options);
    const Options &options() const { return m_options; }
    void showBuckets(const std::vector<Bucket> &buckets, TimeUnit unit);

    const std::vector<Bucket> &buckets() const { return m_buckets; }
    std::optional<qsizetype> current() const { return m_current; }
    void setCurrent(std::optional<qsizetype> current);
    /// Middle of a bucket's column, and its score's height where it has one; in the widget's coordinates.
    QPointF position(qsizetype bucket) const;
    QRectF plotRect() const;
    /// Of the events that are drawn.
    const std::vector<marks::TrendEventPlace> &eventPlaces() const { return m_places; }

Q_SIGNALS:
    void currentChanged();
    /// The bucket was double clicked or Enter was pressed on it.
    void activated(qsizetype bucket);
    /// An event was asked for there: by the key E, or by a click on the top edge.
    void eventWanted(qsizetype bucket);
    void eventChosen(size_t event);
    void eventMoved(size_t event, qsizetype bucket);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    void arrange();
    void addLines();
    void addBand(qsizetype first, qsizetype last);
    void addLine(qsizetype first, qsizetype last, bool rolling, const QPen &pen);
    void addPoints();
    void addVolumes();
    void addSeries(QAbstractSeries *series);
    marks::TrendFrame frame() const;
    std::optional<qsizetype> bucketAt(QPointF point) const;
    std::optional<size_t> eventAt(QPointF point) const;
    bool isTopEdge(QPointF point, qsizetype bucket) const;
    void drawVolumeLabels(QPainter &painter, const marks::TrendFrame &where) const;
    void drawLastValue(QPainter &painter) const;
    void drawCurrent(QPainter &painter, const marks::TrendFrame &where) const;

    Theme m_theme;
    Options m_options;
    std::vector<Bucket> m_buckets;
    TimeUnit m_unit = TimeUnit::Month;
    std::optional<qsizetype> m_current;
    std::vector<marks::TrendEventPlace> m_places;
    std::optional<size_t> m_pressed; ///< event under the mouse button
    QPointF m_pressedAt;
    bool m_dragging = false;
    QChart *m_lines = nullptr;   ///< owned by the scene
    QChart *m_volumes = nullptr; ///< owned by the scene
};

} // namespace earshot
