// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/page.h"
#include "charts/chart_host.h"
#include "charts/chart_picture.h"
#include "model/job.h"

#include <memory>

class QTableView;

namespace Ui {
class TrendsPage;
}

namespace earshot {

class BoxedCheck;
class MarkWidget;
class PageHead;
class SegmentedSwitch;
class TrendCompare;
class TrendTableModel;
class TrendTip;

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

private:
    void addToolbar();
    void addChart();
    void addTable();
    void addExport();
    void nameToggles();
    void chooseUnit(int index);
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
    SegmentedSwitch *m_units;
    BoxedCheck *m_band;
    BoxedCheck *m_rolling;
    BoxedCheck *m_volumes;
    MarkWidget *m_legend;
    ChartHost *m_chart;
    TrendTip *m_tip;
    TrendCompare *m_compare;
    TrendTableModel *m_figures;
    QTableView *m_table;
    QAction *m_asTable;
    Dialogs m_dialogs;
    Job m_saving;
    SnapshotPtr m_snapshot;
    std::optional<TimeUnit> m_asked; ///< the unit the user chose last, until the answer to it has come
};

} // namespace earshot
