// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"
#include "domain/dataset.h"
#include "domain/response.h"
#include "model/job.h"

#include <QObject>

class QPushButton;

namespace earshot {

class CommentList;
class CommentModel;
class Session;
class TagEditor;

/// What is done to many comments at once: to those picked in the list, or, when fewer than two are, to all that it lists.
class CommentBatch : public QObject
{
    Q_OBJECT
public:
    /// The button and its popup belong to `page`.
    CommentBatch(Session &session, ThemeSource &themes, CommentList *list, QWidget *page);

    QPushButton *tagButton() const { return m_tag; }
    bool isPicked() const; ///< several, by hand
    void refresh();        ///< the button's words, after the list or what is picked has changed
    void offerTags();
    void manageTags();
    void toggleStars(); ///< of the picked ones: no longer kept when all of them are
    void toggleFollowUps(); ///< likewise
    void copyPicked();  ///< as they may be shared, a blank line between them
    /// Collects the ids in the background, in the order of the list.
    void collect(std::function<void(const std::vector<ResponseId> &)> act);

Q_SIGNALS:
    void toastWanted(const QString &text, bool undoable);

private:
    QWidget *makePopup(QWidget *page);
    std::vector<std::pair<int, int>> rows() const;
    void collectIn(Job &job, std::function<void(const std::vector<ResponseId> &)> act);
    void tagAll(const QString &tag);
    /// `act` is told whether the picked ones get the mark, or lose it because all of them have it.
    void toggle(quint8 mark, std::function<void(const std::vector<ResponseId> &, bool on)> act);
    void takeCopied(quint64 token, const std::vector<Response> &responses);

    Session &m_session;
    ThemeSource &m_themes;
    CommentList *m_list;
    CommentModel *m_model;
    QPushButton *m_tag;
    TagEditor *m_field = nullptr; ///< in the popup
    QWidget *m_popup;
    quint64 m_copyToken = 0; ///< 0: nothing is being copied
    Job m_collecting, m_tagging, m_marking; ///< each newest wins; none outlives its document
};

} // namespace earshot
