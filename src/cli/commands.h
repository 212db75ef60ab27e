// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace earshot::cli {

/// Every command. To add one, write x_command.cpp and add its line in commands.cpp.
std::span<const Command *const> commands();
const Command *commandNamed(const char *name);

} // namespace earshot::cli
