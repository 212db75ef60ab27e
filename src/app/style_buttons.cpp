// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/icons.h"
#include "app/style_painting.h"

#include <QApplication>
#include <QWidget>

namespace earshot::painting {

namespace {

constexpr int IconSide = 16;
constexpr int IconGap = 7;
constexpr int Padding = 12;
constexpr int SmallPadding = 9;
constexpr int ArrowSide = 12;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isPressed(const QStyleOption &option)
{
    return has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
}

bool isHovered(const QStyleOption &option)
{
    return has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver);
}

struct Paint {
    QColor fill, line, text;
};

Paint plainPaint(const QStyleOption &option, const Theme &theme, ButtonKind kind)
{
    Paint paint{theme.surface, theme.line2, kind == ButtonKind::Danger ? theme.errInk : theme.ink};
    if (isPressed(option))
        paint = {theme.track, theme.field, paint.text};
    else if (isHovered(option))
        paint.fill = theme.hover;
    return paint;
}

Paint ghostPaint(const QStyleOption &option, const Theme &theme)
{
    Paint paint{Qt::transparent, Qt::transparent, theme.ink2};
    if (isPressed(option))
        paint.fill = theme.track;
    else if (isHovered(option))
        paint.fill = theme.hover;
    return paint;
}

Paint paintFor(const QStyleOption &option, const Theme &theme, ButtonKind kind)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    if (kind == ButtonKind::Link)
        return {Qt::transparent, Qt::transparent, enabled ? theme.accentInk : theme.ink4};
    if (kind == ButtonKind::Toast)
        return {Qt::transparent, Qt::transparent, option.palette.color(QPalette::ButtonText)};
    if (kind == ButtonKind::Primary && enabled) {
        const QColor fill = isPressed(option) || isHovered(option) ? theme.accentHover : theme.accent;
        return {fill, fill, theme.onAccent};
    }
    Paint paint = kind == ButtonKind::Ghost ? ghostPaint(option, theme) : plainPaint(option, theme, kind);
    if (!enabled)
        paint.text = theme.ink4;
    return paint;
}

QFont labelFont(const QStyleOption &, const QWidget *widget, ButtonKind kind)
{
    QFont font = widget ? widget->font() : QApplication::font();
    font.setWeight(kind == ButtonKind::Primary || kind == ButtonKind::Toast ? QFont::DemiBold : QFont::Medium);
    return font;
}

QIcon::Mode iconMode(const QStyleOption &option, ButtonKind kind)
{
    if (!has(option, QStyle::State_Enabled))
        return QIcon::Disabled;
    return kind == ButtonKind::Primary ? QIcon::Selected : QIcon::Normal;
}

int padding(ButtonKind kind, const QWidget *widget)
{
    if (kind == ButtonKind::Link)
        return 0;
    return isSmall(widget) ? SmallPadding : Padding;
}

// Icon, text and arrow in one row in the middle of the button.
void drawRow(QPainter &painter, QRect area, const QIcon &icon, const QString &text, QIcon::Mode mode, int side,
             const QColor &color)
{
    const int textWidth = text.isEmpty() ? 0 : painter.fontMetrics().size(Qt::TextShowMnemonic, text).width();
    const int gap = !icon.isNull() && !text.isEmpty() ? IconGap : 0;
    const int iconWidth = icon.isNull() ? 0 : side;
    int x = area.left() + std::max(0, (area.width() - iconWidth - gap - textWidth) / 2);
    if (!icon.isNull())
        icon.paint(&painter, QRect(x, area.center().y() - side / 2 + 1, side, side), Qt::AlignCenter, mode);
    x += iconWidth + gap;
    painter.setPen(color);
    painter.drawText(QRect(x, area.top(), area.right() - x + 1, area.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text);
}

QSize rowSize(const QFontMetrics &metrics, const QIcon &icon, const QString &text, int side)
{
    // One more pixel, because the advances are not whole numbers.
    const QSize textSize = text.isEmpty() ? QSize(0, metrics.height())
                                          : metrics.size(Qt::TextShowMnemonic, text) + QSize(1, 0);
    const int gap = !icon.isNull() && !text.isEmpty() ? IconGap : 0;
    return QSize((icon.isNull() ? 0 : side) + gap + textSize.width(), textSize.height());
}

int heightFor(ButtonKind kind, const ThemeSource &themes, const QWidget *widget)
{
    if (kind == ButtonKind::Link)
        return themes.px(20);
    return themes.px(isSmall(widget) ? 26 : 30);
}

} // namespace

ButtonKind buttonKind(const QWidget *widget)
{
    const QString kind = widget ? widget->property("kind").toString() : QString();
    if (kind == QLatin1String("primary"))
        return ButtonKind::Primary;
    if (kind == QLatin1String("ghost"))
        return ButtonKind::Ghost;
    if (kind == QLatin1String("danger"))
        return ButtonKind::Danger;
    if (kind == QLatin1String("toast"))
        return ButtonKind::Toast;
    return kind == QLatin1String("link") ? ButtonKind::Link : ButtonKind::Normal;
}

bool isSmall(const QWidget *widget)
{
    return widget && widget->property("small").toBool();
}

void roundedBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line,
                qreal lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = lineWidth / 2;
    painter.setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, lineWidth));
    painter.setBrush(fill);
    const QRectF box = line.alpha() == 0 ? rect : rect.adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(box, radius - inset, radius - inset);
    painter.restore();
}

void button(QPainter &painter, const QStyleOptionButton &option, const Theme &theme, const QWidget *widget)
{
    const Paint paint = paintFor(option, theme, buttonKind(widget));
    roundedBox(painter, QRectF(option.rect), 6, paint.fill, paint.line);
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const ThemeSource &themes, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    painter.save();
    painter.setFont(labelFont(option, widget, kind));
    const QColor color = paintFor(option, themes.theme(), kind).text;
    drawRow(painter, option.rect.adjusted(0, 0, menu ? -ArrowSide - IconGap : 0, 0), option.icon, option.text,
            iconMode(option, kind), themes.px(IconSide), color);
    if (menu) {
        const QRect arrow(option.rect.right() - padding(kind, widget) - ArrowSide + 1,
                          option.rect.center().y() - ArrowSide / 2 + 1, ArrowSide, ArrowSide);
        paintIcon(painter, arrow, "down", color);
    }
    painter.restore();
}

QSize buttonSize(const QStyleOptionButton &option, const ThemeSource &themes, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    const QFontMetrics metrics(labelFont(option, widget, kind));
    const int height = heightFor(kind, themes, widget);
    if (option.text.isEmpty())
        return QSize(height, height);
    const int arrow = option.features.testFlag(QStyleOptionButton::HasMenu) ? ArrowSide + IconGap : 0;
    return QSize(rowSize(metrics, option.icon, option.text, themes.px(IconSide)).width() + arrow + 2 * padding(kind, widget), height);
}

void toolButton(QPainter &painter, const QStyleOptionToolButton &option, const ThemeSource &themes, const QWidget *widget)
{
    const ButtonKind asked = buttonKind(widget);
    const ButtonKind kind = option.features.testFlag(QStyleOptionToolButton::HasMenu) || asked != ButtonKind::Normal
                                ? asked
                                : ButtonKind::Ghost;
    const Paint paint = paintFor(option, themes.theme(), kind);
    roundedBox(painter, QRectF(option.rect), 6, paint.fill, paint.line);
    painter.save();
    painter.setFont(labelFont(option, widget, kind));
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    drawRow(painter, option.rect, option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon,
            iconOnly ? QString() : option.text, iconMode(option, kind), themes.px(IconSide), paint.text);
    painter.restore();
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const ThemeSource &themes, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    const int height = heightFor(kind, themes, widget);
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    if (iconOnly)
        return QSize(height, height);
    const QFontMetrics metrics(labelFont(option, widget, kind));
    return QSize(rowSize(metrics, option.icon, option.text, themes.px(IconSide)).width() + 2 * padding(kind, widget), height);
}

} // namespace earshot::painting
