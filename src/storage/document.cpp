// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document.h"

#include "storage/batch_undo.h"
#include "storage/copies.h"
#include "storage/dataset_loader.h"
#include "storage/document_private.h"
#include "storage/opening.h"
#include "storage/schema.h"
#include "storage/sound_files.h"
#include "storage/storage_text.h"
#include "storage/unclean_stop.h"
#include "storage/upgrade.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr qint64 WorthWaitingBytes = 16 << 20; ///< checking more takes longer than waiting for the clock

std::unique_ptr<QLockFile> lockBeside(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(QFileInfo(path).absoluteFilePath() + u".lock"_s);
    lock->setStaleLockTime(0); // only the death of its process makes a lock stale, however long the work takes
    return lock;
}

QString noticeOf(const QLockFile &lock)
{
    qint64 process = 0;
    QString host, application;
    if (lock.error() == QLockFile::LockFailedError && lock.getLockInfo(&process, &host, &application))
        return Storage::tr("Another window or program has this document open (%1 on %2). You can read it here; changes are "
                           "made there.").arg(application, host);
    return Storage::tr("This document or its folder is write-protected. You can read it; to change it, make a copy.");
}

Result<void> fillNewDocument(Connection &connection, const QString &title, const QTimeZone &timeZone)
{
    for (const QString &pragma : {u"PRAGMA page_size=16384"_s, u"PRAGMA application_id=%1"_s.arg(ApplicationId)}) {
        if (auto done = connection.run(pragma); !done)
            return done;
    }
    if (auto done = migrate(connection, 0); !done)
        return done;
    SqlQuery insert(connection, u"INSERT INTO document (id, title, time_zone) VALUES (1, ?, ?)"_s);
    return insert.bind(title).bind(QString::fromLatin1(timeZone.id())).run();
}

} // namespace

Document::Document(std::unique_ptr<Private> p) : d(std::move(p)) {}

Document::~Document() = default;

Result<std::unique_ptr<Document>> Document::create(const QString &path, const QString &title,
                                                   const QTimeZone &timeZone)
{
    if (const auto made = makePrivateFile(path); !made)
        return made.error();
    auto filled = [&]() -> Result<void> {
        auto connection = Connection::open(path, Connection::Mode::ReadWrite);
        return connection ? fillNewDocument(**connection, title, timeZone) : connection.error();
    }();
    if (!filled) {
        QFile::remove(path);
        return filled.error();
    }
    return open(path);
}

Result<std::unique_ptr<Document>> Document::open(const QString &path, Access access, PageCheck check)
{
    const auto header = readHeader(path);
    if (!header)
        return header.error();
    auto d = std::make_unique<Private>();
    d->info.path = QFileInfo(path).canonicalFilePath();
    d->info.schemaVersion = header->version;
    if (access != Access::AnotherReader)
        d->info.place = placeOf(d->info.path, fileSystemOf(d->info.path));
    if (auto opened = d->openConnection(header->version, access, check); !opened)
        return opened.error();
    if (auto read = d->readInfo(); !read)
        return read.error();
    return std::unique_ptr<Document>(new Document(std::move(d)));
}

Result<void> Document::Private::openConnection(int version, Access access, PageCheck check)
{
    const bool newer = version > currentVersion();
    if (newer)
        info.notice = Storage::tr("This document was written by a newer Earshot. You can read it here; to change it, "
                                  "install the newer version.");
    if (access == Access::ReadWrite && !newer) {
        const auto before = uncleanStop(info.path);
        lock = lockBeside(info.path);
        if (!isWritable(info.path) || !lock->tryLock(0)) {
            info.notice = noticeOf(*lock);
            lock.reset();
        } else {
            info.recovered = before;
        }
    }
    info.readOnly = !lock;
    const auto mode = lock ? Connection::Mode::ReadWrite
                      : isWritable(info.path) ? Connection::Mode::QueryOnly : Connection::Mode::ReadOnlyFile;
    auto opened = Connection::open(info.path, mode);
    if (!opened)
        return opened.error();
    connection = std::move(*opened);
    if (access == Access::AnotherReader)
        return {};
    auto sound = checkPages(version < currentVersion() ? PageCheck::Always : check); // a damaged file is not migrated
    sound = sound ? compareSchema(*connection, version) : sound;
    if (!sound)
        return newer ? Error{ErrorCode::NewerVersion, Storage::tr("“%1” was written by a newer Earshot and cannot be read by "
                                                                  "this one. Install the newer version.").arg(QFileInfo(info.path).fileName()),
                             sound.error().detail} : sound;
    if (!lock)
        return {};
    info.schemaVersion = currentVersion();
    return bringUpToDate(*connection, version);
}

// A shared disk tells the times of its files late, or as another computer's clock has them.
Result<void> Document::Private::checkPages(PageCheck check)
{
    const QByteArray state = info.place == DocumentPlace::ThisComputer ? fileState(info.path) : QByteArray();
    dataVersion = readDataVersion();
    if (check != PageCheck::Always && isKnownSound(state))
        return foundSound(state);
    if (check != PageCheck::BesideLoading) {
        auto sound = quickCheck(*connection);
        return sound ? foundSound(state) : sound;
    }
    pageCheck = std::async(std::launch::async, [path = info.path]() -> Result<void> {
        auto another = Connection::open(path, isWritable(path) ? Connection::Mode::QueryOnly : Connection::Mode::ReadOnlyFile);
        return another ? quickCheck(**another) : another.error();
    });
    stateUnderCheck = state;
    return {};
}

Result<void> Document::Private::foundSound(const QByteArray &state)
{
    isSound = true;
    if (!state.isEmpty() && state == fileState(info.path))
        rememberSound(state);
    return {};
}

Result<void> Document::Private::checked()
{
    if (!pageCheck.valid())
        return {};
    auto sound = pageCheck.get();
    return sound ? foundSound(stateUnderCheck) : sound;
}

/// Changes when another connection has written.
qint64 Document::Private::readDataVersion()
{
    SqlQuery query(*connection, u"PRAGMA data_version"_s);
    return query.next() ? query.integer(0) : -1;
}

// What was sound when it was opened, and changed by this connection alone, is sound.
Document::Private::~Private()
{
    if (!connection || !isSound || !lock || info.place != DocumentPlace::ThisComputer
        || sqlite3_total_changes64(connection->handle()) == 0 || readDataVersion() != dataVersion)
        return;
    connection.reset();
    rememberSound(QFileInfo(info.path).size() < WorthWaitingBytes ? fileState(info.path) : settledFileState(info.path));
}

Result<void> Document::Private::readInfo()
{
    SqlQuery query(*connection, u"SELECT title, time_zone, responses, respondents FROM document"_s);
    if (!query.next())
        return query.failure() ? *query.failure() : storageError(11, info.path, u"document has no row"_s);
    info.title = query.text(0);
    info.timeZone = QTimeZone(query.text(1).toLatin1());
    if (!info.timeZone.isValid())
        info.timeZone = QTimeZone::utc();
    info.responses = query.integer(2);
    info.respondents = query.integer(3);
    return {};
}

Result<void> DocumentInfo::requireWritable() const
{
    if (!readOnly)
        return {};
    return Error{ErrorCode::WriteFailed, notice.isEmpty() ? Storage::tr("This document was opened for reading only.") : notice, path};
}

const DocumentInfo &Document::info() const
{
    return d->info;
}

Connection &Document::connection()
{
    return *d->connection;
}

Result<void> Document::refresh()
{
    return d->readInfo();
}

Result<void> Document::setTitle(const QString &title)
{
    if (auto writable = d->info.requireWritable(); !writable)
        return writable;
    SqlQuery update(*d->connection, u"UPDATE document SET title = ?"_s);
    auto done = update.bind(title).run();
    return done ? refresh() : done;
}

Result<void> Document::setTimeZone(const QTimeZone &timeZone)
{
    if (auto writable = d->info.requireWritable(); !writable)
        return writable;
    SqlQuery update(*d->connection, u"UPDATE document SET time_zone = ?"_s);
    auto done = update.bind(QString::fromLatin1(timeZone.id())).run();
    return done ? refresh() : done;
}

Result<DatasetPtr> Document::loadDataset(const Progress &progress)
{
    auto dataset = earshot::loadDataset(*d->connection, d->info.timeZone, progress);
    if (const auto sound = d->checked(); !sound)
        return sound.error();
    return dataset;
}

Result<void> Document::readComments(const Dataset &dataset, const std::function<bool(quint32, std::string_view)> &visit, quint32 firstRow)
{
    return earshot::readComments(*d->connection, dataset, firstRow, visit);
}

Result<void> Document::undoBatch(BatchId id)
{
    if (auto writable = d->info.requireWritable(); !writable)
        return writable;
    auto done = setBatchUndone(*d->connection, id, true);
    return done ? refresh() : done;
}

Result<void> Document::redoBatch(BatchId id)
{
    if (auto writable = d->info.requireWritable(); !writable)
        return writable;
    auto done = setBatchUndone(*d->connection, id, false);
    return done ? refresh() : done;
}

Result<void> Document::backupTo(const QString &path, StopSign stop)
{
    return writeCopy(*d->connection, path, stop);
}

Result<void> Document::saveCopy(const QString &path)
{
    return replaceWithCopy(*d->connection, path);
}

Result<DocumentMark> Document::mark()
{
    SqlQuery query(*d->connection, u"SELECT coalesce((SELECT max(id) FROM undo_log), 0), "
                                   "coalesce((SELECT max(id) FROM batches), 0)"_s);
    if (!query.next())
        return *query.failure();
    return DocumentMark{query.integer(0), query.integer(1)};
}

namespace {

Result<std::optional<QByteArray>> storedValue(SqlQuery &query)
{
    std::optional<QByteArray> value;
    if (query.next())
        value = query.value(0).toByteArray();
    if (query.failure())
        return *query.failure();
    return value;
}

} // namespace

Result<std::optional<QByteArray>> Document::savedMapping(const QByteArray &headerKey)
{
    SqlQuery query(*d->connection, u"SELECT mapping FROM mappings WHERE header = ?"_s);
    return storedValue(query.bind(headerKey));
}

Result<void> Document::saveMapping(const QByteArray &headerKey, const QByteArray &json)
{
    if (auto writable = d->info.requireWritable(); !writable)
        return writable;
    SqlQuery insert(*d->connection, u"INSERT OR REPLACE INTO mappings (header, mapping) VALUES (?, ?)"_s);
    return insert.bind(headerKey).bind(QString::fromUtf8(json)).run();
}

Result<std::optional<QByteArray>> Document::setting(const QString &key)
{
    SqlQuery query(*d->connection, u"SELECT value FROM settings WHERE key = ?"_s);
    return storedValue(query.bind(key));
}

Result<QHash<QString, QByteArray>> Document::settings()
{
    SqlQuery query(*d->connection, u"SELECT key, value FROM settings"_s);
    QHash<QString, QByteArray> all;
    while (query.next())
        all.insert(query.text(0), query.value(1).toByteArray());
    if (query.failure())
        return *query.failure();
    return all;
}

Result<void> Document::setSetting(const QString &key, const QByteArray &json)
{
    if (auto writable = d->info.requireWritable(); !writable)
        return writable;
    SqlQuery insert(*d->connection, u"INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"_s);
    return insert.bind(key).bind(QString::fromUtf8(json)).run();
}

} // namespace earshot
