// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

namespace earshot {

/// Whether the mapping takes the file for a list of contacts or of people who were asked.
bool isList(const ImportOptions &options);

/// checkImport() and importFile() of such a file, with the same report and watcher: `imported` counts the people or
/// invitations that are new, `duplicates` those that the document knows (storage/list_writer.h), and there is no tally.
Result<IntakeReport> checkList(const Inspection &inspection, const ImportOptions &options, Document *document, const ImportWatcher &watch);
Result<IntakeReport> importList(const Inspection &inspection, const ImportOptions &options, Document &document, const ImportWatcher &watch);

} // namespace earshot
