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
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
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
    m_mark(painter, QRectF(rect()), m_themes.theme());
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
