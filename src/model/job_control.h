// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"

#include <functional>

namespace earshot {

/// Looked at by running work: whether to stop, and how far it is.
class JobControl
{
public:
    JobControl(const std::atomic_bool &canceled, std::function<void(double)> report)
        : m_canceled(canceled), m_report(std::move(report)) {}
    bool isCanceled() const { return m_canceled.load(std::memory_order_relaxed); }
    StopSign stop() const { return StopSign(m_canceled); }
    void report(double done) const { m_report(done); }

private:
    const std::atomic_bool &m_canceled;
    std::function<void(double)> m_report;
};

} // namespace earshot
