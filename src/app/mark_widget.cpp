// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mark_widget.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMouseEvent>

namespace earshot {

namespace {

QAccessibleInterface *accessibleMark(const QString &, QObject *object)
{
    auto *mark = qobject_cast<MarkWidget *>(object);
    return mark ? new QAccessibleWidget(mark, QAccessible::Graphic) : nullptr;
}

} // namespace

MarkWidget::MarkWidget(const ThemeSource &themes, QSize least, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_least(least)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize MarkWidget::sizeHint() const
{
    return {m_themes.px(m_least.width()), m_themes.px(m_least.height())};
}

void MarkWidget::setMark(Mark mark, const QString &spoken, const QString &table)
{
    m_mark = std::move(mark);
    setAccessibleName(spoken);
    setAccessibleDescription(table);
    update();
}

void MarkWidget::setLeast(QSize least)
{
    m_least = least;
    updateGeometry();
}

void MarkWidget::paintEvent(QPaintEvent *)
{
    if (!m_mark)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Marks are drawn at the design's sizes; a larger text enlarges them as a whole.
    const qreal scale = m_themes.textPercent() / 100.0;
    painter.scale(scale, scale);
    m_mark(painter, QRectF(0, 0, width() / scale, height() / scale), m_themes.theme());
}

void MarkWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked(event->position());
}

void installMarkAccessibility()
{
    QAccessible::installFactory(accessibleMark);
}

} // namespace earshot
