// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slide_show.h"

#include <QKeyEvent>
#include <algorithm>

namespace earshot {

namespace {

constexpr qsizetype MostDigits = 4;

} // namespace

void SlideShow::setDeck(const SlideDeckPtr &deck)
{
    m_deck = deck;
    m_zoomed.reset();
    goTo(m_current);
}

void SlideShow::goTo(int slide)
{
    const int wanted = std::clamp(slide, 0, m_deck->count() - 1);
    if (wanted != m_current)
        m_zoomed.reset();
    m_current = wanted;
    m_typed.clear();
    Q_EMIT changed();
}

/// What covers the slide goes first.
void SlideShow::next()
{
    m_blank = Blank::None;
    goTo(m_current + 1);
}

void SlideShow::toggleBlank(Blank blank)
{
    m_blank = m_blank == blank ? Blank::None : blank;
    Q_EMIT changed();
}

void SlideShow::setNamesHidden(bool hidden)
{
    m_namesHidden = hidden;
    Q_EMIT changed();
}

void SlideShow::zoom(std::optional<size_t> shape)
{
    m_zoomed = shape;
    Q_EMIT changed();
}

void SlideShow::toggleZoom()
{
    const std::vector<slides::Shape> &shapes = slide().shapes;
    const auto chart = std::find_if(shapes.begin(), shapes.end(), [](const slides::Shape &shape) { return std::holds_alternative<slides::ChartShape>(shape); });
    zoom(m_zoomed || chart == shapes.end() ? std::nullopt : std::optional(static_cast<size_t>(chart - shapes.begin())));
}

void SlideShow::toggleLaser()
{
    m_laser = !m_laser;
    Q_EMIT changed();
}

void SlideShow::toggleKeys()
{
    m_keysShown = !m_keysShown;
    Q_EMIT changed();
}

void SlideShow::leave()
{
    const bool covered = m_keysShown || m_zoomed || m_blank != Blank::None || !m_typed.isEmpty();
    if (!covered)
        return Q_EMIT ended();
    if (m_keysShown)
        m_keysShown = false;
    else if (!m_typed.isEmpty())
        m_typed.clear();
    else if (m_blank != Blank::None)
        m_blank = Blank::None;
    else
        m_zoomed.reset();
    Q_EMIT changed();
}

bool SlideShow::press(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return type(event) || move(event.key()) || cover(event.key());
}

/// Digits, and what is done with them.
bool SlideShow::type(const QKeyEvent &event)
{
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9) {
        if (m_typed.size() < MostDigits)
            m_typed += QChar(u'0' + (event.key() - Qt::Key_0));
    } else if (m_typed.isEmpty()) {
        return false;
    } else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        m_blank = Blank::None;
        goTo(m_typed.toInt() - 1);
        return true;
    } else if (event.key() == Qt::Key_Backspace) {
        m_typed.chop(1);
    } else {
        return false;
    }
    Q_EMIT changed();
    return true;
}

bool SlideShow::move(int key)
{
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        next();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        previous();
        return true;
    case Qt::Key_Home:
        goTo(0);
        return true;
    case Qt::Key_End:
        goTo(m_deck->count() - 1);
        return true;
    default:
        return false;
    }
}

bool SlideShow::cover(int key)
{
    switch (key) {
    case Qt::Key_B:
    case Qt::Key_Period:
        toggleBlank(Blank::Black);
        return true;
    case Qt::Key_W:
    case Qt::Key_Comma:
        toggleBlank(Blank::White);
        return true;
    case Qt::Key_H:
        setNamesHidden(!m_namesHidden);
        return true;
    case Qt::Key_Z:
        toggleZoom();
        return true;
    case Qt::Key_L:
        toggleLaser();
        return true;
    case Qt::Key_P:
        Q_EMIT presenterWanted();
        return true;
    case Qt::Key_Question:
    case Qt::Key_F1:
        toggleKeys();
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

} // namespace earshot
