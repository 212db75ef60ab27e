// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter_button.h"

#include "app/icons.h"
#include "app/style_painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace earshot {

namespace {

constexpr int Padding = 9;
constexpr int Gap = 7;
constexpr int IconSide = 16;
constexpr int EndSide = 12;
constexpr int LongestValue = 220;
constexpr int ChipPadding = 7;
constexpr int ChipHeight = 18;

// Draws at the left of the area and takes what it used off it.
void putText(QPainter &painter, QRect &area, const QString &text, const QColor &color, const QFont &font, int longest)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::min(area.width(), longest));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    area.adjust(metrics.horizontalAdvance(shown) + Gap, 0, 0, 0);
}

} // namespace

FilterButton::FilterButton(const ThemeSource &themes, const QString &label, QWidget *parent)
    : QAbstractButton(parent),
      m_themes(themes),
      m_label(label)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, &FilterButton::refresh);
    refresh();
}

void FilterButton::setLabel(const QString &label)
{
    m_label = label;
    refresh();
}

void FilterButton::setValue(const QString &value)
{
    m_value = value;
    refresh();
}

void FilterButton::setRemark(const QString &remark)
{
    m_remark = remark;
    refresh();
}

void FilterButton::setFound(bool found)
{
    m_found = found;
    refresh();
}

void FilterButton::setIconName(const char *icon)
{
    m_icon = icon;
    refresh();
}

void FilterButton::setSet(bool set)
{
    m_set = set;
    refresh();
}

void FilterButton::setGhost(bool ghost)
{
    m_ghost = ghost;
    refresh();
}

QPoint FilterButton::popupPlace() const
{
    return mapToGlobal(QPoint(0, height() + 4));
}

QSize FilterButton::sizeHint() const
{
    const QFontMetrics metrics(m_themes.controlFont(QFont::Medium));
    int width = 2 * Padding;
    int parts = 0;
    for (const QString &text : {m_label, m_value, m_remark}) {
        width += text.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(text) + 1, m_themes.px(LongestValue));
        parts += text.isEmpty() ? 0 : 1;
    }
    width += m_found && !m_remark.isEmpty() ? 2 * ChipPadding : 0;
    width += m_icon ? m_themes.px(IconSide) : 0;
    width += m_ghost ? 0 : m_themes.px(EndSide);
    parts += (m_icon ? 1 : 0) + (m_ghost ? 0 : 1);
    return QSize(width + Gap * std::max(0, parts - 1), m_themes.px(28));
}

QRect FilterButton::endRect() const
{
    const int side = m_themes.px(EndSide);
    const int left = layoutDirection() == Qt::RightToLeft ? Padding : width() - Padding - side;
    return QRect(left, (height() - side) / 2, side, side);
}

void FilterButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const QColor weak = m_set ? theme.accentInk : m_ghost ? theme.ink2 : theme.ink3;
    const QColor strong = m_set ? theme.accentInk : theme.ink;
    const bool lit = isDown() || underMouse();
    QColor fill = m_set ? theme.accentWeak : lit ? theme.hover : theme.surface;
    QColor line = theme.line2;
    if (m_ghost && !lit && !m_set)
        fill = Qt::transparent;
    if (m_ghost || m_set)
        line = Qt::transparent;
    painting::roundedBox(painter, QRectF(rect()), 6, fill, line);
    QRect area = rect().adjusted(Padding, 0, -Padding - (m_ghost ? 0 : m_themes.px(EndSide) + Gap), 0);
    if (m_icon) {
        const int side = m_themes.px(IconSide);
        paintIcon(painter, QRectF(area.left(), (height() - side) / 2.0, side, side), m_icon, weak);
        area.adjust(side + Gap, 0, 0, 0);
    }
    const int longest = m_themes.px(LongestValue);
    putText(painter, area, m_label, weak, m_themes.controlFont(), longest);
    putText(painter, area, m_value, strong, m_themes.controlFont(m_icon ? QFont::Medium : QFont::Normal), longest);
    if (m_found && !m_remark.isEmpty())
        paintChip(painter, area);
    else
        putText(painter, area, m_remark, weak, m_themes.controlFont(), longest);
    if (!m_ghost)
        paintIcon(painter, QRectF(endRect()), m_set ? "x" : "down", weak);
}

void FilterButton::paintChip(QPainter &painter, const QRect &area) const
{
    const Theme &theme = m_themes.theme();
    painter.setFont(m_themes.font(11, QFont::Medium));
    QRectF box(area.left(), 0, painter.fontMetrics().horizontalAdvance(m_remark) + 2 * ChipPadding, m_themes.px(ChipHeight));
    box.moveTop((height() - box.height()) / 2);
    painting::roundedBox(painter, box, box.height() / 2, theme.okWeak, Qt::transparent);
    painter.setPen(theme.okInk);
    painter.drawText(box, Qt::AlignCenter, m_remark);
}

void FilterButton::mouseReleaseEvent(QMouseEvent *event)
{
    const bool onCross = m_set && endRect().adjusted(-6, -8, 6, 8).contains(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !onCross)
        return QAbstractButton::mouseReleaseEvent(event);
    setDown(false);
    Q_EMIT cleared();
}

void FilterButton::keyPressEvent(QKeyEvent *event)
{
    if (m_set && event->key() == Qt::Key_Delete)
        Q_EMIT cleared();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterButton::refresh()
{
    setAccessibleName(m_value.isEmpty() ? m_label : m_label.isEmpty() ? m_value : tr("%1: %2").arg(m_label, m_value));
    updateGeometry();
    update();
}

} // namespace earshot
