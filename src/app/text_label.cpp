// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_label.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace earshot {

namespace {

constexpr const char *RoleProperty = "textRole";

QString nameOf(TextRole role)
{
    static constexpr const char *Names[] = {"title", "detail", "lead",      "cardTitle", "strong", "body",
                                            "muted", "quiet",  "secondary", "note",      "axis"};
    return QString::fromLatin1(Names[static_cast<size_t>(role)]);
}

} // namespace

TextLabel::TextLabel(const QString &text, TextRole role, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setProperty(RoleProperty, nameOf(role));
    setText(text);
}

void TextLabel::setRole(TextRole role)
{
    setLook(this, RoleProperty, nameOf(role));
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
