// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/page.h"
#include "app/report_preview.h"
#include "model/job.h"
#include "report/report.h"

#include <QTimer>

#include <memory>

class QListView;
class QPushButton;
class QToolButton;

namespace Ui {
class ReportPage;
}

namespace earshot {

class FilterButton;
class PageHead;
class ReportChoices;
class ReportExport;
class ReportLayouts;
class ReportMaker;
class ReportSectionCard;
class ReportSectionDelegate;
class ReportSectionsModel;
class TextLabel;

/// Puts a report together and shows it as it will be printed. The layout is kept in the document.
class ReportPage : public Page
{
    Q_OBJECT
public:
    ReportPage(Session &session, ThemeSource &themes, QWidget *parent);
    ~ReportPage() override;
    void showSnapshot(const SnapshotPtr &snapshot) override;
    QString statusHint() const override;
    bool isBusy() const override;
    Dialogs &dialogs() { return m_dialogs; }
    /// The menu of formats, now or as soon as there is a report.
    void openExport();
    const ReportOptions &options() const { return m_options; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void addHead();
    void addSections();
    void addSectionCard();
    void addBar();
    void addPreview();
    void loadLayout();
    void keepLayout();
    void change(const std::function<void(ReportOptions &)> &edit);
    void showSection();
    void showFirstPage();
    void moveSection(int by);
    void showPage(int page);
    void showNumber();
    bool isNarrow() const;
    void showReport();
    void setOptions(const ReportOptions &options);
    void showControls();
    void editDecisions();
    void chooseFit();

    std::unique_ptr<Ui::ReportPage> m_ui;
    Session &m_session;
    ThemeSource &m_themes;
    Dialogs m_dialogs;
    ReportMaker *m_maker;
    ReportSectionsModel *m_sections;
    ReportSectionCard *m_card = nullptr;
    ReportSectionDelegate *m_rows = nullptr;
    QListView *m_list = nullptr;
    PageHead *m_head = nullptr;
    ReportExport *m_export = nullptr;
    ReportChoices *m_choices = nullptr;
    ReportLayouts *m_layouts = nullptr;
    QPushButton *m_print = nullptr;
    FilterButton *m_fit = nullptr;
    QToolButton *m_previous = nullptr, *m_next = nullptr;
    TextLabel *m_number = nullptr;
    ReportThumbnails *m_thumbnails = nullptr;
    ReportPageView *m_view = nullptr;
    Job m_deciding; ///< what is to be decided
    QTimer m_keeping; ///< typing is not written letter by letter
    SnapshotPtr m_snapshot;
    ReportOptions m_options;
    bool m_loaded = false;
    bool m_shown = false; ///< a report of this document
};

} // namespace earshot
