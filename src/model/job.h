// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <functional>
#include <memory>

namespace earshot {

/// Looked at by running work: whether to stop, and how far it is.
class JobControl
{
public:
    explicit JobControl(const std::atomic_bool &canceled, std::function<void(double)> report)
        : m_canceled(canceled), m_report(std::move(report))
    {}
    bool isCanceled() const { return m_canceled.load(std::memory_order_relaxed); }
    void report(double done) const
    {
        if (m_report)
            m_report(done);
    }

private:
    const std::atomic_bool &m_canceled;
    std::function<void(double)> m_report;
};

/// The only place where work leaves the GUI thread. One Job object is one line of work of its owner: the newest run
/// wins, a cancelled one never delivers, delivery is on the owner's thread and dropped if the owner is gone, the
/// destructor cancels and waits. Work gets values and returns a value; it touches no QObject, settings or clock.
class Job
{
public:
    explicit Job(QObject *owner) : m_owner(owner) {}
    ~Job() { cancelAndWait(); }
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;

    /// Starts `work(const JobControl &)` in a worker thread, cancelling the run before it. `deliver` gets what it
    /// returned; `progress` (optional) what it reported, 0 … 1.
    template <typename Work, typename Deliver>
    void start(Work work, Deliver deliver, std::function<void(double)> progress = {});
    void cancel();
    bool isRunning() const { return m_running; }

private:
    void cancelAndWait();

    QObject *m_owner;
    std::shared_ptr<std::atomic_bool> m_canceled;
    std::vector<QFuture<void>> m_runs;
    bool m_running = false;
};

} // namespace earshot
