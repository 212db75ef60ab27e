// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"
#include "storage/connection.h"

#include <sqlite3.h>

namespace earshot {

/// While it lives, a statement of the connection ends with Cancelled soon after the stop sign goes up.
class Interrupt
{
public:
    Interrupt(Connection &connection, StopSign stop) : m_handle(connection.handle()), m_stop(stop)
    {
        sqlite3_progress_handler(m_handle, StepsBetween, [](void *sign) { return int(static_cast<StopSign *>(sign)->isUp()); },
                                 &m_stop);
    }
    ~Interrupt() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Interrupt)

private:
    static constexpr int StepsBetween = 10'000; ///< of SQLite's machine: some tenths of a millisecond

    sqlite3 *m_handle;
    StopSign m_stop;
};

} // namespace earshot
