// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <memory>

class QSocketNotifier;

namespace earshot {

/// Lets a second program hand its files to the first one of the same user and display, which raises its window. A
/// socket file that only the user may use; nothing listens on the network. Where it can not be made, each program
/// is for itself, and the lock beside a document keeps it safe.
///
/// A plain socket, because Qt Network would lengthen the start of the program by a fifth.
class Doorbell : public QObject
{
    Q_OBJECT
public:
    static constexpr int AnswerWithinMs = 3000;

    /// For this user and display; empty when there is no fit folder.
    static QString defaultPlace();
    /// False: nobody is there, or does not answer. Paths must be absolute.
    static bool ring(const QString &place, const QStringList &paths);

    /// Listens, if no other program does.
    explicit Doorbell(const QString &place, QObject *parent = nullptr);
    ~Doorbell() override;
    bool isListening() const { return m_socket >= 0; }

Q_SIGNALS:
    void rung(const QStringList &paths);

private:
    void listen();
    void answer();

    QString m_place;
    QLockFile m_lock;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace earshot
