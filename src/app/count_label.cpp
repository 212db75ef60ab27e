// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/count_label.h"

#include <QLocale>
#include <QPainter>

namespace earshot {

CountLabel::CountLabel(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, &CountLabel::refresh);
}

void CountLabel::setCounts(qint64 shown, qint64 all)
{
    m_shown = shown;
    m_all = all;
    refresh();
}

void CountLabel::setShort(bool shortForm)
{
    m_short = shortForm;
    refresh();
}

QString CountLabel::text() const
{
    return QLocale().toString(m_shown) + rest();
}

QString CountLabel::rest() const
{
    //: follows the number of responses shown: "512 of 1,284"
    return m_short ? tr(" of %1").arg(QLocale().toString(m_all))
                   : tr(" of %Ln responses", nullptr, static_cast<int>(m_all));
}

QSize CountLabel::sizeHint() const
{
    const QFontMetrics strong(m_themes.font(12, QFont::DemiBold));
    const QFontMetrics normal(m_themes.font(12));
    return QSize(strong.horizontalAdvance(QLocale().toString(m_shown)) + normal.horizontalAdvance(rest()) + 1,
                 m_themes.px(16));
}

void CountLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect area = rect();
    const QString shown = QLocale().toString(m_shown);
    painter.setFont(m_themes.font(12, QFont::DemiBold));
    painter.setPen(m_themes.theme().ink);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
    area.adjust(painter.fontMetrics().horizontalAdvance(shown), 0, 0, 0);
    painter.setFont(m_themes.font(12));
    painter.setPen(m_themes.theme().ink3);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, rest());
}

void CountLabel::refresh()
{
    setAccessibleName(text());
    updateGeometry();
    update();
}

} // namespace earshot
