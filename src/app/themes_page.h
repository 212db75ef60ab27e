// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/page.h"
#include "model/job.h"

class QBoxLayout;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace earshot {

class Card;
class EmptyState;
class MarkWidget;
class PageHead;
class SegmentedSwitch;
class TextLabel;
class ThemeDetail;
class ThemeModel;
class ThemeTable;
class WordCard;

/// What people talk about, how many points each subject adds to or takes from the score, and what they say of it.
class ThemesPage : public Page
{
    Q_OBJECT
public:
    ThemesPage(Session &session, ThemeSource &themes, QWidget *parent = nullptr);

    void showSnapshot(const SnapshotPtr &snapshot) override;
    bool isBusy() const override;
    QString statusHint() const override;
    Dialogs &dialogs() { return m_dialogs; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFigures();
    QWidget *makeTableCard();
    QWidget *makeMapCard();
    QWidget *makeCoverage();
    void makeEmpty();
    void connectAll();
    void ask();
    void showTheme();
    void showMap();
    void showCoverage();
    void showProgress();
    void showEmpty();
    void filterTo(const QString &theme, bool showComments);
    void exportTable();

    Session &m_session;
    ThemeSource &m_themes;
    ThemeModel *m_model;
    PageHead *m_head;
    SegmentedSwitch *m_view;
    QPushButton *m_new;
    QPushButton *m_export;
    ThemeTable *m_table = nullptr;
    MarkWidget *m_map = nullptr;
    QStackedLayout *m_views = nullptr;
    TextLabel *m_coverage = nullptr;
    QPushButton *m_rest = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    WordCard *m_detractors = nullptr;
    WordCard *m_promoters = nullptr;
    QBoxLayout *m_words = nullptr;
    QScrollArea *m_left = nullptr;
    Card *m_detailCard = nullptr;
    ThemeDetail *m_detail = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_mend = nullptr;
    QStackedLayout *m_contents = nullptr;
    QBoxLayout *m_content = nullptr;
    SnapshotPtr m_snapshot;
    Dialogs m_dialogs;
    Job m_exporting;
};

} // namespace earshot
