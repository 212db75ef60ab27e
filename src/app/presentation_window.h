// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/slide_show.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace earshot {

class Card;
class TextLabel;

/// What the audience sees: one slide on the whole screen. A thin bar of controls comes with the mouse and goes after a
/// while. The show tells what to draw; the page owns both.
class PresentationWindow : public QWidget
{
    Q_OBJECT
public:
    PresentationWindow(const ThemeSource &themes, SlideShow &show);
    /// The bar goes, and with it the pointer.
    void hideControls();
    QWidget *controls() const;
    QWidget *keys() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addControls();
    void addKeys();
    void showControls();
    void showState();
    void lay();
    void paintZoomed(QPainter &painter) const;
    void paintTyped(QPainter &painter) const;
    void clickOn(QPointF place);

    const ThemeSource &m_themes;
    SlideShow &m_show;
    Card *m_controls, *m_keys;
    TextLabel *m_number = nullptr;
    QTimer m_hiding;
    QPixmap m_picture;
    QPointF m_pointer;
    int m_wheel = 0; ///< eighths of a degree that are not a step yet
};

} // namespace earshot
