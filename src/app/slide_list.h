// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/slide_deck.h"

#include <QListView>

namespace earshot {

/// The slides of a deck under one another, small, with their numbers. A screen reader reads their titles. Each is drawn
/// when it is first seen.
class SlideList : public QListView
{
    Q_OBJECT
public:
    SlideList(const ThemeSource &themes, QWidget *parent);
    ~SlideList() override;
    void setDeck(const SlideDeckPtr &deck, bool namesHidden);
    void setSlide(int slide); ///< without a signal

Q_SIGNALS:
    void slideChosen(int slide);
    void startWanted(int slide);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Model;
    class Delegate;
    Model *m_slides;
};

} // namespace earshot
