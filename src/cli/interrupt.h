// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop_sign.h"

namespace earshot::cli {

/// From now on Ctrl-C raises the sign instead of ending the program; a second one ends it.
StopSign listenForInterrupt();

} // namespace earshot::cli
