// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doorbell.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace earshot {

#ifdef Q_OS_UNIX

namespace {

constexpr qsizetype MostBytes = 256 * 1024;
constexpr int RequestWithinMs = 500;
constexpr char Answer[] = "here\n";

bool fillAddress(sockaddr_un &address, const QString &place)
{
    const QByteArray path = QFile::encodeName(place);
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || static_cast<size_t>(path.size()) >= sizeof address.sun_path)
        return false;
    memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()) + 1);
    return true;
}

int openSocket()
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (socket >= 0)
        fcntl(socket, F_SETFD, FD_CLOEXEC);
    return socket;
}

/// Up to the first line end; empty when it does not come in time.
QByteArray readLine(int socket, int withinMs)
{
    QByteArray line;
    char buffer[4096];
    pollfd wait{socket, POLLIN, 0};
    while (line.size() < MostBytes && poll(&wait, 1, withinMs) == 1) {
        const auto bytes = read(socket, buffer, sizeof buffer);
        if (bytes <= 0)
            break;
        line.append(buffer, bytes);
        if (line.endsWith('\n'))
            return line.chopped(1);
    }
    return {};
}

bool send(int socket, const QByteArray &bytes)
{
    return ::send(socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

} // namespace

bool Doorbell::ring(const QString &place, const QStringList &paths)
{
    sockaddr_un address{};
    const int socket = fillAddress(address, place) ? openSocket() : -1;
    if (socket < 0)
        return false;
    const QByteArray request = QJsonDocument(QJsonArray::fromStringList(paths)).toJson(QJsonDocument::Compact) + '\n';
    const bool answered = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
                          && request.size() < MostBytes && send(socket, request)
                          && readLine(socket, AnswerWithinMs) + '\n' == Answer;
    ::close(socket);
    return answered;
}

void Doorbell::listen()
{
    sockaddr_un address{};
    if (!fillAddress(address, m_place) || !m_lock.tryLock(0))
        return;
    QFile::remove(m_place); // what a program that was killed left; the lock says that nobody has it
    m_socket = openSocket();
    const mode_t before = umask(0177);
    const bool bound = m_socket >= 0 && ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    umask(before);
    if (bound && ::listen(m_socket, 8) == 0) {
        m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, this, &Doorbell::answer);
    } else if (m_socket >= 0) {
        ::close(std::exchange(m_socket, -1));
    }
}

// A caller writes one line at once, so waiting for it is a matter of microseconds; one who does not is let go.
void Doorbell::answer()
{
    const int caller = accept(m_socket, nullptr, nullptr);
    if (caller < 0)
        return;
    const QJsonDocument request = QJsonDocument::fromJson(readLine(caller, RequestWithinMs));
    const bool understood = request.isArray() && send(caller, Answer);
    ::close(caller);
    QStringList paths;
    for (const auto &path : request.array())
        paths << path.toString();
    if (understood)
        Q_EMIT rung(paths);
}

Doorbell::~Doorbell()
{
    m_notifier.reset();
    if (m_socket < 0)
        return;
    ::close(m_socket);
    QFile::remove(m_place);
}

#else

bool Doorbell::ring(const QString &, const QStringList &)
{
    return false;
}

void Doorbell::listen() {}

void Doorbell::answer() {}

Doorbell::~Doorbell() = default;

#endif

Doorbell::Doorbell(const QString &place, QObject *parent)
    : QObject(parent),
      m_place(place),
      m_lock(place + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0);
    if (!place.isEmpty())
        listen();
}

QString Doorbell::defaultPlace()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString folder = runtime.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : runtime;
    if (!QDir().mkpath(folder))
        return {};
    QByteArray display;
    for (const char *name : {"WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"})
        display += qgetenv(name) + '\n';
    const QByteArray hash = QCryptographicHash::hash(display, QCryptographicHash::Sha256).toHex().first(8);
    return QStringLiteral("%1/earshot-%2.socket").arg(folder, QString::fromLatin1(hash));
}

} // namespace earshot
