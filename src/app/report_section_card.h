// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card.h"
#include "report/sections.h"

#include <QLineEdit>

class QAction;

namespace earshot {

class ThemeSource;

/// What can be set of one section: its heading, its parts; of the cover the title and names.
class ReportSectionCard : public Card
{
    Q_OBJECT
public:
    explicit ReportSectionCard(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Shows a section. `input` gives the parts there are, `generated` is the heading it has by itself.
    void show(const ReportInput &input, const SectionChoice &choice, const QString &generated);
    /// The section as it is set here.
    const SectionChoice &choice() const { return m_choice; }

Q_SIGNALS:
    void choiceEdited(const earshot::SectionChoice &choice);
    void decisionsWanted(); ///< to be written
    void coverEdited(const QString &title, const QString &recipient, const QString &author);

private:
    QLineEdit *addField(const QString &label, const QString &name);
    void showParts(const Section &section, const ReportInput &input);
    void editHeading(const QString &text);
    void addPart(const SectionOption &option);
    void tellCover();

    SectionChoice m_choice;
    QString m_generated;
    QLineEdit *m_heading;
    QAction *m_reset;
    QLineEdit *m_title;
    QLineEdit *m_recipient;
    QLineEdit *m_author;
    QVBoxLayout *m_parts;
    QStringList m_shownParts;
};

} // namespace earshot
