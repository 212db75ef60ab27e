// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/style.h"

#include "app/icons.h"
#include "app/style_painting.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QTextEdit>
#include <QToolButton>

namespace earshot {

namespace {

constexpr int IndicatorSide = 16;
constexpr int SwitchWidth = 30;
constexpr int SwitchHeight = 18;
constexpr int ScrollBarExtent = 10;
constexpr int LeastThumb = 28;
constexpr int FieldHeight = 30;
constexpr int FieldPadding = 9;
constexpr int SpinButtons = 20;
constexpr int RingWidth = 2;
constexpr int RingGap = 2;

bool isSwitch(const QWidget *widget)
{
    return widget && widget->property("switch").toBool();
}

// The line edit of a spin box or combo box, which has the padding of its owner.
bool isInside(const QWidget *widget)
{
    const QWidget *owner = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(owner) || qobject_cast<const QComboBox *>(owner);
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool hasHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || widget->inherits("QScrollBar");
}

// From first to last along a bar of either direction.
QRect stretch(const QStyleOptionSlider &bar, int first, int length)
{
    const QRect all = bar.rect;
    return bar.orientation == Qt::Vertical ? QRect(all.left(), all.top() + first, all.width(), length)
                                           : QRect(all.left() + first, all.top(), length, all.height());
}

// A bar without arrow buttons: the thumb, and a page before and after it.
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const int length = bar.orientation == Qt::Vertical ? bar.rect.height() : bar.rect.width();
    const qint64 range = bar.maximum - bar.minimum;
    const auto share = static_cast<int>(range <= 0 ? length : length * qint64(bar.pageStep) / (range + bar.pageStep));
    const int thumb = std::clamp(share, std::min(LeastThumb, length), length);
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - thumb,
                                                   bar.upsideDown);
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return stretch(bar, at, thumb);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSubPage:
        return stretch(bar, 0, at);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(bar, at + thumb, length - at - thumb);
    default:
        return {};
    }
}

} // namespace

EarshotStyle::EarshotStyle(const ThemeSource &themes)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))),
      m_themes(themes)
{}

void EarshotStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (hasHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *menu = qobject_cast<QMenu *>(widget)) {
        // Without these the corners outside the rounded frame would be opaque.
        menu->setWindowFlag(Qt::FramelessWindowHint);
        menu->setWindowFlag(Qt::NoDropShadowWindowHint);
        menu->setAttribute(Qt::WA_TranslucentBackground);
    }
}

void EarshotStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Theme &theme = m_themes.theme();
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return isSwitch(widget) ? painting::switchMark(*painter, *option, theme)
                                : painting::checkMark(*painter, *option, theme);
    case PE_IndicatorRadioButton:
        return painting::radioMark(*painter, *option, theme);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (!isInside(widget))
            painting::field(*painter, *option, theme);
        return;
    case PE_Frame:
        if (isTextArea(widget))
            painting::field(*painter, *option, theme);
        else if (qobject_cast<const QFrame *>(widget))
            painting::roundedBox(*painter, QRectF(option->rect), 8, Qt::transparent, theme.line);
        return;
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        return painting::roundedBox(*painter, QRectF(option->rect), 7, theme.surface, theme.line2);
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) && option->state.testFlag(State_KeyboardFocusChange))
            painting::focusInside(*painter, option->rect, theme);
        return;
    case PE_PanelItemViewRow:
    case PE_IndicatorHeaderArrow: // part of the label
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            painting::rowFill(*painter, *item, theme);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void EarshotStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Theme &theme = m_themes.theme();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (button && element == CE_PushButtonBevel)
        return painting::button(*painter, *button, theme, widget);
    if (button && element == CE_PushButtonLabel)
        return painting::buttonLabel(*painter, *button, m_themes, widget);
    if (item && element == CE_MenuItem)
        return painting::menuItem(*painter, *item, theme);
    if (item && element == CE_MenuBarItem)
        return painting::menuBarItem(*painter, *item, theme);
    if (header && element == CE_HeaderSection)
        return painting::headerSection(*painter, *header, theme);
    if (header && element == CE_HeaderLabel)
        return painting::headerLabel(*painter, *header, m_themes);
    if (bar && element == CE_ProgressBarGroove)
        return painting::progressTrack(*painter, *bar, theme);
    if (bar && element == CE_ProgressBarContents)
        return painting::progressDone(*painter, *bar, theme);
    switch (element) {
    case CE_MenuEmptyArea:
    case CE_ProgressBarLabel:
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme.chrome);
        return;
    case CE_FocusFrame:
        return painting::roundedBox(*painter, QRectF(option->rect), 8, Qt::transparent, theme.accent, RingWidth);
    case CE_Splitter:
        painter->fillRect(QRectF(option->rect.center().x(), option->rect.top(), 1, option->rect.height()), theme.line);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void EarshotStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    const Theme &theme = m_themes.theme();
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option))
        return painting::toolButton(*painter, *tool, m_themes, widget);
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
        return painting::comboBox(*painter, *combo, theme);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
        return painting::spinBox(*painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                                 subControlRect(control, option, SC_SpinBoxDown, widget), theme);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return painting::scrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), theme);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_Slider)
        return painting::slider(*painter, *bar, subControlRect(control, option, SC_SliderHandle, widget), theme);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize EarshotStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && type == CT_PushButton)
        return painting::buttonSize(*button, m_themes, widget);
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && type == CT_ToolButton)
        return painting::toolButtonSize(*tool, m_themes, widget);
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
        if (type == CT_MenuItem)
            return painting::menuItemSize(*item, m_themes);
        if (type == CT_MenuBarItem)
            return QSize(size.width() + 18, m_themes.px(26));
    }
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_SpinBox || type == CT_ComboBox)
        wanted.setWidth(size.width() + FieldPadding + SpinButtons + 4);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        wanted.setHeight(m_themes.px(painting::isSmall(widget) ? FieldHeight - 2 : FieldHeight));
    if (type == CT_HeaderSection)
        wanted.setHeight(std::max(wanted.height(), m_themes.px(32)));
    return wanted;
}

QRect EarshotStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, all, all.adjusted(FieldPadding, 1, -24, -1));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(option->direction, all, all.adjusted(FieldPadding - 2, 2, -SpinButtons - 2, -2));
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const int top = part == SC_SpinBoxUp ? all.top() + 3 : all.center().y() + 1;
        return visualRect(option->direction, all,
                          QRect(all.right() - SpinButtons - 2, top, SpinButtons, all.height() / 2 - 3));
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return scrollBarPart(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect EarshotStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && isInside(widget))
        return option->rect;
    if (element == SE_LineEditContents)
        return option->rect.adjusted(FieldPadding - 2, 1, -FieldPadding + 2, -1);
    if (element == SE_HeaderLabel)
        return option->rect;
    if (element == SE_PushButtonContents || element == SE_PushButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon EarshotStyle::standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const
{
    // Asked for by every menu bar, and Fusion loads a set of pictures for it.
    if (picture == SP_ToolBarHorizontalExtensionButton)
        return iconNamed(m_themes, "right");
    return QProxyStyle::standardIcon(picture, option, widget);
}

int EarshotStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_IndicatorWidth && isSwitch(widget))
        return SwitchWidth;
    if (metric == PM_IndicatorHeight && isSwitch(widget))
        return SwitchHeight;
    if (metric == PM_DefaultFrameWidth && isTextArea(widget))
        return 4;
    static const QHash<PixelMetric, int> lengths = {
        {PM_IndicatorWidth, IndicatorSide},
        {PM_IndicatorHeight, IndicatorSide},
        {PM_ExclusiveIndicatorWidth, IndicatorSide},
        {PM_ExclusiveIndicatorHeight, IndicatorSide},
        {PM_SmallIconSize, IndicatorSide},
        {PM_ButtonIconSize, IndicatorSide},
        {PM_CheckBoxLabelSpacing, 8},
        {PM_RadioButtonLabelSpacing, 8},
        {PM_ScrollBarExtent, ScrollBarExtent},
        {PM_ScrollBarSliderMin, LeastThumb},
        {PM_ScrollView_ScrollBarSpacing, 0},
        {PM_ScrollView_ScrollBarOverlap, 0},
        {PM_SplitterWidth, 7},
        {PM_SliderLength, 16},
        {PM_SliderThickness, 20},
        {PM_SliderControlThickness, 16},
        {PM_FocusFrameHMargin, RingWidth + RingGap},
        {PM_FocusFrameVMargin, RingWidth + RingGap},
        {PM_MenuPanelWidth, 1},
        {PM_MenuHMargin, 4},
        {PM_MenuVMargin, 4},
        {PM_MenuBarHMargin, 6},
        {PM_MenuBarVMargin, 0},
        {PM_MenuBarItemSpacing, 0},
        {PM_MenuBarPanelWidth, 0},
        {PM_ButtonShiftHorizontal, 0},
        {PM_ButtonShiftVertical, 0},
        {PM_ToolTipLabelFrameWidth, 5},
    };
    const auto found = lengths.constFind(metric);
    return found == lengths.constEnd() ? QProxyStyle::pixelMetric(metric, option, widget) : *found;
}

int EarshotStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_TabBar_ElideMode:
        return Qt::ElideRight;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace earshot
