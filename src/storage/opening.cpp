// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/opening.h"

#include "storage/document_file.h"
#include "storage/interrupt.h"
#include "storage/schema.h"
#include "storage/storage_text.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <array>
#include <memory>
#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

using HeaderBytes = std::array<char, 100>;

Error refusal(ErrorCode code, const char *sentence, const QString &path, const QString &detail = {})
{
    return Error{code, Storage::tr(sentence).arg(QFileInfo(path).fileName()),
                 detail.isEmpty() ? path : path + u": "_s + detail};
}

struct FreeFileName {
    void operator()(const char *name) const { sqlite3_free_filename(const_cast<char *>(name)); }
};

struct CloseFile {
    void operator()(sqlite3_file *file) const
    {
        if (file->pMethods)
            file->pMethods->xClose(file);
        delete[] reinterpret_cast<std::max_align_t *>(file);
    }
};

std::unique_ptr<sqlite3_file, CloseFile> openBelowSqlite(const char *name)
{
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    const size_t units = static_cast<size_t>(system->szOsFile) / sizeof(std::max_align_t) + 1;
    std::unique_ptr<sqlite3_file, CloseFile> file(reinterpret_cast<sqlite3_file *>(new std::max_align_t[units]()));
    if (system->xOpen(system, name, file.get(), SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr) != SQLITE_OK)
        return nullptr;
    return file;
}

Result<HeaderBytes> readFirstBytes(const QString &path)
{
    const QByteArray native = QFile::encodeName(QFileInfo(path).canonicalFilePath()); // SQLite opens no links itself
    const std::unique_ptr<const char, FreeFileName> name(sqlite3_create_filename(native, "", "", 0, nullptr));
    const auto file = openBelowSqlite(name.get());
    if (!file)
        return refusal(ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("Storage", "“%1” cannot be read. You may not have the right to."), path);
    HeaderBytes bytes{};
    const int code = file->pMethods->xRead(file.get(), bytes.data(), static_cast<int>(bytes.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return storageError(code, path, u"reading the header"_s);
    return bytes;
}

Result<void> requireFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refusal(ErrorCode::FileNotFound, QT_TRANSLATE_NOOP("Storage", "There is no file “%1”. It may have been moved or renamed."), path);
    if (info.isDir())
        return refusal(ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("Storage", "“%1” is a folder, not an Earshot document."), path);
    if (!info.isFile())
        return refusal(ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("Storage", "“%1” is not a file."), path);
    if (info.size() == 0)
        return refusal(ErrorCode::ForeignFile, QT_TRANSLATE_NOOP("Storage", "“%1” is empty. It is not an Earshot document."), path);
    return {};
}

// A journal or log beside the file can still change its length, then SQLite itself must decide.
bool isCutOff(const QString &path, quint32 pageSize, quint32 pages)
{
    const QFileInfo info(path);
    const auto bytes = static_cast<qint64>(pageSize) * pages;
    return info.size() < bytes && !QFileInfo::exists(path + u"-journal"_s) && !QFileInfo::exists(path + u"-wal"_s);
}

Error damaged(const QString &path, const QString &detail)
{
    return refusal(ErrorCode::FileDamaged, QT_TRANSLATE_NOOP("Storage", "“%1” is damaged. Open a backup of it."), path, detail);
}

Error fileExists(const QString &path)
{
    return refusal(ErrorCode::WriteFailed, QT_TRANSLATE_NOOP("Storage", "There is a file “%1” already. Choose another name."), path);
}

Result<void> flushToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return storageError(SQLITE_CANTOPEN, path, file.errorString());
#ifdef Q_OS_UNIX
    if (fsync(file.handle()) != 0)
        return storageError(SQLITE_IOERR, path, u"fsync"_s);
#endif
    return {};
}

Result<void> checkCopy(const QString &path, StopSign stop)
{
    const auto header = readHeader(path);
    if (!header)
        return header.error();
    auto copy = Connection::open(path, Connection::Mode::QueryOnly);
    if (!copy)
        return copy.error();
    const Interrupt interrupt(**copy, stop);
    return quickCheck(**copy);
}

// A copy is no change, but a connection that only reads would refuse it.
Result<void> vacuumInto(Connection &connection, const QString &path, StopSign stop)
{
    const Interrupt interrupt(connection, stop);
    SqlQuery setting(connection, u"PRAGMA query_only"_s);
    const bool queryOnly = setting.next() && setting.value(0).toBool();
    while (setting.next()) { }
    if (auto opened = connection.run(u"PRAGMA query_only=OFF"_s); !opened)
        return opened;
    SqlQuery copy(connection, u"VACUUM INTO ?"_s);
    auto done = copy.bind(path).run();
    if (queryOnly)
        (void)connection.run(u"PRAGMA query_only=ON"_s);
    return done;
}

} // namespace

bool isDocument(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return false;
    const auto read = readFirstBytes(path);
    return read && memcmp(read->data(), "SQLite format 3", 16) == 0 && qFromBigEndian<quint32>(read->data() + 68) == ApplicationId;
}

Result<DocumentHeader> readHeader(const QString &path)
{
    if (auto there = requireFile(path); !there)
        return there.error();
    const auto read = readFirstBytes(path);
    if (!read)
        return read.error();
    const char *bytes = read->data();
    if (memcmp(bytes, "SQLite format 3", 16) != 0)
        return refusal(ErrorCode::ForeignFile, QT_TRANSLATE_NOOP("Storage", "“%1” is not an Earshot document."), path, u"magic"_s);
    if (qFromBigEndian<quint32>(bytes + 68) != ApplicationId)
        return refusal(ErrorCode::ForeignFile, QT_TRANSLATE_NOOP("Storage", "“%1” is a database of another program, not an Earshot document."), path);
    const quint32 pageSize = qFromBigEndian<quint16>(bytes + 16) == 1 ? 65536 : qFromBigEndian<quint16>(bytes + 16);
    if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0)
        return damaged(path, u"page size"_s);
    if (isCutOff(path, pageSize, qFromBigEndian<quint32>(bytes + 28)))
        return refusal(ErrorCode::FileDamaged, QT_TRANSLATE_NOOP("Storage", "“%1” is incomplete: its end is missing, perhaps from a copy that was interrupted. Open a backup of it."), path);
    return DocumentHeader{qFromBigEndian<qint32>(bytes + 60), bytes[18] == 2 || bytes[19] == 2};
}

Result<void> quickCheck(Connection &connection)
{
    SqlQuery query(connection, u"PRAGMA quick_check(1)"_s);
    if (!query.next())
        return query.failure() ? *query.failure() : damaged(connection.path(), u"quick_check"_s);
    const QString answer = query.text(0);
    return answer == u"ok"_s ? Result<void>() : damaged(connection.path(), answer);
}

Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    if (QFileInfo::exists(path))
        return fileExists(path);
    return refusal(ErrorCode::WriteFailed, QT_TRANSLATE_NOOP("Storage", "The file “%1” cannot be made. Check that the folder exists and that you may write to it."), path, file.errorString());
}

Result<void> writeCopy(Connection &connection, const QString &path, StopSign stop)
{
    if (QFileInfo::exists(path))
        return fileExists(path);
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished); // what an interrupted copy left
    if (auto made = makePrivateFile(unfinished); !made)
        return made;
    auto done = vacuumInto(connection, unfinished, stop);
    if (done)
        done = flushToDisk(unfinished);
    if (done)
        done = checkCopy(unfinished, stop);
    if (done && !QFile::rename(unfinished, path))
        done = storageError(SQLITE_IOERR, path, u"rename"_s);
    if (!done)
        QFile::remove(unfinished);
    return done;
}

bool isWritable(const QString &path)
{
    const QFileInfo info(path);
    return info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
}

} // namespace earshot
