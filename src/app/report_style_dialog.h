// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/theme_source.h"
#include "model/job.h"
#include "report/style.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace earshot {

class TextLabel;

/// Whose the reports are: name, author, colour, logo. Gone when it closes.
class ReportStyleDialog : public QDialog
{
    Q_OBJECT
public:
    ReportStyleDialog(const ThemeSource &themes, Dialogs &dialogs, const ReportStyle &style, QWidget *parent);

Q_SIGNALS:
    void styleWanted(const earshot::ReportStyle &style);

private:
    QLineEdit *addField(const QString &label, const char *name, const QString &text);
    void addColours();
    void addLogo();
    void addButtons();
    void chooseLogo();
    void showColour();
    void showLogo();
    ReportStyle style() const;

    const ThemeSource &m_themes;
    Dialogs &m_dialogs;
    QLineEdit *m_name, *m_author, *m_colour;
    TextLabel *m_about;
    QLabel *m_swatch, *m_picture;
    QPushButton *m_remove, *m_save;
    QByteArray m_logo;
    Job m_reading;
};

} // namespace earshot
