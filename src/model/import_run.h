// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"

#include <mutex>

namespace earshot {

/// One import under way, seen from the thread that waits and the one that works: either it is cancelled in time, or
/// it is made durable.
class ImportRun
{
public:
    /// False: it is being made durable already.
    bool cancel()
    {
        const std::lock_guard lock(m_mutex);
        m_canceled = m_canceled || !m_committing;
        return m_canceled;
    }
    /// False: it was cancelled. True: it can not be any more.
    bool mayCommit()
    {
        const std::lock_guard lock(m_mutex);
        m_committing = !m_canceled;
        return m_committing;
    }
    bool isCanceled() const { return m_canceled; }
    StopSign stop() const { return StopSign(m_canceled); }

private:
    std::mutex m_mutex;
    std::atomic_bool m_canceled = false;
    bool m_committing = false;
};

} // namespace earshot
