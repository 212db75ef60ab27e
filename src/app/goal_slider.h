// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QWidget>

class QHBoxLayout;
class QSlider;
class QSpinBox;

namespace earshot {

class TextLabel;

/// A number that is set by a slider or typed: title and a note above, slider and field below, which are one value.
class GoalSlider : public QWidget
{
    Q_OBJECT
public:
    GoalSlider(const ThemeSource &themes, const QString &title, QWidget *parent = nullptr);

    /// Silent: told by the user's changes only.
    void setValue(int value);
    void setRange(int least, int most);
    int value() const;
    void setNote(const QString &note);
    /// Takes the place of the note.
    void setAside(QWidget *widget);

Q_SIGNALS:
    void turned(int value);

private:
    void take(int value);

    TextLabel *m_title;
    TextLabel *m_note;
    QSlider *m_slider;
    QSpinBox *m_field;
    QHBoxLayout *m_head;
};

} // namespace earshot
