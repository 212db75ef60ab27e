// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"
#include "storage/connection.h"

namespace earshot {

/// What the first 100 bytes say, read before SQLite looks at the rest.
struct DocumentHeader {
    int version = 0;
    bool writeAheadLog = false;
};

/// Refuses what is not there, not a file, empty, foreign or cut off, each with its own sentence. Reads through
/// SQLite's own file layer: opening and closing the file by any other way would drop the locks of this process.
Result<DocumentHeader> readHeader(const QString &path);

/// SQLite's quick_check: whether all pages belong together.
Result<void> quickCheck(Connection &connection);

/// Writes a checked copy of the whole document to a file that does not exist yet, readable by its owner only. Nothing
/// is left of it when the sign goes up before it is done.
Result<void> writeCopy(Connection &connection, const QString &path, StopSign stop = {});

/// Makes an empty file that only its owner may read. Refuses when there is a file already.
Result<void> makePrivateFile(const QString &path);

/// Whether SQLite could write: the file, and its folder for the journal.
bool isWritable(const QString &path);

} // namespace earshot
