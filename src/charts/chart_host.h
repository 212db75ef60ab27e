// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "charts/trend_axis.h"

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
    struct Options {
        bool band = true;
        bool rolling = true;
        bool volumes = true;
        bool shadePeriod = false;
        bool operator==(const Options &) const = default;
    };

    explicit ChartHost(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setOptions(const Options &options);
    void showBuckets(const std::vector<Bucket> &buckets, TimeUnit unit);

    const std::vector<Bucket> &buckets() const { return m_buckets; }
    std::optional<qsizetype> current() const { return m_current; }
    void setCurrent(std::optional<qsizetype> current);
    /// Middle of a bucket's column, and its score's height where it has one; in the widget's coordinates.
    QPointF position(qsizetype bucket) const;
    QRectF plotRect() const;

Q_SIGNALS:
    void currentChanged();
    /// The bucket was double clicked or Enter was pressed on it.
    void activated(qsizetype bucket);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
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
    void drawVolumeLabels(QPainter &painter, const marks::TrendFrame &where) const;
    void drawLastValue(QPainter &painter) const;
    void drawCurrent(QPainter &painter, const marks::TrendFrame &where) const;

    Theme m_theme;
    Options m_options;
    std::vector<Bucket> m_buckets;
    TimeUnit m_unit = TimeUnit::Month;
    std::optional<qsizetype> m_current;
    QChart *m_lines = nullptr;   ///< owned by the scene
    QChart *m_volumes = nullptr; ///< owned by the scene
};

} // namespace earshot
