// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QLibraryInfo>
#include <QTranslator>

namespace earshot {

namespace {

void install(QCoreApplication &app, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&app);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &app, const QLocale &locale)
{
    const QString ours = QStringLiteral("earshot");
    const QString folder = QStringLiteral(":/i18n");
    install(app, QLocale(QLocale::English), ours, folder);
    if (locale.language() == QLocale::English)
        return;
    install(app, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, locale, ours, folder);
}

} // namespace earshot
