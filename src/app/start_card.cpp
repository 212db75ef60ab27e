// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_card.h"

#include "app/icons.h"
#include "app/key_label.h"
#include "app/style_painting.h"

#include <QKeyEvent>

namespace earshot {

namespace {

constexpr int CardHeight = 62;
constexpr int LowCardHeight = 52;
constexpr int CardPadding = 15;
constexpr int CardIcon = 22;
constexpr int CardGap = 14;
constexpr int HintHeight = 123;
constexpr int HintIcon = 24;
constexpr int HintTop = 27;

} // namespace

StartCard::StartCard(const ThemeSource &themes, const char *icon, const QString &title, const QString &remark,
                     const QKeySequence &keys, QWidget *parent)
    : QAbstractButton(parent),
      m_themes(themes),
      m_icon(icon),
      m_remark(remark),
      m_keys(keys)
{
    setText(title);
    setAccessibleDescription(remark);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartCard::sizeHint() const
{
    // The keys and the end of the remark give way.
    const int title = QFontMetrics(m_themes.font(13, QFont::DemiBold)).horizontalAdvance(text());
    return QSize(2 * CardPadding + m_themes.px(CardIcon) + CardGap + title, m_themes.px(m_low ? LowCardHeight : CardHeight));
}

void StartCard::setLow(bool low)
{
    m_low = low;
    updateGeometry();
}

void StartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const QColor fill = isDown() ? theme.track : underMouse() ? theme.hover : theme.surface;
    painting::roundedBox(painter, QRectF(rect()), 8, fill, theme.line);
    const QColor accent = isEnabled() ? theme.accent : theme.ink4;
    const int side = m_themes.px(CardIcon);
    paintIcon(painter, QRectF(CardPadding, (height() - side) / 2.0, side, side), m_icon, accent);
    const int left = CardPadding + side + CardGap;
    const int keys = keysWidth(m_keys, m_themes) + CardGap;
    const bool roomForKeys = this->width() >= sizeHint().width() + keys;
    if (roomForKeys)
        drawKeys(painter, rect().adjusted(0, 0, -CardPadding, 0), m_keys, m_themes);
    const int width = this->width() - left - CardPadding - (roomForKeys ? keys : 0);
    const int top = (height() - m_themes.px(34)) / 2;
    painter.setFont(m_themes.font(13, QFont::DemiBold));
    painter.setPen(isEnabled() ? theme.ink : theme.ink4);
    painter.drawText(QRect(left, top, width, m_themes.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width));
    painter.setFont(m_themes.font(12));
    painter.setPen(theme.ink3);
    painter.drawText(QRect(left, top + m_themes.px(18), width, m_themes.px(16)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_remark, Qt::ElideRight, width));
}

void StartCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

DropHint::DropHint(const ThemeSource &themes, const QString &title, const QString &remark, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_title(title),
      m_remark(remark)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
    setAccessibleDescription(remark);
}

QSize DropHint::sizeHint() const
{
    return QSize(200, m_themes.px(HintHeight));
}

void DropHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_themes.theme();
    QPen dashes(theme.field, 1.5);
    dashes.setDashPattern({3, 2});
    painter.setPen(dashes);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 10, 10);
    paintIcon(painter, QRectF((width() - HintIcon) / 2.0, HintTop, HintIcon, HintIcon), "import", theme.ink3);
    const int top = HintTop + HintIcon + 8;
    painter.setFont(m_themes.font(13, QFont::DemiBold));
    painter.setPen(theme.ink2);
    painter.drawText(QRect(8, top, width() - 16, m_themes.px(18)), Qt::AlignCenter, m_title);
    painter.setFont(m_themes.font(12));
    painter.setPen(theme.ink3);
    painter.drawText(QRect(8, top + m_themes.px(20), width() - 16, m_themes.px(16)), Qt::AlignCenter, m_remark);
}

} // namespace earshot
