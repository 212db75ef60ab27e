// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/doorbell.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/shots.h"
#include "app/translations.h"
#include "storage/backups.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

using namespace earshot;

namespace {

struct Arguments {
    QStringList files;
    QString shots;
    bool sample = false;
};

Arguments parse(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("Main", "A desktop workbench for customer feedback."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"),
                                 QApplication::translate("Main", "An .earshot file to open, or tables to import."),
                                 QStringLiteral("[FILE.earshot | responses.csv …]"));
    QCommandLineOption shots(QStringLiteral("shots"), QStringLiteral("Save pictures of all pages of the sample."),
                             QStringLiteral("folder"));
    shots.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(shots);
    const QCommandLineOption sample(QStringLiteral("sample"), QApplication::translate("Main", "Open the sample file."));
    parser.addOption(sample);
    parser.process(app);
    return {parser.positionalArguments(), parser.value(shots), parser.isSet(sample)};
}

QStringList absolute(QStringList files)
{
    for (QString &file : files)
        file = QFileInfo(file).absoluteFilePath();
    return files;
}

void restoreAppearance(ThemeSource &themes, const Settings &settings)
{
    const QString kept = settings.value(setting::Appearance).toString();
    if (kept == QLatin1String("light"))
        themes.setChoice(ThemeSource::Choice::Light);
    else if (kept == QLatin1String("dark"))
        themes.setChoice(ThemeSource::Choice::Dark);
    themes.setTextPercent(settings.value(setting::TextPercent).toInt());
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Earshot"));
    QApplication::setOrganizationName(QStringLiteral("Earshot"));
    QApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.earshot.Earshot"));
    installTranslations(app, QLocale());
    const Arguments arguments = parse(app);
    if (!arguments.shots.isEmpty())
        return Shots::run(arguments.shots);

    if (Doorbell::ring(Doorbell::defaultPlace(), absolute(arguments.files)))
        return EXIT_SUCCESS;

    Settings settings;
    ThemeSource themes;
    restoreAppearance(themes, settings);
    const Look look(themes);
    Desk desk(themes, settings);
    desk.setBackupFolder(defaultBackupFolder());
    if (arguments.sample)
        desk.newWindow()->files().openSample();
    else
        desk.openArguments(arguments.files);
    const Doorbell doorbell(Doorbell::defaultPlace());
    QObject::connect(&doorbell, &Doorbell::rung, &desk, &Desk::openFromElsewhere);
    return QApplication::exec();
}
