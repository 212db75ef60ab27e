// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chip.h"

#include "app/icons.h"
#include "app/style_painting.h"

#include <QKeyEvent>
#include <QPainter>

namespace earshot {

namespace {

constexpr int IconSide = 12;
constexpr int Gap = 5;

struct ChipColors {
    QColor fill, text, line;
};

ChipColors colorsOf(ChipKind kind, const Theme &theme)
{
    switch (kind) {
    case ChipKind::Plain:
        break;
    case ChipKind::Outline:
        return {Qt::transparent, theme.ink2, theme.line2};
    case ChipKind::Active:
        return {theme.accentWeak, theme.accentInk, Qt::transparent};
    case ChipKind::Promoter:
        return {theme.proWeak, theme.proInk, Qt::transparent};
    case ChipKind::Passive:
        return {theme.pasWeak, theme.pasInk, Qt::transparent};
    case ChipKind::Detractor:
        return {theme.detWeak, theme.detInk, Qt::transparent};
    case ChipKind::Warn:
        return {theme.warnWeak, theme.warnInk, Qt::transparent};
    case ChipKind::Err:
        return {theme.errWeak, theme.errInk, Qt::transparent};
    case ChipKind::Ok:
        return {theme.okWeak, theme.okInk, Qt::transparent};
    }
    return {theme.sunken, theme.ink2, Qt::transparent};
}

} // namespace

Chip::Chip(const ThemeSource &themes, ChipKind kind, const QString &text, const char *icon, QWidget *parent)
    : QAbstractButton(parent),
      m_themes(themes),
      m_kind(kind),
      m_icon(icon)
{
    setText(text);
    setClickable(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::setKind(ChipKind kind, const char *icon)
{
    m_kind = kind;
    m_icon = icon;
    updateGeometry();
    update();
}

void Chip::setClickable(bool clickable)
{
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !clickable);
}

void Chip::setClosable(bool closable)
{
    m_closable = closable;
    setClickable(closable || focusPolicy() != Qt::NoFocus);
    updateGeometry();
}

void Chip::setArrow(bool arrow)
{
    m_arrow = arrow;
    updateGeometry();
}

void Chip::setTag(bool tag)
{
    m_tag = tag;
    updateGeometry();
}

QFont Chip::textFont() const
{
    return m_themes.font(m_tag ? 11 : 12, m_kind == ChipKind::Active ? QFont::Medium : QFont::Normal);
}

QSize Chip::sizeHint() const
{
    const int padding = m_tag ? 6 : 10;
    int width = QFontMetrics(textFont()).horizontalAdvance(text()) + 2 * padding;
    if (m_icon)
        width += IconSide + Gap;
    if (m_closable || m_arrow)
        width += IconSide + Gap;
    return QSize(width, m_themes.px(m_tag ? 19 : 22));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ChipColors colors = colorsOf(m_kind, m_themes.theme());
    const bool lit = isDown() || (underMouse() && focusPolicy() != Qt::NoFocus);
    const QColor fill = lit && m_kind == ChipKind::Outline ? m_themes.theme().hover : colors.fill;
    painting::roundedBox(painter, QRectF(rect()), m_tag ? 4 : height() / 2.0, fill, colors.line);
    QRect text = rect().adjusted(m_tag ? 6 : 10, 0, m_tag ? -6 : -10, 0);
    if (m_icon) {
        paintIcon(painter, QRectF(text.left(), (height() - IconSide) / 2.0, IconSide, IconSide), m_icon, colors.text);
        text.adjust(IconSide + Gap, 0, 0, 0);
    }
    if (m_closable || m_arrow) {
        paintIcon(painter, QRectF(text.right() - IconSide + 1, (height() - IconSide) / 2.0, IconSide, IconSide),
                  m_closable ? "x" : "down", colors.text);
        text.adjust(0, 0, -IconSide - Gap, 0);
    }
    painter.setFont(textFont());
    painter.setPen(colors.text);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, this->text());
}

} // namespace earshot
