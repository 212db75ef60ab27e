// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emphasis_label.h"

#include <QPainter>
#include <QTextLayout>

namespace earshot {

EmphasisLabel::EmphasisLabel(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void EmphasisLabel::setText(const QString &sentence, const QString &lead)
{
    m_text = sentence;
    m_lead = sentence.startsWith(lead) ? lead.size() : 0;
    setAccessibleName(sentence);
    updateGeometry();
    update();
}

int EmphasisLabel::layOut(QTextLayout &layout, int width) const
{
    const int lineHeight = m_themes.px(18);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QTextCharFormat bold;
    bold.setFont(m_themes.font(13, QFont::DemiBold));
    bold.setForeground(m_themes.theme().ink);
    if (m_lead > 0)
        layout.setFormats({{0, static_cast<int>(m_lead), bold}});
    int y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (lineHeight - line.height()) / 2));
        y += lineHeight;
    }
    layout.endLayout();
    return y;
}

int EmphasisLabel::heightForWidth(int width) const
{
    QTextLayout layout(m_text, m_themes.font(13));
    return std::max(m_themes.px(18), layOut(layout, width));
}

QSize EmphasisLabel::sizeHint() const
{
    const int width = this->width() > 0 ? this->width() : 400;
    return QSize(width, heightForWidth(width));
}

QSize EmphasisLabel::minimumSizeHint() const
{
    return QSize(120, heightForWidth(std::max(120, width())));
}

void EmphasisLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void EmphasisLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_themes.theme().ink2);
    QTextLayout layout(m_text, m_themes.font(13));
    const int height = layOut(layout, width());
    layout.draw(&painter, QPointF(0, std::max(0, (this->height() - height) / 2)));
}

} // namespace earshot
