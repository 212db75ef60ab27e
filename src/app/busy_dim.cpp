// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/busy_dim.h"

#include <QEvent>
#include <QPainter>

namespace earshot {

namespace {

constexpr double Veil = 0.4;

} // namespace

BusyDim::BusyDim(const ThemeSource &themes, QWidget *dimmed) : QWidget(dimmed), m_themes(themes)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    connect(&m_delay, &QTimer::timeout, this, &BusyDim::cover);
    dimmed->installEventFilter(this);
    hide();
}

void BusyDim::setBusy(bool busy)
{
    if (!busy) {
        m_delay.stop();
        hide();
    } else if (!isVisible() && !m_delay.isActive()) {
        m_delay.start();
    }
}

void BusyDim::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setOpacity(Veil);
    painter.fillRect(rect(), m_themes.theme().canvas);
}

bool BusyDim::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void BusyDim::cover()
{
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

} // namespace earshot
