// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/icons.h"
#include "app/key_label.h"
#include "app/style_painting.h"

#include <QWidget>

namespace earshot::painting {

namespace {

constexpr int MenuPadding = 9;
constexpr int MenuIcon = 16;
constexpr int MenuShortcutGap = 28;
constexpr int MenuArrow = 12;
constexpr int HeaderPadding = 10;
constexpr int HeaderEdgePadding = 16;
constexpr int SortArrow = 12;
constexpr int SliderKnob = 16;
constexpr int ProgressHeight = 6;

QRectF trackOf(const QStyleOptionProgressBar &option)
{
    QRectF track(option.rect.left(), 0, option.rect.width(), ProgressHeight);
    track.moveTop(option.rect.center().y() + 0.5 - ProgressHeight / 2.0);
    return track;
}

int menuTextLeft(const QStyleOptionMenuItem &option)
{
    const bool column = option.maxIconWidth > 0 || option.menuHasCheckableItems;
    return MenuPadding + (column ? MenuIcon + 8 : 0);
}

QFont menuFont(const QStyleOptionMenuItem &option)
{
    return option.font;
}

void menuSeparator(QPainter &painter, const QRect &rect, const Theme &theme)
{
    painter.fillRect(QRectF(rect.left() + 5, rect.center().y(), rect.width() - 10, 1), theme.line);
}

void menuMark(QPainter &painter, const QStyleOptionMenuItem &option, const QColor &color)
{
    QRect place(option.rect.left() + MenuPadding, 0, MenuIcon, MenuIcon);
    place.moveTop(option.rect.center().y() - MenuIcon / 2 + 1);
    place = QStyle::visualRect(option.direction, option.rect, place);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, place, "check", color);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, place, Qt::AlignCenter,
                          option.state.testFlag(QStyle::State_Selected) ? QIcon::Selected : QIcon::Normal);
}

void menuTexts(QPainter &painter, const QStyleOptionMenuItem &option, const QColor &color)
{
    const QRect text = option.rect.adjusted(menuTextLeft(option), 0, -MenuPadding, 0);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    painter.setFont(menuFont(option));
    painter.setPen(color);
    const QRect left = QStyle::visualRect(option.direction, option.rect, text);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignRight);
    painter.drawText(left, static_cast<int>(start | Qt::AlignVCenter) | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     parts.first());
    if (parts.size() > 1) {
        painter.setOpacity(0.75);
        painter.drawText(left, static_cast<int>(end | Qt::AlignVCenter) | Qt::TextSingleLine,
                         spokenKeys(parts.at(1)));
        painter.setOpacity(1);
    }
}

} // namespace

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb, const Theme &theme)
{
    if (option.maximum <= option.minimum)
        return;
    const bool upright = option.orientation == Qt::Vertical;
    const QRectF bar = upright ? QRectF(thumb).adjusted(2, 1, -2, -1) : QRectF(thumb).adjusted(1, 2, -1, -2);
    const bool grasped = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_MouseOver);
    roundedBox(painter, bar, 3, grasped ? theme.field : theme.line2, Qt::transparent);
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        menuSeparator(painter, option.rect, theme);
        return;
    }
    painter.save();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool chosen = option.state.testFlag(QStyle::State_Selected) && enabled;
    if (chosen)
        roundedBox(painter, QRectF(option.rect), 4, theme.accent, Qt::transparent);
    const QColor color = !enabled ? theme.ink4 : chosen ? theme.onAccent : theme.ink;
    menuMark(painter, option, color);
    menuTexts(painter, option, color);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        QRect arrow(option.rect.right() - MenuPadding - MenuArrow + 1, option.rect.center().y() - 5, MenuArrow,
                    MenuArrow);
        const bool mirrored = option.direction == Qt::RightToLeft;
        paintIcon(painter, QStyle::visualRect(option.direction, option.rect, arrow), mirrored ? "left" : "right",
                  color);
    }
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const ThemeSource &themes)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return QSize(10, 9);
    const QFontMetrics metrics(menuFont(option));
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    int width = menuTextLeft(option) + metrics.size(Qt::TextShowMnemonic, parts.first()).width() + MenuPadding;
    if (parts.size() > 1)
        width += MenuShortcutGap + metrics.horizontalAdvance(parts.at(1));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += MenuShortcutGap;
    return QSize(width, themes.px(24));
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_Sunken);
    painter.fillRect(option.rect, theme.chrome);
    if (chosen)
        roundedBox(painter, QRectF(option.rect).adjusted(0, 2, 0, -2), 4, theme.selside, Qt::transparent);
    painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? theme.ink : theme.ink4);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

void headerSection(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme)
{
    painter.fillRect(option.rect, theme.surface);
    painter.fillRect(QRectF(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
}

void headerLabel(QPainter &painter, const QStyleOptionHeader &option, const ThemeSource &themes)
{
    const Theme &theme = themes.theme();
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const auto has = [&](QStyleOptionHeader::SectionPosition position) {
        return option.position == position || option.position == QStyleOptionHeader::OnlyOneSection;
    };
    const QRect area = option.rect.adjusted(has(QStyleOptionHeader::Beginning) ? HeaderEdgePadding : HeaderPadding, 0,
                                            has(QStyleOptionHeader::End) ? -HeaderEdgePadding : -HeaderPadding, 0);
    painter.setFont(themes.font(12, QFont::Medium));
    painter.setPen(sorted ? theme.ink : theme.ink3);
    const QFontMetrics metrics = painter.fontMetrics();
    const int arrow = sorted ? SortArrow + 4 : 0;
    const QString shown = metrics.elidedText(option.text, Qt::ElideRight, area.width() - arrow);
    const bool atEnd = option.textAlignment.testFlag(Qt::AlignRight);
    painter.drawText(area.adjusted(0, 0, atEnd ? -arrow : 0, 0),
                     static_cast<int>(option.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, shown);
    if (!sorted)
        return;
    const int left = atEnd ? area.right() - SortArrow + 1 : area.left() + metrics.horizontalAdvance(shown) + 4;
    // Qt calls the order that begins with the least "down".
    paintIcon(painter, QRectF(left, area.center().y() - SortArrow / 2.0 + 1, SortArrow, SortArrow),
              option.sortIndicator == QStyleOptionHeader::SortDown ? "up" : "down", theme.ink);
}

void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Theme &theme)
{
    const bool level = option.orientation == Qt::Horizontal;
    const QRectF all(option.rect);
    QRectF groove = level ? QRectF(all.left(), all.center().y() - 2, all.width(), 4)
                          : QRectF(all.center().x() - 2, all.top(), 4, all.height());
    roundedBox(painter, groove, 2, theme.track, Qt::transparent);
    if (level && !option.upsideDown)
        groove.setRight(handle.center().x());
    else if (level)
        groove.setLeft(handle.center().x());
    else
        groove.setTop(handle.center().y());
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor strong = enabled ? theme.accent : theme.ink4;
    roundedBox(painter, groove, 2, strong, Qt::transparent);
    QRectF knob(0, 0, SliderKnob, SliderKnob);
    knob.moveCenter(QRectF(handle).center());
    roundedBox(painter, knob, SliderKnob / 2.0, theme.surface, strong, 2);
}

void progressTrack(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme)
{
    roundedBox(painter, trackOf(option), ProgressHeight / 2.0, theme.track, Qt::transparent);
}

void progressDone(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme)
{
    const double span = option.maximum - option.minimum;
    if (span <= 0)
        return;
    const QRectF track = trackOf(option);
    QRectF done = track;
    done.setWidth(track.width() * (option.progress - option.minimum) / span);
    if (option.direction == Qt::RightToLeft)
        done.moveRight(track.right());
    if (done.width() > 0)
        roundedBox(painter, done, ProgressHeight / 2.0, theme.accent, Qt::transparent);
}

void rowFill(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, theme.sel);
    else if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, theme.hover);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
}

QRect tableCell(QPainter &painter, const QStyleOptionViewItem &option, const QColor &ground, int left, const Theme &theme)
{
    painter.fillRect(option.rect, ground);
    rowFill(painter, option, theme);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const int right = option.viewItemPosition == QStyleOptionViewItem::End ? CellEdgePadding : CellPadding;
    return option.rect.adjusted(left, 0, -right, -1);
}

bool hasKeyFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void focusInside(QPainter &painter, const QRect &rect, const Theme &theme)
{
    roundedBox(painter, QRectF(rect), 4, Qt::transparent, theme.accent, 2);
}

} // namespace earshot::painting
