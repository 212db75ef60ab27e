// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_place.h"

#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

class DocumentPlaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byFileSystemAndFolder_data();
    void byFileSystemAndFolder();
    void theFileSystemIsFound();
};

void DocumentPlaceTest::byFileSystemAndFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<DocumentPlace>("place");
    const QString home = QStringLiteral("/home/ada/Documents/cafe.earshot");
    for (const char *system : {"ext4", "btrfs", "xfs", "tmpfs", "vfat", "fuseblk", "fuse.veracrypt", "overlay", ""})
        QTest::newRow(qPrintable(QStringLiteral("own ") + QLatin1StringView(system))) << home << QByteArray(system) << DocumentPlace::ThisComputer;
    for (const char *system : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.rclone", "9p", "NFS"})
        QTest::newRow(system) << home << QByteArray(system) << DocumentPlace::NetworkFolder;
    const auto folder = [](const char *path, DocumentPlace place) {
        QTest::newRow(path) << QString::fromLatin1(path) << QByteArray("ext4") << place;
    };
    folder("/home/ada/Dropbox/cafe.earshot", DocumentPlace::SynchronisedFolder);
    folder("/home/ada/Dropbox (Quay)/2026/cafe.earshot", DocumentPlace::SynchronisedFolder);
    folder("/home/ada/OneDrive - Quay/cafe.earshot", DocumentPlace::SynchronisedFolder);
    folder("/home/ada/Nextcloud/a/b/cafe.earshot", DocumentPlace::SynchronisedFolder);
    folder("/home/ada/dropbox.earshot", DocumentPlace::ThisComputer);
    folder("/home/ada/Megastore/cafe.earshot", DocumentPlace::ThisComputer);
    folder("/home/ada/Dropboxes/cafe.earshot", DocumentPlace::ThisComputer);
}

void DocumentPlaceTest::byFileSystemAndFolder()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, system);
    QTEST(placeOf(path, system), "place");
}

void DocumentPlaceTest::theFileSystemIsFound()
{
    const QTemporaryDir folder;
    const QByteArray system = fileSystemOf(folder.path());
    QCOMPARE(fileSystemOf(folder.filePath(QStringLiteral("not-there.earshot"))), system);
    if (!QStorageInfo(folder.path()).isValid())
        QSKIP("the system's table of mounts does not list this folder, as in a changed root");
    QVERIFY(!system.isEmpty());
}

QTEST_GUILESS_MAIN(DocumentPlaceTest)
#include "tst_document_place.moc"
