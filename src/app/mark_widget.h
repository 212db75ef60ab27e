// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QPainter>
#include <QWidget>

#include <functional>

namespace earshot {

/// A widget that shows a painted mark of charts/marks.h and reads it out as one sentence.
///
///     auto *mark = new MarkWidget(themes, {384, 60}, this);
///     mark->setMark([=](QPainter &p, const QRectF &r, const Theme &t) { marks::drawStack(p, r, tally, t); },
///                   tr("13% detractors, 27% passives, 60% promoters"));
///
/// The size is the least one; the width grows with the layout. clicked() gives the place inside the widget.
class MarkWidget : public QWidget
{
    Q_OBJECT
public:
    using Mark = std::function<void(QPainter &, const QRectF &, const Theme &)>;

    MarkWidget(const ThemeSource &themes, QSize least, QWidget *parent = nullptr);
    /// spoken: what a screen reader says instead of the picture; table: its numbers, one line each (optional).
    void setMark(Mark mark, const QString &spoken, const QString &table = {});
    void setLeast(QSize least);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void clicked(QPointF place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const ThemeSource &m_themes;
    QSize m_least;
    Mark m_mark;
};

/// Makes painted widgets known to screen readers as pictures with a sentence; called once at start.
void installMarkAccessibility();

} // namespace earshot
