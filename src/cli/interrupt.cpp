// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <csignal>

namespace earshot::cli {
namespace {

std::atomic_bool interrupted = false;
static_assert(std::atomic_bool::is_always_lock_free); // or a signal could not set it

} // namespace

StopSign listenForInterrupt()
{
    struct sigaction action = {};
    action.sa_handler = [](int) { interrupted = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND); // and what waits for a slow drive is not begun again
    for (const int signal : {SIGINT, SIGTERM})
        sigaction(signal, &action, nullptr);
    return StopSign(interrupted);
}

} // namespace earshot::cli
