// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/slide_deck.h"

class QKeyEvent;

namespace earshot {

/// Where a presentation is: what the audience's window and the speaker's show alike, and the keys of both. GUI thread.
class SlideShow : public QObject
{
    Q_OBJECT
public:
    enum class Blank : quint8 { None, Black, White };
    using QObject::QObject;

    void setDeck(const SlideDeckPtr &deck);
    const SlideDeckPtr &deck() const { return m_deck; }
    const slides::Slide &slide() const { return deck()->slides(m_namesHidden)[static_cast<size_t>(m_current)]; }
    int current() const { return m_current; }
    void goTo(int slide); ///< kept within the deck
    void next();
    void previous() { goTo(m_current - 1); }

    Blank blank() const { return m_blank; }
    void toggleBlank(Blank blank);
    bool areNamesHidden() const { return m_namesHidden; }
    void setNamesHidden(bool hidden);
    /// The chart that fills the screen, among the slide's shapes; nothing for none.
    std::optional<size_t> zoomed() const { return m_zoomed; }
    void zoom(std::optional<size_t> shape);
    void toggleZoom(); ///< the slide's first chart
    bool hasLaser() const { return m_laser; }
    void toggleLaser();
    bool areKeysShown() const { return m_keysShown; }
    void toggleKeys();
    QString typed() const { return m_typed; } ///< of a slide's number

    /// Whether it was a key of the presentation.
    bool press(const QKeyEvent &event);
    /// Back from what covers the slide; else the end.
    void leave();

Q_SIGNALS:
    void changed();
    void ended();
    void presenterWanted();

private:
    bool move(int key);
    bool cover(int key);
    bool type(const QKeyEvent &event);

    SlideDeckPtr m_deck;
    int m_current = 0;
    Blank m_blank = Blank::None;
    std::optional<size_t> m_zoomed;
    bool m_namesHidden = false, m_laser = false, m_keysShown = false;
    QString m_typed;
};

} // namespace earshot
