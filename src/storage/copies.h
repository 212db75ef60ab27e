// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace earshot {

/// Refuses a place where a copy may not be put: the document itself, a folder, a document that is open, or one that was not
/// closed, whose journal would be applied to the copy.
Result<void> requireReplaceable(Connection &connection, const QString &path);

/// Writes a checked copy beside `path` and puts it there at once, over what there may be where that is replaceable.
Result<void> replaceWithCopy(Connection &connection, const QString &path);

} // namespace earshot
