// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace earshot::cli {

/// Takes the files behind the first word into the document that it names: what "import" does, and "merge" with files
/// that are all documents. Options that the command does not have count as not given.
Outcome importFiles(const CommandLine &line, Console &console);

} // namespace earshot::cli
