// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace earshot {

/// Writes a checked copy beside `path` and puts it there at once, over what there may be. Refused when that is the
/// document itself, a document that is open, or one that was not closed: its journal would be applied to the copy.
Result<void> replaceWithCopy(Connection &connection, const QString &path);

} // namespace earshot
