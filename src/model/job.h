// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job_control.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QtConcurrentRun>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace earshot {

/// The only place where work leaves the GUI thread. One Job object is one line of work of its owner: the newest run
/// wins, a cancelled one never delivers, delivery is on the owner's thread and dropped if the owner is gone, the
/// destructor cancels and waits. Work gets values and returns a value; it touches no QObject, settings or clock.
class Job
{
public:
    /// `owner` must live on the thread that calls start(); its event loop delivers.
    explicit Job(QObject *owner) : m_owner(owner) {}
    ~Job();
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;

    /// Starts `work(const JobControl &)` in a worker thread, cancelling the run before it. `deliver` gets what it
    /// returned; `progress` (optional) what it reported, 0 … 1.
    template <typename Work, typename Deliver>
    void start(Work work, Deliver deliver, std::function<void(double)> progress = {});
    void cancel();
    bool isRunning() const { return m_running; }

private:
    static constexpr int ProgressSteps = 1000;
    using Flag = std::shared_ptr<std::atomic_bool>;
    void watch(const QFuture<void> &run, const Flag &canceled, std::function<void(double)> progress,
               std::function<void()> finished);

    QPointer<QObject> m_owner;
    Flag m_canceled; ///< of the newest run; earlier ones are set
    std::vector<QFuture<void>> m_runs;
    bool m_running = false;
};

inline Job::~Job()
{
    cancel();
    for (QFuture<void> &run : m_runs)
        run.waitForFinished();
}

inline void Job::cancel()
{
    if (m_canceled)
        m_canceled->store(true);
    m_running = false;
}

template <typename Work, typename Deliver>
void Job::start(Work work, Deliver deliver, std::function<void(double)> progress)
{
    using R = std::invoke_result_t<Work &, const JobControl &>;
    cancel();
    if (!m_owner)
        return;
    const Flag canceled = m_canceled = std::make_shared<std::atomic_bool>(false);
    const auto result = std::make_shared<std::optional<R>>();
    auto run = QtConcurrent::run([work = std::move(work), canceled, result](QPromise<void> &promise) mutable {
        promise.setProgressRange(0, ProgressSteps);
        const JobControl control(*canceled, [&promise](double done) {
            promise.setProgressValue(static_cast<int>(done * ProgressSteps));
        });
        if (!control.isCanceled())
            result->emplace(work(control));
    });
    m_running = true;
    watch(run, canceled, std::move(progress), [this, result, deliver = std::move(deliver)]() mutable {
        m_running = false;
        deliver(std::move(**result));
    });
}

inline void Job::watch(const QFuture<void> &run, const Flag &canceled, std::function<void(double)> progress,
                       std::function<void()> finished)
{
    std::erase_if(m_runs, [](const QFuture<void> &earlier) { return earlier.isFinished(); });
    m_runs.push_back(run);
    // The watcher is the owner's child, so that a gone owner hears nothing; a gone Job has set the flag.
    auto *watcher = new QFutureWatcher<void>(m_owner);
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, watcher, [=](int value) {
        if (progress && !canceled->load())
            progress(static_cast<double>(value) / ProgressSteps);
    });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [=] {
        watcher->deleteLater();
        if (!canceled->load())
            finished();
    });
    watcher->setFuture(run);
}

} // namespace earshot
