// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/status_line.h"

#include "analysis/figure_sentences.h"
#include "app/icons.h"
#include "app/page_head.h"

namespace earshot {

namespace {

constexpr int Height = 24;
constexpr int IconSide = 13;
constexpr int IconGap = 6;
constexpr int ItemGap = 18;
constexpr int Margin = 12;

} // namespace

StatusItem::StatusItem(const ThemeSource &themes, const char *icon, QWidget *parent)
    : QWidget(parent),
      m_themes(themes),
      m_icon(icon)
{
    connect(&themes, &ThemeSource::changed, this, &QWidget::updateGeometry);
}

void StatusItem::setText(const QString &text, const char *icon)
{
    if (icon)
        m_icon = icon;
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize StatusItem::sizeHint() const
{
    const int width = QFontMetrics(m_themes.statusFont()).horizontalAdvance(m_text) + 1;
    return QSize(width + (m_icon ? IconSide + IconGap : 0) + ItemGap, m_themes.px(Height) - 2);
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = m_themes.theme().ink3;
    QRect area = rect();
    if (m_icon) {
        paintIcon(painter, QRectF(0, (height() - IconSide) / 2.0, IconSide, IconSide), m_icon, color);
        area.adjust(IconSide + IconGap, 0, 0, 0);
    }
    painter.setFont(m_themes.statusFont());
    painter.setPen(color);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

StatusLine::StatusLine(const ThemeSource &themes, QWidget *parent)
    : QStatusBar(parent),
      m_themes(themes),
      m_state(new StatusItem(themes, "check", this)),
      m_hint(new StatusItem(themes, nullptr, this)),
      m_method(new StatusItem(themes, nullptr, this)),
      m_offline(new StatusItem(themes, "lock", this))
{
    setSizeGripEnabled(false);
    setContentsMargins(Margin - 2, 0, 0, 0);
    addWidget(m_state);
    addWidget(m_hint);
    addPermanentWidget(m_method);
    addPermanentWidget(m_offline);
    setHint(QString());
    setState(State::Ready);
    m_offline->setText(tr("Offline"));
    setMethod(sentences::scoreMethod({}, QLocale()));
    setFixedHeight(themes.px(Height));
    connect(&themes, &ThemeSource::changed, this, [this] { setFixedHeight(m_themes.px(Height)); });
}

void StatusLine::setState(State state)
{
    switch (state) {
    case State::Ready:
        return m_state->setText(tr("Ready"), "check");
    case State::Saved:
        return m_state->setText(tr("All changes saved"), "check");
    case State::Saving:
        return m_state->setText(tr("Saving…"), "clock");
    }
}

void StatusLine::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void StatusLine::setMethod(const QString &method)
{
    m_method->setText(method);
    m_method->setVisible(!PageHead::isCompact(this));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.theme().chrome);
    painter.fillRect(QRect(0, 0, width(), 1), m_themes.theme().line);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    m_method->setVisible(!PageHead::isCompact(this));
}

} // namespace earshot
