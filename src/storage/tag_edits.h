// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/edit_inverse.h"

namespace earshot {

/// The edits of tags; names are the same in capitals and small letters. Renaming a tag to the name of another one merges
/// it into that one.
Inverse addTag(Connection &connection, const Edit &edit);
Inverse removeTag(Connection &connection, const Edit &edit);
Inverse renameTag(Connection &connection, const Edit &edit);
Inverse dropTag(Connection &connection, const Edit &edit);
Inverse makeTag(Connection &connection, const Edit &edit);

} // namespace earshot
