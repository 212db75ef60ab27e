// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QProxyStyle>

namespace earshot {

/// The look of the standard controls, on top of Fusion; reads the theme when it paints.
///
/// Push buttons and tool buttons know these dynamic properties (set with setLook() of text_label.h):
///     "kind"  "primary" accent fill · "ghost" no border · "danger" err-ink text · "link" accent-ink text, no padding
///     "small" true: 26 instead of 30 high
/// A check box with "switch" = true is drawn as a switch. Item views with "rowLine" = true draw a line under rows.
class EarshotStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit EarshotStyle(const ThemeSource &themes);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

    QIcon standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const override;

private:
    const ThemeSource &m_themes;
};

} // namespace earshot
