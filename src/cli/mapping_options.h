// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "intake/inspection.h"

namespace earshot {
class Document;
}

namespace earshot::cli {

/// What was found in the file, or what was saved for its header, changed by --map and --date-order.
Result<Mapping> askedMapping(const CommandLine &line, const Inspection &inspection, Document *document);

/// Whether the mapping was changed by hand and is worth remembering.
bool changesMapping(const CommandLine &line);

} // namespace earshot::cli
