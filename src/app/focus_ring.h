// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QFocusFrame>
#include <QPointer>

namespace earshot {

/// Shows a ring, 2 px wide and 2 px away, round the button or check box that has the focus, once the person uses
/// the keyboard. Fields show the focus themselves; so do lists, inside, when their option has both State_HasFocus and
/// State_KeyboardFocusChange (hasKeyFocus). One per application, owned by Look.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    FocusRing(const ThemeSource &themes, QObject *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setByKeys(bool byKeys);
    void showRound(QWidget *widget);

    QPointer<QFocusFrame> m_frame;
    bool m_byKeys = false; ///< the person used the keyboard last
};

} // namespace earshot
