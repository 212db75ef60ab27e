// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

namespace earshot {

/// Whether the file is an Earshot document. checkImport() and importFile() merge such a file by themselves, with the
/// same report and watcher as for a table, so an import page needs nothing of its own but to leave out what a document
/// does not ask: roles, date order, corrections and rejects are of no account in it.
bool isDocument(const Inspection &inspection);

/// Compares the documents and writes nothing. `document` may be null: then every response is new.
Result<IntakeReport> checkMerge(const Inspection &inspection, const ImportOptions &options, Document *document, const ImportWatcher &watch = {});
/// Merges as one transaction and one batch. On an error or cancel the document is as before. About 8 s of work for 1,000,000
/// responses. Responses that no import would have taken (a score of 42, no text in UTF-8) are rejected, with reasons.
Result<IntakeReport> mergeFile(const Inspection &inspection, const ImportOptions &options, Document &document, const ImportWatcher &watch = {});

} // namespace earshot
