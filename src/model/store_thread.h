// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"

#include <QThread>

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace earshot {

/// What a store thread keeps between commands; touched by that thread alone.
struct OpenDocument {
    std::unique_ptr<Document> document; ///< null: nothing open
    QString readPath;                   ///< what a reading thread opens when it is first asked
    DatasetPtr dataset;                 ///< kept by the writing thread: the newest
    QDate withoutBackup;                ///< day on which a backup before an edit failed
};

/// A thread with one connection to the document, working off commands, the most urgent first.
///
/// Owned by Store and posted to from the GUI thread. The connection is made, used and closed on the thread.
class StoreThread
{
public:
    /// An answer being acknowledged goes before a person's edit, and that before an import.
    enum class Urgency : quint8 { Answer, Edit, Import };
    using Command = std::function<void(OpenDocument &)>;

    explicit StoreThread(const QString &name);
    /// Works off what is queued, so that no edit is lost, closes the document and waits for that.
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// Commands of the same urgency keep their order. Returns at once.
    void post(Urgency urgency, Command command);

private:
    void run();
    Command next(); ///< waits; empty when there will be none

    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::array<std::deque<Command>, 3> m_queues; ///< by Urgency
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace earshot
