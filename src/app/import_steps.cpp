// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_steps.h"

#include "app/icons.h"

#include <QLocale>
#include <QPainter>

namespace earshot {

namespace {

constexpr int Height = 55;
constexpr qreal Circle = 22;
constexpr qreal Gap = 8;
constexpr qreal Line = 64;
constexpr qreal LineMargin = 12;

} // namespace

ImportSteps::ImportSteps(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_names{tr("File"), tr("Columns and check"), tr("Import")}
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    setStep(0);
}

void ImportSteps::setStep(int step)
{
    m_step = step;
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_names.size()).arg(m_names.at(step)));
    update();
}

QSize ImportSteps::sizeHint() const
{
    return {m_themes.px(420), m_themes.px(Height)};
}

qreal ImportSteps::widthOf(int step) const
{
    const QFontMetricsF metrics(m_themes.theme().font(13, step == m_step ? QFont::DemiBold : QFont::Normal));
    return Circle + Gap + metrics.horizontalAdvance(m_names.at(step));
}

qreal ImportSteps::drawStep(QPainter &painter, qreal left, int step) const
{
    const Theme &theme = m_themes.theme();
    const bool current = step == m_step;
    const bool done = step < m_step;
    const qreal middle = (Height - 1) / 2.0;
    const QRectF circle(left, middle - Circle / 2, Circle, Circle);
    painter.setPen(current || done ? QPen(Qt::NoPen) : QPen(theme.line2, 1));
    painter.setBrush(current ? QBrush(theme.accent) : done ? QBrush(theme.accentWeak) : QBrush(Qt::NoBrush));
    painter.drawEllipse(current || done ? circle : circle.adjusted(0.5, 0.5, -0.5, -0.5));
    if (done) {
        drawIcon(painter, circle.adjusted(5, 5, -5, -5), QStringLiteral("check"), theme.accentInk);
    } else {
        painter.setFont(theme.font(12, QFont::DemiBold));
        painter.setPen(current ? theme.onAccent : theme.ink3);
        painter.drawText(circle, Qt::AlignCenter, locale().toString(step + 1));
    }
    painter.setFont(theme.font(13, current ? QFont::DemiBold : QFont::Normal));
    painter.setPen(current ? theme.ink : theme.ink3);
    painter.drawText(QRectF(circle.right() + Gap, 0, width(), Height - 1), Qt::AlignLeft | Qt::AlignVCenter,
                     m_names.at(step));
    return left + widthOf(step);
}

void ImportSteps::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const qreal scale = m_themes.textPercent() / 100.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    painter.scale(scale, scale);
    qreal total = (Line + 2 * LineMargin) * static_cast<qreal>(m_names.size() - 1);
    for (int step = 0; step < m_names.size(); ++step)
        total += widthOf(step);
    qreal left = (width() / scale - total) / 2;
    for (int step = 0; step < m_names.size(); ++step) {
        if (step > 0) {
            const QRectF line(left + LineMargin, (Height - 1) / 2, Line, 1);
            painter.fillRect(line, step <= m_step ? theme.accent : theme.line2);
            left += Line + 2 * LineMargin;
        }
        left = drawStep(painter, left, step);
    }
}

} // namespace earshot
