// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/goal.h"
#include "analysis/trend_signals.h"
#include "app/dialogs.h"
#include "app/page.h"
#include "charts/chart_host.h"
#include "charts/chart_picture.h"
#include "domain/events_setting.h"
#include "model/job.h"

#include <memory>

class QTableView;

namespace Ui {
class TrendsPage;
}

namespace earshot {

class PageHead;
class TextLabel;
class TrendCompare;
class TrendEventEditor;
class TrendTableModel;
class TrendTip;
class TrendToolbar;

/// The score over time: one interactive chart, and below it one small chart for each group of an attribute.
class TrendsPage : public Page
{
    Q_OBJECT
public:
    TrendsPage(Session &session, ThemeSource &themes, QWidget *parent);
    ~TrendsPage() override;
    void showSnapshot(const SnapshotPtr &snapshot) override;
    QString statusHint() const override;
    QJsonObject arrangement() const override;
    void arrange(const QJsonObject &kept) override;
    QList<QAction *> viewActions() const override;
    Dialogs &dialogs() { return m_dialogs; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addChart();
    void addEvents();
    void addTable();
    void addExport();
    void addPointMenu();
    std::optional<qsizetype> chosenBucket() const;
    void openPointMenu(QAction *explain, QPoint place);
    void explainBucket(qsizetype place);
    void readKept();
    void keepChoice();
    void chooseUnit();
    QDate dayOf(qsizetype bucket) const;
    void takeEvent(const EventsSetting::Event &event);
    void keepEvents(const EventsSetting &events, const QString &what);
    void readSettings();
    std::vector<marks::TrendEvent> shownEvents() const;
    void addEventAt(qsizetype bucket);
    QString spokenAt(qsizetype bucket) const;
    void editEvent(size_t event);
    void openEditor(std::optional<size_t> place, const EventsSetting::Event &event, qreal x);
    void applyOptions();
    bool isShaded() const;
    void showTip();
    void filterTo(qsizetype bucket);
    void copyImage();
    void copyFigures();
    void savePicture(PictureFormat format, const QString &suffix);
    void writePicture(PictureFormat format, const QString &path);
    void fit();

    std::unique_ptr<Ui::TrendsPage> m_ui;
    Session &m_session;
    ThemeSource &m_themes;
    PageHead *m_head;
    TrendToolbar *m_toolbar;
    ChartHost *m_chart;
    TrendTip *m_tip;
    TrendEventEditor *m_editor;
    TextLabel *m_signals;
    TrendCompare *m_compare;
    TrendTableModel *m_figures;
    QTableView *m_table;
    QAction *m_asTable;
    QList<QAction *> m_exportActions;
    Dialogs m_dialogs;
    Job m_saving;
    SnapshotPtr m_snapshot;
    TrendSignals m_found;
    EventsSetting m_events;
    std::optional<statistics::Target> m_goal;
    std::optional<TimeUnit> m_asked; ///< the unit the user chose last, until the answer to it has come
};

} // namespace earshot
