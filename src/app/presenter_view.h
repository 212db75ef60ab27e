// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/slide_show.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace earshot {

class SlideView;
class TextLabel;

/// What the speaker sees: this slide, the next one, the notes, the time. The keys are those of the presentation. Its clock
/// goes only while it is seen.
class PresenterView : public QWidget
{
    Q_OBJECT
public:
    using Now = std::function<QDateTime()>;
    PresenterView(const ThemeSource &themes, SlideShow &show, Now now = [] { return QDateTime::currentDateTime(); });
    void showTime();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showState();

    SlideShow &m_show;
    Now m_now;
    QDateTime m_start;
    QTimer m_ticking;
    SlideView *m_this, *m_next;
    TextLabel *m_notes, *m_number, *m_clock, *m_since, *m_state;
};

} // namespace earshot
