// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store_thread.h"

#include <algorithm>

namespace earshot {

StoreThread::StoreThread(const QString &name) : m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_posted.notify_one();
    m_thread->wait();
}

void StoreThread::post(Urgency urgency, Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queues[static_cast<size_t>(urgency)].push_back(std::move(command));
    }
    m_posted.notify_one();
}

StoreThread::Command StoreThread::next()
{
    std::unique_lock lock(m_mutex);
    const auto urgent = [this] {
        return std::find_if(m_queues.begin(), m_queues.end(), [](const auto &queue) { return !queue.empty(); });
    };
    m_posted.wait(lock, [&] { return m_ending || urgent() != m_queues.end(); });
    const auto queue = urgent();
    if (queue == m_queues.end())
        return {};
    Command command = std::move(queue->front());
    queue->pop_front();
    return command;
}

void StoreThread::run()
{
    OpenDocument open;
    while (const Command command = next())
        command(open);
}

} // namespace earshot
