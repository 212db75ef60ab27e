// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slide_view.h"

#include "report/slide_painter.h"

#include <QPainter>

namespace earshot {

QRectF slidePlace(const QRectF &room)
{
    const QSizeF size = slides::SlideSize.scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

QPixmap paintedSlide(const SlideDeck &deck, const slides::Slide &slide, int index, int width, qreal devicePixelRatio)
{
    const qreal scale = width / slides::SlideSize.width();
    QPixmap picture((slides::SlideSize * scale * devicePixelRatio).toSize());
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(deck.theme.surface); // a height may be rounded up
    QPainter painter(&picture);
    painter.scale(scale, scale);
    slides::paintSlide(painter, slide, deck.number(index), deck.theme);
    return picture;
}

SlideView::SlideView(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SlideView::show(const SlideDeckPtr &deck, int slide, bool namesHidden)
{
    m_deck = deck;
    m_slide = slide;
    m_namesHidden = namesHidden;
    m_picture = {};
    const bool there = m_deck && slide >= 0 && slide < m_deck->count();
    setAccessibleName(there ? m_deck->title(slide) : QString());
    setAccessibleDescription(there ? m_deck->slides(namesHidden)[static_cast<size_t>(slide)].notes.join(u' ') : QString());
    update();
}

void SlideView::paintEvent(QPaintEvent *)
{
    if (!m_deck || m_slide < 0 || m_slide >= m_deck->count())
        return;
    const QRectF place = slidePlace(QRectF(rect()).adjusted(1, 1, -1, -1));
    if (place.width() < 16)
        return;
    if (m_picture.isNull() || qRound(m_picture.deviceIndependentSize().width()) != qRound(place.width()) || m_picture.devicePixelRatio() != devicePixelRatioF())
        m_picture = paintedSlide(*m_deck, m_deck->slides(m_namesHidden)[static_cast<size_t>(m_slide)], m_slide, qRound(place.width()), devicePixelRatioF());
    QPainter painter(this);
    painter.drawPixmap(place.topLeft(), m_picture);
    painter.setPen(m_themes.theme().line2);
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace earshot
