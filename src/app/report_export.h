// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/clipping.h"
#include "report/report_format.h"
#include "report/report_parts.h"

#include <QObject>

class QMenu;
class QPushButton;

namespace earshot {

class Dialogs;
class PageHead;
class ReportMaker;
class ThemeSource;

/// The buttons that save a report: "Save PDF", and "Export" with the other formats and the parts. Asks where to, lets the
/// maker write, tells what became of it. Owned by the report page.
class ReportExport : public QObject
{
    Q_OBJECT
public:
    ReportExport(const ThemeSource &themes, Dialogs &dialogs, ReportMaker &maker, QWidget *page);
    void addTo(PageHead &head);
    void setEnabled(bool enabled);
    /// Opens the menu, now or as soon as it is enabled.
    void open();

Q_SIGNALS:
    void told(const QString &sentence);
    void packWanted();

private:
    void addMenu();
    void save(const ReportFormatName &format);
    void saveParts(const ReportPartsName &parts);
    void fillCopies(QMenu *menu);
    void copy(const slides::Topic &figure);
    void tellSaved(int files, const QString &folder);

    Dialogs &m_dialogs;
    ReportMaker &m_maker;
    QWidget *m_page;
    QPushButton *m_pdf;
    QPushButton *m_others;
    bool m_isToOpen = false;
};

} // namespace earshot
