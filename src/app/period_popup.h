// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "domain/period.h"

#include <QFrame>

class QDateEdit;
class QPushButton;

namespace earshot {

class TextLabel;

/// Two dates for a period of one's own. Gone when it closes.
class PeriodPopup : public QFrame
{
    Q_OBJECT
public:
    explicit PeriodPopup(const ThemeSource &themes, QWidget *parent = nullptr);
    void setPeriod(const Period &period);
    /// A period that shares no day with this one can be chosen, and no other.
    void setApartFrom(const Period &other);
    QDateEdit *firstEdit() const { return m_first; }
    QDateEdit *lastEdit() const { return m_last; }
    QPushButton *applyButton() const { return m_apply; }

Q_SIGNALS:
    void chosen(const earshot::Period &period);

private:
    void apply();
    void check();

    QDateEdit *m_first;
    QDateEdit *m_last;
    QPushButton *m_apply;
    TextLabel *m_problem;
    std::optional<Period> m_other;
};

} // namespace earshot
