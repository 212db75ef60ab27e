// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/local_minutes.h"

namespace earshot {

/// Fills `asked` of the columns, whose rows and surveys are read already: who was asked by the
/// lists that are not undone, and which of the responses come from these people. It stays null when there is no list.
Result<void> loadInvitations(Connection &connection, LocalMinutes &minuteOf, Dataset::Columns &columns,
                             const std::function<std::optional<quint32>(qint64)> &rowOf);

} // namespace earshot
