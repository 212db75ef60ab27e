// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "domain/result.h"

#include <QCommandLineParser>

namespace earshot::cli {

/// The words after the command's name, taken apart as the command asked.
class CommandLine
{
public:
    /// Unknown options and a wrong number of words are errors with a sentence.
    static Result<std::unique_ptr<CommandLine>> parse(const Command &command, const QStringList &words);

    bool has(const char *option) const;
    QString value(const char *option) const;      ///< empty when not given
    QStringList values(const char *option) const; ///< of an option that may be repeated
    /// The value as a whole number not below `least`; `fallback` when not given.
    Result<int> number(const char *option, int least, int fallback) const;
    QStringList words() const { return m_parser.positionalArguments(); }
    QString word(int index) const { return words().value(index); }

private:
    QCommandLineParser m_parser;
};

} // namespace earshot::cli
