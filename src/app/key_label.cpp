// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_label.h"

#include "app/style_painting.h"

#include <QRegularExpression>

namespace earshot {

namespace {

constexpr int Padding = 5;
constexpr int Height = 17;

} // namespace

QString spokenKeys(QString keys)
{
    // The last one may be the plus key itself.
    static const QRegularExpression joint(QStringLiteral("\\+(?=.)"));
    return keys.replace(joint, QStringLiteral(" "));
}

QString spokenKeys(const QKeySequence &keys)
{
    return spokenKeys(keys.toString(QKeySequence::NativeText));
}

int keysWidth(const QKeySequence &keys, const ThemeSource &themes)
{
    return QFontMetrics(themes.font(11)).horizontalAdvance(spokenKeys(keys)) + 2 * Padding;
}

void drawKeys(QPainter &painter, const QRect &rect, const QKeySequence &keys, const ThemeSource &themes)
{
    const Theme &theme = themes.theme();
    const int height = themes.px(Height);
    const QRect wanted(rect.right() - keysWidth(keys, themes) + 1, rect.top() + (rect.height() - height + 1) / 2,
                       keysWidth(keys, themes), height);
    const QRect box = QStyle::visualRect(painter.layoutDirection(), rect, wanted);
    painting::roundedBox(painter, QRectF(box), 4, theme.sunken, theme.line2);
    painter.setFont(themes.font(11));
    painter.setPen(theme.ink3);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, spokenKeys(keys));
}

KeyLabel::KeyLabel(const ThemeSource &themes, const QKeySequence &keys, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, &QWidget::updateGeometry);
}

QSize KeyLabel::sizeHint() const
{
    return QSize(keysWidth(m_keys, m_themes), m_themes.px(Height));
}

void KeyLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawKeys(painter, rect(), m_keys, m_themes);
}

} // namespace earshot
