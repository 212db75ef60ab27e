// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace earshot {

/// The comments of a snapshot in the order of a list. Immutable, cheap to copy, and may be read on any thread.
class ListedComments
{
public:
    enum class Order { NewestFirst, OldestFirst, LowestScoreFirst };

    ListedComments() = default;
    /// `snapshot` may be null: nothing is listed. Sorting by score goes through all comments.
    ListedComments(SnapshotPtr snapshot, Order order);

    const SnapshotPtr &snapshot() const { return m_snapshot; }
    Order order() const { return m_order; }
    int count() const { return m_snapshot ? static_cast<int>(m_snapshot->commentRows.size()) : 0; }
    /// Whether the other lists the same responses at the same places, found by the same search.
    bool sameAs(const ListedComments &other) const;

    quint32 datasetRow(int place) const;
    ResponseId idAt(int place) const { return m_snapshot->dataset->id(datasetRow(place)); }
    std::optional<int> placeOf(ResponseId id) const; ///< goes through the list
    /// Of the places from the first to the last of each pair.
    std::vector<ResponseId> ids(const std::vector<std::pair<int, int>> &places) const;

private:
    const std::vector<quint32> &rows() const { return m_byScore ? *m_byScore : m_snapshot->commentRows; }

    SnapshotPtr m_snapshot;
    Order m_order = Order::NewestFirst;
    std::shared_ptr<const std::vector<quint32>> m_byScore; ///< dataset rows; only for LowestScoreFirst
};

} // namespace earshot
