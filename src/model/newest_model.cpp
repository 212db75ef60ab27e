// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/newest_model.h"

namespace earshot {

namespace {

std::vector<ResponseId> firstOf(const Snapshot &snapshot, int most, bool onlyLow)
{
    std::vector<ResponseId> ids;
    for (const quint32 row : snapshot.commentRows) {
        const auto score = snapshot.dataset->score(row);
        if (!score || (onlyLow && score->category() != Category::Detractor))
            continue;
        ids.push_back(snapshot.dataset->id(row));
        if (ids.size() == static_cast<size_t>(most))
            break;
    }
    return ids;
}

} // namespace

void NewestModel::choose(const SnapshotPtr &snapshot, int most)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_responses.clear();
    m_chosen = firstOf(*snapshot, most, true);
    m_onlyLow = !m_chosen.empty();
    if (!m_onlyLow)
        m_chosen = firstOf(*snapshot, most, false);
    endResetModel();
}

void NewestModel::showResponses(const std::vector<Response> &responses)
{
    beginResetModel();
    m_responses = responses;
    endResetModel();
}

int NewestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_responses.size());
}

QString NewestModel::who(const Response &response) const
{
    const bool named = response.respondent && !response.respondent->nameHidden && !response.respondent->name.isEmpty();
    const QString name = named ? response.respondent->name : tr("No name");
    // The first attribute is the one the user mapped first: the store, the product, the plan.
    return response.attributes.empty() ? name : tr("%1, %2").arg(name, response.attributes.front().second);
}

QVariant NewestModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Response &response = m_responses[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return who(response);
    case ScoreRole: return response.score ? QVariant(response.score->value()) : QVariant();
    case DayRole: return response.answeredAt ? response.answeredAt->date() : QDate();
    case CommentRole: return response.comment;
    case Qt::AccessibleTextRole:
        return tr("%1, score %2: %3")
            .arg(who(response), response.score ? QString::number(response.score->value()) : tr("none"),
                 response.comment);
    default: return {};
    }
}

} // namespace earshot
