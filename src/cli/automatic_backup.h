// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "storage/backups.h"

namespace earshot::cli {

/// Keeps a backup of the document, if one is due, before many responses change. A failure is a note on standard
/// error: it never keeps the command from what it was asked to do.
void backUpBefore(Document &document, BackupOccasion occasion, Console &console, StopSign stop = {});

} // namespace earshot::cli
