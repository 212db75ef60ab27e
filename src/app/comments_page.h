// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/page.h"
#include "model/job.h"

#include <QLocale>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace earshot {

class CommentBatch;
class CommentDetail;
class CommentExport;
class CommentFilters;
class CommentList;
class CommentModel;
class EmptyState;
class PageHead;
class TextLabel;
struct Response;

/// Every answer in people's own words: the list, one comment in full, and what can be done to it.
class CommentsPage : public Page
{
    Q_OBJECT
public:
    CommentsPage(Session &session, ThemeSource &themes, QWidget *parent = nullptr);

    void showSnapshot(const SnapshotPtr &snapshot) override;
    void showComment(ResponseId response) override;
    QString statusHint() const override;
    QJsonObject arrangement() const override;
    void arrange(const QJsonObject &kept) override;
    Dialogs &dialogs() { return m_dialogs; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeList();
    void makeEmptyStates();
    void connectAll();
    void connectExport();
    void copy(const Response &response);
    void exportList();
    void refresh();
    void showCurrent(int row);
    void showEmpty();
    void offerOrders();

    Session &m_session;
    ThemeSource &m_themes;
    QLocale m_locale;
    SnapshotPtr m_snapshot;
    CommentModel *m_model;
    PageHead *m_head;
    QPushButton *m_export;
    CommentExport *m_exporter;
    CommentFilters *m_filters;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    TextLabel *m_count = nullptr;
    TextLabel *m_countOf = nullptr;
    QPushButton *m_order = nullptr;
    CommentList *m_list = nullptr;
    CommentDetail *m_detail = nullptr;
    CommentBatch *m_batch = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_mend = nullptr;
    QVBoxLayout *m_content = nullptr;
    Dialogs m_dialogs;
    int m_pulledWidth = 0; ///< of the list; 0: never pulled
};

} // namespace earshot
