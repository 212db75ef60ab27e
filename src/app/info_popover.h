// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace earshot {

class TextLabel;

/// What a ⓘ opens: a few short lines and, on demand, the formula. Closes by itself, deletes itself and gives the
/// focus back to the button it was opened from.
class InfoPopover : public QFrame
{
    Q_OBJECT
public:
    explicit InfoPopover(QWidget *parent);
    void setTitle(const QString &title);
    void addLine(const QString &line);
    void setFormula(const QString &formula);
    /// A second way on, beside the formula; closes the popover.
    void setAction(const QString &text);
    void openBeside(QWidget *button);
    /// At a place on the screen; the focus goes to `focusAfter` when it closes.
    void openAt(QPoint place, QWidget *focusAfter);

Q_SIGNALS:
    void actionWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    QRect m_screen;
    TextLabel *m_title;
    TextLabel *m_formula;
    QPushButton *m_show;
    QPushButton *m_action;
    QVBoxLayout *m_lines;
};

} // namespace earshot
