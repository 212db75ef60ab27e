// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/automatic_backup.h"

#include "cli/words.h"

namespace earshot::cli {

namespace {

// A script that adds to a large document waits for nothing but its rows. An import only adds and can be undone as a
// whole; whoever wants a copy as well has the command "backup".
constexpr qint64 MostBytesBeforeImport = qint64(32) << 20;

} // namespace

void backUpBefore(Document &document, BackupOccasion occasion, Console &console, StopSign stop)
{
    const qint64 most = occasion == BackupOccasion::Import ? MostBytesBeforeImport : 0;
    const auto made = backUp(document, {defaultBackupFolder(), QDateTime::currentDateTime(), occasion, {}, most, stop});
    if (!made && made.error().code != ErrorCode::Cancelled)
        console.note(Cli::tr("No backup was made: %1").arg(made.error().message));
}

} // namespace earshot::cli
