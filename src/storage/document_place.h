// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace earshot {

/// Where a document lies, as far as it matters for its safety: locks of network folders are unreliable, and
/// programs that synchronise a folder copy a file while it is being written.
enum class DocumentPlace : quint8 { ThisComputer, NetworkFolder, SynchronisedFolder };

/// By the file system's name as in /proc/mounts ("ext4", "nfs4", "fuse.sshfs") and the names of the folders.
DocumentPlace placeOf(const QString &path, const QByteArray &fileSystem);

/// The name of the file system that the file or its folder is on; asks the disk or the server.
QByteArray fileSystemOf(const QString &path);

} // namespace earshot
