// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/column_roles.h"

namespace earshot {

/// Decides what the rows of a table are, with how sure that is and why, and what its columns would mean in each kind of
/// import (Inspection::mappingAs). A list only when nothing in it looks like an answer: a file whose score was just not
/// found stays a file of responses, and is refused as such. Call it when all is known of the file as one of responses.
void guessKind(Inspection &inspection, const std::vector<ColumnEvidence> &columns);

} // namespace earshot
