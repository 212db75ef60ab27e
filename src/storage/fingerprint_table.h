// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/connection.h"
#include "storage/key_index.h"

namespace earshot {

/// Keeps what an import recognises rows ("response") or people ("respondent") by, for the imports after it.
Result<void> writeFingerprints(Connection &connection, BatchId batch, const QString &kind, const KeyIndex &entries);

} // namespace earshot
