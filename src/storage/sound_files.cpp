// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sound_files.h"

#include "storage/hash128.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThread>
#ifdef Q_OS_LINUX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

constexpr qsizetype MostStates = 200;
constexpr qint64 ClockStepMs = 20; ///< the times of files advance in steps of at most 10 ms

QString listPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/Earshot/Earshot/sound-files"_s;
}

QList<QByteArray> knownStates()
{
    QFile file(listPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
}

} // namespace

QByteArray fileState(const QString &path, const QDateTime &now)
{
#ifdef Q_OS_LINUX
    struct stat file = {};
    if (stat(QFile::encodeName(path).constData(), &file) != 0)
        return {};
    if (now.toMSecsSinceEpoch() - (file.st_ctim.tv_sec * 1000 + file.st_ctim.tv_nsec / 1'000'000) < ClockStepMs)
        return {};
    Hasher hasher;
    hasher.add(static_cast<quint64>(file.st_dev), static_cast<quint64>(file.st_ino)).add(static_cast<qint64>(file.st_size));
    hasher.add(static_cast<quint64>(file.st_mtim.tv_sec), static_cast<quint64>(file.st_mtim.tv_nsec));
    const Hash128 hash = hasher.add(static_cast<quint64>(file.st_ctim.tv_sec), static_cast<quint64>(file.st_ctim.tv_nsec)).finish();
    return QByteArray(reinterpret_cast<const char *>(&hash), sizeof hash).toHex();
#else
    Q_UNUSED(path)
    Q_UNUSED(now)
    return {};
#endif
}

QByteArray settledFileState(const QString &path)
{
    QByteArray state = fileState(path);
    if (state.isEmpty()) {
        QThread::msleep(ClockStepMs);
        state = fileState(path);
    }
    return state;
}

bool isKnownSound(const QByteArray &state)
{
    return !state.isEmpty() && knownStates().contains(state);
}

void rememberSound(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    QList<QByteArray> states = knownStates();
    states.removeAll(state);
    states.prepend(state);
    states.resize(std::min(states.size(), MostStates));
    QDir().mkpath(QFileInfo(listPath()).absolutePath());
    QSaveFile file(listPath());
    if (file.open(QIODevice::WriteOnly) && file.write(states.join('\n')) >= 0)
        file.commit();
}

} // namespace earshot
