// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <atomic>
#include <chrono>
#include <future>

namespace earshot {

/// SHA-256 of a file, found on a thread of its own while the file is imported. Going out of scope gives it up.
class Fingerprint
{
public:
    explicit Fingerprint(const QString &path);
    ~Fingerprint() { m_stop = true; }
    Fingerprint(const Fingerprint &) = delete;
    Fingerprint &operator=(const Fingerprint &) = delete;

    /// Waits for them, but not longer than that.
    bool isReady(std::chrono::milliseconds patience) { return m_hex.wait_for(patience) == std::future_status::ready; }
    /// 64 hexadecimal digits. Waits for them; call once. FileUnreadable when the file is gone.
    Result<QString> hex() { return m_hex.get(); }

private:
    std::atomic_bool m_stop = false;
    std::future<Result<QString>> m_hex; ///< destroyed first: its thread looks at m_stop
};

} // namespace earshot
