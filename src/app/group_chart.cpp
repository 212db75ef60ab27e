// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/group_chart.h"

#include "analysis/metrics.h"
#include "app/overview_card.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace earshot {

namespace {

constexpr QSize Least(220, 164);

} // namespace

GroupChart::GroupChart(const ThemeSource &themes, const QString &name, const marks::GroupTrend &trend, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_name(name), m_trend(trend)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    const auto last = newest();
    setAccessibleName(last ? tr("%1, 3-month average %2, margin %3")
                                 .arg(name, formatted(last->nps, NumberFormat::Score, QLocale()),
                                      formatted(last->margin(), NumberFormat::Score, QLocale()))
                           : tr("%1, no answers in the last months").arg(name));
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize GroupChart::sizeHint() const
{
    return {m_themes.px(Least.width()), m_themes.px(Least.height())};
}

std::optional<Estimate> GroupChart::newest() const
{
    const auto found = std::find_if(m_trend.group.rbegin(), m_trend.group.rend(),
                                    [](const Bucket &bucket) { return bucket.estimate.nps.has_value(); });
    return found != m_trend.group.rend() ? std::optional(found->estimate) : std::nullopt;
}

void GroupChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const qreal scale = m_themes.textPercent() / 100.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    const QRectF all(0, 0, width() / scale, height() / scale);
    const qreal line = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.line, line));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(all.adjusted(line / 2, line / 2, -line / 2, -line / 2), 8, 8);
    const QRectF inside = all.adjusted(15, 12, -15, -10);
    const QRectF head(inside.left(), inside.top(), inside.width(), 18);
    const auto last = newest();
    const QString margin = last ? marginText(*last, QLocale()) : QString();
    painter.setFont(theme.font(12));
    painter.setPen(theme.ink3);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, margin);
    const qreal room = head.width() - painter.fontMetrics().horizontalAdvance(margin) - 8;
    painter.setFont(theme.font(13, QFont::DemiBold));
    painter.setPen(theme.ink);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, static_cast<int>(room)));
    marks::drawGroupTrend(painter, inside.adjusted(0, 22, 0, 0), m_trend, theme, QLocale());
}

void GroupChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT activated();
    else
        QWidget::keyPressEvent(event);
}

void GroupChart::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT activated();
}

} // namespace earshot
