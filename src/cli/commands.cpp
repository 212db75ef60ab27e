// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <cstring>

namespace earshot::cli {

extern const Command inspectCommand, importCommand, batchesCommand, summaryCommand, commentsCommand,
    themesCommand, goalCommand, reportCommand, exportCommand, chartCommand, backupCommand, checkCommand, mergeCommand, shareCommand;

std::span<const Command *const> commands()
{
    static constexpr const Command *table[] = {
        &inspectCommand, &importCommand, &batchesCommand, &summaryCommand, &commentsCommand,
        &themesCommand, &goalCommand,   &reportCommand,  &exportCommand, &chartCommand,   &backupCommand,  &checkCommand,
        &mergeCommand, &shareCommand,
    };
    return table;
}

const Command *commandNamed(const char *name)
{
    for (const Command *command : commands()) {
        if (std::strcmp(command->name, name) == 0)
            return command;
    }
    return nullptr;
}

} // namespace earshot::cli
