// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/unclean_stop.h"

#include "storage/connection.h"
#include "storage/edit_json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>
#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// The number may have gone to another program since; that one is not ours.
bool isRunning(qint64 process, const QString &program)
{
#ifdef Q_OS_UNIX
    if (kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH)
        return false;
    const QString running = QFileInfo(u"/proc/%1/exe"_s.arg(process)).symLinkTarget();
    return running.isEmpty() || program.isEmpty() || QFileInfo(running).fileName() == program
        || process == QCoreApplication::applicationPid();
#else
    Q_UNUSED(process)
    Q_UNUSED(program)
    return true; // a mistaken "it was closed" only leaves the card out
#endif
}

} // namespace

std::optional<UncleanStop> uncleanStop(const QString &documentPath)
{
    const QFileInfo document(documentPath);
    const QString beside = document.absoluteFilePath();
    qint64 process = 0;
    QString host, program;
    if (!document.isFile() || !QFileInfo::exists(beside + u".lock"_s)
        || !QLockFile(beside + u".lock"_s).getLockInfo(&process, &host, &program))
        return std::nullopt;
    if (host != QSysInfo::machineHostName() || isRunning(process, program))
        return std::nullopt;
    return UncleanStop{document.lastModified().toUTC(), QFileInfo(beside + u"-journal"_s).size() > 0};
}

Result<KeptChanges> changesSince(Document &document, const DocumentMark &mark)
{
    KeptChanges changes;
    SqlQuery edits(document.connection(), u"SELECT edits FROM undo_log WHERE id > ? ORDER BY id"_s);
    edits.bind(mark.edit);
    while (edits.next())
        changes.edits.push_back(editsFromJson(edits.text(0).toUtf8()));
    if (edits.failure())
        return *edits.failure();
    const auto batches = document.batches();
    if (!batches)
        return batches.error();
    for (const Batch &batch : *batches) {
        if (number(batch.id) > mark.batch && !batch.undone)
            changes.imports.push_back(batch);
    }
    return changes;
}

} // namespace earshot
