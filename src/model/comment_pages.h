// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/response.h"

#include <QHash>
#include <QObject>
#include <functional>
#include <optional>

namespace earshot {

class Session;

/// The texts of the comments that are looked at: pages of 128 rows, fetched in the background, the newest wish
/// first, the least recently read dropped. An answer for rows that were replaced since is ignored.
///
/// GUI thread, owned by CommentModel.
class CommentPages : public QObject
{
    Q_OBJECT
public:
    static constexpr int PageRows = 128;

    explicit CommentPages(Session &session, QObject *parent = nullptr);

    /// Forgets everything; rows are `count` from now on and have the ids that `idOf` says.
    void reset(int count, std::function<ResponseId(int)> idOf);
    /// The response of a row; null while it is on its way, which this call sets going.
    const Response *response(int row);
    /// The response of a row if it is here.
    const Response *known(int row) const;
    /// Whether the row was read, whatever came of it.
    bool isRead(int row) const;

Q_SIGNALS:
    void rowsRead(int first, int last);

private:
    struct Page {
        std::vector<std::optional<Response>> responses; ///< nothing: could not be read
        quint64 lastUse = 0;
    };

    void want(int page);
    void fetchNext();
    void take(quint64 token, const std::vector<Response> &responses);
    void readAgain(const std::vector<ResponseId> &edited);
    void dropOldest();
    std::vector<ResponseId> idsOf(int page) const;

    Session &m_session;
    int m_count = 0;
    std::function<ResponseId(int)> m_idOf;
    QHash<int, Page> m_pages;
    std::vector<int> m_wanted; ///< the newest wish last
    std::optional<std::pair<quint64, int>> m_underWay; ///< token and page
    quint64 m_uses = 0;
};

} // namespace earshot
