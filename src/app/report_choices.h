// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "report/report.h"

#include <QObject>

namespace earshot {

class FilterButton;
class Session;
class ThemeSource;

/// The choices over the preview of a report: paper, style, names.
class ReportChoices : public QObject
{
    Q_OBJECT
public:
    ReportChoices(Session &session, ThemeSource &themes, Dialogs &dialogs, QWidget *page);
    QList<QWidget *> buttons() const;
    void show(const ReportOptions &options, const DatasetPtr &dataset);
    /// Without the words before the values.
    void setTight(bool tight);

Q_SIGNALS:
    void optionsWanted(const earshot::ReportOptions &options);

private:
    void choosePaper();
    void chooseStyle();
    void editStyle();
    void chooseNames();
    void showStyle();
    void want(const std::function<void(ReportOptions &)> &edit);

    Session &m_session;
    ThemeSource &m_themes;
    Dialogs &m_dialogs;
    QWidget *m_page;
    FilterButton *m_paper, *m_style, *m_names;
    ReportOptions m_options;
    DatasetPtr m_dataset;
};

} // namespace earshot
