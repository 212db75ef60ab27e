// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/comment_pages.h"
#include "model/job.h"
#include "model/listed_comments.h"

#include "text/query.h"

#include <QAbstractListModel>
#include <QLocale>

namespace earshot {

/// The comments of a snapshot. It knows every row at once and how it scored; names and texts come by pages.
///
/// It answers with meaning, never with colours. GUI thread.
class CommentModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using Order = ListedComments::Order;
    enum Role {
        IdRole = Qt::UserRole, ///< qint64: ResponseId
        ReadRole,       ///< bool: name and text are here
        ScoreRole,      ///< int; invalid: unanswered
        CategoryRole,   ///< int: Category; invalid: unanswered
        NameRole,       ///< QString: the person, or "Anonymous"
        NamedRole,      ///< bool: the person has a name that is shown
        CommentRole,    ///< QString: as written, plain text
        HighlightsRole, ///< QVariantList of QPoint(start, length) in the comment
        DateRole,       ///< QDate; invalid: undated
        PlaceRole,      ///< QString: value of the first attribute
        StarredRole,    ///< bool
        FollowUpRole,   ///< bool: in follow-up
        NoteRole,       ///< bool: has a note
    };

    CommentModel(Session &session, const QLocale &locale, QObject *parent = nullptr);

    /// Shows another snapshot. When its comments are the same ones in the same order (after an edit), only what is
    /// shown of them changes, so that the list keeps its place.
    void setSnapshot(const SnapshotPtr &snapshot);
    void setOrder(Order order);
    Order order() const { return m_listed.order(); }
    Order wantedOrder() const { return m_wantedOrder; } ///< what order() will be once the rows are sorted
    const ListedComments &listed() const { return m_listed; }
    const SnapshotPtr &snapshot() const { return m_listed.snapshot(); }
    const Query &query() const { return m_query; }

    /// All that is known of a row; null while it is being read, which this call sets going.
    const Response *response(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void take(const ListedComments &listed);
    QVariant columnData(quint32 row, int role) const;
    QVariant textData(const Response *response, int role) const;
    QString spoken(int row) const;

    QLocale m_locale;
    ListedComments m_listed;
    Query m_query;
    Order m_wantedOrder = Order::NewestFirst;
    CommentPages *m_pages;
    Job m_sorting;
};

} // namespace earshot
