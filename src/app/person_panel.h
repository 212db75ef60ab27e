// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "domain/response.h"

#include <QLocale>
#include <QTimeZone>
#include <QWidget>

class QPushButton;

namespace earshot {

class FactList;
class MarkWidget;
class TextLabel;

/// Who answered: the scores over time and what is known of the person. Nothing of it for the anonymous, no name and
/// address for those whose name is hidden.
class PersonPanel : public QWidget
{
    Q_OBJECT
public:
    PersonPanel(const ThemeSource &themes, const QLocale &locale, QWidget *parent = nullptr);

    void showPerson(const std::optional<Respondent> &person);
    /// All answers of the person that is shown, oldest first.
    void showAnswers(const std::vector<Response> &answers, const QTimeZone &zone);
    /// Whether all answers stand below, with what was said.
    void setAllShown(bool shown);

private:
    void build();
    void fillRows();
    void fillAnswers();

    const ThemeSource &m_themes;
    QLocale m_locale;
    std::optional<Respondent> m_person;
    QDate m_firstSeen;
    QWidget *m_history;
    TextLabel *m_title;
    TextLabel *m_count;
    MarkWidget *m_mark;
    TextLabel *m_nobody;
    QWidget *m_facts;
    FactList *m_rows;
    QPushButton *m_all;
    QWidget *m_answersBox;
    std::vector<Response> m_answers;
    QTimeZone m_zone;
};

} // namespace earshot
