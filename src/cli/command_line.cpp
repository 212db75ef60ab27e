// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "cli/words.h"

namespace earshot::cli {
namespace {

constexpr Option scopeOptions[] = {{"from", "DATE"},        {"to", "DATE"},       {"survey", "NAME"},
                                   {"where", "ATTR=VALUE"}, {"category", "NAME"}, {"tag", "NAME"},
                                   {"search", "QUERY"}};

void add(QCommandLineParser &parser, std::span<const Option> options)
{
    for (const Option &option : options) {
        parser.addOption(option.value ? QCommandLineOption(QString::fromLatin1(option.name), QString(),
                                                           QString::fromLatin1(option.value))
                                      : QCommandLineOption(QString::fromLatin1(option.name)));
    }
}

Error usage(const QString &sentence)
{
    return Error{ErrorCode::BadRequest, sentence, {}};
}

} // namespace

Result<std::unique_ptr<CommandLine>> CommandLine::parse(const Command &command, const QStringList &words)
{
    auto line = std::make_unique<CommandLine>();
    add(line->m_parser, command.options);
    if (command.takesScope)
        add(line->m_parser, scopeOptions);
    // The parser takes the first word for the program's name.
    if (!line->m_parser.parse(QStringList(QString()) + words))
        return usage(line->m_parser.errorText());
    const qsizetype count = line->words().size();
    if (count < command.leastWords)
        return usage(Cli::tr("Something is missing."));
    if (count > command.mostWords)
        return usage(Cli::tr("Unexpected: “%1”.").arg(line->word(command.mostWords)));
    return line;
}

bool CommandLine::has(const char *option) const
{
    return m_parser.optionNames().contains(QLatin1StringView(option)); // isSet() wants an option of the command
}

QString CommandLine::value(const char *option) const
{
    return has(option) ? m_parser.value(QString::fromLatin1(option)) : QString();
}

QStringList CommandLine::values(const char *option) const
{
    return has(option) ? m_parser.values(QString::fromLatin1(option)) : QStringList();
}

Result<int> CommandLine::number(const char *option, int least, int fallback) const
{
    if (!has(option))
        return fallback;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < least)
        return usage(
            Cli::tr("--%1 needs a whole number, %2 or more.").arg(QLatin1StringView(option)).arg(least));
    return number;
}

} // namespace earshot::cli
