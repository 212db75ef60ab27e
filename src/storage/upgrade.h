// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/schema.h"

namespace earshot {

/// Brings a document of an older version up to date. A copy is put beside it first (NAME.earshot.version-1, or
/// …version-1-2 when there is one already); without the copy nothing is changed. When a version fails, the file
/// stays at the last one that did not, and the copy stays if anything was changed.
Result<void> bringUpToDate(Connection &connection, int version, std::span<const Migration> list = migrations());

} // namespace earshot
