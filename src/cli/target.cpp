// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/target.h"

#include "cli/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace earshot::cli {
namespace {

/// Makes the folder, or empties it of what a killed import left; refuses while another one is at work on the same new
/// document.
Result<void> clearPlace(const QString &folder, const QString &document)
{
    QDir().mkdir(folder); // when that fails, making the document says why
    QLockFile lock(document + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (QFile::exists(document) && !lock.tryLock(0))
        return Error{ErrorCode::FileLocked,
                     Cli::tr("Another import is creating this document. Try again when it is done."), document};
    for (const char *suffix : {"", "-journal"})
        QFile::remove(document + QLatin1StringView(suffix));
    return {};
}

} // namespace

Result<Target> Target::open(const QString &path, const QString &title, bool dryRun)
{
    Target target;
    target.m_path = path;
    const QFileInfo info(path);
    const bool exists = info.exists() || info.isSymLink();
    if (!exists && dryRun)
        return target;
    const QString folder = info.absolutePath() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".new");
    const QString unfinished = folder + u'/' + info.fileName(); // the same name, which messages show
    if (!exists) {
        if (const Result<void> cleared = clearPlace(folder, unfinished); !cleared)
            return cleared.error();
        target.m_temporaryFolder = folder;
    }
    auto document =
        exists ? Document::open(path, dryRun ? Document::Access::ReadOnly : Document::Access::ReadWrite)
               : Document::create(unfinished, title.isEmpty() ? info.completeBaseName() : title,
                                  QTimeZone::systemTimeZone());
    if (!document)
        return document.error();
    target.m_document = std::move(document).value();
    return target;
}

Target::~Target()
{
    m_document.reset();
    if (!m_temporaryFolder.isEmpty())
        QDir(m_temporaryFolder).removeRecursively();
}

Result<void> Target::keep()
{
    m_document.reset();
    if (m_temporaryFolder.isEmpty())
        return {};
    if (!QFile::rename(m_temporaryFolder + u'/' + QFileInfo(m_path).fileName(), m_path))
        return Error{
            ErrorCode::WriteFailed,
            Cli::tr("“%1” could not be written. Check that the folder may be written to and that no file of "
                    "that name appeared meanwhile.")
                .arg(m_path),
            {}};
    return {};
}

} // namespace earshot::cli
