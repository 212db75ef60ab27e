// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_path.h"

#include "cli/words.h"

#include <QFileInfo>

namespace earshot::cli {
namespace {

QString realPath(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    return QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName();
}

} // namespace

Result<void> checkOutput(const QString &output, const QStringList &others)
{
    if (output.isEmpty())
        return {};
    for (const QString &other : others) {
        if (realPath(output) == realPath(other))
            return Error{ErrorCode::BadRequest,
                         Cli::tr("“%1” would be overwritten by the output. Choose another name for it.").arg(other), {}};
    }
    return {};
}

} // namespace earshot::cli
