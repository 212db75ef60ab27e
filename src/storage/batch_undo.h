// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/document.h"

namespace earshot {

/// Takes an import back or brings it back: marks the batch, whose rows stay in the file and are read by nobody while
/// it is undone, and turns back the responses that it had updated. One transaction; a moment, however many rows.
Result<void> setBatchUndone(Connection &connection, BatchId batch, bool undone);

/// Writes the numbers of responses and respondents into `document`.
Result<void> recount(Connection &connection);

} // namespace earshot
