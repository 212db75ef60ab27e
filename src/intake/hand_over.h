// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace earshot {

/// Hands items from one thread to another; holds few, so that memory stays flat. Used ones go back, because memory that
/// was written a moment ago is far faster than new memory.
template <typename Item>
class HandOver
{
public:
    /// Waits for room. False: nobody wants items any more.
    bool push(std::unique_ptr<Item> item)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stopped || m_items.size() < MostItems; });
        if (m_stopped)
            return false;
        m_items.push_back(std::move(item));
        m_changed.notify_all();
        return true;
    }
    /// Waits for an item, but not longer than `patience` if there is one. Null: none came, or it isAtEnd().
    std::unique_ptr<Item> pop(std::optional<std::chrono::milliseconds> patience = {})
    {
        std::unique_lock lock(m_mutex);
        const auto ready = [this] { return m_stopped || m_finished || !m_items.empty(); };
        if (patience)
            m_changed.wait_for(lock, *patience, ready);
        else
            m_changed.wait(lock, ready);
        if (m_stopped || m_items.empty())
            return nullptr;
        auto item = std::move(m_items.front());
        m_items.pop_front();
        m_changed.notify_all();
        return item;
    }
    void giveBack(std::unique_ptr<Item> used) ///< called by the one who pops
    {
        const std::lock_guard lock(m_mutex);
        m_used.push_back(std::move(used));
    }
    std::unique_ptr<Item> used() ///< one that was given back, or null; called by the one who pushes
    {
        const std::lock_guard lock(m_mutex);
        if (m_used.empty())
            return nullptr;
        auto item = std::move(m_used.back());
        m_used.pop_back();
        return item;
    }
    bool isAtEnd() ///< nothing will come any more
    {
        const std::lock_guard lock(m_mutex);
        return m_stopped || (m_finished && m_items.empty());
    }
    void finish() { raise(m_finished); } ///< called by the one who pushes
    void stop() { raise(m_stopped); }    ///< called by the one who pops

private:
    void raise(bool &flag)
    {
        const std::lock_guard lock(m_mutex);
        flag = true;
        m_changed.notify_all();
    }

    static constexpr size_t MostItems = 4;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<Item>> m_items;
    std::vector<std::unique_ptr<Item>> m_used;
    bool m_finished = false;
    bool m_stopped = false;
};

} // namespace earshot
