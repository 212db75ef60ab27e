// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusEvent>

namespace earshot {

namespace {

bool isRinged(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || widget->property("focusRing").toBool();
}

} // namespace

FocusRing::FocusRing(const ThemeSource &themes, QObject *parent) : QObject(parent)
{
    connect(&themes, &ThemeSource::changed, this, [this] {
        if (m_frame)
            m_frame->update();
    });
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusIn || !watched->isWidgetType())
        return false;
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    if (reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason)
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    showRound(reason != Qt::MouseFocusReason && isRinged(widget) ? widget : nullptr);
    return false;
}

void FocusRing::showRound(QWidget *widget)
{
    // The frame is a child of the window of the widget, and dies with it.
    if (!m_frame && widget)
        m_frame = new QFocusFrame(widget->window());
    if (m_frame)
        m_frame->setWidget(widget);
}

} // namespace earshot
