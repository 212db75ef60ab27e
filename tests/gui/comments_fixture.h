// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/themes_setting.h"
#include "app/check_menu_model.h"
#include "app/chip.h"
#include "app/comment_detail.h"
#include "app/comment_filters.h"
#include "app/comment_list.h"
#include "app/comment_text.h"
#include "app/comment_themes.h"
#include "app/comments_page.h"
#include "app/empty_state.h"
#include "app/tag_editor.h"
#include "app/text_label.h"
#include "model/session_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>

namespace earshot::test {

inline const char *const Visits = "score,date,comment,store,email,name\n"
                           "9,2026-01-03,quick and kind,north,ada@example.com,Ada Bell\n"
                           "3,2026-02-05,waited an hour,south,bo@example.com,Bo\n"
                           "10,2026-03-20,,north,cy@example.com,Cy\n"
                           "2,2026-05-01,\"<img src='file:///x'><b>no</b> wait & more\",south,,\n"
                           "7,2026-06-01,fine,south,ada@example.com,Ada Bell\n";

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// The page of comments over a document of its own.
struct CommentsFixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<CommentsPage> page;
    CommentList *list = nullptr;
    CommentDetail *detail = nullptr;
    std::unique_ptr<QSignalSpy> toasts;

    bool start(const char *csv = Visits);
    QString shown() const { return page->findChild<CommentText *>()->toPlainText(); }
    QList<Chip *> chips() const { return page->findChild<CommentFilters *>()->findChildren<Chip *>(); }
    Chip *chip(const QString &begin) const;
    QPushButton *button(const QString &begin) const;
    bool says(const QString &words) const;
    CheckMenu *menu() const { return qobject_cast<CheckMenu *>(QApplication::activePopupWidget()); }
    QString rows() const;
    QString topics() const;
    /// The parts of the shown comment for whose format `is` holds.
    QString formatted(const std::function<bool(const QTextCharFormat &)> &is) const;
    QString underlined() const;
    QString filled() const;
    QString bold() const;
    void select(const QString &words);
    TagEditor *tags() const { return detail->findChild<TagEditor *>(); }
    QPlainTextEdit *note() const { return detail->findChild<QPlainTextEdit *>(); }
    QString stored(qint64 id) { return read({id}).value(0); }
    void search(const QString &words);
};

} // namespace earshot::test
