// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "app/theme_source.h"

#include <QWidget>

namespace earshot {

/// The card beside the month under the cursor: answers, score, margin, change on the month before, its verdict.
/// Takes no mouse; a child of the chart.
class TrendTip : public QWidget
{
    Q_OBJECT
public:
    TrendTip(const ThemeSource &themes, QWidget *chart);
    /// Shows a bucket of the snapshot beside `point`, inside `plot`, on the side and at the height off the line.
    void showBucket(const SnapshotPtr &snapshot, qsizetype bucket, QPointF point, const QRectF &plot);
    /// The same in one sentence, for screen readers and the status bar.
    static QString spoken(const Snapshot &snapshot, qsizetype bucket, const QLocale &locale);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFigures(QPainter &painter, const QRectF &inside, const Bucket &bucket) const;

    const ThemeSource &m_themes;
    SnapshotPtr m_snapshot;
    qsizetype m_bucket = 0;
};

} // namespace earshot
