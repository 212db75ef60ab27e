// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_place.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

// Beginnings: there are nfs3, nfs4, smbfs, smb3, cifs …
constexpr const char *NetworkSystems[] = {"nfs",  "smb",       "cifs",        "afs",         "ncp",      "ceph",
                                          "9p",   "glusterfs", "lustre",      "webdav",      "davfs",    "fuse.sshfs",
                                          "coda", "fuse.gvfs", "fuse.rclone", "fuse.davfs",  "fuse.curlftpfs",
                                          "fuse.glusterfs", "fuse.ceph", "fuse.s3fs", "fuse.google-drive"};
constexpr const char *SynchronisedFolders[] = {"dropbox", "onedrive", "google drive", "googledrive", "nextcloud",
                                               "owncloud", "icloud drive", "icloud", "syncthing", "mega", "pcloud",
                                               "seafile", "insync"};

// "Dropbox", "Dropbox (Harbour Street)", "OneDrive - Harbour Street"
bool isSynchronised(const QString &folder)
{
    const QString name = folder.toLower();
    return std::any_of(std::begin(SynchronisedFolders), std::end(SynchronisedFolders), [&](const char *known) {
        const QLatin1StringView start(known);
        return name == start || name.startsWith(start + u" ("_s) || name.startsWith(start + u" - "_s);
    });
}

} // namespace

DocumentPlace placeOf(const QString &path, const QByteArray &fileSystem)
{
    const QByteArray system = fileSystem.toLower();
    if (std::any_of(std::begin(NetworkSystems), std::end(NetworkSystems),
                    [&](const char *known) { return system.startsWith(known); }))
        return DocumentPlace::NetworkFolder;
    const QStringList folders = QFileInfo(path).absolutePath().split(u'/', Qt::SkipEmptyParts);
    return std::any_of(folders.begin(), folders.end(), isSynchronised) ? DocumentPlace::SynchronisedFolder
                                                                       : DocumentPlace::ThisComputer;
}

QByteArray fileSystemOf(const QString &path)
{
    const QFileInfo info(path);
    return QStorageInfo(info.exists() ? info.absoluteFilePath() : info.absolutePath()).fileSystemType();
}

} // namespace earshot
