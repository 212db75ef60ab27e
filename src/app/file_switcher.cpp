// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_switcher.h"

#include "app/icons.h"
#include "app/style_painting.h"

#include <QMenu>

namespace earshot {

namespace {

constexpr int Padding = 8;
constexpr int MarkTile = 26;
constexpr int MarkSide = 16;
constexpr int ArrowSide = 12;
constexpr int IconSide = 16;
constexpr int IconGap = 9;
constexpr int NoteIcon = 14;
constexpr int NoteTop = 9;

} // namespace

FileSwitcher::FileSwitcher(const ThemeSource &themes, Kind kind, QWidget *parent)
    : QAbstractButton(parent),
      m_themes(themes),
      m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FileSwitcher::openMenu);
}

void FileSwitcher::setTexts(const QString &title, const QString &remark)
{
    setText(title);
    m_remark = remark;
    setAccessibleName(title);
    setAccessibleDescription(remark);
    update();
}

void FileSwitcher::setFolded(bool folded)
{
    m_folded = folded;
    setToolTip(folded ? text().toHtmlEscaped() : QString());
    updateGeometry();
}

QSize FileSwitcher::sizeHint() const
{
    if (m_folded)
        return QSize(36, 26);
    return QSize(200, m_themes.px(m_kind == Kind::File ? 40 : 28));
}

void FileSwitcher::openMenu()
{
    if (!m_menu)
        return;
    const bool up = m_kind == Kind::Entry;
    const QPoint below = mapToGlobal(QPoint(0, height() + 4));
    m_menu->popup(up ? mapToGlobal(QPoint(0, -m_menu->sizeHint().height() - 4)) : below);
}

void FileSwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        painting::roundedBox(painter, QRectF(rect()), 6, m_themes.theme().hover, Qt::transparent);
    if (m_kind == Kind::File)
        paintFile(painter);
    else
        paintEntry(painter);
}

void FileSwitcher::paintFile(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const QRectF tile(Padding, (height() - MarkTile) / 2.0, MarkTile, MarkTile);
    painting::roundedBox(painter, tile, 6, theme.surface, theme.line);
    QRectF mark(0, 0, MarkSide, MarkSide);
    mark.moveCenter(tile.center());
    drawMark(painter, mark, theme);
    const QRectF arrow(width() - Padding - ArrowSide, (height() - ArrowSide) / 2.0, ArrowSide, ArrowSide);
    paintIcon(painter, arrow, "down", theme.ink3);
    const int left = Padding + MarkTile + 8;
    const int textWidth = width() - left - Padding - ArrowSide - 4;
    const int middle = height() / 2;
    painter.setFont(m_themes.font(12, QFont::DemiBold));
    painter.setPen(theme.ink);
    painter.drawText(QRect(left, middle - m_themes.px(15), textWidth, m_themes.px(16)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textWidth));
    painter.setFont(m_themes.font(11));
    painter.setPen(theme.ink3);
    painter.drawText(QRect(left, middle + m_themes.px(1), textWidth, m_themes.px(14)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_remark, Qt::ElideRight, textWidth));
}

void FileSwitcher::setCurrent(bool current)
{
    m_current = current;
    setAccessibleDescription(current ? tr("This page is shown") : QString());
    update();
}

void FileSwitcher::paintEntry(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const int side = m_themes.px(IconSide);
    QRectF icon(Padding, (height() - side) / 2.0, side, side);
    if (m_current) {
        painting::roundedBox(painter, QRectF(rect()), 6, theme.selside, Qt::transparent);
        if (!m_folded)
            painting::roundedBox(painter, QRectF(0, 7, 3, height() - 14), 1.5, theme.accent, Qt::transparent);
    }
    if (m_folded)
        icon.moveCenter(QRectF(rect()).center());
    paintIcon(painter, icon, "settings", m_current ? theme.accent : theme.ink3);
    if (m_folded)
        return;
    painter.setFont(m_themes.font(13, m_current ? QFont::DemiBold : QFont::Normal));
    painter.setPen(m_current ? theme.ink : theme.ink2);
    const QRect text = rect().adjusted(Padding + side + IconGap, 0, -Padding, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
}

OfflineNote::OfflineNote(const ThemeSource &themes, const QString &sentence, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_sentence(sentence)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(sentence);
}

QRect OfflineNote::textRect(int width) const
{
    const int left = Padding + NoteIcon + 8;
    const QFontMetrics metrics(m_themes.font(11));
    return metrics.boundingRect(QRect(left, NoteTop, width - left - Padding, 400), Qt::TextWordWrap, m_sentence);
}

int OfflineNote::heightForWidth(int width) const
{
    return textRect(width).bottom() + 4;
}

void OfflineNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    paintIcon(painter, QRectF(Padding, NoteTop, NoteIcon, NoteIcon), "lock", theme.ink3);
    painter.setFont(m_themes.font(11));
    painter.setPen(theme.ink3);
    painter.drawText(textRect(width()).adjusted(0, 0, 2, 0), Qt::TextWordWrap, m_sentence);
}

} // namespace earshot
