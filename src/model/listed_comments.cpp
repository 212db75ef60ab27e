// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/listed_comments.h"

#include <algorithm>
#include <array>

namespace earshot {

namespace {

/// Counting sort by score, the unanswered last; inside a score the order stays.
std::vector<quint32> sortedByScore(const Snapshot &snapshot)
{
    const auto marks = snapshot.dataset->marks();
    const auto key = [&](quint32 row) { return static_cast<size_t>(marks[row] & Dataset::ScoreMask); };
    std::array<size_t, Dataset::ScoreMask + 2> starts{};
    for (const quint32 row : snapshot.commentRows)
        ++starts[key(row) + 1];
    for (size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<quint32> sorted(snapshot.commentRows.size());
    for (const quint32 row : snapshot.commentRows)
        sorted[starts[key(row)]++] = row;
    return sorted;
}

} // namespace

ListedComments::ListedComments(SnapshotPtr snapshot, Order order) : m_snapshot(std::move(snapshot)), m_order(order)
{
    if (m_snapshot && order == Order::LowestScoreFirst)
        m_byScore = std::make_shared<const std::vector<quint32>>(sortedByScore(*m_snapshot));
}

bool ListedComments::sameAs(const ListedComments &other) const
{
    return m_snapshot && other.m_snapshot && m_order == other.m_order
           && m_snapshot->dataset->columns().ids == other.m_snapshot->dataset->columns().ids
           && m_snapshot->commentRows == other.m_snapshot->commentRows && m_snapshot->scope.search == other.m_snapshot->scope.search;
}

quint32 ListedComments::datasetRow(int place) const
{
    const auto at = static_cast<size_t>(place);
    return m_order == Order::OldestFirst ? rows()[rows().size() - 1 - at] : rows()[at];
}

std::optional<int> ListedComments::placeOf(ResponseId id) const
{
    const auto wanted = m_snapshot ? m_snapshot->dataset->rowOf(id) : std::nullopt;
    if (!wanted)
        return std::nullopt;
    const auto found = std::find(rows().begin(), rows().end(), *wanted);
    if (found == rows().end())
        return std::nullopt;
    const auto place = static_cast<int>(found - rows().begin());
    return m_order == Order::OldestFirst ? count() - 1 - place : place;
}

std::vector<ResponseId> ListedComments::ids(const std::vector<std::pair<int, int>> &places) const
{
    std::vector<ResponseId> ids;
    for (const auto &[first, last] : places) {
        for (int place = first; place <= last; ++place)
            ids.push_back(idAt(place));
    }
    return ids;
}

} // namespace earshot
