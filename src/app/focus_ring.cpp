// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>

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
    switch (event->type()) {
    case QEvent::KeyPress:
        setByKeys(true);
        break;
    case QEvent::MouseButtonPress:
        setByKeys(false);
        break;
    case QEvent::FocusIn:
        if (auto *widget = qobject_cast<QWidget *>(watched))
            showRound(m_byKeys && isRinged(widget) ? widget : nullptr);
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::setByKeys(bool byKeys)
{
    if (byKeys == m_byKeys)
        return;
    m_byKeys = byKeys;
    // Qt hands this on to styles and delegates as State_KeyboardFocusChange.
    for (QWidget *window : QApplication::topLevelWidgets())
        window->setAttribute(Qt::WA_KeyboardFocusChange, byKeys);
    if (QWidget *focus = QApplication::focusWidget())
        focus->update();
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
