// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/events_setting.h"

#include <QFrame>

#include <optional>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace earshot {

class TextLabel;

/// An event of the time line, edited where it stands. Enter takes it, Escape leaves it as it was.
class TrendEventEditor : public QFrame
{
    Q_OBJECT
public:
    explicit TrendEventEditor(QWidget *chart);

    /// Nothing: a new one. `found` is what the test says of it, empty before it was made.
    void edit(std::optional<size_t> place, const EventsSetting::Event &event, const QString &found);
    std::optional<size_t> place() const { return m_place; }

Q_SIGNALS:
    void taken(const earshot::EventsSetting::Event &event);
    void removed();
    void closed(); ///< also after taken() and removed()

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();
    void end();

    std::optional<size_t> m_place;
    QLineEdit *m_text;
    QDateEdit *m_day;
    TextLabel *m_found;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace earshot
