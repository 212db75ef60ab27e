// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace earshot {

class MarkWidget;
class TextLabel;

/// Something about the file that its owner should know: icon, title, a sentence, and perhaps what can be done.
class NoticeCard : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeCard(const ThemeSource &themes, QWidget *parent = nullptr);
    /// `act` names what the button does; without it there is no button.
    void showNotice(const char *icon, const QString &title, const QString &sentence, const QString &act = {});
    void setDismissable(bool dismissable);
    QString title() const;
    QString sentence() const;
    QPushButton *actButton() const { return m_act; }
    QToolButton *closeButton() const { return m_close; }

Q_SIGNALS:
    void acted();
    void dismissed();

private:
    MarkWidget *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QPushButton *m_act;
    QToolButton *m_close;
};

} // namespace earshot
