// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/target.h"

#include "cli/words.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace earshot::cli {
namespace {

/// Removes what a killed import left; refuses while another one is at work on the same new document.
Result<void> clearPlace(const QString &path)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (QFile::exists(path) && !lock.tryLock(0))
        return Error{ErrorCode::FileLocked,
                     Cli::tr("Another import is creating this document. Try again when it is done."), path};
    for (const char *suffix : {"", "-journal"})
        QFile::remove(path + QLatin1StringView(suffix));
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
    if (!exists) {
        target.m_temporaryPath =
            info.absolutePath() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".new");
        if (const Result<void> cleared = clearPlace(target.m_temporaryPath); !cleared) {
            target.m_temporaryPath.clear();
            return cleared.error();
        }
    }
    auto document =
        exists ? Document::open(path, dryRun ? Document::Access::ReadOnly : Document::Access::ReadWrite)
               : Document::create(target.m_temporaryPath, title.isEmpty() ? info.completeBaseName() : title,
                                  QTimeZone::systemTimeZone());
    if (!document)
        return document.error();
    target.m_document = std::move(document).value();
    return target;
}

Target::~Target()
{
    m_document.reset();
    if (!m_temporaryPath.isEmpty())
        QFile::remove(m_temporaryPath);
}

Result<void> Target::keep()
{
    m_document.reset();
    if (m_temporaryPath.isEmpty())
        return {};
    if (!QFile::rename(m_temporaryPath, m_path))
        return Error{
            ErrorCode::WriteFailed,
            Cli::tr("“%1” could not be written. Check that the folder may be written to and that no file of "
                    "that name appeared meanwhile.")
                .arg(m_path),
            {}};
    m_temporaryPath.clear();
    return {};
}

} // namespace earshot::cli
