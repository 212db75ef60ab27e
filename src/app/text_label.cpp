// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_label.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>
#include <QtMath>

namespace earshot {

namespace {

constexpr const char *RoleProperty = "textRole";

struct RoleLook {
    const char *name; ///< in resources/earshot.qss
    int size;
    int lineHeight;
    double spacing; ///< between letters, in pixels
};

const RoleLook &lookOf(TextRole role)
{
    static constexpr RoleLook Looks[] = {{"title", 20, 26, -0.2}, {"detail", 16, 22, 0},    {"lead", 15, 22, 0},
                                         {"cardTitle", 13, 18, 0}, {"strong", 13, 18, 0},   {"body", 13, 18, 0},
                                         {"muted", 13, 18, 0},     {"quiet", 13, 18, 0},    {"secondary", 12, 16, 0},
                                         {"note", 12, 16, 0},      {"axis", 11, 14, 0},     {"brand", 30, 36, -0.6},
                                         {"promise", 17, 26, 0}};
    return Looks[static_cast<size_t>(role)];
}

} // namespace

TextLabel::TextLabel(const QString &text, TextRole role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setRole(role);
    setText(text);
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    if (const double spacing = lookOf(role).spacing; spacing != 0) {
        QFont spaced = font();
        spaced.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
        setFont(spaced);
    }
    setLook(this, RoleProperty, QString::fromLatin1(lookOf(role).name));
}

int TextLabel::lineHeight() const
{
    const RoleLook &look = lookOf(m_role);
    return qRound(double(look.lineHeight) * fontInfo().pixelSize() / look.size);
}

qreal TextLabel::layOut(QTextLayout &layout, int width) const
{
    QString lines = text();
    layout.setText(lines.replace(QLatin1Char('\n'), QChar::LineSeparator));
    layout.setFont(font());
    QTextOption option(QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const qreal above = (lineHeight() - fontMetrics().height()) / 2.0;
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + above));
        y += lineHeight();
    }
    layout.endLayout();
    return y;
}

QSize TextLabel::sizeHint() const
{
    if (!wordWrap())
        return QLabel::sizeHint();
    const int width = QLabel::sizeHint().width();
    return QSize(width, heightForWidth(width));
}

QSize TextLabel::minimumSizeHint() const
{
    return wordWrap() ? QSize(QLabel::minimumSizeHint().width(), lineHeight()) : QLabel::minimumSizeHint();
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    const QMargins margins = contentsMargins();
    QTextLayout layout;
    return qCeil(layOut(layout, width - margins.left() - margins.right())) + margins.top() + margins.bottom();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!wordWrap())
        return QLabel::paintEvent(event);
    QTextLayout layout;
    const QRect area = contentsRect();
    const qreal height = layOut(layout, area.width());
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const bool atTop = alignment().testFlag(Qt::AlignTop);
    layout.draw(&painter, QPointF(area.left(), area.top() + (atTop ? 0 : (area.height() - height) / 2)));
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange && wordWrap())
        updateGeometry();
}

ElidedLabel::ElidedLabel(TextRole role, QWidget *parent, Qt::TextElideMode mode)
    : ElidedLabel(QString(), role, parent, mode)
{}

ElidedLabel::ElidedLabel(const QString &text, TextRole role, QWidget *parent, Qt::TextElideMode mode)
    : TextLabel(text, role, parent),
      m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return QSize(fontMetrics().horizontalAdvance(QStringLiteral("…")) * 3, TextLabel::minimumSizeHint().height());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), m_mode, area.width());
    style()->drawItemText(&painter, area, static_cast<int>(alignment() | Qt::TextSingleLine), palette(), isEnabled(),
                          shown, foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return TextLabel::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    // Escaped, because tooltips guess at markup.
    QToolTip::showText(help->globalPos(), isElided() ? text().toHtmlEscaped() : QString(), this);
    return true;
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void setLook(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace earshot
