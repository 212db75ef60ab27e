// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "domain/response.h"

#include <QAbstractListModel>

namespace earshot {

/// A few of the newest comments: those of detractors when there are any, else all. GUI thread. Which they are comes
/// from the snapshot; their texts are fetched by the owner, who hands them to showResponses().
class NewestModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        ScoreRole = Qt::UserRole, ///< int
        DayRole,                  ///< QDate; invalid when undated
        CommentRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Chooses at most `most` comments of the snapshot; the rows appear with showResponses().
    void choose(const SnapshotPtr &snapshot, int most);
    const std::vector<ResponseId> &chosen() const { return m_chosen; }
    bool onlyLow() const { return m_onlyLow; }
    ResponseId responseAt(int row) const { return m_responses[static_cast<size_t>(row)].id; }
    void showResponses(const std::vector<Response> &responses);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString who(const Response &response) const;

    SnapshotPtr m_snapshot;
    std::vector<ResponseId> m_chosen;
    std::vector<Response> m_responses;
    bool m_onlyLow = false;
};

} // namespace earshot
