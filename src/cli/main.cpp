// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/words.h"

#include <QGuiApplication>
#include <QTranslator>
#include <cstdio>
#include <cstring>

using namespace earshot;
using namespace earshot::cli;

namespace {

QString usageOf(const Command &command)
{
    return QStringLiteral("earshot-cli %1 %2")
        .arg(QLatin1StringView(command.name), QString::fromUtf8(command.synopsis));
}

void printHelp(Console &console)
{
    console.line(Cli::tr("earshot-cli: customer feedback from the command line. Commands:"));
    for (const Command *command : commands()) {
        console.line();
        console.line(QStringLiteral("  ") + usageOf(*command));
        console.line(QStringLiteral("      ") + Cli::tr(command->summary));
    }
    console.line();
    console.line(
        QStringLiteral("  SCOPE: [--from DATE] [--to DATE] [--survey NAME] [--where ATTRIBUTE=VALUE]… "
                       "[--category NAME]… [--tag NAME]… [--search QUERY]"));
    console.line(Cli::tr("Exit status: 0 done, 1 failed and nothing changed, 2 wrong usage, 3 done but some "
                         "rows were rejected."));
}

Outcome run(const Command &command, const QStringList &words, Console &console)
{
    if (words.contains(QStringLiteral("--help"))) {
        console.line(usageOf(command));
        return Outcome::Done;
    }
    const auto line = CommandLine::parse(command, words);
    if (line)
        return command.run(**line, console);
    console.fail(line.error());
    console.note(Cli::tr("Usage: %1").arg(usageOf(command)));
    return Outcome::Usage;
}

/// Fonts and charts need a GUI application, but never a display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, const Command *command)
{
    if (!command || !command->paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nothing of a session is used, so its absence (a scheduler, a container) is no news.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        if (!message.startsWith(QLatin1StringView("QStandardPaths: XDG_RUNTIME_DIR")))
            std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
    });
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const char *name = argc > 1 ? argv[1] : "";
    const Command *command = commandNamed(name);
    const auto application = makeApplication(argc, argv, command);
    QCoreApplication::setApplicationName(QStringLiteral("earshot-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    QTranslator english; // knows one and many
    if (english.load(QStringLiteral(":/i18n/earshot_en.qm")))
        QCoreApplication::installTranslator(&english);
    Console console(stdout, stderr, QLocale());
    const QStringList words = QCoreApplication::arguments().mid(2);
    if (command)
        return static_cast<int>(run(*command, words, console));
    if (std::strcmp(name, "--version") == 0) {
        console.line(QStringLiteral("earshot-cli " EARSHOT_VERSION));
        return static_cast<int>(Outcome::Done);
    }
    if (std::strcmp(name, "--help") == 0 || std::strcmp(name, "help") == 0) {
        printHelp(console);
        return static_cast<int>(Outcome::Done);
    }
    console.note(*name ? Cli::tr("earshot-cli: there is no command “%1”. “earshot-cli --help” lists them.")
                             .arg(QString::fromLocal8Bit(name))
                       : Cli::tr("earshot-cli: no command given. “earshot-cli --help” lists them."));
    return static_cast<int>(Outcome::Usage);
}
