// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace earshot {

/// Asked by long work, of whatever thread, whether to give up. Points to a flag of the one who waits for the work,
/// which must outlive it.
class StopSign
{
public:
    StopSign() = default; ///< is never up
    explicit StopSign(const std::atomic_bool &flag) : m_flag(&flag) {}
    bool isUp() const { return m_flag && m_flag->load(std::memory_order_relaxed); }

private:
    const std::atomic_bool *m_flag = nullptr;
};

} // namespace earshot
