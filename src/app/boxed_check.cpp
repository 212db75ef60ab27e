// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/boxed_check.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace earshot {

namespace {

constexpr int Padding = 9;
constexpr int Gap = 7;
constexpr int BoxSize = 16;
constexpr int LeastHeight = 28;

} // namespace

BoxedCheck::BoxedCheck(const ThemeSource &themes, const QString &text, QWidget *parent)
    : QCheckBox(text, parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize BoxedCheck::sizeHint() const
{
    const QFontMetrics metrics(m_themes.controlFont());
    return {2 * Padding + BoxSize + Gap + metrics.horizontalAdvance(text()),
            std::max(m_themes.px(LeastHeight), metrics.height() + 10)};
}

void BoxedCheck::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line2, 1));
    painter.setBrush(underMouse() ? theme.hover : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(Padding, (height() - BoxSize) / 2, BoxSize, BoxSize);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    painter.setFont(m_themes.controlFont());
    painter.setPen(isEnabled() ? theme.ink : theme.ink4);
    painter.drawText(rect().adjusted(Padding + BoxSize + Gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace earshot
