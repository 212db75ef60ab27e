// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace earshot::cli {

class CommandLine;
class Console;

/// How a command ended: the exit status of the program.
enum class Outcome : int { Done = 0, Failed = 1, Usage = 2, SomeRejected = 3 };

/// An option of a command: its name without dashes and what its value is called, or no value.
struct Option
{
    const char *name;
    const char *value = nullptr;
};

/// One row of the table of commands. Its texts are those of the manual page.
struct Command
{
    const char *name;
    const char *synopsis; ///< what follows the name
    const char *summary;  ///< to be translated in context "Cli"
    std::span<const Option> options;
    bool takesScope = false; ///< --from, --to, --survey, --where, --category, --tag, --search
    int leastWords = 1;      ///< words that are not options
    int mostWords = 1;
    bool paints = false; ///< needs fonts and a paint device
    Outcome (*run)(const CommandLine &line, Console &console);
};

} // namespace earshot::cli
