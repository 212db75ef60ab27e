// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace earshot {

class TextLabel;

/// One sentence at the bottom centre of the window on what was just done, with Undo; one at a time, for 8 s, held
/// while the mouse or the focus is on it. A child of the window; pages send Page::toastWanted instead.
class Toast : public QWidget
{
    Q_OBJECT
public:
    static constexpr int ShownForMs = 8000;

    Toast(const ThemeSource &themes, QWidget *window);
    void showSentence(const QString &sentence, bool withUndo);
    /// Keeps its place when the window changes its size.
    void place();

Q_SIGNALS:
    void undoWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void recolor();

    const ThemeSource &m_themes;
    TextLabel *m_sentence;
    QPushButton *m_undo;
    TextLabel *m_keys;
    QTimer m_time;
};

} // namespace earshot
