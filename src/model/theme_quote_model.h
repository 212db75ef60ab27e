// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comments.h"
#include "analysis/snapshot.h"
#include "domain/response.h"
#include "model/job.h"

#include <QAbstractListModel>
#include <QLocale>

namespace earshot {

class Session;

/// What people say of a theme: a sentence of each comment, the clearest first. Chosen in the background from the newest
/// comments of the scope that mention it, as the document's PrivacySetting lets them be shown. GUI thread.
class ThemeQuoteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr size_t MostRead = 500; ///< comments, newest first
    enum class Side { All, Detractors, Promoters };
    enum Role {
        ScoreRole = Qt::UserRole, ///< int; nothing: unanswered
        WhoRole,                  ///< "Marta Lindqvist, Quay, 29 Oct"
        StarredRole,              ///< bool
        ResponseRole,             ///< qint64: ResponseId
    };

    ThemeQuoteModel(Session &session, const QLocale &locale, QObject *parent = nullptr);
    /// Shows the quotes of a theme of the snapshot; the rows come later. No theme: none.
    void choose(const SnapshotPtr &snapshot, std::optional<size_t> theme, Side side);
    qint64 mentions() const { return m_mentions; } ///< comments of the side that mention it
    ResponseId response(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void chosen(); ///< the rows are there

private:
    struct Quote {
        Response response;
        QString text;
    };
    struct Chosen {
        std::vector<Quote> quotes;
        std::shared_ptr<CommentReader> reader;
    };
    struct Asked; ///< what the background is given
    static Chosen quotesOf(const Asked &asked);

    void fetch();
    void choose(const std::vector<Response> &responses);
    QString who(const Response &response) const;

    Session &m_session;
    QLocale m_locale;
    SnapshotPtr m_snapshot;
    ForwardIndexPtr m_words;
    std::optional<size_t> m_theme;
    Side m_side = Side::All;
    qint64 m_mentions = 0;
    std::vector<Quote> m_quotes;
    std::shared_ptr<CommentReader> m_reader; ///< kept from one choice to the next: it knows many words by then
    quint64 m_token = 0;
    Job m_job;
};

} // namespace earshot
