// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/slide_deck.h"

#include <QPixmap>
#include <QWidget>

namespace earshot {

/// A slide as large as it fits into the rectangle.
QRectF slidePlace(const QRectF &room);
/// As pixels, so wide in device-independent ones.
QPixmap paintedSlide(const SlideDeck &deck, const slides::Slide &slide, int index, int width, qreal devicePixelRatio);

/// One slide on a page. A screen reader reads its title and its notes.
class SlideView : public QWidget
{
    Q_OBJECT
public:
    SlideView(const ThemeSource &themes, QWidget *parent);
    /// `slide` −1, or behind the last one: nothing.
    void show(const SlideDeckPtr &deck, int slide, bool namesHidden);
    QSize sizeHint() const override { return {640, 360}; }
    QSize minimumSizeHint() const override { return {160, 90}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    SlideDeckPtr m_deck;
    int m_slide = -1;
    bool m_namesHidden = false;
    QPixmap m_picture;
};

} // namespace earshot
